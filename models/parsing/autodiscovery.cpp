// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/htmltokens.h"
#include "models/parsing/parse.h"

#include <QtCore/QStringDecoder>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype maxFeeds = 50;

// Absolute http or https, without a fragment; empty where it is neither.
QString absolute(const QUrl &base, const QString &href)
{
    const QUrl url = base.resolved(QUrl(href.trimmed()));
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return web && !url.host().isEmpty() ? url.toString(QUrl::FullyEncoded | QUrl::RemoveFragment) : QString();
}

bool isFeedType(const QString &written)
{
    const QString type = written.section(u';', 0, 0).trimmed().toLower();
    // RFC 4287, RSS autodiscovery, and JSON Feed 1.1; plain XML and JSON are used where the author knew no better.
    static const std::array types = {u"application/rss+xml"_s, u"application/atom+xml"_s, u"application/feed+json"_s,
                                     u"application/rdf+xml"_s, u"application/xml"_s,      u"text/xml"_s};
    return std::ranges::find(types, type) != types.end();
}

bool hasWord(const QString &list, QLatin1StringView word)
{
    const QStringList words = list.split(u' ', Qt::SkipEmptyParts);
    return words.contains(word, Qt::CaseInsensitive);
}

// The path of a link that is a feed by habit: ".../feed", ".../rss.xml", "podcast.xml".
bool looksLikeFeed(const QString &url)
{
    QString path = QUrl(url).path().toLower();
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString last = path.section(u'/', -1);
    static const std::array names = {u"feed"_s,     u"rss"_s,         u"atom"_s,      u"feed.xml"_s,  u"rss.xml"_s,
                                     u"atom.xml"_s, u"podcast.xml"_s, u"feed.json"_s, u"index.xml"_s, u"podcast.rss"_s};
    return std::ranges::find(names, last) != names.end() || last.endsWith(".rss"_L1) || last.endsWith(".atom"_L1);
}

void addOnce(QStringList &list, const QString &url)
{
    if (!url.isEmpty() && list.size() < maxFeeds && !list.contains(url))
        list.append(url);
}

} // namespace

QStringList feedsNamedBy(QByteArrayView html, const QString &baseUrl)
{
    // Names and URLs are ASCII: any encoding that HTML pages use will do.
    const QString page = QStringDecoder(QStringDecoder::Utf8).decode(html);
    QUrl base(baseUrl);
    QStringList named;
    QStringList likely;
    HtmlTokens tokens(page);
    bool hasBase = false;
    while (const auto token = tokens.next()) {
        if (token->kind != HtmlToken::Kind::Start)
            continue;
        const auto href = token->tag == HtmlTag::Base || token->tag == HtmlTag::Link || token->tag == HtmlTag::A
                              ? htmlAttribute(*token, "href"_L1)
                              : std::nullopt;
        if (!href)
            continue;
        if (token->tag == HtmlTag::Base && !hasBase) { // the first one counts (WHATWG HTML 4.2.3)
            hasBase = true;
            base = base.resolved(QUrl(href->trimmed()));
        } else if (token->tag == HtmlTag::Link) {
            const bool alternate = hasWord(htmlAttribute(*token, "rel"_L1).value_or(QString()), "alternate"_L1);
            if (alternate && isFeedType(htmlAttribute(*token, "type"_L1).value_or(QString())))
                addOnce(named, absolute(base, *href));
        } else if (token->tag == HtmlTag::A) {
            const QString url = absolute(base, *href);
            if (looksLikeFeed(url))
                addOnce(likely, url);
        }
    }
    return named.isEmpty() ? likely : named;
}

} // namespace earmark
