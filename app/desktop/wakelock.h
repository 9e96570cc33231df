// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/player.h"

#include <QtCore/QObject>
#include <QtDBus/QDBusConnection>

#include <functional>

class QDBusMessage;

namespace earmark {

// Keeps the machine from falling asleep by itself while something plays. Asks the desktop's portal, else the session's
// screen saver, else logind; without any of them it does nothing. GUI thread; waits for none of them.
class WakeLock final : public QObject
{
    Q_OBJECT

public:
    explicit WakeLock(Player &player, QObject *parent = nullptr);
    ~WakeLock() override; // lets it sleep

private:
    using Release = std::function<void()>;
    using Granted = std::function<Release(const QDBusMessage &answer)>;

    void update();
    void askNext(); // the next service, in order
    void askPortal();
    void askScreenSaver();
    void askLogind();
    void ask(const QDBusConnection &bus, const QDBusMessage &call, const Granted &granted);
    void release();

    Player &m_player;
    bool m_wanted = false;
    int m_asked = 0;          // services so far
    quint64 m_generation = 0; // an answer to what is not wanted any more is given back
    Release m_release;        // empty: not held
};

} // namespace earmark
