// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/byteranges.h"

#include <algorithm>

namespace earmark {

void ByteRanges::add(qint64 begin, qint64 end)
{
    if (begin >= end)
        return;
    auto run = m_runs.upper_bound(begin);
    if (run != m_runs.begin() && std::prev(run)->second >= begin)
        --run;
    while (run != m_runs.end() && run->first <= end) {
        begin = std::min(begin, run->first);
        end = std::max(end, run->second);
        run = m_runs.erase(run);
    }
    m_runs.emplace(begin, end);
}

bool ByteRanges::contains(qint64 begin, qint64 end) const
{
    return begin >= end || endOfRun(begin) >= end;
}

qint64 ByteRanges::endOfRun(qint64 position) const
{
    const auto next = m_runs.upper_bound(position);
    return next == m_runs.begin() ? position : std::max(position, std::prev(next)->second);
}

std::optional<qint64> ByteRanges::nextPresent(qint64 position) const
{
    if (endOfRun(position) > position)
        return position;
    const auto next = m_runs.upper_bound(position);
    return next == m_runs.end() ? std::nullopt : std::optional(next->first);
}

qint64 ByteRanges::count() const
{
    qint64 sum = 0;
    for (const auto &[begin, end] : m_runs)
        sum += end - begin;
    return sum;
}

} // namespace earmark
