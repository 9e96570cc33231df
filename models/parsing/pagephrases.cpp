// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagephrases.h"

#include "models/parsing/pagewords.h"

#include <QtCore/QList>

#include <algorithm>

namespace earmark {
namespace {

bool holdsWord(QStringView text, PageWord meaning)
{
    for (const QStringView word : text.tokenize(u' ')) {
        if (pageWord(word) == meaning)
            return true;
    }
    return false;
}

} // namespace

bool isAddress(QStringView text)
{
    return text.contains(u"://") || text.contains(u'@') || text.startsWith(u"www.") || text.startsWith(u"http");
}

// Of a script without capitals.
bool isCaseless(QStringView text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.isUpper() || c.isLower(); });
}

bool namesEpisode(QStringView text)
{
    return holdsWord(text, PageWord::Episode);
}

// Several words with a capital, but for short ones.
bool isNameLike(QStringView text)
{
    constexpr qsizetype shortest = 4;
    qsizetype capitals = 0;
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (!word.front().isUpper() && word.size() >= shortest)
            return false;
        capitals += word.front().isUpper();
    }
    return capitals > 1;
}

// "Series: A Name"
bool labelsShow(QStringView line)
{
    const auto end = std::ranges::find_if(line, [](QChar c) { return QStringView(u":=\uFF1A").contains(c); });
    const QStringView label = line.first(end - line.begin()).trimmed();
    return std::ranges::any_of(label.tokenize(u' ').toContainer<QList<QStringView>>(), [](QStringView word) {
        const PageWord meaning = pageWord(word);
        return meaning == PageWord::Show || meaning == PageWord::Podcast
               || meaning == PageWord::Season; // "Series: A Name"
    });
}

bool holdsDigit(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

bool saysPodcast(QStringView text)
{
    return holdsWord(text, PageWord::Podcast);
}

QString withoutGenericParts(QStringView text)
{
    for (const QStringView mark : {QStringView(u" | "), QStringView(u" \u2013 "), QStringView(u" \u2014 "),
                                   QStringView(u" - "), QStringView(u" \u00B7 "), QStringView(u": ")}) {
        const qsizetype at = text.indexOf(mark);
        if (at < 0)
            continue;
        const QStringView before = text.first(at);
        const QStringView behind = text.sliced(at + mark.size());
        if (isOfTrade(before) != isOfTrade(behind))
            return withoutGenericParts(isOfTrade(before) ? behind : before);
    }
    return text.trimmed().toString();
}

QString nameAtEnd(QStringView text)
{
    const auto isSeparator = [](QChar c) {
        return c.isSpace() || QStringView(u":|\u2022\u00B7-\u2013\u2014,\uFF1A").contains(c);
    };
    while (!text.isEmpty() && isSeparator(text.back()))
        text.chop(1);
    qsizetype start = text.size();
    for (qsizetype at = text.size(); at > 0;) {
        const qsizetype blank = text.first(at).lastIndexOf(u' ');
        const QStringView word = text.sliced(blank + 1, at - blank - 1);
        if (word.isEmpty() || word.back() == u':' || !(word.front().isUpper() || word == u"&"))
            break;
        start = blank + 1;
        at = std::max<qsizetype>(blank, 0);
    }
    return text.sliced(start).toString();
}

QString partWithoutFigures(const QString &text)
{
    for (const QStringView mark : {QStringView(u" | "), QStringView(u" \u2013 "), QStringView(u" - ")}) {
        const qsizetype at = text.indexOf(mark);
        if (at > 0 && !holdsDigit(text.first(at)) && holdsDigit(text.sliced(at)))
            return text.first(at);
    }
    return text;
}

qsizetype commonEnding(const QList<QStringView> &lines)
{
    constexpr qsizetype shortest = 12;
    constexpr qsizetype fewest = 3;
    if (lines.size() < fewest)
        return 0;
    qsizetype length = std::ranges::min(lines, {}, &QStringView::size).size() - 1;
    for (const QStringView line : lines.sliced(1)) {
        qsizetype same = 0;
        while (same < length && line[line.size() - 1 - same] == lines.first()[lines.first().size() - 1 - same])
            ++same;
        length = same;
    }
    // Whole sentences only.
    const QStringView ending = lines.first().last(std::max<qsizetype>(length, 0));
    const qsizetype sentence = ending.indexOf(u". ");
    const qsizetype begins =
        ending.startsWith(u' ') && QStringView(u".!?:\u3002").contains(lines.first()[lines.first().size() - length - 1])
            ? 1
        : sentence >= 0 ? sentence + 2
                        : ending.size();
    return ending.size() - begins >= shortest ? ending.size() - begins : 0;
}

} // namespace earmark
