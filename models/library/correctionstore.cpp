// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/correctionstore.h"

#include <QtCore/QHash>

namespace earmark {

NameJoins joinsOf(const QList<StoredCorrection> &corrections, bool ofPersons)
{
    NameJoins joins;
    using Kind = Correction::Kind;
    for (const StoredCorrection &one : corrections) {
        const Correction &correction = one.kept.correction;
        if (isAboutPersons(correction.kind) != ofPersons)
            continue;
        if (correction.kind == Kind::SamePerson || correction.kind == Kind::SameTopic)
            joins.join(one.said, one.valueSaid);
        else if (correction.kind == Kind::RenamePerson || correction.kind == Kind::RenameTopic)
            joins.rename(one.said, correction.value);
        else if (correction.kind == Kind::OtherPerson)
            joins.keepApart(one.said, one.valueSaid);
    }
    return joins;
}

CorrectionStore::CorrectionStore(Database &database)
    : m_database(database)
{
}

QList<StoredCorrection> CorrectionStore::all()
{
    QHash<qint64, QList<EpisodeId>> episodes;
    Query place = m_database.query("SELECT correction, episode FROM correction_episode ORDER BY correction, episode");
    while (place.next())
        episodes[place.integer(0)].append(EpisodeId{place.integer(1)});
    QList<StoredCorrection> list;
    Query row = m_database.query("SELECT id, kind, subject, value, show, part, role, organisation, created_at, said, "
                                 "value_said FROM correction ORDER BY id");
    while (row.next()) {
        StoredCorrection one;
        one.kept = {CorrectionId{row.integer(0)},
                    {static_cast<Correction::Kind>(row.integer(1)), row.text(2), row.text(3),
                     episodes.value(row.integer(0)), ShowId{row.integer(4)}, static_cast<Part>(row.integer(5)),
                     row.text(6), row.text(7)},
                    row.integer(8)};
        one.said = row.text(9);
        one.valueSaid = row.text(10);
        list.append(std::move(one));
    }
    return list;
}

void CorrectionStore::add(const StoredCorrection &stored)
{
    const Correction &correction = stored.kept.correction;
    m_database.run("INSERT INTO correction (kind, subject, said, value, value_said, show, part, role, organisation, "
                   "created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                   static_cast<int>(correction.kind), correction.subject, stored.said, correction.value,
                   stored.valueSaid, correction.show.isValid() ? std::optional(correction.show) : std::nullopt,
                   static_cast<int>(correction.part), correction.role, correction.organisation, stored.kept.madeAtMs);
    const CorrectionId id{m_database.lastInsertId()};
    for (const EpisodeId episode : correction.episodes)
        m_database.run("INSERT OR IGNORE INTO correction_episode (correction, episode) VALUES (?1, ?2)", id, episode);
}

void CorrectionStore::remove(CorrectionId correction)
{
    m_database.run("DELETE FROM correction_episode WHERE correction = ?1", correction);
    m_database.run("DELETE FROM correction WHERE id = ?1", correction);
}

bool CorrectionStore::exists(CorrectionId correction)
{
    return m_database.query("SELECT 1 FROM correction WHERE id = ?1", correction).next();
}

QList<CorrectionStore::Waiting> CorrectionStore::waiting()
{
    QList<Waiting> list;
    Query row = m_database.query("SELECT id, line FROM correction_waiting ORDER BY id");
    while (row.next())
        list.append({row.integer(0), row.text(1)});
    return list;
}

void CorrectionStore::addWaiting(const QString &line)
{
    m_database.run("INSERT INTO correction_waiting (line) SELECT ?1 WHERE NOT EXISTS "
                   "(SELECT 1 FROM correction_waiting WHERE line = ?1)",
                   line);
}

void CorrectionStore::removeWaiting(qint64 id)
{
    m_database.run("DELETE FROM correction_waiting WHERE id = ?1", id);
}

} // namespace earmark
