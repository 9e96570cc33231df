// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace earmark {

struct AudioDevice {
    QByteArray id;
    QString name;
    bool isDefault = false;

    bool operator==(const AudioDevice &) const = default;
};

// Where sound comes from: 48,000 frames a second of interleaved stereo float. Called on the output's own thread;
// never blocks.
class SampleSource
{
public:
    virtual ~SampleSource() = default;
    // Fills up to `frames` frames; returns how many are real, the rest of the buffer is left as it is.
    virtual int read(float *samples, int frames) = 0;
};

// A sound device that takes frames from a SampleSource. Lives on the GUI thread; pulls on a thread of its own.
class AudioOutput : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, NoDevice, Failed };

    using QObject::QObject;

    virtual void start(SampleSource &source) = 0;     // source outlives stop()
    virtual void stop() = 0;                          // returns when no read is running
    virtual void setVolume(double linear) = 0;        // 0..1
    virtual void setDevice(const QByteArray &id) = 0; // empty: follow the default device
    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual QList<AudioDevice> devices() const = 0;
    // Frames taken from the source that are not yet heard.
    [[nodiscard]] virtual qint64 framesInDevice() const = 0;
    // Times the device had played all that it was given, and fell silent, since start().
    [[nodiscard]] virtual int underruns() const = 0;

Q_SIGNALS:
    void stateChanged(earmark::AudioOutput::State state);
    void devicesChanged();
};

} // namespace earmark
