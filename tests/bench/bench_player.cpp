// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays, seeks and fails beside mpv on the same files, the same slow server and the same sound server, and prints what
// was heard: pitch and pace, first sound and seeks at three bandwidths, faults, bytes, and a long run.

#include "tests/bench/playerbench.h"
#include "tests/bench/playerchild.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;
using namespace earmark::bench;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption minutes(u"minutes"_s, u"Length of the media, at most 90."_s, u"N"_s, u"90"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"Of everything but the long parts."_s, u"N"_s, u"1"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"Of listening, in bytes and long."_s, u"S"_s, u"60"_s);
    const QCommandLineOption rate(u"rate"_s, u"Speed of the long run."_s, u"X"_s, u"1"_s);
    const QCommandLineOption only(u"only"_s, u"pace, starts, cached, faults, bytes or long."_s, u"PART"_s);
    const QCommandLineOption player(u"player"_s, u"Only earmark or mpv."_s, u"NAME"_s);
    const QCommandLineOption fault(u"fault"_s, u"Only faults whose name matches."_s, u"PATTERN"_s);
    const QCommandLineOption format(u"format"_s, u"Only formats whose name matches, in starts."_s, u"PATTERN"_s);
    const QCommandLineOption media(u"media"_s, u"Where the media are kept from run to run."_s, u"FOLDER"_s);
    const QCommandLineOption asPlayer(u"as-player"_s, u"Be the player that is measured."_s, u"SOCKET"_s);
    parser.addHelpOption();
    parser.addOptions({minutes, rounds, seconds, rate, only, player, format, fault, media, asPlayer});
    parser.process(application);
    if (parser.isSet(asPlayer))
        return runAsPlayer(parser.value(asPlayer));
    PlayerBench bench({.minutes = std::clamp(parser.value(minutes).toInt(), 1, 90),
                       .rounds = parser.value(rounds).toInt(),
                       .seconds = parser.value(seconds).toInt(),
                       .rate = parser.value(rate).toDouble(),
                       .player = parser.value(player),
                       .format = parser.value(format),
                       .fault = parser.value(fault),
                       .media = parser.value(media)});
    if (!bench.prepare())
        return 1;
    const std::initializer_list<std::pair<QString, void (PlayerBench::*)()>> parts{
        {u"pace"_s, &PlayerBench::pace},     {u"starts"_s, &PlayerBench::starts}, {u"cached"_s, &PlayerBench::cached},
        {u"faults"_s, &PlayerBench::faults}, {u"bytes"_s, &PlayerBench::bytes},   {u"long"_s, &PlayerBench::longRun}};
    for (const auto &[name, part] : parts) {
        if (!parser.isSet(only) || parser.value(only) == name)
            (bench.*part)();
    }
    return 0;
}
