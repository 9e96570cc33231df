// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/browsing.h"

#include "models/library/namefold.h"
#include "models/library/namestore.h"
#include "models/library/spokenstore.h"
#include "models/library/tagstore.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Beyond this, reading everything is faster than reading one by one.
constexpr qsizetype maxTouched = 5'000;
// A smart playlist's search may name a playlist, and so on; a circle has to end.
constexpr int maxPlaylistDepth = 4;

EpisodeFlags stateFlags(const Query &row, int column) // position, played, archived
{
    EpisodeFlags flags;
    flags.setFlag(EpisodeFlag::Played, row.flag(column + 1));
    flags.setFlag(EpisodeFlag::Started, row.integer(column) > 0 && !row.flag(column + 1));
    flags.setFlag(EpisodeFlag::Archived, row.flag(column + 2));
    return flags;
}

// As FTS5 wants it: a column, and the listener's words as one quoted phrase.
QString columnMatch(QLatin1StringView column, const QueryTerm &term)
{
    QString quoted = term.text;
    quoted.replace(u'"', u"\"\""_s);
    return column + u" : \""_s + quoted + (term.shape == QueryTerm::Shape::Prefix ? u"\"*"_s : u"\""_s);
}

} // namespace

Browsing::Browsing(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

void Browsing::touch(const LibraryChange &change, const QList<TouchedName> &names)
{
    const bool marks = change.states || change.bookmarks;
    const bool anyEpisode = marks && change.episodes.isEmpty() && names.isEmpty();
    if (change.sources || anyEpisode || m_touchedEpisodes.size() + change.episodes.size() > maxTouched) {
        m_index.reset();
        m_titles = {};
        m_touchedEpisodes.clear();
        m_touchedNames.clear();
        return;
    }
    if (!m_index)
        return;
    if (marks) {
        for (const EpisodeId episode : change.episodes)
            m_touchedEpisodes.insert(episode.value);
    }
    m_touchedNames += names;
}

Result<View> Browsing::view(const EpisodeFilter &filter)
{
    m_database->beginReading();
    refreshIndex();
    if (filter.sort == EpisodeSort::Title && m_index && !hasTitleOrder(*m_index))
        readTitles();
    const SearchQuery query = parseQuery(filter.search, filter.searchAsTyped);
    const QueryHits found = hits(query, 0);
    m_database->rollback();
    if (auto error = m_database->takeError()) {
        m_index.reset();
        return std::unexpected(*error);
    }
    return evaluate(*m_index, filter, query, found);
}

void Browsing::refreshIndex()
{
    if (!m_index) {
        rebuildIndex();
        return;
    }
    refreshFlags();
    refreshNames();
}

void Browsing::rebuildIndex()
{
    FacetSource source;
    readEpisodes(source);
    readNames(source);
    const auto readPairs = [](QList<FacetSource::Pair> &pairs, Query row) {
        while (row.next())
            pairs.append({row.integer(0), row.integer(1)});
    };
    readPairs(source.guests,
              m_database->query("SELECT episode, person FROM credit WHERE part = ?1 ORDER BY episode, position",
                                static_cast<int>(Part::Guest)));
    readPairs(source.hosts,
              m_database->query("SELECT episode, person FROM credit WHERE part = ?1", static_cast<int>(Part::Host)));
    readPairs(source.topicsOf, m_database->query("SELECT episode, topic FROM episode_topic"));
    m_index = buildFacetIndex(source);
    m_touchedEpisodes.clear();
    m_touchedNames.clear();
}

void Browsing::readEpisodes(FacetSource &source)
{
    const QHash<qint64, EpisodeFlags> marked = listenersFlags();
    Query row = m_database->query("SELECT id, show, date, date_only, duration, number, upcoming, features "
                                  "FROM episode INDEXED BY episode_show");
    while (row.next()) {
        FacetSource::Episode episode;
        episode.id = row.integer(0);
        episode.show = row.integer(1);
        if (!row.isNull(2))
            episode.dateMs = row.integer(2);
        else if (row.flag(6))
            episode.dateMs = FacetSource::announced;
        if (!row.isNull(4))
            episode.durationMs = row.integer(4);
        if (!row.isNull(5))
            episode.number = static_cast<float>(row.real(5));
        const qint64 features = row.integer(7);
        episode.flags = marked.value(episode.id);
        episode.flags.setFlag(EpisodeFlag::DateOnly, row.flag(3));
        episode.flags.setFlag(EpisodeFlag::Upcoming, row.flag(6));
        episode.flags.setFlag(EpisodeFlag::HasAudio, features & 1);
        episode.flags.setFlag(EpisodeFlag::HasChapters, features & 2);
        episode.flags.setFlag(EpisodeFlag::HasTranscript, features & 4);
        source.episodes.append(episode);
    }
}

QHash<qint64, EpisodeFlags> Browsing::listenersFlags()
{
    QHash<qint64, EpisodeFlags> flags;
    Query states = m_database->query("SELECT episode, position, played, archived FROM episode_state");
    while (states.next())
        flags.insert(states.integer(0), stateFlags(states, 1));
    Query favourite = m_database->query("SELECT item FROM favourite WHERE kind = 1");
    while (favourite.next())
        flags[favourite.integer(0)] |= EpisodeFlag::Favourite;
    Query bookmarked = m_database->query("SELECT DISTINCT episode FROM bookmark");
    while (bookmarked.next())
        flags[bookmarked.integer(0)] |= EpisodeFlag::Bookmarked;
    Query kept = m_database->query("SELECT episode FROM kept_audio WHERE state = ?1", static_cast<int>(Offline::Kept));
    while (kept.next())
        flags[kept.integer(0)] |= EpisodeFlag::Offline;
    return flags;
}

EpisodeFlags Browsing::listenersFlags(qint64 episode)
{
    EpisodeFlags flags;
    if (Query state =
            m_database->query("SELECT position, played, archived FROM episode_state WHERE episode = ?1", episode);
        state.next())
        flags = stateFlags(state, 0);
    flags.setFlag(EpisodeFlag::Favourite,
                  m_database->query("SELECT 1 FROM favourite WHERE kind = 1 AND item = ?1", episode).next());
    flags.setFlag(EpisodeFlag::Bookmarked,
                  m_database->query("SELECT 1 FROM bookmark WHERE episode = ?1", episode).next());
    flags.setFlag(EpisodeFlag::Offline, m_database
                                            ->query("SELECT 1 FROM kept_audio WHERE episode = ?1 AND state = ?2",
                                                    episode, static_cast<int>(Offline::Kept))
                                            .next());
    return flags;
}

void Browsing::refreshFlags()
{
    if (m_touchedEpisodes.isEmpty())
        return;
    constexpr std::array marks{EpisodeFlag::Played,     EpisodeFlag::Started,  EpisodeFlag::Favourite,
                               EpisodeFlag::Bookmarked, EpisodeFlag::Archived, EpisodeFlag::Offline};
    std::array<QList<qint64>, marks.size()> on;
    std::array<QList<qint64>, marks.size()> off;
    for (const qint64 episode : std::as_const(m_touchedEpisodes)) {
        const EpisodeFlags flags = listenersFlags(episode);
        for (size_t i = 0; i < marks.size(); ++i)
            (flags.testFlag(marks.at(i)) ? on : off).at(i).append(episode);
    }
    for (size_t i = 0; i < marks.size(); ++i) {
        if (!on.at(i).isEmpty())
            m_index = withFlags(*m_index, on.at(i), marks.at(i), true);
        if (!off.at(i).isEmpty())
            m_index = withFlags(*m_index, off.at(i), marks.at(i), false);
    }
    m_touchedEpisodes.clear();
}

// A name's favourite is that of all names that stand for it.
QSet<qint64> Browsing::favourites(Query row)
{
    QSet<qint64> items;
    while (row.next())
        items.insert(row.integer(0));
    return items;
}

void Browsing::readNames(FacetSource &source)
{
    Query show =
        m_database->query("SELECT id, title, EXISTS (SELECT 1 FROM favourite WHERE kind = 2 AND item = id), "
                          "EXISTS (SELECT 1 FROM fetch_state WHERE fetch_state.show = id AND error_kind IS NOT NULL), "
                          "EXISTS (SELECT 1 FROM subscription WHERE subscription.show = id) FROM show");
    while (show.next())
        source.shows.append({show.integer(0), show.text(1), show.flag(2), show.flag(3), show.flag(4)});
    const QSet<qint64> persons = favourites(
        m_database->query("SELECT coalesce(person_alias.person, item) FROM favourite JOIN person ON person.id = item "
                          "LEFT JOIN person_alias ON person_alias.key = person.key WHERE kind = 3"));
    const auto othersOf = [](Query alias) {
        QHash<qint64, QStringList> others;
        while (alias.next())
            others[alias.integer(1)].append(alias.text(0));
        return others;
    };
    // A renamed one keeps the key of the name that sources say.
    QHash<qint64, QStringList> others = othersOf(m_database->query(
        "SELECT key, person FROM person_alias UNION SELECT key, id FROM person WHERE said IS NOT NULL ORDER BY 1"));
    Query person = m_database->query("SELECT id, name FROM person");
    while (person.next()) {
        source.persons.append({person.integer(0), person.text(1), persons.contains(person.integer(0))});
        source.persons.last().others = others.value(person.integer(0));
    }
    const QSet<qint64> topics = favourites(
        m_database->query("SELECT coalesce(topic_alias.topic, item) FROM favourite JOIN topic ON topic.id = item "
                          "LEFT JOIN topic_alias ON topic_alias.key = topic.key WHERE kind = 4"));
    others = othersOf(m_database->query("SELECT key, topic FROM topic_alias ORDER BY 1"));
    Query topic = m_database->query("SELECT id, label FROM topic");
    while (topic.next()) {
        source.topics.append({topic.integer(0), topic.text(1), topics.contains(topic.integer(0))});
        source.topics.last().others = others.value(topic.integer(0));
    }
}

FacetSource::Name Browsing::nameState(const TouchedName &touched)
{
    FacetSource::Name name;
    name.id = touched.id;
    const int kind = touched.facet == Facet::Shows ? 2 : touched.facet == Facet::Persons ? 3 : 4;
    const auto isFavourite = [&](qint64 item) {
        return m_database->query("SELECT 1 FROM favourite WHERE kind = ?1 AND item = ?2", kind, item).next();
    };
    if (touched.facet != Facet::Shows) {
        const NameStore::Of of = touched.facet == Facet::Persons ? NameStore::Of::Persons : NameStore::Of::Topics;
        name.favourite = std::ranges::any_of(NameStore(*m_database, of).allRowsOf(touched.id), isFavourite);
        return name;
    }
    name.favourite = isFavourite(touched.id);
    Query show = m_database->query(
        "SELECT EXISTS (SELECT 1 FROM fetch_state WHERE fetch_state.show = id AND error_kind IS NOT NULL), "
        "EXISTS (SELECT 1 FROM subscription WHERE subscription.show = id) FROM show WHERE id = ?1",
        touched.id);
    if (show.next()) {
        name.failing = show.flag(0);
        name.subscribed = show.flag(1);
    }
    return name;
}

void Browsing::refreshNames()
{
    for (const Facet facet : {Facet::Shows, Facet::Persons, Facet::Topics}) {
        QList<FacetSource::Name> names;
        for (const TouchedName &touched : std::as_const(m_touchedNames)) {
            if (touched.facet == facet)
                names.append(nameState(touched));
        }
        if (!names.isEmpty())
            m_index = withNames(*m_index, facet, names);
    }
    m_touchedNames.clear();
}

void Browsing::readTitles()
{
    QList<std::pair<qint64, QString>> titles;
    Query row = m_database->query("SELECT id, title FROM episode");
    while (row.next())
        titles.append({row.integer(0), row.text(1)});
    m_index = withTitles(*m_index, titles);
}

void Browsing::prepareTyping()
{
    if (m_index)
        readTitleLines();
    if (m_database->takeError())
        m_titles = {}; // who types tries again
}

void Browsing::readTitleLines()
{
    if (!m_titles.starts.empty())
        return;
    Query row = m_database->query("SELECT id, title FROM episode");
    while (row.next()) {
        m_titles.starts.push_back(m_titles.folded.size());
        m_titles.episodes.push_back(row.integer(0));
        m_titles.folded += foldName(row.text(1)) + u'\n';
    }
}

QList<qint64> Browsing::titleHits(const QString &beginning)
{
    readTitleLines();
    QList<qint64> ids;
    const QString wanted = foldName(beginning);
    const QStringView all = m_titles.folded;
    for (qsizetype at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at)) {
        if (at > 0 && all.at(at - 1).isLetterOrNumber()) {
            ++at;
            continue;
        }
        const auto next = std::ranges::upper_bound(m_titles.starts, at);
        ids.append(m_titles.episodes.at(static_cast<size_t>(next - m_titles.starts.begin()) - 1));
        if (next == m_titles.starts.end())
            break;
        at = *next;
    }
    return ids;
}

QueryHits Browsing::hits(const SearchQuery &query, int depth)
{
    QueryHits found;
    if (const QString match = toMatchExpression(query); !match.isEmpty())
        found.text = wordHits(match) + SpokenStore(*m_database).episodesSaying(match)
                     + SpokenStore(*m_database).episodesPartlySaying(query);
    if (const QString excluded = toExclusionExpression(query); !excluded.isEmpty())
        found.excluded = wordHits(excluded) + SpokenStore(*m_database).episodesSaying(excluded);
    for (qsizetype i = 0; i < query.terms.size(); ++i) {
        const QueryTerm &term = query.terms.at(i);
        if (term.field == QueryTerm::Field::Name)
            found.byTerm.insert(i, titleHits(term.text));
        else if (term.field == QueryTerm::Field::Organisation)
            found.byTerm.insert(i, wordHits(columnMatch("organisations"_L1, term)));
        else if (term.field == QueryTerm::Field::Tag)
            found.byTerm.insert(i, wordHits(columnMatch("tags"_L1, term)) + TagStore(*m_database).hits(term.text));
        else if (term.field == QueryTerm::Field::Playlist)
            found.byTerm.insert(i, playlistHits(term.text, depth));
    }
    return found;
}

QList<qint64> Browsing::wordHits(const QString &match)
{
    QList<qint64> ids;
    Query row = m_database->query("SELECT rowid FROM episode_fts WHERE episode_fts MATCH ?1", match);
    while (row.next())
        ids.append(row.integer(0));
    return ids;
}

QList<qint64> Browsing::playlistHits(const QString &title, int depth)
{
    struct Found {
        qint64 id;
        QString query;
    };
    QList<Found> playlists;
    const QString wanted = foldName(title);
    Query all = m_database->query("SELECT id, title, query FROM playlist");
    while (all.next()) {
        if (nameHasWords(foldName(all.text(1)), wanted, false))
            playlists.append({all.integer(0), all.text(2)});
    }
    QList<qint64> ids;
    for (const Found &playlist : std::as_const(playlists)) {
        Query items = m_database->query("SELECT episode FROM playlist_item WHERE playlist = ?1", playlist.id);
        while (items.next())
            ids.append(items.integer(0));
        if (playlist.query.isEmpty() || depth >= maxPlaylistDepth || m_database->failed())
            continue;
        const SearchQuery query = parseQuery(playlist.query);
        EpisodeFilter filter;
        filter.search = playlist.query;
        const View view = evaluate(*m_index, filter, query, hits(query, depth + 1));
        for (const EpisodeId episode : view.episodes)
            ids.append(episode.value);
    }
    return ids;
}

} // namespace earmark
