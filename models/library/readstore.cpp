// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/readstore.h"

#include "models/library/chapterstore.h"
#include "models/library/episodeparts.h"
#include "models/library/identity.h"
#include "models/library/keptstore.h"
#include "models/library/listeningstore.h"
#include "models/library/liststore.h"
#include "models/library/match.h"
#include "models/library/nosuch.h"
#include "models/library/portraitstore.h"
#include "models/library/provenance.h"
#include "models/library/spokenstore.h"
#include "models/library/tagstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

template <class T>
std::optional<T> optionalReal(const Query &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<T>(row.real(column)));
}

FetchState fetchStateAt(const Query &row, int column)
{
    FetchState state{row.text(column),
                     row.text(column + 1),
                     row.integer(column + 2),
                     row.integer(column + 3),
                     row.integer(column + 4),
                     static_cast<int>(row.integer(column + 5)),
                     {}};
    if (!row.isNull(column + 6))
        state.error = Error{static_cast<Error::Kind>(row.integer(column + 6)), row.text(column + 7),
                            row.text(column + 8), static_cast<int>(row.integer(column + 9))};
    return state;
}

QList<Media> playableFirst(QList<Media> media)
{
    std::ranges::stable_partition(media, isPlayable);
    return media;
}

Show *find(QList<Show> &shows, qint64 id)
{
    const auto found = std::ranges::find(shows, ShowId{id}, &Show::id);
    return found == shows.end() ? nullptr : &*found;
}

} // namespace

ReadStore::ReadStore(Database &database)
    : m_database(database)
{
}

std::optional<EpisodeRow> ReadStore::row(EpisodeId id)
{
    Query row = m_database.query(
        "SELECT e.show, e.title, e.title_origin, show.title, iif(e.image <> '', e.image, show.image), e.date, "
        "e.date_offset, e.date_only, e.duration, e.number, s.position, s.played, s.archived, e.upcoming, "
        "e.features & 1, e.gone, "
        "EXISTS (SELECT 1 FROM favourite WHERE kind = 1 AND item = e.id), "
        "EXISTS (SELECT 1 FROM bookmark WHERE episode = e.id), "
        "EXISTS (SELECT 1 FROM favourite f WHERE f.kind = 2 AND f.item = e.show AND f.since <= e.added_at) "
        "OR EXISTS (SELECT 1 FROM credit c JOIN favourite f ON f.kind = 3 AND f.item = c.person "
        " WHERE c.episode = e.id AND c.part < 2 AND f.since <= e.added_at) "
        "OR EXISTS (SELECT 1 FROM episode_topic t JOIN favourite f ON f.kind = 4 AND f.item = t.topic "
        " WHERE t.episode = e.id AND f.since <= e.added_at), "
        "coalesce((SELECT state FROM kept_audio WHERE episode = e.id), 0) "
        "FROM episode e JOIN show ON show.id = e.show LEFT JOIN episode_state s ON s.episode = e.id WHERE e.id = ?1",
        id);
    if (!row.next())
        return std::nullopt;
    EpisodeRow read;
    read.id = id;
    read.showId = ShowId{row.integer(0)};
    read.title = row.text(1);
    read.titleOrigin = static_cast<TitleOrigin>(row.integer(2));
    read.show = row.text(3);
    read.image = row.text(4);
    read.date = timestampAt(row, 5);
    read.durationMs = row.optionalInteger(8);
    read.number = optionalReal<double>(row, 9);
    read.positionMs = row.integer(10);
    read.played = row.flag(11);
    read.archived = row.flag(12);
    read.upcoming = row.flag(13);
    read.hasAudio = row.flag(14);
    read.goneFromSource = row.flag(15);
    read.favourite = row.flag(16);
    read.bookmarked = row.flag(17);
    read.newFromFollowed = row.flag(18) && !read.played && !read.archived && !read.upcoming && read.positionMs == 0;
    read.offline = static_cast<Offline>(row.integer(19));
    read.guests = guests(id);
    return read;
}

QStringList ReadStore::guests(EpisodeId id)
{
    QStringList names;
    Query row = m_database.query("SELECT person.name FROM credit JOIN person ON person.id = person "
                                 "WHERE episode = ?1 AND part = ?2 ORDER BY position",
                                 id, static_cast<int>(Part::Guest));
    while (row.next())
        names.append(row.text(0));
    return names;
}

QString ReadStore::description(EpisodeId id)
{
    Query row = m_database.query("SELECT description FROM episode_text WHERE episode = ?1", id);
    return row.next() ? row.text(0) : QString();
}

QList<EpisodeRow> ReadStore::rows(const QList<EpisodeId> &ids, const SearchQuery &query, const PortraitSubject &subject)
{
    PortraitStore portraits(m_database);
    const bool marksText = std::ranges::any_of(
        query.terms, [](const QueryTerm &term) { return term.field == QueryTerm::Field::Text && !term.negated; });
    QList<EpisodeRow> list;
    list.reserve(ids.size());
    for (const EpisodeId id : ids) {
        std::optional<EpisodeRow> read = row(id);
        if (!read)
            continue;
        if (marksText)
            read->match = matchOf(*read, query);
        else if (subject.topic.isValid())
            read->match = portraits.sentence(id, subject.topic, read->title, description(id));
        if (subject.isValid())
            read->appearance = portraits.appearance(id, subject);
        list.append(std::move(*read));
    }
    return list;
}

// Words that neither title nor notes have may be said in the episode.
Match ReadStore::matchOf(const EpisodeRow &row, const SearchQuery &query)
{
    const QString notes = description(row.id);
    Match match = matchIn(row.title, notes, query);
    SearchQuery lacking;
    for (const QueryTerm &term : query.terms) {
        SearchQuery single;
        single.terms = {term};
        const Match own = matchIn(row.title, notes, single);
        if (own.snippet.isEmpty() && own.inTitle.isEmpty())
            lacking.terms.append(term);
    }
    Match said = SpokenStore(m_database).match(row.id, lacking);
    if (said.snippet.isEmpty())
        return match;
    said.inTitle = match.inTitle;
    return said;
}

Result<EpisodeDetail> ReadStore::episode(EpisodeId id)
{
    EpisodeDetail detail;
    if (std::optional<EpisodeRow> read = row(id))
        detail.row = std::move(*read);
    else
        return noSuch(u"episode"_s, id.value);
    Query row = m_database.query(
        "SELECT e.guid, e.url, show.feed_url, e.season, e.type, t.description, t.notes_html FROM episode e "
        "JOIN show ON show.id = e.show JOIN episode_text t ON t.episode = e.id WHERE e.id = ?1",
        id);
    if (row.next()) {
        detail.guid = row.text(0);
        detail.url = row.text(1);
        detail.feedUrl = row.text(2);
        if (const auto season = row.optionalInteger(3))
            detail.season = static_cast<int>(*season);
        detail.type = static_cast<EpisodeType>(row.integer(4));
        detail.description = row.text(5);
        detail.notesHtml = row.text(6);
    }
    detail.media = readMedia(m_database, id);
    detail.credits = readCredits(m_database, id);
    const Provenance provenance = readProvenance(m_database, id);
    detail.sources = provenance.sources;
    for (qsizetype i = 0; i < detail.credits.size(); ++i)
        detail.credits[i].source = provenance.ofCredits.value(i);
    for (PersonCredit &credit : detail.credits) {
        Query others = m_database.query(
            "SELECT count(DISTINCT episode) FROM credit WHERE person = ?1 AND episode <> ?2", credit.person, id);
        if (others.next())
            credit.otherEpisodes = static_cast<int>(others.integer(0));
    }
    detail.topics = readTopics(m_database, id);
    detail.chapters = ChapterStore(m_database).read(id);
    detail.transcripts = readTranscripts(m_database, id);
    detail.links = readLinks(m_database, id);
    detail.works = readNamedWorks(m_database, {id});
    detail.bookmarks = ListStore(m_database).bookmarks(id);
    detail.tags = TagStore(m_database).of(id);
    return detail;
}

QList<Show> ReadStore::shows()
{
    QList<Show> list;
    Query row = m_database.query(
        "SELECT show.id, title, feed_url, site_url, author, description, image, language, podcast_guid, "
        "EXISTS (SELECT 1 FROM subscription WHERE subscription.show = show.id), "
        "EXISTS (SELECT 1 FROM favourite WHERE kind = 2 AND item = show.id), "
        "(SELECT count(*) FROM episode WHERE episode.show = show.id), "
        "(SELECT count(*) FROM episode WHERE episode.show = show.id AND upcoming) + "
        "(SELECT count(*) FROM episode_state s JOIN episode ON episode.id = s.episode "
        " WHERE episode.show = show.id AND NOT upcoming AND (s.played OR s.archived)), "
        "coalesce(etag, ''), coalesce(last_modified, ''), checked_at, changed_at, not_before, failures, error_kind, "
        "error_detail, error_subject, error_code, "
        "EXISTS (SELECT 1 FROM private_show WHERE private_show.show = show.id) "
        "FROM show LEFT JOIN fetch_state ON fetch_state.show = show.id");
    while (row.next()) {
        Show show;
        show.id = ShowId{row.integer(0)};
        show.title = row.text(1);
        show.feedUrl = row.text(2);
        show.siteUrl = row.text(3);
        show.author = row.text(4);
        show.description = row.text(5);
        show.image = row.text(6);
        show.language = row.text(7);
        show.podcastGuid = row.text(8);
        show.subscribed = row.flag(9);
        show.favourite = row.flag(10);
        show.episodes = static_cast<int>(row.integer(11));
        show.unplayed = show.episodes - static_cast<int>(row.integer(12));
        show.fetch = fetchStateAt(row, 13);
        show.isPrivate = row.flag(23);
        list.append(std::move(show));
    }
    const QHash<qint64, QList<EpisodeSource>> sources = readShowSources(m_database);
    for (Show &show : list)
        show.sources = sources.value(show.id.value);
    readHosts(list);
    readFunding(list);
    std::ranges::stable_sort(list,
                             [](const Show &a, const Show &b) { return a.title.localeAwareCompare(b.title) < 0; });
    return list;
}

void ReadStore::readHosts(QList<Show> &shows)
{
    Query row = m_database.query("SELECT show_host.show, person.name FROM show_host JOIN person ON person.id = person "
                                 "ORDER BY show_host.show, position");
    while (row.next()) {
        if (Show *show = find(shows, row.integer(0)))
            show->hosts.append(row.text(1));
    }
}

void ReadStore::readFunding(QList<Show> &shows)
{
    Query row = m_database.query("SELECT show, url, text FROM funding ORDER BY show, position");
    while (row.next()) {
        if (Show *show = find(shows, row.integer(0)))
            show->funding.append({row.text(1), row.text(2)});
    }
}

QList<Playable> ReadStore::playables(const QList<EpisodeId> &ids)
{
    QList<Playable> list;
    for (const EpisodeId id : ids) {
        if (const std::optional<EpisodeRow> read = row(id))
            list.append({id, read->title, read->show, read->image,
                         read->upcoming ? QList<Media>() : playableFirst(readMedia(m_database, id)), read->durationMs,
                         read->positionMs, ChapterStore(m_database).read(id), read->date, read->number, read->showId,
                         ListeningStore(m_database).read(read->showId),
                         read->offline == Offline::Kept ? KeptStore(m_database).fileOf(id) : QString()});
    }
    return list;
}

QList<ExportItem> ReadStore::exportItems(const QList<EpisodeId> &ids)
{
    QList<ExportItem> list;
    list.reserve(ids.size());
    for (const EpisodeId id : ids) {
        if (std::optional<ExportItem> item = exportItem(id))
            list.append(std::move(*item));
    }
    return list;
}

std::optional<ExportItem> ReadStore::exportItem(EpisodeId id)
{
    Query row = m_database.query(
        "SELECT e.title, show.title, iif(e.image <> '', e.image, show.image), e.duration, e.url, e.guid, "
        "show.feed_url, show.podcast_guid, show.site_url, e.date, e.date_offset, e.date_only, e.number, "
        "coalesce(s.played, 0), t.description, e.upcoming, coalesce(s.position, 0), "
        "EXISTS (SELECT 1 FROM favourite WHERE kind = 1 AND item = e.id), "
        "EXISTS (SELECT 1 FROM private_show WHERE private_show.show = e.show) "
        "FROM episode e JOIN show ON show.id = e.show JOIN episode_text t ON t.episode = e.id "
        "LEFT JOIN episode_state s ON s.episode = e.id WHERE e.id = ?1",
        id);
    if (!row.next())
        return std::nullopt;
    ExportItem item;
    item.episode = id;
    item.title = row.text(0);
    item.show = row.text(1);
    item.image = row.text(2);
    item.durationMs = row.optionalInteger(3);
    item.pageUrl = row.text(4);
    item.guid = row.text(5);
    item.feedUrl = row.text(6);
    item.feedGuid = row.text(7);
    item.siteUrl = row.text(8);
    item.date = timestampAt(row, 9);
    item.number = optionalReal<double>(row, 12);
    item.played = row.flag(13);
    item.description = row.text(14);
    item.positionMs = row.integer(16);
    item.isFavourite = row.flag(17);
    item.isOfPrivateShow = row.flag(18);
    if (const QList<Media> media = playableFirst(readMedia(m_database, id));
        !row.flag(15) && !media.isEmpty() && isPlayable(media.first())) {
        item.url = media.first().url;
        item.mediaType = media.first().type;
        item.mediaBytes = media.first().bytes;
    }
    item.guests = guests(id);
    Query topics = m_database.query("SELECT topic.label FROM episode_topic JOIN topic ON topic.id = topic "
                                    "WHERE episode = ?1 ORDER BY position",
                                    id);
    while (topics.next())
        item.topics.append(topics.text(0));
    Query tags = m_database.query("SELECT name FROM episode_tag WHERE episode = ?1 ORDER BY key", id);
    while (tags.next())
        item.tags.append(tags.text(0));
    item.bookmarks = ListStore(m_database).bookmarks(id);
    return item;
}

QList<OpmlEntry> ReadStore::subscriptions()
{
    QList<OpmlEntry> list;
    Query row = m_database.query("SELECT title, feed_url, site_url, "
                                 "EXISTS (SELECT 1 FROM private_show WHERE private_show.show = id) "
                                 "FROM show JOIN subscription ON subscription.show = id "
                                 "WHERE feed_url <> '' ORDER BY title_key, id");
    while (row.next())
        list.append({row.text(0), row.text(1), row.text(2), row.flag(3)});
    return list;
}

} // namespace earmark
