// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <chrono>
#include <cstddef>
#include <optional>

namespace earmark {

// When to ask a server again that broke off: half a minute long without any progress. One that says no is given ever
// more time; one that can't be reached, as in a tunnel, is tried every two seconds, as somebody waits for the sound.
class RetrySchedule
{
public:
    // How long to wait now; nothing: give up.
    [[nodiscard]] std::optional<std::chrono::milliseconds> next(const Error &error);
    void progress();

private:
    size_t m_tries = 0;
    std::chrono::milliseconds m_waited{0};
};

} // namespace earmark
