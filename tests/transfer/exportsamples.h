// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>

// Episodes that lists of every format are written of in tests: what feeds hold at their worst.
namespace earmark::samples {

inline QStringList nastyTitles()
{
    using namespace Qt::StringLiterals;
    return {u"plain"_s,
            u"=1+1"_s,
            u"+49 30"_s,
            u"-5 degrees"_s,
            u"@home"_s,
            u"# not a comment"_s,
            u"#EXT-X-ENDLIST"_s,
            u"one\r\ntwo\nthree"_s,
            u"tab\tand\vmore\f"_s,
            u"<b>&amp; \"quotes\" ']]>"_s,
            u"commas, semicolons; and | bars"_s,
            u"[1] *bold* _low_ `code` \\ back"_s,
            u"escape \x1b[31m\u0085\u2028"_s,
            u"\U0001F399\uFE0F \u65e5\u672c\u8a9e"_s,
            u"\u05e2\u05d1\u05e8\u05d9\u05ea \u0627\u0644\u0639\u0631\u0628\u064a\u0629"_s,
            u"e\u0301 apart"_s,
            QString(QChar(0xd83d)) + u" half"_s,
            u""_s};
}

inline QStringList nastyAddresses()
{
    using namespace Qt::StringLiterals;
    return {u"https://media.example/a.mp3"_s,
            u"https://media.example/with blanks.mp3"_s,
            u"https://media.example/a.mp3?b=c&d=e%2Ff"_s,
            u"https://media.example/%20%2F100%.mp3"_s,
            u"https://media.example/a#b"_s,
            u"https://m\u00fcller.example/\u00e4.mp3"_s,
            u"http://[::1]:8080/a.mp3?x=[1]"_s,
            u"https://media.example/a\r\n#EXTINF:1,evil\r\nb.mp3"_s};
}

inline ExportItem episode(const QString &title, const QString &url, int number)
{
    using namespace Qt::StringLiterals;
    ExportItem item;
    item.title = title;
    item.show = u"Zoo & Sea, \"live\""_s;
    item.url = url;
    item.pageUrl = u"https://show.example/%1?a=b&c=d"_s.arg(number);
    item.image = u"https://show.example/%1.png"_s.arg(number);
    item.guid = u"guid-%1"_s.arg(number);
    item.feedUrl = u"https://feeds.example/zoo?format=rss&full=1"_s;
    item.siteUrl = u"https://show.example/"_s;
    item.mediaType = u"audio/mpeg"_s;
    item.mediaBytes = 1'000'000 + number;
    item.description = u"First line\nSecond <line> & more"_s;
    item.guests = {u"Ada \"Lamp\" Quill"_s, u"Bruno Tarn"_s};
    item.topics = {u"rope, twine"_s, u"lamps"_s};
    item.date = Timestamp{QDate(2024, 2, 29).startOfDay(QTimeZone::UTC).toMSecsSinceEpoch(), 3600, false};
    constexpr qint64 thirtyHours = 108'000'000;
    if (number % 3 == 1)
        item.durationMs = thirtyHours;
    else if (number % 3 == 2)
        item.durationMs = 61'500;
    return item;
}

// Every title and every address, with all kinds of lengths; some are parts, with notes.
inline QList<ExportItem> nastyEpisodes()
{
    using namespace Qt::StringLiterals;
    QList<ExportItem> items;
    const QStringList addresses = nastyAddresses();
    for (const QString &title : nastyTitles()) {
        const int number = int(items.size()) + 1;
        items.append(episode(title, addresses.at(number % addresses.size()), number));
        if (number % 4 == 0) {
            items.last().startMs = 91'500;
            items.last().endMs = 95'000;
            items.last().note = u"two\nlines of =notes, \"quoted\""_s;
        }
        if (number % 2 == 0) {
            items.last().played = items.last().isFavourite = true;
            items.last().tags = {u"=to quote, \"soon\""_s, u"<b>\u05e2\u05d1 \U0001F399"_s};
            items.last().positionMs = 61'500;
        }
        if (number % 5 == 0)
            items.last().bookmarks = {{{}, {}, {}, {}, 5'000, 9'250, u"a range\twith a tab"_s, 0},
                                      {{}, {}, {}, {}, 60'000, std::nullopt, u"a moment"_s, 0}};
    }
    return items;
}

} // namespace earmark::samples
