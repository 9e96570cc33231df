// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/parsing/pagereading.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <memory>
#include <optional>

namespace earmark {

// The show that the episodes of a page go to: one of the library's, else a new one of that name.
struct ShowChoice {
    ShowId known;
    QString title;

    bool operator==(const ShowChoice &) const = default;
};

// What the listener may set of an episode by hand.
struct PageFields {
    QString title;
    std::optional<Timestamp> date;
    std::optional<qint64> durationMs;
    std::optional<double> number;
    QStringList guests;

    bool operator==(const PageFields &) const = default;
};
[[nodiscard]] PageFields fieldsOf(const ParsedEpisode &episode);

// A line of a page that is part of no episode. Lines of the same words are told once.
struct LeftOutLine {
    qsizetype start = 0; // UTF-16 units in the page's text, of the first of them
    qsizetype end = 0;   // exclusive
    int line = 0;        // from 1
    int times = 1;
    PageRole role = PageRole::Rejected;

    bool operator==(const LeftOutLine &) const = default;
};

// What was read of a page, as the listener has put it right so far, with every step to be taken back. What was set by
// hand stays with its episode through merging and splitting. A value; copies share what they have in common.
class PageDraft
{
public:
    PageDraft();
    explicit PageDraft(PageReading reading);

    [[nodiscard]] const PageReading &reading() const;
    [[nodiscard]] const QList<LeftOutLine> &linesLeftOut() const; // in the order of the page
    [[nodiscard]] int count() const;                              // of episodes, those that are left out too
    [[nodiscard]] ParsedEpisode episode(int index) const;         // as it would be added
    [[nodiscard]] bool isLeftOut(int index) const;
    [[nodiscard]] bool isChangedByHand(int index) const;
    [[nodiscard]] const std::optional<ShowChoice> &show() const; // chosen by hand; else the page's own word decides
    [[nodiscard]] int episodeAt(qsizetype offset) const;         // -1: none
    // The show with its episodes as they would be added, and with those that are left out, where `all`.
    [[nodiscard]] ParsedShow result(bool all = false) const;

    void edit(int index, const PageFields &fields);
    void setLeftOut(const QList<int> &indexes, bool leftOut);
    void setShow(const ShowChoice &show);

    // The bounds of the episodes if this one became part of the one above, or if one began at the line of `offset`;
    // empty where that is not possible. readPageWithin makes of them what rearrange() takes.
    [[nodiscard]] QList<PageBounds> boundsMerged(int index) const;
    [[nodiscard]] QList<PageBounds> boundsSplit(qsizetype offset) const;
    void rearrange(PageReading reading);

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    void undo();
    void redo();

private:
    struct Read {
        PageReading reading;
        QList<LeftOutLine> leftOut;
    };
    struct Edit { // what differs from what was read
        std::optional<QString> title;
        std::optional<std::optional<Timestamp>> date;
        std::optional<std::optional<qint64>> durationMs;
        std::optional<std::optional<double>> number;
        std::optional<QStringList> guests;
    };
    struct State {
        std::shared_ptr<const Read> read;
        QHash<qsizetype, Edit> edits; // by the start of the episode, which its number would not outlive
        QSet<qsizetype> leftOut;
        std::optional<ShowChoice> show;
    };

    [[nodiscard]] static std::shared_ptr<const Read> read(PageReading reading);
    [[nodiscard]] const PageItem &item(int index) const;
    void step(State next);

    State m_state;
    QList<State> m_done;
    QList<State> m_undone;
};

} // namespace earmark
