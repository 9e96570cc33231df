// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/library/records.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>
#include <optional>
#include <utility>

namespace earmark {

class Library;
class Player;
class Settings;
enum class ChangedBy;

// Decides what plays: gives the Player an episode where it was left, keeps positions, marks as heard what was heard to
// its end, and goes on with the queue. The queue itself lives in the library. GUI thread.
class QueueControl final : public QObject
{
    Q_OBJECT

public:
    QueueControl(Player &player, Library &library, Settings &settings, QObject *parent = nullptr);
    ~QueueControl() override; // keeps the position

    // Brings back what was at the player when the program was last closed, paused. After the library is open; nothing
    // where something else was asked for already.
    void restore();

    // -1: where the listener left it; from the start where that is within the last seconds, or it was heard.
    void play(EpisodeId episode, qint64 startMs);
    void playRange(EpisodeId episode, qint64 startMs, qint64 endMs); // what lies between, then a pause
    // The first now, the rest in front of what is queued already. Behind a part it goes on as behind an episode.
    void playEntries(const QList<QueueEntry> &entries);
    void playAll(const QList<EpisodeId> &episodes); // the same
    void playPause();
    void next();
    void playNext(const QList<EpisodeId> &episodes); // in front of the queue
    void playLast(const QList<EpisodeId> &episodes); // behind it
    void setGoesOn(bool on);                         // at the end of an episode
    void setStopsAfterThis(bool on);                 // once, whatever it does otherwise

    [[nodiscard]] EpisodeId current() const;
    [[nodiscard]] const std::optional<Playable> &playable() const { return m_playable; } // the current one's

Q_SIGNALS:
    void chosen(const earmark::Playable &playable); // it is given to the player next
    void currentChanged();
    void failed(const earmark::Error &error);

private:
    enum class Then { Play, Wait };
    struct From {
        qint64 startMs = -1;               // as play() has it
        std::optional<qint64> endMs = {};  // of a part
        std::optional<qint64> partMs = {}; // where the part begins, where that is not `startMs`
    };

    struct Kept {
        qint64 ms = 0;
        QFuture<Result<void>> written = {};
    };

    void load(EpisodeId episode, const From &from, Then then);
    void noteCurrent(qint64 startMs, std::optional<qint64> endMs);
    void give(const Playable &playable, const From &from, Then then);
    void begin(const QueueEntry &entry);
    void hear(EpisodeId episode, qint64 startMs, qint64 endMs);
    void finish(EpisodeId episode);
    void goOn(); // where it is to
    using Change = std::function<QList<QueueEntry>(const QList<QueueEntry> &)>;
    using Done = std::function<void(const QList<QueueEntry> &)>;
    // Reads the queue, changes it, writes it, then calls `done` with what stood in it before. One after the other, or
    // the second of two quick changes would write what the first had not changed yet.
    void changeQueue(Change change, ChangedBy who, Done done = {});
    void changeNext();
    void keep(EpisodeId episode, qint64 ms, QFuture<Result<void>> written);

    Player &m_player;
    Library &m_library;
    Settings &m_settings;
    EpisodeId m_current;
    std::optional<Playable> m_playable;
    QHash<EpisodeId, Kept> m_beingKept; // positions that may not be readable yet
    quint64 m_generation = 0;           // of the newest load; answers to older ones come too late
    struct QueueChange {
        Change change;
        ChangedBy who;
        Done done;
    };
    QList<QueueChange> m_changes; // the first is being made
    bool m_isQueuedPart = false;  // what plays, where it has an end of its own
    bool m_goesOn = true;
    bool m_stopsAfterThis = false;
};

} // namespace earmark
