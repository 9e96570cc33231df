// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/actionset.h"

namespace earmark {

// Every action about how something is heard and until when, with its words, icon and keys. GUI thread.
class ListeningActions final : public ActionSet
{
    Q_OBJECT

public:
    explicit ListeningActions(QObject *parent = nullptr);

    QAction *trimSilence; // of the show that plays
    QAction *boost;
    QAction *evenOut; // of all shows
    QAction *normalSpeed;
    QAction *speedEverywhere;
    QAction *edges; // what is left out of the show that plays
    QAction *markRange;
    QAction *previousChapter;
    QAction *nextChapter;

    QAction *sleep15; // minutes
    QAction *sleep30;
    QAction *sleep60;
    QAction *sleepChapter;
    QAction *sleepEpisode;
    QAction *sleepOff;

    [[nodiscard]] QList<QAction *> sound() const; // nullptr: a separator
    [[nodiscard]] QList<QAction *> sleep() const;
    void fillMenu(QMenu &menu) const;
    void fillPlaybackMenu(QMenu &menu, QAction *before) const;
    // With what trimming has saved so far, in ms.
    void setSound(bool trims, bool boosts, bool evens, qint64 savedMs);
};

} // namespace earmark
