// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/trayicon.h"

#include "views/icons.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace earmark {

TrayIcon::TrayIcon(QObject *parent)
    : QSystemTrayIcon(QApplication::windowIcon(), parent)
    , m_menu(std::make_unique<QMenu>())
    , m_playPause(m_menu->addAction(tr("&Play")))
    , m_next(m_menu->addAction(earmark::icon(u"media-skip-forward"_s), tr("&Next in Queue")))
{
    m_menu->addSeparator();
    QAction *window = m_menu->addAction(tr("&Show or Hide the Window"));
    QAction *quit = m_menu->addAction(earmark::icon(u"application-exit"_s), tr("&Quit"));
    connect(m_playPause, &QAction::triggered, this, &TrayIcon::playPauseRequested);
    connect(m_next, &QAction::triggered, this, &TrayIcon::nextRequested);
    connect(window, &QAction::triggered, this, &TrayIcon::windowRequested);
    connect(quit, &QAction::triggered, this, &TrayIcon::quitRequested);
    connect(this, &QSystemTrayIcon::activated, this, [this](ActivationReason reason) {
        if (reason == Trigger)
            Q_EMIT windowRequested();
        else if (reason == MiddleClick)
            Q_EMIT playPauseRequested();
    });
    setContextMenu(m_menu.get());
    setPlaying(false);
    setEpisode({}, {});
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::setPlaying(bool playing)
{
    m_playPause->setText(playing ? tr("&Pause") : tr("&Play"));
    m_playPause->setIcon(earmark::icon(playing ? u"media-playback-pause"_s : u"media-playback-start"_s));
}

void TrayIcon::setEpisode(const QString &title, const QString &show)
{
    setToolTip(title.isEmpty() ? tr("Earmark") : tr("%1\n%2", "title, show").arg(title, show));
}

} // namespace earmark
