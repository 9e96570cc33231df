// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/soundserver.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark::test {

namespace {

constexpr int PatienceMs = 10'000;
constexpr auto ArrivalsKept = 10s;

std::chrono::steady_clock::duration lengthOf(qint64 frames)
{
    return std::chrono::nanoseconds(frames * 1'000'000 / SoundServer::FrameRate * 1'000);
}

} // namespace

SoundServer::SoundServer()
{
    QFile::setPermissions(m_runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path()));
    for (const char *elsewhere : {"PULSE_SERVER", "PULSE_RUNTIME_PATH", "PULSE_COOKIE", "PIPEWIRE_REMOTE"})
        qunsetenv(elsewhere);
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    connect(&m_recorder, &QProcess::readyReadStandardOutput, this, [this] {
        m_partial += m_recorder.readAllStandardOutput();
        const qsizetype frames = m_partial.size() / static_cast<qsizetype>(sizeof(float));
        const size_t before = m_recording.size();
        m_recording.resize(before + static_cast<size_t>(frames));
        std::memcpy(m_recording.data() + before, m_partial.constData(), static_cast<size_t>(frames) * sizeof(float));
        m_partial.remove(0, frames * static_cast<qsizetype>(sizeof(float)));
        m_received += frames;
        const auto now = std::chrono::steady_clock::now();
        m_arrivals.push_back({.at = now, .firstDue = now - lengthOf(m_received)});
        while (m_arrivals.front().at < now - ArrivalsKept)
            m_arrivals.pop_front();
    });
}

SoundServer::~SoundServer()
{
    m_recorder.kill();
    m_recorder.waitForFinished();
    kill();
}

QString SoundServer::whyUnavailable()
{
    for (const QString &program : {u"pulseaudio"_s, u"pactl"_s, u"parec"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"the program %1 is not installed"_s.arg(program);
    }
    return {};
}

bool SoundServer::start()
{
    // Of two servers on one session bus the second ends itself.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    m_server.setProcessEnvironment(environment);
    m_server.start(u"pulseaudio"_s, {u"-n"_s, u"--daemonize=no"_s, u"--exit-idle-time=-1"_s, u"--use-pid-file=no"_s,
                                     u"-L"_s, u"module-native-protocol-unix auth-anonymous=1"_s, u"-L"_s,
                                     u"module-null-sink sink_name=ci rate=48000 channels=2"_s});
    const QDeadlineTimer deadline(PatienceMs);
    while (!control({u"info"_s})) {
        if (deadline.hasExpired() || m_server.state() == QProcess::NotRunning)
            return false;
    }
    return record(u"ci"_s);
}

void SoundServer::kill()
{
    m_server.kill();
    m_server.waitForFinished();
}

bool SoundServer::loadSink(const QString &name)
{
    if (!control({u"load-module"_s, u"module-null-sink"_s, u"sink_name="_s + name, u"rate=48000"_s, u"channels=2"_s}))
        return false;
    return name != "ci"_L1 || record(name);
}

bool SoundServer::unloadSinks()
{
    return control({u"unload-module"_s, u"module-null-sink"_s});
}

void SoundServer::end()
{
    static_cast<void>(control({u"exit"_s}));
    m_server.waitForFinished();
}

bool SoundServer::makeDefault(const QString &sink)
{
    return record(sink) && control({u"set-default-sink"_s, sink}); // an idle sink that nobody records runs ahead
}

void SoundServer::clear()
{
    m_recording.clear();
}

std::span<const float> SoundServer::last(int ms) const
{
    const std::span<const float> all(m_recording);
    return all.last(std::min(all.size(), static_cast<size_t>(ms) * FrameRate / 1000));
}

std::chrono::steady_clock::time_point SoundServer::newestSounded() const
{
    const auto earliest = std::ranges::min_element(m_arrivals, {}, &Arrival::firstDue);
    return earliest == m_arrivals.end() ? std::chrono::steady_clock::now() : earliest->firstDue + lengthOf(m_received);
}

bool SoundServer::control(const QStringList &arguments)
{
    QProcess pactl;
    pactl.start(u"pactl"_s, arguments);
    return pactl.waitForFinished(PatienceMs) && pactl.exitStatus() == QProcess::NormalExit && pactl.exitCode() == 0;
}

bool SoundServer::record(const QString &sink)
{
    m_recorder.kill();
    m_recorder.waitForFinished();
    m_partial.clear();
    m_received = 0;
    m_arrivals.clear();
    m_recorder.start(u"parec"_s, {u"-d"_s, sink + u".monitor"_s, u"--latency-msec=10"_s, u"--rate=48000"_s,
                                  u"--channels=1"_s, u"--format=float32le"_s, u"--raw"_s});
    return m_recorder.waitForReadyRead(PatienceMs);
}

double loudness(std::span<const float> samples)
{
    if (samples.empty())
        return 0;
    double sum = 0;
    for (const float sample : samples)
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    return std::sqrt(sum / static_cast<double>(samples.size()));
}

double pitch(std::span<const float> samples, int frameRate)
{
    size_t first = 0;
    size_t latest = 0;
    int crossings = 0;
    for (size_t i = 1; i < samples.size(); ++i) {
        if (samples[i - 1] < 0 && samples[i] >= 0) {
            first = crossings == 0 ? i : first;
            latest = i;
            ++crossings;
        }
    }
    return crossings < 2 ? 0 : (crossings - 1) * static_cast<double>(frameRate) / static_cast<double>(latest - first);
}

double shareOfTone(std::span<const float> samples, double hz, int frameRate)
{
    // Goertzel's recurrence: hundreds of tones are looked for in each piece of a recording.
    const double angle = 2 * std::numbers::pi * hz / frameRate;
    const double factor = 2 * std::cos(angle);
    double before = 0;
    double last = 0;
    double energy = 0;
    for (const float sample : samples) {
        const double next = static_cast<double>(sample) + factor * last - before;
        before = last;
        last = next;
        energy += static_cast<double>(sample) * static_cast<double>(sample);
    }
    if (energy <= 0)
        return 0;
    const double size = std::sqrt(std::max(0.0, last * last + before * before - factor * last * before));
    return std::numbers::sqrt2 * size / std::sqrt(static_cast<double>(samples.size()) * energy);
}

} // namespace earmark::test
