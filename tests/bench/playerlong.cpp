// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/playerbench.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace earmark::test;

// What listening for long costs, and whether it stays right.
namespace earmark::bench {

void PlayerBench::longRun()
{
    std::printf("\n-- %d s on end at %.2fx\n", m_options.seconds, m_options.rate);
    m_web.route(u"/long"_s, good(m_media.first(), 625'000));
    for (const auto &rig : m_rigs) {
        if (begin(*rig))
            longRun(*rig);
    }
}

void PlayerBench::longRun(Rig &rig)
{
    constexpr int SampleMs = 10'000;
    constexpr double Misheard = 1; // s; the ear takes one tone for its neighbour where speed has torn it
    int misheard = 0;
    rig.play(m_web.url(u"/long"_s), m_options.rate);
    static_cast<void>(untilSound(15'000));
    m_sound.clear();
    letPass(2'000);
    const Rig::Cost before = rig.cost();
    std::vector<double> offs; // ms
    size_t gaps = 0;
    qint64 gapMs = 0;
    qint64 mostKb = 0;
    QElapsedTimer clock;
    clock.start();
    while (!clock.hasExpired(m_options.seconds * 1000LL) && !rig.isGone()) {
        letPass(SampleMs);
        const std::optional<double> off = toldOff(rig, m_options.rate);
        if (off && std::abs(*off) < Misheard)
            offs.push_back(*off * 1000);
        else
            ++misheard;
        for (const Stretch &silence : silences(m_sound.recording(), 5)) {
            ++gaps;
            gapMs += silence.ms();
        }
        mostKb = std::max(mostKb, rig.cost().residentKb);
        m_sound.clear();
    }
    if (offs.empty()) {
        std::printf("%-8s was not heard\n", qPrintable(rig.name()));
        return;
    }
    const double first = offs.front();
    const double last = offs.back();
    std::ranges::sort(offs);
    const double cpu = (rig.cost().cpuS - before.cpuS) / static_cast<double>(clock.elapsed()) * 100'000;
    std::printf(
        "%-8s underruns %.0f, gaps in the recording %zu (%lld ms); told beside heard at first %+.0f ms, at last "
        "%+.0f, median %+.0f, from %+.0f to %+.0f (%zu times, %d misheard); CPU %.2f %%, memory %lld KB at first, "
        "%lld at most\n",
        qPrintable(rig.name()), rig.value(u"underruns"_s).value_or(-1), gaps, static_cast<long long>(gapMs), first,
        last, offs.at(offs.size() / 2), offs.front(), offs.back(), offs.size(), misheard, cpu,
        static_cast<long long>(before.residentKb), static_cast<long long>(mostKb));
}

void PlayerBench::bytes()
{
    std::printf("\n-- %d s of listening at 5 Mbit/s with three seeks far off: what the server sent\n",
                m_options.seconds);
    m_web.clearRequests();
    for (const auto &rig : m_rigs) {
        m_web.route(u'/' + rig->name(), good(m_media.first(), 625'000));
        if (rig->start())
            rig->play(m_web.url(u'/' + rig->name()));
    }
    for (const int share : {3, 2, 6, 0}) {
        letPass(m_options.seconds * 250);
        for (const auto &rig : m_rigs) {
            if (share > 0)
                rig->seek(m_options.minutes * 60'000LL / share);
        }
    }
    const double heard = static_cast<double>(m_media.first().size()) / (m_options.minutes * 60) * m_options.seconds;
    for (const auto &rig : m_rigs) {
        const auto sent = static_cast<double>(m_web.bytesSent(u'/' + rig->name()));
        std::printf("%-8s %6.2f MB in %lld requests, %.1f times what was heard\n", qPrintable(rig->name()), sent / 1e6,
                    static_cast<long long>(m_web.requests(u'/' + rig->name()).size()), sent / heard);
        rig->stop();
    }
}

} // namespace earmark::bench
