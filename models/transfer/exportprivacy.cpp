// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exportprivacy.h"

#include "models/http/pathtoken.h"
#include "models/http/redact.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
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
    return isPrivateFeed(open) ? QString() : open;
}

// What stands where an address was taken out of a text and nothing of it can be left.
constexpr QChar takenOut = u'…';

// A text without the private addresses in it. Looks for what ends an address in prose: blanks, quotes and brackets.
QString publicText(const QString &text)
{
    if (!text.contains("://"_L1))
        return text;
    static const QRegularExpression address(u"https?://[^\\s<>\"'()\\[\\]{}]+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString left;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : address.globalMatch(text)) {
        if (!isPrivateAddress(match.captured()))
            continue;
        const QString open = publicPart(match.captured());
        left += QStringView(text).sliced(end, match.capturedStart() - end);
        left += open.isEmpty() ? QString(takenOut) : open;
        end = match.capturedEnd();
    }
    if (end == 0)
        return text;
    left += QStringView(text).sliced(end);
    return left;
}

// A text that may be nothing but an address.
QString publicValue(const QString &text)
{
    const bool isAddress = text.contains("://"_L1) && !text.contains(u' ') && !text.contains(u'\n');
    if (isAddress && isPrivateAddress(text))
        return publicPart(text);
    return publicText(text);
}

bool cleared(QString &text, QString left)
{
    return std::exchange(text, std::move(left)) != text;
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

bool isPrivateFeed(const QString &address)
{
    return isPrivateAddress(address) || hasPathToken(QUrl(address.trimmed(), QUrl::TolerantMode));
}

QString publicFeed(const QString &address)
{
    return isPrivateFeed(address) ? publicPart(address) : address;
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
    if (item.isOfPrivateShow || isPrivateFeed(item.feedUrl)) {
        item.feedUrl.clear();
        item.feedGuid.clear();
        item.url.clear();
        item.image.clear();
        item.description.clear();
        if (item.guid.contains("://"_L1))
            item.guid.clear();
        found = true;
    }
    found = cleared(item.guid, publicValue(item.guid)) || found;
    for (QString *const text : {&item.title, &item.note, &item.description})
        found = cleared(*text, publicText(*text)) || found;
    for (Bookmark &bookmark : item.bookmarks)
        found = cleared(bookmark.note, publicText(bookmark.note)) || found;
    return found;
}

QJsonValue withoutPrivate(const QJsonValue &value)
{
    if (value.isString())
        return publicValue(value.toString());
    if (value.isArray()) {
        QJsonArray left;
        const QJsonArray all = value.toArray();
        for (const auto one : all)
            left.append(withoutPrivate(one));
        return left;
    }
    QJsonObject left = value.toObject();
    for (auto one = left.begin(); one != left.end(); ++one) {
        const bool isFeed = one.key() == "feed"_L1 || one.key() == "feed_url"_L1;
        *one = isFeed && one->isString() ? QJsonValue(publicFeed(one->toString())) : withoutPrivate(*one);
    }
    return value.isObject() ? QJsonValue(left) : value;
}

PublicLines withoutPrivate(const QByteArray &lines)
{
    PublicLines left;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject before = QJsonDocument::fromJson(line).object();
        const QJsonObject after = withoutPrivate(QJsonValue(before)).toObject();
        left.withheld += after != before;
        if (!line.isEmpty())
            left.bytes += (after == before ? line : QJsonDocument(after).toJson(QJsonDocument::Compact)) + '\n';
    }
    return left;
}

} // namespace earmark
