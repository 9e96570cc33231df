// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagenumbers.h"

#include "models/parsing/pagescan.h"
#include "models/parsing/pagewords.h"

#include <QtCore/QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace earmark {
namespace {

constexpr int mostDigits = 5;
// A number stands in the first or last words of a title.
constexpr qsizetype longestNumbered = 200;

bool endsNumber(const PageScan &scan)
{
    return scan.atEnd() || !(scan.isDigit() || scan.peek() == u'%' || scan.peek() == u'\u00B0');
}

// "S2E4", "S02 E04", "2x04", "Season 2 Episode 4"
std::optional<PageNumber> seasonAndEpisode(QStringView line, qsizetype at)
{
    PageNumber number{at, at, PageNumber::Form::Season, 0, 0};
    PageScan scan(line, at);
    const bool counted = scan.isDigit();
    const QStringView word = scan.word();
    const bool code = word.compare(u"s", Qt::CaseInsensitive) == 0 || word == u"T"; // "T2E4" in Romance languages
    if (!counted && !code && pageWord(word) != PageWord::Season)
        return {};
    scan.skip(u" .#");
    if (!scan.isDigit() || scan.digits() > 2)
        return {};
    number.season = scan.number(2);
    if (!counted)
        scan.skip(u" ,.:-\u2013/|\u00B7\u2022");
    const QStringView second = scan.word();
    const bool cross = second == u"x" || (second.isEmpty() && !scan.take(u"\u00D7").isNull());
    const bool named = second.compare(u"e", Qt::CaseInsensitive) == 0 || pageWord(second) == PageWord::Episode;
    if (counted ? !cross : !named)
        return {};
    if (!cross)
        scan.skip(u" .#:");
    if (!scan.isDigit() || scan.digits() > 4 || number.season == 0)
        return {};
    number.value = scan.number(4);
    number.end = scan.at();
    // "S02E05The Title": where parts are glued, the next begins with a capital.
    return scan.isLetter() && scan.peek().isLower() ? std::nullopt : std::optional(number);
}

// "第12回", "第 12 期", "12화"
std::optional<PageNumber> counted(QStringView line, qsizetype at)
{
    PageScan scan(line, at);
    const bool opened = !scan.take(u"\u7B2C").isNull();
    scan.skipBlanks();
    if (!scan.isDigit() || scan.digits() > mostDigits)
        return {};
    PageNumber number{at, at, PageNumber::Form::Counter, scan.number(mostDigits), 0};
    scan.skipBlanks();
    if (scan.take(opened ? QStringView(u"\u56DE\u671F\u96C6\u8A71\u8BDD\u7AE0\u8BB2\u5F3E\u5F39\uD68C\uD654")
                         : QStringView(u"\u56DE\u8A71\u671F\u96C6\uD68C\uD654"))
            .isNull())
        return {};
    number.end = scan.at();
    return number;
}

// "#12", "# 012"
std::optional<PageNumber> hashed(QStringView line, qsizetype at)
{
    PageScan scan(line, at);
    if (scan.take(u"#\uFF03\u2116").isNull())
        return {};
    scan.skipBlanks();
    const int digits = scan.digits();
    if (digits == 0 || digits > mostDigits)
        return {};
    PageNumber number{at, at, PageNumber::Form::Hash, scan.number(mostDigits), 0};
    number.end = scan.at();
    return scan.isLetter() && digits > 4 ? std::nullopt : std::optional(number);
}

// "Episode 12", "Ep.#12", "No.57", and with any other word where `any` allows it.
std::optional<PageNumber> worded(QStringView line, qsizetype at, bool any)
{
    PageScan scan(line, at);
    const QStringView word = scan.word();
    // "N° 12" counts in front; within a title it may be the number of anything.
    const bool sign = !scan.take(u"\u00BA\u00B0").isNull() && word.compare(u"n", Qt::CaseInsensitive) == 0;
    const bool known = (sign && !any) || pageWord(word) == PageWord::Episode
                       || (word.size() == 1 && word.front().toLower() == u'e' && scan.isDigit());
    if (word.isEmpty() || (!known && !any))
        return {};
    scan.skip(u" .:#-\u2013");
    const int digits = scan.digits();
    if (digits == 0 || digits > mostDigits)
        return {};
    PageNumber number{at, at, known ? PageNumber::Form::Word : PageNumber::Form::Other, scan.number(mostDigits), 0};
    number.end = scan.at();
    return endsNumber(scan) ? std::optional(number) : std::nullopt;
}

// "012 - Title", "12: Title", "[12] Title", "012 Title"
std::optional<PageNumber> plain(QStringView line)
{
    PageScan scan(line, 0);
    const QChar bracket = scan.take(u"[(\u3010");
    const int digits = scan.digits();
    if (digits == 0 || digits > mostDigits)
        return {};
    PageNumber number{0, 0, PageNumber::Form::Plain, scan.number(mostDigits), 0};
    number.end = scan.at();
    if (!bracket.isNull())
        return scan.take(u"])\u3011").isNull() ? std::nullopt : std::optional(number);
    if (scan.atEnd() && digits == 4) // a year above the episodes
        return {};
    if (scan.isLetter() || scan.peek() == u'%' || scan.peek() == u'/' || scan.peek() == u',')
        return {};
    if (scan.peek() == u'.' || scan.peek() == u':' || scan.peek() == u'-') {
        scan.take(u".:-");
        if (scan.isDigit()) // 2.0, 12:30, 10-15
            return {};
    }
    return number;
}

} // namespace

PageNumber numberAtFront(QStringView line)
{
    if (line.isEmpty())
        return {};
    const qsizetype at =
        QStringView(u"[(\u3010").contains(line.front()) && line.size() > 1 && !line[1].isDigit() ? 1 : 0;
    for (const auto &read :
         {seasonAndEpisode(line, at), counted(line, at), hashed(line, at), worded(line, at, false)}) {
        if (read)
            return *read;
    }
    return plain(line).value_or(PageNumber());
}

QList<PageNumber> numbersIn(QStringView line)
{
    QList<PageNumber> found;
    line = line.first(std::min(line.size(), longestNumbered));
    if (const PageNumber front = numberAtFront(line); front.form == PageNumber::Form::Plain)
        found.append(front);
    for (qsizetype at = found.isEmpty() ? 0 : found.first().end; at < line.size();) {
        const QChar before = at > 0 ? line[at - 1] : QChar(u' ');
        std::optional<PageNumber> number;
        const bool sign = line[at] == u'#' || line[at] == u'\uFF03' || line[at] == u'\u2116';
        if (sign)
            number = hashed(line, at);
        else if (line[at].isLetterOrNumber() && !before.isLetterOrNumber()) {
            number = seasonAndEpisode(line, at);
            if (!number)
                number = counted(line, at);
            if (!number && line[at].isLetter())
                number = worded(line, at, true);
        }
        if (number)
            found.append(*number);
        at = number ? number->end : at + 1;
    }
    return found;
}

namespace {

// Where in a title a number stands, and how: the same in all titles of a show.
struct Place {
    PageNumber::Form form = PageNumber::Form::None;
    size_t word = 0;

    bool operator==(const Place &) const = default;
    friend size_t qHash(const Place &place, size_t seed = 0) { return qHashMulti(seed, int(place.form), place.word); }
};

Place placeOf(const PageNumber &number, QStringView title)
{
    Place place{number.form, 0};
    if (number.form == PageNumber::Form::Other) {
        const QStringView written = title.sliced(number.start, number.end - number.start);
        for (const QChar c : written) {
            if (c.isLetter())
                place.word = ::qHash(c.toCaseFolded().unicode(), place.word);
        }
    }
    return place;
}

// How much of a list of numbers ascends or descends, 0..1.
double countsSteadily(const QList<int> &values)
{
    if (values.size() < 2)
        return 0;
    qsizetype up = 0;
    qsizetype down = 0;
    for (qsizetype i = 1; i < values.size(); ++i) {
        up += values[i] > values[i - 1];
        down += values[i] < values[i - 1];
    }
    return double(std::max(up, down)) / double(values.size() - 1);
}

class Numbering
{
public:
    explicit Numbering(const QList<QStringView> &titles)
        : m_titles(titles)
    {
        for (const QStringView title : titles)
            m_candidates.append(numbersIn(title));
    }

    QList<std::optional<PageNumber>> decide()
    {
        QHash<Place, QList<int>> values;
        for (qsizetype i = 0; i < m_titles.size(); ++i) {
            QList<Place> seen;
            for (const PageNumber &number : std::as_const(m_candidates[i])) {
                const Place place = placeOf(number, m_titles[i]);
                if (!seen.contains(place))
                    values[place].append(number.value);
                seen.append(place);
            }
        }
        QHash<Place, double> trusts;
        for (auto place = values.cbegin(); place != values.cend(); ++place)
            trusts.insert(place.key(), trust(place.key(), *place));
        QList<std::optional<PageNumber>> decided;
        for (qsizetype i = 0; i < m_titles.size(); ++i)
            decided.append(numberOf(i, trusts));
        cutPadded(decided);
        cutGlued(decided);
        return decided;
    }

private:
    // What a form is worth where the list does not speak, and with it.
    [[nodiscard]] double trust(const Place &place, const QList<int> &values) const
    {
        const double share = double(values.size()) / double(m_titles.size());
        const double steady = countsSteadily(values);
        switch (place.form) {
        case PageNumber::Form::Season:
            return 4;
        case PageNumber::Form::Hash:
        case PageNumber::Form::Counter:
            return 3 + steady * share;
        case PageNumber::Form::Word:
            return 2.9 + steady * share;
        case PageNumber::Form::Plain:
        case PageNumber::Form::Other:
            return mayCount(values, share, steady) && !areYears(values) ? 2 + steady : 0;
        case PageNumber::Form::None:
            break;
        }
        return 0;
    }

    // Most titles, in order; or fewer, if hardly any of the numbers between them is left out.
    [[nodiscard]] static bool mayCount(const QList<int> &values, double share, double steady)
    {
        constexpr qsizetype fewest = 4;
        if (share >= 0.6)
            return steady >= 0.9 && values.size() >= 2;
        const auto span = std::abs(values.last() - values.first());
        return values.size() >= fewest && share >= 0.3 && steady >= 1 && span * 2 < 3 * values.size();
    }

    [[nodiscard]] static bool areYears(const QList<int> &values)
    {
        return std::ranges::all_of(values, [](int value) { return value >= 1900 && value <= 2100; });
    }

    [[nodiscard]] std::optional<PageNumber> numberOf(qsizetype title, const QHash<Place, double> &trusts) const
    {
        std::optional<PageNumber> best;
        double most = 0;
        for (const PageNumber &number : m_candidates[title]) {
            const double trusted = trusts.value(placeOf(number, m_titles[title]));
            if (trusted > most) {
                most = trusted;
                best = number;
            }
        }
        return best;
    }

    // "S02E0412 Ways to Fall" is number 4 where the others are of two digits, filled up with zeros.
    void cutPadded(QList<std::optional<PageNumber>> &numbers) const
    {
        // 0 where something else ends it.
        const auto digitsOf = [this, &numbers](qsizetype i) {
            qsizetype digits = 0;
            while (digits < numbers[i]->end && m_titles[i][numbers[i]->end - 1 - digits].isDigit())
                ++digits;
            return digits;
        };
        qsizetype width = 0;
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            if (!numbers[i] || numbers[i]->form == PageNumber::Form::Plain)
                continue;
            const qsizetype digits = digitsOf(i);
            const bool padded = digits > 1 && m_titles[i][numbers[i]->end - digits] == u'0';
            if (padded && (width == 0 || digits < width))
                width = digits;
        }
        for (qsizetype i = 0; width > 0 && i < numbers.size(); ++i) {
            const qsizetype digits = numbers[i] ? digitsOf(i) : 0;
            if (digits == 0 || m_titles[i][numbers[i]->end - digits] != u'0')
                continue;
            for (qsizetype over = digits - width; over > 0; --over) {
                numbers[i]->value /= 10;
                --numbers[i]->end;
            }
        }
    }

    // "Ep 11957 Lessons" between 120 and 118 is 119, and "57 Lessons" its title.
    static void cutGlued(QList<std::optional<PageNumber>> &numbers)
    {
        for (qsizetype i = 1; i + 1 < numbers.size(); ++i) {
            if (!numbers[i - 1] || !numbers[i] || !numbers[i + 1])
                continue;
            const int span = numbers[i + 1]->value - numbers[i - 1]->value;
            const int expected = numbers[i - 1]->value + span / 2;
            if (std::abs(span) != 2 || numbers[i]->value == expected)
                continue;
            for (int cut = 1, rest = numbers[i]->value; rest > 0; ++cut) {
                rest /= 10;
                if (rest == expected) {
                    numbers[i]->value = rest;
                    numbers[i]->end -= cut;
                    break;
                }
            }
        }
    }

    const QList<QStringView> &m_titles;
    QList<QList<PageNumber>> m_candidates;
};

} // namespace

QList<std::optional<PageNumber>> decideNumbers(const QList<QStringView> &titles)
{
    return Numbering(titles).decide();
}

} // namespace earmark
