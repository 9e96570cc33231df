// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/fetchjob.h"

#include "models/http/authorization.h"
#include "models/http/httpdate.h"
#include "models/http/redact.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 maxHeaderBytes = 128 * 1024; // Qt itself falls silent somewhere beyond 200 KiB

// The address closest to the listener decides: one private address among many is enough to reach into the house.
AddressScope closestScope(const QHostInfo &info)
{
    constexpr std::array closestFirst{AddressScope::Unusable, AddressScope::Loopback, AddressScope::Local};
    for (const AddressScope scope : closestFirst) {
        for (const QHostAddress &address : info.addresses()) {
            const Q_IPV6ADDR ip = address.toIPv6Address();
            IpBytes bytes;
            std::ranges::copy(ip.c, bytes.begin());
            if (addressScope(bytes) == scope)
                return scope;
        }
    }
    return AddressScope::Public;
}

qint64 headerBytes(const QNetworkReply &reply)
{
    qint64 sum = 0;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        sum += name.size() + value.size();
    return sum;
}

// Qt 6.8 now and then ends a reply whose connection was reset without an error: its stated length is the better
// witness. Of a packed body the length counts bytes that are never seen here.
bool isShort(const QNetworkReply &reply, const QByteArray &body)
{
    const QByteArray encoding = reply.rawHeader("Content-Encoding");
    const QVariant length = reply.header(QNetworkRequest::ContentLengthHeader);
    return (encoding.isEmpty() || encoding == "identity") && length.isValid() && body.size() < length.toLongLong();
}

Error::Kind kindOf(QNetworkReply::NetworkError error, bool answered)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return Error::Kind::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // what QNetworkRequest's transfer timeout ends in
        return Error::Kind::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return Error::Kind::TlsFailed;
    default:
        return answered ? Error::Kind::ConnectionCut : Error::Kind::ConnectionFailed;
    }
}

} // namespace

FetchJob::FetchJob(QNetworkAccessManager &network, FetchRequest request)
    : m_network(network)
    , m_request(std::move(request))
    , m_trail(m_request.url)
    , m_authorization(basicAuthorization(m_request.url))
{
    m_promise.start();
    connect(&m_cancelWatch, &QFutureWatcherBase::canceled, this, [this] { fail(Error::Kind::Cancelled, {}); });
    m_cancelWatch.setFuture(m_promise.future());
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(m_request.deadline);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(Error::Kind::TimedOut, u"not finished after %1 ms"_s.arg(m_request.deadline.count())); });
}

FetchJob::~FetchJob()
{
    fail(Error::Kind::Cancelled, u"shut down"_s);
}

void FetchJob::runHop()
{
    m_hopRunning = true;
    if (m_promise.isCanceled()) // while it waited for its place; the watcher's word may still be in the queue
        return fail(Error::Kind::Cancelled, {});
    if (!m_deadline.isActive())
        m_deadline.start();
    if (m_request.chosenByFeed)
        checkAddress();
    else
        send();
}

// QNetworkAccessManager resolves the name a second time when it connects: a name server that answers differently
// within that moment is not caught here.
void FetchJob::checkAddress()
{
    m_lookup = QHostInfo::lookupHost(m_trail.url().host(), this, [this](const QHostInfo &info) {
        m_lookup.reset();
        if (info.error() != QHostInfo::NoError)
            return fail(Error::Kind::HostNotFound, info.errorString());
        const AddressScope scope = closestScope(info);
        if (scope == AddressScope::Public)
            send();
        else
            checkFeedAddress(scope);
    });
}

void FetchJob::checkFeedAddress(AddressScope target)
{
    m_lookup = QHostInfo::lookupHost(m_request.onBehalfOf.host(), this, [this, target](const QHostInfo &info) {
        m_lookup.reset();
        if (info.error() == QHostInfo::NoError && mayReach(closestScope(info), target))
            send();
        else
            fail(Error::Kind::AddressRefused, u"the feed points into the local network"_s);
    });
}

void FetchJob::send()
{
    // The login travels as a header of ours: QNetworkAccessManager would keep it for the host.
    QNetworkRequest request(m_trail.url().adjusted(QUrl::RemoveUserInfo));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setTransferTimeout(m_request.inactivity);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Earmark/"_s + QCoreApplication::applicationVersion());
    if (!m_request.accept.isEmpty())
        request.setRawHeader("Accept", m_request.accept);
    if (!m_request.etag.isEmpty())
        request.setRawHeader("If-None-Match", m_request.etag);
    if (!m_request.lastModified.isEmpty())
        request.setRawHeader("If-Modified-Since", m_request.lastModified);
    if (!m_authorization.isEmpty() && m_trail.keepsCredentials())
        request.setRawHeader("Authorization", m_authorization);

    m_body.clear();
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &FetchJob::receiveHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &FetchJob::receiveBody);
    connect(m_reply, &QNetworkReply::finished, this, &FetchJob::receiveEnd);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList words;
        for (const QSslError &error : errors)
            words.append(error.errorString());
        m_tlsErrors = words.join("; "_L1);
    });
}

void FetchJob::receiveHead()
{
    if (headerBytes(*m_reply) > maxHeaderBytes)
        return fail(Error::Kind::TooLarge, u"more than %1 bytes of headers"_s.arg(maxHeaderBytes));
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() > m_request.maxBytes)
        fail(Error::Kind::TooLarge, u"the server announces %1 bytes"_s.arg(length.toLongLong()));
}

void FetchJob::receiveBody()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.maxBytes)
        fail(Error::Kind::TooLarge, u"more than %1 bytes"_s.arg(m_request.maxBytes));
}

void FetchJob::receiveEnd()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reply->error() == QNetworkReply::NoError && isRedirect(status))
        return redirect(status, m_reply->rawHeader("Location"));
    if (m_reply->error() == QNetworkReply::NoError) {
        receiveBody();
        if (m_ended)
            return;
    }
    end(answerOf(*m_reply, status));
}

void FetchJob::redirect(int status, const QByteArray &location)
{
    const Result<QUrl> next = m_trail.follow(status, location);
    if (!next)
        return end(std::unexpected(FetchFailure(next.error())));
    finishHop();
    Q_EMIT hopEnded();
}

FetchResult FetchJob::answerOf(const QNetworkReply &reply, int status)
{
    const bool conditional = !m_request.etag.isEmpty() || !m_request.lastModified.isEmpty();
    const bool good = status == 200 || (status == 304 && conditional);
    if (reply.error() != QNetworkReply::NoError || !good)
        return std::unexpected(failureOf(reply, status));
    if (status == 200 && isShort(reply, m_body))
        return std::unexpected(failureWith(Error::Kind::ConnectionCut, u"shorter than announced"_s, status));

    FetchAnswer answer;
    answer.status = status;
    answer.body = std::exchange(m_body, {});
    answer.contentType = QString::fromLatin1(reply.rawHeader("Content-Type"));
    answer.etag = reply.rawHeader("ETag");
    answer.lastModified = reply.rawHeader("Last-Modified");
    answer.url = m_trail.url();
    answer.permanentUrl = m_trail.permanentUrl();
    return answer;
}

FetchFailure FetchJob::failureOf(const QNetworkReply &reply, int status) const
{
    if (status >= 100 && status != 200) {
        const QString reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
        FetchFailure failure = failureWith(Error::Kind::HttpStatus, u"%1 %2"_s.arg(status).arg(reason), status);
        failure.retryAfter = retryAfter(reply.rawHeader("Retry-After"), QDateTime::currentMSecsSinceEpoch())
                                 .value_or(std::chrono::milliseconds(0));
        return failure;
    }
    // With status 200 this is Qt's word for a body that cannot be unpacked; its text names the limit on bombs.
    if (reply.error() == QNetworkReply::UnknownContentError) {
        const bool bomb = reply.errorString().contains("decompressedSafetyCheckThreshold"_L1);
        return failureWith(bomb ? Error::Kind::TooLarge : Error::Kind::DamagedSource, reply.errorString(), status);
    }
    const QString detail = m_tlsErrors.isEmpty() ? reply.errorString() : m_tlsErrors;
    return failureWith(kindOf(reply.error(), status > 0), detail, status);
}

void FetchJob::fail(Error::Kind kind, const QString &detail)
{
    end(std::unexpected(failureWith(kind, detail)));
}

FetchFailure FetchJob::failureWith(Error::Kind kind, const QString &detail, int status) const
{
    return FetchFailure(Error{kind, detail, redact(m_trail.url()), status});
}

void FetchJob::finishHop()
{
    m_hopRunning = false;
    if (m_lookup)
        QHostInfo::abortHostLookup(*std::exchange(m_lookup, std::nullopt));
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void FetchJob::end(FetchResult result)
{
    if (std::exchange(m_ended, true))
        return;
    const bool held = m_hopRunning;
    finishHop();
    m_deadline.stop();
    m_cancelWatch.disconnect(this);
    m_promise.addResult(std::move(result));
    m_promise.finish();
    if (held)
        Q_EMIT hopEnded();
    Q_EMIT ended();
}

} // namespace earmark
