// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/keptstore.h"

#include "models/library/episodeparts.h"
#include "models/library/nosuch.h"

using namespace Qt::StringLiterals;

namespace earmark {

KeptStore::KeptStore(Database &database)
    : m_database(database)
{
}

Result<void> KeptStore::keep(const QList<EpisodeId> &episodes, qint64 nowMs)
{
    for (const EpisodeId episode : episodes) {
        if (!m_database.query("SELECT 1 FROM episode WHERE id = ?1", episode).next())
            return noSuch(u"episode"_s, episode.value);
        m_database.run("INSERT INTO kept_audio (episode, since, state) VALUES (?1, ?2, ?3) "
                       "ON CONFLICT (episode) DO UPDATE SET state = ?3, error_kind = NULL WHERE state <> ?4",
                       episode, nowMs, static_cast<int>(Offline::Waiting), static_cast<int>(Offline::Kept));
    }
    return {};
}

void KeptStore::release(const QList<EpisodeId> &episodes)
{
    for (const EpisodeId episode : episodes)
        m_database.run("DELETE FROM kept_audio WHERE episode = ?1", episode);
}

void KeptStore::pause(const QList<EpisodeId> &episodes)
{
    for (const EpisodeId episode : episodes)
        m_database.run("UPDATE kept_audio SET state = ?2 WHERE episode = ?1 AND state = ?3", episode,
                       static_cast<int>(Offline::Paused), static_cast<int>(Offline::Waiting));
}

Result<void> KeptStore::write(EpisodeId episode, const KeptProgress &progress)
{
    if (!m_database
             .query("SELECT 1 FROM kept_audio WHERE episode = ?1 AND state = ?2", episode,
                    static_cast<int>(Offline::Waiting))
             .next())
        return noSuch(u"waiting episode"_s, episode.value);
    m_database.run("UPDATE kept_audio SET state = ?2, url = ?3, file = ?4, bytes = ?5, error_kind = NULL "
                   "WHERE episode = ?1",
                   episode, static_cast<int>(progress.state), progress.url, progress.file, progress.bytes);
    if (progress.error)
        m_database.run("UPDATE kept_audio SET error_kind = ?2, error_detail = ?3, error_subject = ?4, error_code = ?5 "
                       "WHERE episode = ?1",
                       episode, static_cast<int>(progress.error->kind), progress.error->detail, progress.error->subject,
                       progress.error->code);
    return {};
}

QList<KeptAudio> KeptStore::all()
{
    QList<KeptAudio> list;
    Query row = m_database.query(
        "SELECT k.episode, k.since, k.state, k.url, k.file, k.bytes, k.error_kind, k.error_detail, k.error_subject, "
        "k.error_code, e.title, show.title, e.date, e.date_offset, e.date_only, e.number, "
        "iif(e.image <> '', e.image, show.image) "
        "FROM kept_audio k JOIN episode e ON e.id = k.episode JOIN show ON show.id = e.show "
        "ORDER BY k.since, k.episode");
    while (row.next()) {
        KeptAudio kept;
        kept.episode = EpisodeId{row.integer(0)};
        kept.sinceMs = row.integer(1);
        kept.progress.state = static_cast<Offline>(row.integer(2));
        kept.progress.url = row.text(3);
        kept.progress.file = row.text(4);
        kept.progress.bytes = row.integer(5);
        if (!row.isNull(6))
            kept.progress.error = Error{static_cast<Error::Kind>(row.integer(6)), row.text(7), row.text(8),
                                        static_cast<int>(row.integer(9))};
        kept.title = row.text(10);
        kept.show = row.text(11);
        kept.date = timestampAt(row, 12);
        if (!row.isNull(15))
            kept.number = row.real(15);
        kept.image = row.text(16);
        list.append(std::move(kept));
    }
    return list;
}

QString KeptStore::fileOf(EpisodeId episode)
{
    Query row = m_database.query("SELECT file FROM kept_audio WHERE episode = ?1 AND state = ?2", episode,
                                 static_cast<int>(Offline::Kept));
    return row.next() ? row.text(0) : QString();
}

} // namespace earmark
