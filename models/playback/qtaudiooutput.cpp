// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/qtaudiooutput.h"

namespace earmark {

class QtAudioOutput::Sink
{
};

QtAudioOutput::QtAudioOutput(QObject *parent)
    : AudioOutput(parent)
{
}

QtAudioOutput::~QtAudioOutput() = default;

void QtAudioOutput::start(SampleSource &) { }

void QtAudioOutput::stop() { }

void QtAudioOutput::setVolume(double) { }

void QtAudioOutput::setDevice(const QByteArray &) { }

AudioOutput::State QtAudioOutput::state() const
{
    return m_state;
}

QList<AudioDevice> QtAudioOutput::devices() const
{
    return m_devices;
}

qint64 QtAudioOutput::framesInDevice() const
{
    return 0;
}

} // namespace earmark
