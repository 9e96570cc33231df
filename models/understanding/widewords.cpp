// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/widewords.h"

#include <unicode/ubrk.h>

namespace earmark {

void WideWords::Close::operator()(UBreakIterator *breaks) const
{
    ubrk_close(breaks);
}

const std::vector<qsizetype> &WideWords::endsIn(QStringView text)
{
    m_ends.clear();
    UErrorCode error = U_ZERO_ERROR;
    // One dictionary serves Chinese and Japanese.
    if (!m_breaks)
        m_breaks.reset(ubrk_open(UBRK_WORD, "ja", nullptr, 0, &error));
    if (m_breaks)
        ubrk_setText(m_breaks.get(), reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &error);
    if (U_FAILURE(error))
        return m_ends;
    for (int32_t end = ubrk_next(m_breaks.get()); end != UBRK_DONE; end = ubrk_next(m_breaks.get()))
        m_ends.push_back(end);
    return m_ends;
}

} // namespace earmark
