// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <optional>
#include <span>
#include <vector>

namespace earmark::test {

// A stretch of a recording, in samples.
struct Stretch {
    size_t begin = 0;
    size_t end = 0;

    [[nodiscard]] int ms() const; // at the sound server's rate
};

// Where nothing sounds for at least that long, in order.
[[nodiscard]] std::vector<Stretch> silences(std::span<const float> samples, int leastMs);

// The second of the long time code (see testsignal.h) at which `samples` end, to some 5 ms: by where one of its
// quarters passes into the next. `rate` is how fast it plays. Nothing where that can't be heard; give it half a second.
[[nodiscard]] std::optional<double> endOfLongCode(std::span<const float> samples, double rate = 1);

// A place in a recording and the second of the long time code that is heard there.
struct Heard {
    size_t at = 0;
    double second = 0;
};

// The first place at or after `from`, looked for in steps of 80 ms, where what sounds is from [first, last) seconds.
[[nodiscard]] std::optional<Heard> findLongCode(std::span<const float> samples, size_t from, double first, double last);

} // namespace earmark::test
