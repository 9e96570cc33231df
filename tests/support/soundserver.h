// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

#include <chrono>
#include <deque>
#include <span>
#include <vector>

namespace earmark::test {

// A PulseAudio server without hardware, in a runtime folder of its own, whose output is recorded all the time: 48,000
// mono frames a second, silence included. Make it before anything else touches sound: it sets XDG_RUNTIME_DIR.
class SoundServer : public QObject
{
public:
    static constexpr int FrameRate = 48'000;

    SoundServer();
    ~SoundServer() override;

    // Empty: everything needed is installed; else the sentence to skip with.
    [[nodiscard]] static QString whyUnavailable();

    // Returns once the server answers and the recorder hears it; false where it did not within 10 s.
    [[nodiscard]] bool start();
    void kill();                                         // as a crash would; start() brings it back
    void end();                                          // in good order; start() brings it back
    [[nodiscard]] bool loadSink(const QString &name);    // one more device
    [[nodiscard]] bool makeDefault(const QString &sink); // and that is what is recorded from now on
    [[nodiscard]] bool unloadSinks();                    // no device at all; the recorder ends with it

    void clear(); // forgets what was recorded
    [[nodiscard]] const std::vector<float> &recording() const { return m_recording; }
    [[nodiscard]] std::span<const float> last(int ms) const; // shorter where less was recorded
    // When the newest sample sounded: the server counts evenly, so that the earliest that any of the last seconds came
    // in says when all of them were due, however late a busy machine handed them over.
    [[nodiscard]] std::chrono::steady_clock::time_point newestSounded() const;

private:
    [[nodiscard]] bool control(const QStringList &arguments);
    [[nodiscard]] bool record(const QString &sink);

    QTemporaryDir m_runtime;
    QProcess m_server;
    QProcess m_recorder;
    QByteArray m_partial;
    std::vector<float> m_recording;
    qint64 m_received = 0; // frames, since the recorder was started
    struct Arrival {
        std::chrono::steady_clock::time_point at;
        std::chrono::steady_clock::time_point firstDue; // the recorder's first frame, by the frames since
    };
    std::deque<Arrival> m_arrivals; // of the last seconds
};

// Root mean square of samples in -1..1.
[[nodiscard]] double loudness(std::span<const float> samples);
// Hz of a steady tone, by the rising zero crossings; 0 where there are fewer than two.
[[nodiscard]] double pitch(std::span<const float> samples, int frameRate = SoundServer::FrameRate);
// How much of the loudness is at that frequency, 0..1 for a pure tone.
[[nodiscard]] double shareOfTone(std::span<const float> samples, double hz, int frameRate = SoundServer::FrameRate);

} // namespace earmark::test
