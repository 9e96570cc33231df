// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/decoder.h"
#include "models/playback/soundchain.h"
#include "models/playback/soundshape.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace earmark {

class MediaCache;
class RingBuffer;

// Decodes one medium on a thread of its own and keeps a ring buffer full. Every function may be called from any thread
// and returns at once, but for the destructor, which waits for the thread to notice.
class Pipeline
{
public:
    struct Opened {
        Decoder::Medium medium;
    };
    struct Ready { // enough is in the ring to begin
        std::shared_ptr<RingBuffer> ring;
        bool approximate = false; // see Decoder::isPositionApproximate()
    };
    struct Ended { // the last frame of the medium is in the ring
        std::shared_ptr<RingBuffer> ring;
    };
    struct Corrected { // what the ring says of its place in the episode is no guess any more
        std::shared_ptr<RingBuffer> ring;
    };
    using Event = std::variant<Opened, Ready, Ended, Corrected, Error>; // nothing follows an Error
    using Listener = std::function<void(Event)>;                        // called on the decoding thread

    struct Sound {
        double rate = 1;
        SoundShape shape;
        std::optional<double> expectedLufs; // see Leveller::setExpected()
    };

    // Starts at `startMs`, into `ring`.
    Pipeline(std::shared_ptr<MediaCache> cache, qint64 startMs, std::shared_ptr<RingBuffer> ring, const Sound &sound,
             Listener listener);
    ~Pipeline();
    Pipeline(const Pipeline &) = delete;
    Pipeline &operator=(const Pipeline &) = delete;

    // What is decoded from now on goes into `ring`; the old one gets nothing more.
    void seek(qint64 ms, std::shared_ptr<RingBuffer> ring);
    void setRate(double rate);
    void setShape(const SoundShape &shape);
    [[nodiscard]] qint64 trimmedFrames() const { return m_trimmed; } // left out so far; of the episode
    [[nodiscard]] std::optional<double> loudness() const;            // LUFS, as the medium has it
    void setDraining(bool draining); // whether somebody reads the ring, so that it is worth looking for room

private:
    struct Seek {
        qint64 ms = 0;
        std::shared_ptr<RingBuffer> ring;
    };

    void run();
    [[nodiscard]] bool open();
    void decodeOnce();
    void correctPosition();
    [[nodiscard]] bool takeCommands(); // false: quit
    void startAt(const Seek &seek);
    void push(std::span<const SoundChain::Piece> pieces);
    void push(const SoundChain::Piece &piece);
    void announceReady();
    void idle();
    [[nodiscard]] bool isInterrupted() const;
    void fail(const Error &error);

    const std::shared_ptr<MediaCache> m_cache;
    const Listener m_listener;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Seek> m_seek;
    std::optional<double> m_rate;
    std::optional<SoundShape> m_shape;
    bool m_draining = false;
    bool m_quit = false;
    bool m_opened = false;

    // of the decoding thread
    Decoder m_decoder;
    SoundChain m_chain;
    std::shared_ptr<RingBuffer> m_ring;
    bool m_announced = false;
    bool m_done = false; // ended or failed: only a command goes on
    // told to others
    std::atomic<qint64> m_trimmed = 0;
    std::atomic<double> m_loudness; // not finite: unknown

    std::thread m_thread; // last: it uses all the others
};

} // namespace earmark
