// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/playerbench.h"
#include "tests/support/testsignal.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace earmark::test;

// What goes wrong, and what is heard of it.
namespace earmark::bench {

namespace {

constexpr int FinalPatienceMs = 45'000; // a server that is asked again and again
constexpr int PatienceMs = 45'000;
constexpr double Beyond = 12;  // s into the medium: behind every fault
constexpr int Noticeable = 30; // ms of silence

double secondsOf(size_t frames)
{
    return static_cast<double>(frames) / SoundServer::FrameRate;
}

// Of a recording from `first` on: the longest silence in ms, and all of them in s.
std::pair<int, double> silenceIn(std::span<const float> recording, size_t first)
{
    int longest = 0;
    double sum = 0;
    for (const Stretch &silence : silences(recording.subspan(first), Noticeable)) {
        longest = std::max(longest, silence.ms());
        sum += secondsOf(silence.end - silence.begin);
    }
    return {longest, sum};
}

} // namespace

void PlayerBench::faults()
{
    std::printf(
        "\n-- faults, %d round(s) each: heard on, or failed with a sentence where nothing else is right; ms of "
        "silence (median, worst); worst s left out or heard twice; worst s told beside what is heard; falsely "
        "taken for the end; crashes; longest gap of the GUI's thread, the most of one that was its own doing, and the "
        "longest of a bare event loop beside it (what plays while the recorder moves to another sink counts as left "
        "out)\n",
        m_options.rounds);
    const QRegularExpression wanted(m_options.fault);
    for (const Fault &fault : faultList()) {
        if (!QString::fromLatin1(fault.name).contains(wanted))
            continue;
        for (const auto &rig : m_rigs) {
            QList<Outcome> outcomes;
            for (int round = 0; round < m_options.rounds; ++round)
                outcomes.append(faultOnce(*rig, fault));
            const auto count = [&outcomes](auto member) {
                return static_cast<long long>(std::ranges::count(outcomes, true, member));
            };
            const auto worst = [&outcomes](auto &&valueOf) {
                double most = 0;
                for (const Outcome &outcome : std::as_const(outcomes)) {
                    const double value = valueOf(outcome);
                    most = std::abs(value) > std::abs(most) ? value : most;
                }
                return most;
            };
            std::ranges::sort(outcomes, {}, &Outcome::silentMs);
            std::printf("%-22s %-8s %3lld/%d  silent %6d %6d  left out %+7.2f  told %+6.2f  ends %lld  crashes %lld  "
                        "gap %.0f own %.0f bare %.0f\n",
                        fault.name, qPrintable(rig->name()), count(&Outcome::heardOn), m_options.rounds,
                        outcomes.at(outcomes.size() / 2).silentMs, outcomes.last().silentMs,
                        worst([](const Outcome &o) { return o.jumped; }),
                        worst([](const Outcome &o) { return o.told.value_or(0); }), count(&Outcome::falselyEnded),
                        count(&Outcome::crashed), worst([](const Outcome &o) { return o.gapMs; }),
                        worst([](const Outcome &o) { return o.ownGapMs; }),
                        worst([](const Outcome &o) { return o.bareGapMs; }));
        }
    }
}

void PlayerBench::prepareFault(const Fault &fault)
{
    const HttpReply reply = good(m_media.first(), 10'000); // a little more than it plays
    auto requests = std::make_shared<std::atomic<int>>(0);
    m_web.route(u"/faulty"_s, [reply, fault, requests](const HttpRequest &request) {
        const int number = (*requests)++;
        return fault.reply ? fault.reply(reply, request, number) : reply;
    });
}

PlayerBench::Outcome PlayerBench::faultOnce(Rig &rig, const Fault &fault)
{
    Outcome outcome;
    prepareFault(fault);
    if (!begin(rig))
        return outcome;
    if (fault.where == Fault::Where::SoundFromStart)
        m_sound.kill();
    rig.watchLoop();
    rig.play(m_web.url(u"/faulty"_s));
    if (fault.isFinal)
        outcome.heardOn = QTest::qWaitFor([&] { return rig.claimsError(); }, FinalPatienceMs);
    else if (fault.where == Fault::Where::Web)
        hearWebFault(rig, fault, outcome);
    else
        hearSoundFault(rig, fault, outcome);
    outcome.crashed = rig.isGone();
    outcome.falselyEnded = rig.claimsEnd();
    outcome.gapMs = rig.value(u"longest-gap"_s).value_or(0);
    outcome.ownGapMs = rig.value(u"longest-own-gap"_s).value_or(0);
    outcome.bareGapMs = rig.value(u"longest-bare-gap"_s).value_or(0);
    rig.stop();
    if (fault.where != Fault::Where::Web) { // whatever it left
        m_sound.kill();
        static_cast<void>(m_sound.start());
    }
    return outcome;
}

void PlayerBench::hearWebFault(Rig &rig, const Fault &fault, Outcome &outcome)
{
    static_cast<void>(untilSound(15'000));
    letPass(2'000);
    if (fault.happen)
        fault.happen(m_web, m_sound);
    outcome.heardOn = untilHeard(Beyond, 2 * Beyond, PatienceMs).has_value();
    letPass(800);
    const std::span<const float> all(m_sound.recording());
    const size_t first = firstSound(all);
    const auto [longest, sum] = silenceIn(all, first);
    outcome.silentMs = longest;
    if (const std::optional<double> end = endOfLongCode(m_sound.last(700)))
        outcome.jumped = *end - secondsOf(all.size() - first) + sum;
    if (outcome.heardOn)
        outcome.told = toldOff(rig);
}

void PlayerBench::hearSoundFault(Rig &rig, const Fault &fault, Outcome &outcome)
{
    double before = 0; // the second that was heard at last
    if (fault.where == Fault::Where::Sound) {
        static_cast<void>(untilSound(15'000));
        letPass(2'000);
        before = endOfLongCode(m_sound.last(700)).value_or(0);
    }
    fault.happen(m_web, m_sound);
    m_sound.clear();
    outcome.silentMs = untilSound(15'000);
    outcome.heardOn = outcome.silentMs >= 0 && untilHeard(before, before + 60, PatienceMs).has_value();
    letPass(1'500);
    const std::span<const float> all(m_sound.recording());
    const size_t first = firstSound(all);
    if (const std::optional<double> end = endOfLongCode(m_sound.last(700)))
        outcome.jumped = *end - before - secondsOf(all.size() - first) + silenceIn(all, first).second;
    if (outcome.heardOn)
        outcome.told = toldOff(rig);
}

} // namespace earmark::bench
