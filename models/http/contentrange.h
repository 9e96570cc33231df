// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace earmark {

// Which bytes a partial answer brings; both ends inclusive.
struct ContentRange {
    qint64 first = 0;
    qint64 last = 0;
    std::optional<qint64> size; // of the whole, where the server says

    bool operator==(const ContentRange &) const = default;
};

// Reads a Content-Range header: "bytes 0-499/1234" or "bytes 0-499/*" (RFC 9110, 14.4). Nothing where it makes no
// sense. Pure; any thread.
[[nodiscard]] std::optional<ContentRange> parseContentRange(const QByteArray &header);

// Whether a body that begins like this is a page, a list of streams or a message of a program: text, which no sound
// ever begins with. Pure; any thread.
[[nodiscard]] bool looksLikeText(QByteArrayView beginning);

} // namespace earmark
