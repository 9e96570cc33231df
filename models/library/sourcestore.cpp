// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/sourcestore.h"

#include "models/library/marked.h"
#include "models/library/namefold.h"
#include "models/library/nosuch.h"
#include "models/library/showepisodes.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Alike but for the spelling, of which the library keeps one for all episodes.
bool isSameTopic(TopicMention one, const TopicMention &other)
{
    if (foldName(one.label) != foldName(other.label))
        return false;
    one.label = other.label;
    return one == other;
}

} // namespace

struct SourceStore::Existing {
    KnownEpisode identity;
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
    m_corrections.forget();
}

Result<ShowId> SourceStore::addShow(const QString &feedUrl, const QString &title, const QString &siteUrl, qint64 nowMs)
{
    const QString key = addressKey(feedUrl);
    if (key.isEmpty())
        return failure(Error::Kind::InvalidArgument, u"not a web address"_s, feedUrl);
    if (Query known = m_database.query("SELECT show FROM show_feed_url WHERE url_key = ?1", key); known.next())
        return ShowId{known.integer(0)};
    return m_shows.insert(title.isEmpty() ? feedUrl : title, feedUrl, siteUrl, nowMs);
}

Result<SourceStore::Saved> SourceStore::save(const ParsedShow &parsed, ShowId known, bool partial,
                                             const std::optional<FetchState> &fetch, qint64 nowMs)
{
    if (known.isValid() && !m_shows.exists(known))
        return noSuch(u"show"_s, known.value);
    m_corrections.refresh();
    if (!fetch && isPage(parsed))
        return savePage(parsed, known, nowMs);
    const qint64 changesBefore = m_database.totalChanges();
    Saved saved;
    saved.report.show = known.isValid() ? known : matchShow(parsed, m_shows.known());
    if (!saved.report.show.isValid())
        saved.report.show = m_pages.findPagesOf(parsed, {});
    saved.madeShow = !saved.report.show.isValid();
    if (saved.madeShow)
        saved.report.show = m_shows.insert(parsed.title.isEmpty() ? parsed.feedUrl : parsed.title, parsed.feedUrl,
                                           parsed.siteUrl, nowMs);
    m_shows.describe(saved.report.show, parsed, ShowStore::Manner::Replace);
    saveEpisodes(parsed, partial, saved, nowMs);
    m_corrections.joinPersons();
    saved.changed = m_database.totalChanges() != changesBefore;
    if (fetch)
        std::ignore = saveFetchState(saved.report.show, *fetch);
    return saved;
}

Result<SourceStore::Saved> SourceStore::savePage(const ParsedShow &parsed, ShowId known, qint64 nowMs)
{
    const qint64 changesBefore = m_database.totalChanges();
    PageUndo undo; // saving is not taken back
    m_pages.begin();
    const auto imported = m_pages.importPage({parsed, known, parsed.siteUrl, nowMs}, nowMs, undo);
    if (!imported)
        return std::unexpected(imported.error());
    m_corrections.joinPersons();
    return Saved{imported->report, imported->madeShow, m_database.totalChanges() != changesBefore};
}

void SourceStore::removeShow(ShowId show)
{
    m_shows.remove(show);
}

void SourceStore::removeUnmarked(ShowId show)
{
    bool isEmpty = true;
    for (const Existing &one : existingEpisodes(show)) {
        const EpisodeId episode = one.identity.id;
        if (isMarked(m_database, episode)) {
            isEmpty = false;
            continue;
        }
        m_database.run("DELETE FROM claim WHERE episode = ?1", episode);
        m_database.run("DELETE FROM episode_state WHERE episode = ?1", episode);
        m_episodes.remove(episode);
    }
    if (isEmpty && !isMarked(m_database, show))
        m_shows.remove(show);
}

void SourceStore::saveEpisodes(const ParsedShow &parsed, bool partial, Saved &saved, qint64 nowMs)
{
    SaveReport &report = saved.report;
    QList<Existing> existing = existingEpisodes(report.show);
    const bool isFirst = existing.isEmpty();
    if (isFirst && !saved.madeShow && !parsed.episodes.isEmpty()) {
        saved.absorbed = m_pages.findPagesOf(parsed, report.show);
        if (saved.absorbed.isValid()) {
            m_shows.moveEpisodes(saved.absorbed, report.show);
            existing = existingEpisodes(report.show);
        }
    }
    QHash<EpisodeId, const Existing *> byId;
    QList<KnownEpisode> identities;
    QList<EpisodeId> fromPages;
    for (const Existing &one : std::as_const(existing)) {
        byId.insert(one.identity.id, &one);
        identities.append(one.identity);
        if (!one.identity.fromFeed)
            fromPages.append(one.identity.id);
    }
    QList<EpisodeId> matched = matchEpisodes(parsed.episodes, identities);
    m_pages.findFromPages(report.show, parsed, fromPages, matched);
    const QSet<EpisodeId> claimed = m_claims.episodesOf(report.show);
    for (qsizetype i = 0; i < parsed.episodes.size() && !m_database.failed(); ++i) {
        const ParsedEpisode &episode = parsed.episodes.at(i);
        if (const Existing *same = byId.value(matched.at(i))) {
            ++(update(*same, episode, claimed.contains(same->identity.id)) ? report.updated : report.unchanged);
            continue;
        }
        const EpisodeId added = m_episodes.add(report.show, episode, {true, {}, contentHash(episode)}, nowMs);
        ++report.added;
        if (!isFirst)
            report.newEpisodes.append(added);
    }
    // An empty feed is a broken feed rather than one whose every item was taken down.
    if (!partial && !parsed.episodes.isEmpty())
        markGone(existing, matched);
}

bool SourceStore::update(const Existing &existing, const ParsedEpisode &parsed, bool isClaimed)
{
    const EpisodeId id = existing.identity.id;
    const QByteArray hash = contentHash(parsed);
    if (hash == existing.contentHash && existing.identity.fromFeed) {
        if (existing.gone)
            m_episodes.setGone(id, false);
        return false;
    }
    if (!isClaimed) {
        m_episodes.replace(id, parsed, {true, {}, hash});
        return true;
    }
    m_claims.keep(id);
    const Merged merged = mergeClaims(parsed, m_claims.claimsOf(id));
    m_episodes.replace(id, merged.episode, {true, merged.filled, hash, merged.creditSources});
    return true;
}

bool SourceStore::rebuild(EpisodeId episode, const std::optional<ParsedEpisode> &own, const QByteArray &ownHash,
                          const QList<Claim> &claims)
{
    bool isNews = false;
    for (const Claim &claim : claims) {
        if (m_claims.hashOf(claim.source, episode) != claim.hash)
            continue;
        const Claim understood{claim.source, contentHash(claim.item), claim.item};
        isNews |= understood.hash != claim.hash;
        if (understood.hash != claim.hash)
            m_claims.put(episode, understood);
    }
    const bool isStillOwn = own && m_episodes.contentHash(episode) == ownHash;
    if (!claims.isEmpty())
        return isStillOwn ? m_claims.rebuild(episode, own) : isNews && m_claims.rebuild(episode);
    if (!isStillOwn)
        return false;
    const PeopleStore::Said said = m_episodes.people().said(episode);
    if (said.credits == own->credits && std::ranges::equal(said.topics, own->topics, isSameTopic))
        return false;
    m_episodes.setPeople(episode, {own->credits, {}, own->topics});
    return true;
}

void SourceStore::rebuildHosts(ShowId show, const QStringList &hosts)
{
    if (!hosts.isEmpty() && m_shows.hosts(show) != hosts)
        m_shows.setHosts(show, hosts);
}

QList<SourceStore::Existing> SourceStore::existingEpisodes(ShowId show)
{
    QList<Existing> list;
    Query row = m_database.query("SELECT id, guid, media_key, title_key, date, date_offset, date_only, number, "
                                 "from_feed, upcoming, gone, content_hash FROM episode WHERE show = ?1",
                                 show);
    while (row.next()) {
        Existing one;
        one.identity = identityAt(row);
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

Result<void> SourceStore::saveFetchState(ShowId show, const FetchState &state)
{
    if (!m_shows.exists(show))
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
    if (!m_shows.exists(show))
        return noSuch(u"show"_s, show.value);
    Query owner = m_database.query("SELECT show FROM show_feed_url WHERE url_key = ?1", key);
    if (owner.next() && owner.integer(0) != show.value)
        return failure(Error::Kind::InvalidArgument, u"another show has this address"_s, newUrl);
    m_database.run("UPDATE show SET feed_url = ?2 WHERE id = ?1", show, newUrl);
    m_shows.addFeedUrl(show, newUrl);
    return {};
}

} // namespace earmark
