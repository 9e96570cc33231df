// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/claimcoding.h"
#include "models/library/claimstore.h"
#include "tests/library/samples.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

// An item that states everything.
ParsedEpisode fullItem()
{
    ParsedEpisode e = episode(u"guid"_s, u"Über Wälder"_s);
    e.titleOrigin = TitleOrigin::Derived;
    e.url = u"https://example.org/1"_s;
    e.image = u"https://example.org/1.png"_s;
    e.dateText = u"11 Dec"_s;
    e.number = 100.5;
    e.season = 0;
    e.numberOrigin = NumberOrigin::Inferred;
    e.type = EpisodeType::Bonus;
    e.upcoming = true;
    e.notesHtml = u"<p>Notes</p>"_s;
    e.credits = {Credit{u"Zoë Quist"_s, Part::Host, u"Keeper"_s, u"Light"_s, u"https://z.example"_s, u"i"_s, 0.0,
                        Evidence{u"title"_s, 1, 4, u"Zoë"_s}}};
    e.topics = {TopicMention{u"Forestry"_s, 0.0, Evidence{u"description"_s, 0, 2, u"Wä"_s}}};
    e.keywords = {u"a"_s, u"b"_s};
    e.chapters = {Chapter{0, 2'000, u"Roots"_s, u"u"_s, u"i"_s}, Chapter{2'000, {}, u"Leaves"_s, {}, {}}};
    e.chaptersUrl = u"https://example.org/c.json"_s;
    e.transcripts = {TranscriptLink{u"https://example.org/t.vtt"_s, u"text/vtt"_s, u"de"_s}};
    e.links = {Link{u"https://example.org/a"_s, u"A"_s}};
    e.soundbites = {Soundbite{1, 2, u"S"_s}};
    e.location = u"Delft"_s;
    return e;
}

} // namespace

// What is kept of pages, and how it is laid over what a feed says.
class TestClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsComeBackAsTheyWere();
    void unreadableItemsStateNothing();
    void feedWinsOverAllPages();
    void publishedWinsOverAnnounced();
};

void TestClaims::itemsComeBackAsTheyWere()
{
    for (const ParsedEpisode &item : {fullItem(), ParsedEpisode()})
        QVERIFY(decodeItem(encodeItem(item)) == item);
}

void TestClaims::unreadableItemsStateNothing()
{
    const QByteArray whole = encodeItem(fullItem());
    for (const QByteArray &bytes : {QByteArray(), QByteArray("\xff\x00\x7f", 3), QByteArray("\x83\x01\x02\x03", 4)})
        QVERIFY(decodeItem(bytes) == ParsedEpisode());
    for (qsizetype size = 0; size < whole.size(); size += 7)
        QVERIFY(decodeItem(whole.first(size)) == ParsedEpisode());
}

void TestClaims::feedWinsOverAllPages()
{
    const ParsedEpisode own = episode(u"a"_s, u"Alpha"_s);
    ParsedEpisode first = fullItem();
    first.upcoming = false;
    first.description = u"Other notes"_s;
    ParsedEpisode second = first;
    second.season = 3;
    second.location = u"Leiden"_s;
    const Merged merged = mergeClaims(own, {Claim{1, {}, first}, Claim{2, {}, second}});
    QCOMPARE(merged.episode.title, own.title);
    QCOMPARE(merged.episode.date, own.date);
    QCOMPARE(merged.episode.description, own.description);
    QCOMPARE(merged.episode.media, own.media);
    QCOMPARE(merged.episode.season, 0);
    QCOMPARE(merged.creditSources, QList<qint64>{1});
    QVERIFY(!merged.filled.testAnyFlags(Gap::Title | Gap::Date | Gap::Description | Gap::Media));
    QVERIFY(merged.filled.testFlags(Gap::Season | Gap::Hosts | Gap::Topics | Gap::Chapters));
}

void TestClaims::publishedWinsOverAnnounced()
{
    ParsedEpisode announced;
    announced.title = u"The lighthouse, at last"_s;
    announced.upcoming = true;
    announced.date = Timestamp{86'400'000, 0, true};
    announced.durationMs = 1'000;
    ParsedEpisode came;
    came.title = u"With Ann"_s;
    came.titleOrigin = TitleOrigin::Derived;
    const Merged merged = mergeClaims({}, {Claim{1, {}, announced}, Claim{2, {}, came}});
    QVERIFY(!merged.episode.upcoming);
    QVERIFY(!merged.episode.date); // what was planned is not when it came
    QCOMPARE(merged.episode.durationMs, 1'000);
    QCOMPARE(merged.episode.title, announced.title); // stated, where the other is derived
    QCOMPARE(merged.episode.titleOrigin, TitleOrigin::Stated);
}

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
