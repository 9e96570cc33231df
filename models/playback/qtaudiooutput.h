// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/audiooutput.h"

#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <memory>

class QAudioDevice;
class QMediaDevices;

namespace earmark {

// AudioOutput on Qt Multimedia's sinks: sound goes on while the GUI thread is busy, follows the default device, and
// comes back by itself after the sound server died. GUI thread; the sink lives and pulls on a thread of its own.
class QtAudioOutput : public AudioOutput
{
    Q_OBJECT

public:
    explicit QtAudioOutput(QObject *parent = nullptr);
    ~QtAudioOutput() override;

    void start(SampleSource &source) override;
    void stop() override;
    void setVolume(double linear) override;
    void setDevice(const QByteArray &id) override;
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QList<AudioDevice> devices() const override;
    [[nodiscard]] qint64 framesInDevice() const override;

private:
    class Sink;

    void watchDevices() const;
    void devicesMayHaveChanged();
    [[nodiscard]] QAudioDevice chosenDevice() const;
    void reopen();
    void sinkFailed();
    void setState(State state);

    QThread m_thread;
    std::unique_ptr<Sink> m_sink; // lives on m_thread
    // Made when first needed: it connects to the sound server.
    mutable std::unique_ptr<QMediaDevices> m_watch;
    QByteArray m_wantedDevice;
    QByteArray m_openDevice;
    State m_state = State::Idle;
    bool m_running = false;   // between start() and stop()
    quint64 m_generation = 0; // of the sink; what an older one still says is not heard
    QTimer m_retry;
};

} // namespace earmark
