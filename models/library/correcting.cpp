// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/correcting.h"

#include "models/library/correctionchange.h"
#include "models/library/correctionfile.h"
#include "models/library/namefold.h"
#include "models/library/nosuch.h"

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

using Kind = Correction::Kind;

qint64 dataVersion(Database &database)
{
    Query version = database.query("PRAGMA data_version");
    return version.next() ? version.integer(0) : 0;
}

NameStore::Aliases rowsOf(const NameJoins &joins, const QSet<QString> &keys, NameStore &names)
{
    NameStore::Aliases aliases;
    for (const QString &key : keys) {
        if (const QString root = joins.root(key); root != key)
            aliases.rows.insert(key, names.ownRow(root));
    }
    for (const auto &[root, name] : joins.names().asKeyValueRange())
        aliases.names.insert(names.ownRow(root), name);
    return aliases;
}

} // namespace

Correcting::Correcting(Database &database, EpisodeStore &episodes, ShowStore &shows)
    : m_database(database)
    , m_episodes(episodes)
    , m_shows(shows)
    , m_store(database)
    , m_same(database)
{
}

NameStore &Correcting::namesFor(Kind kind)
{
    return isAboutPersons(kind) ? m_episodes.people().persons() : m_episodes.people().topics();
}

Result<void> Correcting::checkPlaces(const Correction &correction)
{
    for (const EpisodeId episode : correction.episodes) {
        if (!m_database.query("SELECT 1 FROM episode WHERE id = ?1", episode).next())
            return noSuch(u"episode"_s, episode.value);
    }
    if (correction.show.isValid() && !m_shows.exists(correction.show))
        return noSuch(u"show"_s, correction.show.value);
    return {};
}

// The subject as it is written where the correction counts, so that it still counts once others are taken back.
QString Correcting::saidIn(const Correction &correction, qint64 row)
{
    if (isAboutPersons(correction.kind)) {
        for (const EpisodeId episode : correction.episodes) {
            Query written = m_database.query(
                "SELECT name FROM credit WHERE episode = ?1 AND person = ?2 ORDER BY position", episode, row);
            if (written.next())
                return written.text(0);
        }
    }
    return namesFor(correction.kind).said(row);
}

// A name for somebody who has the name of another, and is known by where they are from: their organisation, or the
// show. Two of them from one place are taken for one.
QString Correcting::toldApart(const Correction &correction)
{
    const qint64 row = m_episodes.people().persons().find(correction.subject);
    const auto named = [&](const QString &mark) {
        return u"%1 (%2)"_s.arg(correction.value.simplified(), mark.simplified());
    };
    for (const EpisodeId episode : correction.episodes) {
        Query credit = m_database.query(
            "SELECT organisation FROM credit WHERE episode = ?1 AND person = ?2 AND organisation <> '' "
            "ORDER BY position",
            episode, row);
        if (credit.next())
            return named(credit.text(0));
    }
    Query show = m_database.query(
        "SELECT show.title FROM show JOIN episode ON show.id = episode.show WHERE episode.id = ?1 AND show.title <> ''",
        correction.episodes.first());
    return named(show.next() ? show.text(0) : u"2"_s);
}

Result<StoredCorrection> Correcting::understood(const Correction &given)
{
    StoredCorrection made{{{}, given, 0}, {}, {}};
    Correction &correction = made.kept.correction;
    correction.subject = given.subject.simplified();
    correction.value = given.value.simplified();
    std::ranges::sort(correction.episodes);
    correction.episodes.erase(std::ranges::unique(correction.episodes).begin(), correction.episodes.end());
    const Kind kind = correction.kind;
    if (const Result<void> whole = checkWhole(correction, !correction.episodes.isEmpty(), correction.show.isValid());
        !whole)
        return std::unexpected(whole.error());
    if (const Result<void> found = checkPlaces(correction); !found)
        return std::unexpected(found.error());
    NameStore &names = namesFor(kind);
    const qint64 row = names.find(correction.subject);
    if (row == 0 && !addsSubject(kind))
        return failure(Error::Kind::NotFound, u"nobody and nothing has that name"_s, correction.subject);
    made.said = row > 0 ? saidIn(correction, row) : correction.subject;
    const bool isSame = names.find(correction.value) == row;
    if (kind == Kind::OtherPerson && isSame && !correction.episodes.isEmpty()
        && foldName(correction.value) == foldName(correction.subject))
        correction.value = toldApart(correction);
    else if (isSame && (kind == Kind::SamePerson || kind == Kind::SameTopic))
        return failure(Error::Kind::InvalidArgument, u"the two are one already"_s, correction.value);
    const qint64 valueRow = needsValue(kind) ? names.find(correction.value) : 0;
    made.valueSaid = valueRow > 0 && valueRow != row ? names.said(valueRow) : correction.value;
    return made;
}

// Only the last name that was given counts.
void Correcting::replaceNames(const StoredCorrection &newer)
{
    const Correction &correction = newer.kept.correction;
    if (correction.kind != Kind::RenamePerson && correction.kind != Kind::RenameTopic)
        return;
    NameStore &names = namesFor(correction.kind);
    for (const StoredCorrection &older : std::as_const(m_current)) {
        if (older.kept.correction.kind == correction.kind && names.find(older.said) == names.find(newer.said))
            m_store.remove(older.kept.id);
    }
}

Result<void> Correcting::correct(const Correction &correction, qint64 nowMs)
{
    refresh();
    Result<StoredCorrection> made = understood(correction);
    if (!made)
        return std::unexpected(made.error());
    made->kept.madeAtMs = nowMs;
    replaceNames(*made);
    m_store.add(*made);
    reapply();
    return {};
}

Result<void> Correcting::remove(CorrectionId correction)
{
    refresh();
    if (!m_store.exists(correction))
        return noSuch(u"correction"_s, correction.value);
    m_store.remove(correction);
    reapply();
    return {};
}

// What of it this library knows; what it does not is left in `named`.
std::optional<StoredCorrection> Correcting::takeKnown(NamedCorrection &named)
{
    StoredCorrection stored = named.stored;
    Correction &correction = stored.kept.correction;
    if (named.show != NamedShow()) {
        correction.show = findShow(m_database, named.show);
        if (!correction.show.isValid())
            return std::nullopt;
    }
    const bool isOfEpisodes = !named.episodes.isEmpty();
    erase_if(named.episodes, [&](const NamedEpisode &episode) {
        const EpisodeId found = findEpisode(m_database, episode);
        if (found.isValid())
            correction.episodes.append(found);
        return found.isValid();
    });
    std::ranges::sort(correction.episodes);
    if (isOfEpisodes && correction.episodes.isEmpty())
        return std::nullopt;
    return stored;
}

Result<CorrectionImport> Correcting::import(const QByteArray &text, qint64 nowMs)
{
    const Result<QList<NamedCorrection>> read = readCorrectionFile(text);
    if (!read)
        return std::unexpected(read.error());
    refresh();
    CorrectionImport report;
    QList<StoredCorrection> added;
    for (NamedCorrection named : *read) {
        std::optional<StoredCorrection> stored = takeKnown(named);
        if (!stored || !named.episodes.isEmpty()) {
            m_store.addWaiting(QString::fromUtf8(writeCorrectionLine(named)));
            ++report.waiting;
        }
        if (!stored)
            continue;
        if (isAmong(m_current, *stored) || isAmong(added, *stored)) {
            ++report.known;
            continue;
        }
        if (stored->kept.madeAtMs == 0)
            stored->kept.madeAtMs = nowMs;
        replaceNames(*stored);
        m_store.add(*stored);
        added.append(*stored);
        ++report.added;
    }
    reapply();
    return report;
}

bool Correcting::adoptWaiting()
{
    bool any = false;
    for (const CorrectionStore::Waiting &waiting : m_store.waiting()) {
        Result<NamedCorrection> named = readCorrectionLine(waiting.line.toUtf8());
        if (!named)
            continue;
        const qsizetype episodes = named->episodes.size();
        const std::optional<StoredCorrection> stored = takeKnown(*named);
        if (!stored)
            continue;
        m_store.removeWaiting(waiting.id);
        if (!named->episodes.isEmpty() && named->episodes.size() < episodes)
            m_store.addWaiting(QString::fromUtf8(writeCorrectionLine(*named)));
        m_store.add(*stored);
        any = true;
    }
    return any && reapply();
}

void Correcting::refresh()
{
    const qint64 version = dataVersion(m_database);
    if (version == m_dataVersion)
        return;
    m_episodes.forgetRows();
    m_current = m_store.all();
    m_dataVersion = version;
    setRulings();
}

void Correcting::forget()
{
    m_dataVersion = -1;
}

void Correcting::setRulings()
{
    QList<Ruling> rulings;
    for (const StoredCorrection &one : std::as_const(m_current)) {
        if (isOfNames(one.kept.correction))
            continue; // the rows know
        NameStore &names = namesFor(one.kept.correction.kind);
        const qint64 value = one.valueSaid.isEmpty() ? 0 : names.row(one.valueSaid).id;
        rulings.append({one.kept.correction, one.said, names.row(one.said).id, value});
    }
    m_episodes.people().setRulings(Rulings(rulings));
}

bool Correcting::reapply()
{
    const QList<StoredCorrection> before = std::exchange(m_current, m_store.all());
    const CorrectionChange change(before, m_current);
    if (change.isEmpty())
        return false;
    PeopleStore &people = m_episodes.people();
    const QSet<qint64> persons = setNames(change, true);
    const QSet<qint64> topics = setNames(change, false);
    setRulings();
    QSet<EpisodeId> episodes = change.episodes();
    if (change.reachesAll(true))
        episodes.unite(people.episodesOfPersons(persons, change.changedNames(true)));
    if (change.reachesAll(false))
        episodes.unite(people.episodesOfTopics(topics, change.changedNames(false)));
    for (const EpisodeId episode : std::as_const(episodes))
        m_episodes.showAgain(episode);
    if (change.reachesAll(true))
        m_shows.showHostsAgain();
    return true;
}

// Says which names that is about.
QSet<QString> Correcting::joinFamilies(const QSet<QString> &families, NameJoins &joins)
{
    QSet<QString> keys;
    QStringList sorted(families.cbegin(), families.cend());
    sorted.sort();
    for (const QString &family : std::as_const(sorted)) {
        keys |= m_same.keysOf(family);
        m_same.join(family, joins);
    }
    return keys;
}

void Correcting::joinPersons()
{
    const QSet<qint64> met = m_episodes.people().takeMet();
    m_same.setFamilies(met);
    joinPersons(m_same.familiesOf(met));
}

void Correcting::joinAllPersons()
{
    m_same.setFamilies();
    joinPersons(m_same.families());
}

void Correcting::joinPersons(const QSet<QString> &families)
{
    if (families.isEmpty())
        return;
    NameStore &persons = m_episodes.people().persons();
    NameJoins joins = joinsOf(m_current, true);
    const QSet<QString> keys = joins.keys() | joinFamilies(families, joins);
    const QSet<qint64> rows = persons.setAliases(keys, rowsOf(joins, keys, persons));
    if (rows.isEmpty())
        return;
    setRulings();
    for (const EpisodeId episode : m_episodes.people().episodesOfPersons(rows, {}))
        m_episodes.showAgain(episode);
    m_shows.showHostsAgain();
    std::ignore = m_episodes.people().takeMet();
}

// Says which rows may have changed hands.
QSet<qint64> Correcting::setNames(const CorrectionChange &change, bool ofPersons)
{
    NameStore &names = ofPersons ? m_episodes.people().persons() : m_episodes.people().topics();
    const QSet<QString> spokenOf = change.changedNames(ofPersons);
    QSet<QString> keys = change.allNames(ofPersons);
    NameJoins joins = joinsOf(m_current, ofPersons);
    QSet<qint64> rows;
    for (const StoredCorrection &each : change.corrections()) {
        const Correction &correction = each.kept.correction;
        if (isOfNames(correction) && isAboutPersons(correction.kind) == ofPersons)
            rows |= {names.ownRow(each.said), names.ownRow(each.valueSaid)}; // made where new, in this spelling
    }
    for (const QString &key : spokenOf)
        rows.insert(names.find(key));
    if (ofPersons) {
        m_same.setFamilies(rows);
        keys |= joinFamilies(m_same.familiesOf(rows), joins);
    }
    rows |= names.setAliases(keys, rowsOf(joins, keys, names));
    for (const QString &key : spokenOf)
        rows.insert(names.find(key));
    rows.remove(0);
    return rows;
}

} // namespace earmark
