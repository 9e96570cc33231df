// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagestructure.h"

#include <QtCore/QVarLengthArray>

namespace earmark {

// A page cut into episodes, each from its first line to that of the next.
struct PageCut {
    QList<qsizetype> starts; // ascending
    qsizetype end = 0;       // of the last one, exclusive
    qsizetype foot = 0;      // where what ends each of them stood for the last time; 0 where nothing does
};

// Tells how well a cut into episodes explains a page: what recurs should stand once in each, at the same place, and
// each should begin and end like the others. Keeps a reference to the lines. Any thread.
class PageFit
{
public:
    // A cut that explains less is no list of episodes.
    static constexpr double least = 1.0;

    // Only the first `count` lines are looked at.
    PageFit(const QList<PageLine> &lines, qsizetype count);

    // Higher is better; 0 where it cannot be.
    [[nodiscard]] double score(const PageCut &cut) const;

private:
    struct Thing {
        enum class Kind : quint8 { Date, Duration, Number, Words, Opening, Closing };

        Kind kind = Kind::Date;
        double weight = 1; // of a phrase
    };

    struct Tally {
        int once = 0;  // episodes that hold it once
        int some = 0;  // episodes that hold it
        int more = 0;  // times beyond the first within an episode
        int stray = 0; // times outside of episodes
        bool inFirst = false;
        int inLast = 0; // times in the last episode
    };

    void findThings();
    [[nodiscard]] QList<Tally> tally(const PageCut &cut) const;
    [[nodiscard]] double explained(const QList<Tally> &tallies, qsizetype episodes) const;
    [[nodiscard]] double torn(const QList<Tally> &tallies, qsizetype episodes) const;
    [[nodiscard]] double titled(const PageCut &cut) const;
    [[nodiscard]] double edges(const PageCut &cut) const;
    [[nodiscard]] double wholeness(const PageCut &cut) const;
    [[nodiscard]] double gaps(const PageCut &cut) const;
    [[nodiscard]] qsizetype endOf(const PageCut &cut, qsizetype episode) const;

    const QList<PageLine> &m_lines;
    const qsizetype m_count;
    QList<Thing> m_things;
    QList<QVarLengthArray<int, 4>> m_ofLine; // indices into m_things
    QList<bool> m_heads;                     // whether the line is a heading over episodes
    bool m_speaksOfPodcasts = false;
};

// Whether the line may be a title: short, and not one of the phrases of the page.
[[nodiscard]] bool isTitleLike(const PageLine &line);

// The whole page cut at these lines, without what at its ends is no episode, and with those that lack what the others
// begin with. Pure; any thread.
[[nodiscard]] PageStructure finishStructure(const QList<PageLine> &lines, const PageCut &cut);

} // namespace earmark
