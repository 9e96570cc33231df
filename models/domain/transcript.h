// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace earmark {

// A run of words in an episode and who says them.
struct Passage {
    std::optional<qint64> startMs; // in the episode; not every transcript says
    std::optional<qint64> endMs;
    QString speaker; // empty: not stated
    QString text;    // one line of plain text

    bool operator==(const Passage &) const = default;
};

// What is said in an episode, in order.
struct Transcript {
    QString url;      // where it was read
    QString language; // as the feed says, BCP 47 in good ones; may be empty
    QList<Passage> passages;

    bool operator==(const Transcript &) const = default;
};

} // namespace earmark
