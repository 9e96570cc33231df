// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/coretitle.h"
#include "models/library/identity.h"
#include "models/library/pagematching.h"
#include "tests/library/samples.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

const QString showTitle = u"Night Walks"_s;

// An item of a page: a title and, where not negative, a day and a number.
ParsedEpisode item(const QString &title, int day = -1, int number = -1)
{
    ParsedEpisode e;
    e.title = title;
    if (day >= 0)
        e.date = Timestamp{(19'700 + day) * 86'400'000LL, 0, true};
    if (number >= 0)
        e.number = number;
    return e;
}

ParsedEpisode derived(ParsedEpisode e)
{
    e.titleOrigin = TitleOrigin::Derived;
    return e;
}

ParsedEpisode announced(ParsedEpisode e)
{
    e.upcoming = true;
    return e;
}

ParsedEpisode with(ParsedEpisode e, const QString &notes, int minutes = -1)
{
    e.description = notes;
    if (minutes >= 0)
        e.durationMs = minutes * 60'000LL;
    return e;
}

QList<qsizetype> found(const QList<ParsedEpisode> &items, const QList<ParsedEpisode> &known)
{
    const auto traits = [](const QList<ParsedEpisode> &episodes) {
        QList<ItemTraits> list;
        for (const ParsedEpisode &episode : episodes)
            list.append(traitsOf(episode));
        return list;
    };
    QList<qsizetype> places(items.size(), -1);
    matchByTraits(traits(items), traits(known), {showTitle}, places);
    matchByText(traits(items), traits(known), {showTitle}, places);
    return places;
}

} // namespace

// When an item of a page is an episode that is known, and when it only looks like one.
class TestPageMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatDirectoriesPutAroundATitleIsTakenOff_data();
    void whatDirectoriesPutAroundATitleIsTakenOff();
    void oneEpisode_data();
    void oneEpisode();
    void noEpisodeIsGivenTwice();
    void severalOnOneDayStayApart();
    void sharedBeginningsOfNotesSayNothing();
    void repeatsOnAPageAreOneItem();
    void thousandsTakeNoTime();
};

void TestPageMatching::whatDirectoriesPutAroundATitleIsTakenOff_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("key");
    QTest::newRow("plain") << u"The Lighthouse"_s << 12 << u"thelighthouse"_s;
    QTest::newRow("sign") << u"#12 The Lighthouse"_s << -1 << u"thelighthouse"_s;
    QTest::newRow("word") << u"Ep. 12: The Lighthouse"_s << -1 << u"thelighthouse"_s;
    QTest::newRow("bare number that agrees") << u"12 The Lighthouse"_s << 12 << u"thelighthouse"_s;
    QTest::newRow("bare number that does not") << u"12 Lighthouses"_s << 7 << u"12lighthouses"_s;
    QTest::newRow("show behind") << u"The Lighthouse | Night Walks"_s << -1 << u"thelighthouse"_s;
    QTest::newRow("show before") << u"Night Walks: The Lighthouse"_s << -1 << u"thelighthouse"_s;
    QTest::newRow("show and number") << u"Night Walks 12 – The Lighthouse"_s << -1 << u"thelighthouse"_s;
    QTest::newRow("show and counted word") << u"The Lighthouse - Night Walks Episode 12"_s << -1 << u"thelighthouse"_s;
    QTest::newRow("number behind") << u"The Lighthouse (Ep. 12)"_s << 12 << u"thelighthouse"_s;
    QTest::newRow("part of the title") << u"Apollo 13"_s << 13 << u"apollo13"_s;
    QTest::newRow("nothing but the show") << u"Night Walks"_s << -1 << u"nightwalks"_s;
}

void TestPageMatching::whatDirectoriesPutAroundATitleIsTakenOff()
{
    QFETCH(QString, title);
    QFETCH(int, number);
    const CoreTitle core =
        coreTitle(title, {titleKey(showTitle)}, number < 0 ? std::nullopt : std::optional<double>(number));
    QTEST(core.key, "key");
}

void TestPageMatching::oneEpisode_data()
{
    QTest::addColumn<ParsedEpisode>("page");
    QTest::addColumn<ParsedEpisode>("known");
    QTest::addColumn<bool>("same");
    const QString title = u"The long road to the lighthouse"_s;
    const auto row = [](const char *name, const ParsedEpisode &page, const ParsedEpisode &known, bool same) {
        QTest::newRow(name) << page << known << same;
    };
    row("prefix and day", item(u"#12 "_s + title, 5), item(title, 5), true);
    row("prefix and number", item(u"#12 "_s + title), item(title, 5, 12), true);
    row("prefix and another number", item(u"#12 "_s + title, 5), item(title, 5, 13), true); // a guess beside the day
    row("stated numbers differ", item(title, 5, 12), item(title, 5, 13), false);
    row("number that may be the title's", item(u"Day 12 at sea | Night Walks"_s, 5, 12), item(u"Day 12 at sea"_s, 5),
        true);
    row("cut and day", item(u"The long road to the li…"_s, 5), item(title, 6), true);
    row("cut and number", item(u"The long road to..."_s, -1, 12), item(title, 5, 12), true);
    row("cut, another day", item(u"The long road to the li…"_s, 5), item(title, 25), false);
    row("suffix and day", item(title + u" | Night Walks"_s, 5), item(title, 5), true);
    row("rerun", item(title, 5), item(title, 40), false);
    row("rerun with its number", item(title, 5, 12), item(title, 40, 12), false);
    row("another zone", item(title, 5), item(title, 6), true);
    row("days off, same length", with(item(title, 5), {}, 44), with(item(title, 8), {}, 44), true);
    row("days off, another length", with(item(title, 5), {}, 44), with(item(title, 8), {}, 61), false);
    row("same day, other titles", item(u"Morning edition"_s, 5), item(u"Evening edition"_s, 5), false);
    row("parts of one day", item(title + u", part 1"_s, 5), item(title + u", part 2"_s, 5), false);
    row("parts in Roman", item(title + u" II"_s, 5), item(title + u" I"_s, 5), false);
    row("retitled, number and day", item(u"Something else entirely"_s, 5, 12), item(title, 5, 12), true);
    row("other title, number only", item(u"Something else entirely"_s, -1, 12), item(title, 5, 12), false);
    row("derived and day", derived(item(u"with Ann Other"_s, 5)), item(title, 5), true);
    row("derived and number", derived(item(u"with Ann Other"_s, -1, 12)), item(title, 5, 12), true);
    row("derived, another day", derived(item(u"with Ann Other"_s, 5)), item(title, 9), false);
    row("derived, day, another length", with(derived(item(u"with Ann"_s, 5)), {}, 10), with(item(title, 5), {}, 60),
        false);
    const QString notes = u"Ann keeps the light on a small island and tells of ships, storms and the winter of 1953."_s;
    row("derived and notes", with(derived(item(u"with Ann"_s)), notes.left(60)), with(item(title, 5), notes), true);
    row("other title, same notes and day", with(item(u"Ann's island"_s, 5), notes), with(item(title, 5), notes), true);
    row("other title, same notes, another day", with(item(u"Ann's island"_s, 5), notes), with(item(title, 7), notes),
        false);
    row("announced, then out", announced(item(title)), item(title, 5), true);
    row("announced, out later than said", announced(item(title, 5)), item(title, 30), true);
    row("announced by number", announced(item(u"Number twelve"_s, -1, 12)), item(title, 5, 12), true);
    row("announced long after", announced(item(title, 200)), item(title, 5), false);
    row("announced twice", announced(item(title, 5)), announced(item(title, 60)), true);
    ParsedEpisode guests = announced(item(u"A talk with Zoë Quist"_s));
    guests.credits = {guest(u"Zoë Quist"_s)};
    ParsedEpisode came = item(title, 5);
    came.credits = {guest(u"Zoe Quist"_s), guest(u"Ann Other"_s)};
    row("announced by guest", guests, came, true);
    row("came by guest", came, guests, true);
}

void TestPageMatching::oneEpisode()
{
    QFETCH(ParsedEpisode, page);
    QFETCH(ParsedEpisode, known);
    QFETCH(bool, same);
    QCOMPARE(found({page}, {known}), (QList<qsizetype>{same ? 0 : -1}));
    QCOMPARE(found({known}, {page}), (QList<qsizetype>{same ? 0 : -1}));
}

void TestPageMatching::noEpisodeIsGivenTwice()
{
    const QList<ParsedEpisode> page{item(u"#1 Rain at night"_s, 1), item(u"Rain at night | Night Walks"_s, 1)};
    const QList<qsizetype> places = found(page, {item(u"Rain at night"_s, 1)});
    QCOMPARE(places.count(0), 1);
    QCOMPARE(places.count(-1), 1);
}

void TestPageMatching::severalOnOneDayStayApart()
{
    const QList<ParsedEpisode> known{item(u"Morning"_s, 5), item(u"Evening"_s, 5)};
    QCOMPARE(found({derived(item(u"with Ann"_s, 5))}, known), QList<qsizetype>{-1});
    QCOMPARE(found({item(u"Evening | Night Walks"_s, 5), item(u"Morning | Night Walks"_s, 5)}, known),
             (QList<qsizetype>{1, 0}));
}

void TestPageMatching::sharedBeginningsOfNotesSayNothing()
{
    const QString greeting = u"Welcome to the show that walks through the city by night, every week, with you. "_s;
    QList<ParsedEpisode> known;
    for (int i = 0; i < 5; ++i)
        known.append(with(item(u"Street number %1 of the town"_s.arg(i), i * 7), greeting + QString::number(i)));
    QCOMPARE(found({with(derived(item(u"with Ann"_s)), greeting)}, known), QList<qsizetype>{-1});
}

void TestPageMatching::repeatsOnAPageAreOneItem()
{
    QList<qsizetype> first;
    const QList<ParsedEpisode> page{item(u"Featured: rain"_s),
                                    item(u"Rain"_s, 1),
                                    item(u"Fog"_s, 2),
                                    with(item(u"Rain"_s), u"Wet."_s),
                                    item(u"Q&A"_s, 3),
                                    item(u"Q&A"_s, 33),
                                    derived(item(u"with Ann"_s)),
                                    derived(item(u"with Ann"_s, 3)),
                                    with(item(u"Short"_s, 4), {}, 5),
                                    with(item(u"Short"_s, 4), {}, 9)};
    const QList<ParsedEpisode> items = withoutRepeats(page, first);
    QCOMPARE(first, (QList<qsizetype>{0, 1, 2, 1, 3, 4, 5, 5, 6, 7}));
    QCOMPARE(items.size(), 8);
    QCOMPARE(items.at(1).description, u"Wet."_s);
    QVERIFY(items.at(5).date);
}

// 5,000 against 5,000, all of one number, of one day, or of one title: nothing may compare each with each.
void TestPageMatching::thousandsTakeNoTime()
{
    constexpr int many = 5'000;
    for (const int kind : {0, 1, 2, 3}) {
        QList<ParsedEpisode> known;
        QList<ParsedEpisode> page;
        for (int i = 0; i < many; ++i) {
            const QString words = u"Walk %1 through street %2"_s.arg(i).arg(i * 7919);
            known.append(with(item(kind == 2 ? u"The news"_s : words, kind == 1 ? 1 : i, kind == 3 ? 1 : -1), words));
            page.append(with(item(kind == 2 ? u"The news | Night Walks"_s : words + u" | Night Walks"_s,
                                  kind == 1 ? 1 : i, kind == 3 ? 1 : -1),
                             words));
        }
        QElapsedTimer timer;
        timer.start();
        const QList<qsizetype> places = found(page, known);
        // Generous: a build without optimisation beside other work. Each with each would take minutes.
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        for (int i = 0; i < many; ++i)
            QCOMPARE(places.at(i), i);
        qInfo("kind %d: %lld ms", kind, timer.elapsed());
    }
}

QTEST_GUILESS_MAIN(TestPageMatching)
#include "tst_pagematching.moc"
