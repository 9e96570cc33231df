// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/library/records.h"

#include <QtCore/QObject>

#include <optional>

namespace earmark {

class Library;
class Player;
class QueueControl;
class Settings;

// Lets each show be heard as the listener wants it, and keeps what they choose while it plays: speed, trimmed pauses,
// boost, what is left out at both ends; and how loud the show is. GUI thread.
class ListeningControl final : public QObject
{
    Q_OBJECT

public:
    ListeningControl(Player &player, QueueControl &queue, Library &library, Settings &settings,
                     QObject *parent = nullptr);

    // Of the show that plays; of all that have none of their own where nothing does.
    void setTrimsSilence(bool on);
    void setBoost(double db);
    void setEdges(qint64 introMs, qint64 outroMs); // from the next episode on, the end from now on
    void setEvensOut(bool on);                     // of all shows: it is what makes them alike
    void useRateEverywhere(); // the present speed becomes that of all shows that have none of their own
    void applySettings();     // they were changed elsewhere

    [[nodiscard]] ShowId show() const { return m_show; } // that plays; invalid: none
    [[nodiscard]] const ShowListening &listening() const { return m_listening; }

Q_SIGNALS:
    void failed(const earmark::Error &error);

private:
    void begin(const Playable &playable);
    void apply();
    void keepRate(double rate);
    void noteLoudness();
    void keep();

    Player &m_player;
    Library &m_library;
    Settings &m_settings;
    ShowId m_show;
    ShowListening m_listening;
    std::optional<double> m_loudnessBefore; // this episode
    int m_savings = 0;                      // of the position, since the episode began
    bool m_applying = false;
};

} // namespace earmark
