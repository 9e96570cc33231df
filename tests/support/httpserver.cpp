// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/httpserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QMutexLocker>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>

#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark::test {

namespace {

constexpr qint64 NeverEnds = std::numeric_limits<qint64>::max();
constexpr auto ThrottleTick = 20ms;

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 206:
        return "Partial Content"_ba;
    case 301:
        return "Moved Permanently"_ba;
    case 302:
        return "Found"_ba;
    case 304:
        return "Not Modified"_ba;
    case 404:
        return "Not Found"_ba;
    case 416:
        return "Range Not Satisfiable"_ba;
    case 429:
        return "Too Many Requests"_ba;
    case 503:
        return "Service Unavailable"_ba;
    default:
        return "Status"_ba;
    }
}

quint32 crc32(const QByteArray &data)
{
    quint32 crc = 0xffffffffU;
    for (const char c : data) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes.append(static_cast<char>((value >> shift) & 0xffU));
    return bytes;
}

// RFC 1952 around the raw deflate data inside of what qCompress() makes (4 bytes of length, 2 of header, 4 of
// checksum).
QByteArray gzipped(const QByteArray &data)
{
    const QByteArray zlib = qCompress(data);
    return QByteArray::fromHex("1f8b08000000000000ff"_ba) + zlib.sliced(6, zlib.size() - 10) + littleEndian(crc32(data))
           + littleEndian(static_cast<quint32>(data.size()));
}

QByteArray headerOf(const HttpReply &reply, const QByteArray &name)
{
    for (const auto &[key, value] : reply.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

// Turns a whole reply into the part that a Range header asks for (RFC 9110, 14.2; a single range only).
void cutToRange(HttpReply &reply, const HttpRequest &request)
{
    reply.headers.append({"Accept-Ranges"_ba, "bytes"_ba});
    const QByteArray range = request.header("range"_ba);
    const QByteArray ifRange = request.header("if-range"_ba);
    if (!range.startsWith("bytes=") || (!ifRange.isEmpty() && ifRange != headerOf(reply, "ETag"_ba)))
        return;
    const QList<QByteArray> ends = range.sliced(6).split('-');
    const qint64 size = reply.body.size();
    const qint64 first = ends.value(0).toLongLong();
    const qint64 last = std::min(ends.value(1).isEmpty() ? size - 1 : ends.value(1).toLongLong(), size - 1);
    if (first >= size || first > last) {
        reply.status = 416;
        reply.headers.append({"Content-Range"_ba, "bytes */"_ba + QByteArray::number(size)});
        reply.body.clear();
        return;
    }
    reply.status = 206;
    reply.headers.append({"Content-Range"_ba, "bytes "_ba + QByteArray::number(first) + '-' + QByteArray::number(last)
                                                  + '/' + QByteArray::number(size)});
    reply.body = reply.body.sliced(first, last - first + 1);
}

QByteArray chunksOf(const QByteArray &body)
{
    constexpr qsizetype ChunkSize = 16 * 1024;
    QByteArray out;
    for (qsizetype at = 0; at < body.size(); at += ChunkSize) {
        const QByteArray part = body.sliced(at, std::min(ChunkSize, body.size() - at));
        out += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    }
    return out + "0\r\n\r\n";
}

HttpRequest parsedHead(const QByteArray &head)
{
    HttpRequest request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.value(0).trimmed().split(' ');
    request.method = words.value(0);
    const QUrl target = QUrl::fromEncoded(words.value(1));
    request.path = target.path();
    request.query = QUrlQuery(target);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    return request;
}

// One client: reads a request, sends its reply, reads the next one.
class Connection : public QObject
{
public:
    using Account = std::function<void(const QString &path, qint64 bytes)>;

    Connection(QTcpSocket *socket, int number, HttpServer::Handler answer, Account account, QObject *parent)
        : QObject(parent)
        , m_socket(socket)
        , m_number(number)
        , m_answer(std::move(answer))
        , m_account(std::move(account))
    {
        connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) { m_account(m_path, bytes); });
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::readRequests);
        connect(socket, &QTcpSocket::disconnected, this, &Connection::deleteLater);
        m_tick.setInterval(ThrottleTick);
        connect(&m_tick, &QTimer::timeout, this, &Connection::sendSome);
    }

    void reset()
    {
        const linger now{1, 0};
        setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_socket->abort();
    }

private:
    void readRequests()
    {
        m_input += m_socket->readAll();
        if (m_busy)
            return;
        const qsizetype end = m_input.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        HttpRequest request = parsedHead(m_input.first(end));
        const qsizetype bodySize = request.header("content-length"_ba).toLongLong();
        if (m_input.size() < end + 4 + bodySize)
            return;
        request.body = m_input.sliced(end + 4, bodySize);
        request.connection = m_number;
        m_input.remove(0, end + 4 + bodySize);
        m_busy = true;
        m_path = request.path;
        m_reply = m_answer(request);
        prepare(request);
        QTimer::singleShot(m_reply.delayMs, this, &Connection::answer);
    }

    void prepare(const HttpRequest &request)
    {
        if (m_reply.ranges && m_reply.status == 200)
            cutToRange(m_reply, request);
        if (m_reply.gzip && request.header("accept-encoding"_ba).contains("gzip")) {
            m_reply.headers.append({"Content-Encoding"_ba, "gzip"_ba});
            m_reply.body = gzipped(m_reply.body);
        }
        const qint64 length = m_reply.body.size();
        if (m_reply.chunked) {
            m_reply.headers.append({"Transfer-Encoding"_ba, "chunked"_ba});
            m_reply.body = chunksOf(m_reply.body);
        } else if (m_reply.withoutLength) {
            m_reply.headers.append({"Connection"_ba, "close"_ba});
        } else if (m_reply.status != 304) {
            m_reply.headers.append({"Content-Length"_ba, QByteArray::number(length + m_reply.claimed)});
        }
        if (request.method == "HEAD" || m_reply.status == 304)
            m_reply.body.clear();
    }

    void answer()
    {
        QByteArray head = "HTTP/1.1 "_ba + QByteArray::number(m_reply.status) + ' ' + reason(m_reply.status) + "\r\n";
        for (const auto &[name, value] : std::as_const(m_reply.headers))
            head += name + ": " + value + "\r\n";
        m_socket->write(head + "\r\n");
        begin(0);
    }

    void begin(qint64 from)
    {
        m_sent = from;
        m_from = from;
        m_sinceBegun.start();
        if (m_reply.bytesPerSecond > 0)
            m_tick.start();
        else
            sendSome();
    }

    [[nodiscard]] qint64 nextFault() const
    {
        qint64 at = NeverEnds;
        for (const qint64 fault : {m_reply.stallAt, m_reply.cutAt, m_reply.resetAt}) {
            if (fault >= 0)
                at = std::min(at, fault);
        }
        return at;
    }

    void sendSome()
    {
        const qint64 end = std::min<qint64>(m_reply.body.size(), nextFault());
        const qint64 due = m_reply.bytesPerSecond > 0 // by the clock: a busy machine's ticks come late
                               ? m_from + m_reply.bytesPerSecond * m_sinceBegun.elapsed() / 1000
                               : NeverEnds;
        const qint64 size = std::clamp<qint64>(due - m_sent, 0, end - m_sent);
        m_socket->write(m_reply.body.sliced(m_sent, size));
        m_sent += size;
        if (m_sent < end)
            return;
        m_tick.stop();
        if (nextFault() <= m_sent)
            fail();
        else
            finish();
    }

    void fail()
    {
        if (m_reply.stallAt == m_sent) {
            if (m_reply.stallMs > 0)
                QTimer::singleShot(std::exchange(m_reply.stallMs, 0), this, [this] {
                    m_reply.stallAt = -1;
                    begin(m_sent);
                });
            return;
        }
        if (m_reply.cutAt == m_sent) {
            m_socket->disconnectFromHost();
            return;
        }
        // What was written has to leave first, or the reset would overtake it.
        if (m_socket->bytesToWrite() == 0)
            reset();
        else
            connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
                if (m_socket->bytesToWrite() == 0)
                    QTimer::singleShot(0, this, &Connection::reset);
            });
    }

    void finish()
    {
        if (m_reply.withoutLength) {
            m_socket->disconnectFromHost();
            return;
        }
        m_busy = false;
        readRequests();
    }

    QTcpSocket *m_socket;
    int m_number;
    HttpServer::Handler m_answer;
    Account m_account;
    QString m_path; // of the latest request
    QByteArray m_input;
    HttpReply m_reply;
    QTimer m_tick;
    QElapsedTimer m_sinceBegun;
    qint64 m_from = 0; // where it began to send
    qint64 m_sent = 0;
    bool m_busy = false;
};

} // namespace

HttpReply HttpReply::redirect(int status, const QByteArray &location)
{
    return {.status = status, .headers = {{"Location"_ba, location}}, .body = {}};
}

class HttpServer::Listener : public QTcpServer
{
public:
    explicit Listener(HttpServer &server)
        : m_owner(server)
    {
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                new Connection(
                    socket, ++m_connections, [this](const HttpRequest &request) { return m_owner.answer(request); },
                    [this](const QString &path, qint64 bytes) { m_owner.count(path, bytes); }, this);
        });
    }

    [[nodiscard]] int openConnections() const { return static_cast<int>(connections().size()); }

    void dropAll()
    {
        close();
        for (Connection *connection : connections())
            connection->reset();
    }

private:
    [[nodiscard]] QList<Connection *> connections() const
    {
        QList<Connection *> found;
        for (QObject *child : children()) {
            if (auto *connection = dynamic_cast<Connection *>(child))
                found.append(connection);
        }
        return found;
    }

    HttpServer &m_owner;
    int m_connections = 0;
};

HttpServer::HttpServer()
    : m_listener(std::make_unique<Listener>(*this))
{
    m_listener->listen(QHostAddress::LocalHost);
    m_port = m_listener->serverPort();
    m_listener->moveToThread(&m_thread);
    m_thread.setObjectName(u"test web server"_s);
    m_thread.start();
}

HttpServer::~HttpServer()
{
    QMetaObject::invokeMethod(m_listener.get(), [this] { m_listener.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void HttpServer::route(const QString &path, Handler handler)
{
    const QMutexLocker lock(&m_mutex);
    m_routes.insert(path, std::move(handler));
}

void HttpServer::route(const QString &path, const HttpReply &reply)
{
    route(path, [reply](const HttpRequest &) { return reply; });
}

QUrl HttpServer::url(const QString &path, const QString &host) const
{
    return QUrl(u"http://%1:%2%3"_s.arg(host).arg(m_port).arg(path));
}

QList<HttpRequest> HttpServer::requests(const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    QList<HttpRequest> found = m_requests;
    found.removeIf([&](const HttpRequest &request) { return !path.isEmpty() && request.path != path; });
    return found;
}

int HttpServer::openConnections() const
{
    int count = 0;
    QMetaObject::invokeMethod(
        m_listener.get(), [&] { count = m_listener->openConnections(); }, Qt::BlockingQueuedConnection);
    return count;
}

qint64 HttpServer::bytesSent(const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    return m_sent.value(path);
}

void HttpServer::count(const QString &path, qint64 bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_sent[path] += bytes;
}

void HttpServer::clearRequests()
{
    const QMutexLocker lock(&m_mutex);
    m_requests.clear();
}

void HttpServer::goDown()
{
    QMetaObject::invokeMethod(m_listener.get(), [this] { m_listener->dropAll(); }, Qt::BlockingQueuedConnection);
}

void HttpServer::comeBack()
{
    QMetaObject::invokeMethod(
        m_listener.get(), [this] { m_listener->listen(QHostAddress::LocalHost, m_port); },
        Qt::BlockingQueuedConnection);
}

HttpReply HttpServer::answer(const HttpRequest &request)
{
    Handler handler;
    {
        const QMutexLocker lock(&m_mutex);
        m_requests.append(request);
        handler = m_routes.value(request.path);
    }
    return handler ? handler(request) : HttpReply{.status = 404, .headers = {}, .body = "not found"_ba};
}

} // namespace earmark::test
