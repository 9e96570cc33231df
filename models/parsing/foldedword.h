// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>
#include <QtCore/QVarLengthArray>

namespace earmark {

// A word without case and the points behind it, to be looked up in a table of words. Short words cost no allocation.
class FoldedWord
{
public:
    explicit FoldedWord(QStringView word)
    {
        for (const QChar c : word)
            m_folded.append(c.toCaseFolded());
        while (!m_folded.isEmpty() && m_folded.last() == u'.')
            m_folded.removeLast();
    }

    [[nodiscard]] QStringView view() const { return {m_folded.constData(), m_folded.size()}; }

private:
    QVarLengthArray<QChar, 32> m_folded;
};

} // namespace earmark
