// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/qtaudiooutput.h"

#include "models/playback/ringbuffer.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QIODevice>
#include <QtMultimedia/QAudioDevice>
#include <QtMultimedia/QAudioFormat>
#include <QtMultimedia/QAudioSink>
#include <QtMultimedia/QMediaDevices>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr int FrameBytes = OutputChannels * static_cast<int>(sizeof(float));
constexpr qsizetype DeviceBuffer = framesOf(100) * FrameBytes;
constexpr auto RetryInterval = 500ms;
constexpr auto WatchInterval = 500ms;
constexpr qint64 FrozenAfterMs = 2000;                 // a device that takes nothing for so long never will
constexpr float SlowestGain = 1.0F / OutputRate * 100; // from silence to full in 10 ms, so that it does not crackle

QAudioFormat outputFormat()
{
    QAudioFormat format;
    format.setSampleRate(OutputRate);
    format.setChannelCount(OutputChannels);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

} // namespace

// What the device pulls from: the source's frames, silence where it has none, and an account of which is which.
class QtAudioOutput::Sink : public QIODevice
{
public:
    using Failed = std::function<void()>;

    Sink()
        : m_watch(this)
    {
        m_watch.setInterval(WatchInterval);
        connect(&m_watch, &QTimer::timeout, this, &Sink::lookWhetherFrozen);
        QIODevice::open(QIODevice::ReadOnly);
    }

    // --- any thread
    void setSource(SampleSource *source)
    {
        const std::scoped_lock lock(m_mutex);
        m_source = source;
        m_chunks.clear();
    }

    void setVolume(double linear) { m_volume.store(static_cast<float>(linear)); }

    [[nodiscard]] qint64 framesInDevice() const
    {
        const std::scoped_lock lock(m_mutex);
        const qint64 since = m_sinceClock.isValid() ? framesOf(m_sinceClock.elapsed()) : 0;
        const qint64 heard = std::min(m_taken, m_heard + since);
        qint64 waiting = 0;
        for (const Chunk &chunk : m_chunks)
            waiting += std::clamp<qint64>(chunk.begin + chunk.real - heard, 0, chunk.real);
        return waiting;
    }

    // --- the output's own thread
    void openDevice(const QAudioDevice &device, Failed failed)
    {
        closeDevice();
        {
            const std::scoped_lock lock(m_mutex);
            m_taken = 0;
            m_heard = 0;
            m_chunks.clear();
            m_sinceClock.invalidate();
        }
        m_failed = std::move(failed);
        m_sink = std::make_unique<QAudioSink>(device, outputFormat());
        m_sink->setBufferSize(DeviceBuffer);
        connect(m_sink.get(), &QAudioSink::stateChanged, this, &Sink::lookWhetherFailed, Qt::QueuedConnection);
        m_sink->start(this);
        m_sinceRead.start();
        m_watch.start();
        lookWhetherFailed();
    }

    void closeDevice()
    {
        m_watch.stop();
        m_failed = {};
        m_sink.reset();
    }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const int frames = static_cast<int>(size / FrameBytes);
        auto *samples = reinterpret_cast<float *>(data);
        m_sinceRead.start();
        const std::scoped_lock lock(m_mutex);
        m_heard = m_sink ? m_sink->processedUSecs() * OutputRate / 1'000'000 : 0;
        m_sinceClock.start();
        const int real = m_source ? m_source->read(samples, frames) : 0;
        std::fill(samples + static_cast<ptrdiff_t>(real) * OutputChannels,
                  samples + static_cast<ptrdiff_t>(frames) * OutputChannels, 0.0F);
        applyVolume(samples, real);
        while (!m_chunks.empty() && m_chunks.front().begin + m_chunks.front().real < m_heard)
            m_chunks.pop_front();
        if (real > 0)
            m_chunks.push_back({.begin = m_taken, .real = real});
        m_taken += frames;
        return static_cast<qint64>(frames) * FrameBytes;
    }

    qint64 writeData(const char *, qint64) override { return -1; }
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return true; } // asked for when a device is opened: there is no other place to go
    [[nodiscard]] qint64 bytesAvailable() const override { return DeviceBuffer + QIODevice::bytesAvailable(); }

private:
    struct Chunk {
        qint64 begin = 0; // in frames the device took
        qint64 real = 0;  // frames of the source; silence follows
    };

    void applyVolume(float *samples, int frames)
    {
        const float target = m_volume.load();
        for (int frame = 0; frame < frames; ++frame) {
            m_gain += std::clamp(target - m_gain, -SlowestGain, SlowestGain);
            for (int channel = 0; channel < OutputChannels; ++channel)
                *samples++ *= m_gain;
        }
    }

    void lookWhetherFailed()
    {
        if (m_sink && m_sink->error() != QAudio::NoError && m_sink->error() != QAudio::UnderrunError)
            tellFailed();
    }

    void lookWhetherFrozen()
    {
        if (m_sinceRead.hasExpired(FrozenAfterMs))
            tellFailed();
    }

    void tellFailed()
    {
        m_watch.stop();
        if (const Failed failed = std::exchange(m_failed, {}))
            failed();
    }

    std::unique_ptr<QAudioSink> m_sink;
    QTimer m_watch;
    Failed m_failed;
    QElapsedTimer m_sinceRead;
    std::atomic<float> m_volume = 1;
    float m_gain = 1;

    mutable std::mutex m_mutex;
    SampleSource *m_source = nullptr;
    std::deque<Chunk> m_chunks; // that may not be heard yet
    qint64 m_taken = 0;         // frames, silence included
    qint64 m_heard = 0;         // of those, when the clock was last looked at
    QElapsedTimer m_sinceClock;
};

QtAudioOutput::QtAudioOutput(QObject *parent)
    : AudioOutput(parent)
    , m_sink(std::make_unique<Sink>())
{
    m_thread.setObjectName(u"sound"_s);
    m_sink->moveToThread(&m_thread);
    m_thread.start(QThread::TimeCriticalPriority);
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryInterval);
    connect(&m_retry, &QTimer::timeout, this, &QtAudioOutput::reopen);
}

QtAudioOutput::~QtAudioOutput()
{
    m_sink->setSource(nullptr);
    Sink *sink = m_sink.release();
    QMetaObject::invokeMethod(
        sink,
        [sink] {
            sink->closeDevice();
            delete sink;
        },
        Qt::QueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void QtAudioOutput::start(SampleSource &source)
{
    m_sink->setSource(&source);
    m_running = true;
    reopen();
}

void QtAudioOutput::stop()
{
    m_running = false;
    m_retry.stop();
    ++m_generation;
    m_openDevice.clear();
    m_sink->setSource(nullptr);
    QMetaObject::invokeMethod(m_sink.get(), &Sink::closeDevice, Qt::QueuedConnection);
    setState(State::Idle);
}

void QtAudioOutput::setVolume(double linear)
{
    m_sink->setVolume(std::clamp(linear, 0.0, 1.0));
}

void QtAudioOutput::setDevice(const QByteArray &id)
{
    m_wantedDevice = id;
    devicesMayHaveChanged();
}

QList<AudioDevice> QtAudioOutput::devices() const
{
    watchDevices();
    QList<AudioDevice> devices;
    for (const QAudioDevice &device : QMediaDevices::audioOutputs())
        devices.append({.id = device.id(), .name = device.description(), .isDefault = device.isDefault()});
    return devices;
}

qint64 QtAudioOutput::framesInDevice() const
{
    return m_sink->framesInDevice();
}

void QtAudioOutput::watchDevices() const
{
    if (m_watch)
        return;
    m_watch = std::make_unique<QMediaDevices>();
    auto *self = const_cast<QtAudioOutput *>(this);
    connect(m_watch.get(), &QMediaDevices::audioOutputsChanged, self, [self] {
        Q_EMIT self->devicesChanged();
        self->devicesMayHaveChanged();
    });
}

void QtAudioOutput::devicesMayHaveChanged()
{
    if (m_running && chosenDevice().id() != m_openDevice)
        reopen();
}

QAudioDevice QtAudioOutput::chosenDevice() const
{
    watchDevices();
    const QList<QAudioDevice> devices = QMediaDevices::audioOutputs();
    const auto wanted = std::ranges::find(devices, m_wantedDevice, &QAudioDevice::id);
    return wanted == devices.end() ? QMediaDevices::defaultAudioOutput() : *wanted;
}

void QtAudioOutput::reopen()
{
    const QAudioDevice device = chosenDevice();
    const quint64 generation = ++m_generation;
    m_openDevice = device.id();
    if (device.isNull()) {
        QMetaObject::invokeMethod(m_sink.get(), &Sink::closeDevice, Qt::QueuedConnection);
        m_retry.start();
        setState(State::NoDevice);
        return;
    }
    const auto failed = [this, generation] {
        QMetaObject::invokeMethod(
            this,
            [this, generation] {
                if (generation == m_generation)
                    sinkFailed();
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        m_sink.get(), [sink = m_sink.get(), device, failed] { sink->openDevice(device, failed); },
        Qt::QueuedConnection);
    setState(State::Running);
}

void QtAudioOutput::sinkFailed()
{
    m_openDevice.clear();
    m_retry.start();
    setState(State::NoDevice);
}

void QtAudioOutput::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace earmark
