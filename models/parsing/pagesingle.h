// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagelines.h"
#include "models/parsing/pagereading.h"

namespace earmark {

// Tells whether a page is about one episode: which it states of itself (JSON-LD, og:audio), or which its one recording
// beside a main heading, or a text with a number, date or length of an episode and no list tells. Keeps references to
// the page, its lines and the context. Pure; any thread.
class SinglePage
{
public:
    SinglePage(const PageText &page, const QList<PageLine> &lines, const SourceContext &context)
        : m_page(page)
        , m_lines(lines)
        , m_context(context)
    {
    }

    // Where the episode stands. `list` is what was read of the page as a list of episodes; one whose entries have data
    // of their own is kept. None where the page is not about one episode.
    [[nodiscard]] std::optional<PageBounds> boundsBeside(const QList<PageItem> &list) const;
    // Fills what the page says of itself into the reading of its one episode.
    void complete(PageReading &reading) const;

private:
    [[nodiscard]] bool isAboutOne() const;
    [[nodiscard]] QString headed() const;
    [[nodiscard]] bool looksLikeEpisode() const;
    [[nodiscard]] qsizetype titleLine() const;
    [[nodiscard]] qsizetype endOfEpisode(qsizetype title, const QList<PageItem> &list) const;
    [[nodiscard]] qsizetype endOfHtml(qsizetype title) const;
    [[nodiscard]] qsizetype endOfText(qsizetype title) const;
    [[nodiscard]] QString besideTitle(const QString &title) const;

    const PageText &m_page;
    const QList<PageLine> &m_lines;
    const SourceContext &m_context;
};

// Whether this is no list of episodes but two things that are alike by chance, or some days in a story: what only
// episodes have is said of hardly any of them. Pure; any thread.
[[nodiscard]] bool isAlikeByChance(const QList<PageItem> &items);

} // namespace earmark
