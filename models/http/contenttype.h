// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace earmark {

struct ContentType {
    QString type;    // lower case, "text/html"; empty where it cannot be read
    QString charset; // lower case, without quotes; empty where not stated

    bool operator==(const ContentType &) const = default;
};

// Reads a Content-Type header (RFC 9110, 8.3.1). Pure; any thread.
[[nodiscard]] ContentType parseContentType(QStringView header);

} // namespace earmark
