// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QDateTime>

namespace earmark {

// When something of the listener's was written, ms UTC.
[[nodiscard]] inline qint64 writingTime()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace earmark
