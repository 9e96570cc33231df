// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/redirect.h"

#include "models/http/redact.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isWebUrl(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

bool haveSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && effectivePort(a) == effectivePort(b);
}

RedirectTrail::RedirectTrail(const QUrl &start)
    : m_hops{start.adjusted(QUrl::RemoveFragment)} // never sent: URLs that differ in it alone are one request
    , m_permanent(m_hops.constFirst())
{
}

Result<QUrl> RedirectTrail::follow(int status, const QByteArray &location)
{
    const QUrl from = url();
    QUrl to = location.isEmpty() ? QUrl() : from.resolved(QUrl::fromEncoded(location.trimmed()));
    if (!to.isValid() || to.isEmpty())
        return failure(Error::Kind::RedirectRefused, u"redirect without a usable Location"_s, redact(from), status);
    if (!isWebUrl(to))
        return failure(Error::Kind::SchemeRefused, u"redirect to scheme %1"_s.arg(to.scheme()), redact(from), status);
    if (from.scheme() == "https"_L1 && to.scheme() == "http"_L1)
        return failure(Error::Kind::RedirectRefused, u"redirect from https to http"_s, redact(from), status);

    to.setFragment(QString());
    m_sameOrigin = m_sameOrigin && haveSameOrigin(m_hops.constFirst(), to);
    if (m_sameOrigin)
        to.setUserInfo(m_hops.constFirst().userInfo());
    else
        to.setUserInfo(QString());

    if (m_hops.contains(to))
        return failure(Error::Kind::RedirectRefused, u"redirects go in a circle"_s, redact(from), status);
    if (m_hops.size() > maxHops)
        return failure(Error::Kind::RedirectRefused, u"more than %1 redirects"_s.arg(maxHops), redact(from), status);

    m_allPermanent = m_allPermanent && (status == 301 || status == 308);
    if (m_allPermanent)
        m_permanent = to;
    m_hops.append(to);
    return to;
}

} // namespace earmark
