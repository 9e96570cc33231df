// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QStringView>

#include <optional>

namespace earmark {

// A number that may be the one of an episode, as it is written: "#12", "Ep. 12", "012 -", "S2E4", "第12回".
struct PageNumber {
    enum class Form : quint8 {
        None,
        Hash,
        Word,    // behind a word for it
        Other,   // behind another word; counts only where the list counts
        Plain,   // in front, parted from what follows
        Counter, // within the East Asian signs for it
        Season,  // with its season
    };

    qsizetype start = 0; // UTF-16 units, in the line
    qsizetype end = 0;
    Form form = Form::None;
    int value = 0;
    int season = 0; // 0: not written

    bool operator==(const PageNumber &) const = default;
};

// The number that the line begins with; Form::None where it does not. Pure; any thread.
[[nodiscard]] PageNumber numberAtFront(QStringView line);

// All numbers of the line that are written as one of an episode, wherever they stand. Pure; any thread.
[[nodiscard]] QList<PageNumber> numbersIn(QStringView line);

// The numbers of a list of episodes, in its order, of which each has those its title could mean: none, where the list
// does not count and the form does not say it. A number that runs into the title ("Ep 11957 Lessons") is cut where the
// neighbours show it. Pure; any thread.
[[nodiscard]] QList<std::optional<PageNumber>> decideNumbers(const QList<QStringView> &titles);

} // namespace earmark
