// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagedates.h"
#include "models/parsing/pagedurations.h"

#include <QtCore/QList>
#include <QtCore/QStringView>

namespace earmark {

// A line without what marks it as one of a list: a bullet, or "12." in front.
struct ListMark {
    QStringView text; // what is left, trimmed
    int ordinal = -1;
    bool bullet = false;
};
[[nodiscard]] ListMark withoutListMark(QStringView line);
// The same, but a number in front is taken for a part of the text.
[[nodiscard]] ListMark withoutBullet(QStringView line);

// "[15.03.24, 10:02] A Name: ", as programs for chatting put before messages; `length` 0 where there is none.
struct MessageStamp {
    PageDate date;
    qsizetype length = 0; // UTF-16 units, with the blanks behind it
};
[[nodiscard]] MessageStamp stampOf(QStringView line);

// The dates and durations in a line, in its order, not overlapping.
struct PageTokens {
    QList<PageDate> dates;
    QList<PageDuration> durations;
};

// Lines up to this length are read whole; of longer ones only how they begin and end.
constexpr qsizetype longestReadLine = 200;

[[nodiscard]] PageTokens tokensOf(QStringView line);

} // namespace earmark
