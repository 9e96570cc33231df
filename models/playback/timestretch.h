// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtTypes>

#include <memory>
#include <span>
#include <vector>

struct sonicStreamStruct;

namespace earmark {

// Plays speech faster or slower at the same pitch. One thread.
class TimeStretch
{
public:
    static constexpr double MinRate = 0.5;
    static constexpr double MaxRate = 3.5;

    TimeStretch();

    void setRate(double rate); // of what comes from now on; nothing of what is inside is lost
    [[nodiscard]] double rate() const { return m_rate; }
    void reset(); // forgets what is inside
    // Interleaved stereo in; what is ready out, valid until the next call. At rate 1 the same samples.
    [[nodiscard]] std::span<const float> process(std::span<const float> samples);
    [[nodiscard]] std::span<const float> flush(); // the rest, at the end
    [[nodiscard]] qint64 framesInside() const;    // of the episode, taken but not given back yet

private:
    struct StreamDeleter {
        void operator()(sonicStreamStruct *stream) const;
    };

    [[nodiscard]] std::span<const float> drain();
    void count(qint64 taken, qint64 given);

    std::unique_ptr<sonicStreamStruct, StreamDeleter> m_stream;
    double m_rate = 1;
    std::vector<float> m_in;
    std::vector<float> m_out;
    bool m_isUsed = false; // the stream holds something
    double m_inside = 0;   // frames of the episode
};

} // namespace earmark
