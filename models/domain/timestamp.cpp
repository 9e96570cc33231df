// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/timestamp.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace earmark {

QString toIso(const Timestamp &when)
{
    if (when.dateOnly)
        return QDateTime::fromMSecsSinceEpoch(when.utcMs, QTimeZone::UTC).date().toString(Qt::ISODate);
    return QDateTime::fromMSecsSinceEpoch(when.utcMs, QTimeZone::fromSecondsAheadOfUtc(when.offsetS))
        .toString(Qt::ISODate);
}

} // namespace earmark
