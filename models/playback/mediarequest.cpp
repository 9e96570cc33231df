// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediarequest.h"

#include "models/http/redact.h"

#include <QtNetwork/QNetworkReply>

using namespace Qt::StringLiterals;

namespace earmark {

QNetworkRequest mediaRequest(const QUrl &url)
{
    QNetworkRequest request(url.adjusted(QUrl::RemoveUserInfo));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Earmark"_s);
    request.setRawHeader("Accept-Encoding"_ba, "identity"_ba); // byte positions have to be those of the medium
    return request;
}

QByteArray rangeHeader(qint64 begin, std::optional<qint64> end)
{
    const QByteArray range = "bytes="_ba + QByteArray::number(begin) + '-';
    return end ? range + QByteArray::number(*end - 1) : range;
}

qint64 sizeBehind(const QNetworkReply &reply)
{
    constexpr QByteArrayView unit = "bytes */";
    const QByteArray range = reply.rawHeader("Content-Range").trimmed();
    bool isNumber = false;
    const qint64 size = range.startsWith(unit) ? range.sliced(unit.size()).toLongLong(&isNumber) : 0;
    return isNumber ? size : -1;
}

bool isWorthRetrying(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

Error mediaError(const QNetworkReply &reply, const QUrl &url)
{
    Error error{Error::Kind::ConnectionFailed, reply.errorString(), redact(url)};
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        error.kind = Error::Kind::HostNotFound;
        break;
    case QNetworkReply::RemoteHostClosedError:
        error.kind = Error::Kind::ConnectionCut;
        break;
    case QNetworkReply::TimeoutError:
        error.kind = Error::Kind::TimedOut;
        break;
    case QNetworkReply::SslHandshakeFailedError:
        error.kind = Error::Kind::TlsFailed;
        break;
    default:
        break;
    }
    return error;
}

} // namespace earmark
