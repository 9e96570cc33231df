// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/playerchild.h"

#include "models/playback/mediastore.h"
#include "models/playback/player.h"
#include "models/playback/pulseaudiooutput.h"
#include "tests/support/loopbeat.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtCore/QUrl>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark::bench {

namespace {

class PlayerServer
{
public:
    PlayerServer()
        : m_store(m_folder.path())
        , m_player(m_store, m_output)
    {
        QObject::connect(&m_player, &Player::reachedEnd, &m_context, [this] { tellEnd(u"eof"_s); });
        QObject::connect(&m_player, &Player::stateChanged, &m_context, [this](Player::State state) {
            if (state == Player::State::Failed)
                tellEnd(u"error"_s);
        });
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_context, [this] {
            m_client = m_server.nextPendingConnection();
            QObject::connect(m_client, &QLocalSocket::readyRead, &m_context, [this] { readCommands(); });
            QObject::connect(m_client, &QLocalSocket::disconnected, &m_context, [] { QCoreApplication::exit(); });
        });
        m_bareLoop.start();
        m_bareBeat.moveToThread(&m_bareLoop);
    }

    ~PlayerServer()
    {
        const auto end = [this] {
            m_bareBeat.stop();
            m_bareLoop.quit();
        };
        QMetaObject::invokeMethod(&m_bareBeat, end, Qt::QueuedConnection);
        m_bareLoop.wait();
    }
    Q_DISABLE_COPY_MOVE(PlayerServer)

    [[nodiscard]] bool listen(const QString &path) { return m_server.listen(path); }

private:
    void readCommands()
    {
        while (m_client->canReadLine()) {
            const QJsonObject message = QJsonDocument::fromJson(m_client->readLine()).object();
            const QJsonArray command = message.value("command"_L1).toArray();
            tell({{u"request_id"_s, message.value("request_id"_L1)}, {u"data"_s, obey(command)}});
        }
    }

    [[nodiscard]] QJsonValue obey(const QJsonArray &command)
    {
        const QString verb = command.at(0).toString();
        if (verb == "loadfile"_L1) {
            m_player.load({.episode = EpisodeId{1}, .urls = {QUrl(command.at(1).toString())}, .durationMs = {}}, 0);
            m_player.play();
            m_beat.forget();
            m_bareBeat.forget();
        } else if (verb == "seek"_L1) {
            m_player.seek(std::llround(command.at(1).toDouble() * 1000));
        } else if (verb == "set_property"_L1 && command.at(1) == u"watch-loop"_s) {
            QMetaObject::invokeMethod(&m_bareBeat, [this] { m_bareBeat.start(); }, Qt::QueuedConnection);
            m_beat.start();
        } else if (verb == "set_property"_L1) {
            m_player.setRate(command.at(2).toDouble());
        } else if (verb == "get_property"_L1) {
            return property(command.at(1).toString());
        }
        return {};
    }

    [[nodiscard]] QJsonValue property(const QString &name) const
    {
        if (name == "time-pos"_L1)
            return static_cast<double>(m_player.positionMs()) / 1000;
        if (name == "underruns"_L1)
            return m_player.underruns();
        if (name == "longest-gap"_L1)
            return m_beat.longestMs();
        if (name == "longest-own-gap"_L1)
            return m_beat.longestOwnMs();
        if (name == "longest-bare-gap"_L1)
            return m_bareBeat.longestMs();
        return {};
    }

    void tellEnd(const QString &reason) { tell({{u"event"_s, u"end-file"_s}, {u"reason"_s, reason}}); }

    void tell(const QJsonObject &message)
    {
        if (!m_client)
            return;
        m_client->write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
        m_client->flush();
    }

    QTemporaryDir m_folder;
    MediaStore m_store;
    PulseAudioOutput m_output;
    Player m_player;
    test::LoopBeat m_beat;
    QThread m_bareLoop; // beside the player's: it has nothing to do but to beat
    test::LoopBeat m_bareBeat;
    QLocalServer m_server;
    QLocalSocket *m_client = nullptr;
    QObject m_context; // first to go
};

} // namespace

int runAsPlayer(const QString &socketPath)
{
    PlayerServer server;
    if (!server.listen(socketPath))
        return 1;
    return QCoreApplication::exec();
}

} // namespace earmark::bench
