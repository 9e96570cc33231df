// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QStringView>

namespace earmark {

// Narrows a part of a line to what stands between the marks and blanks that part cells. Offsets in UTF-16 units.
void trimMarks(QStringView line, qsizetype &start, qsizetype &end);

// "A Title (Part 12, " is cut before the bracket that the rest of the line closes.
void cutOpenBracket(QStringView line, qsizetype start, qsizetype &end);

struct CellRange {
    qsizetype start = 0;
    qsizetype end = 0;
};
// The parts of a line with words in them, beside what was read from it otherwise (`taken`, ascending); where `cells`,
// also between tabs, bars, wide blanks and rows of points.
[[nodiscard]] QList<CellRange> cellsBeside(QStringView line, const QList<CellRange> &taken, bool cells);

// Letters and signs beyond the BMP, which may be words.
[[nodiscard]] qsizetype lettersIn(QStringView text);

} // namespace earmark
