// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/hearing.h"

#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"

#include <algorithm>
#include <cmath>

namespace earmark::test {

namespace {

constexpr float Quiet = 0.004F;
constexpr size_t PerMs = SoundServer::FrameRate / 1000;
constexpr size_t Piece = 80 * PerMs;
constexpr size_t Window = 20 * PerMs; // tells two quarters in a row apart
constexpr double PerSecond = SoundServer::FrameRate;

// Where the quarter `quarter` (of the whole code) passes into the next one.
std::optional<size_t> endOfQuarter(std::span<const float> samples, qint64 quarter)
{
    const double now = hzOfQuarter(quarter);
    const double next = hzOfQuarter(quarter + 1);
    for (size_t at = 0; at + Window <= samples.size(); at += PerMs) {
        const std::span<const float> window = samples.subspan(at, Window);
        const double share = shareOfTone(window, next);
        if (share > 0.2 && share > shareOfTone(window, now))
            return at + Window / 2;
    }
    return std::nullopt;
}

} // namespace

int Stretch::ms() const
{
    return static_cast<int>((end - begin) / PerMs);
}

std::vector<Stretch> silences(std::span<const float> samples, int leastMs)
{
    std::vector<Stretch> found;
    size_t begin = 0;
    const auto close = [&](size_t end) {
        if (end - begin >= static_cast<size_t>(leastMs) * PerMs)
            found.push_back({.begin = begin, .end = end});
        begin = end + 1;
    };
    for (size_t at = 0; at < samples.size(); ++at) {
        if (std::abs(samples[at]) > Quiet)
            close(at);
    }
    if (begin < samples.size())
        close(samples.size());
    return found;
}

std::optional<double> endOfLongCode(std::span<const float> samples, double rate)
{
    for (size_t at = 0; at + 2 * Piece <= samples.size(); at += Piece / 2) {
        const std::optional<double> middle = timeOfLongCode(samples.subspan(at, Piece));
        if (!middle)
            continue;
        const auto quarter = static_cast<qint64>(std::floor(*middle * 4));
        const std::optional<size_t> end = endOfQuarter(samples.subspan(at), quarter);
        if (!end)
            return std::nullopt;
        const size_t left = samples.size() - at - *end;
        return static_cast<double>(quarter + 1) / 4 + static_cast<double>(left) / PerSecond * rate;
    }
    return std::nullopt;
}

std::optional<Heard> findLongCode(std::span<const float> samples, size_t from, double first, double last)
{
    for (size_t at = from; at + Piece <= samples.size(); at += Piece) {
        const std::optional<double> second = timeOfLongCode(samples.subspan(at, Piece));
        if (second && *second >= first && *second < last)
            return Heard{.at = at, .second = *second};
    }
    return std::nullopt;
}

} // namespace earmark::test
