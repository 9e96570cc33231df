// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/personname.h"
#include "tests/library/samples.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

using Reason = SamePersonSuggestion::Reason;

// One person has many names, and one name many persons: what is sure is joined, what is likely is suggested, and it
// makes no difference what was read first.
class TestSamePersons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesNames_data();
    void comparesNames();
    void joinsWhatIsSure_data();
    void joinsWhatIsSure();
    void suggestsWhatIsLikely();
    void listenersWordComesFirst();
    void comesApartWhenTheReasonGoes();

private:
    struct Appearance {
        QString show;
        QString name;
        QString organisation{};
        QString url{};
    };
    void save(Library &library, const QList<Appearance> &appearances, int round = 0);
    [[nodiscard]] static QStringList guests(const Library &library);
};

void TestSamePersons::save(Library &library, const QList<Appearance> &appearances, int round)
{
    QStringList titles;
    for (const Appearance &one : appearances) {
        if (!titles.contains(one.show))
            titles.append(one.show);
    }
    for (const QString &title : std::as_const(titles)) {
        QList<ParsedEpisode> episodes;
        for (const Appearance &one : appearances) {
            if (one.show != title)
                continue;
            const QString guid = u"%1-%2"_s.arg(one.name, one.organisation);
            episodes.append(episode(guid, guid, episodes.size()));
            episodes.last().url = u"https://example.org/%1"_s.arg(round);
            Credit credit = guest(one.name);
            credit.organisation = one.organisation;
            credit.url = one.url;
            episodes.last().credits = {credit};
        }
        QVERIFY(wait(library.save(show(u"https://example.org/"_s + title, title, episodes))));
    }
}

QStringList TestSamePersons::guests(const Library &library)
{
    QStringList names;
    const View view = wait(library.view({})).value();
    for (const FacetRow &row : view.guests.rows)
        names.append(u"%1 %2"_s.arg(row.name).arg(row.count));
    names.sort();
    return names;
}

void TestSamePersons::comparesNames_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<Likeness>("alike");
    const auto row = [](const QString &one, const QString &other, Likeness alike) {
        QTest::newRow(qPrintable(one + u'/' + other)) << one << other << alike;
    };
    row(u"Zoë Quist"_s, u"ZOE QUIST"_s, Likeness::Same);
    row(u"Quist, Zoë"_s, u"Zoë Quist"_s, Likeness::Same);
    row(u"Dr. Zoë Quist, PhD"_s, u"Zoë Quist"_s, Likeness::Same);
    row(u"Prof. Dr. Zoë Quist"_s, u"Zoë Quist"_s, Likeness::Same);
    row(u"Zoë M. Quist"_s, u"Zoë Quist"_s, Likeness::Middle);
    row(u"Zoë M. Quist"_s, u"Zoë Maria Quist"_s, Likeness::Middle);
    row(u"Zoë M. Quist"_s, u"Zoë T. Quist"_s, Likeness::None);
    row(u"Bob Quist"_s, u"Robert Quist"_s, Likeness::ShortName);
    row(u"Bob Quist"_s, u"Bobby Quist"_s, Likeness::ShortName);
    row(u"R. Quist"_s, u"Robert Quist"_s, Likeness::Initial);
    row(u"Torben Quist"_s, u"Torbin Quist"_s, Likeness::Spelling);
    row(u"Jan Quist"_s, u"Jon Quist"_s, Likeness::None);
    row(u"Bob Quist"_s, u"Bob Marsh"_s, Likeness::None);
    row(u"Bob"_s, u"Bob"_s, Likeness::None); // who that is nobody knows
    row(u"Dr"_s, u"Dr Who"_s, Likeness::None);
    row(u"村上 春樹"_s, u"村上 春樹"_s, Likeness::Same);
}

void TestSamePersons::comparesNames()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(Likeness, alike);
    QCOMPARE(likeness(personName(one), personName(other)), alike);
    QCOMPARE(likeness(personName(other), personName(one)), alike);
}

void TestSamePersons::joinsWhatIsSure_data()
{
    QTest::addColumn<QList<QStringList>>("met"); // show, name, organisation, address
    QTest::addColumn<QStringList>("guests");
    using Met = QList<QStringList>;
    QTest::newRow("accents and capitals")
        << Met{{u"A"_s, u"ZOE QUIST"_s}, {u"B"_s, u"Zoë Quist"_s}, {u"C"_s, u"Zoe Quist"_s}}
        << QStringList{u"Zoë Quist 3"_s};
    QTest::newRow("order") << Met{{u"A"_s, u"Quist, Zoë"_s}, {u"B"_s, u"Zoë Quist"_s}} << QStringList{u"Zoë Quist 2"_s};
    QTest::newRow("titles") << Met{{u"A"_s, u"Dr. Zoë Quist"_s},
                                   {u"B"_s, u"Zoë Quist, PhD"_s},
                                   {u"C"_s, u"Zoë Quist"_s}}
                            << QStringList{u"Zoë Quist 3"_s};
    QTest::newRow("a middle initial") << Met{{u"A"_s, u"Zoë M. Quist"_s}, {u"B"_s, u"Zoë Quist"_s}}
                                      << QStringList{u"Zoë Quist 2"_s};
    QTest::newRow("two middle initials") << Met{{u"A"_s, u"Zoë M. Quist"_s},
                                                {u"B"_s, u"Zoë Quist"_s},
                                                {u"C"_s, u"Zoë T. Quist"_s}}
                                         << QStringList{u"Zoë M. Quist 1"_s, u"Zoë Quist 1"_s, u"Zoë T. Quist 1"_s};
    QTest::newRow("a short name alone") << Met{{u"A"_s, u"Bob Quist"_s}, {u"B"_s, u"Robert Quist"_s}}
                                        << QStringList{u"Bob Quist 1"_s, u"Robert Quist 1"_s};
    QTest::newRow("a short name in one show")
        << Met{{u"A"_s, u"Bob Quist"_s}, {u"A"_s, u"Robert Quist"_s}} << QStringList{u"Robert Quist 2"_s};
    QTest::newRow("a short name and an organisation")
        << Met{{u"A"_s, u"Bob Quist"_s, u"Rope Works"_s}, {u"B"_s, u"Robert Quist"_s, u"rope works"_s}}
        << QStringList{u"Robert Quist 2"_s};
    QTest::newRow("one address") << Met{{u"A"_s, u"R. Quist"_s, {}, u"https://quist.example.org/"_s},
                                        {u"B"_s, u"Robert Quist"_s, {}, u"http://quist.example.org"_s}}
                                 << QStringList{u"Robert Quist 2"_s};
    QTest::newRow("through a third") << Met{{u"A"_s, u"Bob Quist"_s, u"Rope Works"_s},
                                            {u"A"_s, u"Robert Quist"_s},
                                            {u"B"_s, u"Bobby Quist"_s, u"Rope Works"_s}}
                                     << QStringList{u"Robert Quist 3"_s};
}

void TestSamePersons::joinsWhatIsSure()
{
    QFETCH(QList<QStringList>, met);
    QFETCH(QStringList, guests);
    std::ranges::sort(met);
    do {
        const QTemporaryDir folder;
        Library library(folder.filePath(u"library.db"_s));
        QVERIFY(wait(library.open()));
        for (const QStringList &one : std::as_const(met)) // one after the other, so that each order is another one
            save(library, {{one.at(0) + one.at(1), one.at(1), one.value(2), one.value(3)}});
        QList<Appearance> all;
        for (const QStringList &one : std::as_const(met))
            all.append({one.at(0), one.at(1), one.value(2), one.value(3)});
        const QTemporaryDir other;
        Library whole(other.filePath(u"library.db"_s));
        QVERIFY(wait(whole.open()));
        save(whole, all);
        QCOMPARE(TestSamePersons::guests(whole), guests);
        save(whole, all, 1);
        QCOMPARE(TestSamePersons::guests(whole), guests);
        QVERIFY(wait(whole.check()));
    } while (std::ranges::next_permutation(met).found);
}

void TestSamePersons::suggestsWhatIsLikely()
{
    const QTemporaryDir folder;
    Library library(folder.filePath(u"library.db"_s));
    QVERIFY(wait(library.open()));
    save(library, {{u"A"_s, u"Bob Quist"_s, u"Rope Works"_s},
                   {u"B"_s, u"Robert Quist"_s},
                   {u"B"_s, u"R. Quist"_s},
                   {u"C"_s, u"Rolf Quist"_s},
                   {u"A"_s, u"Bob"_s},
                   {u"A"_s, u"Bob Marsh"_s, u"Rope Works"_s},
                   {u"C"_s, u"Bob Fenwick"_s}});
    const PersonId bob = wait(library.findPerson(u"Bob Quist"_s)).value();
    const auto suggested = [&] {
        QStringList lines;
        const QList<SamePersonSuggestion> all = wait(library.samePersonSuggestions(bob)).value();
        for (const SamePersonSuggestion &one : all)
            lines.append(u"%1 %2 %3"_s.arg(one.name).arg(static_cast<int>(one.reason)).arg(one.shared).trimmed());
        return lines;
    };
    QCOMPARE(suggested(),
             (QStringList{u"Robert Quist 0"_s, u"R. Quist 1"_s, u"Bob 3 A"_s, u"Bob Marsh 4 Rope Works"_s}));
    Correction apart;
    apart.kind = Correction::Kind::OtherPerson;
    apart.subject = u"Bob Quist"_s;
    apart.value = u"Robert Quist"_s;
    QVERIFY(wait(library.correct(apart)));
    QCOMPARE(suggested(), (QStringList{u"R. Quist 1"_s, u"Bob 3 A"_s, u"Bob Marsh 4 Rope Works"_s}));
    QVERIFY(wait(library.undo()));
    QCOMPARE(suggested().size(), 4);
}

void TestSamePersons::listenersWordComesFirst()
{
    const QTemporaryDir folder;
    Library library(folder.filePath(u"library.db"_s));
    QVERIFY(wait(library.open()));
    const QList<Appearance> all{{u"A"_s, u"Bob Quist"_s}, {u"A"_s, u"Robert Quist"_s}, {u"B"_s, u"Robert Quist"_s}};
    save(library, all);
    QCOMPARE(guests(library), QStringList{u"Robert Quist 3"_s});
    Correction renamed;
    renamed.kind = Correction::Kind::RenamePerson;
    renamed.subject = u"Robert Quist"_s;
    renamed.value = u"Robin Quist"_s;
    QVERIFY(wait(library.correct(renamed)));
    QCOMPARE(guests(library), QStringList{u"Robin Quist 3"_s});
    save(library, all, 1);
    QCOMPARE(guests(library), QStringList{u"Robin Quist 3"_s});
    QVERIFY(wait(library.undo()));
    QCOMPARE(guests(library), QStringList{u"Robert Quist 3"_s});

    Correction apart;
    apart.kind = Correction::Kind::OtherPerson;
    apart.subject = u"Robert Quist"_s;
    apart.value = u"Bob Quist"_s;
    QVERIFY(wait(library.correct(apart)));
    const QStringList two{u"Bob Quist 1"_s, u"Robert Quist 2"_s};
    QCOMPARE(guests(library), two);
    save(library, all, 2);
    QCOMPARE(guests(library), two);
    QVERIFY(wait(library.removeCorrection(wait(library.corrections())->first().id)));
    QCOMPARE(guests(library), QStringList{u"Robert Quist 3"_s});
}

void TestSamePersons::comesApartWhenTheReasonGoes()
{
    const QTemporaryDir folder;
    Library library(folder.filePath(u"library.db"_s));
    QVERIFY(wait(library.open()));
    const auto saveBob = [&](const QString &organisation) {
        ParsedEpisode e = episode(u"one"_s, u"One"_s);
        e.credits = {guest(u"Bob Quist"_s)};
        e.credits.first().organisation = organisation;
        QVERIFY(wait(library.save(show(u"https://example.org/a"_s, u"A"_s, {e}))));
    };
    saveBob(u"Rope Works"_s);
    save(library, {{u"B"_s, u"Robert Quist"_s, u"Rope Works"_s}});
    QCOMPARE(guests(library), QStringList{u"Robert Quist 2"_s});
    saveBob(u"Lamp Museum"_s);
    QCOMPARE(guests(library), (QStringList{u"Bob Quist 1"_s, u"Robert Quist 1"_s}));
}

QTEST_GUILESS_MAIN(TestSamePersons)
#include "tst_samepersons.moc"
