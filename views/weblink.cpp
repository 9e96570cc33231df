// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/weblink.h"

using namespace Qt::StringLiterals;

namespace earmark {

std::optional<QUrl> webLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool onTheWeb = (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
    const bool mail = url.scheme() == "mailto"_L1 && !url.path().isEmpty();
    return url.isValid() && (onTheWeb || mail) ? std::optional(url) : std::nullopt;
}

} // namespace earmark
