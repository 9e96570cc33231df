// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exportprivacy.h"

#include "models/http/redact.h"

#include <QtCore/QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// What is left of an address for everybody.
QString publicPart(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    if (url.userInfo().isEmpty())
        return {};
    const QString open = QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded | QUrl::RemoveUserInfo));
    return isPrivateAddress(open) ? QString() : open;
}

} // namespace

bool isPrivateAddress(const QString &address)
{
    // Taking an address apart costs more than writing the rest of an item.
    constexpr QLatin1StringView folder{"/private/"};
    if (!address.contains(u'@') && !address.contains(u'?') && !address.contains(folder, Qt::CaseInsensitive))
        return false;
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    return hasSecrets(url) || url.path().contains(folder, Qt::CaseInsensitive);
}

bool withholdPrivate(ExportItem &item)
{
    bool found = false;
    for (QString *const address : {&item.pageUrl, &item.siteUrl, &item.url, &item.image}) {
        if (!isPrivateAddress(*address))
            continue;
        *address = publicPart(*address);
        found = true;
    }
    if (isPrivateAddress(item.feedUrl)) {
        item.feedUrl.clear();
        item.feedGuid.clear();
        item.url.clear();
        item.image.clear();
        item.description.clear();
        found = true;
    }
    return found;
}

} // namespace earmark
