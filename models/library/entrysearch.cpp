// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/entrysearch.h"

#include "models/library/identity.h"

#include <QtCore/QHash>
#include <QtCore/QMultiHash>
#include <QtCore/QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Looks for all entries at once: what each could be known by is put down first, then the episodes are gone over once.
class EpisodeSearch
{
public:
    EpisodeSearch(Database &database, const QList<PlaylistEntry> &entries)
        : m_database(database)
        , m_entries(entries)
        , m_found(entries.size())
    {
        for (qsizetype i = 0; i < entries.size(); ++i)
            putDown(i);
    }

    QList<EpisodeId> run()
    {
        readFeeds();
        readEpisodes();
        QList<EpisodeId> ids;
        for (qsizetype i = 0; i < m_found.size(); ++i) {
            if (m_found.at(i).byMedia.size() > 1)
                narrowByQuery(m_entries.at(i), m_found[i].byMedia);
            ids.append(chosen(m_found.at(i)));
        }
        return ids;
    }

private:
    // By how they were found, the surest first.
    struct Candidates {
        QSet<EpisodeId> byMedia;
        QSet<EpisodeId> byGuid;
        QSet<EpisodeId> byPage;
        QSet<EpisodeId> byTitle;
    };
    struct Named {
        qsizetype entry;
        QString show; // folded
    };

    void putDown(qsizetype place)
    {
        const PlaylistEntry &entry = m_entries.at(place);
        if (const QString key = mediaKey(entry.url); !key.isEmpty())
            m_byMedia.insert(key, place);
        if (!entry.guid.isEmpty())
            m_byGuid.insert(entry.guid, place);
        if (!entry.pageUrl.isEmpty())
            m_byPage.insert(entry.pageUrl, place);
        if (!entry.show.isEmpty()) {
            putTitle(place, entry.show, entry.title);
            return;
        }
        const QString divider = u" - "_s;
        for (qsizetype at = entry.title.indexOf(divider); at > 0; at = entry.title.indexOf(divider, at + 1))
            putTitle(place, entry.title.first(at), entry.title.sliced(at + divider.size()));
    }

    void putTitle(qsizetype place, const QString &show, const QString &title)
    {
        if (const QString key = titleKey(title); !key.isEmpty())
            m_byTitle.insert(key, {place, titleKey(show)});
    }

    void readFeeds()
    {
        Query row = m_database.query("SELECT show, url_key FROM show_feed_url");
        while (row.next())
            m_feedKeys[row.integer(0)].append(row.text(1));
    }

    void readEpisodes()
    {
        Query row = m_database.query("SELECT e.id, e.media_key, e.guid, e.url, e.title_key, show.title_key, e.show, "
                                     "show.podcast_guid FROM episode e JOIN show ON show.id = e.show");
        while (row.next()) {
            const EpisodeId id{row.integer(0)};
            const auto take = [&](const QMultiHash<QString, qsizetype> &wanted, const QString &key,
                                  QSet<EpisodeId> Candidates::*found) {
                for (auto [at, end] = wanted.equal_range(key); at != end; ++at)
                    (m_found[*at].*found).insert(id);
            };
            take(m_byMedia, row.text(1), &Candidates::byMedia);
            take(m_byPage, row.text(3), &Candidates::byPage);
            for (auto [at, end] = m_byGuid.equal_range(row.text(2)); at != end; ++at) {
                if (mayBeOf(m_entries.at(*at), row))
                    m_found[*at].byGuid.insert(id);
            }
            for (auto [at, end] = m_byTitle.equal_range(row.text(4)); at != end; ++at) {
                if (at->show == row.text(5))
                    m_found[at->entry].byTitle.insert(id);
            }
        }
    }

    // A guid says something within its feed only; many are mere numbers.
    [[nodiscard]] bool mayBeOf(const PlaylistEntry &entry, const Query &row) const
    {
        if (!entry.feedGuid.isEmpty() && entry.feedGuid == row.text(7))
            return true;
        if (!entry.feedUrl.isEmpty())
            return m_feedKeys.value(row.integer(6)).contains(addressKey(entry.feedUrl));
        if (!entry.show.isEmpty())
            return titleKey(entry.show) == row.text(5);
        constexpr qsizetype telling = 12; // characters
        return entry.guid.size() >= telling;
    }

    // Some shows have one address for all, and the query says which.
    void narrowByQuery(const PlaylistEntry &entry, QSet<EpisodeId> &episodes)
    {
        const QString key = addressKey(entry.url);
        QSet<EpisodeId> same;
        for (const EpisodeId id : std::as_const(episodes)) {
            Query row = m_database.query("SELECT url FROM enclosure WHERE episode = ?1 ORDER BY position", id);
            while (row.next()) {
                if (addressKey(row.text(0)) == key)
                    same.insert(id);
            }
        }
        if (!same.isEmpty())
            episodes = same;
    }

    static EpisodeId onlyOf(const QSet<EpisodeId> &ids) { return ids.size() == 1 ? *ids.cbegin() : EpisodeId(); }

    // Where one way finds several, the next ones decide between them.
    static EpisodeId chosen(const Candidates &candidates)
    {
        QSet<EpisodeId> left;
        for (const QSet<EpisodeId> &way :
             {candidates.byMedia, candidates.byGuid, candidates.byPage, candidates.byTitle}) {
            const QSet<EpisodeId> both = left.isEmpty() ? way : QSet<EpisodeId>(left).intersect(way);
            if (!both.isEmpty())
                left = both;
            if (left.size() == 1)
                break;
        }
        return onlyOf(left);
    }

    Database &m_database;
    const QList<PlaylistEntry> &m_entries;
    QMultiHash<QString, qsizetype> m_byMedia;
    QMultiHash<QString, qsizetype> m_byGuid;
    QMultiHash<QString, qsizetype> m_byPage;
    QMultiHash<QString, Named> m_byTitle;
    QHash<qint64, QStringList> m_feedKeys; // of a show
    QList<Candidates> m_found;             // of each entry
};

} // namespace

QList<EpisodeId> findEpisodes(Database &database, const QList<PlaylistEntry> &entries)
{
    return EpisodeSearch(database, entries).run();
}

} // namespace earmark
