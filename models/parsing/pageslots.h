// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagecells.h"
#include "models/parsing/pagefields.h"

#include <QtCore/QHash>

namespace earmark {

// What each line of an episode is for. Indices into the lines of the page; -1 where there is none.
struct ItemSlots {
    LineRange lines;
    qsizetype title = -1;
    qsizetype titleStart = 0; // UTF-16 units, in the line
    qsizetype titleEnd = 0;
    bool quoted = false;                          // quotes within the title are written twice
    bool escaped = false;                         // or behind a backslash
    QList<std::pair<qsizetype, qsizetype>> cells; // starts and ends, in the title's line, of words that are notes
    qsizetype date = -1;                          // the line whose date counts, and which of its dates
    qsizetype dateIndex = 0;
    qsizetype duration = -1;
    qsizetype durationIndex = 0;
    QList<qsizetype> repeated; // the same in most episodes, or the title again
    QList<qsizetype> notes;
};

// Decides for all episodes of a page together where their titles, dates and lengths stand. Keeps a reference to the
// lines. Any thread.
class PageSlots
{
public:
    PageSlots(const QList<PageLine> &lines, const QList<LineRange> &items);

    [[nodiscard]] QList<ItemSlots> read();

private:
    static constexpr qsizetype deepestTitle = 5; // lines in which a title is looked for

    // Where titles stand: so many lines behind the first of the episode, or the one with its date, or behind the name
    // of their field.
    struct Slot {
        bool besideDate = false;
        qsizetype offset = 0;
        size_t field = 0;   // or the first line that begins with its name
        bool again = false; // titles recur
        double score = 0;
    };

    void countPhrases();
    [[nodiscard]] Slot bestSlot() const;
    [[nodiscard]] QList<Slot> triedSlots() const;
    [[nodiscard]] double worth(const Slot &slot) const;
    [[nodiscard]] double wordiness(const QList<QStringView> &lines) const;
    [[nodiscard]] Slot recurringSlot() const;
    [[nodiscard]] bool isPassedOver(LineRange item, qsizetype line) const;
    [[nodiscard]] double titleScore(LineRange item, qsizetype line) const;
    [[nodiscard]] qsizetype lineAt(LineRange item, const Slot &slot) const;
    [[nodiscard]] qsizetype titleOf(LineRange item, const Slot &slot) const;
    [[nodiscard]] bool isPhrase(const PageLine &line) const;
    [[nodiscard]] bool isCounter(const PageLine &line) const;
    [[nodiscard]] bool isTitleAgain(const PageLine &line, QStringView title) const;
    [[nodiscard]] qsizetype dateLine(LineRange item) const;
    void chooseDate(ItemSlots &item) const;
    void chooseDuration(ItemSlots &item) const;
    [[nodiscard]] static bool isClockBehindDate(const PageLine &line);
    [[nodiscard]] QList<CellRange> cellsOfTitle(const ItemSlots &item) const;
    void cutTitles(QList<ItemSlots> &items) const;
    void countLabels(const Slot &slot);
    [[nodiscard]] bool isLabelled(const PageLine &line) const;
    void sortRest(ItemSlots &item) const;

    const QList<PageLine> &m_lines;
    const QList<LineRange> &m_items;
    const DateFields m_dates;
    QHash<size_t, int> m_itemsWith; // episodes that hold the same line
    size_t m_dateForm = 0;          // of most episodes
    size_t m_beforeDate = 0;        // the words before the date in most episodes
    bool m_datesAlone = false;      // in most episodes the date stands in a line of its own
    bool m_durationsAlone = false;
    PageNumber::Form m_labels = PageNumber::Form::None; // that most titles have in front
};

} // namespace earmark
