// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/identity.h"

#include "models/library/namefold.h"

#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// "#12", "12.", "Ep. 12 -", "S01E02:", "Folge 7 |": a run of at most one short word and a number, then a divider.
qsizetype leadingNumberEnd(const QString &title)
{
    qsizetype at = 0;
    const auto skip = [&](auto &&wanted) {
        const qsizetype start = at;
        while (at < title.size() && wanted(title.at(at)))
            ++at;
        return at - start;
    };
    const auto isSpace = [](QChar c) {
        return c.isSpace();
    };
    skip(isSpace);
    const qsizetype word = skip([](QChar c) { return c.isLetter(); });
    if (word > 10)
        return 0;
    skip([](QChar c) { return c == u'.' || c == u'#' || c.isSpace(); });
    qsizetype digits = skip([](QChar c) { return c.isDigit(); });
    if (word == 1 && digits > 0 && at < title.size() && title.at(at).toCaseFolded() == u'e') { // S01E02
        ++at;
        digits = skip([](QChar c) { return c.isDigit(); });
    }
    if (digits == 0)
        return 0;
    skip(isSpace);
    const auto isDivider = [](QChar c) {
        return QStringView(u":.-–—|)]/").contains(c);
    };
    return skip(isDivider) > 0 ? at : 0;
}

QString withoutQuery(QString key)
{
    if (const qsizetype query = key.indexOf(u'?'); query >= 0)
        key.truncate(query);
    return key;
}

// The only element that `fits`; -1 where there is none or more than one.
template <class List, class Fits>
qsizetype onlyOne(const List &list, Fits fits)
{
    const auto first = std::ranges::find_if(list, fits);
    if (first == list.end() || std::find_if(std::next(first), list.end(), fits) != list.end())
        return -1;
    return first - list.begin();
}

} // namespace

QString addressKey(const QString &url)
{
    const QUrl parsed(url.trimmed(), QUrl::TolerantMode);
    const QString scheme = parsed.scheme();
    if (!parsed.isValid() || parsed.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        return {};
    QString key = parsed.host(QUrl::FullyEncoded).toLower();
    if (const int port = parsed.port(-1); port > 0 && port != 80 && port != 443)
        key += u':' + QString::number(port);
    QString path = parsed.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    key += path;
    if (parsed.hasQuery())
        key += u'?' + parsed.query(QUrl::FullyEncoded);
    return key;
}

QString mediaKey(const QString &url)
{
    return withoutQuery(addressKey(url));
}

QString titleKey(const QString &title)
{
    const auto key = [](const QString &text) {
        QString folded = foldName(text);
        folded.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
        return folded;
    };
    const QString unnumbered = key(title.mid(leadingNumberEnd(title)));
    return unnumbered.size() >= 3 ? unnumbered : key(title);
}

bool isPlayable(const Media &media)
{
    return media.type.isEmpty() || media.type.startsWith("audio/"_L1, Qt::CaseInsensitive)
           || media.type.startsWith("video/"_L1, Qt::CaseInsensitive)
           || (media.type.startsWith("application/"_L1, Qt::CaseInsensitive)
               && (media.type.contains("ogg"_L1) || media.type.contains("octet-stream"_L1)
                   || media.type.contains("mp4"_L1)));
}

ShowId matchShow(const ParsedShow &parsed, const QList<KnownShow> &known)
{
    const auto guidsDiffer = [&](const KnownShow &show) {
        return !parsed.podcastGuid.isEmpty() && !show.podcastGuid.isEmpty()
               && parsed.podcastGuid.compare(show.podcastGuid, Qt::CaseInsensitive) != 0;
    };
    const auto byGuid = [&](const KnownShow &show) {
        return !parsed.podcastGuid.isEmpty() && parsed.podcastGuid.compare(show.podcastGuid, Qt::CaseInsensitive) == 0;
    };
    const QString feed = addressKey(parsed.feedUrl);
    const auto byFeed = [&](const KnownShow &show) {
        return !feed.isEmpty() && show.feedKeys.contains(feed);
    };
    const QString site = addressKey(parsed.siteUrl);
    const QString title = titleKey(parsed.title);
    const auto sameTitle = [&](const KnownShow &show) {
        return !title.isEmpty() && show.titleKey == title;
    };
    const auto oneIsPage = [&](const KnownShow &show) {
        return isPage(parsed) || show.feedKeys.isEmpty();
    };
    const auto bySite = [&](const KnownShow &show) {
        return !site.isEmpty() && show.siteKey == site && !guidsDiffer(show) && (oneIsPage(show) || sameTitle(show));
    };
    const auto bySiteAndTitle = [&](const KnownShow &show) {
        return bySite(show) && sameTitle(show);
    };
    const auto byTitle = [&](const KnownShow &show) {
        return sameTitle(show) && !guidsDiffer(show) && oneIsPage(show);
    };

    for (const qsizetype at : {onlyOne(known, byGuid), onlyOne(known, byFeed), onlyOne(known, bySiteAndTitle),
                               onlyOne(known, bySite), onlyOne(known, byTitle)}) {
        if (at >= 0)
            return known.at(at).id;
    }
    return {};
}

bool isPage(const ParsedShow &show)
{
    return show.feedUrl.isEmpty()
           && std::ranges::all_of(show.episodes, [](const ParsedEpisode &episode) { return episode.guid.isEmpty(); });
}

} // namespace earmark
