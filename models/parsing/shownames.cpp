// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the phrases are gathered that may be the name of a page's show, and their clues.

#include "models/parsing/foldedword.h"
#include "models/parsing/pagecells.h"
#include "models/parsing/pagephrases.h"
#include "models/parsing/pagepieces.h"
#include "models/parsing/pagetokens.h"
#include "models/parsing/pagewords.h"
#include "models/parsing/showclues.h"
#include "models/parsing/showmentions.h"
#include "models/parsing/showphrases.h"
#include "models/parsing/showplaces.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestPhrase = 80;
constexpr qsizetype itemsSampled = 12; // episodes that are searched
constexpr qsizetype itemsCut = 3;      // and of which the phrases are taken
constexpr qsizetype deepestLine = 10;
constexpr qsizetype mostNames = 400;

class NameGatherer
{
public:
    NameGatherer(const QList<PageLine> &lines, const QList<ItemSlots> &items, const PageHead &head)
        : m_lines(lines)
        , m_items(items.first(std::min(items.size(), itemsSampled)))
        , m_head(head)
        , m_places(lines, items)
    {
    }

    QList<ShowName> gather()
    {
        read();
        gatherAbove();
        gatherShared();
        gatherBelow();
        gatherItems();
        gatherAnnounced();
        gatherData();
        for (qsizetype name = 0; name < m_names.size(); ++name)
            m_said.append(judge(m_names[name], m_folded[name]));
        compareParts();
        return std::move(m_names);
    }

private:
    using Clue = ShowClue;

    [[nodiscard]] static bool isOfUse(QStringView text)
    {
        return text.size() >= 2 && text.size() <= longestPhrase && lettersIn(text) >= 2 && !isOfTrade(text)
               && !isSkipLink(text) && !isUpcoming(text);
    }

    // The one phrase of that wording, an index into m_names; -1 where it is of no use.
    qsizetype nameOf(QStringView text)
    {
        text = text.trimmed();
        return isOfUse(text) ? nameOf(text, foldedText(text)) : -1;
    }

    qsizetype nameOf(QStringView text, const QString &folded)
    {
        if (const auto known = m_known.constFind(folded); known != m_known.cend())
            return *known;
        if (m_names.size() == mostNames)
            return -1;
        m_known.insert(folded, m_names.size());
        m_names.append({text.toString(), {}, -1});
        m_folded.append(folded);
        return m_names.size() - 1;
    }

    void read()
    {
        for (qsizetype line = m_places.from(); line < m_places.begin(); ++line)
            m_mentions.add(m_lines[line].text, ShowMentions::Place::Above, line);
        for (qsizetype line = m_places.end(); line < m_places.footEnd(); ++line)
            m_mentions.add(m_lines[line].text, ShowMentions::Place::Below, line);
        for (qsizetype i = 0; i < m_items.size(); ++i)
            readItem(i);
    }

    void readItem(qsizetype index)
    {
        const ItemSlots &item = m_items[index];
        const qsizetype end = std::min(item.lines.end, item.lines.begin + deepestLine);
        for (qsizetype line = item.lines.begin; line < end; ++line) {
            const QStringView text = m_lines[line].text;
            if (line != item.title) {
                m_mentions.add(text, ShowMentions::Place::Item, index);
                continue;
            }
            m_mentions.add(text.first(item.titleStart), ShowMentions::Place::Item, index);
            m_mentions.add(text.sliced(item.titleEnd), ShowMentions::Place::Item, index);
            m_mentions.add(text.sliced(item.titleStart, item.titleEnd - item.titleStart), ShowMentions::Place::Title,
                           index);
        }
    }

    void gatherAbove()
    {
        for (qsizetype line = m_places.from(); line < m_places.begin(); ++line) {
            gatherLine(line, true);
            gatherCore(m_lines[line].text, line);
            // What the page glues to a name, and what stands behind a dash with figures.
            const QString text =
                nameWithin(partWithoutFigures(withoutGenericParts(unglued(m_lines[line].text))), false).toString();
            const qsizetype name = text == m_lines[line].text ? -1 : nameOf(text);
            if (name >= 0)
                m_places.judge(m_names[name].clues, line);
        }
    }

    // What two lines above the episodes have in common, without the words of the trade around it.
    void gatherShared()
    {
        constexpr qsizetype linesShared = 8;
        const QList<PageLine> head =
            m_lines.sliced(m_places.from(), std::min(linesShared, m_places.begin() - m_places.from()));
        for (qsizetype i = 0; i < head.size(); ++i) {
            for (qsizetype j = i + 1; j < head.size(); ++j) {
                if (head[i].text.size() > longestPhrase || head[j].text.size() > longestPhrase)
                    continue;
                const qsizetype name = nameOf(nameWithin(longestRun(head[i].text, head[j].text), true));
                if (name >= 0)
                    setClue(m_names[name].clues, Clue::Shared, true);
            }
        }
    }

    void gatherBelow()
    {
        for (qsizetype line = m_places.end(); line < m_places.footEnd(); ++line)
            gatherLine(line, false);
    }

    void gatherLine(qsizetype line, bool above)
    {
        const PageLine &here = m_lines[line];
        const PhraseLine phrases(here);
        qsizetype all = -1;
        for (const PagePiece &piece : piecesOf(here)) {
            const qsizetype index = nameOf(piece.text);
            if (index < 0)
                continue;
            ShowName &name = m_names[index];
            if (piece.whole) {
                all = index;
                name.line = name.line < 0 ? line : name.line;
            } else if (all >= 0 && all != index) {
                m_parts.append({index, all});
            }
            setClue(name.clues, Clue::Whole, piece.whole && above);
            judgePiece(name.clues, phrases, piece);
            setClue(name.clues, Clue::Opens,
                    above && m_places.isFirstSentence(line) && piece.text.data() == here.text.data()
                        && m_mentions.of(m_folded[index]).all() > 1);
            setClue(name.clues, Clue::OnlyBelow,
                    !above && piece.whole && line + 1 == m_lines.size() && line == m_places.end());
            const bool ends = piece.text.end() == here.text.end();
            setClue(name.clues, Clue::Subject, piece.whole && m_places.isSubject(piece.text));
            setClue(name.clues, Clue::OfSubject, ends && m_places.isOfSubject(here.text, piece.text.size()));
            if (above && (piece.whole || piece.strong))
                m_places.judge(name.clues, line);
        }
    }

    // "The Rope Podcast" may be called "Rope".
    void gatherCore(QStringView text, qsizetype line)
    {
        constexpr qsizetype longestArticle = 3;
        const qsizetype blank = text.indexOf(u' ');
        const qsizetype core = blank <= 0 || blank > longestArticle || nameWithin(text, true) == nameWithin(text, false)
                                   ? -1
                                   : nameOf(nameWithin(text.sliced(blank + 1), true));
        if (core < 0)
            return;
        m_places.judge(m_names[core].clues, line);
        setClue(m_names[core].clues, Clue::WithPodcast, true);
    }

    void gatherItems()
    {
        for (const ItemSlots &item : m_items.first(std::min(m_items.size(), itemsCut))) {
            const qsizetype end = std::min(item.lines.end, item.lines.begin + deepestLine);
            for (qsizetype line = item.lines.begin; line < end; ++line)
                gatherItemLine(item, line);
        }
        QHash<QString, qsizetype> leading;
        for (const ItemSlots &item : m_items) {
            if (item.title >= 0 && item.titleStart > 0)
                ++leading[nameAtEnd(m_lines[item.title].text.first(item.titleStart))];
            if (item.date >= 0 && item.date != item.title)
                ++leading[nameAtEnd(m_lines[item.date].text.first(m_lines[item.date].dates[item.dateIndex].start))];
        }
        for (auto name = leading.cbegin(); name != leading.cend(); ++name) {
            const qsizetype index = *name > 1 && *name * 5 >= m_items.size() * 4 ? nameOf(name.key()) : -1;
            if (index >= 0)
                setClue(m_names[index].clues, Clue::Leads, true);
        }
    }

    // Only what other episodes have, too, or the page above them.
    void gatherItemLine(const ItemSlots &item, qsizetype line)
    {
        const PageLine &here = m_lines[line];
        for (const PagePiece &piece : piecesOf(here)) {
            const qsizetype start = piece.text.data() - here.text.data();
            const bool inTitle =
                line == item.title && start < item.titleEnd && start + piece.text.size() > item.titleStart;
            if (!isOfUse(piece.text))
                continue;
            const QString folded = foldedText(piece.text);
            const MentionCounts said = m_mentions.of(folded);
            const int most = std::max(said.items, said.titles);
            if (most < 2 || most * 5 < m_items.size() * 2)
                continue;
            const qsizetype index = nameOf(piece.text, folded);
            if (index < 0)
                continue;
            ShowClues &clues = m_names[index].clues;
            setClue(clues, Clue::Alone, piece.whole && !inTitle);
            setClue(clues, Clue::Credited, here.credit);
            if (!inTitle) {
                setClue(clues, Clue::ItemAbove, line < item.title || (line == item.title && start < item.titleStart));
                setClue(clues, Clue::ItemNext, item.title >= 0 && line == item.title + 1);
                setClue(clues, Clue::ItemBelow, line > item.title + 1);
                setClue(clues, Clue::Varied, here.repeats == 1);
            }
            if (piece.whole && !inTitle && m_names[index].line < 0)
                m_names[index].line = line;
            setClue(clues, Clue::Quoted, piece.quoted && !inTitle);
        }
    }

    // "Coming up on Ring Road.": a name said elsewhere, too.
    void gatherAnnounced()
    {
        constexpr qsizetype looked = 100;
        for (const PageLine &line : m_lines) {
            const QStringView head = QStringView(line.text).first(std::min(looked, line.text.size()));
            if (line.text.size() > longestReadLine || !saysUpcoming(head))
                continue;
            const qsizetype sentence = head.indexOf(u". ");
            const QString name = nameAtEnd(head.first(sentence > 0 ? sentence : head.size()));
            const qsizetype index = m_mentions.of(foldedText(name)).all() > 0 ? nameOf(name) : -1;
            if (index >= 0)
                setClue(m_names[index].clues, Clue::Announced, true);
        }
    }

    void gatherData()
    {
        const auto take = [this](const QString &text, Clue clue) {
            PageLine line;
            line.text = text;
            for (const PagePiece &piece : text.isEmpty() ? QList<PagePiece>() : piecesOf(line)) {
                if (const qsizetype index = nameOf(piece.text); index >= 0)
                    setClue(m_names[index].clues, clue, true);
            }
        };
        // A line of the page that says the same is counted already.
        m_mentions.add(m_head.title, ShowMentions::Place::Above, m_lines.size());
        take(m_head.siteName, Clue::SiteName);
        take(m_head.title, Clue::PageTitle);
        take(m_head.heading, Clue::Heading);
    }

    // What the phrase says by itself; how often is the answer.
    [[nodiscard]] int judge(ShowName &name, const QString &folded) const
    {
        ShowClues &clues = name.clues;
        const QString &text = name.text;
        const MentionCounts said = m_mentions.of(folded);
        judgeMentions(clues, said, m_items.size());
        setClue(clues, Clue::IsTitle, isTitle(text));
        setClue(clues, Clue::InAddress, m_mentions.isInAddress(folded));
        judgeWords(clues, text);
        return said.all();
    }

    [[nodiscard]] bool isTitle(QStringView text) const
    {
        return std::ranges::any_of(m_items, [&](const ItemSlots &item) {
            return item.title >= 0
                   && m_lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart) == text;
        });
    }

    void compareParts()
    {
        for (const auto &[part, whole] : std::as_const(m_parts)) {
            const bool more = m_said[part] > m_said[whole];
            setClue(m_names[part].clues, Clue::Part, !more);
            setClue(m_names[whole].clues, Clue::Around, more);
        }
    }

    // "A NameFollow12 followers" is "A Name" on a page whose episodes are written like that, too.
    [[nodiscard]] QStringView unglued(QStringView text) const
    {
        const auto isGlued = [this](const ItemSlots &item) {
            const PageLine &line = m_lines[item.lines.begin];
            return std::ranges::any_of(line.dates, [&](const PageDate &date) {
                return date.start > 0 && line.text[date.start - 1].isLetterOrNumber();
            });
        };
        if (std::ranges::count_if(m_items, isGlued) * 2 <= m_items.size())
            return text;
        for (qsizetype i = 1; i < text.size(); ++i) {
            if (text[i].isUpper() && text[i - 1].isLower())
                return text.first(i);
        }
        return text;
    }

    const QList<PageLine> &m_lines;
    const QList<ItemSlots> m_items;
    const PageHead &m_head;
    const ShowPlaces m_places;
    ShowMentions m_mentions;
    QList<ShowName> m_names;
    QStringList m_folded;                           // their texts
    QList<int> m_said;                              // how often the page says them
    QHash<QString, qsizetype> m_known;              // folded, into m_names
    QList<std::pair<qsizetype, qsizetype>> m_parts; // a name and that of the whole line it stands in
};

} // namespace

QList<ShowName> showNames(const QList<PageLine> &lines, const QList<ItemSlots> &items, const PageHead &head)
{
    return NameGatherer(lines, items, head).gather();
}

} // namespace earmark
