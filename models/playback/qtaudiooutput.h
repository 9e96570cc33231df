// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/audiooutput.h"

#include <QtCore/QThread>

#include <memory>

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
    [[nodiscard]] State state() const override;
    [[nodiscard]] QList<AudioDevice> devices() const override;
    [[nodiscard]] qint64 framesInDevice() const override;

private:
    class Sink;

    QThread m_thread;
    std::unique_ptr<Sink> m_sink;
    State m_state = State::Idle;
    QList<AudioDevice> m_devices;
};

} // namespace earmark
