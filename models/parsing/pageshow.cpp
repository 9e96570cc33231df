// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageshow.h"

#include "models/parsing/pagecells.h"
#include "models/parsing/pagenames.h"
#include "models/parsing/pagephrases.h"
#include "models/parsing/pagepieces.h"
#include "models/parsing/pagewords.h"

#include <QtCore/QMap>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestShowTitle = 80;
constexpr qsizetype linesOfHead = 60; // lines above the episodes that are looked at

class ShowFinder
{
public:
    ShowFinder(const QList<PageLine> &lines, const QList<ItemSlots> &items, const PageHead &head)
        : m_lines(lines)
        , m_items(items)
        , m_head(head)
        , m_begin(items.isEmpty() ? lines.size() : items.first().lines.begin)
        , m_end(items.isEmpty() ? lines.size() : items.last().lines.end)
    {
    }

    PageShow find()
    {
        considerPhrases();
        considerTail();
        considerHead();
        considerMeta();
        considerPrefix();
        considerConstants();
        for (const SaidName &said : namesSaid(m_lines, m_items))
            offer(said.name, -1, said.score, false);
        if (m_best > 0)
            m_show.title = named(m_show.title);
        findAbout();
        return std::move(m_show);
    }

private:
    void offer(const QString &title, qsizetype line, double score, bool repeated)
    {
        if (score <= m_best || title.isEmpty() || title.size() > longestShowTitle || isKeyword(title))
            return;
        m_best = score;
        m_show.title = title;
        m_show.titleLine = line;
        m_show.repeated = repeated;
    }

    [[nodiscard]] bool mayBeTitle(const PageLine &line) const
    {
        return line.kind == LineKind::Short && line.text.size() <= longestShowTitle && !isOfTrade(line.text)
               && !line.text.contains(u"http") && !line.text.endsWith(u',');
    }

    // How often other lines near the list, or behind it, speak of it.
    [[nodiscard]] int mentions(QStringView title, size_t same) const
    {
        constexpr int enough = 2;
        constexpr qsizetype foot = 20;
        int found = 0;
        const qsizetype from = std::max<qsizetype>(m_begin - linesOfHead, 0);
        const qsizetype sample = std::min(m_lines.size(), m_begin + 80);
        const auto sense = title.contains(u' ') ? Qt::CaseInsensitive : Qt::CaseSensitive; // "About", "about"
        for (qsizetype line = from; line < m_lines.size() && found < enough; ++line) {
            if (line == sample)
                line = std::max(line, m_lines.size() - foot);
            found += m_lines[line].same != same && m_lines[line].text.contains(title, sense);
        }
        return found;
    }

    // A phrase of every episode that stands before its title, or on the page's head, too.
    void considerPhrases()
    {
        if (m_items.size() < 2)
            return;
        const ItemSlots &item = m_items[1];
        for (const qsizetype index : item.repeated) {
            const PageLine &line = m_lines[index];
            const bool again = line.repeats * 5 >= m_items.size() * 4;
            if (!mayBeTitle(line) || !again || namesEpisode(line.text))
                continue;
            const bool leads = item.title < 0 ? index == item.lines.begin : index < item.title;
            const bool inHead = std::ranges::any_of(m_lines.first(m_begin),
                                                    [&](const PageLine &other) { return other.same == line.same; });
            const double score = (leads ? 3 : 0) + (inHead ? 2 : 0) + 0.5 * mentions(line.text, line.same);
            if (score >= 2.5)
                offer(line.text.toString(), index, score + (line.label.form == PageNumber::Form::None ? 0 : -2), true);
        }
    }

    // The name that ends what stands before all titles, or before all dates.
    void considerPrefix()
    {
        QMap<QString, int> names;
        for (const ItemSlots &item : m_items) {
            QSet<QString> here;
            if (item.title >= 0 && item.titleStart > 0)
                here.insert(nameAtEnd(m_lines[item.title].text.first(item.titleStart)));
            if (item.date >= 0 && item.date != item.title)
                here.insert(nameAtEnd(m_lines[item.date].text.first(m_lines[item.date].dates[item.dateIndex].start)));
            for (const QString &name : std::as_const(here))
                ++names[name];
        }
        constexpr int fewest = 3;
        for (auto name = names.cbegin(); name != names.cend(); ++name) {
            const bool above = std::ranges::any_of(
                m_lines.first(m_begin), [&](const PageLine &line) { return line.text.contains(name.key()); });
            if (*name >= fewest && qsizetype(*name) * 5 >= m_items.size() * 4 && !namesEpisode(name.key())
                && (above || name.key().contains(u' ')))
                offer(name.key(), -1, above ? 3.5 : 2.4, false);
        }
    }

    void considerTail()
    {
        if (m_lines.size() - m_end == 1 && mayBeTitle(m_lines.last()) && !holdsDigit(m_lines.last().text))
            offer(m_lines.last().text.toString(), m_lines.size() - 1, m_begin == 0 ? 2.6 : 1.2, false);
    }

    void considerHead()
    {
        const qsizetype from = std::max<qsizetype>(m_begin - linesOfHead, 0);
        bool words = false; // lines of several words came before
        for (qsizetype line = from; line < m_begin; ++line) {
            const PageLine &here = m_lines[line];
            if (mayBeTitle(here)) {
                if (const QString part = behindSubject(m_lines.sliced(from, m_begin - from), line - from);
                    !part.isEmpty())
                    offer(part, line, 4.5, false);
                else
                    considerLine(line, line == 0 ? 0.9 : words ? 0 : 0.6);
            }
            considerPieces(line);
            words = words || here.text.contains(u' ');
        }
    }

    // A line of the head, which is more likely to be the title by so much because of where it stands.
    void considerLine(qsizetype line, double place)
    {
        constexpr double least = 1.05;
        const PageLine &here = m_lines[line];
        const QString text = nameWithin(partWithoutFigures(withoutGenericParts(unglued(here.text))), false).toString();
        constexpr int often = 3;
        const bool button = here.repeats >= often && namesEpisode(here.text); // "Play episode"
        if (button || text.isEmpty() || isTitleOfItem(text) || isKeyword(text))
            return;
        double score = 0.8 * mentions(text, here.same) + (isNameLike(text) ? 0.5 : 0);
        if (text.contains(u' '))
            score += 0.4 + place;
        else
            score += line == 0 ? place : 0;
        score += saysPodcast(text) ? 0.8 : 0;
        score -= holdsDigit(text) ? 0.6 : 0;
        const bool path = std::ranges::any_of(text, [](QChar c) { return QStringView(u"|>\u203A").contains(c); });
        score -= path || text.front().isLower() ? 1 : 0;
        if (line + 1 < m_lines.size()) {
            const PageLine &below = m_lines[line + 1];
            const bool introduces = below.kind == LineKind::Prose || below.text.front().isLower();
            score += introduces || isOfTrade(below.text) ? 0.8 : 0;
            score += saysPodcast(below.text) && !isOfTrade(below.text) ? 0.8 : 0;
        }
        if (score >= least)
            offer(text, line, score - 0.01 * double(line), false);
    }

    // A part of a line of the head that is said elsewhere, too, or stands in quotes or behind a colon.
    void considerPieces(qsizetype line)
    {
        const PageLine &here = m_lines[line];
        for (const PagePiece &piece : piecesOf(here)) {
            const QString name = piece.text.toString();
            if (piece.whole || piece.labels || holdsDigit(name) || piece.text.front().isLower() || isOfTrade(name)
                || isAddress(name) || isKeyword(name) || isTitleOfItem(name))
                continue;
            const int said = mentionsBeside(name, here.same);
            const bool several = name.contains(u' ') || isCaseless(name);
            const bool called = piece.labelled && labelsShow(here.text);
            if (!called && (said == 0 || !several))
                continue;
            const double score = 0.8 * said + (isNameLike(name) || isCaseless(name) ? 0.4 : 0)
                                 + (piece.strong ? 0.3 : 0) + (piece.quoted ? 0.4 : 0) + (called ? 2 : 0)
                                 - 0.01 * double(line);
            offer(name, -1, score, false);
        }
    }

    // How many other lines above and below the episodes hold it, as far as that tells.
    [[nodiscard]] int mentionsBeside(QStringView name, size_t same) const
    {
        constexpr qsizetype enough = 2;
        constexpr qsizetype foot = 20;
        const auto holds = [&](const PageLine &line) {
            return line.same != same && line.text.contains(name, Qt::CaseInsensitive);
        };
        const qsizetype from = std::max<qsizetype>(m_begin - linesOfHead, 0);
        const auto head = m_lines.sliced(from, m_begin - from);
        const auto tail = m_lines.sliced(std::max(m_end, m_lines.size() - foot));
        return int(std::min(enough, std::ranges::count_if(head, holds) + std::ranges::count_if(tail, holds)));
    }

    // What stands in nearly all episodes beside their titles: the show where the page, too, is headed by it.
    void considerConstants()
    {
        constexpr qsizetype looked = 40;
        constexpr int fewest = 3;
        const QList<ItemSlots> items = m_items.first(std::min(looked, m_items.size()));
        QMap<QString, int> counts; // in an order, so that chance does not choose
        for (const ItemSlots &item : items) {
            for (const QString &name : namesBeside(item))
                ++counts[name];
        }
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            const QString &name = count.key();
            if (*count < fewest || qsizetype(*count) * 5 < items.size() * 4 || isKeyword(name))
                continue;
            const bool headed = std::ranges::any_of(m_lines.first(m_begin), [&](const PageLine &line) {
                return line.text.contains(name, Qt::CaseInsensitive);
            });
            const bool named = isNameLike(name) || (isCaseless(name) && name.size() > 3);
            if (headed)
                offer(name, -1, 2.7 + (named ? 0.5 : 0) + (name.contains(u' ') ? 0.3 : -1), false);
            else if (named && isBesideOthers(items, name))
                offer(name, -1, 1.7, false);
        }
    }

    // Whether it stands in lines that differ from episode to episode: buttons do not.
    [[nodiscard]] bool isBesideOthers(const QList<ItemSlots> &items, QStringView name) const
    {
        for (const ItemSlots &item : items) {
            for (const PageLine &line : m_lines.sliced(item.lines.begin, item.lines.size())) {
                if (line.text.contains(name))
                    return line.repeats == 1;
            }
        }
        return false;
    }

    // The parts of an episode's first lines that are not of its title and may be a name.
    [[nodiscard]] QSet<QString> namesBeside(const ItemSlots &item) const
    {
        constexpr qsizetype deepest = 10;
        QSet<QString> names;
        for (qsizetype index = item.lines.begin; index < std::min(item.lines.end, item.lines.begin + deepest);
             ++index) {
            for (const PagePiece &piece : piecesOf(m_lines[index])) {
                const qsizetype start = piece.text.data() - m_lines[index].text.data();
                const bool inTitle =
                    index == item.title && start < item.titleEnd && start + piece.text.size() > item.titleStart;
                if (!inTitle && !piece.labels && lettersIn(piece.text) > 2 && !holdsDigit(piece.text)
                    && !piece.text.front().isLower() && !isOfTrade(piece.text) && !isAddress(piece.text))
                    names.insert(piece.text.toString());
            }
        }
        return names;
    }

    // Words that many lines begin with are names of fields, not of shows.
    [[nodiscard]] bool isKeyword(QStringView name) const
    {
        constexpr int fewest = 3;
        constexpr qsizetype looked = 200;
        if (name.contains(u' '))
            return false;
        const QList<PageLine> lines = m_lines.first(std::min(looked, m_lines.size()));
        const auto begun = std::ranges::count_if(lines, [&](const PageLine &line) {
            return line.text.size() > name.size() + 1 && line.text.startsWith(name)
                   && QStringView(u" :=\"").contains(line.text[name.size()]);
        });
        return begun >= fewest && begun * 12 >= lines.size();
    }

    [[nodiscard]] bool isTitleOfItem(const QString &text) const
    {
        return std::ranges::any_of(m_items, [&](const ItemSlots &item) {
            return item.title >= 0
                   && m_lines[item.title].text.sliced(item.titleStart, item.titleEnd - item.titleStart) == text;
        });
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

    // "Sailing in The Rope Podcast", where "Sailing" is a line of its own.
    static QString behindSubject(const QList<PageLine> &head, qsizetype index)
    {
        const QStringView text = head[index].text;
        if (!saysPodcast(text))
            return {};
        for (const PageLine &other : head) {
            if (other.text.size() + 6 >= text.size() || !text.startsWith(other.text) || isOfTrade(other.text))
                continue;
            const QStringView rest = text.sliced(other.text.size()).trimmed();
            const qsizetype blank = rest.indexOf(u' ');
            constexpr qsizetype longestLink = 4; // "in", "from"
            if (blank > 0 && blank <= longestLink)
                return rest.sliced(blank + 1).toString();
        }
        return {};
    }

    void considerMeta()
    {
        if (!m_head.siteName.isEmpty())
            offer(withoutGenericParts(m_head.siteName), -1, 2.2, false);
        if (!m_head.title.isEmpty())
            offer(withoutGenericParts(m_head.title), -1, 1.6, false);
    }

    // "The Rope Podcast" is called "Rope" where the page does so elsewhere.
    [[nodiscard]] QString named(const QString &title) const
    {
        const qsizetype last = title.lastIndexOf(u' ');
        if (last < 0 || pageWord(QStringView(title).sliced(last + 1)) != PageWord::Podcast)
            return title;
        const qsizetype first = title.indexOf(u' ');
        if (first > 3 || first == last)
            return title;
        const QString core = title.sliced(first + 1, last - first - 1);
        const auto called = [&](const PageLine &line) {
            const qsizetype at = line.text.indexOf(core);
            return at >= 0 && !line.text.contains(title) && line.repeats > 1;
        };
        return std::ranges::any_of(m_lines.first(std::min<qsizetype>(m_lines.size(), 200)), called) ? core : title;
    }

    void findAbout()
    {
        const bool above = m_show.titleLine >= 0 && m_show.titleLine < m_begin;
        const qsizetype from = above ? m_show.titleLine + 1 : std::max<qsizetype>(m_begin - linesOfHead, 0);
        for (qsizetype line = from; line < m_begin; ++line) {
            if (m_lines[line].kind == LineKind::Prose && m_lines[line].dates.isEmpty())
                m_show.about.append(line);
            else if (!m_show.about.isEmpty())
                break;
        }
    }

    const QList<PageLine> &m_lines;
    const QList<ItemSlots> &m_items;
    const PageHead &m_head;
    const qsizetype m_begin; // of the episodes
    const qsizetype m_end;
    PageShow m_show;
    double m_best = 0;
};

} // namespace

PageShow findShow(const QList<PageLine> &lines, const QList<ItemSlots> &items, const PageHead &head)
{
    return ShowFinder(lines, items, head).find();
}

} // namespace earmark
