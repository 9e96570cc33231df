// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/timestamps.h"

#include "models/parsing/digits.h"

#include <algorithm>
#include <array>

namespace earmark {
namespace {

struct Stamp {
    NoteTimestamp at;
    bool hasHours = false; // h:mm:ss: nothing else is written so
};

// Digits and colons from `start`: [h]h:mm:ss or [m]mm:ss; none where it is anything else.
std::optional<Stamp> stampAt(QStringView text, qsizetype start)
{
    std::array<int, 3> part{};
    std::array<qsizetype, 3> digits{};
    size_t parts = 0;
    qsizetype at = start;
    while (parts < part.size()) {
        const qsizetype from = at;
        while (at < text.size() && isDigit(text[at]) && at - from < 4)
            part[parts] = part[parts] * 10 + text[at++].digitValue();
        digits[parts++] = at - from;
        if (at + 1 >= text.size() || text[at] != u':' || !isDigit(text[at + 1]))
            break;
        ++at;
    }
    const bool goesOn = at < text.size() && (text[at].isLetterOrNumber() || text[at] == u':' || text[at] == u'%');
    const bool decimals =
        at + 1 < text.size() && (text[at] == u'.' || text[at] == u',' || text[at] == u'/') && isDigit(text[at + 1]);
    if (parts < 2 || goesOn || decimals || digits[0] == 0 || digits[0] > 3)
        return {};
    for (size_t i = 1; i < parts; ++i) {
        if (digits[i] != 2 || part[i] > 59)
            return {};
    }
    const bool hasHours = parts == 3;
    if (hasHours && digits[0] > 2)
        return {};
    const qint64 seconds = hasHours ? (part[0] * 60LL + part[1]) * 60 + part[2] : part[0] * 60LL + part[1];
    return Stamp{{start, at, seconds * 1000}, hasHours};
}

// "10:30 am", "15:00 UTC", "20:00 Uhr": a time of day.
bool isFollowedByClockWord(QStringView after)
{
    after = after.trimmed();
    static constexpr std::array clockWords = {
        QStringView(u"am"),  QStringView(u"pm"),  QStringView(u"a.m"),   QStringView(u"p.m"),     QStringView(u"uhr"),
        QStringView(u"utc"), QStringView(u"gmt"), QStringView(u"cet"),   QStringView(u"cest"),    QStringView(u"est"),
        QStringView(u"edt"), QStringView(u"pst"), QStringView(u"pdt"),   QStringView(u"bst"),     QStringView(u"et"),
        QStringView(u"pt"),  QStringView(u"hrs"), QStringView(u"hours"), QStringView(u"o'clock"),
    };
    return std::ranges::any_of(clockWords, [&](QStringView word) {
        return after.startsWith(word, Qt::CaseInsensitive)
               && (after.size() == word.size() || !after[word.size()].isLetterOrNumber());
    });
}

bool isOpening(QChar c)
{
    return c == u'(' || c == u'[' || c == u'{' || c == u'<';
}

bool isDash(QChar c)
{
    return c == u'-' || c == u'\u2013' || c == u'\u2014';
}

// Whether only list marks and brackets stand between the start of the line and `at`.
bool beginsLine(QStringView text, qsizetype at)
{
    while (at > 0 && text[at - 1] != u'\n') {
        const QChar c = text[at - 1];
        if (c.isLetterOrNumber())
            return false;
        --at;
    }
    return true;
}

bool endsLine(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at] != u'\n') {
        if (text[at].isLetterOrNumber())
            return false;
        ++at;
    }
    return true;
}

// Whether the moment stands where notes put moments.
bool standsAlone(QStringView text, const Stamp &stamp)
{
    const auto [start, end, ms] = stamp.at;
    const QChar before = start > 0 ? text[start - 1] : QChar(u'\n');
    if (before.isLetterOrNumber() || before == u':' || before == u'.' || before == u'/' || before == u'$')
        return false;
    if (isFollowedByClockWord(text.sliced(end).first(std::min<qsizetype>(text.size() - end, 12))))
        return false;
    const bool bracketed = isOpening(before) || before == u'@';
    if (stamp.hasHours || bracketed)
        return true;
    // The second of "(1:10 - 2:20)" or the first of a list line; within a sentence "at 10:30" is a time of day.
    return beginsLine(text, start)
           || (endsLine(text, end) && (before.isSpace() || isDash(before)) && start > 1
               && (isDash(text[start - 2]) || isDash(before)));
}

QString chapterTitle(QStringView line)
{
    const auto isMark = [](QChar c) {
        return !c.isLetterOrNumber() && !QStringView(u"\"'(\u201C\u2018\u00AB\u00BF\u00A1#@").contains(c);
    };
    while (!line.isEmpty() && (isMark(line.front()) && !line.front().isSurrogate()))
        line = line.sliced(1);
    while (!line.isEmpty() && (line.back().isSpace() || QStringView(u"-\u2013\u2014:|([@").contains(line.back())))
        line.chop(1);
    return line.toString().simplified();
}

} // namespace

QList<NoteTimestamp> findTimestamps(QStringView text, std::optional<qint64> durationMs)
{
    QList<NoteTimestamp> found;
    for (qsizetype colon = text.indexOf(u':'); colon >= 0;) {
        qsizetype start = colon;
        while (start > 0 && isDigit(text[start - 1]) && colon - start < 4)
            --start;
        qsizetype next = colon + 1;
        if (start < colon) {
            const auto stamp = stampAt(text, start);
            if (stamp && standsAlone(text, *stamp) && (!durationMs || stamp->at.ms <= *durationMs))
                found.append(stamp->at);
            // What follows the same digits, as in "1:02:03:04", is no second moment.
            while (next < text.size() && (isDigit(text[next]) || text[next] == u':'))
                ++next;
        }
        colon = text.indexOf(u':', next);
    }
    return found;
}

QList<Chapter> chaptersFromNotes(QStringView text, std::optional<qint64> durationMs)
{
    constexpr qsizetype fewest = 3;
    QList<Chapter> chapters;
    const QList<NoteTimestamp> stamps = findTimestamps(text, durationMs);
    qsizetype lineDone = 0; // moments before it belong to a line that was read
    for (const NoteTimestamp &stamp : stamps) {
        if (stamp.start < lineDone)
            continue;
        const qsizetype lineStart = text.first(stamp.start).lastIndexOf(u'\n') + 1;
        qsizetype lineEnd = text.indexOf(u'\n', stamp.end);
        lineEnd = lineEnd < 0 ? text.size() : lineEnd;
        QString title;
        if (beginsLine(text, stamp.start))
            title = chapterTitle(text.sliced(stamp.end, lineEnd - stamp.end));
        else if (endsLine(text, stamp.end))
            title = chapterTitle(text.sliced(lineStart, stamp.start - lineStart));
        else
            continue;
        lineDone = lineEnd;
        if (title.isEmpty())
            continue;
        if (!chapters.isEmpty() && stamp.ms <= chapters.last().startMs) {
            if (chapters.size() >= fewest)
                break; // a second list, of something else
            chapters.clear();
        }
        chapters.append({stamp.ms, {}, title, {}, {}});
    }
    return chapters.size() >= fewest ? chapters : QList<Chapter>();
}

} // namespace earmark
