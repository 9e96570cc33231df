// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagenames.h"

#include "models/parsing/pagetokens.h"
#include "models/parsing/pagewords.h"

#include <algorithm>

namespace earmark {
namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype linesLooked = 200;

class NameFinder
{
public:
    NameFinder(const QList<PageLine> &lines, const QList<ItemSlots> &items)
        : m_lines(lines)
        , m_items(items)
        , m_begin(items.isEmpty() ? lines.size() : items.first().lines.begin)
    {
    }

    QList<SaidName> find()
    {
        findCounted();
        findQuoted();
        findQuotedAbove();
        findRecurring();
        findExplained();
        findAnnounced();
        findLeading();
        findShared();
        return std::move(m_names);
    }

private:
    void offer(QStringView name, double score)
    {
        while (!name.isEmpty()
               && (name.back().isSpace() || QStringView(u"-\u2013\u2014:|,.\u00B7").contains(name.back())))
            name.chop(1);
        name = name.trimmed();
        const auto letters = std::ranges::count_if(name, [](QChar c) { return c.isLetter(); });
        if (letters >= 2 && name.size() <= longestName)
            m_names.append({name.toString(), score});
    }

    [[nodiscard]] int linesWith(QStringView name) const
    {
        return int(std::ranges::count_if(m_lines.first(std::min(linesLooked, m_lines.size())),
                                         [&](const PageLine &line) { return line.text.contains(name); }));
    }

    // "A Show - Episode 12"
    void findCounted()
    {
        for (const ItemSlots &item : m_items.first(std::min<qsizetype>(m_items.size(), 2))) {
            for (const qsizetype index : item.repeated) {
                const PageLine &line = m_lines[index];
                if (line.alikes <= line.repeats || line.kind == LineKind::Meta)
                    continue;
                for (const PageNumber &number : numbersIn(line.text)) {
                    if (number.start > 2 && number.form != PageNumber::Form::Plain
                        && number.form != PageNumber::Form::Other)
                        offer(line.text.first(number.start), 3.2);
                }
            }
        }
    }

    // What stands in quotes in a line of most episodes.
    void findQuoted()
    {
        if (m_items.size() < 2)
            return;
        for (const ItemSlots &item : m_items.first(2)) {
            for (const qsizetype index : item.repeated + item.notes) {
                const QString name = quoted(m_lines[index].text);
                const int found = name.isEmpty() ? 0 : linesWith(name);
                if (qsizetype(found) * 5 >= std::min<qsizetype>(m_items.size(), 20) * 4)
                    offer(name, 2.1 + 0.02 * double(found));
            }
        }
    }

    // What stands in quotes above the episodes, more than once or beside a word for podcast.
    void findQuotedAbove()
    {
        constexpr qsizetype linesAbove = 30;
        const qsizetype from = std::max<qsizetype>(m_begin - linesAbove, 0);
        for (qsizetype line = from; line < m_begin; ++line) {
            const QString name = quoted(m_lines[line].text);
            if (name.isEmpty() || name.size() > longestName)
                continue;
            const bool podcast = std::ranges::any_of(
                m_lines[line].text.split(u' '), [](QStringView word) { return pageWord(word) == PageWord::Podcast; });
            if (podcast || linesWith(name) > 1)
                offer(name, podcast ? 2.6 : 2.2);
        }
    }

    // "The notes of Ring Road, a podcast about roads": the capitals before the comma.
    void findExplained()
    {
        constexpr qsizetype linesAbove = 30;
        constexpr qsizetype near = 3; // words from the comma to the one for podcast
        const qsizetype from = std::max<qsizetype>(m_begin - linesAbove, 0);
        for (const PageLine &line : m_lines.sliced(from, m_begin - from)) {
            const qsizetype comma = line.text.indexOf(u", ");
            if (comma < 0)
                continue;
            const QList<QStringView> behind = line.text.sliced(comma + 2).split(u' ');
            const bool podcast = std::ranges::any_of(behind.first(std::min(near, behind.size())), [](QStringView word) {
                return pageWord(word) == PageWord::Podcast;
            });
            const qsizetype start = podcast ? startOfName(line.text, comma) : comma;
            if (start < comma)
                offer(line.text.sliced(start, comma - start), 2.5);
        }
    }

    // Where the capitals that end at `end` begin, with short words between them.
    static qsizetype startOfName(QStringView text, qsizetype end)
    {
        constexpr qsizetype longest = 3;
        qsizetype start = end;
        for (qsizetype at = end; at > 0;) {
            const qsizetype word = text.first(at).lastIndexOf(u' ') + 1;
            const QStringView said = text.sliced(word, at - word);
            if (said.isEmpty() || !(said.front().isUpper() || (said.size() <= longest && start == at + 1)))
                break;
            start = said.front().isUpper() ? word : start;
            at = word > 0 ? word - 1 : 0;
        }
        return start;
    }

    // "Coming up on Ring Road": a name said elsewhere, too.
    void findAnnounced()
    {
        constexpr qsizetype looked = 100;
        for (const PageLine &line : m_lines) {
            const QStringView head = line.text.first(std::min(looked, line.text.size()));
            if (line.text.size() > longestReadLine || !saysUpcoming(head))
                continue;
            const qsizetype sentence = head.indexOf(u". ");
            const qsizetype end = sentence > 0 ? sentence : head.size();
            const qsizetype start = startOfName(head, end);
            const QStringView name = head.sliced(start, end - start);
            if (start > 0 && start < end && linesWith(name) > 1)
                offer(name, 1.9);
        }
    }

    // A name in capitals that several lines above and below the episodes hold, whatever stands around it.
    void findRecurring()
    {
        constexpr qsizetype edge = 30;
        constexpr int fewest = 3;
        const qsizetype end = m_items.isEmpty() ? m_lines.size() : m_items.last().lines.end;
        const auto above = m_lines.sliced(std::max<qsizetype>(m_begin - edge, 0), std::min(m_begin, edge));
        const auto below = m_lines.sliced(end, std::min(m_lines.size() - end, edge));
        for (const PageLine &line : above) {
            for (const QStringView name : line.text.split(u' ')) {
                constexpr qsizetype shortest = 6;
                const bool letters = std::ranges::all_of(name, [](QChar c) { return c.isLetter(); });
                if (name.size() < shortest || !letters || !name.front().isUpper() || pageWord(name) != PageWord::None)
                    continue;
                const auto holds = [&](const PageLine &other) {
                    return other.text.contains(name, Qt::CaseInsensitive);
                };
                const auto found = std::ranges::count_if(above, holds) + std::ranges::count_if(below, holds);
                if (found >= fewest)
                    offer(name, 1.2 + 0.1 * double(std::min<qsizetype>(found, 5)));
            }
        }
    }

    static QString quoted(QStringView text)
    {
        static constexpr QStringView opening = u"\u201E\u201C\u00AB\u300C\u300E\u300A";
        static constexpr QStringView closing = u"\u201D\u201C\u00BB\u300D\u300F\u300B";
        const auto from = std::ranges::find_if(text, [](QChar c) { return opening.contains(c); });
        if (from == text.end())
            return {};
        const auto to = std::find_if(from + 1, text.end(), [](QChar c) { return closing.contains(c); });
        return to == text.end() ? QString() : QStringView(from + 1, to).toString();
    }

    // "Ring Road is a podcast about": the capitals that begin the page, said again further down.
    void findLeading()
    {
        if (m_lines.isEmpty() || m_begin == 0 || m_lines.first().kind != LineKind::Prose)
            return;
        const QStringView text = m_lines.first().text;
        qsizetype end = 0;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype blank = text.indexOf(u' ', at);
            const qsizetype to = blank < 0 ? text.size() : blank;
            if (to == at || !text[at].isUpper())
                break;
            end = to;
            at = to + 1;
        }
        const QStringView name = text.first(end);
        constexpr int fewest = 3; // the line itself among them
        if (name.size() >= 4 && linesWith(name) >= fewest)
            offer(name, 2);
    }

    // What two lines above the episodes have in common.
    void findShared()
    {
        constexpr qsizetype linesShared = 8;
        const QList<PageLine> head = m_lines.first(std::min(m_begin, linesShared));
        for (qsizetype i = 0; i < head.size(); ++i) {
            for (qsizetype j = i + 1; j < head.size(); ++j) {
                if (head[i].text.size() <= 100 && head[j].text.size() <= 100 && head[i].same != head[j].same)
                    offer(withoutFiller(longestCommon(head[i].text, head[j].text)), 1.8);
            }
        }
    }

    // The longest run of whole words in both.
    static QStringView longestCommon(QStringView one, QStringView other)
    {
        QStringView best;
        for (qsizetype from = 0; from < one.size(); ++from) {
            if (from > 0 && one[from - 1] != u' ')
                continue;
            for (qsizetype to = one.size(); to > from + best.size(); --to) {
                if (to < one.size() && QStringView(u" :,.").indexOf(one[to]) < 0)
                    continue;
                if (other.contains(one.sliced(from, to - from))) {
                    best = one.sliced(from, to - from);
                    break;
                }
            }
        }
        return best;
    }

    // "episodes from A Show" is of "A Show"; what is left of mere words of the trade is no name.
    static QStringView withoutFiller(QStringView name)
    {
        bool trade = false;
        for (;;) {
            const qsizetype blank = name.indexOf(u' ');
            const QStringView word = blank < 0 ? name : name.first(blank);
            const PageWord meaning = pageWord(word);
            const bool known = meaning == PageWord::Podcast || meaning == PageWord::Episode;
            const bool joins = trade && word.size() <= 4 && !word.isEmpty() && word.front().isLower();
            if (!known && !joins)
                return trade ? name : QStringView();
            trade = true;
            if (blank < 0)
                return {};
            name = name.sliced(blank + 1);
        }
    }

    const QList<PageLine> &m_lines;
    const QList<ItemSlots> &m_items;
    const qsizetype m_begin;
    QList<SaidName> m_names;
};

} // namespace

QList<SaidName> namesSaid(const QList<PageLine> &lines, const QList<ItemSlots> &items)
{
    return NameFinder(lines, items).find();
}

} // namespace earmark
