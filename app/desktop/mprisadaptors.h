// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/mpris.h"

#include <QtDBus/QDBusAbstractAdaptor>
#include <QtDBus/QDBusObjectPath>

namespace earmark {

// org.mpris.MediaPlayer2: the program. Names are the specification's.
class MprisRoot final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2")
    Q_PROPERTY(bool CanQuit READ yes CONSTANT)
    Q_PROPERTY(bool CanRaise READ yes CONSTANT)
    Q_PROPERTY(bool HasTrackList READ yes CONSTANT)
    Q_PROPERTY(QString Identity READ identity CONSTANT)
    Q_PROPERTY(QString DesktopEntry READ desktopEntry CONSTANT)
    Q_PROPERTY(QStringList SupportedUriSchemes READ nothing CONSTANT)
    Q_PROPERTY(QStringList SupportedMimeTypes READ nothing CONSTANT)

public:
    explicit MprisRoot(Mpris &mpris);

    [[nodiscard]] bool yes() const { return true; }
    [[nodiscard]] QString identity() const { return QStringLiteral("Earmark"); }
    [[nodiscard]] QString desktopEntry() const { return QStringLiteral("io.github.earmark_app.Earmark"); }
    [[nodiscard]] QStringList nothing() const { return {}; }

public Q_SLOTS:
    void Raise();
    void Quit();

private:
    Mpris &m_mpris;
};

// org.mpris.MediaPlayer2.Player: what plays. Times in microseconds. Names are the specification's.
class MprisPlayer final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ playbackStatus)
    Q_PROPERTY(double Rate READ rate WRITE setRate)
    Q_PROPERTY(double MinimumRate READ minimumRate CONSTANT)
    Q_PROPERTY(double MaximumRate READ maximumRate CONSTANT)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(double Volume READ volume WRITE setVolume)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(bool CanGoNext READ yes CONSTANT)
    Q_PROPERTY(bool CanGoPrevious READ canPlay)
    Q_PROPERTY(bool CanPlay READ canPlay)
    Q_PROPERTY(bool CanPause READ canPlay)
    Q_PROPERTY(bool CanSeek READ canSeek)
    Q_PROPERTY(bool CanControl READ yes CONSTANT)

public:
    explicit MprisPlayer(Mpris &mpris);

    [[nodiscard]] bool yes() const { return true; }
    [[nodiscard]] QString playbackStatus() const;
    [[nodiscard]] double rate() const;
    void setRate(double rate);
    [[nodiscard]] double minimumRate() const { return 0.5; }
    [[nodiscard]] double maximumRate() const { return 3.5; }
    [[nodiscard]] QVariantMap metadata() const;
    [[nodiscard]] double volume() const;
    void setVolume(double linear);
    [[nodiscard]] qlonglong position() const;
    [[nodiscard]] bool canPlay() const;
    [[nodiscard]] bool canSeek() const;

public Q_SLOTS:
    void Next();
    void Previous(); // to the beginning: what was before is heard
    void Pause();
    void PlayPause();
    void Stop();
    void Play();
    void Seek(qlonglong offsetUs);
    void SetPosition(const QDBusObjectPath &track, qlonglong positionUs);

Q_SIGNALS:
    void Seeked(qlonglong Position);

private:
    Mpris &m_mpris;
};

// org.mpris.MediaPlayer2.TrackList: what plays and what is queued, to look at and to go to. The queue is put in order
// in the window only, so that adding and removing do nothing, by the specification. Names are the specification's.
class MprisTrackList final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.TrackList")
    Q_PROPERTY(QList<QDBusObjectPath> Tracks READ tracks)
    Q_PROPERTY(bool CanEditTracks READ no CONSTANT)

public:
    explicit MprisTrackList(Mpris &mpris);

    [[nodiscard]] bool no() const { return false; }
    [[nodiscard]] QList<QDBusObjectPath> tracks() const { return m_mpris.tracks(); }

public Q_SLOTS:
    QList<QVariantMap> GetTracksMetadata(const QList<QDBusObjectPath> &tracks);
    void AddTrack(const QString &uri, const QDBusObjectPath &after, bool current);
    void RemoveTrack(const QDBusObjectPath &track);
    void GoTo(const QDBusObjectPath &track);

Q_SIGNALS:
    void TrackListReplaced(const QList<QDBusObjectPath> &Tracks, const QDBusObjectPath &CurrentTrack);

private:
    Mpris &m_mpris;
};

} // namespace earmark
