// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <memory>
#include <optional>
#include <span>

namespace earmark {

// Brings what is heard to one loudness, measured by EBU R 128 (ITU-R BS.1770, gated), slowly enough that nobody hears
// it work. One thread; 48,000 frames a second of interleaved stereo.
class Leveller
{
public:
    static constexpr double GoalLufs = -16; // what podcasts in stereo are asked to have (AES TD1008)

    Leveller();
    ~Leveller();

    void setEnabled(bool on) { m_enabled = on; }
    void setBoost(double db) { m_boostDb = db; }
    // How loud the show was before, so that it begins right; nothing where that is not known.
    void setExpected(std::optional<double> lufs);
    void startOver(); // at once at the gain asked for: nothing was heard just before
    void process(std::span<float> samples);
    [[nodiscard]] bool isIdle() const; // changes nothing
    // What was given so far, before it was changed; nothing before half a second of sound.
    [[nodiscard]] std::optional<double> measured() const;

private:
    class Meter;

    [[nodiscard]] double wantedDb() const;
    void applyGain(std::span<float> samples);

    std::unique_ptr<Meter> m_meter;
    bool m_enabled = false;
    double m_boostDb = 0;
    std::optional<double> m_expected;
    double m_gainDb = 0;
    qint64 m_measuredFrames = 0;
    std::optional<double> m_measured;
};

} // namespace earmark
