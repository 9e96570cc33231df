// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mpris.h"

#include "app/desktop/mprisadaptors.h"
#include "app/desktop/queuecontrol.h"
#include "models/items/episodetext.h"
#include "models/library/library.h"

#include <QtCore/QCoreApplication>
#include <QtDBus/QDBusMessage>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 jumpMs = 500; // that a step between two reports may differ from what playing alone makes

QDBusObjectPath trackOf(EpisodeId episode)
{
    return QDBusObjectPath(u"/io/github/earmark_app/Earmark/episode/%1"_s.arg(episode.value));
}

QVariantMap metadataOf(const Playable &playable)
{
    QVariantMap map{{u"mpris:trackid"_s, QVariant::fromValue(trackOf(playable.episode))},
                    {u"xesam:title"_s, titleText(playable)},
                    {u"xesam:album"_s, playable.show},
                    {u"xesam:artist"_s, QStringList{playable.show}}};
    if (playable.durationMs.value_or(0) > 0)
        map.insert(u"mpris:length"_s, qlonglong(*playable.durationMs * 1000));
    return map;
}

} // namespace

Mpris::Mpris(Player &player, QueueControl &queue, Library &library, ArtworkSource &artwork, const QString &coverFolder,
             QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_queue(queue)
    , m_library(library)
    , m_cover(artwork, coverFolder)
    , m_bus(QDBusConnection::sessionBus())
{
    if (!m_bus.isConnected())
        return;
    new MprisRoot(*this);
    m_playerAdaptor = new MprisPlayer(*this);
    new MprisTrackList(*this);
    m_service = u"org.mpris.MediaPlayer2.earmark"_s;
    if (!m_bus.registerService(m_service)) { // another library has a window
        m_service += u".instance%1"_s.arg(QCoreApplication::applicationPid());
        m_bus.registerService(m_service);
    }
    m_bus.registerObject(u"/org/mpris/MediaPlayer2"_s, this, QDBusConnection::ExportAdaptors);

    connect(&m_queue, &QueueControl::currentChanged, this, &Mpris::takeCurrent);
    connect(&m_cover, &CoverFile::changed, this, [this] { announce({u"Metadata"_s}); });
    connect(&m_player, &Player::stateChanged, this, [this] { announce({u"PlaybackStatus"_s, u"CanSeek"_s}); });
    connect(&m_player, &Player::durationChanged, this, [this] { announce({u"Metadata"_s, u"CanSeek"_s}); });
    connect(&m_player, &Player::volumeChanged, this, [this] { announce({u"Volume"_s}); });
    connect(&m_player, &Player::rateChanged, this, [this] { announce({u"Rate"_s}); });
    connect(&m_player, &Player::positionChanged, this, &Mpris::noticeJump);
    connect(&m_queue, &QueueControl::currentChanged, this, &Mpris::takeTracks);
    connect(&m_library, &Library::changed, this, [this](const LibraryChange &change) {
        if (change.queue)
            takeTracks();
    });
    takeCurrent();
    takeTracks();
}

Mpris::~Mpris()
{
    if (!m_service.isEmpty())
        m_bus.unregisterService(m_service);
}

QString Mpris::playbackStatus() const
{
    switch (m_player.state()) {
    case Player::State::Playing:
    case Player::State::Buffering:
    case Player::State::Reconnecting:
        return u"Playing"_s;
    case Player::State::Paused:
    case Player::State::NoDevice:
        return u"Paused"_s;
    case Player::State::Stopped:
    case Player::State::Failed:
        break;
    }
    return u"Stopped"_s;
}

QVariantMap Mpris::metadata() const
{
    if (!m_playable) {
        const QDBusObjectPath none(u"/org/mpris/MediaPlayer2/TrackList/NoTrack"_s);
        return {{u"mpris:trackid"_s, QVariant::fromValue(none)}};
    }
    Playable playable = *m_playable;
    if (m_player.durationMs() > 0)
        playable.durationMs = m_player.durationMs();
    QVariantMap map = metadataOf(playable);
    if (!m_cover.url().isEmpty())
        map.insert(u"mpris:artUrl"_s, m_cover.url().toString(QUrl::FullyEncoded));
    return map;
}

QList<QDBusObjectPath> Mpris::tracks() const
{
    QList<QDBusObjectPath> paths;
    for (const Playable &track : m_tracks)
        paths.append(trackOf(track.episode));
    return paths;
}

QList<QVariantMap> Mpris::tracksMetadata(const QList<QDBusObjectPath> &wanted) const
{
    QList<QVariantMap> all;
    for (const QDBusObjectPath &path : wanted) {
        const auto track = std::ranges::find(m_tracks, path, [](const Playable &one) { return trackOf(one.episode); });
        if (track != m_tracks.cend())
            all.append(metadataOf(*track));
    }
    return all;
}

void Mpris::goTo(const QDBusObjectPath &path)
{
    const auto track = std::ranges::find(m_tracks, path, [](const Playable &one) { return trackOf(one.episode); });
    if (track != m_tracks.cend())
        m_queue.play(track->episode, -1);
}

void Mpris::takeTracks()
{
    m_library.queue().then(this, [this](const Result<QList<EpisodeId>> &queued) {
        if (!queued)
            return; // the window has said so
        QList<EpisodeId> episodes = *queued;
        episodes.removeAll(m_queue.current());
        if (m_queue.current().isValid())
            episodes.prepend(m_queue.current());
        m_library.playables(episodes).then(this, [this](const Result<QList<Playable>> &found) {
            if (!found || *found == m_tracks)
                return;
            m_tracks = *found;
            Q_EMIT tracksReplaced(tracks(), tracks().value(0, trackOf(m_queue.current())));
        });
    });
}

void Mpris::takeCurrent()
{
    const EpisodeId current = m_queue.current();
    m_playable.reset();
    if (!current.isValid()) {
        m_cover.show({});
        return announce({u"Metadata"_s, u"PlaybackStatus"_s, u"CanPlay"_s});
    }
    m_library.playables({current}).then(this, [this, current](const Result<QList<Playable>> &found) {
        if (current != m_queue.current() || !found || found->isEmpty())
            return;
        m_playable = found->constFirst();
        m_cover.show(m_playable->image);
        announce({u"Metadata"_s, u"PlaybackStatus"_s, u"CanPlay"_s, u"CanPause"_s, u"CanSeek"_s, u"CanGoPrevious"_s});
    });
}

void Mpris::announce(const QStringList &properties)
{
    QVariantMap changed;
    for (const QString &property : properties)
        changed.insert(property, m_playerAdaptor->property(property.toLatin1().constData()));
    QDBusMessage signal = QDBusMessage::createSignal(u"/org/mpris/MediaPlayer2"_s, u"org.freedesktop.DBus.Properties"_s,
                                                     u"PropertiesChanged"_s);
    signal << u"org.mpris.MediaPlayer2.Player"_s << changed << QStringList();
    m_bus.send(signal);
}

void Mpris::noticeJump(qint64 ms)
{
    const qint64 step = ms - std::exchange(m_lastPositionMs, ms);
    const qint64 passed = m_sinceReport.isValid() ? m_sinceReport.elapsed() : 0;
    m_sinceReport.start();
    // While it waits for the network or for a device less is played, but never is anything played back.
    const qint64 most = qint64(double(passed) * m_player.rate()) + jumpMs;
    if (step < 0 || step > most)
        Q_EMIT seeked(ms * 1000);
}

} // namespace earmark
