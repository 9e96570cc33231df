// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/listeningstore.h"

#include "models/library/nosuch.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

std::optional<double> realAt(const Query &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.real(column));
}

} // namespace

ListeningStore::ListeningStore(Database &database)
    : m_database(database)
{
}

ShowListening ListeningStore::read(ShowId show)
{
    ShowListening listening;
    Query row = m_database.query(
        "SELECT rate, trims_silence, boost, intro, outro, loudness FROM listening WHERE show = ?1", show);
    if (!row.next())
        return listening;
    listening.rate = realAt(row, 0);
    if (const std::optional<qint64> trims = row.optionalInteger(1))
        listening.trimsSilence = *trims != 0;
    listening.boostDb = realAt(row, 2);
    listening.introMs = row.integer(3);
    listening.outroMs = row.integer(4);
    listening.loudness = realAt(row, 5);
    return listening;
}

Result<void> ListeningStore::write(ShowId show, const ShowListening &listening)
{
    if (!m_database.query("SELECT 1 FROM show WHERE id = ?1", show).next())
        return noSuch(u"show"_s, show.value);
    if (listening.introMs < 0 || listening.outroMs < 0)
        return failure(Error::Kind::InvalidArgument, u"an intro or outro shorter than nothing"_s,
                       QString::number(show.value));
    m_database.run("INSERT OR REPLACE INTO listening VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", show, listening.rate,
                   listening.trimsSilence, listening.boostDb, listening.introMs, listening.outroMs, listening.loudness);
    return {};
}

void ListeningStore::moveShow(ShowId from, ShowId to)
{
    m_database.run("UPDATE OR IGNORE listening SET show = ?2 WHERE show = ?1", from, to);
    m_database.run("DELETE FROM listening WHERE show = ?1", from);
}

} // namespace earmark
