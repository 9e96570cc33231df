// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/repairing.h"

#include "models/library/backup.h"
#include "models/library/episodestore.h"
#include "models/library/opening.h"
#include "models/library/spokenstore.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int toldOfEach = 20;

QStringList pagesOf(Database &database)
{
    QStringList found;
    Query row = database.query("PRAGMA integrity_check(20)");
    while (row.next()) {
        // The indexes of words are told of by themselves, as they can be mended by themselves.
        if (const QString said = row.text(0); said != "ok"_L1 && !said.contains("_fts"_L1))
            found.append(said);
    }
    return found;
}

QStringList orphansOf(Database &database)
{
    QStringList found;
    Query row = database.query("PRAGMA foreign_key_check");
    while (found.size() < toldOfEach && row.next())
        found.append(u"a row of %1 points to no %2"_s.arg(row.text(0), row.text(2)));
    return found;
}

QStringList spokenIndexOf(Database &database)
{
    database.run("INSERT INTO spoken_fts (spoken_fts, rank) VALUES ('integrity-check', 1)");
    if (const auto error = database.takeError())
        return {error->detail};
    QStringList found;
    if (database.query("SELECT episode FROM spoken EXCEPT SELECT id FROM spoken_fts_docsize").next())
        found.append(u"a transcript is missing from its index"_s);
    if (database.query("SELECT id FROM spoken_fts_docsize EXCEPT SELECT episode FROM spoken").next())
        found.append(u"the index of transcripts knows one that is gone"_s);
    return found;
}

QStringList indexOf(Database &database)
{
    QStringList found;
    database.run("INSERT INTO episode_fts (episode_fts, rank) VALUES ('integrity-check', 1)");
    if (const auto error = database.takeError()) {
        found.append(error->detail);
        return found;
    }
    if (database.query("SELECT id FROM episode EXCEPT SELECT id FROM episode_fts_docsize").next())
        found.append(u"an episode is missing from the text index"_s);
    if (database.query("SELECT id FROM episode_fts_docsize EXCEPT SELECT id FROM episode").next())
        found.append(u"the text index knows an episode that is gone"_s);
    return found;
}

QByteArray quoted(const QString &name)
{
    return '"' + name.toUtf8().replace('"', "\"\"") + '"';
}

// Once: what goes may leave others pointing to it, which the next round finds.
qint64 removeOrphansOnce(Database &database)
{
    QByteArrayList statements;
    Query row = database.query("SELECT DISTINCT violation.\"table\", violation.parent, key.\"from\", "
                               "coalesce(key.\"to\", 'id') FROM pragma_foreign_key_check AS violation "
                               "JOIN pragma_foreign_key_list(violation.\"table\") AS key ON key.id = violation.fkid");
    while (row.next())
        statements.append("DELETE FROM " + quoted(row.text(0)) + " WHERE " + quoted(row.text(2))
                          + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + quoted(row.text(1))
                          + " AS parent WHERE parent." + quoted(row.text(3)) + " = " + quoted(row.text(0)) + '.'
                          + quoted(row.text(2)) + ')');
    const qint64 before = database.totalChanges();
    for (const QByteArray &statement : std::as_const(statements))
        database.runScript(statement);
    return database.totalChanges() - before;
}

qint64 removeOrphans(Database &database)
{
    constexpr int mostRounds = 8; // as deep as tables point to each other, and more
    qint64 removed = 0;
    for (int round = 0; round < mostRounds && !orphansOf(database).isEmpty(); ++round)
        removed += removeOrphansOnce(database);
    return removed;
}

qint64 indexAnew(Database &database)
{
    database.run("INSERT INTO episode_fts (episode_fts) VALUES ('delete-all')");
    QList<EpisodeId> episodes;
    Query row = database.query("SELECT id FROM episode");
    while (row.next())
        episodes.append(EpisodeId{row.integer(0)});
    EpisodeStore store(database);
    for (const EpisodeId episode : std::as_const(episodes))
        store.showAgain(episode);
    return episodes.size();
}

// In a transaction of the caller.
RepairReport mend(Database &database, const Soundness &found)
{
    RepairReport report{found, {}};
    if (!found.pages.isEmpty())
        database.run("REINDEX");
    if (!found.orphans.isEmpty())
        report.removed = removeOrphans(database);
    if (!found.index.isEmpty())
        report.indexed = indexAnew(database);
    if (!found.spoken.isEmpty())
        report.spoken = SpokenStore(database).indexAnew();
    report.after = checkSoundness(database);
    return report;
}

} // namespace

Soundness checkSoundness(Database &database)
{
    return {pagesOf(database), orphansOf(database), indexOf(database), spokenIndexOf(database)};
}

Result<RepairReport> repairLibrary(const QString &library, const QString &keepAs)
{
    const auto opened = openLibraryToWrite(library);
    if (!opened)
        return std::unexpected(opened.error());
    Database &database = **opened;
    const Soundness found = checkSoundness(database);
    if (auto error = database.takeError())
        return std::unexpected(*error);
    if (found.isSound())
        return RepairReport{found, found};
    if (const Result<void> copied = copyAsItIs(database, keepAs); !copied)
        return std::unexpected(copied.error());
    database.begin();
    RepairReport report = mend(database, found);
    database.commit();
    if (auto error = database.takeError()) {
        database.rollback();
        return std::unexpected(*error);
    }
    return report;
}

} // namespace earmark
