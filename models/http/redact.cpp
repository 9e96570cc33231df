// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/redact.h"

#include <QtCore/QStringList>
#include <QtCore/QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Parts of names rather than whole names: "access_token", "apikey", "X-Amz-Signature" are all meant.
constexpr std::array secretNames{"key"_L1,  "token"_L1, "auth"_L1,   "sig"_L1,        "hash"_L1,
                                 "pass"_L1, "pwd"_L1,   "secret"_L1, "credential"_L1, "session"_L1};

bool isSecret(const QString &name)
{
    return std::ranges::any_of(secretNames,
                               [&](QLatin1StringView part) { return name.contains(part, Qt::CaseInsensitive); });
}

} // namespace

bool hasSecrets(const QUrl &url)
{
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    return !url.userInfo().isEmpty() || std::ranges::any_of(items, [](const auto &item) {
        return isSecret(item.first) && !item.second.isEmpty();
    });
}

QString redact(const QUrl &url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (shown.hasQuery()) {
        QUrlQuery query(shown);
        auto items = query.queryItems(QUrl::FullyEncoded);
        for (auto &[name, value] : items) {
            if (isSecret(name))
                value = u"..."_s;
        }
        query.setQueryItems(items);
        shown.setQuery(query);
    }
    return shown.toString(QUrl::FullyEncoded);
}

} // namespace earmark
