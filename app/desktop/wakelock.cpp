// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/wakelock.h"

#include <QtCore/QVariantMap>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusUnixFileDescriptor>

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr uint suspending = 4; // org.freedesktop.portal.Inhibit, flags

// specifications.freedesktop.org/idle-inhibit-spec
QDBusMessage screenSaverCall(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s,
                                          u"org.freedesktop.ScreenSaver"_s, method);
}

} // namespace

WakeLock::WakeLock(Player &player, QObject *parent)
    : QObject(parent)
    , m_player(player)
{
    connect(&m_player, &Player::stateChanged, this, &WakeLock::update);
    update();
}

WakeLock::~WakeLock()
{
    release();
}

void WakeLock::update()
{
    const Player::State state = m_player.state();
    const bool wanted =
        state == Player::State::Playing || state == Player::State::Buffering || state == Player::State::Reconnecting;
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    ++m_generation;
    if (!wanted) {
        release();
        return;
    }
    m_asked = 0;
    askNext();
}

void WakeLock::askNext()
{
    switch (m_asked++) {
    case 0:
        askPortal();
        break;
    case 1:
        askScreenSaver();
        break;
    case 2:
        askLogind();
        break;
    default: // the desktop has none of them, and nothing to say about it
        break;
    }
}

// org.freedesktop.portal.Inhibit, version 3
void WakeLock::askPortal()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const QString service = u"org.freedesktop.portal.Desktop"_s;
    QDBusMessage call = QDBusMessage::createMethodCall(service, u"/org/freedesktop/portal/desktop"_s,
                                                       u"org.freedesktop.portal.Inhibit"_s, u"Inhibit"_s);
    call << QString() << suspending << QVariantMap{{u"reason"_s, tr("An episode is playing")}};
    ask(bus, call, [bus, service](const QDBusMessage &answer) -> Release {
        const QString handle = answer.arguments().value(0).value<QDBusObjectPath>().path();
        return [bus, service, handle] {
            bus.send(QDBusMessage::createMethodCall(service, handle, u"org.freedesktop.portal.Request"_s, u"Close"_s));
        };
    });
}

void WakeLock::askScreenSaver()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    QDBusMessage call = screenSaverCall(u"Inhibit"_s);
    call << u"Earmark"_s << tr("An episode is playing");
    ask(bus, call, [bus](const QDBusMessage &answer) -> Release {
        return [bus, cookie = answer.arguments().value(0).toUInt()] {
            QDBusMessage back = screenSaverCall(u"UnInhibit"_s);
            back << cookie;
            bus.send(back);
        };
    });
}

// systemd.io/INHIBITOR_LOCKS: who closes the descriptor gives the lock back.
void WakeLock::askLogind()
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << u"idle"_s << u"Earmark"_s << tr("An episode is playing") << u"block"_s;
    ask(QDBusConnection::systemBus(), call, [](const QDBusMessage &answer) -> Release {
        return [lock = answer.arguments().value(0).value<QDBusUnixFileDescriptor>()] {
        };
    });
}

void WakeLock::ask(const QDBusConnection &bus, const QDBusMessage &call, const Granted &granted)
{
    if (!bus.isConnected()) {
        askNext();
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, granted, generation = m_generation] {
        watcher->deleteLater();
        const bool late = generation != m_generation;
        if (watcher->isError() && !late)
            askNext();
        else if (!watcher->isError() && late)
            granted(watcher->reply())();
        else if (!watcher->isError())
            m_release = granted(watcher->reply());
    });
}

void WakeLock::release()
{
    if (const auto giveBack = std::exchange(m_release, {}))
        giveBack();
}

} // namespace earmark
