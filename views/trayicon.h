// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QSystemTrayIcon>

#include <memory>

class QAction;
class QMenu;

namespace earmark {

// A small icon of the program beside the clock: what plays, and the few things one wants without the window. GUI
// thread.
class TrayIcon final : public QSystemTrayIcon
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    void setPlaying(bool playing);
    void setEpisode(const QString &title, const QString &show); // empty: nothing

Q_SIGNALS:
    void playPauseRequested();
    void nextRequested();
    void windowRequested(); // to be shown, or hidden where it is in front
    void quitRequested();

private:
    std::unique_ptr<QMenu> m_menu;
    QAction *m_playPause;
    QAction *m_next;
};

} // namespace earmark
