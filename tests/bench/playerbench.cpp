// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/playerbench.h"

#include "tests/support/testsignal.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <chrono>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace earmark::test;

// What all parts of the measurement do.
namespace earmark::bench {

namespace {

constexpr size_t PerMs = SoundServer::FrameRate / 1000;

} // namespace

PlayerBench::PlayerBench(PlayerBenchOptions options)
    : m_options(std::move(options))
{
    m_rigs.push_back(Rig::earmark());
    if (auto mpv = Rig::mpv())
        m_rigs.push_back(std::move(mpv));
    else
        std::puts("mpv is not installed: nothing to compare with");
    std::erase_if(m_rigs,
                  [this](const auto &rig) { return !m_options.player.isEmpty() && rig->name() != m_options.player; });
}

const QList<PlayerBench::Format> &PlayerBench::formats()
{
    static const QList<Format> all{{"mp3 CBR", u"mp3"_s, {u"-b:a"_s, u"64k"_s}},
                                   {"mp3 VBR", u"mp3"_s, {u"-q:a"_s, u"7"_s}},
                                   {"no Xing", u"mp3"_s, {u"-q:a"_s, u"7"_s, u"-write_xing"_s, u"0"_s}},
                                   {"m4a", u"m4a"_s, {u"-b:a"_s, u"64k"_s}},
                                   {"m4a fast", u"m4a"_s, {u"-b:a"_s, u"64k"_s, u"-movflags"_s, u"faststart"_s}},
                                   {"opus", u"opus"_s, {u"-b:a"_s, u"48k"_s}}};
    return all;
}

bool PlayerBench::prepare()
{
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    for (const Format &format : formats()) {
        if (!makeMedium(format)) {
            std::puts("ffmpeg is not installed or failed, or the disk is full");
            return false;
        }
    }
    const QString why = SoundServer::whyUnavailable();
    const bool sounds = why.isEmpty() && m_sound.start(); // last: what is recorded has to be read all the time
    if (!sounds)
        std::printf("no sound server: %s\n", qPrintable(why));
    return sounds;
}

bool PlayerBench::makeMedium(const Format &format)
{
    const QString folder = m_options.media.isEmpty() ? m_folder.path() : m_options.media;
    const QString name = QLatin1StringView(format.name) + u"-%1."_s.arg(m_options.minutes) + format.extension;
    QFile file(folder + u'/' + name);
    if (!file.exists()) {
        const QString wav = m_folder.filePath(u"code.wav"_s);
        if (!QFile::exists(wav) && !writeLongTimeCode(wav, m_options.minutes * 60).isEmpty())
            return false;
        const QString part = m_folder.filePath(name);
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s,
                     QStringList{u"-y"_s, u"-v"_s, u"error"_s, u"-i"_s, wav} + format.options + QStringList{part});
        if (!ffmpeg.waitForFinished(-1) || ffmpeg.exitCode() != 0)
            return false;
        if (part != file.fileName() && !QFile::copy(part, file.fileName()))
            return false;
    }
    if (!file.open(QFile::ReadOnly))
        return false;
    m_media.append(file.readAll());
    return true;
}

HttpReply PlayerBench::good(const QByteArray &body, qint64 bytesPerSecond)
{
    return {.headers = {{"Content-Type"_ba, "audio/mpeg"_ba}, {"ETag"_ba, "\"one\""_ba}},
            .body = body,
            .ranges = true,
            .bytesPerSecond = bytesPerSecond};
}

bool PlayerBench::begin(Rig &rig)
{
    for (const auto &other : m_rigs)
        other->stop();
    const auto isSilent = [this] {
        const std::span<const float> latest = m_sound.last(300);
        return latest.size() == 300 * PerMs && loudness(latest) < 0.001;
    };
    const bool started = rig.start();
    letPass(200); // what was recorded meanwhile comes in
    m_sound.clear();
    static_cast<void>(QTest::qWaitFor(isSilent, 5'000));
    m_sound.clear();
    if (!started)
        std::printf("%s does not start\n", qPrintable(rig.name()));
    return started;
}

int PlayerBench::untilSound(int patienceMs)
{
    const auto heard = [this] {
        return firstSound(m_sound.recording()) < m_sound.recording().size();
    };
    if (!QTest::qWaitFor(heard, patienceMs))
        return -1;
    return static_cast<int>(firstSound(m_sound.recording()) / PerMs);
}

std::optional<Heard> PlayerBench::untilHeard(double first, double last, int patienceMs)
{
    constexpr size_t Piece = 80 * PerMs;
    QElapsedTimer clock;
    clock.start();
    size_t looked = 0;
    while (clock.elapsed() < patienceMs) {
        letPass(40);
        const std::span<const float> all(m_sound.recording());
        if (const std::optional<Heard> heard = findLongCode(all, looked, first, last))
            return heard;
        looked = all.size() / Piece * Piece;
    }
    return std::nullopt;
}

std::optional<double> PlayerBench::toldOff(Rig &rig, double rate)
{
    using Clock = std::chrono::steady_clock;
    constexpr int Tries = 5;
    constexpr auto Prompt = 4ms; // an answer that took longer may be from any moment of it
    std::optional<double> told;
    Clock::time_point at;
    for (int i = 0; i < Tries; ++i) {
        const Clock::time_point asked = Clock::now();
        told = rig.toldSeconds();
        const Clock::duration took = Clock::now() - asked;
        at = asked + took / 2;
        if (took < Prompt)
            break;
    }
    letPass(60); // what was heard meanwhile comes in
    std::optional<double> heard;
    for (const int window : {300, 500, 700}) { // the shortest that has a quarter's end: a gap may lie before it
        heard = endOfLongCode(m_sound.last(window), rate);
        if (heard)
            break;
    }
    if (!told || !heard)
        return std::nullopt;
    return *told - (*heard - std::chrono::duration<double>(m_sound.newestSounded() - at).count() * rate);
}

PlayerBench::Sought PlayerBench::seekTo(Rig &rig, int second)
{
    m_sound.clear();
    rig.seek(second * 1000LL);
    const int margin = m_options.minutes * 60 / 8; // a guess in a stream may be far off, but not where it was before
    const std::optional<Heard> heard = untilHeard(second - margin, second + margin, 30'000);
    if (!heard)
        return {.ms = -1, .off = 0, .told = {}};
    letPass(800);
    const std::span<const float> all(m_sound.recording());
    size_t begin = heard->at; // and back to the silence before it, where there is one
    for (const Stretch &silence : silences(all.first(heard->at + 80 * PerMs), 5))
        begin = silence.end + 80 * PerMs >= heard->at ? silence.end : begin;
    const std::optional<double> end = endOfLongCode(all.subspan(begin));
    const double expected = second + static_cast<double>(all.size() - begin) / SoundServer::FrameRate;
    Sought sought{.ms = static_cast<int>(begin / PerMs), .off = end ? *end - expected : 0, .told = toldOff(rig)};
    QElapsedTimer clock;
    clock.start();
    for (std::optional<double> told = sought.told; sought.rightAfterS < 0 && !clock.hasExpired(60'000);) {
        if (told && std::abs(*told) < 0.5) {
            sought.rightAfterS = static_cast<double>(clock.elapsed()) / 1000;
        } else {
            letPass(1'000);
            told = toldOff(rig);
        }
    }
    return sought;
}

void PlayerBench::tellSought(const char *what, const Rig &rig, const Sought &sought)
{
    if (sought.ms < 0)
        std::printf("%-9s %-8s is not heard within 30 s\n", what, qPrintable(rig.name()));
    else
        std::printf("%-9s %-8s seek %6d ms, %+8.3f s off, told %+8.3f s, right after %.0f s\n", what,
                    qPrintable(rig.name()), sought.ms, sought.off, sought.told.value_or(NAN), sought.rightAfterS);
}

} // namespace earmark::bench
