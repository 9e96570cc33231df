// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QLockFile>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtNetwork/QLocalServer>

namespace earmark {

// One window a library: a second start hands its arguments to the first and ends. What a crash left behind does not
// stand in the way. GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    // Lock and socket stand in `folder`; empty: the listener's runtime folder.
    explicit SingleInstance(const QString &libraryFile, const QString &folder = {}, QObject *parent = nullptr);
    ~SingleInstance() override;

    // True: another window has this library open and took the arguments. False: this one is the first, and hears of
    // those that come later. Called once, before there is a window: it waits for the other one, 3 s at most.
    [[nodiscard]] bool handOver(const QStringList &arguments);

Q_SIGNALS:
    void activated(const QStringList &arguments); // another start wants this window raised

private:
    [[nodiscard]] bool send(const QStringList &arguments) const;
    void listen();
    void receive();

    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace earmark
