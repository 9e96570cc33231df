// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediadownload.h"

#include "models/http/authorization.h"
#include "models/http/contentrange.h"
#include "models/http/redact.h"
#include "models/playback/mediarequest.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr auto Inactivity = 10s;
constexpr qint64 ReadAhead = 32 * 1024 * 1024; // half an hour at 128 kbit/s
// A gap this close to what is arriving is waited for: cheaper than a new connection.
constexpr qint64 WorthWaitingFor = 256 * 1024;
// With that much ahead of the reader it is time for what lies before it, until half of that is left.
constexpr qint64 EnoughAhead = 1024 * 1024;
constexpr qint64 SocketBuffer = 1024 * 1024;

} // namespace

void MediaDownload::ReplyDeleter::operator()(QNetworkReply *reply) const
{
    reply->abort();
    reply->deleteLater();
}

MediaDownload::MediaDownload(MediaCache &cache, QNetworkAccessManager &network, const QUrl &url,
                             const MediaRecord &known, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_network(network)
    , m_origin(url.adjusted(QUrl::RemoveFragment))
    , m_trail(url)
    , m_inactivity(this)
    , m_pause(this)
    , m_etag(known.etag)
    , m_lastModified(known.lastModified)
    , m_contentType(known.contentType)
    , m_authorization(basicAuthorization(url))
    , m_size(known.size)
{
    m_inactivity.setSingleShot(true);
    m_inactivity.setInterval(Inactivity);
    connect(&m_inactivity, &QTimer::timeout, this, [this] {
        retry({Error::Kind::TimedOut, u"nothing came for %1 s"_s.arg(Inactivity.count()), redact(m_trail.url())});
    });
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &MediaDownload::plan);
    if (!isWebUrl(url))
        giveUp({Error::Kind::SchemeRefused, u"only http and https are played"_s, redact(url)});
}

MediaDownload::~MediaDownload()
{
    drop();
}

void MediaDownload::wake()
{
    if (!m_over && !m_pause.isActive())
        plan();
}

void MediaDownload::fetchWhole(bool on)
{
    m_whole = on;
    wake();
}

MediaRecord MediaDownload::record() const
{
    const MediaCache::Status status = m_cache.status();
    return {.present = m_cache.present(),
            .size = status.size,
            .sizeStated = status.sizeStated,
            .etag = m_etag,
            .lastModified = m_lastModified,
            .contentType = m_contentType};
}

bool MediaDownload::isTimeForBefore(qint64 ahead) const
{
    return !m_rangesRefused && m_cache.lacksBefore() && ahead >= (m_before ? EnoughAhead / 2 : EnoughAhead);
}

MediaCache::Gap MediaDownload::gapToFill()
{
    const MediaCache::Gap next = m_cache.nextGap();
    const bool isLast = m_size && next.begin >= *m_size;
    if (m_whole)
        return isLast ? m_cache.firstGap() : next;
    m_before = isTimeForBefore(isLast ? EnoughAhead : next.begin - m_cache.wanted());
    if (!m_before)
        return next;
    if (!isLast)
        m_cache.wakeWhenReaderPasses(next.begin - EnoughAhead / 2);
    return m_cache.firstGap();
}

void MediaDownload::plan()
{
    if (m_over)
        return;
    const MediaCache::Gap gap = gapToFill();
    if (m_size && gap.begin >= *m_size)
        return;
    if (m_reply && (m_rangesRefused || (gap.begin >= m_at && gap.begin <= m_at + WorthWaitingFor))) {
        advance();
        return;
    }
    if (!m_whole && gap.begin > m_cache.wanted() + ReadAhead) {
        m_cache.wakeWhenReaderPasses(gap.begin - ReadAhead);
        return;
    }
    if (m_rangesRefused)
        request(0, std::nullopt);
    else
        request(gap.begin, gap.end);
}

void MediaDownload::request(qint64 begin, std::optional<qint64> end)
{
    drop();
    QNetworkRequest request = mediaRequest(m_trail.url());
    if (!m_authorization.isEmpty() && m_trail.keepsCredentials())
        request.setRawHeader("Authorization"_ba, m_authorization);
    m_asked = !m_rangesRefused;
    if (m_asked) {
        request.setRawHeader("Range"_ba, rangeHeader(begin, end));
        // RFC 9110, 13.1.5: a weak ETag can't guard a range.
        const QByteArray validator = m_etag.isEmpty() || m_etag.startsWith("W/") ? m_lastModified : m_etag;
        if ((begin > 0 || m_size) && !validator.isEmpty())
            request.setRawHeader("If-Range"_ba, validator);
    }
    m_at = begin;
    m_requestEnd = end;
    m_headRead = false;
    m_reply.reset(m_network.get(request));
    m_reply->setReadBufferSize(SocketBuffer);
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &MediaDownload::advance);
    connect(m_reply.get(), &QNetworkReply::finished, this, &MediaDownload::advance);
    m_inactivity.start();
}

void MediaDownload::advance()
{
    if (!m_reply)
        return;
    if (!m_headRead && !readHead())
        return;
    storeBody();
    if (m_reply && m_reply->isFinished() && m_reply->bytesAvailable() == 0)
        conclude();
}

bool MediaDownload::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        if (m_reply->isFinished())
            conclude();
        return false;
    }
    m_headRead = readStatus(status);
    return m_headRead;
}

bool MediaDownload::readStatus(int status)
{
    if (status == 206 && m_asked)
        return readPartialAnswer();
    if (status == 200)
        return readWholeAnswer();
    if (isRedirect(status)) {
        follow(status);
        return false;
    }
    const Error error{Error::Kind::HttpStatus, u"the server answered %1"_s.arg(status), redact(m_trail.url()), status};
    if (status == 416) {
        readUnsatisfiable(error);
    } else if (m_trailProven && m_trail.url() != m_origin && !isWorthRetrying(status)) {
        m_trail = RedirectTrail(m_origin); // what a redirect once led to may have expired
        m_trailProven = false;
        retry(error);
    } else if (isWorthRetrying(status)) {
        retry(error);
    } else {
        giveUp(error);
    }
    return false;
}

// RFC 9110, 15.5.17: the medium is not as long as it was, or empty; some servers refuse any range.
void MediaDownload::readUnsatisfiable(const Error &error)
{
    const qint64 size = sizeBehind(*m_reply);
    if (size == 0)
        return giveUp({Error::Kind::EmptySource, u"the body is empty"_s, redact(m_trail.url())});
    if (size > 0 && size <= m_at && !m_size) { // it changed before, and its reader is behind the new end
        m_size = size;
        m_cache.setSize(size);
        drop();
        return plan();
    }
    if (m_at == 0)
        m_rangesRefused = true;
    forgetMedium();
    retry(error);
}

void MediaDownload::forgetMedium()
{
    m_size.reset();
    m_etag.clear();
    m_lastModified.clear();
    m_contentType.clear();
    m_cache.forgetAll();
}

bool MediaDownload::readPartialAnswer()
{
    const auto range = parseContentRange(m_reply->rawHeader("Content-Range"));
    if (!range || range->first != m_at) {
        m_rangesRefused = true; // it answers something else than what was asked for
        retry({Error::Kind::ConnectionFailed, u"the server sent another range"_s, redact(m_trail.url()), 206});
        return false;
    }
    if (mediumChanged(range->size)) {
        forgetMedium();
        retry({Error::Kind::ConnectionCut, u"the medium changed"_s, redact(m_trail.url())});
        return false;
    }
    m_size = range->size ? range->size : m_size;
    m_requestEnd = range->last + 1;
    m_etag = m_reply->rawHeader("ETag");
    m_lastModified = m_reply->rawHeader("Last-Modified");
    m_contentType = m_reply->rawHeader("Content-Type");
    m_cache.setSize(m_size);
    return true;
}

bool MediaDownload::readWholeAnswer()
{
    bool stated = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&stated);
    const std::optional<qint64> size = stated ? std::optional(length) : std::nullopt;
    if (size == 0) {
        giveUp({Error::Kind::EmptySource, u"the body is empty"_s, redact(m_trail.url())});
        return false;
    }
    // The page of a hotel's network says nothing of the medium.
    const QByteArray type = m_reply->rawHeader("Content-Type");
    if (type.startsWith("text/html") && !m_contentType.startsWith("text/html") && m_cache.status().present > 0) {
        giveUp({Error::Kind::NotAudio, u"a page came instead of the rest"_s, redact(m_trail.url())});
        return false;
    }
    if (mediumChanged(size)) {
        const bool offersRanges = m_reply->rawHeader("Accept-Ranges") == "bytes";
        forgetMedium();
        if (offersRanges) { // without what it was known by, the rest is asked for whatever it is now
            drop();
            plan();
            return false;
        }
    }
    m_rangesRefused = true;
    m_at = 0;
    m_size = size;
    m_requestEnd = size;
    m_etag = m_reply->rawHeader("ETag");
    m_lastModified = m_reply->rawHeader("Last-Modified");
    m_contentType = m_reply->rawHeader("Content-Type");
    m_cache.setSize(m_size);
    return true;
}

bool MediaDownload::mediumChanged(std::optional<qint64> size) const
{
    const QByteArray etag = m_reply->rawHeader("ETag");
    const QByteArray modified = m_reply->rawHeader("Last-Modified");
    if (m_size && size && *m_size != *size)
        return true;
    if (!m_etag.isEmpty() && !etag.isEmpty())
        return etag != m_etag;
    return !m_lastModified.isEmpty() && !modified.isEmpty() && modified != m_lastModified;
}

void MediaDownload::follow(int status)
{
    const Result<QUrl> next = m_trail.follow(status, m_reply->rawHeader("Location"));
    if (!next) {
        giveUp(next.error());
        return;
    }
    const qint64 begin = m_at;
    const std::optional<qint64> end = m_requestEnd;
    request(begin, end);
}

void MediaDownload::storeBody()
{
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const qint64 ahead = m_at - m_cache.wanted();
        if (!m_whole && !m_before && isTimeForBefore(ahead)) {
            plan();
            return;
        }
        if (!m_whole && ahead >= ReadAhead) {
            m_inactivity.stop();
            m_cache.wakeWhenReaderPasses(m_at - ReadAhead / 2);
            return;
        }
        const QByteArray bytes = m_reply->read(SocketBuffer);
        if (m_at == 0 && looksLikeText(bytes)) {
            giveUp({Error::Kind::NotAudio, u"the body is text"_s, redact(m_trail.url())});
            return;
        }
        if (const Result<void> stored = store(bytes); !stored) {
            giveUp(stored.error());
            return;
        }
        m_at += bytes.size();
        m_schedule.progress();
        m_trailProven = true;
        m_inactivity.start();
    }
}

Result<void> MediaDownload::store(const QByteArray &bytes)
{
    Result<void> stored = m_cache.store(m_at, bytes);
    if (!stored && stored.error().kind == Error::Kind::DiskFull && m_makeRoom && m_makeRoom())
        stored = m_cache.store(m_at, bytes);
    return stored;
}

void MediaDownload::conclude()
{
    if (m_reply->error() != QNetworkReply::NoError) {
        const Error error = mediaError(*m_reply, m_trail.url());
        error.kind == Error::Kind::TlsFailed ? giveUp(error) : retry(error);
        return;
    }
    if (m_requestEnd && m_at < *m_requestEnd) {
        retry(
            {Error::Kind::ConnectionCut, u"%1 of %2 bytes came"_s.arg(m_at).arg(*m_requestEnd), redact(m_trail.url())});
        return;
    }
    if (m_at == 0) {
        giveUp({Error::Kind::EmptySource, u"the body is empty"_s, redact(m_trail.url())});
        return;
    }
    drop();
    if (!m_size) {
        m_size = m_at;
        m_cache.endAt(m_at);
    }
    plan();
}

void MediaDownload::retry(const Error &error)
{
    drop();
    const std::optional<std::chrono::milliseconds> delay = m_schedule.next(error);
    if (!delay) {
        giveUp(error);
        return;
    }
    m_cache.setTrouble(error);
    m_pause.start(*delay);
}

void MediaDownload::giveUp(const Error &error)
{
    drop();
    m_over = true;
    m_cache.fail(error);
}

void MediaDownload::drop()
{
    if (m_reply)
        m_reply->disconnect(this); // an abort tells that it finished
    m_reply.reset();
    m_inactivity.stop();
}

} // namespace earmark
