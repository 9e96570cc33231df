// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/pagestore.h"

#include "models/library/marked.h"
#include "models/library/nosuch.h"
#include "models/library/pagematching.h"
#include "models/library/showepisodes.h"
#include "models/library/titleindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

struct PageStore::Placing {
    QList<ParsedEpisode> items; // each once
    QList<qsizetype> first;     // for each episode of the page its place in `items`
    QList<QByteArray> hashes;   // of the items
    QList<EpisodeId> episodes;  // that the items are; invalid: new
    QList<bool> saidBefore;     // by a page of this show, in these words
    bool isFirst = false;       // the show had no episodes
};

PageStore::PageStore(Database &database, EpisodeStore &episodes, ShowStore &shows, ClaimStore &claims)
    : m_database(database)
    , m_episodes(episodes)
    , m_shows(shows)
    , m_claims(claims)
{
}

PageStore::~PageStore() = default;

void PageStore::begin()
{
    m_known.reset();
    m_titles.reset();
    m_episodesOf.clear();
}

ShowId PageStore::findShow(const PageImport &page)
{
    if (!page.isFeed)
        return findShow(page.show);
    if (!m_known)
        m_known = m_shows.known();
    return matchShow(page.show, *m_known);
}

ShowId PageStore::findShow(const ParsedShow &parsed)
{
    if (!m_known)
        m_known = m_shows.known();
    if (const ShowId show = matchShow(parsed, *m_known); show.isValid())
        return show;
    if (!m_titles)
        m_titles = std::make_unique<TitleIndex>(m_database);
    return m_titles->bestFor(parsed);
}

ShowId PageStore::findPagesOf(const ParsedShow &feed, ShowId but)
{
    QList<KnownShow> pages = m_shows.knownFromPagesOnly();
    erase_if(pages, [but](const KnownShow &show) { return show.id == but; });
    if (pages.isEmpty())
        return {};
    if (const ShowId show = matchShow(feed, pages); show.isValid())
        return show;
    QList<ShowId> among;
    for (const KnownShow &show : std::as_const(pages))
        among.append(show.id);
    return TitleIndex(m_database).bestFor(feed, among);
}

// Read once for all pages of a call: a show of thousands, told page by page, would be read as often as it has pages.
ShowEpisodes &PageStore::episodesOf(ShowId show, const ParsedShow &parsed)
{
    QStringList keys;
    for (const QString &name : namesOf(show, parsed))
        keys.append(titleKey(name));
    std::shared_ptr<ShowEpisodes> &known = m_episodesOf[show];
    if (!known || known->showKeys() != keys)
        known = std::make_shared<ShowEpisodes>(m_database, show, keys, m_claims.episodesByHash(show));
    known->catchUp();
    return *known;
}

QStringList PageStore::namesOf(ShowId show, const ParsedShow &parsed)
{
    QStringList names{parsed.title};
    if (Query row = m_database.query("SELECT title FROM show WHERE id = ?1", show); row.next())
        names.append(row.text(0));
    return names;
}

void PageStore::match(ShowId show, const ParsedShow &parsed, const QList<KnownEpisode> &known,
                      QList<EpisodeId> &matched)
{
    const QList<EpisodeId> certain = matchEpisodes(parsed.episodes, known);
    const QSet<EpisodeId> taken(matched.cbegin(), matched.cend());
    for (qsizetype i = 0; i < matched.size(); ++i) {
        if (!matched.at(i).isValid() && !taken.contains(certain.at(i)))
            matched[i] = certain.at(i);
    }
    QList<EpisodeId> ids;
    for (const KnownEpisode &one : known)
        ids.append(one.id);
    findFromPages(show, parsed, ids, matched);
}

void PageStore::findFromPages(ShowId show, const ParsedShow &feed, const QList<EpisodeId> &fromPages,
                              QList<EpisodeId> &matched)
{
    const QSet<EpisodeId> taken(matched.cbegin(), matched.cend());
    QList<EpisodeId> left;
    std::ranges::copy_if(fromPages, std::back_inserter(left), [&](EpisodeId id) { return !taken.contains(id); });
    QList<qsizetype> places;
    QList<ItemTraits> items;
    for (qsizetype i = 0; i < matched.size(); ++i) {
        if (matched.at(i).isValid())
            continue;
        places.append(i);
        items.append(traitsOf(feed.episodes.at(i)));
    }
    if (items.isEmpty() || left.isEmpty())
        return;
    const QStringList titles = namesOf(show, feed);
    QList<qsizetype> found(items.size(), -1);
    matchByTraits(items, traitsOf(m_database, left, false), titles, found);
    if (found.contains(-1) && std::ranges::any_of(items, [](const ItemTraits &item) { return !item.text.isEmpty(); }))
        matchByText(items, traitsOf(m_database, left, true), titles, found);
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (found.at(i) >= 0)
            matched[places.at(i)] = left.at(found.at(i));
    }
}

PageStore::Placing PageStore::place(const ParsedShow &parsed, ShowId show)
{
    Placing placing;
    ParsedShow page = parsed;
    page.episodes = placing.items = withoutRepeats(parsed.episodes, placing.first);
    placing.episodes = QList<EpisodeId>(placing.items.size());
    placing.saidBefore = QList<bool>(placing.items.size(), false);
    for (const ParsedEpisode &item : std::as_const(placing.items))
        placing.hashes.append(contentHash(item));
    if (!show.isValid()) {
        placing.isFirst = true;
        return placing;
    }
    // What was read in the same words before is what it was then, whatever has become of that since.
    const ShowEpisodes &known = episodesOf(show, parsed);
    QSet<EpisodeId> taken;
    for (qsizetype i = 0; i < placing.items.size(); ++i) {
        const EpisodeId episode = known.said(placing.hashes.at(i));
        if (!episode.isValid() || taken.contains(episode))
            continue;
        placing.episodes[i] = episode;
        placing.saidBefore[i] = true;
        taken.insert(episode);
    }
    if (!placing.saidBefore.contains(false))
        return placing;
    placing.isFirst = known.isEmpty();
    match(show, page, known.candidatesFor(page.episodes), placing.episodes);
    return placing;
}

PageStore::Imported PageStore::importShow(const PageImport &page, qint64 nowMs, PageUndo &undo)
{
    Imported imported;
    SaveReport &report = imported.report;
    report.show = page.into.isValid() ? page.into : findShow(page);
    imported.madeShow = !report.show.isValid();
    if (imported.madeShow) {
        report.show = m_shows.insert(page.show.title.isEmpty() ? page.sourceName : page.show.title, page.show.feedUrl,
                                     page.show.siteUrl, nowMs);
        if (m_known)
            m_known->append({report.show, page.show.podcastGuid, addressKey(page.show.siteUrl),
                             titleKey(page.show.title),
                             page.show.feedUrl.isEmpty() ? QStringList() : QStringList{addressKey(page.show.feedUrl)}});
    }
    PageUndo::OfShow told{report.show, imported.madeShow, page.isFeed, m_shows.description(report.show), {}};
    m_shows.describe(report.show, page.show, ShowStore::Manner::FillOnly);
    told.after = m_shows.description(report.show);
    if (told.isNew || told.after != told.before)
        undo.shows.append(told);
    return imported;
}

Result<PageStore::Imported> PageStore::importPage(const PageImport &page, qint64 nowMs, PageUndo &undo)
{
    if (page.into.isValid() && !m_shows.exists(page.into))
        return noSuch(u"show"_s, page.into.value);
    Imported imported = importShow(page, nowMs, undo);
    SaveReport &report = imported.report;
    const Placing placing = place(page.show, report.show);
    const bool wasKnown = m_claims.findSource(report.show, page.sourceName).has_value();
    const qint64 source = m_claims.source(report.show, page.sourceName, page.readAtMs);
    QList<ParsedEpisode> added;
    bool hasChanged = false;
    for (qsizetype i = 0; i < placing.items.size() && !m_database.failed(); ++i) {
        const ParsedEpisode &item = placing.items.at(i);
        EpisodeId episode = placing.episodes.at(i);
        const bool isNew = !episode.isValid();
        if (isNew) {
            episode =
                m_episodes.add(report.show, item,
                               {false, {}, placing.hashes.at(i), QList<qint64>(item.credits.size(), source)}, nowMs);
            added.append(item);
            ++report.added;
            if (!placing.isFirst)
                report.newEpisodes.append(episode);
        }
        const bool isSaid = claim(episode, {source, placing.hashes.at(i), item}, undo);
        hasChanged |= isSaid;
        if (!isNew)
            ++(isSaid && m_claims.rebuild(episode) ? report.updated : report.unchanged);
        if (isSaid)
            m_episodesOf.value(report.show)->noteWritten(episode, placing.hashes.at(i));
    }
    report.unchanged += static_cast<int>(placing.first.size() - placing.items.size());
    noteSource(source, wasKnown, hasChanged, page.readAtMs, undo);
    if (m_titles)
        m_titles->add(report.show, added);
    return imported;
}

void PageStore::noteSource(qint64 source, bool wasKnown, bool hasChanged, qint64 readAtMs, PageUndo &undo)
{
    if (!wasKnown) {
        undo.sources.append({source, readAtMs, std::nullopt});
        return;
    }
    const qint64 before = m_claims.readAt(source);
    if (!hasChanged || before == readAtMs)
        return;
    m_claims.setReadAt(source, readAtMs);
    undo.sources.append({source, readAtMs, before});
}

bool PageStore::claim(EpisodeId episode, const Claim &claim, PageUndo &undo)
{
    if (m_claims.hashOf(claim.source, episode) == claim.hash)
        return false;
    m_claims.keep(episode);
    std::optional<Claim> before;
    for (const Claim &known : m_claims.claimsOf(episode)) {
        if (known.source == claim.source)
            before = known;
    }
    m_claims.put(episode, claim);
    undo.claims.append({claim.source, episode, claim.hash, before});
    return true;
}

ShowComparison PageStore::compare(const ParsedShow &parsed, ShowId chosen)
{
    ShowComparison compared{chosen.isValid() ? chosen : findShow(parsed), parsed.title, {}};
    bool hasRow = false;
    if (Query row = m_database.query("SELECT title FROM show WHERE id = ?1", compared.show); row.next()) {
        compared.title = row.text(0);
        hasRow = true;
    }
    if (!hasRow)
        compared.show = {};
    const Placing placing = place(parsed, compared.show);
    QList<EpisodeComparison> items;
    for (qsizetype i = 0; i < placing.items.size(); ++i) {
        EpisodeComparison one{placing.episodes.at(i), {}, placing.saidBefore.at(i), false};
        if (one.known.isValid() && !one.same) {
            const ParsedEpisode known = m_episodes.read(one.known);
            one.replacesUpcoming = known.upcoming && !placing.items.at(i).upcoming;
            one.adds = gapNames(whatIsNew(known, placing.items.at(i), m_episodes.standing(one.known).fromFeed));
            one.same = one.adds.isEmpty() && !one.replacesUpcoming;
        }
        items.append(one);
    }
    QList<bool> isTold(items.size(), false);
    for (const qsizetype at : placing.first) {
        compared.episodes.append(items.at(at));
        if (isTold.at(at)) // the page has said it further up
            compared.episodes.last() = {items.at(at).known, {}, true, false};
        isTold[at] = true;
    }
    return compared;
}

QList<qint64> PageUndo::ids() const
{
    QList<qint64> all;
    for (const OfShow &show : shows)
        all.append(show.show.value);
    for (const OfClaim &claim : claims)
        all.append(claim.episode.value);
    return all;
}

void PageStore::takeBack(const PageUndo &undo)
{
    const QSet<EpisodeId> touched = takeClaimsBack(undo.claims);
    for (const EpisodeId episode : touched) {
        const bool isKnown = m_episodes.standing(episode).fromFeed || !m_claims.claimsOf(episode).isEmpty();
        if (isKnown) {
            m_claims.rebuild(episode);
        } else {
            m_database.run("DELETE FROM episode_state WHERE episode = ?1", episode);
            m_episodes.remove(episode);
        }
    }
    for (const PageUndo::OfSource &source : undo.sources) {
        if (source.readAtBefore)
            m_claims.setReadAt(source.source, *source.readAtBefore);
        else
            m_claims.removeSourceWithoutClaims(source.source);
    }
    for (qsizetype i = undo.shows.size() - 1; i >= 0; --i)
        takeShowBack(undo.shows.at(i));
}

// Episodes that nothing else tells of, but that the listener has marked.
QSet<EpisodeId> PageStore::keptAnyway(const QList<PageUndo::OfClaim> &claims)
{
    QHash<EpisodeId, int> going; // so many claims of an episode
    for (const PageUndo::OfClaim &claim : claims)
        going[claim.episode] += claim.before ? 0 : 1;
    QSet<EpisodeId> kept;
    for (const auto &[episode, count] : std::as_const(going).asKeyValueRange()) {
        if (!m_episodes.standing(episode).fromFeed && m_claims.claimsOf(episode).size() <= count
            && isMarked(m_database, episode))
            kept.insert(episode);
    }
    return kept;
}

QSet<EpisodeId> PageStore::takeClaimsBack(const QList<PageUndo::OfClaim> &claims)
{
    const QSet<EpisodeId> kept = keptAnyway(claims);
    QSet<EpisodeId> touched;
    for (qsizetype i = claims.size() - 1; i >= 0; --i) {
        const PageUndo::OfClaim &claim = claims.at(i);
        const bool isSaidAnew = m_claims.hashOf(claim.source, claim.episode) != claim.hash;
        if (isSaidAnew || kept.contains(claim.episode))
            continue;
        if (claim.before)
            m_claims.put(claim.episode, *claim.before);
        else
            m_claims.remove(claim.source, claim.episode);
        touched.insert(claim.episode);
    }
    return touched;
}

void PageStore::takeShowBack(const PageUndo::OfShow &told)
{
    if (!m_shows.exists(told.show))
        return; // a feed has taken it over since
    const bool isEmpty = !m_database.query("SELECT 1 FROM episode WHERE show = ?1", told.show).next();
    if (!told.isNew)
        m_shows.takeBack(told.show, told.before, told.after);
    const bool hasFeedSince = m_shows.hasFeed(told.show) && !told.isFeed;
    if (!told.isNew || !isEmpty || hasFeedSince || isMarked(m_database, told.show))
        return;
    m_database.run("DELETE FROM subscription WHERE show = ?1", told.show);
    m_shows.remove(told.show);
}

} // namespace earmark
