// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/playback/player.h"
#include "views/actions.h"
#include "views/bookmarkdialog.h"
#include "views/edgesdialog.h"
#include "views/historypanel.h"
#include "views/listeningactions.h"
#include "views/mainwindow.h"
#include "views/playerbar.h"

#include <QtGui/QAction>
#include <QtWidgets/QDockWidget>

namespace earmark {

namespace {

constexpr double boostDb = 6;
constexpr double speedStep = 0.05;
constexpr double slowest = 0.5;
constexpr double fastest = 3.5;

} // namespace

void MainWindow::connectListening()
{
    const auto on = [this](QAction *action, auto &&done) {
        connect(action, &QAction::triggered, this, std::forward<decltype(done)>(done));
    };
    on(m_actions->faster, [this] { Q_EMIT rateRequested(std::min(fastest, m_models.player.rate() + speedStep)); });
    on(m_actions->slower, [this] { Q_EMIT rateRequested(std::max(slowest, m_models.player.rate() - speedStep)); });
    on(m_listening->normalSpeed, [this] { Q_EMIT rateRequested(1); });
    on(m_listening->speedEverywhere, [this] { Q_EMIT rateEverywhereRequested(); });
    on(m_listening->trimSilence, [this](bool trims) { Q_EMIT trimRequested(trims); });
    on(m_listening->boost, [this](bool boosts) { Q_EMIT boostRequested(boosts ? boostDb : 0); });
    on(m_listening->evenOut, [this](bool evens) { Q_EMIT evenOutRequested(evens); });
    on(m_listening->edges, [this] { askForEdges(); });
    on(m_listening->markRange, [this] { markRange(); });
    on(m_listening->previousChapter, [this] { m_playerBar->skipChapter(false); });
    on(m_listening->nextChapter, [this] { m_playerBar->skipChapter(true); });
    on(m_listening->sleep15, [this] { Q_EMIT sleepRequested(15); });
    on(m_listening->sleep30, [this] { Q_EMIT sleepRequested(30); });
    on(m_listening->sleep60, [this] { Q_EMIT sleepRequested(60); });
    on(m_listening->sleepChapter, [this] { Q_EMIT sleepAtChapterEndRequested(); });
    on(m_listening->sleepEpisode, [this] { Q_EMIT sleepAtEpisodeEndRequested(); });
    on(m_listening->sleepOff, [this] { Q_EMIT sleepCancelRequested(); });

    m_playerBar->setListening(m_listening->sound(), m_listening->sleep());
    connect(&m_models.player, &Player::shapeChanged, this, &MainWindow::showListening);
    connect(&m_models.player, &Player::stateChanged, this, &MainWindow::showListening);
    showListening();
}

void MainWindow::connectCompanions()
{
    connect(m_transcript, &TranscriptPanel::playRequested, this, &MainWindow::playRequested);
    connect(m_transcript, &TranscriptPanel::readRequested, this, &MainWindow::transcriptRequested);
    connect(&m_models.player, &Player::positionChanged, m_transcript,
            [this](qint64 ms) { m_transcript->setPosition(m_playing, ms); });
    connect(m_history, &HistoryPanel::playRequested, this, &MainWindow::playRequested);
    connect(m_history, &HistoryPanel::episodeRequested, this, &MainWindow::chooseEpisode);
    connect(m_history, &HistoryPanel::removalRequested, this, &MainWindow::historyRemovalRequested);
    connect(m_history, &HistoryPanel::clearRequested, this, &MainWindow::historyClearRequested);
    connect(m_actions->focusTranscript, &QAction::triggered, this, [this] { bringForward(m_transcript); });
    connect(m_actions->focusHistory, &QAction::triggered, this, [this] { bringForward(m_history); });
}

void MainWindow::showTranscript(EpisodeId episode, TranscriptPanel::State state, const QString &reason)
{
    m_transcript->setEpisode(episode, state, reason);
    m_transcript->setPosition(m_playing, m_models.player.positionMs());
}

void MainWindow::bringForward(QWidget *panel)
{
    for (QDockWidget *dock : std::as_const(m_tabbed)) {
        if (dock->widget() != panel)
            continue;
        dock->show(); // it may be closed, or have made room for a page
        dock->raise();
        panel->setFocus(Qt::ShortcutFocusReason);
    }
}

void MainWindow::showListening()
{
    const Player &player = m_models.player;
    const SoundShape shape = player.shape();
    m_listening->setSound(shape.trimsSilence, shape.boostDb > 0, shape.evensOut, player.trimmedMs());
    for (QAction *action :
         {m_listening->edges, m_listening->markRange, m_listening->previousChapter, m_listening->nextChapter})
        action->setEnabled(m_playing.isValid());
}

void MainWindow::setSleep(bool on, std::optional<qint64> remainingMs)
{
    m_listening->sleepOff->setEnabled(on);
    m_playerBar->setSleep(on, remainingMs);
    showListening();
}

void MainWindow::setEdges(qint64 introMs, qint64 outroMs)
{
    m_introMs = introMs;
    m_outroMs = outroMs;
}

void MainWindow::askForEdges()
{
    auto *dialog = new EdgesDialog(m_playingShow, m_introMs, m_outroMs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { Q_EMIT edgesRequested(dialog->introMs(), dialog->outroMs()); });
    dialog->open();
}

// The first press is the beginning, the second, later in the same episode, the end.
void MainWindow::markRange()
{
    const qint64 ms = m_models.player.positionMs();
    if (m_rangeEpisode != m_playing || ms <= m_rangeStartMs) {
        m_rangeEpisode = m_playing;
        m_rangeStartMs = ms;
        tell(tr("The range begins at %1; the same key ends it").arg(clockText(ms)));
        return;
    }
    m_rangeEpisode = {};
    auto *dialog = new BookmarkDialog(m_playingTitle, m_rangeStartMs, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setEnd(ms);
    connect(dialog, &QDialog::accepted, this, [this, dialog, episode = m_playing] { setBookmark(episode, *dialog); });
    dialog->open();
}

} // namespace earmark
