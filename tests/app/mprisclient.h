// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QProcess>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusAbstractInterface>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>

#include <memory>

namespace earmark::test {

inline constexpr QLatin1StringView rootInterface("org.mpris.MediaPlayer2");
inline constexpr QLatin1StringView playerInterface("org.mpris.MediaPlayer2.Player");

// What the program tells the desktop unasked. Names are the specifications'.
class PropertiesProxy final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    explicit PropertiesProxy(const QDBusConnection &bus);

Q_SIGNALS:
    void PropertiesChanged(const QString &interface, const QVariantMap &changed, const QStringList &invalidated);
};

class PlayerProxy final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    explicit PlayerProxy(const QDBusConnection &bus);

Q_SIGNALS:
    void Seeked(qlonglong Position);
};

// A session bus of its own, and on it what a desktop does with a player: asks, and presses keys. The program may be
// this very process: the event loop runs while an answer is waited for.
class Desktop
{
public:
    // Empty: everything needed is installed; else the sentence to skip with.
    [[nodiscard]] static QString whyUnavailable();

    ~Desktop();

    // The bus; programs started from now on find it.
    [[nodiscard]] bool start();
    [[nodiscard]] bool sees(const QString &service) const;

    QDBusMessage call(QLatin1StringView interface, const QString &method, const QVariantList &arguments = {});
    QDBusMessage press(const QString &method, const QVariantList &arguments = {}); // of the player
    [[nodiscard]] QVariant property(QLatin1StringView interface, const QString &name);
    [[nodiscard]] QVariant playing(const QString &name); // property of the player
    QDBusMessage setPlaying(const QString &name, const QVariant &value);
    [[nodiscard]] QVariantMap metadata();

    [[nodiscard]] const QDBusConnection &bus() const { return m_connection; }

private:
    QProcess m_daemon;
    QDBusConnection m_connection{QString()};
};

} // namespace earmark::test
