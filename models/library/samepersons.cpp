// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/samepersons.h"

#include "models/library/identity.h"
#include "models/library/namefold.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace earmark {

namespace {

// Families of one name and letter beyond this are too common to tell anything.
constexpr qsizetype largestFamily = 100;

SamePersonSuggestion::Reason reasonOf(Likeness likeness)
{
    switch (likeness) {
    case Likeness::ShortName:
        return SamePersonSuggestion::Reason::ShortName;
    case Likeness::Spelling:
        return SamePersonSuggestion::Reason::Spelling;
    case Likeness::Same:
    case Likeness::Middle:
    case Likeness::Initial:
    case Likeness::None:
        break;
    }
    return SamePersonSuggestion::Reason::Initial;
}

} // namespace

SamePersons::SamePersons(Database &database)
    : m_database(database)
{
}

void SamePersons::setFamilies(const QSet<qint64> &rows)
{
    for (const qint64 row : rows) {
        Query person = m_database.query("SELECT coalesce(said, name) FROM person WHERE id = ?1 AND family = ''", row);
        if (!person.next())
            continue;
        if (const QString family = familyKey(personName(person.text(0))); !family.isEmpty())
            m_database.run("UPDATE person SET family = ?2 WHERE id = ?1", row, family);
    }
}

void SamePersons::setFamilies()
{
    QSet<qint64> rows;
    Query person = m_database.query("SELECT id FROM person WHERE family = ''");
    while (person.next())
        rows.insert(person.integer(0));
    setFamilies(rows);
}

QSet<QString> SamePersons::familiesOf(const QSet<qint64> &rows)
{
    QSet<QString> families;
    for (const qint64 row : rows) {
        Query family = m_database.query(
            "SELECT family FROM person WHERE id = ?1 AND EXISTS (SELECT 1 FROM person other WHERE other.family <> '' "
            "AND other.family = person.family AND other.id <> person.id)",
            row);
        if (family.next())
            families.insert(family.text(0));
    }
    return families;
}

QSet<QString> SamePersons::families()
{
    QSet<QString> families;
    Query family = m_database.query("SELECT family FROM person WHERE family <> '' GROUP BY family HAVING count(*) > 1");
    while (family.next())
        families.insert(family.text(0));
    return families;
}

QSet<QString> SamePersons::keysOf(const QString &family)
{
    QSet<QString> keys;
    Query person = m_database.query("SELECT key FROM person WHERE family <> '' AND family = ?1", family);
    while (person.next())
        keys.insert(person.text(0));
    return keys;
}

QList<SamePersons::Bearer> SamePersons::bearers(const QString &family)
{
    QList<Bearer> list;
    Query person = m_database.query(
        "SELECT id, key, coalesce(said, name) FROM person WHERE family <> '' AND family = ?1 ORDER BY key", family);
    while (person.next())
        list.append({person.integer(0), person.text(1), person.text(2), personName(person.text(2)), {}, {}, {}});
    // The best name first: without titles, as long as it goes without middle names; then by the alphabet.
    std::ranges::sort(list, {}, [](const Bearer &bearer) {
        return std::tuple(bearer.name.extras, bearer.name.middle.size(), -bearer.name.given.size(), bearer.key);
    });
    if (list.size() > largestFamily)
        list.clear();
    return list;
}

// Credits stand with the row of whoever a name stands for, and keep the name as written.
void SamePersons::meet(QList<Bearer> &bearers)
{
    QSet<qint64> rows;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < bearers.size(); ++i) {
        const Bearer &bearer = bearers.at(i);
        rows.insert(bearer.row);
        places.insert(bearer.key, i);
        Query alias = m_database.query("SELECT person FROM person_alias WHERE key = ?1", bearer.key);
        if (alias.next())
            rows.insert(alias.integer(0));
    }
    for (const qint64 row : std::as_const(rows)) {
        Query credit = m_database.query("SELECT DISTINCT credit.name, show, organisation, credit.url FROM credit "
                                        "JOIN episode ON episode.id = episode WHERE person = ?1",
                                        row);
        while (credit.next()) {
            const auto place = places.constFind(foldName(credit.text(0)));
            if (place == places.cend())
                continue;
            Bearer &bearer = bearers[*place];
            bearer.shows.insert(credit.integer(1));
            if (const QString organisation = foldName(credit.text(2)); !organisation.isEmpty())
                bearer.organisations.insert(organisation);
            if (const QString url = addressKey(credit.text(3)); !url.isEmpty())
                bearer.urls.insert(url);
        }
    }
}

bool SamePersons::isOne(const Bearer &a, const Bearer &b, bool isOnlyMiddle)
{
    const Likeness alike = likeness(a.name, b.name);
    if (alike == Likeness::Same)
        return true;
    if (alike == Likeness::None)
        return false;
    if (a.urls.intersects(b.urls) || (alike == Likeness::Middle && isOnlyMiddle))
        return true;
    const bool meets = a.shows.intersects(b.shows) || a.organisations.intersects(b.organisations);
    return meets && (alike == Likeness::Middle || alike == Likeness::ShortName);
}

void SamePersons::join(const QString &family, NameJoins &joins)
{
    QList<Bearer> all = bearers(family);
    const auto isAny = [&](auto fits) {
        for (qsizetype i = 0; i < all.size(); ++i) {
            for (qsizetype j = i + 1; j < all.size(); ++j) {
                if (fits(all.at(i), all.at(j)))
                    return true;
            }
        }
        return false;
    };
    if (!isAny([](const Bearer &a, const Bearer &b) { return likeness(a.name, b.name) != Likeness::None; }))
        return;
    meet(all);
    // "J. A. Smith" and "J. B. Smith": whose is "J. Smith"?
    const bool isOnlyMiddle = !isAny([](const Bearer &a, const Bearer &b) {
        return a.name.given == b.name.given && likeness(a.name, b.name) == Likeness::None;
    });
    QList<qsizetype> best(all.size());
    std::iota(best.begin(), best.end(), 0);
    const auto rootOf = [&best](qsizetype at) {
        while (best.at(at) != at)
            at = best.at(at);
        return at;
    };
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            if (!isOne(all.at(i), all.at(j), isOnlyMiddle))
                continue;
            const auto [first, second] = std::minmax({rootOf(i), rootOf(j)});
            best[second] = first;
        }
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (const qsizetype root = rootOf(i); root != i)
            joins.joinUnlessApart(all.at(i).key, all.at(root).key);
    }
}

QString SamePersons::shared(const Bearer &a, const Bearer &b)
{
    QStringList organisations = (a.organisations & b.organisations).values();
    std::ranges::sort(organisations);
    if (!organisations.isEmpty()) {
        Query written = m_database.query(
            "SELECT organisation FROM credit WHERE person IN (?1, ?2) AND organisation <> '' ORDER BY organisation",
            a.row, b.row);
        while (written.next()) {
            if (foldName(written.text(0)) == organisations.first())
                return written.text(0);
        }
    }
    const QSet<qint64> shows = a.shows & b.shows;
    if (shows.isEmpty())
        return {};
    Query show = m_database.query("SELECT title FROM show WHERE id = ?1", *std::ranges::min_element(shows));
    return show.next() ? show.text(0) : QString();
}

void SamePersons::suggest(QList<SamePersonSuggestion> &list, const Bearer &self, const Bearer &other,
                          SamePersonSuggestion::Reason reason, const NameJoins &joins)
{
    const bool isAlias =
        m_database.query("SELECT 1 FROM person_alias WHERE key = ?1 AND person = ?2", other.key, self.row).next();
    const bool isListed = std::ranges::contains(list, PersonId{other.row}, &SamePersonSuggestion::person);
    if (other.row == self.row || isAlias || isListed || joins.areApart(self.key, other.key))
        return;
    Query shown = m_database.query("SELECT name, (SELECT count(DISTINCT episode) FROM credit WHERE person = ?1) "
                                   "FROM person WHERE id = ?1",
                                   other.row);
    if (shown.next() && shown.integer(1) > 0)
        list.append(
            {PersonId{other.row}, shown.text(0), reason, static_cast<int>(shown.integer(1)), shared(self, other)});
}

// Everybody who is in a show of theirs.
QList<SamePersons::Bearer> SamePersons::companions(const Bearer &self)
{
    QHash<qint64, Bearer> found;
    for (const qint64 show : self.shows) {
        Query credit = m_database.query("SELECT DISTINCT person, person.key, coalesce(person.said, person.name), "
                                        "organisation FROM credit JOIN episode ON episode.id = episode "
                                        "JOIN person ON person.id = person WHERE episode.show = ?1",
                                        show);
        while (credit.next()) {
            Bearer &bearer = found[credit.integer(0)];
            bearer.row = credit.integer(0);
            bearer.key = credit.text(1);
            bearer.said = credit.text(2);
            bearer.shows.insert(show);
            if (const QString organisation = foldName(credit.text(3)); !organisation.isEmpty())
                bearer.organisations.insert(organisation);
        }
    }
    QList<Bearer> list = found.values();
    std::ranges::sort(list, {}, &Bearer::key);
    return list;
}

QList<SamePersonSuggestion> SamePersons::suggestions(PersonId person, const NameJoins &joins)
{
    QList<SamePersonSuggestion> list;
    Query asked = m_database.query("SELECT key, family, coalesce(said, name) FROM person WHERE id = ?1", person);
    if (!asked.next())
        return list;
    Bearer self{person.value, asked.text(0), asked.text(2), personName(asked.text(2)), {}, {}, {}};
    QList<Bearer> all = asked.text(1).isEmpty() ? QList<Bearer>{self} : bearers(asked.text(1));
    meet(all);
    if (const auto met = std::ranges::find(all, self.key, &Bearer::key); met != all.end())
        self = *met;
    for (const Bearer &other : std::as_const(all)) {
        if (const Likeness alike = likeness(self.name, other.name); alike != Likeness::None)
            suggest(list, self, other, reasonOf(alike), joins);
    }
    QList<Bearer> beside = companions(self);
    for (Bearer &other : beside) {
        other.name = personName(other.said);
        if (!isSameGiven(self.name, other.name))
            continue;
        if (self.name.family.isEmpty() != other.name.family.isEmpty())
            suggest(list, self, other, SamePersonSuggestion::Reason::OneName, joins);
        else if (self.organisations.intersects(other.organisations))
            suggest(list, self, other, SamePersonSuggestion::Reason::Organisation, joins);
    }
    std::ranges::stable_sort(list, {}, [](const SamePersonSuggestion &one) {
        return std::tuple(one.reason, one.shared.isEmpty(), -one.episodes);
    });
    return list;
}

} // namespace earmark
