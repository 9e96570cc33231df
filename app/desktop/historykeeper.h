// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QObject>

#include <optional>

namespace earmark {

class Library;
class Player;

// Notes in the library what is listened to, when, and how far it was heard; what was heard for a few seconds only is
// not worth noting. GUI thread.
class HistoryKeeper final : public QObject
{
    Q_OBJECT

public:
    HistoryKeeper(Player &player, Library &library, QObject *parent = nullptr);

Q_SIGNALS:
    void failed(const earmark::Error &error);

private:
    void begin();
    void goOn(EpisodeId episode, qint64 ms);
    void finish(EpisodeId episode);
    void note();

    Player &m_player;
    Library &m_library;
    std::optional<Play> m_play; // under way
};

} // namespace earmark
