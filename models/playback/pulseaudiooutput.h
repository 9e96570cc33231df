// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/audiooutput.h"

#include <QtCore/QTimer>

#include <memory>

namespace earmark {

// AudioOutput on a sound server that speaks PulseAudio's protocol, which PipeWire does too: sound goes on while the GUI
// thread is busy, follows the default device, and comes back by itself when the server or the device does. GUI thread;
// pulls on libpulse's own thread.
class PulseAudioOutput : public AudioOutput
{
    Q_OBJECT

public:
    explicit PulseAudioOutput(QObject *parent = nullptr);
    ~PulseAudioOutput() override;

    void start(SampleSource &source) override;
    void stop() override;
    void setVolume(double linear) override;
    void setDevice(const QByteArray &id) override;
    [[nodiscard]] State state() const override { return m_state; }
    // Empty until the server, asked from the first start() or this call on, has answered; see devicesChanged().
    [[nodiscard]] QList<AudioDevice> devices() const override;
    [[nodiscard]] qint64 framesInDevice() const override;
    [[nodiscard]] int underruns() const override;

private:
    class Server;

    enum class Link { Lost, Connected, Playing };

    void serverChanged(Link link, const QList<AudioDevice> &devices);
    void updateState();

    std::unique_ptr<Server> m_server;
    QTimer m_retry;
    QList<AudioDevice> m_devices;
    State m_state = State::Idle;
    bool m_running = false; // between start() and stop()
    Link m_link = Link::Connected;
};

} // namespace earmark
