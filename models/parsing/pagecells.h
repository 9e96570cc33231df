// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

namespace earmark {

// Narrows a part of a line to what stands between the marks and blanks that part cells. Offsets in UTF-16 units.
void trimMarks(QStringView line, qsizetype &start, qsizetype &end);

// "A Title (Part 12, " is cut before the bracket that the rest of the line closes.
void cutOpenBracket(QStringView line, qsizetype start, qsizetype &end);

// Letters and signs beyond the BMP, which may be words.
[[nodiscard]] qsizetype lettersIn(QStringView text);

} // namespace earmark
