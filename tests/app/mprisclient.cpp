// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/mprisclient.h"

#include <QtCore/QStandardPaths>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnectionInterface>
#include <QtDBus/QDBusPendingCall>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace earmark::test {

namespace {

constexpr QLatin1StringView program("org.mpris.MediaPlayer2.earmark");
constexpr QLatin1StringView object("/org/mpris/MediaPlayer2");
constexpr QLatin1StringView propertiesInterface("org.freedesktop.DBus.Properties");

} // namespace

PropertiesProxy::PropertiesProxy(const QDBusConnection &bus)
    : QDBusAbstractInterface(program, object, propertiesInterface.data(), bus, nullptr)
{
}

PlayerProxy::PlayerProxy(const QDBusConnection &bus)
    : QDBusAbstractInterface(program, object, playerInterface.data(), bus, nullptr)
{
}

QString Desktop::whyUnavailable()
{
    return QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty() ? u"dbus-daemon is not installed"_s : QString();
}

Desktop::~Desktop()
{
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

bool Desktop::start()
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--print-address"_s, u"--nofork"_s});
    if (!m_daemon.waitForReadyRead())
        return false;
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    m_connection = QDBusConnection::connectToBus(QString::fromLatin1(address), u"desktop"_s);
    return m_connection.isConnected();
}

bool Desktop::sees(const QString &name) const
{
    return m_connection.interface()->isServiceRegistered(name);
}

QDBusMessage Desktop::call(QLatin1StringView interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(program, object, interface, method);
    message.setArguments(arguments);
    const QDBusPendingCall pending = m_connection.asyncCall(message);
    if (!QTest::qWaitFor([&] { return pending.isFinished(); }))
        return {};
    return pending.reply();
}

QDBusMessage Desktop::press(const QString &method, const QVariantList &arguments)
{
    return call(playerInterface, method, arguments);
}

QVariant Desktop::property(QLatin1StringView interface, const QString &name)
{
    const QDBusMessage reply = call(propertiesInterface, u"Get"_s, {QString(interface), name});
    return reply.arguments().value(0).value<QDBusVariant>().variant();
}

QVariant Desktop::playing(const QString &name)
{
    return property(playerInterface, name);
}

QDBusMessage Desktop::setPlaying(const QString &name, const QVariant &value)
{
    return call(propertiesInterface, u"Set"_s,
                {QString(playerInterface), name, QVariant::fromValue(QDBusVariant(value))});
}

QVariantMap Desktop::metadata()
{
    return qdbus_cast<QVariantMap>(playing(u"Metadata"_s));
}

} // namespace earmark::test
