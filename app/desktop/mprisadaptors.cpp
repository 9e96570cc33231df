// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mprisadaptors.h"

#include "app/desktop/queuecontrol.h"

#include <QtDBus/QDBusMetaType>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qlonglong microsecondsPerMs = 1000;

} // namespace

MprisRoot::MprisRoot(Mpris &mpris)
    : QDBusAbstractAdaptor(&mpris)
    , m_mpris(mpris)
{
}

void MprisRoot::Raise()
{
    Q_EMIT m_mpris.raiseRequested();
}

void MprisRoot::Quit()
{
    Q_EMIT m_mpris.quitRequested();
}

MprisPlayer::MprisPlayer(Mpris &mpris)
    : QDBusAbstractAdaptor(&mpris)
    , m_mpris(mpris)
{
    connect(&mpris, &Mpris::seeked, this, &MprisPlayer::Seeked);
}

QString MprisPlayer::playbackStatus() const
{
    return m_mpris.playbackStatus();
}

double MprisPlayer::rate() const
{
    return m_mpris.player().rate();
}

// By the specification a rate of 0 is a pause; what is out of range is brought into it.
void MprisPlayer::setRate(double rate)
{
    if (rate <= 0)
        m_mpris.player().pause();
    else
        m_mpris.player().setRate(std::clamp(rate, minimumRate(), maximumRate()));
}

QVariantMap MprisPlayer::metadata() const
{
    return m_mpris.metadata();
}

double MprisPlayer::volume() const
{
    return m_mpris.player().volume();
}

void MprisPlayer::setVolume(double linear)
{
    m_mpris.player().setVolume(std::clamp(linear, 0.0, 1.0));
}

qlonglong MprisPlayer::position() const
{
    return m_mpris.player().positionMs() * microsecondsPerMs;
}

bool MprisPlayer::canPlay() const
{
    return m_mpris.queue().current().isValid();
}

bool MprisPlayer::canSeek() const
{
    return m_mpris.player().isSeekable();
}

void MprisPlayer::Next()
{
    m_mpris.queue().next();
}

void MprisPlayer::Previous()
{
    m_mpris.player().seek(0);
}

void MprisPlayer::Pause()
{
    m_mpris.player().pause();
}

void MprisPlayer::PlayPause()
{
    m_mpris.queue().playPause();
}

void MprisPlayer::Stop()
{
    m_mpris.player().stop();
}

// After a stop, too.
void MprisPlayer::Play()
{
    if (m_mpris.playbackStatus() != "Playing"_L1)
        m_mpris.queue().playPause();
}

// Past the end means the next one, by the specification.
void MprisPlayer::Seek(qlonglong offsetUs)
{
    Player &player = m_mpris.player();
    const qint64 target = player.positionMs() + offsetUs / microsecondsPerMs;
    if (player.durationMs() > 0 && target > player.durationMs())
        Next();
    else
        player.seek(std::max<qint64>(0, target));
}

// A position for another track or outside this one came too late and is ignored, by the specification.
void MprisPlayer::SetPosition(const QDBusObjectPath &track, qlonglong positionUs)
{
    Player &player = m_mpris.player();
    const QVariant present = m_mpris.metadata().value(u"mpris:trackid"_s);
    const qint64 ms = positionUs / microsecondsPerMs;
    if (present.value<QDBusObjectPath>() == track && ms >= 0 && (player.durationMs() == 0 || ms <= player.durationMs()))
        player.seek(ms);
}

MprisTrackList::MprisTrackList(Mpris &mpris)
    : QDBusAbstractAdaptor(&mpris)
    , m_mpris(mpris)
{
    qDBusRegisterMetaType<QList<QVariantMap>>();
    connect(&mpris, &Mpris::tracksReplaced, this, &MprisTrackList::TrackListReplaced);
}

QList<QVariantMap> MprisTrackList::GetTracksMetadata(const QList<QDBusObjectPath> &tracks)
{
    return m_mpris.tracksMetadata(tracks);
}

void MprisTrackList::AddTrack(const QString &, const QDBusObjectPath &, bool) { }

void MprisTrackList::RemoveTrack(const QDBusObjectPath &) { }

void MprisTrackList::GoTo(const QDBusObjectPath &track)
{
    m_mpris.goTo(track);
}

} // namespace earmark
