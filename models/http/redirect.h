// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QUrl>

namespace earmark {

// 301, 302, 303, 307 and 308 (RFC 9110, 15.4).
[[nodiscard]] bool isRedirect(int status);

// http and https are the only schemes that are ever requested.
[[nodiscard]] bool isWebUrl(const QUrl &url);

// Scheme, host and port are equal (RFC 6454).
[[nodiscard]] bool haveSameOrigin(const QUrl &a, const QUrl &b);

// The hops of one request, and the decision whether it may take the next. Pure; any thread.
class RedirectTrail
{
public:
    static constexpr int maxHops = 10;

    explicit RedirectTrail(const QUrl &start);

    // Takes the hop an answer asks for and returns the URL to request next. Errors: SchemeRefused;
    // RedirectRefused for a loop, more than maxHops, no usable Location, or a step from https down to http.
    [[nodiscard]] Result<QUrl> follow(int status, const QByteArray &location);

    [[nodiscard]] const QUrl &url() const { return m_hops.constLast(); }
    // Where 301 and 308 alone lead from the start: what may replace a stored address.
    [[nodiscard]] const QUrl &permanentUrl() const { return m_permanent; }
    // False once any hop left the origin of the start: secrets meant for it must not travel on, nor come back.
    [[nodiscard]] bool keepsCredentials() const { return m_sameOrigin; }

private:
    QList<QUrl> m_hops;
    QUrl m_permanent;
    bool m_allPermanent = true;
    bool m_sameOrigin = true;
};

} // namespace earmark
