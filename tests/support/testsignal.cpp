// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsignal.h"

#include "tests/support/soundserver.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace earmark::test {

namespace {

constexpr double LowestHz = 500;
constexpr double HzPerSecond = 100;
constexpr double Amplitude = 0.5;
constexpr double LowestMinuteHz = 400;
constexpr double MinuteStepHz = 20;
constexpr int MostMinutes = 91;
constexpr double LowestQuarterHz = 2800;
constexpr double QuarterStepHz = 12;
constexpr int QuartersPerMinute = 240;
// Coprime to the quarters of a minute, so that two in a row are far from each other in pitch.
constexpr int QuarterStride = 77;

template <class T>
void append(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

QByteArray wav(double seconds, const std::function<double(double)> &sound)
{
    constexpr int Rate = SoundServer::FrameRate;
    const auto frames = static_cast<quint32>(seconds * Rate);
    QByteArray bytes = "RIFF"_ba;
    append<quint32>(bytes, 36 + frames * 2);
    bytes += "WAVEfmt ";
    append<quint32>(bytes, 16);
    append<quint16>(bytes, 1); // PCM
    append<quint16>(bytes, 1); // mono
    append<quint32>(bytes, Rate);
    append<quint32>(bytes, Rate * 2);
    append<quint16>(bytes, 2);
    append<quint16>(bytes, 16);
    bytes += "data";
    append<quint32>(bytes, frames * 2);
    for (quint32 frame = 0; frame < frames; ++frame)
        append<qint16>(bytes, static_cast<qint16>(std::lround(32767 * sound(static_cast<double>(frame) / Rate))));
    return bytes;
}

QByteArray silentWav(double seconds)
{
    return wav(seconds, [](double) { return 0.0; });
}

QByteArray toneWav(double seconds, double hz)
{
    return wav(seconds, [hz](double t) { return Amplitude * std::sin(2 * std::numbers::pi * hz * t); });
}

QByteArray timeCodedWav(double seconds)
{
    return wav(seconds, [](double t) {
        return Amplitude * std::sin(2 * std::numbers::pi * (LowestHz * t + HzPerSecond * t * t / 2));
    });
}

double timeOf(std::span<const float> piece)
{
    return (pitch(piece) - LowestHz) / HzPerSecond;
}

double hzOfQuarter(qint64 quarter)
{
    return LowestQuarterHz + QuarterStepHz * static_cast<double>(quarter * QuarterStride % QuartersPerMinute);
}

// Minutes are tones from 400 to 2200 Hz, quarters of a second of the minute tones from 2800 to 5680 Hz.
QString writeLongTimeCode(const QString &path, int seconds)
{
    constexpr int Rate = 24'000;
    QFile file(path);
    if (!file.open(QFile::WriteOnly))
        return file.errorString();
    QByteArray head = "RIFF"_ba;
    const auto size = static_cast<quint32>(seconds) * Rate * 2;
    append<quint32>(head, 36 + size);
    head += "WAVEfmt ";
    append<quint32>(head, 16);
    append<quint16>(head, 1);
    append<quint16>(head, 1);
    append<quint32>(head, Rate);
    append<quint32>(head, Rate * 2);
    append<quint16>(head, 2);
    append<quint16>(head, 16);
    head += "data";
    append<quint32>(head, size);
    bool written = file.write(head) == head.size();
    for (int quarter = 0; quarter < seconds * 4 && written; ++quarter) {
        QByteArray piece;
        const double minuteHz = LowestMinuteHz + MinuteStepHz * (quarter / QuartersPerMinute);
        const double quarterHz = hzOfQuarter(quarter);
        for (int frame = 0; frame < Rate / 4; ++frame) {
            const double t = static_cast<double>(frame) / Rate;
            append<qint16>(piece, static_cast<qint16>(8000 * std::sin(2 * std::numbers::pi * minuteHz * t)
                                                      + 8000 * std::sin(2 * std::numbers::pi * quarterHz * t)));
        }
        written = file.write(piece) == piece.size();
    }
    return written && file.flush() ? QString() : file.errorString();
}

std::optional<double> timeOfLongCode(std::span<const float> piece)
{
    const auto strongest = [piece](int count, auto &&hzOf) {
        int best = 0;
        double most = 0;
        for (int i = 0; i < count; ++i) {
            const double share = shareOfTone(piece, hzOf(i));
            best = share > most ? i : best;
            most = std::max(most, share);
        }
        return std::pair(best, most);
    };
    if (loudness(piece) < 0.02)
        return std::nullopt;
    const auto [minute, minuteShare] = strongest(MostMinutes, [](int i) { return LowestMinuteHz + MinuteStepHz * i; });
    const auto [quarter, quarterShare] = strongest(QuartersPerMinute, hzOfQuarter);
    if (std::min(minuteShare, quarterShare) < 0.5) // 0.7 each where nothing else sounds
        return std::nullopt;
    return minute * 60 + (quarter + 0.5) / 4;
}

size_t firstSound(std::span<const float> samples)
{
    const auto found = std::ranges::find_if(samples, [](float sample) { return std::abs(sample) > 0.02F; });
    return static_cast<size_t>(found - samples.begin());
}

std::optional<double> timeOfFirstSound(std::span<const float> samples)
{
    constexpr size_t Step = SoundServer::FrameRate / 100;
    constexpr size_t Piece = 4 * Step;
    constexpr double Steady = 0.9;
    const size_t first = firstSound(samples);
    // It fades in, and recordings on a busy machine have gaps.
    for (size_t at = first + 2 * Step; at + Piece <= samples.size(); at += Step) {
        const std::span<const float> piece = samples.subspan(at, Piece);
        const auto [least, most] =
            std::minmax({loudness(piece.first(Step)), loudness(piece), loudness(piece.last(Step))});
        if (least > Steady * most && most > 0)
            return timeOf(piece) - static_cast<double>(at + Piece / 2 - first) / SoundServer::FrameRate;
    }
    return std::nullopt;
}

QByteArray encoded(const QByteArray &wav, const QString &format, const QStringList &options)
{
    const QTemporaryDir folder;
    QFile in(folder.filePath(u"in.wav"_s));
    if (!in.open(QFile::WriteOnly) || in.write(wav) != wav.size())
        return {};
    in.close();
    const QString outPath = folder.filePath(u"out."_s + format);
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s,
                 QStringList{u"-v"_s, u"error"_s, u"-i"_s, in.fileName()} + options + QStringList{outPath});
    QFile out(outPath);
    if (!ffmpeg.waitForFinished() || ffmpeg.exitCode() != 0 || !out.open(QFile::ReadOnly))
        return {};
    return out.readAll();
}

} // namespace earmark::test
