// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/coverfile.h"
#include "models/library/records.h"
#include "models/playback/player.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusObjectPath>

#include <optional>

namespace earmark {

class ArtworkSource;
class Library;
class QueueControl;

// Shows what plays to the desktop and takes its media keys, by MPRIS 2.2 (specifications.freedesktop.org/mpris-spec).
// Does nothing where there is no session bus. GUI thread.
class Mpris final : public QObject
{
    Q_OBJECT

public:
    // Pictures are shown from files in `coverFolder`.
    Mpris(Player &player, QueueControl &queue, Library &library, ArtworkSource &artwork, const QString &coverFolder,
          QObject *parent = nullptr);
    ~Mpris() override;

    [[nodiscard]] Player &player() { return m_player; }
    [[nodiscard]] QueueControl &queue() { return m_queue; }
    [[nodiscard]] QString playbackStatus() const;
    [[nodiscard]] QVariantMap metadata() const;
    // What plays and what is queued behind it, in order.
    [[nodiscard]] QList<QDBusObjectPath> tracks() const;
    [[nodiscard]] QList<QVariantMap> tracksMetadata(const QList<QDBusObjectPath> &tracks) const;
    void goTo(const QDBusObjectPath &track); // nothing where it is none of them

Q_SIGNALS:
    void raiseRequested();
    void quitRequested();
    void seeked(qlonglong positionUs);
    void tracksReplaced(const QList<QDBusObjectPath> &tracks, const QDBusObjectPath &current);

private:
    void takeCurrent();
    void takeTracks();
    void announce(const QStringList &properties);
    void noticeJump(qint64 ms);

    Player &m_player;
    QueueControl &m_queue;
    Library &m_library;
    CoverFile m_cover;
    QDBusConnection m_bus;
    QObject *m_playerAdaptor = nullptr;
    QString m_service;
    std::optional<Playable> m_playable; // of the current episode
    QList<Playable> m_tracks;
    qint64 m_lastPositionMs = 0;
    QElapsedTimer m_sinceReport;
};

} // namespace earmark
