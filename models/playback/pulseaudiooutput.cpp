// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/pulseaudiooutput.h"

#include "models/playback/devicefeed.h"
#include "models/playback/ringbuffer.h"

#include <pulse/pulseaudio.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr qint64 FrameBytes = OutputChannels * static_cast<qint64>(sizeof(float));
constexpr auto Latency = static_cast<uint32_t>(framesOf(100) * FrameBytes);
constexpr auto Unset = static_cast<uint32_t>(-1); // libpulse's word for "as you like"
constexpr auto RetryInterval = 500ms;
// A stand-in of the sound server's while there is no device: what goes there is lost.
constexpr QByteArrayView NullDevice = "auto_null";

class Lock
{
public:
    explicit Lock(pa_threaded_mainloop *loop)
        : m_loop(loop)
    {
        pa_threaded_mainloop_lock(m_loop);
    }
    ~Lock() { pa_threaded_mainloop_unlock(m_loop); }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

private:
    pa_threaded_mainloop *m_loop;
};

void forget(pa_operation *operation)
{
    if (operation)
        pa_operation_unref(operation);
}

} // namespace

// The connection to the server, on libpulse's thread; functions that say so may be called from the GUI thread, and none
// waits for the server.
class PulseAudioOutput::Server
{
public:
    using Changed = std::function<void(Link link, QList<AudioDevice> devices)>; // called on libpulse's thread

    explicit Server(Changed changed)
        : m_changed(std::move(changed))
        , m_loop(pa_threaded_mainloop_new())
    {
        pa_threaded_mainloop_set_name(m_loop, "sound");
        pa_threaded_mainloop_start(m_loop);
    }

    ~Server()
    {
        {
            const Lock lock(m_loop);
            closeStream();
            closeContext();
        }
        pa_threaded_mainloop_stop(m_loop);
        pa_threaded_mainloop_free(m_loop);
    }

    // --- GUI thread
    [[nodiscard]] DeviceFeed &feed() { return m_feed; }

    void connectIfNeeded()
    {
        const Lock lock(m_loop);
        if (m_context)
            return;
        pa_proplist *properties = pa_proplist_new();
        pa_proplist_sets(properties, PA_PROP_APPLICATION_NAME, "Earmark");
        pa_proplist_sets(properties, PA_PROP_APPLICATION_ID, "io.github.earmark_app.Earmark");
        m_context = pa_context_new_with_proplist(pa_threaded_mainloop_get_api(m_loop), nullptr, properties);
        pa_proplist_free(properties);
        pa_context_set_state_callback(m_context, [](pa_context *, void *self) { of(self).contextChanged(); }, this);
        pa_context_set_subscribe_callback(
            m_context, [](pa_context *, pa_subscription_event_type_t, uint32_t, void *self) { of(self).askDevices(); },
            this);
        if (pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0) {
            closeContext();
            tell();
        }
    }

    void wantStream(bool wanted)
    {
        const Lock lock(m_loop);
        if (wanted && !m_wantsStream)
            m_underruns = 0;
        m_wantsStream = wanted;
        if (wanted)
            openStreamIfPossible();
        else
            closeStream();
    }

    void setDevice(const QByteArray &id)
    {
        const Lock lock(m_loop);
        if (id == m_wantedDevice)
            return;
        m_wantedDevice = id;
        closeStream();
        openStreamIfPossible();
    }

    [[nodiscard]] int underruns() const { return m_underruns; }

    [[nodiscard]] qint64 framesInDevice() const
    {
        const Lock lock(m_loop);
        pa_usec_t played = 0; // stays so until the server has told
        if (!m_stream || pa_stream_get_state(m_stream) != PA_STREAM_READY)
            return 0;
        pa_stream_get_time(m_stream, &played);
        return m_feed.framesWaiting(static_cast<qint64>(played) * OutputRate / 1'000'000);
    }

private:
    // --- libpulse's thread, or under its lock
    [[nodiscard]] static Server &of(void *self) { return *static_cast<Server *>(self); }

    void contextChanged()
    {
        const pa_context_state_t state = pa_context_get_state(m_context);
        if (state == PA_CONTEXT_READY) {
            const auto what =
                static_cast<pa_subscription_mask_t>(PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SERVER);
            forget(pa_context_subscribe(m_context, what, nullptr, nullptr));
            askDevices();
        } else if (!PA_CONTEXT_IS_GOOD(state)) {
            closeStream();
            closeContext();
            m_devices.clear();
            tell();
        }
    }

    // Answers come in the order of the questions: first the default, then the devices.
    void askDevices()
    {
        forget(pa_context_get_server_info(
            m_context,
            [](pa_context *, const pa_server_info *info, void *self) {
                if (info && info->default_sink_name)
                    of(self).m_default = info->default_sink_name;
            },
            this));
        m_found.clear();
        forget(pa_context_get_sink_info_list(
            m_context, [](pa_context *, const pa_sink_info *info, int end, void *self) { of(self).found(info, end); },
            this));
    }

    void found(const pa_sink_info *info, int end)
    {
        if (end == 0) {
            const QByteArray id = info->name;
            if (id != NullDevice)
                m_found.append({.id = id, .name = QString::fromUtf8(info->description), .isDefault = id == m_default});
            return;
        }
        const bool wasThere = std::ranges::contains(m_devices, m_wantedDevice, &AudioDevice::id);
        m_devices = std::exchange(m_found, {});
        const bool isThere = std::ranges::contains(m_devices, m_wantedDevice, &AudioDevice::id);
        if (m_devices.isEmpty() || (isThere && !wasThere)) // the chosen one is plugged in again
            closeStream();
        openStreamIfPossible();
        tell();
    }

    void openStreamIfPossible()
    {
        if (!m_wantsStream || m_stream || m_devices.isEmpty())
            return;
        const pa_sample_spec format{.format = PA_SAMPLE_FLOAT32NE, .rate = OutputRate, .channels = OutputChannels};
        const pa_buffer_attr buffer{
            .maxlength = Unset, .tlength = Latency, .prebuf = Unset, .minreq = Unset, .fragsize = Unset};
        m_stream = pa_stream_new(m_context, "Earmark", &format, nullptr);
        if (!m_stream)
            return;
        m_feed.deviceOpened();
        pa_stream_set_state_callback(m_stream, [](pa_stream *, void *self) { of(self).streamChanged(); }, this);
        pa_stream_set_write_callback(
            m_stream, [](pa_stream *, size_t size, void *self) { of(self).write(size); }, this);
        pa_stream_set_underflow_callback(m_stream, [](pa_stream *, void *self) { ++of(self).m_underruns; }, this);
        const bool isThere = std::ranges::contains(m_devices, m_wantedDevice, &AudioDevice::id);
        const auto flags = static_cast<pa_stream_flags_t>(PA_STREAM_INTERPOLATE_TIMING | PA_STREAM_AUTO_TIMING_UPDATE
                                                          | PA_STREAM_ADJUST_LATENCY);
        if (pa_stream_connect_playback(m_stream, isThere ? m_wantedDevice.constData() : nullptr, &buffer, flags,
                                       nullptr, nullptr)
            < 0)
            closeStream();
    }

    void streamChanged()
    {
        const pa_stream_state_t state = pa_stream_get_state(m_stream);
        if (PA_STREAM_IS_GOOD(state))
            return;
        closeStream();
        tell();
        if (PA_CONTEXT_IS_GOOD(pa_context_get_state(m_context)))
            askDevices(); // is there another one?
    }

    void write(size_t size)
    {
        while (size > 0) {
            void *data = nullptr;
            size_t part = size;
            if (pa_stream_begin_write(m_stream, &data, &part) < 0 || !data)
                return;
            part = std::min(part, size);
            const qint64 frames = static_cast<qint64>(part) / FrameBytes;
            m_feed.fill(static_cast<float *>(data), frames);
            const auto written = static_cast<size_t>(frames * FrameBytes);
            if (written == 0 || pa_stream_write(m_stream, data, written, nullptr, 0, PA_SEEK_RELATIVE) < 0) {
                pa_stream_cancel_write(m_stream);
                return;
            }
            size -= written;
        }
    }

    void closeStream()
    {
        if (!m_stream)
            return;
        pa_stream_set_state_callback(m_stream, nullptr, nullptr);
        pa_stream_set_write_callback(m_stream, nullptr, nullptr);
        pa_stream_set_underflow_callback(m_stream, nullptr, nullptr);
        pa_stream_disconnect(m_stream);
        pa_stream_unref(std::exchange(m_stream, nullptr));
    }

    void closeContext()
    {
        if (!m_context)
            return;
        pa_context_set_state_callback(m_context, nullptr, nullptr);
        pa_context_set_subscribe_callback(m_context, nullptr, nullptr);
        pa_context_disconnect(m_context);
        pa_context_unref(std::exchange(m_context, nullptr));
    }

    void tell() { m_changed(!m_context ? Link::Lost : m_stream ? Link::Playing : Link::Connected, m_devices); }

    const Changed m_changed;
    pa_threaded_mainloop *m_loop;
    pa_context *m_context = nullptr;
    pa_stream *m_stream = nullptr;
    bool m_wantsStream = false;
    QByteArray m_wantedDevice;
    QByteArray m_default;
    QList<AudioDevice> m_devices;
    QList<AudioDevice> m_found; // of the list that is coming in
    DeviceFeed m_feed;
    std::atomic<int> m_underruns = 0;
};

PulseAudioOutput::PulseAudioOutput(QObject *parent)
    : AudioOutput(parent)
    , m_server(std::make_unique<Server>([this](Link link, QList<AudioDevice> devices) {
        QMetaObject::invokeMethod(
            this, [this, link, devices = std::move(devices)] { serverChanged(link, devices); }, Qt::QueuedConnection);
    }))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryInterval);
    connect(&m_retry, &QTimer::timeout, this, [this] { m_server->connectIfNeeded(); });
}

PulseAudioOutput::~PulseAudioOutput() = default;

void PulseAudioOutput::start(SampleSource &source)
{
    m_running = true;
    m_server->feed().setSource(&source);
    m_server->connectIfNeeded();
    m_server->wantStream(true);
}

void PulseAudioOutput::stop()
{
    m_running = false;
    m_server->feed().setSource(nullptr);
    m_server->wantStream(false);
    updateState();
}

void PulseAudioOutput::setVolume(double linear)
{
    m_server->feed().setVolume(std::clamp(linear, 0.0, 1.0));
}

void PulseAudioOutput::setDevice(const QByteArray &id)
{
    m_server->setDevice(id);
}

QList<AudioDevice> PulseAudioOutput::devices() const
{
    m_server->connectIfNeeded();
    return m_devices;
}

qint64 PulseAudioOutput::framesInDevice() const
{
    return m_server->framesInDevice();
}

int PulseAudioOutput::underruns() const
{
    return m_server->underruns();
}

void PulseAudioOutput::serverChanged(Link link, const QList<AudioDevice> &devices)
{
    m_link = link;
    if (link == Link::Lost)
        m_retry.start();
    if (m_devices != devices) {
        m_devices = devices;
        Q_EMIT devicesChanged();
    }
    updateState();
}

void PulseAudioOutput::updateState()
{
    State state = State::Idle;
    if (m_running)
        state = m_link == Link::Playing ? State::Running : State::NoDevice;
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace earmark
