// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/sentence.h"
#include "tests/library/samples.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

constexpr qint64 dayMs = 86'400'000;

QString repeated(const QString &text, int times)
{
    return text.repeated(times);
}

// Evidence of `words` where they first stand in `notes`; all characters of these notes are one UTF-16 unit.
Evidence in(const QString &notes, const QString &words)
{
    const qsizetype at = notes.indexOf(words);
    return {u"description"_s, at, at + words.size(), words};
}

TopicMention topic(const QString &label, const Evidence &evidence = {})
{
    return {label, 1.0, evidence};
}

Credit credit(const QString &name, Part part, const QString &role = {}, const QString &organisation = {})
{
    Credit made;
    made.name = name;
    made.part = part;
    made.role = role;
    made.organisation = organisation;
    made.confidence = 0.8;
    made.evidence = {u"title"_s, 0, name.size(), name};
    return made;
}

} // namespace

// What the pages of guests, topics and shows say, read from a real library file.
class TestPortraits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFilterNamesTheSubject();
    void aPersonIsWhatWasSaidOfThem();
    void aHostIsAPageOfTheirOwn();
    void onlyTheListedEpisodesCount();
    void unheardOnesAreToldApart();
    void neighboursOfATopicAreThoseThatGoWithIt();
    void aPersonOnATopicHasMoments();
    void aTopicsRowsSayWhereItWasRead();
    void aShowHasHabits();
    void whatIsGoneIsNotFound();
    void worksAreCollected();
    void sentences_data();
    void sentences();
    void sentencesAreCutAroundTheEvidence();
    void wordsAreFoundWhole();

private:
    [[nodiscard]] View view(const EpisodeFilter &filter);
    [[nodiscard]] Portrait portrait(const EpisodeFilter &filter);
    [[nodiscard]] QList<EpisodeRow> rows(const EpisodeFilter &filter);
    [[nodiscard]] PersonId person(const QString &name);
    [[nodiscard]] TopicId topicId(const QString &label);

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    ShowId m_boats;
    ShowId m_lamps;
};

void TestPortraits::initTestCase()
{
    m_library = std::make_unique<Library>(m_folder.filePath(u"library.db"_s));
    QVERIFY(samples::wait(m_library->open()));
    // Four episodes, a week apart, hosted by Ida. Marta is on the first, the second and the last.
    ParsedShow boats = samples::show(u"https://feeds.example/boats"_s, u"The Boat Shed"_s, {});
    boats.hosts = {u"Ida Brook"_s};
    const QString notes = u"A word first. Larch takes steam bending well, says Marta. The end."_s;
    for (int i = 0; i < 4; ++i) {
        ParsedEpisode episode = samples::episode(u"boat-%1"_s.arg(i), u"Boat %1"_s.arg(i), 7 * i);
        episode.description = notes;
        episode.durationMs = (30 + i) * 60'000;
        episode.credits = {credit(u"Ida Brook"_s, Part::Host)};
        episode.topics = {topic(u"boats"_s)};
        boats.episodes.append(episode);
    }
    boats.episodes[0].credits.append(credit(u"Marta Lind"_s, Part::Guest, u"boat builder"_s, u"Northhaven Yard"_s));
    boats.episodes[1].credits.append(credit(u"Marta Lind"_s, Part::Guest, u"boat builder"_s, u"Northhaven Yard"_s));
    boats.episodes[3].credits.append(credit(u"Marta Lind"_s, Part::Guest, u"keeper of drawings"_s));
    boats.episodes[3].credits.append(credit(u"Oren Vasquez"_s, Part::Guest));
    boats.episodes[0].topics.append(topic(u"steam bending"_s, in(notes, u"steam bending"_s)));
    boats.episodes[3].topics.append(topic(u"steam bending"_s, in(notes, u"steam bending"_s)));
    boats.episodes[3].topics.append(topic(u"larch"_s, in(notes, u"Larch"_s)));
    boats.episodes[0].topics.append(topic(u"larch"_s, in(notes, u"Larch"_s)));
    boats.episodes[3].chapters = {Chapter{0, {}, u"Hello"_s, {}, {}},
                                  Chapter{250'000, {}, u"Steam bending by hand"_s, {}, {}}};
    const Result<SaveReport> savedBoats = samples::wait(m_library->save(boats));
    QVERIFY(savedBoats);
    m_boats = savedBoats->show;

    // One episode much later, with Marta; and Ida as a guest.
    ParsedEpisode lamp = samples::episode(u"lamp"_s, u"Lighthouses with Marta Lind"_s, 400);
    lamp.credits = {credit(u"Marta Lind"_s, Part::Guest), credit(u"Ida Brook"_s, Part::Guest)};
    lamp.topics = {topic(u"boats"_s), topic(u"lighthouses"_s, {u"title"_s, 0, 11, u"Lighthouses"_s})};
    const Result<SaveReport> savedLamps =
        samples::wait(m_library->save(samples::show(u"https://feeds.example/lamps"_s, u"Lamplight"_s, {lamp})));
    QVERIFY(savedLamps);
    m_lamps = savedLamps->show;
}

View TestPortraits::view(const EpisodeFilter &filter)
{
    const Result<View> view = samples::wait(m_library->view(filter));
    return view.value_or(View());
}

Portrait TestPortraits::portrait(const EpisodeFilter &filter)
{
    const Result<Portrait> read = samples::wait(m_library->portrait(subjectOf(filter), view(filter).episodes));
    return read.value_or(Portrait());
}

QList<EpisodeRow> TestPortraits::rows(const EpisodeFilter &filter)
{
    return samples::wait(m_library->rows(view(filter).episodes, filter.search, subjectOf(filter)))
        .value_or(QList<EpisodeRow>());
}

PersonId TestPortraits::person(const QString &name)
{
    for (const FacetRow &row : view({}).guests.rows) {
        if (row.name == name)
            return PersonId{row.id};
    }
    return {};
}

TopicId TestPortraits::topicId(const QString &label)
{
    for (const FacetRow &row : view({}).topics.rows) {
        if (row.name == label)
            return TopicId{row.id};
    }
    return {};
}

void TestPortraits::theFilterNamesTheSubject()
{
    using Kind = PortraitSubject::Kind;
    const PersonId ann{1};
    const PersonId ben{2};
    const TopicId quic{3};
    const TopicId tls{4};
    const ShowId show{5};
    QCOMPARE(subjectOf({}).kind, Kind::None);
    QCOMPARE(subjectOf({.shows = {show}}).kind, Kind::Show);
    QCOMPARE(subjectOf({.shows = {show}, .topics = {quic}}).kind, Kind::Topic);
    QCOMPARE(subjectOf({.shows = {show}, .guests = {ann}}).kind, Kind::Person);
    QCOMPARE(subjectOf({.guests = {ann}, .topics = {quic}}).kind, Kind::PersonOnTopic);
    QCOMPARE(subjectOf({.guests = {ann}, .topics = {quic, tls}}).kind, Kind::Person);
    QCOMPARE(subjectOf({.guests = {ann, ben}, .topics = {quic}}).kind, Kind::None);
    QCOMPARE(subjectOf({.topics = {quic, tls}}).kind, Kind::None);
    QVERIFY(subjectOf({.hosts = {ann}}).asHost);
    QCOMPARE(subjectOf({.guests = {ben}, .hosts = {ann}}).kind, Kind::None);
}

void TestPortraits::aPersonIsWhatWasSaidOfThem()
{
    const EpisodeFilter marta{.guests = {person(u"Marta Lind"_s)}};
    const Portrait page = portrait(marta);
    QCOMPARE(page.name, u"Marta Lind"_s);
    QVERIFY(!page.followed);
    QCOMPARE(page.playable.size(), 4);
    QCOMPARE(page.roles.size(), 2);
    QCOMPARE(page.roles.at(0).role, u"keeper of drawings"_s); // the newest first
    QCOMPARE(page.roles.at(1).organisation, u"Northhaven Yard"_s);
    QCOMPARE(page.roles.at(1).episodes, 2);
    QCOMPARE(page.roles.at(1).last->utcMs - page.roles.at(1).first->utcMs, 7 * dayMs);
    // With: the host of three and guest of one, then who was there once.
    QCOMPARE(page.people.size(), 2);
    QCOMPARE(page.people.at(0).name, u"Ida Brook"_s);
    QCOMPARE(page.people.at(0).episodes, 4);
    QCOMPARE(page.people.at(0).part, Part::Host);
    QCOMPARE(page.people.at(1).name, u"Oren Vasquez"_s);
    QCOMPARE(page.topics.at(0).label, u"boats"_s);
    QCOMPARE(page.topics.at(0).episodes, 4);
    QCOMPARE(page.guestIn, 4);
    QCOMPARE(page.evidence.places, (QList<PortraitEvidence::Place>{{u"title"_s, 4}}));
    QCOMPARE(page.evidence.confidence, 0.8);
    QCOMPARE(page.years.size(), 2);
    QCOMPARE(page.years.at(0), (YearCount{2023, m_boats, u"The Boat Shed"_s, 3}));
    QCOMPARE(page.years.at(1), (YearCount{2024, m_lamps, u"Lamplight"_s, 1}));

    QVERIFY(samples::wait(m_library->setFavourite(person(u"Marta Lind"_s), true)));
    QVERIFY(portrait(marta).followed);
    const QList<EpisodeRow> listed = rows(marta);
    QCOMPARE(listed.size(), 4);
    QVERIFY(listed.at(1).appearance);
    QCOMPARE(listed.at(1).appearance->role, u"keeper of drawings"_s);
    QCOMPARE(listed.at(1).appearance->topics, QStringList({u"boats"_s, u"steam bending"_s, u"larch"_s}));
}

void TestPortraits::aHostIsAPageOfTheirOwn()
{
    const PersonId ida = person(u"Ida Brook"_s);
    QCOMPARE(view({.hosts = {ida}}).episodes.size(), 4);
    QCOMPARE(view({.guests = {ida}}).episodes.size(), 1);
    const Portrait page = portrait({.hosts = {ida}});
    QVERIFY(page.subject.asHost);
    QCOMPARE(page.name, u"Ida Brook"_s);
    QCOMPARE(page.hostOf, (QList<PortraitShow>{{m_boats, u"The Boat Shed"_s, 4}}));
    QCOMPARE(page.guestIn, 1);
    QCOMPARE(page.people.at(0).name, u"Marta Lind"_s);
    QCOMPARE(rows({.hosts = {ida}}).at(0).appearance->part, Part::Host);
}

void TestPortraits::onlyTheListedEpisodesCount()
{
    const Portrait page = portrait({.shows = {m_lamps}, .guests = {person(u"Marta Lind"_s)}});
    QCOMPARE(page.playable.size(), 1);
    QCOMPARE(page.roles.size(), 0);
    QCOMPARE(page.people.size(), 1);
    QCOMPARE(page.people.at(0).part, Part::Guest);
}

void TestPortraits::unheardOnesAreToldApart()
{
    const EpisodeFilter marta{.guests = {person(u"Marta Lind"_s)}};
    const QList<EpisodeId> newestFirst = view(marta).episodes;
    const Portrait before = portrait(marta);
    QCOMPARE(before.unheard, QList<EpisodeId>(newestFirst.crbegin(), newestFirst.crend())); // in their order
    QVERIFY(samples::wait(m_library->setPlayed({newestFirst.at(0)}, true)));
    QCOMPARE(portrait(marta).unheard, before.unheard.first(3));
    QCOMPARE(portrait(marta).playable.size(), 4);
    QVERIFY(samples::wait(m_library->setPlayed({newestFirst.at(0)}, false)));
}

void TestPortraits::neighboursOfATopicAreThoseThatGoWithIt()
{
    // "boats" is in each episode that has "steam bending" too, but it is everywhere; "larch" is nowhere else.
    const Portrait page = portrait({.topics = {topicId(u"steam bending"_s)}});
    QCOMPARE(page.name, u"steam bending"_s);
    QCOMPARE(page.topics.size(), 2);
    QCOMPARE(page.topics.at(0).label, u"larch"_s);
    QCOMPARE(page.topics.at(0).lift, 2.5);
    QCOMPARE(page.topics.at(1).label, u"boats"_s);
    QCOMPARE(page.topics.at(1).lift, 1.0);
    QCOMPARE(page.people.at(0).episodes, 2);
}

void TestPortraits::aPersonOnATopicHasMoments()
{
    const EpisodeFilter filter{.guests = {person(u"Marta Lind"_s)}, .topics = {topicId(u"steam bending"_s)}};
    const Portrait page = portrait(filter);
    QCOMPARE(page.name, u"Marta Lind"_s);
    QCOMPARE(page.topicName, u"steam bending"_s);
    QCOMPARE(page.playable.size(), 2);
    const QList<EpisodeRow> listed = rows(filter);
    QCOMPARE(listed.size(), 2);
    QVERIFY(listed.at(0).appearance->moment);
    QCOMPARE(listed.at(0).appearance->moment->startMs, 250'000);
    QVERIFY(!listed.at(1).appearance->moment); // has no chapters
}

void TestPortraits::aTopicsRowsSayWhereItWasRead()
{
    const QList<EpisodeRow> bending = rows({.topics = {topicId(u"steam bending"_s)}});
    QCOMPARE(bending.size(), 2);
    QCOMPARE(bending.at(0).match.snippet, u"Larch takes steam bending well, says Marta."_s);
    QCOMPARE(bending.at(0).match.inSnippet, (QList<Match::Span>{{12, 13}}));
    const QList<EpisodeRow> lamps = rows({.topics = {topicId(u"lighthouses"_s)}});
    QCOMPARE(lamps.at(0).match.inTitle, (QList<Match::Span>{{0, 11}}));
    // A search says where its own words stand.
    const QList<EpisodeRow> searched = rows({.topics = {topicId(u"steam bending"_s)}, .search = u"marta"_s});
    QCOMPARE(searched.at(0).match.inSnippet.size(), 1);
    QVERIFY(searched.at(0).match.inSnippet != bending.at(0).match.inSnippet);
}

void TestPortraits::aShowHasHabits()
{
    const Portrait page = portrait({.shows = {m_boats}});
    QCOMPARE(page.name, u"The Boat Shed"_s);
    QCOMPARE(page.hosts.size(), 1);
    QCOMPARE(page.hosts.at(0).name, u"Ida Brook"_s);
    QCOMPARE(page.hosts.at(0).episodes, 4);
    QCOMPARE(page.habits.daysBetween, 7);
    QCOMPARE(page.habits.typicalMs, 32 * 60'000);
    QCOMPARE(page.habits.shortestMs, 30 * 60'000);
    QCOMPARE(page.habits.longestMs, 33 * 60'000);
    QCOMPARE(page.habits.episodes, 4);
    QCOMPARE(page.habits.withGuests, 3);
    QCOMPARE(page.topics.at(0).label, u"boats"_s);
}

void TestPortraits::whatIsGoneIsNotFound()
{
    PortraitSubject nobody;
    nobody.kind = PortraitSubject::Kind::Person;
    nobody.person = PersonId{999'999};
    const Result<Portrait> read = samples::wait(m_library->portrait(nobody, {}));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::NotFound);
}

void TestPortraits::worksAreCollected()
{
    ParsedShow show = samples::show(u"https://feeds.example/works"_s, u"Works"_s, {});
    for (int i = 0; i < 3; ++i)
        show.episodes.append(samples::episode(u"work-%1"_s.arg(i), u"Work %1"_s.arg(i), 500 + i));
    show.episodes[0].description = u"We read RFC 9114 and RFC 9000."_s;
    show.episodes[1].description = u"More of RFC 9000, and RFC 9000 again."_s;
    const Result<SaveReport> saved = samples::wait(m_library->save(show));
    QVERIFY(saved);
    const QList<EpisodeId> episodes = view({.shows = {saved->show}}).episodes;
    const Result<QList<NamedWork>> works = samples::wait(m_library->namedWorks(episodes));
    QVERIFY(works);
    QCOMPARE(works->size(), 2);
    QCOMPARE(works->at(0).identifier, u"9000"_s);
    QCOMPARE(works->at(0).episodes, 2); // not how often it is named
    QCOMPARE(works->at(1).identifier, u"9114"_s);
    const Result<EpisodeDetail> first = samples::wait(m_library->episode(episodes.constLast()));
    QVERIFY(first);
    QCOMPARE(first->works.size(), 2);
    QCOMPARE(first->works.at(0).episodes, 1);
    QVERIFY(samples::wait(m_library->setSubscribed(saved->show, false)));
}

void TestPortraits::sentences_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("in the middle") << u"First. Then QUIC came. Last."_s << u"QUIC"_s << u"Then QUIC came."_s;
    QTest::newRow("at the start") << u"QUIC came. Last."_s << u"QUIC"_s << u"QUIC came."_s;
    QTest::newRow("at the end") << u"First. It was QUIC"_s << u"QUIC"_s << u"It was QUIC"_s;
    QTest::newRow("a line of its own") << u"00:00 Hello\n18:40 QUIC\n33:05 Bye"_s << u"QUIC"_s << u"18:40 QUIC"_s;
    QTest::newRow("spaces") << u"So   QUIC \t came."_s << u"QUIC"_s << u"So QUIC came."_s;
    QTest::newRow("in quotes") << u"It is “QUIC”, he said."_s << u"QUIC"_s << u"It is “QUIC”, he said."_s;
    QTest::newRow("not there") << u"Nothing of it."_s << u"QUIC"_s << QString();
}

void TestPortraits::sentences()
{
    QFETCH(QString, notes);
    QFETCH(QString, words);
    const qsizetype at = std::max<qsizetype>(0, notes.indexOf(words));
    const Match match = sentenceOf(notes, {u"description"_s, at, at + words.size(), words});
    QTEST(match.snippet, "sentence");
    if (!match.snippet.isEmpty()) {
        QCOMPARE(match.inSnippet.size(), 1);
        QCOMPARE(match.snippet.sliced(match.inSnippet.at(0).start, match.inSnippet.at(0).length), words);
    }
}

void TestPortraits::sentencesAreCutAroundTheEvidence()
{
    // Offsets of evidence are code points: the sign before it is one, and two UTF-16 units.
    const QString notes = u"\U0001F6A2 "_s + repeated(u"word "_s, 100) + u"QUIC "_s + repeated(u"more "_s, 100);
    const qsizetype at = notes.indexOf(u"QUIC"_s) - 1;
    const Match match = sentenceOf(notes, {u"description"_s, at, at + 4, u"QUIC"_s});
    QVERIFY(match.snippet.startsWith(u"…word"_s));
    QVERIFY(match.snippet.endsWith(u"more…"_s));
    QVERIFY(match.snippet.size() < 240);
    QCOMPARE(match.snippet.sliced(match.inSnippet.at(0).start, match.inSnippet.at(0).length), u"QUIC"_s);
}

void TestPortraits::wordsAreFoundWhole()
{
    QCOMPARE(spansOf(u"art"_s, u"Art and the start of art"_s), (QList<Match::Span>{{0, 3}, {21, 3}}));
    QCOMPARE(spansOf(u"C++"_s, u"Why C++ stays"_s), (QList<Match::Span>{{4, 3}}));
    QCOMPARE(spansOf(u"人工智能"_s, u"谈人工智能的未来"_s), (QList<Match::Span>{{1, 4}})); // no spaces between words
    QCOMPARE(spansOf(u""_s, u"anything"_s), QList<Match::Span>());
}

QTEST_GUILESS_MAIN(TestPortraits)
#include "tst_portraits.moc"
