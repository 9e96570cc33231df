// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/shownlines.h"

#include <algorithm>

namespace earmark {

namespace {

constexpr qsizetype longestLine = 2000;    // UTF-16 units
constexpr qsizetype mostText = 10'000'000; // UTF-16 units; more than anyone reads, and what a widget can bear
constexpr QChar textFrameBegin(0xfdd0);    // QTextDocument's own
constexpr QChar textFrameEnd(0xfdd1);

QChar harmless(QChar character)
{
    if (character == textFrameBegin || character == textFrameEnd)
        return QChar::ReplacementCharacter;
    const bool ends = character == u'\r' || character == QChar::ParagraphSeparator || character == QChar::LineSeparator
                      || character == QChar::Null;
    return ends ? QChar(QChar::Space) : character;
}

} // namespace

ShownLines::ShownLines(const QString &page)
    : m_cut(page.size() > mostText)
{
    const qsizetype size = std::min(page.size(), mostText);
    m_text.reserve(size);
    qsizetype lineStart = 0;
    for (qsizetype i = 0; i < size; ++i) {
        const QChar character = page.at(i);
        const qsizetype length = i - lineStart;
        // At a blank, where there is one soon.
        const bool tooLong = (length >= longestLine && page.at(i - 1).isSpace()) || length >= 2 * longestLine;
        if (tooLong && character != u'\n' && !character.isLowSurrogate()) {
            m_breaks.append(i);
            m_text += u'\n';
            lineStart = i;
        }
        m_text += harmless(character);
        if (character == u'\n')
            lineStart = i + 1;
    }
}

qsizetype ShownLines::positionOf(qsizetype offset) const
{
    const auto before = std::ranges::upper_bound(m_breaks, offset) - m_breaks.cbegin();
    return std::min<qsizetype>(offset + before, m_text.size());
}

qsizetype ShownLines::offsetOf(qsizetype position) const
{
    // Break i stands at position m_breaks[i] + i.
    qsizetype low = 0;
    qsizetype high = m_breaks.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_breaks.at(middle) + middle < position)
            low = middle + 1;
        else
            high = middle;
    }
    return position - low;
}

} // namespace earmark
