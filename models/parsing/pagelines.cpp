// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagelines.h"

#include "models/parsing/pagescan.h"
#include "models/parsing/pagewords.h"

#include <QtCore/QHash>

#include <algorithm>

namespace earmark {
namespace {

// Longer than what titles are; pages cut them earlier.
constexpr qsizetype longestTitleLine = 140;
// Lines up to this length are read whole; of longer ones only how they begin and end.
constexpr qsizetype longestRead = 200;
constexpr qsizetype longestEdge = 60;
constexpr qsizetype mostLines = 200'000;
// What no title is as short as; longer words beside a date are chrome only where they recur.
constexpr int fewLetters = 3;

bool isRule(QStringView text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate() || c.isSymbol(); });
}

bool isLink(QStringView text)
{
    return (text.startsWith(u"http://") || text.startsWith(u"https://") || text.startsWith(u"www."))
           && std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
}

// Whether what looks like the mark of a counted list begins a date: "3. 5. 2024", "3. May".
bool isWrittenDate(QStringView text)
{
    const std::optional<PageDate> date = pageDateAt(text, 0);
    return date && date->form != PageDate::Form::NumberPair;
}

// Takes bullets and "12." off the front.
void takeListMark(PageLine &line, QStringView text)
{
    text = text.trimmed();
    while (text.size() > 1 && QStringView(u"\u2022\u00B7\u25AA\u25CF\u25E6\u2023*-\u2013|>").contains(text.front())
           && (text[1].isSpace() || text[1] == text[0])) {
        line.bullet = line.bullet || text.front() != u'|';
        text = text.sliced(1).trimmed();
    }
    while (text.size() > 1 && text.back() == u'|')
        text = text.chopped(1).trimmed();
    PageScan scan(text, 0);
    const int digits = scan.digits();
    if (digits >= 1 && digits <= 4) {
        const int value = scan.number(4);
        const QChar mark = scan.take(u".)");
        PageScan behind = scan;
        if (!mark.isNull() && behind.skipBlanks() > 0 && !behind.atEnd() && !isWrittenDate(text)) {
            line.ordinal = value;
            text = text.sliced(behind.at());
        }
    }
    line.text = text;
}

bool isWordStart(QStringView text, qsizetype at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
    return text[at].isDigit() ? !before.isDigit() : text[at].isLetter() && !before.isLetter();
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

// A pair of numbers, a day and a word that some language calls a month, or "today" is a date only by itself.
bool isDateHere(QStringView text, const PageDate &date)
{
    const QStringView written = text.sliced(date.start, date.end - date.start);
    const bool word = date.form == PageDate::Form::Ago
                      && std::ranges::none_of(written, [](QChar c) { return c.isDigit(); }); // "today"
    const bool doubtful = word || date.form == PageDate::Form::NumberPair
                          || (date.form == PageDate::Form::Words && date.year == 0 && !date.common);
    return !doubtful || isCell(text, date.start, date.end);
}

// The dates and durations between two places of the line.
void readTokens(PageLine &line, qsizetype from, qsizetype to)
{
    // Of words only those near a number can be part of a date, but for "yesterday" in a short line.
    constexpr qsizetype near = 24;
    constexpr qsizetype shortLine = 40;
    qsizetype digit = -1;
    qsizetype behindToken = -1; // where the next may be glued
    for (qsizetype at = from; at < to;) {
        while (digit < line.text.size() && (digit < at || !line.text[digit].isDigit()))
            ++digit;
        const bool plain = line.text.size() > shortLine && digit - at > near;
        if (!plain && line.text[at].isLetter() && isWordStart(line.text, at)) {
            PageScan word(line.text, at);
            if (!mayBeginTime(word.word()) && !line.text.sliced(at).startsWith(u"PT")) {
                at = std::max(word.at(), at + 1);
                continue;
            }
        }
        if (plain || (at != behindToken && !isWordStart(line.text, at))) {
            ++at;
            continue;
        }
        if (const auto date = pageDateAt(line.text, at); date && isDateHere(line.text, *date)) {
            line.dates.append(*date);
            at = behindToken = date->end;
        } else if (const auto duration = pageDurationAt(line.text, at)) {
            line.durations.append(*duration);
            at = behindToken = duration->end;
        } else {
            ++at;
        }
    }
}

void readTokens(PageLine &line)
{
    if (line.text.size() <= longestRead) {
        readTokens(line, 0, line.text.size());
        return;
    }
    // In prose only a date or duration at either end may be the one of the episode.
    readTokens(line, 0, 1);
    PageLine tail;
    tail.text = line.text;
    readTokens(tail, line.text.size() - longestEdge, line.text.size());
    const auto ends = [&](const auto &token) {
        return token.end == line.text.size();
    };
    std::ranges::copy_if(tail.dates, std::back_inserter(line.dates), ends);
    std::ranges::copy_if(tail.durations, std::back_inserter(line.durations), ends);
}

// What a line says beside dates and durations.
struct Residue {
    int letters = 0;
    size_t key = 0;
};

Residue residueOf(const PageLine &line)
{
    Residue residue;
    const auto within = [](const auto &tokens, qsizetype at) {
        return std::ranges::any_of(tokens, [at](const auto &token) { return at >= token.start && at < token.end; });
    };
    for (qsizetype i = 0; i < std::min(line.text.size(), longestRead); ++i) {
        const QChar c = line.text[i];
        if (!c.isLetterOrNumber() || within(line.dates, i) || within(line.durations, i))
            continue;
        residue.letters += c.isDigit() ? 0 : 1;
        residue.key = qHash(c.isDigit() ? u'0' : c.toCaseFolded().unicode(), residue.key);
    }
    return residue;
}

// Equal for lines that differ in numbers alone.
size_t likeOf(QStringView text)
{
    size_t key = 0;
    bool number = false;
    for (const QChar c : text) {
        if (!c.isDigit() || !number)
            key = qHash(c.isDigit() ? u'0' : c.unicode(), key);
        number = c.isDigit();
    }
    return key;
}

// The last word of a text of several, where marks behind it make it a button rather than the end of a sentence.
size_t closingOf(QStringView text)
{
    const qsizetype blank = text.lastIndexOf(u' ');
    const QStringView word = text.sliced(blank + 1);
    const bool marked = word.endsWith(u"..") || word.endsWith(u'\u2026') || word.endsWith(u'\u00BB')
                        || word.endsWith(u'\u203A') || word.endsWith(u'\u2192') || word.endsWith(u'>');
    constexpr qsizetype longest = 16;
    return blank > 0 && marked && word.size() <= longest ? qHash(word) : 0;
}

// Equal for lines with the same first two words, or the same first one before a colon.
size_t openingOf(QStringView text)
{
    const qsizetype first = text.indexOf(u' ');
    if (first < 0)
        return 0;
    if (text[first - 1] == u':')
        return qHash(text.first(first), size_t(1));
    const qsizetype second = text.indexOf(u' ', first + 1);
    QStringView words = second < 0 ? text : text.first(second);
    while (!words.isEmpty() && words.back().isPunct())
        words.chop(1);
    return qHash(words);
}

bool endsSentence(QStringView text)
{
    while (!text.isEmpty() && QStringView(u"\"\u201D\u2019')\u300D\u00BB").contains(text.back()))
        text.chop(1);
    return text.endsWith(u'.') || text.endsWith(u'\u2026') || text.endsWith(u'\u3002') || text.endsWith(u';');
}

// A sentence ends within the text and another follows; "Prof. Dr." is none.
bool holdsSentences(QStringView text)
{
    constexpr qsizetype shortest = 60;
    constexpr qsizetype shortestWord = 5;
    if (text.contains(u'\u3002') && !text.endsWith(u'\u3002'))
        return true;
    qsizetype letters = 0;
    for (qsizetype i = 0; text.size() >= shortest && i + 2 < text.size(); ++i) {
        if (text[i] == u'.' && letters >= shortestWord && text[i + 1].isSpace() && text[i + 2].isUpper())
            return true;
        letters = text[i].isLetter() ? letters + 1 : 0;
    }
    return false;
}

bool isCutShort(QStringView text)
{
    return text.endsWith(u"..") && !text.endsWith(u"...");
}

LineKind kindByWords(QStringView text, bool numbered)
{
    if (isRule(text))
        return LineKind::Rule;
    if (isLink(text))
        return LineKind::Link;
    if (text.endsWith(u':') || text.endsWith(u'\uFF1A'))
        return text.size() <= 80 ? LineKind::Label : LineKind::Prose;
    const bool prose = text.size() > longestTitleLine || (endsSentence(text) && !isCutShort(text) && !numbered)
                       || holdsSentences(text);
    return prose ? LineKind::Prose : LineKind::Short;
}

// "[00:12:30] - Topic": bracketed, or one of several in ascending order.
bool isStamp(const PageLine &line)
{
    PageScan scan(line.text, 0);
    const bool marked = scan.skip(u"([@") > 0;
    PageScan clock = scan;
    const int hours = clock.digits();
    if (hours == 0 || hours > 3)
        return false;
    (void)clock.number(3);
    if (clock.take(u":").isNull() || clock.digits() != 2)
        return false;
    const bool zero = std::ranges::all_of(line.text.sliced(scan.at(), clock.at() + 2 - scan.at()),
                                          [](QChar c) { return c == u'0' || c == u':'; });
    (void)clock.number(2);
    if (!clock.take(u":").isNull())
        (void)clock.number(2);
    clock.skip(u")] -\u2013\u2014:.|\t");
    return (marked || zero) && !clock.atEnd();
}

class Classifier
{
public:
    explicit Classifier(const QString &page)
        : m_page(page)
    {
    }

    PageLines read()
    {
        int number = 0;
        int gap = 0;
        for (const QStringView raw : QStringView(m_page).tokenize(u'\n')) {
            ++number;
            PageLine line;
            takeListMark(line, raw);
            if (line.text.isEmpty()) {
                ++gap;
                continue;
            }
            if (m_read.lines.size() == mostLines) {
                m_read.cut = true;
                break;
            }
            line.number = number;
            line.gap = std::exchange(gap, 0);
            add(std::move(line));
        }
        for (PageLine &line : m_read.lines) {
            line.repeats = m_same.value(line.same);
            line.alikes = m_like.value(line.like);
            // A text that a button goes on from is no title.
            if (line.kind == LineKind::Short && m_closings.value(line.closing) > 2)
                line.kind = LineKind::Prose;
            line.credit = m_credits.value(line.opening) > 1;
            decideMeta(line);
        }
        findStamps();
        joinSentences();
        return std::move(m_read);
    }

private:
    void add(PageLine &&line)
    {
        line.start = line.text.data() - m_page.constData();
        const QStringView head = line.text.first(std::min(line.text.size(), longestRead));
        line.same = qHash(head, size_t(line.text.size()));
        ++m_same[line.same];
        line.opening = openingOf(head);
        line.closing = closingOf(line.text);
        if (line.closing != 0)
            ++m_closings[line.closing];
        line.like = likeOf(head);
        ++m_like[line.like];
        if (line.text.first(std::max<qsizetype>(line.text.indexOf(u' '), 0)).endsWith(u':'))
            ++m_credits[line.opening];
        line.label = numberAtFront(line.text);
        const bool numbered = line.label.form != PageNumber::Form::None && line.label.form != PageNumber::Form::Plain;
        line.kind = kindByWords(line.text, numbered);
        readTokens(line);
        if (!line.dates.isEmpty() || !line.durations.isEmpty()) {
            const Residue residue = residueOf(line);
            line.residue = residue.key;
            if (line.text.size() <= longestRead)
                ++m_residues[residue.key];
        }
        m_read.lines.append(std::move(line));
    }

    void decideMeta(PageLine &line) const
    {
        if ((line.dates.isEmpty() && line.durations.isEmpty()) || line.kind == LineKind::Link)
            return;
        const auto begins = [&](const auto &tokens) {
            return !tokens.isEmpty() && tokens.first().start <= line.label.start;
        };
        if (line.label.form == PageNumber::Form::Plain && (begins(line.dates) || begins(line.durations)))
            line.label = {};
        if (line.text.size() > longestRead)
            return;
        const int letters = residueOf(line).letters;
        if (letters <= fewLetters
            || (m_residues.value(line.residue) > 1 && line.repeats < m_residues.value(line.residue)))
            line.kind = LineKind::Meta;
        else if (line.kind != LineKind::Prose)
            line.kind = LineKind::Mixed;
        if (isStamp(line))
            line.kind = LineKind::Stamp;
    }

    // Lines that a sentence runs on over are no titles, however short.
    void joinSentences()
    {
        constexpr qsizetype shortest = 30;
        QList<PageLine> &lines = m_read.lines;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            PageLine &above = lines[i - 1];
            PageLine &line = lines[i];
            const bool texts = (above.kind == LineKind::Short || above.kind == LineKind::Prose)
                               && (line.kind == LineKind::Short || line.kind == LineKind::Prose);
            if (!texts || line.gap > 0 || line.bullet || line.ordinal >= 0 || !line.text.front().isLower()
                || endsSentence(above.text) || above.text.size() < shortest)
                continue;
            above.kind = LineKind::Prose;
            line.kind = LineKind::Prose;
        }
    }

    // Moments in a row that ascend are the chapters of one episode; lengths of episodes do not.
    void findStamps()
    {
        QList<PageLine> &lines = m_read.lines;
        const auto momentOf = [](const PageLine &line) {
            const bool front = !line.durations.isEmpty() && line.durations.first().clockParts > 0
                               && line.durations.first().start <= 1 && line.dates.isEmpty()
                               && line.durations.first().end + 2 < line.text.size();
            return front ? line.durations.first().ms : line.kind == LineKind::Stamp ? 0 : -1;
        };
        for (qsizetype from = 0; from < lines.size();) {
            qsizetype to = from;
            qint64 last = -1;
            while (to < lines.size() && momentOf(lines[to]) > last)
                last = momentOf(lines[to++]);
            if (to - from >= 3 || (to - from >= 2 && momentOf(lines[from]) < 60'000)) {
                for (qsizetype i = from; i < to; ++i)
                    lines[i].kind = LineKind::Stamp;
            }
            from = std::max(to, from + 1);
        }
    }

    const QString &m_page;
    PageLines m_read;
    QHash<size_t, int> m_same;
    QHash<size_t, int> m_like;
    QHash<size_t, int> m_closings;
    QHash<size_t, int> m_residues;
    QHash<size_t, int> m_credits; // lines with the same word and a colon in front
};

} // namespace

PageLines classifyLines(const QString &page)
{
    return Classifier(page).read();
}

} // namespace earmark
