// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/playerbench.h"
#include "tests/support/testsignal.h"

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace earmark::test;

// How it sounds at other speeds, and how soon anything is heard.
namespace earmark::bench {

void PlayerBench::pace()
{
    std::puts("\n-- a tone of 1000 Hz at other speeds: Hz heard, seconds of 20 s of sound");
    const QByteArray tone = toneWav(20, 1000);
    m_web.route(u"/tone.wav"_s, good(tone, 0));
    for (const double rate : {0.5, 0.75, 1.5, 2.0, 3.0}) {
        for (const auto &rig : m_rigs) {
            if (!begin(*rig))
                continue;
            rig->play(m_web.url(u"/tone.wav"_s), rate);
            if (untilSound(10'000) < 0)
                continue;
            letPass(static_cast<int>(20'000 / rate) + 1'500);
            const std::vector<float> &all = m_sound.recording();
            const size_t first = firstSound(all);
            size_t last = all.size();
            while (last > first && std::abs(all[last - 1]) < 0.02F)
                --last;
            const std::span<const float> middle =
                std::span(all).subspan(first + (last - first) / 3, SoundServer::FrameRate);
            const double seconds = static_cast<double>(last - first) / SoundServer::FrameRate;
            std::printf("%-8s %.2fx  %8.2f Hz (%+.2f %%)  %6.2f s, wanted %.2f (%+.2f %%)\n", qPrintable(rig->name()),
                        rate, pitch(middle), pitch(middle) / 10 - 100, seconds, 20 / rate, seconds * rate * 5 - 100);
        }
    }
}

void PlayerBench::starts()
{
    std::puts(
        "\n-- from nothing: first sound (ms), then a seek to the middle that was not fetched yet (ms; s off; s told "
        "beside what is heard)");
    const int middle = m_options.minutes * 30;
    for (const int mbit : {1, 5, 50}) {
        for (qsizetype i = 0; i < formats().size(); ++i) {
            for (int round = 0; round < m_options.rounds; ++round) {
                for (const auto &rig : m_rigs) {
                    m_web.route(u"/medium"_s, good(m_media.at(i), mbit * 125'000LL));
                    if (!begin(*rig))
                        continue;
                    rig->play(m_web.url(u"/medium"_s));
                    const int first = untilSound(30'000);
                    letPass(1'000);
                    const Sought sought = seekTo(*rig, middle);
                    std::printf("%2d Mbit/s  %-8s %-8s %6d  %6d  %+8.3f  %+7.3f\n", mbit, formats().at(i).name,
                                qPrintable(rig->name()), first, sought.ms, sought.off, sought.told.value_or(NAN));
                }
            }
        }
    }
}

void PlayerBench::cached()
{
    std::puts("\n-- a seek to a third, where all of that was fetched (ms; s off; s told beside what is heard)");
    for (qsizetype i = 0; i < formats().size(); ++i) {
        for (int round = 0; round < m_options.rounds; ++round) {
            for (const auto &rig : m_rigs) {
                m_web.route(u"/medium"_s, good(m_media.at(i), 0));
                if (!begin(*rig))
                    continue;
                rig->play(m_web.url(u"/medium"_s));
                static_cast<void>(untilSound(30'000));
                letPass(4'000);
                const Sought sought = seekTo(*rig, m_options.minutes * 20);
                std::printf("%-8s %-8s %6d  %+8.3f  %+7.3f\n", formats().at(i).name, qPrintable(rig->name()), sought.ms,
                            sought.off, sought.told.value_or(NAN));
            }
        }
    }
}

} // namespace earmark::bench
