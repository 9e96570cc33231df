// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/items/keptmodel.h"
#include "views/episodelist.h"
#include "views/mainwindow.h"
#include "views/offlineactions.h"
#include "views/offlinedialog.h"
#include "views/playerbar.h"

#include <QtGui/QAction>

using namespace Qt::StringLiterals;

// What the window offers about audio that is there without a network.

namespace earmark {

void MainWindow::connectOffline()
{
    connect(m_offline->keep, &QAction::triggered, this, [this] {
        const QList<EpisodeId> episodes = acted();
        if (episodes.isEmpty())
            return;
        const EpisodeModel &model = m_models.browser.episodes();
        const EpisodeRow *row = model.rowAt(model.rowOf(episodes.constFirst()));
        const bool wanted = row && (row->offline == Offline::Kept || row->offline == Offline::Waiting);
        Q_EMIT keepRequested(episodes, !wanted);
    });
    connect(m_offline->find, &QAction::triggered, this, [this] {
        m_models.browser.setFilter({.search = u"is:offline"_s});
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_offline->show, &QAction::triggered, this, &MainWindow::showOffline);
    connect(m_playerBar, &PlayerBar::reasonRequested, m_offline->doctor, &QAction::trigger);
    connect(m_offline->doctor, &QAction::triggered, this, [this] {
        const EpisodeId current = m_list->currentEpisode();
        if (const EpisodeId episode = m_playing.isValid() ? m_playing : current; episode.isValid())
            Q_EMIT diagnosisRequested(episode);
    });
}

void MainWindow::showOffline()
{
    auto *dialog = findChild<OfflineDialog *>();
    if (!dialog) {
        dialog = new OfflineDialog(m_models.kept, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &OfflineDialog::playRequested, this,
                [this](EpisodeId episode) { Q_EMIT playRequested(episode, -1); });
        connect(dialog, &OfflineDialog::keepRequested, this,
                [this](const QList<EpisodeId> &episodes) { Q_EMIT keepRequested(episodes, true); });
        connect(dialog, &OfflineDialog::releaseRequested, this,
                [this](const QList<EpisodeId> &episodes) { Q_EMIT keepRequested(episodes, false); });
        connect(dialog, &OfflineDialog::pauseRequested, this, &MainWindow::keepPauseRequested);
        connect(dialog, &OfflineDialog::fileRequested, this, &MainWindow::keptFileRequested);
        connect(dialog, &OfflineDialog::clearRequested, this, &MainWindow::streamedClearRequested);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace earmark
