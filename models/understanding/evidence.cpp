// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/evidence.h"

#include <algorithm>
#include <cstring>

namespace earmark {
namespace {

qsizetype codePoints(QStringView text)
{
    // Most texts have few letters beyond 0x7FFF: four are passed over at once.
    constexpr quint64 anyHigh = 0x8000800080008000U;
    constexpr qsizetype step = sizeof(quint64) / sizeof(char16_t);
    qsizetype points = text.size();
    for (qsizetype i = 0; i < text.size();) {
        quint64 four = anyHigh;
        if (i + step <= text.size())
            std::memcpy(&four, text.utf16() + i, sizeof four);
        if ((four & anyHigh) == 0) {
            i += step;
            continue;
        }
        const qsizetype end = std::min(i + step, text.size());
        for (; i < end; ++i)
            points -= text[i].isLowSurrogate() ? 1 : 0;
    }
    return points;
}

} // namespace

Evidence evidenceAt(QStringView text, const QString &field, qsizetype start, qsizetype end)
{
    const qsizetype first = codePoints(text.first(start));
    const QStringView written = text.sliced(start, end - start);
    return {field, first, first + codePoints(written), written.toString()};
}

} // namespace earmark
