// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/leveller.h"

#include "models/playback/ringbuffer.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>

namespace earmark {

namespace {

constexpr double MostUpDb = 18; // more is mostly the noise of a room
constexpr double MostDownDb = 24;
constexpr double SlewDbPerSecond = 4;
constexpr double ExpectationS = 20; // of sound, until which what is expected counts more than what was measured
constexpr qint64 AskEvery = framesOf(100);
constexpr size_t LevelStep = static_cast<size_t>(framesOf(5)) * OutputChannels;

double linear(double db)
{
    return std::pow(10.0, db / 20);
}

} // namespace

// libebur128's state, whose type has no name that could be declared. By a histogram, so that an episode of hours takes
// no more memory than one of seconds.
class Leveller::Meter
{
public:
    Meter()
        : m_state(ebur128_init(OutputChannels, OutputRate, EBUR128_MODE_I | EBUR128_MODE_HISTOGRAM))
    {
    }
    ~Meter() { ebur128_destroy(&m_state); }
    Meter(const Meter &) = delete;
    Meter &operator=(const Meter &) = delete;

    void add(std::span<const float> samples)
    {
        ebur128_add_frames_float(m_state, samples.data(), samples.size() / OutputChannels);
    }

    [[nodiscard]] std::optional<double> loudness() const
    {
        double lufs = 0;
        const bool known = ebur128_loudness_global(m_state, &lufs) == EBUR128_SUCCESS && std::isfinite(lufs);
        return known ? std::optional(lufs) : std::nullopt;
    }

private:
    ebur128_state *m_state;
};

Leveller::Leveller()
    : m_meter(std::make_unique<Meter>())
{
}

Leveller::~Leveller() = default;

void Leveller::setExpected(std::optional<double> lufs)
{
    m_expected = lufs;
}

void Leveller::startOver()
{
    m_gainDb = wantedDb();
}

bool Leveller::isIdle() const
{
    return !m_enabled && m_boostDb <= 0 && m_gainDb == 0;
}

std::optional<double> Leveller::measured() const
{
    return m_measured;
}

void Leveller::process(std::span<float> samples)
{
    const auto frames = static_cast<qint64>(samples.size()) / OutputChannels;
    m_meter->add(samples);
    const qint64 before = std::exchange(m_measuredFrames, m_measuredFrames + frames);
    if (before / AskEvery != m_measuredFrames / AskEvery)
        m_measured = m_meter->loudness();
    if (!isIdle())
        applyGain(samples);
}

double Leveller::wantedDb() const
{
    double db = m_boostDb;
    const double heardS = static_cast<double>(m_measuredFrames) / OutputRate;
    if (m_enabled && (m_measured || m_expected)) {
        const double measured = m_measured.value_or(m_expected.value_or(GoalLufs));
        const double share = m_expected ? heardS / (heardS + ExpectationS) : 1;
        const double lufs = m_expected ? *m_expected + share * (measured - *m_expected) : measured;
        db += std::clamp(GoalLufs - lufs, -MostDownDb, MostUpDb);
    }
    return db;
}

void Leveller::applyGain(std::span<float> samples)
{
    const double wanted = wantedDb();
    for (size_t begin = 0; begin < samples.size(); begin += LevelStep) {
        const std::span<float> part = samples.subspan(begin, std::min(LevelStep, samples.size() - begin));
        const double frames = static_cast<double>(part.size()) / OutputChannels;
        const double most = SlewDbPerSecond * frames / OutputRate;
        const double from = linear(m_gainDb);
        m_gainDb += std::clamp(wanted - m_gainDb, -most, most);
        const double step = (linear(m_gainDb) - from) / frames;
        for (size_t i = 0; i < part.size(); ++i) {
            const size_t frame = i / OutputChannels;
            part[i] *= static_cast<float>(from + step * static_cast<double>(frame));
        }
    }
}

} // namespace earmark
