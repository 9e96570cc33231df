// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QString>

namespace earmark {

// The answer where an id names nothing (any more). `what` is the English word for its kind, such as "episode".
[[nodiscard]] inline std::unexpected<Error> noSuch(const QString &what, qint64 id)
{
    return failure(Error::Kind::NotFound, QStringLiteral("no such ") + what, QString::number(id));
}

} // namespace earmark
