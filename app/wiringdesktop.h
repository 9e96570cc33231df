// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/notifier.h"
#include "models/library/records.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace earmark {

class MainWindow;
class Player;
class QueueControl;
class Settings;
class TrayIcon;

// What the desktop shows beside the window: the icon in the tray, where the listener wants one, and that an episode
// begins while the window is out of sight. GUI thread.
class DesktopWiring final : public QObject
{
    Q_OBJECT

public:
    DesktopWiring(Settings &settings, Player &player, QueueControl &queue, MainWindow &window);
    ~DesktopWiring() override;

    void applySettings();
    [[nodiscard]] const TrayIcon *tray() const { return m_tray.get(); }

private:
    void makeTray();
    void showState();
    void tellStart();

    Settings &m_settings;
    Player &m_player;
    QueueControl &m_queue;
    MainWindow &m_window;
    Notifier m_notifier; // its own: what begins does not take the place of what is new
    std::optional<Playable> m_playable;
    bool m_isTold = true; // that the episode began
    std::unique_ptr<TrayIcon> m_tray;
};

} // namespace earmark
