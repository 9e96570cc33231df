// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagetokens.h"

#include "models/parsing/pagescan.h"
#include "models/parsing/pagewords.h"

#include <algorithm>

namespace earmark {
namespace {

constexpr qsizetype longestEdge = 60;

// A pair of numbers, or a day and a word that only some language calls a month.
bool isDoubtful(const PageDate &date)
{
    return date.form == PageDate::Form::NumberPair
           || (date.form == PageDate::Form::Words && date.year == 0 && !date.common);
}

// Whether what looks like the mark of a counted list begins a date: "3. 5. 2024", "3. May".
bool isWrittenDate(QStringView text)
{
    const std::optional<PageDate> date = pageDateAt(text, 0);
    return date && date->form != PageDate::Form::NumberPair && (!isDoubtful(*date) || date->end == text.size());
}

bool isWordStart(QStringView text, qsizetype at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
    if (text[at].isDigit())
        return !before.isDigit();
    // "RouterMar 12": a page copied without the blanks between its parts.
    const bool glued = text[at].isUpper() && before.isLower();
    return text[at].isLetter() && (glued || !before.isLetter());
}

bool isCellMark(QChar c)
{
    return QStringView(u"\t|\u2022\u00B7\u2013\u2014/,()[]:").contains(c);
}

// Whether nothing stands beside the token in its cell.
bool isCell(QStringView text, qsizetype start, qsizetype end)
{
    while (start > 0 && text[start - 1] == u' ')
        --start;
    while (end < text.size() && text[end] == u' ')
        ++end;
    return (start == 0 || isCellMark(text[start - 1])) && (end == text.size() || isCellMark(text[end]));
}

// What is doubtful, or "today", is a date only by itself.
bool isDateHere(QStringView text, const PageDate &date)
{
    const QStringView written = text.sliced(date.start, date.end - date.start);
    const bool word = date.form == PageDate::Form::Ago
                      && std::ranges::none_of(written, [](QChar c) { return c.isDigit(); }); // "today"
    return (!word && !isDoubtful(date)) || isCell(text, date.start, date.end);
}

// Where the word at `at` ends, or the next part that is glued to it begins.
qsizetype endOfWord(QStringView text, qsizetype at)
{
    PageScan word(text, at);
    (void)word.word();
    const qsizetype end = std::max(word.at(), at + 1);
    for (qsizetype i = at + 1; i < end; ++i) {
        if (isWordStart(text, i))
            return i;
    }
    return end;
}

// Whether a date or a length may begin with the letters at `at`.
bool mayBeginToken(QStringView text, qsizetype at)
{
    const QStringView word = PageScan(text, at).word();
    return mayBeginTime(word) || spelledTimeMs(word) > 0 || text.sliced(at).startsWith(u"PT");
}

// A length of one or two in one word is a length only by itself.
std::optional<PageDuration> durationHere(QStringView text, qsizetype at)
{
    const std::optional<PageDuration> duration = pageDurationAt(text, at);
    const bool spelled = duration && text[at].isLetter() && !text.sliced(at).startsWith(u"PT");
    return !spelled || isCell(text, at, duration->end) ? duration : std::nullopt;
}

// Adds those between two places of the line.
void readTokens(QStringView text, qsizetype from, qsizetype to, PageTokens &tokens)
{
    // Of words only those near a number can be part of a date, but for "yesterday" in a short line.
    constexpr qsizetype near = 24;
    constexpr qsizetype shortLine = 40;
    qsizetype digit = -1;
    qsizetype behindToken = -1; // where the next may be glued
    for (qsizetype at = from; at < to;) {
        while (digit < text.size() && (digit < at || !text[digit].isDigit()))
            ++digit;
        const bool plain = text.size() > shortLine && digit - at > near;
        if (!plain && text[at].isLetter() && isWordStart(text, at) && !mayBeginToken(text, at)) {
            at = endOfWord(text, at);
            continue;
        }
        if (plain || (at != behindToken && !isWordStart(text, at))) {
            ++at;
            continue;
        }
        if (const auto date = pageDateAt(text, at); date && isDateHere(text, *date)) {
            tokens.dates.append(*date);
            at = behindToken = date->end;
        } else if (const auto duration = durationHere(text, at)) {
            tokens.durations.append(*duration);
            at = behindToken = duration->end;
        } else {
            ++at;
        }
    }
}

} // namespace

ListMark withoutBullet(QStringView text)
{
    ListMark line;
    text = text.trimmed();
    while (text.size() > 1 && QStringView(u"\u2022\u00B7\u25AA\u25CF\u25E6\u2023*-\u2013|>").contains(text.front())
           && ((text[1].isSpace() && text[1] != u'\t') || text[1] == text[0])) {
        line.bullet = line.bullet || text.front() != u'|';
        text = text.sliced(1).trimmed();
    }
    while (text.size() > 1 && text.back() == u'|')
        text = text.chopped(1).trimmed();
    line.text = text;
    return line;
}

ListMark withoutListMark(QStringView text)
{
    ListMark line = withoutBullet(text);
    PageScan scan(line.text, 0);
    const int digits = scan.digits();
    if (digits < 1 || digits > 4)
        return line;
    const int value = scan.number(4);
    const QChar mark = scan.take(u".)");
    if (!mark.isNull() && scan.skipBlanks() > 0 && !scan.atEnd() && !isWrittenDate(line.text)) {
        line.ordinal = value;
        line.text = line.text.sliced(scan.at());
    }
    return line;
}

MessageStamp stampOf(QStringView line)
{
    constexpr qsizetype longestName = 40;
    PageScan scan(line, 0);
    const bool bracket = !scan.take(u"[").isNull();
    if (scan.atEnd())
        return {};
    const std::optional<PageDate> date = pageDateAt(line, scan.at());
    if (!date || date->form == PageDate::Form::Ago || date->year == 0)
        return {};
    scan = PageScan(line, date->end);
    scan.skip(u", \u00A0");
    if (!date->timeOfDay && !scan.skipClock())
        return {};
    (void)scan.skipZone();
    if (bracket == scan.take(u"]").isNull())
        return {};
    scan.skip(u" -\u2013");
    const qsizetype colon = line.indexOf(u": ", scan.at());
    if (colon < 0 || colon - scan.at() > longestName || colon == scan.at())
        return {};
    return {*date, colon + 2};
}

PageTokens tokensOf(QStringView line)
{
    PageTokens tokens;
    if (line.size() <= longestReadLine) {
        readTokens(line, 0, line.size(), tokens);
        return tokens;
    }
    // In prose only a date or duration at either end may be the one of the episode.
    readTokens(line, 0, 1, tokens);
    PageTokens tail;
    readTokens(line, line.size() - longestEdge, line.size(), tail);
    const auto ends = [&](const auto &token) {
        return token.end == line.size();
    };
    std::ranges::copy_if(tail.dates, std::back_inserter(tokens.dates), ends);
    std::ranges::copy_if(tail.durations, std::back_inserter(tokens.durations), ends);
    return tokens;
}

} // namespace earmark
