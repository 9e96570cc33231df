// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageconstants.h"

#include "models/parsing/pagecells.h"
#include "models/parsing/pageframes.h"
#include "models/parsing/pagescan.h"
#include "models/parsing/pagewords.h"

#include <QtCore/QHash>

#include <algorithm>

namespace earmark {
namespace {

// How much of the text is an hour of the day in front, as "21.05 ".
qsizetype clockInFront(QStringView text)
{
    PageScan scan(text, 0);
    return scan.skipClock() && scan.skipBlanks() > 0 ? scan.at() : 0;
}

// The marks at the end that end no sentence and close no bracket: a pilcrow, an arrow.
QStringView markBehind(QStringView text)
{
    qsizetype start = text.size();
    while (start > 0 && !text[start - 1].isLetterOrNumber() && !text[start - 1].isMark()
           && !QStringView(u".!?\u2026\"\u201C\u201D\u2019'\u00BB)]\u300D\u300B\uFF01\uFF1F").contains(text[start - 1]))
        --start;
    return start > 0 ? text.sliced(start).trimmed() : QStringView();
}

// Signs in front that are of no word and no quote: an arrow, a star, a digit on a key.
qsizetype signsInFront(QStringView text)
{
    constexpr char16_t picture = 0xFE0F; // the sign before it is shown as one
    constexpr char16_t key = 0x20E3;
    qsizetype at = 0;
    while (at < text.size()) {
        char32_t c = text[at].unicode();
        qsizetype length = 1;
        if (text[at].isHighSurrogate() && at + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text[at], text[at + 1]);
            length = 2;
        }
        const auto next = at + length < text.size() ? text[at + length].unicode() : u' ';
        const bool onKey = QChar::isDigit(c) && (next == picture || next == key);
        const QChar::Category category = QChar::category(c);
        const bool counts = pageWord(text.sliced(at, 1)) == PageWord::Episode; // the sign for "number"
        const bool sign = (category == QChar::Symbol_Other && !counts) || category == QChar::Symbol_Modifier
                          || c == picture || c == key || c == u'*' || c == 0x200D;
        if (!sign && !onKey && !(at > 0 && QChar::isSpace(c)))
            break;
        at += length;
    }
    return at;
}

// What tells one sign from another: digits on keys are one, and so are three stars of five and four.
QStringView kindOfSign(QStringView signs)
{
    if (signs.front().isDigit())
        return u"0";
    return signs.first(signs.front().isHighSurrogate() && signs.size() > 1 ? 2 : 1);
}

// Scripts that write words without blanks.
bool goesWithoutBlanks(QChar c)
{
    return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana
           || c.script() == QChar::Script_Katakana;
}

// An hour of broadcast in front, and signs behind.
void cutMarks(const QList<PageLine> &lines, QList<ItemSlots> &items)
{
    const auto titleOf = [&lines](const ItemSlots &item) {
        return item.title < 0 ? QStringView()
                              : lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart);
    };
    qsizetype titles = 0;
    qsizetype points = 0;          // "21.05" is no length
    QHash<QStringView, int> hours; // the same hour again and again is none either
    QHash<QStringView, int> marks;
    for (const ItemSlots &item : std::as_const(items)) {
        const QStringView title = titleOf(item);
        titles += title.isEmpty() ? 0 : 1;
        if (const qsizetype clock = clockInFront(title); clock > 0) {
            ++hours[title.first(clock)];
            points += title.first(clock).contains(u'.') ? 1 : 0;
        }
        if (!markBehind(title).isEmpty())
            ++marks[markBehind(title)];
    }
    constexpr qsizetype fewest = 3;
    if (titles < fewest)
        return;
    const auto most = [](const QHash<QStringView, int> &counts) {
        return counts.isEmpty() ? 0 : std::ranges::max(counts);
    };
    const bool scheduled = points * 2 > titles || most(hours) * 2 > titles;
    for (ItemSlots &item : items) {
        const QStringView title = titleOf(item);
        if (scheduled && clockInFront(title) > 0) {
            if (item.duration == item.title && lines[item.title].durations[item.durationIndex].start <= item.titleStart)
                item.duration = -1;
            item.titleStart += clockInFront(title);
        }
        if (const QStringView mark = markBehind(title); !mark.isEmpty() && qsizetype(marks.value(mark)) * 2 > titles) {
            item.titleEnd -= mark.size();
            trimMarks(lines[item.title].text, item.titleStart, item.titleEnd);
        }
    }
}

// "I am listening to A Show: ": what all titles begin with, up to a colon or an opening quote, where it is a phrase.
void cutPrefix(const QList<PageLine> &lines, QList<ItemSlots> &items)
{
    constexpr qsizetype fewest = 3;
    constexpr qsizetype fewestBlanks = 2;
    QList<QStringView> titles;
    for (const ItemSlots &item : std::as_const(items)) {
        if (item.title >= 0)
            titles.append(lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart));
    }
    if (titles.size() < fewest)
        return;
    qsizetype shared = titles.first().size();
    for (const QStringView title : std::as_const(titles)) {
        const auto apart = std::ranges::mismatch(titles.first().first(shared), title);
        shared = apart.in1 - titles.first().begin();
    }
    const QStringView prefix = titles.first().first(shared);
    qsizetype end = 0;
    for (const QStringView mark : {QStringView(u": "), QStringView(u"\uFF1A"), QStringView(u" \u2013 "),
                                   QStringView(u" - "), QStringView(u"\u300A"), QStringView(u"\u300C")}) {
        if (prefix.size() < mark.size())
            continue;
        // Without a place to begin at, a mark of one sign is found right behind the end of a view, too (Qt 6.8).
        if (const qsizetype at = prefix.lastIndexOf(mark, prefix.size() - mark.size()); at >= 0)
            end = std::max(end, at + mark.size());
    }
    const bool phrase = prefix.first(end).count(u' ') > fewestBlanks || (end > 0 && goesWithoutBlanks(prefix.front()));
    for (ItemSlots &item : items) {
        if (phrase && item.title >= 0)
            item.titleStart += end;
    }
}

// What is shared by most titles is told by them alone.
void cutFrames(const QList<PageLine> &lines, QList<ItemSlots> &items)
{
    QList<QStringView> titles;
    for (const ItemSlots &item : std::as_const(items)) {
        if (item.title >= 0)
            titles.append(lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart));
    }
    const QList<FramedTitle> framed = titlesWithin(titles);
    auto next = framed.cbegin();
    for (ItemSlots &item : items) {
        if (item.title < 0)
            continue;
        item.titleEnd = item.titleStart + next->end;
        item.titleStart += next->start;
        item.escaped = next->escaped;
        ++next;
    }
}

// Signs in front of most titles, the same or digits on keys; what hugs a title goes from its end, too.
void cutSigns(const QList<PageLine> &lines, QList<ItemSlots> &items)
{
    qsizetype titles = 0;
    qsizetype signedTitles = 0;
    QHash<QStringView, int> signs;
    const auto titleOf = [&lines](const ItemSlots &item) {
        return lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart);
    };
    for (const ItemSlots &item : std::as_const(items)) {
        if (item.title < 0)
            continue;
        ++titles;
        const QStringView sign = titleOf(item).first(signsInFront(titleOf(item)));
        if (sign.isEmpty() || sign.size() == titleOf(item).size())
            continue;
        ++signedTitles;
        ++signs[kindOfSign(sign)];
    }
    constexpr qsizetype fewest = 3;
    if (signedTitles < fewest || signedTitles * 5 < titles * 3 || std::ranges::max(signs) * 5 < signedTitles * 4)
        return;
    for (ItemSlots &item : items) {
        const qsizetype length = item.title < 0 ? 0 : signsInFront(titleOf(item));
        if (length == 0 || length == titleOf(item).size())
            continue;
        const bool starred = titleOf(item).first(length).contains(u'*');
        item.titleStart += length;
        while (starred && titleOf(item).endsWith(u'*'))
            --item.titleEnd;
        trimMarks(lines[item.title].text, item.titleStart, item.titleEnd);
    }
}

// Where quotes that begin most titles end within them: what stands behind is of the source, not of the title.
qsizetype endOfQuote(QStringView title)
{
    constexpr QStringView opening = u"\"\u201C\u201E\u00AB\u300C\u300E";
    constexpr QStringView closing = u"\"\u201D\u201C\u00BB\u300D\u300F";
    const qsizetype kind = title.isEmpty() ? -1 : opening.indexOf(title.front());
    for (qsizetype at = 1; kind >= 0 && at < title.size(); ++at) {
        const bool ends = at + 1 == title.size() || !title[at + 1].isLetterOrNumber();
        if (title[at] == closing[kind] && ends && title[at - 1] != u'\\')
            return at;
    }
    return -1;
}

void cutQuotes(const QList<PageLine> &lines, QList<ItemSlots> &items)
{
    constexpr qsizetype fewest = 4;
    qsizetype titles = 0;
    qsizetype quoted = 0;
    qsizetype followed = 0;
    const auto titleOf = [&lines](const ItemSlots &item) {
        return item.title < 0 ? QStringView()
                              : lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart);
    };
    for (const ItemSlots &item : std::as_const(items)) {
        const QStringView title = titleOf(item);
        const qsizetype end = endOfQuote(title);
        titles += title.isEmpty() ? 0 : 1;
        quoted += end > 0 ? 1 : 0;
        followed += end > 0 && end + 2 < title.size() ? 1 : 0;
    }
    if (quoted < fewest || quoted * 5 < titles * 3 || followed * 5 < quoted * 4)
        return;
    for (ItemSlots &item : items) {
        const qsizetype end = endOfQuote(titleOf(item));
        if (end <= 1)
            continue;
        item.titleEnd = item.titleStart + end;
        ++item.titleStart;
        // Citations set the points of their sentences within the quotes.
        if (const QStringView title = titleOf(item); title.endsWith(u'.') || title.endsWith(u','))
            --item.titleEnd;
    }
}

} // namespace

void cutConstants(const QList<PageLine> &lines, QList<ItemSlots> &items)
{
    cutSigns(lines, items);
    cutMarks(lines, items);
    cutPrefix(lines, items);
    cutFrames(lines, items);
    cutQuotes(lines, items);
}

} // namespace earmark
