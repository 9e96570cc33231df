// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/tagstore.h"

#include "models/library/namefold.h"
#include "models/library/nosuch.h"

#include <QtCore/QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

std::unexpected<Error> noName(const QString &name)
{
    return failure(Error::Kind::InvalidArgument, u"a tag without a letter or digit"_s, name);
}

} // namespace

TagStore::TagStore(Database &database)
    : m_database(database)
{
}

QList<Tag> TagStore::all()
{
    QList<Tag> tags;
    Query row = m_database.query("SELECT name, count(*) FROM episode_tag GROUP BY key ORDER BY key");
    while (row.next())
        tags.append({row.text(0), static_cast<int>(row.integer(1))});
    return tags;
}

QStringList TagStore::of(EpisodeId episode)
{
    QStringList tags;
    Query row = m_database.query("SELECT name FROM episode_tag WHERE episode = ?1 ORDER BY key", episode);
    while (row.next())
        tags.append(row.text(0));
    return tags;
}

QList<Tag> TagStore::among(const QList<EpisodeId> &episodes)
{
    QMap<QString, int> counts;
    for (const EpisodeId episode : episodes) {
        for (const QString &tag : of(episode))
            ++counts[tag];
    }
    QList<Tag> tags;
    for (auto tag = counts.cbegin(); tag != counts.cend(); ++tag)
        tags.append({tag.key(), tag.value()});
    return tags;
}

Result<void> TagStore::set(const QList<EpisodeId> &episodes, const QString &name, bool on, qint64 nowMs)
{
    QString written = name.simplified();
    const QString key = foldName(written);
    if (!std::ranges::any_of(key, [](QChar c) { return c.isLetterOrNumber(); }))
        return noName(name);
    // As it is written already.
    if (Query known = m_database.query("SELECT name FROM episode_tag WHERE key = ?1 LIMIT 1", key); known.next())
        written = known.text(0);
    for (const EpisodeId episode : episodes) {
        if (!m_database.query("SELECT 1 FROM episode WHERE id = ?1", episode).next())
            return noSuch(u"episode"_s, episode.value);
        if (on)
            m_database.run("INSERT OR IGNORE INTO episode_tag (key, episode, name, since) VALUES (?1, ?2, ?3, ?4)", key,
                           episode, written, nowMs);
        else
            m_database.run("DELETE FROM episode_tag WHERE key = ?1 AND episode = ?2", key, episode);
    }
    return {};
}

Result<void> TagStore::rename(const QString &name, const QString &to)
{
    const QString key = foldName(name);
    const QString newKey = foldName(to);
    if (!std::ranges::any_of(newKey, [](QChar c) { return c.isLetterOrNumber(); }))
        return noName(to);
    if (!m_database.query("SELECT 1 FROM episode_tag WHERE key = ?1", key).next())
        return failure(Error::Kind::NotFound, u"no such tag"_s, name);
    if (key != newKey) {
        // Not by changing keys, which undo knows rows by.
        m_database.run("INSERT OR IGNORE INTO episode_tag (key, episode, name, since) "
                       "SELECT ?2, episode, name, since FROM episode_tag WHERE key = ?1",
                       key, newKey);
        m_database.run("DELETE FROM episode_tag WHERE key = ?1", key);
    }
    m_database.run("UPDATE episode_tag SET name = ?2 WHERE key = ?1", newKey, to.simplified());
    return {};
}

QList<qint64> TagStore::hits(const QString &words)
{
    const QString wanted = foldName(words);
    QList<QString> keys;
    Query row = m_database.query("SELECT DISTINCT key FROM episode_tag");
    while (row.next()) {
        if (nameHasWords(row.text(0), wanted, false))
            keys.append(row.text(0));
    }
    QList<qint64> episodes;
    for (const QString &key : std::as_const(keys)) {
        Query tagged = m_database.query("SELECT episode FROM episode_tag WHERE key = ?1", key);
        while (tagged.next())
            episodes.append(tagged.integer(0));
    }
    return episodes;
}

} // namespace earmark
