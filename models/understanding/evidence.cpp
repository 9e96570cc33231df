// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/evidence.h"

#include <algorithm>

namespace earmark {
namespace {

qsizetype codePoints(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

} // namespace

Evidence evidenceAt(QStringView text, const QString &field, qsizetype start, qsizetype end)
{
    const qsizetype first = codePoints(text.first(start));
    const QStringView written = text.sliced(start, end - start);
    return {field, first, first + codePoints(written), written.toString()};
}

} // namespace earmark
