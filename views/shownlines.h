// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace earmark {

// The text of a page made fit for a text widget, which cannot lay out a line of megabytes and gives meaning to some
// characters: long lines are broken, what the widget would take for its own is replaced by as many characters, and
// what is beyond a cap is left out. Knows which place is which. A value.
class ShownLines
{
public:
    ShownLines() = default;
    explicit ShownLines(const QString &page);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isCut() const { return m_cut; }
    // From an offset in the page to the position in text(), and back; what is beyond the end is the end.
    [[nodiscard]] qsizetype positionOf(qsizetype offset) const;
    [[nodiscard]] qsizetype offsetOf(qsizetype position) const;

private:
    QString m_text;
    QList<qsizetype> m_breaks; // offsets in the page before which a line break was put in
    bool m_cut = false;
};

} // namespace earmark
