// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <span>

namespace earmark::test {

// Sound as a function of the time in seconds, -1..1, at 48,000 mono frames a second, in a RIFF WAVE file of 16 bits.
[[nodiscard]] QByteArray wav(double seconds, const std::function<double(double)> &sound);
[[nodiscard]] QByteArray silentWav(double seconds);
[[nodiscard]] QByteArray toneWav(double seconds, double hz);
// A tone that rises with the time, so that a piece of it says where it is from; see timeOf().
[[nodiscard]] QByteArray timeCodedWav(double seconds);
// Seconds of the middle of that piece. Use 30 to 100 ms.
[[nodiscard]] double timeOf(std::span<const float> piece);
// Two tones that say where a piece of a long sound is from, as a WAVE file of 24,000 mono frames a second at that path;
// the sentence why not where the disk takes less than all.
[[nodiscard]] QString writeLongTimeCode(const QString &path, int seconds);
[[nodiscard]] double hzOfQuarter(qint64 quarter); // the tone that stands for that quarter of a second
// Seconds of the middle of that piece, to an eighth of a second; nothing where it is something else. Use 80 ms.
[[nodiscard]] std::optional<double> timeOfLongCode(std::span<const float> piece);
// The first sample that is not silence; the size where there is none.
[[nodiscard]] size_t firstSound(std::span<const float> samples);
// The second of the time code that a recording begins to sound with; nothing while too little of it was recorded.
[[nodiscard]] std::optional<double> timeOfFirstSound(std::span<const float> samples);

// The same sound as another format, e.g. "mp3", {"-b:a", "64k"}; empty where the program ffmpeg is missing or fails.
[[nodiscard]] QByteArray encoded(const QByteArray &wav, const QString &format, const QStringList &options = {});

} // namespace earmark::test
