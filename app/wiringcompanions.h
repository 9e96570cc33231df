// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/companions.h"
#include "models/domain/ids.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace earmark {

class MainWindow;
class Player;
class PlayModel;
class QueueControl;
class Session;
class TranscriptModel;

// Shows what is said in the episode that is open, has its files read, and shows what was listened to. GUI thread.
class CompanionWiring final : public QObject
{
    Q_OBJECT

public:
    CompanionWiring(Session &session, Player &player, QueueControl &queue, TranscriptModel &transcript,
                    PlayModel &plays, MainWindow &window);

    void start(); // once the library is open

Q_SIGNALS:
    void failed(const earmark::Error &error);

private:
    void open(EpisodeId episode);
    void showKept(EpisodeId episode, const Result<Transcript> &kept);
    void read(EpisodeId episode); // with its files
    void showRead(const EpisodeDetail &episode);
    void keepChaptersOfMedium();
    void tellTakenOut(QFuture<Result<void>> written);
    void reloadPlays();

    Library &m_library;
    Player &m_player;
    TranscriptModel &m_transcript;
    PlayModel &m_plays;
    MainWindow &m_window;
    Companions m_companions;
    QTimer m_pause;      // who walks down the list opens each episode for a moment
    EpisodeId m_episode; // open
};

} // namespace earmark
