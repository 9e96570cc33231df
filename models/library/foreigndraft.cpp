// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/foreigndraft.h"

#include "models/parsing/sanitiser.h"
#include "models/parsing/weburl.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimeZone>
#include <QtCore/QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype longestText = 4096;
constexpr qsizetype mostForeignEpisodes = 500'000;

QString foreignTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

QString shortText(const Query &row, int column)
{
    return row.text(column).left(longestText).simplified();
}

void ForeignDraft::addShow(qint64 id, ParsedShow show, const QString &feed, const Login &login, bool isSubscribed)
{
    const QString address = webUrl(feed, {});
    if (address.isEmpty())
        return;
    QUrl url(address);
    if (!login.user.isEmpty()) {
        url.setUserName(login.user);
        url.setPassword(login.password);
    }
    show.feedUrl = QString::fromLatin1(url.toEncoded());
    show.siteUrl = webUrl(show.siteUrl, {});
    show.image = webUrl(show.image, {});
    show.description = sanitise(show.description, {}).text;
    if (isSubscribed)
        put(nameOf(show), "subscription"_L1);
    m_places.insert(id, m_read.shows.size());
    m_read.shows.append(std::move(show));
}

void ForeignDraft::addEpisode(qint64 show, qint64 id, ParsedEpisode episode, const QString &notes,
                              const Listened &listened)
{
    const auto place = m_places.constFind(show);
    if (place == m_places.cend() || ++m_count > mostForeignEpisodes)
        return;
    ParsedShow &of = m_read.shows[*place];
    const SanitisedHtml safe = sanitise(notes, of.siteUrl);
    episode.description = safe.text;
    episode.notesHtml = safe.html;
    episode.links = safe.links;
    episode.url = webUrl(episode.url, {});
    episode.image = webUrl(episode.image, {});
    for (Media &media : episode.media)
        media.url = webUrl(media.url, {});
    episode.media.removeIf([](const Media &media) { return media.url.isEmpty(); });
    QJsonObject name = nameOf(of);
    name["guid"_L1] = episode.guid;
    name["title"_L1] = episode.title;
    name["date"_L1] = episode.date ? foreignTime(episode.date->utcMs) : QString();
    of.episodes.append(std::move(episode));
    if (listened.played || listened.positionMs > 0)
        put({{u"episode"_s, name},
             {u"position_ms"_s, listened.played ? 0 : listened.positionMs},
             {u"played"_s, listened.played}},
            "listened"_L1);
    if (listened.favourite)
        put({{u"what"_s, u"episode"_s}, {u"episode"_s, name}}, "favourite"_L1);
    m_episodes.emplace(id, std::move(name));
}

void ForeignDraft::queue(qint64 episode)
{
    if (const auto name = m_episodes.constFind(episode); name != m_episodes.cend())
        m_queue.append(*name);
}

void ForeignDraft::setHearing(qint64 show, double rate, qint64 introMs, qint64 outroMs)
{
    const auto place = m_places.constFind(show);
    if (place == m_places.cend() || (rate <= 0 && introMs <= 0 && outroMs <= 0))
        return;
    QJsonObject line = nameOf(m_read.shows.at(*place));
    if (rate > 0)
        line["rate"_L1] = rate;
    line["intro_ms"_L1] = std::max<qint64>(introMs, 0);
    line["outro_ms"_L1] = std::max<qint64>(outroMs, 0);
    put(std::move(line), "hearing"_L1);
}

QJsonObject ForeignDraft::nameOf(const ParsedShow &show) const
{
    return {{u"feed"_s, show.feedUrl}, {u"show"_s, show.title}};
}

void ForeignDraft::put(QJsonObject line, QLatin1StringView kind)
{
    line["kind"_L1] = QString(kind);
    m_read.made += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

ForeignLibrary ForeignDraft::take()
{
    if (!m_queue.isEmpty())
        put({{u"episodes"_s, std::exchange(m_queue, {})}}, "queue"_L1);
    return std::move(m_read);
}

} // namespace earmark
