// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageshow.h"

#include "models/parsing/pagenames.h"
#include "models/parsing/pagewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestShowTitle = 80;
constexpr qsizetype linesOfHead = 60; // lines above the episodes that are looked at
constexpr qsizetype menuLines = 10;   // so many short lines in a row are no introduction

bool isPodcastWord(QStringView word)
{
    while (!word.isEmpty() && !word.back().isLetter())
        word.chop(1);
    const PageWord meaning = pageWord(word);
    return meaning == PageWord::Podcast || meaning == PageWord::Episode;
}

bool isGeneric(QStringView text)
{
    qsizetype letters = 0;
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        const bool said = std::ranges::any_of(word, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
        if (said && !isPodcastWord(word) && word.size() > 3)
            return false;
        letters += said && !isPodcastWord(word) && word.size() <= 3 ? 1 : 0;
    }
    // A name may be of short words alone.
    return !std::ranges::any_of(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); }) || letters == 0
           || (letters <= 1 && text.contains(u' '));
}

// The part of "Episodes | A Name" that is one.
QString withoutGenericParts(QStringView text)
{
    for (const QStringView mark : {QStringView(u" | "), QStringView(u" \u2013 "), QStringView(u" \u2014 "),
                                   QStringView(u" - "), QStringView(u" \u00B7 "), QStringView(u": ")}) {
        const qsizetype at = text.indexOf(mark);
        if (at < 0)
            continue;
        const QStringView before = text.first(at);
        const QStringView behind = text.sliced(at + mark.size());
        if (isGeneric(before) != isGeneric(behind))
            return withoutGenericParts(isGeneric(before) ? behind : before);
    }
    return text.trimmed().toString();
}

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
        if (score <= m_best || title.isEmpty() || title.size() > longestShowTitle)
            return;
        m_best = score;
        m_show.title = title;
        m_show.titleLine = line;
        m_show.repeated = repeated;
    }

    [[nodiscard]] bool mayBeTitle(const PageLine &line) const
    {
        return line.kind == LineKind::Short && line.text.size() <= longestShowTitle && !isGeneric(line.text)
               && line.text.front().isPrint() && !line.text.contains(u"http");
    }

    // How often other lines near the list speak of it.
    [[nodiscard]] int mentions(QStringView title, size_t same) const
    {
        int found = 0;
        const qsizetype from = std::max<qsizetype>(m_begin - linesOfHead, 0);
        const qsizetype sample = std::min(m_lines.size(), m_begin + 80);
        for (qsizetype line = from; line < sample; ++line)
            found += m_lines[line].same != same && m_lines[line].text.contains(title, Qt::CaseInsensitive);
        return std::min(found, 2);
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
            if (!mayBeTitle(line) || !again)
                continue;
            const bool leads = item.title < 0 ? index == item.lines.begin : index < item.title;
            const bool inHead = std::ranges::any_of(m_lines.first(m_begin),
                                                    [&](const PageLine &other) { return other.same == line.same; });
            const double score = (leads ? 3 : 0) + (inHead ? 2 : 0) + 0.5 * mentions(line.text, line.same);
            if (score >= 2.5)
                offer(line.text.toString(), index, score + (line.label.form == PageNumber::Form::None ? 0 : -2), true);
        }
    }

    void considerTail()
    {
        if (m_lines.size() - m_end == 1 && mayBeTitle(m_lines.last()))
            offer(m_lines.last().text.toString(), m_lines.size() - 1, 2.6, false);
    }

    void considerHead()
    {
        const QList<PageLine> head = m_lines.first(std::min(m_begin, linesOfHead));
        for (qsizetype i = 0; i < head.size(); ++i) {
            if (!mayBeTitle(head[i]))
                continue;
            const bool introduced = i + 1 < head.size() && head[i + 1].kind == LineKind::Prose;
            double score = i == 0 && head.size() <= menuLines ? 2 : 0;
            score += introduced ? 0.8 : 0;
            score += 0.6 * mentions(head[i].text, head[i].same);
            score += saysPodcast(head[i].text) ? 0.8 : 0;
            if (const QString part = behindSubject(head, i); !part.isEmpty())
                offer(part, i, 4.5, false);
            else if (score >= 1.5)
                offer(withoutGenericParts(head[i].text), i, score - 0.01 * double(i), false);
        }
    }

    static bool saysPodcast(QStringView text)
    {
        return std::ranges::any_of(text.tokenize(u' ').toContainer<QList<QStringView>>(),
                                   [](QStringView word) { return pageWord(word) == PageWord::Podcast; });
    }

    // "Sailing in The Rope Podcast", where "Sailing" is a line of its own.
    static QString behindSubject(const QList<PageLine> &head, qsizetype index)
    {
        const QStringView text = head[index].text;
        if (!saysPodcast(text))
            return {};
        for (const PageLine &other : head) {
            if (other.text.size() + 6 >= text.size() || !text.startsWith(other.text) || isGeneric(other.text))
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
