// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/contentrange.h"

namespace earmark {

std::optional<ContentRange> parseContentRange(const QByteArray &header)
{
    if (!header.startsWith("bytes "))
        return std::nullopt;
    const qsizetype dash = header.indexOf('-');
    const qsizetype slash = header.indexOf('/');
    if (dash < 0 || slash < dash)
        return std::nullopt;
    bool firstOk = false;
    bool lastOk = false;
    bool sizeOk = false;
    ContentRange range;
    range.first = header.sliced(6, dash - 6).trimmed().toLongLong(&firstOk);
    range.last = header.sliced(dash + 1, slash - dash - 1).trimmed().toLongLong(&lastOk);
    const qint64 size = header.sliced(slash + 1).trimmed().toLongLong(&sizeOk);
    if (!firstOk || !lastOk || range.first < 0 || range.last < range.first || (sizeOk && size <= range.last))
        return std::nullopt;
    if (sizeOk)
        range.size = size;
    return range;
}

bool looksLikeText(QByteArrayView beginning)
{
    if (beginning.startsWith("\xef\xbb\xbf"))
        beginning = beginning.sliced(3);
    const QByteArrayView text = beginning.trimmed();
    return text.startsWith('<') || text.startsWith('{') || text.startsWith("#EXTM3U");
}

} // namespace earmark
