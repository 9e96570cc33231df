// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/playlistreaders.h"

#include <QtCore/QStringTokenizer>

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// "#EXTINF:62 key="value",Title": seconds, then what programs add, then the title after the first comma outside quotes.
void takeInfo(PlaylistEntry &entry, QStringView info)
{
    qsizetype comma = 0;
    for (bool quoted = false; comma < info.size() && (quoted || info.at(comma) != u','); ++comma) {
        if (info.at(comma) == u'"')
            quoted = !quoted;
    }
    bool isNumber = false;
    const QStringView length = info.first(comma).trimmed();
    const double seconds =
        length.first(std::min(length.size(), length.indexOf(u' ') < 0 ? length.size() : length.indexOf(u' ')))
            .toDouble(&isNumber);
    constexpr double longest = 1e9; // s
    if (isNumber && seconds > 0 && seconds < longest)
        entry.durationMs = qint64(seconds * 1000);
    entry.title = info.sliced(std::min(comma + 1, info.size())).trimmed().toString();
}

} // namespace

Result<void> readM3u(const QString &text, PlaylistDraft &draft)
{
    PlaylistEntry entry;
    int line = 0;
    for (QStringView words : QStringTokenizer(text, u'\n')) {
        ++line;
        words = words.trimmed();
        const auto taken = [&words](QLatin1StringView tag) {
            const bool is = words.startsWith(tag, Qt::CaseInsensitive);
            if (is)
                words = words.sliced(tag.size()).trimmed();
            return is;
        };
        if (words.isEmpty())
            continue;
        if (taken("#EXTINF:"_L1))
            takeInfo(entry, words);
        else if (taken("#PLAYLIST:"_L1))
            draft.setTitle(words.toString());
        else if (taken("#EXTALB:"_L1))
            entry.show = words.toString();
        else if (taken("#EXTVLCOPT:"_L1))
            takeVlcOption(entry, words);
        else if (!words.startsWith(u'#')) {
            entry.line = line;
            entry.url = words.toString();
            draft.add(std::exchange(entry, {}));
        }
    }
    return {};
}

} // namespace earmark
