// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/playlistreaders.h"

#include <QtCore/QMap>
#include <QtCore/QStringTokenizer>

using namespace Qt::StringLiterals;

namespace earmark {

Result<void> readPls(const QString &text, PlaylistDraft &draft)
{
    // In the order of their numbers, which may have gaps and stand in any order.
    QMap<qint64, PlaylistEntry> entries;
    int line = 0;
    for (const QStringView words : QStringTokenizer(text, u'\n')) {
        ++line;
        const qsizetype equals = words.indexOf(u'=');
        if (equals < 0)
            continue;
        const QString key = words.first(equals).trimmed().toString().toLower();
        const QStringView value = words.sliced(equals + 1).trimmed();
        for (const QLatin1StringView name : {"file"_L1, "title"_L1, "length"_L1}) {
            bool isNumber = false;
            const qint64 number = key.startsWith(name) ? QStringView(key).sliced(name.size()).toLongLong(&isNumber) : 0;
            if (!isNumber)
                continue;
            PlaylistEntry &entry = entries[number];
            if (name == "title"_L1) {
                entry.title = value.toString();
            } else if (name == "length"_L1) {
                if (const qint64 seconds = value.toLongLong(); seconds > 0 && seconds < 1'000'000'000)
                    entry.durationMs = seconds * 1000;
            } else {
                entry.url = value.toString();
                entry.line = line;
            }
        }
    }
    for (const PlaylistEntry &entry : std::as_const(entries))
        draft.add(entry);
    return {};
}

} // namespace earmark
