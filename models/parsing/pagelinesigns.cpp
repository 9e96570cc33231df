// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagelinesigns.h"

#include "models/parsing/foldedword.h"
#include "models/parsing/pagescan.h"
#include "models/parsing/pagetokens.h"
#include "models/parsing/pagewords.h"

#include <algorithm>

namespace earmark {
namespace {

// Longer than what titles are; pages cut them earlier.
constexpr qsizetype longestTitleLine = 140;

bool isRule(QStringView text)
{
    if (text.size() == 1 && !text.front().isLetterOrNumber()) // a bullet, a star
        return true;
    return std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate() || c.isSymbol(); });
}

bool isLink(QStringView text)
{
    return (text.startsWith(u"http://") || text.startsWith(u"https://") || text.startsWith(u"www."))
           && std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
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

} // namespace

LineResidue residueOf(const PageLine &line)
{
    LineResidue residue;
    bool number = false;
    const auto within = [](const auto &tokens, qsizetype at) {
        return std::ranges::any_of(tokens, [at](const auto &token) { return at >= token.start && at < token.end; });
    };
    for (qsizetype i = 0; i < std::min(line.text.size(), longestReadLine); ++i) {
        const QChar c = line.text[i];
        if (!c.isLetterOrNumber() || within(line.dates, i) || within(line.durations, i))
            continue;
        residue.letters += c.isDigit() ? 0 : 1;
        if (!c.isDigit() || !number)
            residue.key = qHash(c.isDigit() ? u'0' : foldedCharacter(c).unicode(), residue.key);
        number = c.isDigit();
    }
    return residue;
}

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

size_t closingOf(QStringView text)
{
    const qsizetype blank = text.lastIndexOf(u' ');
    const QStringView word = text.sliced(blank + 1);
    const bool marked = word.endsWith(u"..") || word.endsWith(u'\u2026') || word.endsWith(u'\u00BB')
                        || word.endsWith(u'\u203A') || word.endsWith(u'\u2192') || word.endsWith(u'>');
    constexpr qsizetype longest = 16;
    return blank > 0 && marked && word.size() <= longest ? qHash(word) : 0;
}

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

std::optional<PageDuration> bareLengthOf(QStringView text)
{
    constexpr qsizetype longest = 40;
    constexpr qint64 mostMinutes = 300;
    constexpr int mostDigits = 5;
    if (text.size() > longest)
        return {};
    PageScan scan(text, 0);
    scan.skip(u"\"' ");
    if (pageWord(scan.word()) != PageWord::Length)
        return {};
    scan.skip(u"\"' :=\t\uFF1A");
    const qsizetype start = scan.at();
    if (!scan.isDigit() || scan.digits() > mostDigits)
        return {};
    const qint64 value = scan.number(mostDigits);
    const qsizetype end = scan.at();
    scan.skip(u"\"', ");
    if (!scan.atEnd() || value == 0)
        return {};
    return PageDuration{start, end, value * (value > mostMinutes ? 1000 : 60'000), 0};
}

qsizetype creditedFrom(const PageLine &line)
{
    constexpr qsizetype longest = 120;
    const auto colon = std::ranges::find_if(line.text, [](QChar c) { return c == u':' || c == u'\uFF1A'; });
    const qsizetype behind = colon - line.text.begin() + 1;
    if (!line.credit || line.kind != LineKind::Short || line.text.size() > longest || behind >= line.text.size())
        return 0;
    const QStringView names = line.text.sliced(behind);
    const auto isName = [](QStringView name) {
        name = name.trimmed();
        return !name.isEmpty() && !name.front().isLower()
               && std::ranges::none_of(name, [](QChar c) { return c.isDigit() || c == u'/'; });
    };
    const QList<QStringView> parts = names.split(u',');
    return std::ranges::all_of(parts, isName) ? behind + (names.front().isSpace() ? 1 : 0) : 0;
}

} // namespace earmark
