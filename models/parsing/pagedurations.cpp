// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagedurations.h"

#include "models/parsing/duration.h"
#include "models/parsing/pagescan.h"
#include "models/parsing/pagewords.h"

#include <algorithm>
#include <limits>

namespace earmark {
namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 longestMs = 100 * hourMs;

// Scripts that write words without blanks: what follows a unit there is often the next word.
bool joinsWords(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

// The unit at the scan, which moves behind it; 0 where there is none.
qint64 takeUnit(PageScan &scan, QStringView line)
{
    const qsizetype from = scan.at();
    if (!scan.take(u"'\u2032\u2019").isNull())
        return scan.isLetter() ? 0 : minuteMs;
    PageScan ahead = scan;
    const QStringView word = ahead.word();
    if (word.isEmpty())
        return 0;
    if (!joinsWords(word.front())) {
        qint64 unit = timeUnitMs(word);
        if (unit == 0) { // "minPlay"
            ahead = scan;
            unit = timeUnitMs(ahead.part());
        }
        if (unit > 0) {
            scan = ahead;
            scan.take(u".");
        }
        return unit;
    }
    for (qsizetype length = std::min<qsizetype>(word.size(), 6); length > 0; --length) {
        if (const qint64 unit = timeUnitMs(line.sliced(from, length))) {
            scan = PageScan(line, from + length);
            return unit;
        }
    }
    return 0;
}

// Goes to the next part of a length: behind a comma and a word as short as "and".
void skipAnd(PageScan &scan)
{
    constexpr qsizetype longest = 3;
    scan.skip(u" ,\u00A0\u202F");
    PageScan ahead = scan;
    const QStringView word = ahead.word();
    if (word.isEmpty() || word.size() > longest)
        return;
    ahead.skipBlanks();
    scan = ahead;
}

// "1 h 2 min", "1h30", "62 minutes and 5 seconds", and where a language has a word for one or two, with that
std::optional<PageDuration> inUnits(QStringView line, qsizetype at)
{
    PageDuration duration{at, at, 0, 0};
    qint64 last = std::numeric_limits<qint64>::max();
    PageScan scan(line, at);
    if (scan.isLetter()) {
        duration.ms = spelledTimeMs(scan.word());
        if (duration.ms == 0)
            return {};
        duration.end = scan.at();
        last = duration.ms % hourMs == 0 ? hourMs : minuteMs;
        skipAnd(scan);
    }
    while (scan.isDigit() && scan.digits() <= 4) {
        PageScan ahead = scan;
        const int digits = ahead.digits();
        const qint64 number = ahead.number(4);
        ahead.skip(u" \u00A0\u202F");
        qint64 unit = takeUnit(ahead, line);
        if (unit == 0 && last == hourMs && digits == 2 && !ahead.isLetter() && scan.at() == duration.end) {
            unit = minuteMs; // "1h30"
            ahead = PageScan(line, scan.at() + digits);
        }
        if (unit == 0 || unit >= last)
            break;
        duration.ms += number * unit;
        duration.end = ahead.at();
        last = unit;
        scan = ahead;
        skipAnd(scan);
    }
    return duration.end > at && duration.ms > 0 && duration.ms < longestMs ? std::optional(duration) : std::nullopt;
}

// "1:02:03", "62:03"; a time of day with am, pm or a zone is none.
std::optional<PageDuration> asClock(QStringView line, qsizetype at)
{
    PageScan scan(line, at);
    if (scan.digits() > 3 || (at > 0 && (line[at - 1] == u':' || line[at - 1] == u'/' || line[at - 1] == u'.')))
        return {};
    qint64 total = scan.number(3);
    int parts = 1;
    while (parts < 3 && scan.peek() == u':') {
        scan.take(u":");
        if (scan.digits() != 2)
            return {};
        const int part = scan.number(2);
        if (part > 59)
            return {};
        total = total * 60 + part;
        ++parts;
    }
    if (parts == 1 || scan.peek() == u':' || total == 0)
        return {};
    PageScan zone = scan;
    if (zone.skipZone())
        return {};
    return PageDuration{at, scan.at(), total * 1000, parts};
}

} // namespace

std::optional<PageDuration> pageDurationAt(QStringView line, qsizetype at)
{
    // "#54 A Title" counts.
    if (at > 0 && QStringView(u"#\uFF03\u2116").contains(line[at - 1]))
        return {};
    // The 30 of "22.30 in the evening" is no number.
    const bool fraction = at >= 2 && (line[at - 1] == u'.' || line[at - 1] == u',') && line[at - 2].isDigit();
    if (line[at].isDigit()) {
        if (fraction)
            return {};
        if (const auto units = inUnits(line, at))
            return units;
        return asClock(line, at);
    }
    if (!line.sliced(at).startsWith(u"PT"))
        return inUnits(line, at);
    qsizetype end = at + 2;
    while (end < line.size() && end - at < 20 && line[end].isLetterOrNumber())
        ++end;
    const std::optional<qint64> ms = parseDurationMs(line.sliced(at, end - at));
    return ms && end > at + 2 ? std::optional(PageDuration{at, end, *ms, 0}) : std::nullopt;
}

} // namespace earmark
