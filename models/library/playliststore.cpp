// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/playliststore.h"

#include "models/library/nosuch.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

std::unexpected<Error> noTitle()
{
    return failure(Error::Kind::InvalidArgument, u"a title of nothing"_s, u"title"_s);
}

// As the database has what is at the top.
std::optional<FolderId> inFolder(FolderId folder)
{
    return folder.isValid() ? std::optional(folder) : std::nullopt;
}

Result<void> requireOrder(std::optional<qint64> startMs, std::optional<qint64> endMs)
{
    if (startMs.value_or(0) < 0 || (endMs && *endMs <= startMs.value_or(0)))
        return failure(Error::Kind::InvalidArgument, u"a part that ends before it starts"_s);
    return {};
}

} // namespace

PlaylistStore::PlaylistStore(Database &database)
    : m_database(database)
{
}

Result<FolderId> PlaylistStore::addFolder(const QString &title, FolderId parent, qint64 nowMs)
{
    if (title.trimmed().isEmpty())
        return noTitle();
    if (const Result<void> known = requireFolder(parent); !known)
        return std::unexpected(known.error());
    m_database.run("INSERT INTO playlist_folder (parent, title, created_at) VALUES (?1, ?2, ?3)", inFolder(parent),
                   title.trimmed(), nowMs);
    return FolderId{m_database.lastInsertId()};
}

Result<void> PlaylistStore::renameFolder(FolderId folder, const QString &title)
{
    if (title.trimmed().isEmpty())
        return noTitle();
    m_database.run("UPDATE playlist_folder SET title = ?2 WHERE id = ?1", folder, title.trimmed());
    return m_database.changes() > 0 ? Result<void>() : noSuch(u"folder"_s, folder.value);
}

Result<void> PlaylistStore::moveFolder(FolderId folder, FolderId parent)
{
    if (const Result<void> known = requireFolder(parent); !known)
        return known;
    for (FolderId above = parent; above.isValid();) {
        if (above == folder)
            return failure(Error::Kind::InvalidArgument, u"a folder inside itself"_s, QString::number(folder.value));
        Query row = m_database.query("SELECT coalesce(parent, 0) FROM playlist_folder WHERE id = ?1", above);
        above = row.next() ? FolderId{row.integer(0)} : FolderId{};
    }
    m_database.run("UPDATE playlist_folder SET parent = ?2 WHERE id = ?1", folder, inFolder(parent));
    return m_database.changes() > 0 ? Result<void>() : noSuch(u"folder"_s, folder.value);
}

Result<void> PlaylistStore::removeFolder(FolderId folder)
{
    Query row = m_database.query("SELECT parent FROM playlist_folder WHERE id = ?1", folder);
    if (!row.next())
        return noSuch(u"folder"_s, folder.value);
    const std::optional<qint64> parent = row.optionalInteger(0);
    m_database.run("UPDATE playlist SET folder = ?2 WHERE folder = ?1", folder, parent);
    m_database.run("UPDATE playlist_folder SET parent = ?2 WHERE parent = ?1", folder, parent);
    m_database.run("DELETE FROM playlist_folder WHERE id = ?1", folder);
    return {};
}

QList<PlaylistFolder> PlaylistStore::folders()
{
    QList<PlaylistFolder> list;
    Query row = m_database.query("SELECT id, coalesce(parent, 0), title FROM playlist_folder "
                                 "ORDER BY title COLLATE NOCASE, id");
    while (row.next())
        list.append({FolderId{row.integer(0)}, FolderId{row.integer(1)}, row.text(2)});
    return list;
}

Result<PlaylistId> PlaylistStore::add(const QString &title, const QString &query, qint64 nowMs, FolderId folder)
{
    if (title.trimmed().isEmpty())
        return noTitle();
    if (const Result<void> known = requireFolder(folder); !known)
        return std::unexpected(known.error());
    m_database.run("INSERT INTO playlist (title, query, created_at, folder) VALUES (?1, ?2, ?3, ?4)", title.trimmed(),
                   query, nowMs, inFolder(folder));
    return PlaylistId{m_database.lastInsertId()};
}

Result<void> PlaylistStore::rename(PlaylistId playlist, const QString &title)
{
    if (title.trimmed().isEmpty())
        return noTitle();
    m_database.run("UPDATE playlist SET title = ?2 WHERE id = ?1", playlist, title.trimmed());
    return m_database.changes() > 0 ? Result<void>() : noSuch(u"playlist"_s, playlist.value);
}

Result<void> PlaylistStore::move(PlaylistId playlist, FolderId folder)
{
    if (const Result<void> known = requireFolder(folder); !known)
        return known;
    m_database.run("UPDATE playlist SET folder = ?2 WHERE id = ?1", playlist, inFolder(folder));
    return m_database.changes() > 0 ? Result<void>() : noSuch(u"playlist"_s, playlist.value);
}

Result<void> PlaylistStore::remove(PlaylistId playlist)
{
    m_database.run("DELETE FROM playlist_item WHERE playlist = ?1", playlist);
    m_database.run("DELETE FROM playlist WHERE id = ?1", playlist);
    return m_database.changes() > 0 ? Result<void>() : noSuch(u"playlist"_s, playlist.value);
}

QList<Playlist> PlaylistStore::all()
{
    QList<Playlist> list;
    Query row = m_database.query(
        "SELECT playlist.id, playlist.title, query, count(episode.id), "
        "coalesce(sum(max(0, coalesce(\"end\", episode.duration, 0) - coalesce(start, 0))), 0), "
        "coalesce(folder, 0) FROM playlist LEFT JOIN playlist_item ON playlist_item.playlist = playlist.id "
        "LEFT JOIN episode ON episode.id = playlist_item.episode "
        "GROUP BY playlist.id ORDER BY playlist.title COLLATE NOCASE, playlist.id");
    while (row.next())
        list.append({PlaylistId{row.integer(0)}, row.text(1), row.text(2), static_cast<int>(row.integer(3)),
                     row.integer(4), FolderId{row.integer(5)}});
    return list;
}

Result<QList<PlaylistItem>> PlaylistStore::items(PlaylistId playlist)
{
    if (const Result<void> known = requirePlaylist(playlist); !known)
        return std::unexpected(known.error());
    QList<PlaylistItem> list;
    Query row = m_database.query("SELECT playlist_item.id, episode, note, start, \"end\", duration FROM playlist_item "
                                 "JOIN episode ON episode.id = episode WHERE playlist = ?1 "
                                 "ORDER BY place, playlist_item.id",
                                 playlist);
    while (row.next())
        list.append({PlaylistItemId{row.integer(0)}, EpisodeId{row.integer(1)}, row.text(2), row.optionalInteger(3),
                     row.optionalInteger(4), row.optionalInteger(5)});
    return list;
}

Result<QList<EpisodeId>> PlaylistStore::episodes(PlaylistId playlist)
{
    return items(playlist).transform([](const QList<PlaylistItem> &list) {
        QList<EpisodeId> episodes;
        for (const PlaylistItem &item : list)
            episodes.append(item.episode);
        return episodes;
    });
}

Result<void> PlaylistStore::setItems(PlaylistId playlist, const QList<PlaylistItem> &items)
{
    const Result<QList<PlaylistItem>> present = this->items(playlist);
    if (!present)
        return std::unexpected(present.error());
    QSet<PlaylistItemId> left;
    for (const PlaylistItem &item : *present)
        left.insert(item.id);
    for (const PlaylistItem &item : items) {
        if (const Result<void> known = requireEpisode(item.episode); !known)
            return known;
        if (const Result<void> ordered = requireOrder(item.startMs, item.endMs); !ordered)
            return ordered;
        if (item.id.isValid() && !left.remove(item.id))
            return noSuch(u"item"_s, item.id.value);
    }
    for (const PlaylistItemId gone : std::as_const(left))
        m_database.run("DELETE FROM playlist_item WHERE id = ?1", gone);
    for (qsizetype place = 0; place < items.size(); ++place)
        put(playlist, items.at(place), place);
    return {};
}

Result<void> PlaylistStore::setEpisodes(PlaylistId playlist, const QList<EpisodeId> &episodes)
{
    Result<QList<PlaylistItem>> present = items(playlist);
    if (!present)
        return std::unexpected(present.error());
    QList<PlaylistItem> next;
    for (const EpisodeId episode : episodes) {
        const auto known = std::ranges::find(*present, episode, &PlaylistItem::episode);
        if (known == present->end()) {
            next.append({.episode = episode});
        } else {
            next.append(*known);
            present->erase(known);
        }
    }
    return setItems(playlist, next);
}

Result<PlaylistAddition> PlaylistStore::append(PlaylistId playlist, const QList<EpisodeId> &episodes, Repeats repeats)
{
    const Result<QList<EpisodeId>> present = this->episodes(playlist);
    if (!present)
        return std::unexpected(present.error());
    QSet<EpisodeId> seen(present->begin(), present->end());
    PlaylistAddition done;
    Query last = m_database.query("SELECT coalesce(max(place), 0) FROM playlist_item WHERE playlist = ?1", playlist);
    qint64 place = last.next() ? last.integer(0) : 0;
    for (const EpisodeId episode : episodes) {
        if (const Result<void> known = requireEpisode(episode); !known)
            return std::unexpected(known.error());
        const bool isPresent = seen.contains(episode);
        done.present += isPresent ? 1 : 0;
        seen.insert(episode);
        if (isPresent && repeats == Repeats::LeaveOut)
            continue;
        put(playlist, {.episode = episode}, ++place);
        ++done.added;
    }
    return done;
}

Result<void> PlaylistStore::editItem(PlaylistItemId item, const QString &note, std::optional<qint64> startMs,
                                     std::optional<qint64> endMs)
{
    if (const Result<void> ordered = requireOrder(startMs, endMs); !ordered)
        return ordered;
    m_database.run("UPDATE playlist_item SET note = ?2, start = ?3, \"end\" = ?4 WHERE id = ?1", item, note, startMs,
                   endMs);
    return m_database.changes() > 0 ? Result<void>() : noSuch(u"item"_s, item.value);
}

Result<void> PlaylistStore::sort(PlaylistId playlist, PlaylistSort by, bool descending)
{
    if (const Result<void> known = requirePlaylist(playlist); !known)
        return known;
    struct Keyed {
        PlaylistItemId item;
        std::optional<qint64> number;
        QString text;
    };
    QList<Keyed> rows;
    Query row = m_database.query(
        "SELECT i.id, e.date, coalesce(i.\"end\", e.duration) - coalesce(i.start, 0), e.title_key, s.title_key "
        "FROM playlist_item i JOIN episode e ON e.id = i.episode JOIN show s ON s.id = e.show "
        "WHERE i.playlist = ?1 ORDER BY i.place, i.id",
        playlist);
    while (row.next()) {
        const bool isText = by == PlaylistSort::Title || by == PlaylistSort::Show;
        const int column = by == PlaylistSort::Date       ? 1
                           : by == PlaylistSort::Duration ? 2
                           : by == PlaylistSort::Title    ? 3
                                                          : 4;
        rows.append({PlaylistItemId{row.integer(0)}, isText ? std::nullopt : row.optionalInteger(column),
                     isText ? row.text(column) : QString()});
    }
    std::ranges::stable_sort(rows, [&](const Keyed &a, const Keyed &b) {
        const bool aLacks = !a.number && a.text.isEmpty();
        const bool bLacks = !b.number && b.text.isEmpty();
        if (aLacks || bLacks)
            return bLacks && !aLacks;
        const auto order = std::pair(a.number, a.text) <=> std::pair(b.number, b.text);
        return descending ? order > 0 : order < 0;
    });
    QList<PlaylistItemId> order;
    for (const Keyed &keyed : std::as_const(rows))
        order.append(keyed.item);
    place(order);
    return {};
}

void PlaylistStore::put(PlaylistId playlist, const PlaylistItem &item, qsizetype place)
{
    if (item.id.isValid())
        m_database.run("UPDATE playlist_item SET episode = ?2, note = ?3, start = ?4, \"end\" = ?5, place = ?6 "
                       "WHERE id = ?1 AND (episode, note, start, \"end\", place) IS NOT (?2, ?3, ?4, ?5, ?6)",
                       item.id, item.episode, item.note, item.startMs, item.endMs, place);
    else
        m_database.run("INSERT INTO playlist_item (playlist, episode, note, start, \"end\", place) "
                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                       playlist, item.episode, item.note, item.startMs, item.endMs, place);
}

void PlaylistStore::place(const QList<PlaylistItemId> &order)
{
    for (qsizetype place = 0; place < order.size(); ++place)
        m_database.run("UPDATE playlist_item SET place = ?2 WHERE id = ?1 AND place <> ?2", order.at(place), place);
}

Result<void> PlaylistStore::requireEpisode(EpisodeId episode)
{
    if (!m_database.query("SELECT 1 FROM episode WHERE id = ?1", episode).next())
        return noSuch(u"episode"_s, episode.value);
    return {};
}

Result<void> PlaylistStore::requirePlaylist(PlaylistId playlist)
{
    if (!m_database.query("SELECT 1 FROM playlist WHERE id = ?1", playlist).next())
        return noSuch(u"playlist"_s, playlist.value);
    return {};
}

Result<void> PlaylistStore::requireFolder(FolderId folder)
{
    if (folder.isValid() && !m_database.query("SELECT 1 FROM playlist_folder WHERE id = ?1", folder).next())
        return noSuch(u"folder"_s, folder.value);
    return {};
}

} // namespace earmark
