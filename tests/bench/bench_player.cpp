// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays, seeks and fails beside mpv on the same files, the same slow server and the same sound server, and prints what
// was heard: pitch and pace, first sound and seeks at three bandwidths, faults, bytes, and a run for drift.

#include "tests/bench/playerfaults.h"
#include "tests/bench/playerrigs.h"
#include "tests/support/httpserver.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtTest/QTest>

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::bench;
using namespace earmark::test;

namespace {

constexpr int PieceMs = 80;
constexpr qsizetype PieceSize = SoundServer::FrameRate * PieceMs / 1000;

struct Format {
    const char *name;
    QString extension;
    QStringList options;
};

const QList<Format> formats{{"mp3 CBR", u"mp3"_s, {u"-b:a"_s, u"64k"_s}},
                            {"mp3 VBR", u"mp3"_s, {u"-q:a"_s, u"7"_s}},
                            {"m4a", u"m4a"_s, {u"-b:a"_s, u"64k"_s}},
                            {"opus", u"opus"_s, {u"-b:a"_s, u"48k"_s}}};

class Bench
{
public:
    Bench(int minutes, int rounds, int driftS)
        : m_seconds(minutes * 60)
        , m_rounds(rounds)
        , m_driftS(driftS)
    {
        m_rigs.push_back(std::make_unique<EarmarkRig>());
        if (MpvRig::isInstalled())
            m_rigs.push_back(std::make_unique<MpvRig>());
        else
            std::puts("mpv is not installed: nothing to compare with");
    }

    [[nodiscard]] bool prepare();
    void pace();
    void starts();
    void faults();
    void bytes();
    void drift();

    SoundServer sound;
    HttpServer web;

private:
    [[nodiscard]] EarmarkRig &earmark() { return static_cast<EarmarkRig &>(*m_rigs.front()); }
    // ms since the recording was cleared until something is heard; -1 where nothing is within the patience.
    void begin(Rig &rig, const QString &path, double rate = 1); // in silence
    [[nodiscard]] int untilSound(int patienceMs);
    // The same, until what is heard is from beyond that second.
    [[nodiscard]] int untilHeard(int second, int patienceMs, double *heard);
    void faultOnce(Rig &rig, const Fault &fault);
    [[nodiscard]] HttpReply good(const QByteArray &body, qint64 bytesPerSecond) const;

    int m_seconds;
    int m_rounds;
    int m_driftS;
    QTemporaryDir m_folder;
    QList<QByteArray> m_media; // as `formats`
    std::vector<std::unique_ptr<Rig>> m_rigs;
};

bool Bench::prepare()
{
    const QString wav = m_folder.filePath(u"code.wav"_s);
    if (const QString why = writeLongTimeCode(wav, m_seconds); !why.isEmpty()) {
        std::printf("%s\n", qPrintable(why));
        return false;
    }
    for (const Format &format : formats) {
        const QString path = m_folder.filePath(u"medium."_s + format.extension);
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s,
                     QStringList{u"-y"_s, u"-v"_s, u"error"_s, u"-i"_s, wav} + format.options + QStringList{path});
        QFile file(path);
        if (!ffmpeg.waitForFinished(-1) || ffmpeg.exitCode() != 0 || !file.open(QFile::ReadOnly)) {
            std::puts("ffmpeg is not installed or failed");
            return false;
        }
        m_media.append(file.readAll());
    }
    const QString why = SoundServer::whyUnavailable();
    const bool sounds = why.isEmpty() && sound.start(); // last: what is recorded has to be read all the time
    if (!sounds)
        std::printf("no sound server: %s\n", qPrintable(why));
    return sounds;
}

HttpReply Bench::good(const QByteArray &body, qint64 bytesPerSecond) const
{
    return {.headers = {{"Content-Type"_ba, "audio/mpeg"_ba}, {"ETag"_ba, "\"one\""_ba}},
            .body = body,
            .ranges = true,
            .bytesPerSecond = bytesPerSecond};
}

void Bench::begin(Rig &rig, const QString &path, double rate)
{
    for (const auto &other : m_rigs)
        other->stop();
    const auto isSilent = [this] {
        const std::span<const float> latest = sound.last(300);
        return latest.size() == 300 * SoundServer::FrameRate / 1000 && loudness(latest) < 0.001;
    };
    letPass(200); // what was recorded meanwhile comes in
    sound.clear();
    static_cast<void>(QTest::qWaitFor(isSilent, 5'000));
    sound.clear();
    rig.play(web.url(path), rate);
}

int Bench::untilSound(int patienceMs)
{
    const auto heard = [this] {
        return firstSound(sound.recording()) < sound.recording().size();
    };
    if (!QTest::qWaitFor(heard, patienceMs))
        return -1;
    return static_cast<int>(firstSound(sound.recording()) * 1000 / SoundServer::FrameRate);
}

int Bench::untilHeard(int second, int patienceMs, double *heard)
{
    QElapsedTimer clock;
    clock.start();
    size_t looked = 0;
    while (clock.elapsed() < patienceMs) {
        letPass(20);
        const std::span<const float> all(sound.recording());
        for (; looked + PieceSize <= all.size(); looked += PieceSize) {
            const std::optional<double> from = timeOfLongCode(all.subspan(looked, PieceSize));
            if (from && *from >= second) {
                *heard = *from;
                earmark().forgiveGap();
                return static_cast<int>(looked * 1000 / SoundServer::FrameRate);
            }
        }
        earmark().forgiveGap();
    }
    return -1;
}

void Bench::pace()
{
    std::puts("\n-- a tone of 1000 Hz at other speeds: Hz heard, seconds of 20 s of sound");
    const QByteArray tone = toneWav(20, 1000);
    web.route(u"/tone.wav"_s, good(tone, 0));
    for (const double rate : {0.5, 0.75, 1.5, 2.0, 3.0}) {
        for (const auto &rig : m_rigs) {
            begin(*rig, u"/tone.wav"_s, rate);
            if (untilSound(10'000) < 0)
                continue;
            const int wholeMs = static_cast<int>(20'000 / rate);
            letPass(wholeMs + 1'500);
            const std::vector<float> &all = sound.recording();
            const size_t first = firstSound(all);
            size_t last = all.size();
            while (last > first && std::abs(all[last - 1]) < 0.02F)
                --last;
            const std::span<const float> middle =
                std::span(all).subspan(first + (last - first) / 3, SoundServer::FrameRate);
            const double seconds = static_cast<double>(last - first) / SoundServer::FrameRate;
            std::printf("%-8s %.2fx  %8.2f Hz (%+.2f %%)  %6.2f s, wanted %.2f\n", qPrintable(rig->name()), rate,
                        pitch(middle), pitch(middle) / 10 - 100, seconds, 20 / rate);
        }
    }
}

void Bench::starts()
{
    std::puts("\n-- from nothing: first sound, then a seek to the middle that was not fetched yet (ms; seconds off)");
    const int middle = m_seconds / 2;
    for (const int mbit : {1, 5, 50}) {
        for (qsizetype i = 0; i < formats.size(); ++i) {
            for (const auto &rig : m_rigs) {
                web.route(u"/medium"_s, good(m_media.at(i), mbit * 125'000LL));
                begin(*rig, u"/medium"_s);
                const int first = untilSound(30'000);
                letPass(1'000);
                sound.clear();
                rig->seek(middle * 1000LL);
                double heard = 0;
                const int sought = untilHeard(middle / 2, 30'000, &heard);
                std::printf("%2d Mbit/s  %-8s %-8s %6d  %6d  %+.1f\n", mbit, formats.at(i).name,
                            qPrintable(rig->name()), first, sought, sought < 0 ? 0 : heard - middle);
                std::fflush(stdout);
            }
        }
    }
}

void Bench::faultOnce(Rig &rig, const Fault &fault)
{
    const HttpReply reply = good(m_media.first(), 10'000); // a little more than it plays
    auto requests = std::make_shared<std::atomic<int>>(0);
    web.route(u"/faulty"_s, [reply, fault, requests](const HttpRequest &) {
        const int request = (*requests)++;
        return fault.reply ? fault.reply(reply, request) : reply;
    });
    begin(rig, u"/faulty"_s);
    const int first = untilSound(fault.isFinal ? 4'000 : 15'000);
    auto *own = dynamic_cast<EarmarkRig *>(&rig);
    if (fault.isFinal) {
        const bool failed = own ? own->player->state() == Player::State::Failed : rig.claimsEnd();
        std::printf("%-20s %-8s %s%s\n", fault.name, qPrintable(rig.name()), failed ? "ends" : "goes on trying",
                    own && failed ? " with a sentence, not as heard" : "");
        return;
    }
    letPass(2'000);
    if (fault.happen) {
        fault.happen(web, sound);
        sound.clear();
    }
    // Through and beyond the fault, to what lies twelve seconds in.
    double heard = 0;
    const int again = untilHeard(12, 45'000, &heard);
    letPass(300); // what was recorded meanwhile comes in
    const double told = own ? static_cast<double>(own->player->positionMs()) / 1000 : 0;
    const std::optional<double> now = timeOfLongCode(sound.last(PieceMs));
    std::printf("%-20s %-8s first %5d ms, heard on %s", fault.name, qPrintable(rig.name()), first,
                again < 0 ? "never" : qPrintable(u"after %1 ms"_s.arg(again)));
    if (own)
        std::printf(", told %+.2f s of what is heard, longest gap of the GUI %lld ms%s", now ? told - *now : 0,
                    static_cast<long long>(own->longestGapMs()), own->claimsEnd() ? ", FALSELY HEARD TO THE END" : "");
    std::printf("\n");
}

void Bench::faults()
{
    std::printf("\n-- faults, %d round(s) each\n", m_rounds);
    for (int round = 0; round < m_rounds; ++round) {
        for (const Fault &fault : faultList()) {
            for (const auto &rig : m_rigs) {
                faultOnce(*rig, fault);
                std::fflush(stdout);
            }
        }
    }
}

void Bench::bytes()
{
    std::puts("\n-- ten minutes at 10x the bandwidth with three seeks, played for 5 s each: requests");
    const double perSecond = static_cast<double>(m_media.first().size()) / m_seconds;
    for (const auto &rig : m_rigs) {
        web.route(u"/bytes"_s, good(m_media.first(), static_cast<qint64>(perSecond * 10)));
        web.clearRequests();
        begin(*rig, u"/bytes"_s);
        static_cast<void>(untilSound(15'000));
        for (const int share : {2, 4, 3}) {
            letPass(5'000);
            rig->seek(m_seconds * 1000LL / share);
        }
        letPass(5'000);
        std::printf("%-8s %lld requests\n", qPrintable(rig->name()),
                    static_cast<long long>(web.requests(u"/bytes"_s).size()));
    }
}

void Bench::drift()
{
    std::printf("\n-- %d s on end\n", m_driftS);
    web.route(u"/drift"_s, good(m_media.first(), 0));
    begin(earmark(), u"/drift"_s, 1.5);
    static_cast<void>(untilSound(15'000));
    letPass(m_driftS * 1000);
    const double told = static_cast<double>(earmark().player->positionMs()) / 1000;
    const std::optional<double> heard = timeOfLongCode(sound.last(PieceMs));
    std::printf("earmark  %d underruns, told %.2f s, heard %.2f s\n", earmark().player->underruns(), told,
                heard.value_or(-1));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption minutes(u"minutes"_s, u"Length of the media, at most 90."_s, u"N"_s, u"90"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"Of each fault."_s, u"N"_s, u"2"_s);
    const QCommandLineOption drift(u"drift"_s, u"Seconds of playing on end."_s, u"S"_s, u"60"_s);
    const QCommandLineOption only(u"only"_s, u"pace, starts, faults, bytes or drift."_s, u"PART"_s);
    parser.addHelpOption();
    parser.addOptions({minutes, rounds, drift, only});
    parser.process(application);
    Bench bench(std::min(90, parser.value(minutes).toInt()), parser.value(rounds).toInt(), parser.value(drift).toInt());
    if (!bench.prepare())
        return 1;
    const auto wanted = [&](const QString &part) {
        return !parser.isSet(only) || parser.value(only) == part;
    };
    if (wanted(u"pace"_s))
        bench.pace();
    if (wanted(u"starts"_s))
        bench.starts();
    if (wanted(u"faults"_s))
        bench.faults();
    if (wanted(u"bytes"_s))
        bench.bytes();
    if (wanted(u"drift"_s))
        bench.drift();
    return 0;
}
