// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/playerrigs.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace earmark::bench {

EarmarkRig::EarmarkRig()
{
    m_beat.setInterval(5);
    QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] {
        if (m_sinceBeat.isValid())
            m_longestMs = std::max(m_longestMs, m_sinceBeat.elapsed());
        m_sinceBeat.start();
    });
}

EarmarkRig::~EarmarkRig()
{
    stop();
}

void EarmarkRig::stop()
{
    m_beat.stop();
    player.reset();
    m_output.reset();
    m_store.reset();
}

void EarmarkRig::play(const QUrl &url, double rate)
{
    stop();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<MediaStore>(m_folder->path());
    m_output = std::make_unique<PulseAudioOutput>();
    player = std::make_unique<Player>(*m_store, *m_output);
    m_ended = false;
    QObject::connect(player.get(), &Player::reachedEnd, &m_beat, [this] { m_ended = true; });
    m_longestMs = 0;
    m_sinceBeat.invalidate();
    m_beat.start();
    player->setRate(rate);
    player->load({.episode = EpisodeId{1}, .urls = {url}, .durationMs = {}}, 0);
    player->play();
}

MpvRig::~MpvRig()
{
    stop();
}

bool MpvRig::isInstalled()
{
    return !QStandardPaths::findExecutable(u"mpv"_s).isEmpty();
}

void MpvRig::play(const QUrl &url, double rate)
{
    stop();
    const QString socket = m_folder.filePath(u"control"_s);
    m_process.start(u"mpv"_s, {u"--no-config"_s, u"--no-video"_s, u"--ao=pulse"_s, u"--really-quiet"_s, u"--ytdl=no"_s,
                               u"--speed=%1"_s.arg(rate), u"--input-ipc-server="_s + socket, url.toString()});
    m_process.waitForStarted();
}

void MpvRig::seek(qint64 ms)
{
    for (QDeadlineTimer patience(10'000);
         m_control.state() != QLocalSocket::ConnectedState && !patience.hasExpired();) {
        m_control.connectToServer(m_folder.filePath(u"control"_s));
        m_control.waitForConnected(500);
    }
    const QJsonObject command{{u"command"_s, QJsonArray{u"seek"_s, static_cast<double>(ms) / 1000, u"absolute"_s}}};
    m_control.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    m_control.flush();
}

void MpvRig::stop()
{
    m_control.abort();
    m_process.kill();
    m_process.waitForFinished();
    QFile::remove(m_folder.filePath(u"control"_s));
}

} // namespace earmark::bench
