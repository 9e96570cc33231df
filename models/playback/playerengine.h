// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/audiooutput.h"
#include "models/playback/mediacache.h"
#include "models/playback/pipeline.h"
#include "models/playback/player.h"
#include "models/playback/playlimits.h"
#include "models/playback/ringbuffer.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <atomic>
#include <memory>

namespace earmark {

// What a Player does between its functions and its signals. GUI thread.
class Player::Engine : public QObject
{
public:
    Engine(Player &player, MediaStore &store, AudioOutput &output);
    ~Engine() override;

    void load(const PlayerItem &item, qint64 startMs);
    void play();
    void pause();
    void stop();
    void seek(qint64 ms);
    void setVolume(double linear);
    void setRate(double rate);
    void setShape(const SoundShape &shape);
    void playRange(qint64 startMs, qint64 endMs);
    void setRange(qint64 startMs, qint64 endMs);
    void setFade(double linear);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<PlayerItem> &item() const { return m_item; }
    [[nodiscard]] qint64 positionMs() const;
    [[nodiscard]] bool isApproximate() const { return m_approximate; }
    [[nodiscard]] qint64 durationMs() const { return m_durationMs; }
    [[nodiscard]] bool isSeekable() const;
    [[nodiscard]] double volume() const { return m_volume; }
    [[nodiscard]] double rate() const { return m_rate; }
    [[nodiscard]] std::optional<Error> error() const;
    [[nodiscard]] const QList<Chapter> &chapters() const { return m_chapters; }
    [[nodiscard]] const SoundShape &shape() const { return m_shape; }
    [[nodiscard]] qint64 trimmedMs() const;
    [[nodiscard]] std::optional<double> loudness() const;
    [[nodiscard]] int underruns() const { return (m_ring ? m_ring->underruns() : 0) + m_output.underruns(); }
    [[nodiscard]] PlayLimits &limits() { return m_limits; }

private:
    // The device's view of the ring at hand.
    class Feed : public SampleSource
    {
    public:
        void set(std::shared_ptr<RingBuffer> ring) { m_ring.store(std::move(ring)); }
        int read(float *samples, int frames) override
        {
            const std::shared_ptr<RingBuffer> ring = m_ring.load();
            return ring ? ring->read(samples, frames) : 0;
        }

    private:
        std::atomic<std::shared_ptr<RingBuffer>> m_ring;
    };

    void openMedium(qint64 startMs);
    void closeMedium();
    void reopen();
    void take(const Pipeline::Event &event);
    void opened(const Decoder::Medium &medium);
    void failed(const Error &error);
    void endReached();
    void finish();
    void stopAtLimits();
    [[nodiscard]] bool isRealEnd(const MediaCache::Status &status) const;

    void tick();
    void tellPosition();
    void tellBuffered(const MediaCache::Status &status);
    void savePosition();
    void startOutput();
    void stopOutput();
    void updateState();
    [[nodiscard]] State stateNow() const;
    [[nodiscard]] qint64 heardFrames() const; // of the ring
    void setDuration(qint64 ms);

    Player &m_player;
    MediaStore &m_store;
    AudioOutput &m_output;

    std::optional<PlayerItem> m_item;
    qsizetype m_urlIndex = 0;
    State m_state = State::Stopped;
    bool m_wantsToPlay = false;
    double m_volume = 1;
    double m_fade = 1;
    double m_rate = 1;
    SoundShape m_shape;
    PlayLimits m_limits;
    qint64 m_durationMs = 0;
    bool m_durationStated = false;
    bool m_approximate = false;
    QList<Chapter> m_chapters;
    std::optional<Error> m_failure;

    // the medium at hand
    std::shared_ptr<MediaCache> m_cache;
    std::shared_ptr<RingBuffer> m_ring;
    Feed m_feed;
    std::unique_ptr<Pipeline> m_pipeline;
    qint64 m_trimmedFrames = 0; // of the item, by pipelines that are gone
    quint64 m_generation = 0;   // of the pipeline; what an older one still says is not heard
    qint64 m_targetMs = 0;      // where the ring begins
    bool m_isOpen = false;
    bool m_isReady = false;  // the ring holds enough to begin
    bool m_hasEnded = false; // the ring holds the end
    bool m_outputRuns = false;

    QTimer m_tick;
    QElapsedTimer m_sinceSaved;
    QElapsedTimer m_sinceTold;
    double m_toldShare = -1;
};

} // namespace earmark
