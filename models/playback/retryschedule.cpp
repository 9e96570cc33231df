// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/retryschedule.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr std::array<std::chrono::milliseconds, 7> Delays{50ms, 500ms, 1s, 2s, 4s, 8s, 16s};
constexpr auto Patience = std::accumulate(Delays.begin(), Delays.end(), std::chrono::milliseconds(0));
constexpr std::chrono::milliseconds LongestUnreached = 2s;

} // namespace

std::optional<std::chrono::milliseconds> RetrySchedule::next(const Error &error)
{
    if (m_waited >= Patience)
        return std::nullopt;
    std::chrono::milliseconds delay = Delays.at(std::min(m_tries++, Delays.size() - 1));
    if (error.kind != Error::Kind::HttpStatus)
        delay = std::min(delay, LongestUnreached);
    m_waited += delay;
    return delay;
}

void RetrySchedule::progress()
{
    m_tries = 0;
    m_waited = {};
}

} // namespace earmark
