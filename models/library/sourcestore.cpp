// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/sourcestore.h"

#include "models/library/episodeparts.h"
#include "models/library/nosuch.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

struct SourceStore::Existing {
    KnownEpisode identity;
    Gaps filled;
    bool gone = false;
    QByteArray contentHash;
};

SourceStore::SourceStore(Database &database)
    : m_database(database)
    , m_episodes(database)
{
}

void SourceStore::forgetRows()
{
    m_episodes.forgetRows();
}

Result<ShowId> SourceStore::addShow(const QString &feedUrl, const QString &title, const QString &siteUrl, qint64 nowMs)
{
    const QString key = addressKey(feedUrl);
    if (key.isEmpty())
        return failure(Error::Kind::InvalidArgument, u"not a web address"_s, feedUrl);
    if (Query known = m_database.query("SELECT show FROM show_feed_url WHERE url_key = ?1", key); known.next())
        return ShowId{known.integer(0)};
    return insertShow(title.isEmpty() ? feedUrl : title, feedUrl, siteUrl, nowMs);
}

ShowId SourceStore::insertShow(const QString &title, const QString &feedUrl, const QString &siteUrl, qint64 nowMs)
{
    m_database.run("INSERT INTO show (title, title_key, feed_url, site_url, site_key, added_at) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                   title, titleKey(title), feedUrl, siteUrl, addressKey(siteUrl), nowMs);
    const ShowId show{m_database.lastInsertId()};
    addFeedUrl(show, feedUrl);
    return show;
}

void SourceStore::addFeedUrl(ShowId show, const QString &url)
{
    if (const QString key = addressKey(url); !key.isEmpty())
        m_database.run("INSERT OR IGNORE INTO show_feed_url (url_key, show, url) VALUES (?1, ?2, ?3)", key, show, url);
}

bool SourceStore::exists(ShowId show)
{
    return m_database.query("SELECT 1 FROM show WHERE id = ?1", show).next();
}

QList<KnownShow> SourceStore::knownShows()
{
    QHash<qint64, QStringList> feedKeys;
    Query feeds = m_database.query("SELECT show, url_key FROM show_feed_url");
    while (feeds.next())
        feedKeys[feeds.integer(0)].append(feeds.text(1));
    QList<KnownShow> known;
    Query shows = m_database.query("SELECT id, podcast_guid, site_key, title_key FROM show");
    while (shows.next())
        known.append(
            {ShowId{shows.integer(0)}, shows.text(1), shows.text(2), shows.text(3), feedKeys.value(shows.integer(0))});
    return known;
}

Result<SourceStore::Saved> SourceStore::save(const ParsedShow &parsed, ShowId known, bool partial,
                                             const std::optional<FetchState> &fetch, qint64 nowMs)
{
    if (known.isValid() && !exists(known))
        return noSuch(u"show"_s, known.value);
    const qint64 changesBefore = m_database.totalChanges();
    Saved saved;
    saved.report.show = known.isValid() ? known : matchShow(parsed, knownShows());
    saved.madeShow = !saved.report.show.isValid();
    if (saved.madeShow)
        saved.report.show =
            insertShow(parsed.title.isEmpty() ? parsed.feedUrl : parsed.title, parsed.feedUrl, parsed.siteUrl, nowMs);
    describeShow(saved.report.show, parsed);
    saveEpisodes(parsed, !fetch && isPage(parsed), partial, saved.report, nowMs);
    saved.changed = m_database.totalChanges() != changesBefore;
    if (fetch)
        std::ignore = saveFetchState(saved.report.show, *fetch);
    return saved;
}

void SourceStore::saveEpisodes(const ParsedShow &parsed, bool fromPage, bool partial, SaveReport &report, qint64 nowMs)
{
    const QList<Existing> existing = existingEpisodes(report.show);
    QHash<EpisodeId, const Existing *> byId;
    QList<KnownEpisode> identities;
    for (const Existing &one : existing) {
        byId.insert(one.identity.id, &one);
        identities.append(one.identity);
    }
    const QList<EpisodeId> matched = matchEpisodes(parsed.episodes, identities);
    for (qsizetype i = 0; i < parsed.episodes.size() && !m_database.failed(); ++i) {
        const ParsedEpisode &episode = parsed.episodes.at(i);
        if (const Existing *same = byId.value(matched.at(i))) {
            ++(update(*same, episode, fromPage) ? report.updated : report.unchanged);
            continue;
        }
        const EpisodeId added = m_episodes.add(report.show, episode, {!fromPage, {}, contentHash(episode)}, nowMs);
        ++report.added;
        if (!existing.isEmpty())
            report.newEpisodes.append(added);
    }
    // An empty feed is a broken feed rather than one whose every item was taken down.
    if (!partial && !fromPage && !parsed.episodes.isEmpty())
        markGone(existing, matched);
}

bool SourceStore::update(const Existing &existing, const ParsedEpisode &parsed, bool fromPage)
{
    const EpisodeId id = existing.identity.id;
    const bool wasFromFeed = existing.identity.fromFeed;
    if (fromPage && wasFromFeed) {
        ParsedEpisode merged = m_episodes.read(id);
        const Gaps filled = fillGaps(merged, parsed);
        if (filled)
            m_episodes.replace(id, merged, {true, existing.filled | filled, existing.contentHash});
        return bool(filled);
    }
    const QByteArray hash = contentHash(parsed);
    if (hash == existing.contentHash && fromPage == !wasFromFeed) {
        if (existing.gone)
            m_episodes.setGone(id, false);
        return false;
    }
    ParsedEpisode merged = parsed;
    Gaps filled;
    if (!fromPage) {
        const Gaps fromPages = wasFromFeed ? existing.filled : Gaps(Gap::All);
        if (fromPages)
            filled = fillGaps(merged, m_episodes.read(id), fromPages);
    }
    m_episodes.replace(id, merged, {!fromPage, filled, hash});
    return true;
}

ShowComparison SourceStore::compare(const ParsedShow &parsed, ShowId chosen)
{
    ShowComparison compared{chosen.isValid() ? chosen : matchShow(parsed, knownShows()), parsed.title, {}};
    if (Query row = m_database.query("SELECT title FROM show WHERE id = ?1", compared.show); row.next())
        compared.title = row.text(0);
    QList<KnownEpisode> identities;
    for (const Existing &one : existingEpisodes(compared.show))
        identities.append(one.identity);
    const QList<EpisodeId> matched = matchEpisodes(parsed.episodes, identities);
    for (qsizetype i = 0; i < parsed.episodes.size(); ++i) {
        EpisodeComparison one{matched.at(i), {}, false, false};
        if (one.known.isValid()) {
            ParsedEpisode known = m_episodes.read(one.known);
            one.replacesUpcoming = known.upcoming && !parsed.episodes.at(i).upcoming;
            one.adds = gapNames(fillGaps(known, parsed.episodes.at(i)));
            one.same = one.adds.isEmpty() && !one.replacesUpcoming;
        }
        compared.episodes.append(one);
    }
    return compared;
}

QList<SourceStore::Existing> SourceStore::existingEpisodes(ShowId show)
{
    QList<Existing> list;
    Query row = m_database.query("SELECT id, guid, media_key, title_key, date, date_offset, date_only, number, "
                                 "from_feed, filled, gone, content_hash FROM episode WHERE show = ?1",
                                 show);
    while (row.next()) {
        Existing one;
        one.identity = {EpisodeId{row.integer(0)},
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        timestampAt(row, 4),
                        row.isNull(7) ? std::nullopt : std::optional(row.real(7)),
                        row.flag(8)};
        one.filled = Gaps::fromInt(static_cast<int>(row.integer(9)));
        one.gone = row.flag(10);
        one.contentHash = row.blob(11);
        list.append(std::move(one));
    }
    return list;
}

void SourceStore::markGone(const QList<Existing> &existing, const QList<EpisodeId> &listed)
{
    const QSet<EpisodeId> present(listed.begin(), listed.end());
    for (const Existing &one : existing) {
        if (one.identity.fromFeed && !one.gone && !present.contains(one.identity.id))
            m_episodes.setGone(one.identity.id, true);
    }
}

void SourceStore::describeShow(ShowId show, const ParsedShow &parsed)
{
    QStringList described;
    bool hasFeed = false;
    if (Query row = m_database.query("SELECT title, site_url, podcast_guid, author, description, image, language, "
                                     "medium, location, folder, categories, feed_url FROM show WHERE id = ?1",
                                     show);
        row.next()) {
        for (int column = 0; column < 11; ++column)
            described.append(row.text(column));
        hasFeed = !row.text(11).isEmpty();
    }
    const QStringList said{
        parsed.title,    parsed.siteUrl, parsed.podcastGuid, parsed.author, parsed.description,           parsed.image,
        parsed.language, parsed.medium,  parsed.location,    parsed.folder, parsed.categories.join(u'\n')};
    // A source that says nothing takes nothing away, a page adds to what a feed says but never changes it, and one
    // that says the same again writes nothing.
    const bool onlyFills = hasFeed && isPage(parsed);
    QStringList merged = described;
    for (qsizetype i = 0; i < described.size(); ++i) {
        if (!said.at(i).isEmpty() && !(onlyFills && !described.at(i).isEmpty()))
            merged[i] = said.at(i);
    }
    if (merged != described)
        m_database.run("UPDATE show SET title = ?2, title_key = ?3, site_url = ?4, site_key = ?5, podcast_guid = ?6, "
                       "author = ?7, description = ?8, image = ?9, language = ?10, medium = ?11, location = ?12, "
                       "folder = ?13, categories = ?14 WHERE id = ?1",
                       show, merged.at(0), titleKey(merged.at(0)), merged.at(1), addressKey(merged.at(1)), merged.at(2),
                       merged.at(3), merged.at(4), merged.at(5), merged.at(6), merged.at(7), merged.at(8), merged.at(9),
                       merged.at(10));
    if (!hasFeed)
        adoptFeed(show, parsed.feedUrl);
    if (!parsed.hosts.isEmpty())
        writeHosts(show, parsed.hosts);
    if (!parsed.funding.isEmpty())
        writeFunding(show, parsed.funding);
}

void SourceStore::adoptFeed(ShowId show, const QString &feedUrl)
{
    // Only where a page was all there was is the feed's own word for its address believed: one that leads elsewhere
    // would hide the show that is really there.
    const QString key = addressKey(feedUrl);
    if (key.isEmpty() || m_database.query("SELECT 1 FROM show_feed_url WHERE url_key = ?1", key).next())
        return;
    m_database.run("UPDATE show SET feed_url = ?2 WHERE id = ?1", show, feedUrl);
    addFeedUrl(show, feedUrl);
}

void SourceStore::writeHosts(ShowId show, const QStringList &hosts)
{
    QList<PersonId> wanted;
    for (const QString &host : hosts) {
        if (const PersonId person = m_episodes.person(host); person.isValid() && !wanted.contains(person))
            wanted.append(person);
    }
    QList<PersonId> present;
    Query rows = m_database.query("SELECT person FROM show_host WHERE show = ?1 ORDER BY position", show);
    while (rows.next())
        present.append(PersonId{rows.integer(0)});
    if (wanted == present)
        return;
    m_database.run("DELETE FROM show_host WHERE show = ?1", show);
    for (qsizetype i = 0; i < wanted.size(); ++i)
        m_database.run("INSERT INTO show_host VALUES (?1, ?2, ?3)", show, i, wanted.at(i));
}

void SourceStore::writeFunding(ShowId show, const QList<Link> &funding)
{
    QList<Link> present;
    Query rows = m_database.query("SELECT url, text FROM funding WHERE show = ?1 ORDER BY position", show);
    while (rows.next())
        present.append({rows.text(0), rows.text(1)});
    if (funding == present)
        return;
    m_database.run("DELETE FROM funding WHERE show = ?1", show);
    for (qsizetype i = 0; i < funding.size(); ++i)
        m_database.run("INSERT INTO funding VALUES (?1, ?2, ?3, ?4)", show, i, funding.at(i).url, funding.at(i).text);
}

Result<void> SourceStore::saveFetchState(ShowId show, const FetchState &state)
{
    if (!exists(show))
        return noSuch(u"show"_s, show.value);
    const Error error = state.error.value_or(Error{});
    // No REPLACE: that would make SQLite write the text index out for a way back.
    m_database.run("INSERT INTO fetch_state (show, etag, last_modified, checked_at, changed_at, not_before, "
                   "failures, error_kind, error_detail, error_subject, error_code) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (show) DO UPDATE SET "
                   "etag = ?2, last_modified = ?3, checked_at = ?4, changed_at = ?5, not_before = ?6, failures = ?7, "
                   "error_kind = ?8, error_detail = ?9, error_subject = ?10, error_code = ?11",
                   show, state.etag, state.lastModified, state.checkedAtMs, state.changedAtMs, state.notBeforeMs,
                   state.failures, state.error ? std::optional(static_cast<int>(error.kind)) : std::nullopt,
                   error.detail, error.subject, error.code);
    return {};
}

Result<void> SourceStore::moveFeed(ShowId show, const QString &newUrl)
{
    const QString key = addressKey(newUrl);
    if (key.isEmpty())
        return failure(Error::Kind::InvalidArgument, u"not a web address"_s, newUrl);
    if (!exists(show))
        return noSuch(u"show"_s, show.value);
    Query owner = m_database.query("SELECT show FROM show_feed_url WHERE url_key = ?1", key);
    if (owner.next() && owner.integer(0) != show.value)
        return failure(Error::Kind::InvalidArgument, u"another show has this address"_s, newUrl);
    m_database.run("UPDATE show SET feed_url = ?2 WHERE id = ?1", show, newUrl);
    addFeedUrl(show, newUrl);
    return {};
}

} // namespace earmark
