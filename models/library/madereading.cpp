// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/correctionfile.h"
#include "models/library/historystore.h"
#include "models/library/keptstore.h"
#include "models/library/listeningstore.h"
#include "models/library/liststore.h"
#include "models/library/madefile.h"
#include "models/library/madekinds.h"
#include "models/library/markstore.h"
#include "models/library/namestore.h"
#include "models/library/playliststore.h"
#include "models/library/tagstore.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

// The way in of the lines that madefile.cpp writes.

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

qint64 msOf(const QJsonValue &time)
{
    const QDateTime read = QDateTime::fromString(time.toString(), Qt::ISODateWithMs);
    return read.isValid() ? read.toMSecsSinceEpoch() : 0;
}

NamedEpisode namedEpisode(const QJsonObject &object)
{
    return {{object["feed"_L1].toString(), object["show"_L1].toString()},
            object["guid"_L1].toString(),
            object["title"_L1].toString(),
            object["date"_L1].toString()};
}

// Takes in line after line, and counts.
class MadeReader
{
public:
    MadeReader(Database &database, qint64 nowMs)
        : m_database(database)
        , m_lists(database)
        , m_playlists(database)
        , m_marks(database)
        , m_tags(database)
        , m_nowMs(nowMs)
    {
    }

    // DamagedSource for a line that no version of this writes.
    [[nodiscard]] Result<void> take(const QJsonObject &line)
    {
        const QString kind = line["kind"_L1].toString();
        if (kind == "subscription"_L1)
            return takeSubscription(line);
        if (kind == "listened"_L1)
            return takeState(line);
        if (kind == "favourite"_L1)
            return takeFavourite(line);
        if (kind == "bookmark"_L1)
            return takeBookmark(line);
        if (kind == "tag"_L1)
            return takeTag(line);
        if (kind == "private_show"_L1)
            return takePrivateShow(line);
        if (kind == "playlist_folder"_L1)
            return folderOf(line).transform([](FolderId) { });
        if (kind == "playlist"_L1)
            return takePlaylist(line);
        if (kind == "queue"_L1)
            return takeQueue(line);
        if (kind == "play"_L1)
            return takePlay(line);
        if (kind == "offline"_L1)
            return takeKept(line);
        if (kind == "hearing"_L1)
            return takeHearing(line);
        return failure(Error::Kind::DamagedSource, u"nothing that a listener makes"_s, kind);
    }

    [[nodiscard]] const MadeImport &report() const { return m_report; }

private:
    void count(bool changed) { ++(changed ? m_report.added : m_report.known); }

    // Invalid, and counted, where the library has none such.
    EpisodeId episodeOf(const QJsonValue &named)
    {
        const EpisodeId episode = findEpisode(m_database, namedEpisode(named.toObject()));
        if (!episode.isValid())
            ++m_report.unknown;
        return episode;
    }

    Result<void> takeSubscription(const QJsonObject &line)
    {
        const ShowId show = findShow(m_database, namedEpisode(line).show);
        if (!show.isValid()) {
            ++m_report.unknown;
            return {};
        }
        count(!m_database.query("SELECT 1 FROM subscription WHERE show = ?1", show).next());
        return m_marks.setSubscribed(show, true, m_nowMs);
    }

    Result<void> takePrivateShow(const QJsonObject &line)
    {
        const ShowId show = findShow(m_database, namedEpisode(line).show);
        if (!show.isValid()) {
            ++m_report.unknown;
            return {};
        }
        count(!m_database.query("SELECT 1 FROM private_show WHERE show = ?1", show).next());
        return m_marks.setPrivate(show, true, m_nowMs);
    }

    Result<void> takeState(const QJsonObject &line)
    {
        const EpisodeId episode = episodeOf(line["episode"_L1]);
        if (!episode.isValid())
            return {};
        const qint64 position = std::max<qint64>(0, line["position_ms"_L1].toInteger());
        const qint64 before = m_database.totalChanges();
        m_marks.raiseState(episode, {position, line["played"_L1].toBool(), line["archived"_L1].toBool()}, m_nowMs);
        count(m_database.totalChanges() > before);
        return {};
    }

    Result<void> takeFavourite(const QJsonObject &line)
    {
        const auto kind = std::ranges::find(favouriteKinds, line["what"_L1].toString());
        if (kind == favouriteKinds.end())
            return failure(Error::Kind::DamagedSource, u"no kind of favourite"_s, line["what"_L1].toString());
        const auto number = kind - favouriteKinds.begin() + 1;
        qint64 item = 0;
        if (number == 1)
            item = findEpisode(m_database, namedEpisode(line["episode"_L1].toObject())).value;
        else if (number == 2)
            item = findShow(m_database, namedEpisode(line["of_show"_L1].toObject()).show).value;
        else
            item = NameStore(m_database, number == 3 ? NameStore::Of::Persons : NameStore::Of::Topics)
                       .find(line["name"_L1].toString());
        if (item == 0) {
            ++m_report.unknown;
            return {};
        }
        count(!m_database.query("SELECT 1 FROM favourite WHERE kind = ?1 AND item = ?2", number, item).next());
        return m_marks.setFavourite(static_cast<MarkStore::Favourite>(number), {item}, true, m_nowMs);
    }

    Result<void> takeBookmark(const QJsonObject &line)
    {
        const EpisodeId episode = episodeOf(line["episode"_L1]);
        if (!episode.isValid())
            return {};
        const qint64 start = line["start_ms"_L1].toInteger();
        const QString note = line["note"_L1].toString();
        std::optional<qint64> end;
        if (line.contains("end_ms"_L1))
            end = line["end_ms"_L1].toInteger();
        const QList<Bookmark> present = m_lists.bookmarks(episode);
        const bool isKnown = std::ranges::any_of(present, [&](const Bookmark &bookmark) {
            return bookmark.positionMs == start && bookmark.endMs == end && bookmark.note == note;
        });
        count(!isKnown);
        if (isKnown)
            return {};
        const qint64 since = msOf(line["since"_L1]);
        return m_lists.addBookmark(episode, start, end, note, since > 0 ? since : m_nowMs).transform([](BookmarkId) {
        });
    }

    Result<void> takeTag(const QJsonObject &line)
    {
        const EpisodeId episode = episodeOf(line["episode"_L1]);
        if (!episode.isValid())
            return {};
        const qint64 before = m_database.totalChanges();
        const Result<void> set = m_tags.set({episode}, line["tag"_L1].toString(), true, m_nowMs);
        count(m_database.totalChanges() > before);
        return set;
    }

    QList<EpisodeId> episodesOf(const QJsonObject &line)
    {
        QList<EpisodeId> episodes;
        const QJsonArray named = line["episodes"_L1].toArray();
        for (const auto one : named) {
            if (const EpisodeId episode = episodeOf(one); episode.isValid())
                episodes.append(episode);
        }
        return episodes;
    }

    // Made where it is not there; invalid: the line names none.
    Result<FolderId> folderOf(const QJsonObject &line)
    {
        FolderId folder;
        const QJsonArray path = line["folder"_L1].toArray();
        for (const auto step : path) {
            const QString title = step.toString().trimmed();
            const QList<PlaylistFolder> present = m_playlists.folders();
            const auto known = std::ranges::find_if(
                present, [&](const PlaylistFolder &one) { return one.parent == folder && one.title == title; });
            if (known != present.end()) {
                folder = known->id;
                continue;
            }
            const Result<FolderId> added = m_playlists.addFolder(title, folder, m_nowMs);
            if (!added)
                return added;
            folder = *added;
            count(true);
        }
        return folder;
    }

    Result<PlaylistId> playlistOf(const QJsonObject &line)
    {
        const QString title = line["title"_L1].toString().trimmed();
        const QString query = line["query"_L1].toString();
        const Result<FolderId> folder = folderOf(line);
        if (!folder)
            return std::unexpected(folder.error());
        const QList<Playlist> present = m_playlists.all();
        const auto known = std::ranges::find_if(present, [&](const Playlist &list) {
            return list.title == title && list.query == query && (list.folder == *folder || !folder->isValid());
        });
        return known != present.end() ? known->id : m_playlists.add(title, query, m_nowMs, *folder);
    }

    QList<PlaylistItem> itemsOf(const QJsonObject &line)
    {
        const auto moment = [](const QJsonValue &ms) {
            return ms.isDouble() ? std::optional(ms.toInteger()) : std::nullopt;
        };
        QList<PlaylistItem> items;
        const QJsonArray named = line["episodes"_L1].toArray();
        for (const auto one : named) {
            const QJsonObject object = one.toObject();
            if (const EpisodeId episode = episodeOf(one); episode.isValid())
                items.append({.episode = episode,
                              .note = object["note"_L1].toString(),
                              .startMs = moment(object["start_ms"_L1]),
                              .endMs = moment(object["end_ms"_L1])});
        }
        return items;
    }

    Result<void> takePlaylist(const QJsonObject &line)
    {
        const qint64 before = m_database.totalChanges();
        const Result<PlaylistId> playlist = playlistOf(line);
        Result<QList<PlaylistItem>> items =
            playlist.and_then([this](PlaylistId known) { return m_playlists.items(known); });
        if (!items)
            return std::unexpected(items.error());
        const QList<PlaylistItem> present = *items;
        for (const PlaylistItem &item : itemsOf(line)) {
            const bool isKnown = std::ranges::any_of(present, [&item](const PlaylistItem &other) {
                return other.episode == item.episode && other.note == item.note && other.startMs == item.startMs
                       && other.endMs == item.endMs;
            });
            if (!isKnown)
                items->append(item);
        }
        const bool grows = items->size() > present.size();
        const Result<void> set = grows ? m_playlists.setItems(*playlist, *items) : Result<void>();
        count(m_database.totalChanges() > before);
        return set;
    }

    Result<void> takeQueue(const QJsonObject &line)
    {
        QList<QueueEntry> queue = m_lists.queue();
        const qsizetype before = queue.size();
        for (const PlaylistItem &item : itemsOf(line)) {
            if (const QueueEntry entry{item.episode, item.startMs, item.endMs}; !queue.contains(entry))
                queue.append(entry);
        }
        count(queue.size() > before);
        return queue.size() > before ? m_lists.setQueue(queue) : Result<void>();
    }

    // A play is known by when it began.
    Result<void> takePlay(const QJsonObject &line)
    {
        Play play;
        play.episode = episodeOf(line["episode"_L1]);
        play.startedAtMs = msOf(line["started"_L1]);
        if (!play.episode.isValid() || play.startedAtMs <= 0)
            return {};
        const bool isKnown = m_database.query("SELECT 1 FROM play WHERE started_at = ?1", play.startedAtMs).next();
        count(!isKnown);
        if (isKnown)
            return {};
        play.heardAtMs = msOf(line["heard"_L1]);
        play.fromMs = line["from_ms"_L1].toInteger();
        play.toMs = line["to_ms"_L1].toInteger();
        play.finished = line["finished"_L1].toBool();
        return HistoryStore(m_database).note(play);
    }

    // That it is wanted; the sound itself is fetched again.
    Result<void> takeKept(const QJsonObject &line)
    {
        const EpisodeId episode = episodeOf(line["episode"_L1]);
        if (!episode.isValid())
            return {};
        const bool isKnown = m_database.query("SELECT 1 FROM kept_audio WHERE episode = ?1", episode).next();
        count(!isKnown);
        return isKnown ? Result<void>() : KeptStore(m_database).keep({episode}, m_nowMs);
    }

    // What is set already stays.
    Result<void> takeHearing(const QJsonObject &line)
    {
        const ShowId show = findShow(m_database, namedEpisode(line).show);
        if (!show.isValid()) {
            ++m_report.unknown;
            return {};
        }
        ListeningStore store(m_database);
        const ShowListening present = store.read(show);
        ShowListening hearing = present;
        if (const double rate = line["rate"_L1].toDouble(); rate > 0 && !hearing.rate)
            hearing.rate = rate;
        if (!hearing.trimsSilence && line.contains("trims_silence"_L1))
            hearing.trimsSilence = line["trims_silence"_L1].toBool();
        if (!hearing.boostDb && line.contains("boost_db"_L1))
            hearing.boostDb = line["boost_db"_L1].toDouble();
        if (hearing.introMs == 0)
            hearing.introMs = std::max<qint64>(line["intro_ms"_L1].toInteger(), 0);
        if (hearing.outroMs == 0)
            hearing.outroMs = std::max<qint64>(line["outro_ms"_L1].toInteger(), 0);
        count(hearing != present);
        return hearing == present ? Result<void>() : store.write(show, hearing);
    }

    Database &m_database;
    ListStore m_lists;
    PlaylistStore m_playlists;
    MarkStore m_marks;
    TagStore m_tags;
    qint64 m_nowMs;
    MadeImport m_report;
};

bool isCorrection(const QJsonObject &line)
{
    return correctionKind(line["kind"_L1].toString()).has_value();
}

} // namespace

Result<MadeImport> importMade(Database &database, const QByteArray &text, qint64 nowMs)
{
    MadeReader reader(database, nowMs);
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (isCorrection(document.object()))
            continue;
        const Result<void> taken = document.isObject() ? reader.take(document.object())
                                                       : failure(Error::Kind::DamagedSource, u"no JSON object"_s);
        if (!taken)
            return failure(Error::Kind::DamagedSource, taken.error().detail,
                           QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 80))), number);
    }
    return reader.report();
}

QByteArray correctionLines(const QByteArray &text)
{
    QByteArray lines;
    for (const QByteArray &line : text.split('\n')) {
        if (isCorrection(QJsonDocument::fromJson(line).object()))
            lines += line + '\n';
    }
    return lines;
}

} // namespace earmark
