// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/rebuilding.h"

#include "models/library/claimcoding.h"
#include "models/understanding/understand.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Everything else that evidence stands in is a tag, which says the same however often it is read.
bool isUnderstood(const Credit &credit)
{
    return credit.evidence.field == "title"_L1 || credit.evidence.field == "description"_L1;
}

void forgetUnderstood(ParsedShow &show)
{
    for (ParsedEpisode &episode : show.episodes) {
        erase_if(episode.credits, isUnderstood);
        episode.topics.clear();
        if (episode.titleOrigin == TitleOrigin::Derived)
            episode.title.clear();
    }
}

// What feeds of versions that kept no credits of shows leave of them.
QList<Credit> creditsOfHosts(const QString &hosts)
{
    QList<Credit> credits;
    for (const QString &host : hosts.split(u'\n', Qt::SkipEmptyParts)) {
        Credit credit;
        credit.name = host;
        credit.part = Part::Host;
        credits.append(credit);
    }
    return credits;
}

ParsedShow readShow(Database &database, ShowId show)
{
    ParsedShow read;
    Query row = database.query("SELECT title, author, description, language, site_url, feed_url, credits, hosts "
                               "FROM show WHERE id = ?1",
                               show);
    if (!row.next())
        return read;
    read.title = row.text(0);
    read.author = row.text(1);
    read.description = row.text(2);
    read.language = row.text(3);
    read.siteUrl = row.text(4);
    read.feedUrl = row.text(5);
    read.credits = row.isNull(6) ? creditsOfHosts(row.text(7)) : decodeItem(row.blob(6)).credits;
    return read;
}

} // namespace

int understoodVersion(Database &database)
{
    Query stored = database.query("SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'understanding'");
    return stored.next() ? static_cast<int>(stored.integer(0)) : 0;
}

void setUnderstoodVersion(Database &database, int version)
{
    database.run("INSERT OR REPLACE INTO setting (key, value) VALUES ('understanding', ?1)", QString::number(version));
}

KeptShow readKept(Database &database, ShowId show)
{
    KeptShow kept{show, readShow(database, show), {}, {}};
    EpisodeStore episodes(database);
    ClaimStore claims(database, episodes);
    const ParsedShow empty = kept.feed;
    std::map<qint64, KeptShow::Page> pages;
    QList<EpisodeId> ids;
    Query row = database.query("SELECT id FROM episode WHERE show = ?1 ORDER BY date DESC, id", show);
    while (row.next())
        ids.append(EpisodeId{row.integer(0)});
    const QSet<EpisodeId> claimed = claims.episodesOf(show);
    for (const EpisodeId id : std::as_const(ids)) {
        if (std::optional<ParsedEpisode> own = claims.ownItem(id)) {
            kept.feed.episodes.append(*std::move(own));
            kept.places.append({id, episodes.contentHash(id)});
        }
        if (!claimed.contains(id))
            continue;
        for (const Claim &claim : claims.claimsOf(id)) {
            KeptShow::Page &page = pages[claim.source];
            if (page.source == 0)
                page = {claim.source, empty, {}};
            page.said.episodes.append(claim.item);
            page.places.append({id, claim.hash});
        }
    }
    for (const auto &[source, page] : pages)
        kept.pages.append(page);
    return kept;
}

void understandAgain(KeptShow &show, const LanguageData &language)
{
    forgetUnderstood(show.feed);
    understand(show.feed, language);
    for (KeptShow::Page &page : show.pages) {
        forgetUnderstood(page.said);
        understand(page.said, language);
    }
    const bool isOfPages = show.feed.episodes.isEmpty() && !show.pages.isEmpty();
    if (isOfPages)
        show.feed.hosts = show.pages.constFirst().said.hosts;
}

Rebuilding::Rebuilding(KeptShow show)
    : m_show(std::move(show))
{
    const auto add = [this](EpisodeId episode) {
        if (!m_ofFeed.contains(episode) && !m_ofPages.contains(episode))
            m_order.append(episode);
    };
    for (qsizetype i = 0; i < m_show.places.size(); ++i) {
        add(m_show.places.at(i).episode);
        m_ofFeed.insert(m_show.places.at(i).episode, i);
    }
    for (qsizetype i = 0; i < m_show.pages.size(); ++i) {
        const QList<KeptShow::Place> &places = m_show.pages.at(i).places;
        for (qsizetype j = 0; j < places.size(); ++j) {
            add(places.at(j).episode);
            m_ofPages[places.at(j).episode].append({i, j});
        }
    }
}

int Rebuilding::episodes() const
{
    return static_cast<int>(m_order.size());
}

bool Rebuilding::isDone() const
{
    return m_next >= episodes();
}

int Rebuilding::write(SourceStore &sources, int most)
{
    if (m_next == 0)
        sources.rebuildHosts(m_show.id, m_show.feed.hosts);
    int changed = 0;
    for (; !isDone() && most > 0; ++m_next, --most)
        changed += writeOne(sources, m_order.at(m_next)) ? 1 : 0;
    return changed;
}

bool Rebuilding::writeOne(SourceStore &sources, EpisodeId episode)
{
    QList<Claim> claims;
    for (const auto &[page, item] : m_ofPages.value(episode)) {
        const KeptShow::Page &source = m_show.pages.at(page);
        claims.append({source.source, source.places.at(item).hash, source.said.episodes.at(item)});
    }
    const auto own = m_ofFeed.constFind(episode);
    if (own == m_ofFeed.cend())
        return sources.rebuild(episode, std::nullopt, {}, claims);
    return sources.rebuild(episode, m_show.feed.episodes.at(*own), m_show.places.at(*own).hash, claims);
}

} // namespace earmark
