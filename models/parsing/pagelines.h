// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagedates.h"

#include <QtCore/QList>
#include <QtCore/QStringView>

#include <optional>

namespace earmark {

// What a line of a page is, judged by itself.
enum class LineKind : quint8 {
    Blank,
    Meta,  // a date, a duration, and hardly anything else
    Short, // may be a title
    Prose, // a sentence or more
};

struct PageLine {
    QStringView text; // trimmed, without the mark of a list
    int number = 0;   // from 1
    LineKind kind = LineKind::Blank;
    std::optional<PageDate> date;         // of Meta
    std::optional<PageDuration> duration; // of Meta
};

// The lines of a page, each classified. The text must outlive them. Pure; any thread.
[[nodiscard]] QList<PageLine> classifyLines(QStringView page);

} // namespace earmark
