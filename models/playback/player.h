// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/source.h"
#include "models/playback/soundshape.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace earmark {

class AudioOutput;
class MediaStore;

// What to play: addresses are tried in order.
struct PlayerItem {
    EpisodeId episode;
    QList<QUrl> urls;
    std::optional<qint64> durationMs;    // as the feed says; replaced by the decoder's word
    std::optional<double> loudness = {}; // LUFS of what the show published before
    qint64 outroMs = 0;                  // at the end, that counts as heard

    bool operator==(const PlayerItem &) const = default;
};

// Plays one episode at a time. GUI thread; nothing here blocks. Times in ms of the episode.
class Player : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Buffering, Playing, Paused, Reconnecting, NoDevice, Failed };
    Q_ENUM(State)

    Player(MediaStore &store, AudioOutput &output, QObject *parent = nullptr);
    ~Player() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] std::optional<PlayerItem> item() const;
    [[nodiscard]] qint64 positionMs() const; // of what is heard now
    [[nodiscard]] bool isPositionApproximate() const;
    [[nodiscard]] qint64 durationMs() const; // 0 where unknown
    [[nodiscard]] bool isSeekable() const;
    [[nodiscard]] double volume() const;              // 0..1
    [[nodiscard]] double rate() const;                // 0.5..3.5
    [[nodiscard]] std::optional<Error> error() const; // in Failed and Reconnecting
    [[nodiscard]] QList<Chapter> chapters() const;    // that the medium itself carries
    [[nodiscard]] SoundShape shape() const;
    [[nodiscard]] qint64 trimmedMs() const;                 // of pauses of this item that nobody had to hear
    [[nodiscard]] std::optional<double> loudness() const;   // LUFS of this item as it is published, so far
    [[nodiscard]] std::optional<qint64> rangeEndMs() const; // while a range plays
    // Times the sound broke off for want of samples: here since the last seek, in the device since it was last started.
    [[nodiscard]] int underruns() const;

    void load(const PlayerItem &item, qint64 startMs); // ends in Paused, before any sound
    void play();
    void pause();
    void stop();
    void seek(qint64 ms);
    void setVolume(double linear);
    void setRate(double rate);
    void setShape(const SoundShape &shape);
    // Plays what lies between, then pauses. Seeking out of it, or loading something else, leaves the range.
    void playRange(qint64 startMs, qint64 endMs);
    // The same range, without a seek and without playing.
    void setRange(qint64 startMs, qint64 endMs);
    // Beside the volume, which it leaves alone: 0..1, for who falls asleep.
    void setFade(double linear);
    // After a pause of that long it goes on that much earlier; 0: never.
    void setRewind(std::chrono::milliseconds afterPause, qint64 byMs);

Q_SIGNALS:
    void itemChanged();
    void stateChanged(earmark::Player::State state);
    void positionChanged(qint64 ms); // a few times a second while playing, and at once on a seek
    void durationChanged(qint64 ms);
    void bufferedChanged(double share); // 0..1 of the medium at hand
    void chaptersChanged();
    void volumeChanged(double linear);
    void rateChanged(double rate);
    void shapeChanged();
    // The position should be kept now: on pause, seek, stop, every few seconds, at the end.
    void positionToSave(earmark::EpisodeId episode, qint64 ms);
    // The real end was heard; never sent when a stream merely broke off.
    void reachedEnd(earmark::EpisodeId episode);
    void rangeEnded(); // all of a range was heard; it is paused

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace earmark
