// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/playerfaults.h"
#include "tests/bench/playerrigs.h"
#include "tests/support/hearing.h"
#include "tests/support/httpserver.h"
#include "tests/support/soundserver.h"

#include <QtCore/QList>
#include <QtCore/QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

namespace earmark::bench {

struct PlayerBenchOptions {
    int minutes = 90; // of each medium
    int rounds = 1;
    int seconds = 60; // of the parts that listen for long
    double rate = 1;  // of the long run
    QString player;   // only that one
    QString format;   // only those whose name matches that pattern
    QString fault;    // only those whose name matches that pattern
    QString media;    // a folder where the media are, or are left for another time; empty: they go
};

// The parts of the measurement: each plays its media in one player after the other, from the same web server into the
// same sound server, and prints what was heard. On the thread of the event loop.
class PlayerBench
{
public:
    explicit PlayerBench(PlayerBenchOptions options);

    [[nodiscard]] bool prepare(); // false: what is missing was printed
    void pace();
    void starts();
    void cached();
    void faults();
    void bytes();
    void longRun();

private:
    struct Format {
        const char *name;
        QString extension;
        QStringList options;
    };
    struct Sought {
        int ms = 0;                 // until it was heard; negative: it was not
        double off = 0;             // seconds that what was heard lies from where it should
        std::optional<double> told; // seconds that what the player says lies from what is heard
        double rightAfterS = -1;    // until that is less than half a second; negative: it was not within a minute
    };
    struct Outcome {
        bool heardOn = false; // or failed, where nothing else is right
        int silentMs = 0;
        double jumped = 0;          // seconds of the medium that were left out, or heard twice where negative
        std::optional<double> told; // as above
        bool falselyEnded = false;
        bool crashed = false;
        double gapMs = 0;     // the longest of the event loop
        double ownGapMs = 0;  // without waiting for a core
        double bareGapMs = 0; // of an event loop that has nothing to do, beside it
    };

    [[nodiscard]] static const QList<Format> &formats();
    [[nodiscard]] static test::HttpReply good(const QByteArray &body, qint64 bytesPerSecond);

    [[nodiscard]] bool makeMedium(const Format &format);
    // A new process, after silence.
    [[nodiscard]] bool begin(Rig &rig);
    // ms since the recording was cleared until something is heard; -1 where nothing is within the patience.
    [[nodiscard]] int untilSound(int patienceMs);
    // The first place of the recording that is from [first, last) seconds of the medium.
    [[nodiscard]] std::optional<test::Heard> untilHeard(double first, double last, int patienceMs);
    // What the player says less what is heard now, in s.
    [[nodiscard]] std::optional<double> toldOff(Rig &rig, double rate = 1);
    [[nodiscard]] Sought seekTo(Rig &rig, int second);
    void tellSought(const char *what, const Rig &rig, const Sought &sought);
    void prepareFault(const Fault &fault);
    [[nodiscard]] Outcome faultOnce(Rig &rig, const Fault &fault);
    void hearWebFault(Rig &rig, const Fault &fault, Outcome &outcome);
    void hearSoundFault(Rig &rig, const Fault &fault, Outcome &outcome);
    void longRun(Rig &rig);

    const PlayerBenchOptions m_options;
    QTemporaryDir m_folder;
    QList<QByteArray> m_media; // as formats()
    test::SoundServer m_sound;
    test::HttpServer m_web;
    std::vector<std::unique_ptr<Rig>> m_rigs;
};

} // namespace earmark::bench
