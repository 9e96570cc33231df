// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/listeningactions.h"

#include "models/items/format.h"

#include <QtGui/QAction>
#include <QtGui/QKeySequence>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace earmark {

ListeningActions::ListeningActions(QObject *parent)
    : ActionSet(parent)
{
    trimSilence = make("trimSilence", tr("&Trim Pauses in This Show"));
    boost = make("boost", tr("&Boost the Volume of This Show"));
    evenOut = make("evenOut", tr("All Shows &Equally Loud"));
    normalSpeed = make("normalSpeed", tr("&Normal Speed"));
    speedEverywhere = make("speedEverywhere", tr("This Speed for &All Shows"));
    edges = make("edges", tr("Skip &Intro and Outro of This Show…"));
    markRange = make("markRange", tr("Begin or End a &Range to Bookmark"));
    previousChapter = make("previousChapter", tr("Pre&vious Chapter"));
    nextChapter = make("nextChapter", tr("Next C&hapter"));
    sleep15 = make("sleep15", tr("Sleep in &15 Minutes"));
    sleep30 = make("sleep30", tr("Sleep in &30 Minutes"));
    sleep60 = make("sleep60", tr("Sleep in an &Hour"));
    sleepChapter = make("sleepChapter", tr("Sleep at the End of the &Chapter"));
    sleepEpisode = make("sleepEpisode", tr("Sleep at the End of the E&pisode"));
    sleepOff = make("sleepOff", tr("&Do Not Sleep"));
    for (QAction *action : {trimSilence, boost, evenOut})
        action->setCheckable(true);
    sleepOff->setEnabled(false);

    const auto key = [](QAction *action, const QKeySequence &keys) {
        action->setShortcut(keys);
    };
    key(trimSilence, Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    key(boost, Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    key(evenOut, Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    key(normalSpeed, Qt::CTRL | Qt::Key_Backslash);
    key(speedEverywhere, Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    key(edges, Qt::CTRL | Qt::Key_I);
    key(markRange, Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    key(previousChapter, Qt::CTRL | Qt::Key_PageDown);
    key(nextChapter, Qt::CTRL | Qt::Key_PageUp);
    key(sleepOff, Qt::CTRL | Qt::ALT | Qt::Key_0);
    key(sleep15, Qt::CTRL | Qt::ALT | Qt::Key_1);
    key(sleep30, Qt::CTRL | Qt::ALT | Qt::Key_2);
    key(sleep60, Qt::CTRL | Qt::ALT | Qt::Key_3);
    key(sleepChapter, Qt::CTRL | Qt::ALT | Qt::Key_4);
    key(sleepEpisode, Qt::CTRL | Qt::ALT | Qt::Key_5);
    tellKeys();
}

QList<QAction *> ListeningActions::sound() const
{
    return {normalSpeed, speedEverywhere, nullptr, trimSilence, boost, edges, nullptr, evenOut};
}

QList<QAction *> ListeningActions::sleep() const
{
    return {sleepOff, nullptr, sleep15, sleep30, sleep60, sleepChapter, sleepEpisode};
}

void ListeningActions::fillMenu(QMenu &menu) const
{
    fill(menu, sound() + QList<QAction *>{nullptr, markRange, nullptr} + sleep());
}

void ListeningActions::fillPlaybackMenu(QMenu &menu, QAction *before) const
{
    menu.insertActions(before, {previousChapter, nextChapter});
}

void ListeningActions::setSound(bool trims, bool boosts, bool evens, qint64 savedMs)
{
    trimSilence->setChecked(trims);
    trimSilence->setText(savedMs < 1000 ? tr("&Trim Pauses in This Show")
                                        : tr("&Trim Pauses in This Show (%1 saved)").arg(clockText(savedMs)));
    boost->setChecked(boosts);
    evenOut->setChecked(evens);
}

} // namespace earmark
