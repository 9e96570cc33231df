// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtCore/QString>
#include <QtCore/QThread>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <functional>
#include <memory>
#include <utility>

namespace earmark::test {

struct HttpRequest {
    QByteArray method;
    QString path; // decoded, without the query
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
    int connection = 0; // counts from 1; the same number means a reused connection

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
};

// What a route answers, and how it fails on the way. Byte offsets count bytes of the body as sent, from 0; -1: never.
struct HttpReply {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    bool ranges = false; // obey Range and If-Range with the ETag among the headers; answers 206 or 416
    bool gzip = false;   // where the request accepts it; not together with ranges
    bool chunked = false;
    bool withoutLength = false; // neither Content-Length nor chunks: the end is where the connection closes
    int delayMs = 0;            // before the first byte
    qint64 stallAt = -1;        // say nothing more, keep the connection
    int stallMs = 0;            // and go on after that; 0: never
    qint64 claimed = 0;         // bytes that Content-Length promises beyond those that come
    qint64 cutAt = -1;          // close the connection in good order
    qint64 resetAt = -1;        // tear the connection down
    qint64 bytesPerSecond = 0;  // 0: as fast as possible

    static HttpReply redirect(int status, const QByteArray &location);
};

// A web server on 127.0.0.1 with scripted answers. It runs on a thread of its own, so a busy test thread does not slow
// it down; every function may be called from any thread, handlers run on the server's thread.
class HttpServer
{
public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;

    HttpServer();
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    void route(const QString &path, Handler handler); // replaces what was there; unknown paths answer 404
    void route(const QString &path, const HttpReply &reply);
    // An absolute address of this server; "localhost" as host gives another origin at the same port.
    [[nodiscard]] QUrl url(const QString &path, const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] quint16 port() const { return m_port; }

    [[nodiscard]] QList<HttpRequest> requests(const QString &path = {}) const; // oldest first; empty path: all
    [[nodiscard]] qint64 bytesSent(const QString &path) const; // heads included; what the other side's machine took
    [[nodiscard]] int openConnections() const;
    void clearRequests();
    void goDown();   // resets open connections and refuses new ones
    void comeBack(); // listens again on the same port

private:
    class Listener;

    [[nodiscard]] HttpReply answer(const HttpRequest &request);
    void count(const QString &path, qint64 bytes);

    QThread m_thread;
    std::unique_ptr<Listener> m_listener;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    QHash<QString, Handler> m_routes;
    QList<HttpRequest> m_requests;
    QHash<QString, qint64> m_sent; // bytes, by path
};

} // namespace earmark::test
