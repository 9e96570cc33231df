// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/showstore.h"

#include "models/library/claimcoding.h"

#include <algorithm>

namespace earmark {

namespace {

constexpr int describedColumns = 11;

QStringList textsOf(const ParsedShow &parsed)
{
    return {
        parsed.title,    parsed.siteUrl, parsed.podcastGuid, parsed.author, parsed.description,           parsed.image,
        parsed.language, parsed.medium,  parsed.location,    parsed.folder, parsed.categories.join(u'\n')};
}

QList<KnownShow> readKnown(Query shows, const QHash<qint64, QStringList> &feedKeys)
{
    QList<KnownShow> known;
    while (shows.next())
        known.append(
            {ShowId{shows.integer(0)}, shows.text(1), shows.text(2), shows.text(3), feedKeys.value(shows.integer(0))});
    return known;
}

} // namespace

ShowStore::ShowStore(Database &database, EpisodeStore &episodes)
    : m_database(database)
    , m_episodes(episodes)
{
}

ShowId ShowStore::insert(const QString &title, const QString &feedUrl, const QString &siteUrl, qint64 nowMs)
{
    m_database.run("INSERT INTO show (title, title_key, feed_url, site_url, site_key, added_at) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                   title, titleKey(title), feedUrl, siteUrl, addressKey(siteUrl), nowMs);
    const ShowId show{m_database.lastInsertId()};
    addFeedUrl(show, feedUrl);
    return show;
}

bool ShowStore::exists(ShowId show)
{
    return m_database.query("SELECT 1 FROM show WHERE id = ?1", show).next();
}

bool ShowStore::hasFeed(ShowId show)
{
    return m_database.query("SELECT 1 FROM show WHERE id = ?1 AND feed_url <> ''", show).next();
}

QList<KnownShow> ShowStore::known()
{
    QHash<qint64, QStringList> feedKeys;
    Query feeds = m_database.query("SELECT show, url_key FROM show_feed_url");
    while (feeds.next())
        feedKeys[feeds.integer(0)].append(feeds.text(1));
    return readKnown(m_database.query("SELECT id, podcast_guid, site_key, title_key FROM show"), feedKeys);
}

QList<KnownShow> ShowStore::knownFromPagesOnly()
{
    return readKnown(
        m_database.query("SELECT id, podcast_guid, site_key, title_key FROM show WHERE feed_url = '' ORDER BY id"), {});
}

void ShowStore::addFeedUrl(ShowId show, const QString &url)
{
    if (const QString key = addressKey(url); !key.isEmpty())
        m_database.run("INSERT OR IGNORE INTO show_feed_url (url_key, show, url) VALUES (?1, ?2, ?3)", key, show, url);
}

void ShowStore::describe(ShowId show, const ParsedShow &parsed, Manner manner)
{
    const bool replaces = manner == Manner::Replace;
    const QStringList before = texts(show);
    const QStringList said = textsOf(parsed);
    QStringList merged = before;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (!said.at(i).isEmpty() && (replaces || before.at(i).isEmpty()))
            merged[i] = said.at(i);
    }
    if (merged != before)
        writeTexts(show, merged);
    if (!hasFeed(show))
        adoptFeed(show, parsed.feedUrl);

    QStringList wanted;
    for (const QString &host : parsed.hosts)
        wanted.append(host.simplified()); // each is kept on a line
    if (const QStringList present = wanted.isEmpty() ? wanted : hosts(show);
        wanted != present && (replaces || present.isEmpty()))
        setHosts(show, wanted);
    if (replaces)
        writeCredits(show, parsed.credits);
    if (const QList<Link> present = parsed.funding.isEmpty() ? parsed.funding : funding(show);
        parsed.funding != present && (replaces || present.isEmpty()))
        writeFunding(show, parsed.funding);
}

ShowStore::Description ShowStore::description(ShowId show)
{
    return {texts(show), hosts(show), funding(show)};
}

void ShowStore::takeBack(ShowId show, const Description &before, const Description &after)
{
    const Description now = description(show);
    QStringList restored = now.texts;
    for (qsizetype i = 0; i < restored.size(); ++i) {
        if (restored.at(i) == after.texts.value(i))
            restored[i] = before.texts.value(i);
    }
    if (restored != now.texts)
        writeTexts(show, restored);
    if (now.hosts == after.hosts && before.hosts != after.hosts)
        setHosts(show, before.hosts);
    if (now.funding == after.funding && before.funding != after.funding)
        writeFunding(show, before.funding);
}

void ShowStore::adoptFeed(ShowId show, const QString &feedUrl)
{
    // Only where a page was all there was is the feed's own word for its address believed: one that leads elsewhere
    // would hide the show that is really there.
    const QString key = addressKey(feedUrl);
    if (key.isEmpty() || m_database.query("SELECT 1 FROM show_feed_url WHERE url_key = ?1", key).next())
        return;
    m_database.run("UPDATE show SET feed_url = ?2 WHERE id = ?1", show, feedUrl);
    addFeedUrl(show, feedUrl);
}

void ShowStore::moveEpisodes(ShowId pages, ShowId show)
{
    m_database.run("UPDATE episode SET show = ?2 WHERE show = ?1", pages, show);
    m_database.run("UPDATE source SET show = ?2 WHERE show = ?1", pages, show);
    const Description said = description(pages);
    const Description present = description(show);
    QStringList filled = present.texts;
    for (qsizetype i = 0; i < filled.size(); ++i) {
        if (filled.at(i).isEmpty())
            filled[i] = said.texts.value(i);
    }
    if (filled != present.texts)
        writeTexts(show, filled);
    if (present.hosts.isEmpty())
        setHosts(show, said.hosts);
    if (present.funding.isEmpty())
        writeFunding(show, said.funding);
}

void ShowStore::remove(ShowId show)
{
    m_database.run("DELETE FROM show_host WHERE show = ?1", show);
    m_database.run("DELETE FROM funding WHERE show = ?1", show);
    m_database.run("DELETE FROM fetch_state WHERE show = ?1", show);
    m_database.run("DELETE FROM show_feed_url WHERE show = ?1", show);
    m_database.run("DELETE FROM source WHERE show = ?1", show);
    m_database.run("DELETE FROM show WHERE id = ?1", show);
}

QStringList ShowStore::texts(ShowId show)
{
    QStringList found;
    if (Query row = m_database.query("SELECT title, site_url, podcast_guid, author, description, image, language, "
                                     "medium, location, folder, categories FROM show WHERE id = ?1",
                                     show);
        row.next()) {
        for (int column = 0; column < describedColumns; ++column)
            found.append(row.text(column));
    }
    return found;
}

void ShowStore::writeTexts(ShowId show, const QStringList &texts)
{
    m_database.run("UPDATE show SET title = ?2, title_key = ?3, site_url = ?4, site_key = ?5, podcast_guid = ?6, "
                   "author = ?7, description = ?8, image = ?9, language = ?10, medium = ?11, location = ?12, "
                   "folder = ?13, categories = ?14 WHERE id = ?1",
                   show, texts.at(0), titleKey(texts.at(0)), texts.at(1), addressKey(texts.at(1)), texts.at(2),
                   texts.at(3), texts.at(4), texts.at(5), texts.at(6), texts.at(7), texts.at(8), texts.at(9),
                   texts.at(10));
}

QStringList ShowStore::hosts(ShowId show)
{
    Query row = m_database.query("SELECT hosts FROM show WHERE id = ?1", show);
    return row.next() ? row.text(0).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

void ShowStore::setHosts(ShowId show, const QStringList &hosts)
{
    m_database.run("UPDATE show SET hosts = ?2 WHERE id = ?1", show, hosts.join(u'\n'));
    showHostsAgain(show);
}

void ShowStore::showHostsAgain(ShowId show)
{
    QList<PersonId> said;
    for (const QString &host : hosts(show)) {
        if (const PersonId person{m_episodes.people().persons().row(host).id};
            person.isValid() && !said.contains(person))
            said.append(person);
    }
    const QList<PersonId> shown = m_episodes.people().rulings().hosts(said, show);
    m_database.run("DELETE FROM show_host WHERE show = ?1", show);
    for (qsizetype i = 0; i < shown.size(); ++i)
        m_database.run("INSERT INTO show_host VALUES (?1, ?2, ?3)", show, i, shown.at(i));
}

void ShowStore::showHostsAgain()
{
    QList<ShowId> shows;
    Query row = m_database.query("SELECT id FROM show");
    while (row.next())
        shows.append(ShowId{row.integer(0)});
    for (const ShowId show : std::as_const(shows))
        showHostsAgain(show);
}

void ShowStore::writeCredits(ShowId show, const QList<Credit> &credits)
{
    ParsedEpisode item;
    item.credits = credits;
    const QByteArray coded = credits.isEmpty() ? QByteArray("") : encodeItem(item);
    m_database.run("UPDATE show SET credits = ?2 WHERE id = ?1 AND credits IS NOT ?2", show, coded);
}

QList<Link> ShowStore::funding(ShowId show)
{
    QList<Link> present;
    Query rows = m_database.query("SELECT url, text FROM funding WHERE show = ?1 ORDER BY position", show);
    while (rows.next())
        present.append({rows.text(0), rows.text(1)});
    return present;
}

void ShowStore::writeFunding(ShowId show, const QList<Link> &funding)
{
    m_database.run("DELETE FROM funding WHERE show = ?1", show);
    for (qsizetype i = 0; i < funding.size(); ++i)
        m_database.run("INSERT INTO funding VALUES (?1, ?2, ?3, ?4)", show, i, funding.at(i).url, funding.at(i).text);
}

} // namespace earmark
