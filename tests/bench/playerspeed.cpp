// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/playerbench.h"
#include "tests/support/testsignal.h"

#include <QtCore/QRegularExpression>

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
        "\n-- from nothing: first sound, then a seek to the middle that was not fetched yet: s off what was asked "
        "for, s told beside what is heard");
    const QRegularExpression wanted(m_options.format);
    for (const int mbit : {1, 5, 50}) {
        for (qsizetype i = 0; i < formats().size(); ++i) {
            if (!QString::fromLatin1(formats().at(i).name).contains(wanted))
                continue;
            for (int round = 0; round < m_options.rounds; ++round) {
                for (const auto &rig : m_rigs) {
                    m_web.route(u"/medium"_s, good(m_media.at(i), mbit * 125'000LL));
                    if (!begin(*rig))
                        continue;
                    rig->play(m_web.url(u"/medium"_s));
                    const int first = untilSound(30'000);
                    letPass(1'000);
                    std::printf("%2d Mbit/s  first %6d ms  ", mbit, first);
                    tellSought(formats().at(i).name, *rig, seekTo(*rig, m_options.minutes * 30));
                }
            }
        }
    }
}

void PlayerBench::cached()
{
    std::puts("\n-- a seek to a third, where all up to there was fetched");
    for (qsizetype i = 0; i < formats().size(); ++i) {
        for (int round = 0; round < m_options.rounds; ++round) {
            for (const auto &rig : m_rigs) {
                m_web.route(u"/medium"_s, good(m_media.at(i), 0));
                if (!begin(*rig))
                    continue;
                rig->play(m_web.url(u"/medium"_s));
                static_cast<void>(untilSound(30'000));
                letPass(4'000);
                tellSought(formats().at(i).name, *rig, seekTo(*rig, m_options.minutes * 20));
            }
        }
    }
}

} // namespace earmark::bench
