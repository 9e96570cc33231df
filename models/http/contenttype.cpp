// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/contenttype.h"

#include <QtCore/QList>

using namespace Qt::StringLiterals;

namespace earmark {

ContentType parseContentType(QStringView header)
{
    ContentType result;
    const auto parts = header.split(u';');
    const QStringView type = parts.first().trimmed();
    if (type.count(u'/') == 1 && !type.startsWith(u'/') && !type.endsWith(u'/') && !type.contains(u' '))
        result.type = type.toString().toLower();
    for (const QStringView part : parts.sliced(1)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0 || part.first(equals).trimmed().compare("charset"_L1, Qt::CaseInsensitive) != 0)
            continue;
        QStringView value = part.sliced(equals + 1).trimmed();
        while (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front())
            value = value.sliced(1, value.size() - 2);
        if (result.charset.isEmpty()) // the first one counts
            result.charset = value.toString().toLower();
    }
    return result;
}

} // namespace earmark
