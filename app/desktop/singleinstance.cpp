// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/singleinstance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDataStream>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QLocalSocket>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr auto longestWait = 3'000ms;
constexpr auto lockWait = 50ms; // whoever holds the lock may be about to listen, or to end
constexpr qint64 maxMessageBytes = 1024 * 1024;
constexpr char taken = '1';

QString basePath(const QString &libraryFile, const QString &folder)
{
    const QByteArray hash = QCryptographicHash::hash(libraryFile.toUtf8(), QCryptographicHash::Sha1).toHex().first(12);
    const QString where = folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) : folder;
    return (where.isEmpty() ? QDir::tempPath() : where) + "/earmark-"_L1 + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &libraryFile, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_socket(basePath(libraryFile, folder) + ".socket"_L1)
    , m_lock(basePath(libraryFile, folder) + ".lock"_L1)
{
    m_lock.setStaleLockTime(0ms); // stale where its process is gone, not where it is old
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const QStringList &arguments)
{
    const QDeadlineTimer deadline(longestWait);
    while (!m_lock.tryLock(lockWait)) {
        if (send(arguments))
            return true;
        if (m_lock.error() != QLockFile::LockFailedError || deadline.hasExpired())
            return false; // better a second window than none
    }
    listen();
    return false;
}

bool SingleInstance::send(const QStringList &arguments) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(int(longestWait.count())))
        return false;
    QByteArray message;
    QDataStream writer(&message, QDataStream::WriteOnly);
    writer << arguments;
    QDataStream stream(&socket);
    stream << message;
    return socket.waitForReadyRead(int(longestWait.count())) && socket.read(1) == QByteArray(1, taken);
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socket); // the lock is ours, so whoever made it is gone
    if (!m_server.listen(m_socket))
        qWarning("Later starts will open windows of their own: %ls", qUtf16Printable(m_server.errorString()));
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(maxMessageBytes);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            QDataStream stream(socket);
            stream.startTransaction();
            QByteArray message;
            stream >> message;
            if (!stream.commitTransaction())
                return; // the rest is on its way
            QStringList arguments;
            QDataStream reader(message);
            reader >> arguments;
            socket->write(&taken, 1);
            socket->flush();
            socket->disconnectFromServer();
            Q_EMIT activated(arguments);
        });
    }
}

} // namespace earmark
