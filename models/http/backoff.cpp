// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/backoff.h"

#include <algorithm>

namespace earmark {

std::chrono::milliseconds backOff(int failures)
{
    if (failures <= 0)
        return {};
    constexpr std::chrono::milliseconds longest = std::chrono::hours(24);
    const int doublings = std::min(failures - 1, 16); // beyond, the cap holds anyway
    return std::min(longest, std::chrono::milliseconds(std::chrono::minutes(10)) * (1 << doublings));
}

} // namespace earmark
