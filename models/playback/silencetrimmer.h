// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <span>
#include <vector>

namespace earmark {

// Makes long pauses of speech short ones: of more than 350 ms that are quiet next to what was said, 250 ms stay, joined
// by a cross-fade of 10 ms. One thread; 48,000 frames a second of interleaved stereo.
class SilenceTrimmer
{
public:
    // `removed` frames were left out before frame `at` of the samples given back.
    struct Cut {
        qint64 at = 0;
        qint64 removed = 0;
    };
    struct Output {
        std::span<const float> samples;
        std::span<const Cut> cuts;
    };

    void setEnabled(bool on) { m_enabled = on; }
    void reset(); // forgets what is inside
    // What is ready, valid until the next call. Holds up to 210 ms back where it is enabled, nothing where it is not.
    [[nodiscard]] Output process(std::span<const float> samples);
    [[nodiscard]] Output flush(); // the rest, at the end

private:
    void take(std::span<const float> window);
    void release();
    void emitSamples(std::span<const float> samples);
    [[nodiscard]] bool isQuiet(std::span<const float> window);

    bool m_enabled = false;
    std::vector<float> m_pending; // less than a window
    std::vector<float> m_fade;    // what follows the part of a pause that was given back, a window
    std::vector<float> m_tail;    // the latest of the pause
    qint64 m_pause = 0;           // frames
    qint64 m_dropped = 0;         // between m_fade and m_tail, frames
    double m_speech = 0.05;       // how loud it is when somebody speaks; root mean square
    std::vector<float> m_out;
    std::vector<Cut> m_cuts;
};

} // namespace earmark
