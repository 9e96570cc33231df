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
