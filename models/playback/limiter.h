// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <deque>
#include <span>
#include <vector>

namespace earmark {

// Lets no sample past -1 dBFS, by turning down what comes 5 ms before it would: nothing is clipped. One thread; 48,000
// frames a second of interleaved stereo.
class Limiter
{
public:
    static constexpr float Ceiling = 0.8912509F; // -1 dBFS, the most that EBU R 128 lets a true peak have

    void reset(); // forgets what is inside
    // What is ready, valid until the next call; holds 5 ms back.
    [[nodiscard]] std::span<const float> process(std::span<const float> samples);
    [[nodiscard]] std::span<const float> flush(); // the rest, at the end
    [[nodiscard]] qint64 framesInside() const;

private:
    struct Need {
        qint64 frame = 0;
        float gain = 1;
    };

    void take(const float *frame);

    std::deque<float> m_delayed;  // samples
    std::deque<Need> m_needs;     // rising gains: the first is the least of those ahead
    std::deque<float> m_smoothed; // the latest leasts, the mean of which is the gain
    double m_sum = 0;             // of them
    float m_released = 1;
    qint64 m_frame = 0;
    std::vector<float> m_out;
};

} // namespace earmark
