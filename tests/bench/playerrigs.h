// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/mediastore.h"
#include "models/playback/player.h"
#include "models/playback/pulseaudiooutput.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QLocalSocket>

#include <memory>

namespace earmark::bench {

// A player as the measurements see it. On the thread of the event loop.
class Rig
{
public:
    virtual ~Rig() = default;
    [[nodiscard]] virtual QString name() const = 0;
    virtual void play(const QUrl &url, double rate) = 0; // from the start, with nothing kept of before
    virtual void seek(qint64 ms) = 0;
    virtual void stop() = 0;                          // it is gone, and so is what it kept
    [[nodiscard]] virtual bool claimsEnd() const = 0; // it says that it heard the end
};

class EarmarkRig final : public Rig
{
public:
    EarmarkRig();
    ~EarmarkRig() override;

    [[nodiscard]] QString name() const override { return QStringLiteral("earmark"); }
    void play(const QUrl &url, double rate) override;
    void seek(qint64 ms) override { player->seek(ms); }
    void stop() override;
    [[nodiscard]] bool claimsEnd() const override { return m_ended; }
    // The longest time that the event loop did not turn since play(), in ms; what measuring took is not its fault.
    [[nodiscard]] qint64 longestGapMs() const { return m_longestMs; }
    void forgiveGap() { m_sinceBeat.start(); }

    std::unique_ptr<Player> player;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MediaStore> m_store;
    std::unique_ptr<PulseAudioOutput> m_output;
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    qint64 m_longestMs = 0;
    bool m_ended = false;
};

class MpvRig final : public Rig
{
public:
    ~MpvRig() override;
    [[nodiscard]] static bool isInstalled();

    [[nodiscard]] QString name() const override { return QStringLiteral("mpv"); }
    void play(const QUrl &url, double rate) override;
    void seek(qint64 ms) override;
    void stop() override;
    [[nodiscard]] bool claimsEnd() const override { return m_process.state() == QProcess::NotRunning; }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QLocalSocket m_control;
};

} // namespace earmark::bench
