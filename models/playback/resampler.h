// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <span>
#include <vector>

struct AVFrame;
struct SwrContext;

namespace earmark {

// Turns decoded frames of any shape into interleaved stereo float at 48,000 frames a second. The frame decides, not the
// header: both rate and channels may change on the way. One thread.
class Resampler
{
public:
    // Below zero, an error of libav's, where frames of that shape can't be converted.
    [[nodiscard]] int prepare(const AVFrame &frame);
    // Valid until the next call; empty where it keeps all for the next one. After prepare().
    [[nodiscard]] std::span<const float> convert(const AVFrame &frame);
    void reset(); // what follows is from somewhere else

private:
    struct Freed {
        void operator()(SwrContext *context) const;
    };

    [[nodiscard]] bool fits(const AVFrame &frame) const;

    std::unique_ptr<SwrContext, Freed> m_context;
    std::vector<float> m_samples;
};

} // namespace earmark
