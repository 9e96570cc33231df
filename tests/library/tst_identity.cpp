// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/identity.h"
#include "tests/library/samples.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

// The library's memory of a source, numbered from 1 in its order.
QList<KnownEpisode> known(const QList<ParsedEpisode> &episodes)
{
    QList<KnownEpisode> list;
    for (const ParsedEpisode &e : episodes)
        list.append({EpisodeId{list.size() + 1}, e.guid, e.media.isEmpty() ? QString() : mediaKey(e.media.first().url),
                     titleKey(e.title), e.date, e.number, true});
    return list;
}

QList<qint64> matched(const QList<ParsedEpisode> &parsed, const QList<ParsedEpisode> &before)
{
    QList<qint64> ids;
    for (const EpisodeId id : matchEpisodes(parsed, known(before)))
        ids.append(id.value);
    return ids;
}

} // namespace

// When two readings speak of the same thing.
class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreComparedByWhereTheyLead_data();
    void addressesAreComparedByWhereTheyLead();
    void titlesAreComparedByTheirWords_data();
    void titlesAreComparedByTheirWords();
    void changedGuidsFindTheirEpisodes();
    void rotatedSignaturesFindTheirEpisodes();
    void oneGuidForSeveralItemsKeepsThemApart();
    void anotherItemUnderAnOldGuidIsNew();
    void dailyProgrammeWithOneTitleStaysApart();
    void pageFindsTheFeedsEpisodes();
    void sameAudioUnderOneAddressIsNoEvidence();
    void showsAreFoundByTheirMarks_data();
    void showsAreFoundByTheirMarks();
    void gapsAreFilledAndNothingElse();
    void hashSeesEveryField();
};

void TestIdentity::addressesAreComparedByWhereTheyLead_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("scheme") << u"http://a.example/f"_s << u"https://a.example/f"_s << true;
    QTest::newRow("host case") << u"https://A.Example/f"_s << u"https://a.example/f"_s << true;
    QTest::newRow("path case") << u"https://a.example/F"_s << u"https://a.example/f"_s << false;
    QTest::newRow("port") << u"https://a.example:443/f"_s << u"https://a.example/f"_s << true;
    QTest::newRow("other port") << u"https://a.example:8443/f"_s << u"https://a.example/f"_s << false;
    QTest::newRow("slash") << u"https://a.example/f/"_s << u"https://a.example/f"_s << true;
    QTest::newRow("root") << u"https://a.example"_s << u"https://a.example/"_s << true;
    QTest::newRow("fragment") << u"https://a.example/f#x"_s << u"https://a.example/f"_s << true;
    QTest::newRow("user") << u"https://me:secret@a.example/f"_s << u"https://a.example/f"_s << true;
    QTest::newRow("query") << u"https://a.example/f?id=1"_s << u"https://a.example/f?id=2"_s << false;
    QTest::newRow("spaces") << u" https://a.example/f\n"_s << u"https://a.example/f"_s << true;
}

void TestIdentity::addressesAreComparedByWhereTheyLead()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(addressKey(a) == addressKey(b), same);
    QVERIFY(!addressKey(a).contains(u"secret"_s));
    for (const QString &refused : {u"file:///etc/passwd"_s, u"feed"_s, u"javascript:alert(1)"_s, QString()})
        QVERIFY(addressKey(refused).isEmpty());
}

void TestIdentity::titlesAreComparedByTheirWords_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("key");
    QTest::newRow("number") << u"#12: Über Wälder!"_s << u"uberwalder"_s;
    QTest::newRow("word and number") << u"Ep. 12 – Über Wälder"_s << u"uberwalder"_s;
    QTest::newRow("season") << u"S01E02: The Start"_s << u"thestart"_s;
    QTest::newRow("year is no number") << u"2024 in review"_s << u"2024inreview"_s;
    QTest::newRow("nothing but a number") << u"Folge 12:"_s << u"folge12"_s;
    QTest::newRow("no divider") << u"Apollo 13"_s << u"apollo13"_s;
    QTest::newRow("clock") << u"24/7"_s << u"247"_s;
    QTest::newRow("other scripts") << u"第12話：森"_s << u"第12話森"_s;
}

void TestIdentity::titlesAreComparedByTheirWords()
{
    QFETCH(QString, title);
    QTEST(titleKey(title), "key");
}

void TestIdentity::changedGuidsFindTheirEpisodes()
{
    const QList<ParsedEpisode> before{episode(u"a"_s, u"Alpha"_s, 1), episode(u"b"_s, u"Beta"_s, 2)};
    QList<ParsedEpisode> after = before;
    after[0].guid = u"https://cms.example/?p=1"_s;
    after[1].guid = u"https://cms.example/?p=2"_s;
    QCOMPARE(matched(after, before), (QList<qint64>{1, 2}));
    // The enclosures moved at the same time: title and date are what is left.
    after[0].media[0].url = u"https://new.example/1.mp3"_s;
    after[1].media[0].url = u"https://new.example/2.mp3"_s;
    QCOMPARE(matched(after, before), (QList<qint64>{1, 2}));
    std::ranges::reverse(after);
    QCOMPARE(matched(after, before), (QList<qint64>{2, 1}));
}

void TestIdentity::rotatedSignaturesFindTheirEpisodes()
{
    QList<ParsedEpisode> before{episode({}, u"Alpha"_s, 1), episode({}, u"Beta"_s, 2)};
    before[0].media[0].url = u"https://cdn.example/a.mp3?sig=1"_s;
    before[1].media[0].url = u"https://cdn.example/b.mp3?sig=2"_s;
    QList<ParsedEpisode> after = before;
    for (ParsedEpisode &e : after) {
        e.media[0].url += u"&t=9"_s;
        e.title += u" (new title)"_s;
        e.date.reset();
    }
    QCOMPARE(matched(after, before), (QList<qint64>{1, 2}));
}

void TestIdentity::oneGuidForSeveralItemsKeepsThemApart()
{
    QList<ParsedEpisode> items{episode(u"same"_s, u"Alpha"_s, 1), episode(u"same"_s, u"Beta"_s, 2),
                               episode(u"same"_s, u"Gamma"_s, 3)};
    for (qsizetype i = 0; i < items.size(); ++i)
        items[i].media[0].url = u"https://cdn.example/%1.mp3"_s.arg(i);
    QCOMPARE(matched(items, {}), (QList<qint64>{0, 0, 0}));
    QCOMPARE(matched(items, items), (QList<qint64>{1, 2, 3}));
    QCOMPARE(matched({items.at(2), items.at(0)}, items), (QList<qint64>{3, 1}));
    QCOMPARE(matched(items, {items.at(1)}), (QList<qint64>{0, 1, 0}));
}

void TestIdentity::anotherItemUnderAnOldGuidIsNew()
{
    ParsedEpisode before = episode(u"latest"_s, u"Monday"_s, 1);
    before.media[0].url = u"https://cdn.example/monday.mp3"_s;
    ParsedEpisode after = episode(u"latest"_s, u"Friday"_s, 5);
    after.media[0].url = u"https://cdn.example/friday.mp3"_s;
    QCOMPARE(matched({after}, {before}), (QList<qint64>{0}));
    // One of the three alone is a correction.
    after.media = before.media;
    QCOMPARE(matched({after}, {before}), (QList<qint64>{1}));
}

void TestIdentity::dailyProgrammeWithOneTitleStaysApart()
{
    const ParsedEpisode monday = episode(u"monday"_s, u"The news"_s, 1);
    ParsedEpisode tuesday = episode(u"tuesday"_s, u"The news"_s, 2);
    tuesday.date->utcMs -= 3'600'000; // less than a day later
    QCOMPARE(matched({tuesday}, {monday}), (QList<qint64>{0}));
}

void TestIdentity::pageFindsTheFeedsEpisodes()
{
    const QList<ParsedEpisode> feed{episode(u"a"_s, u"Alpha"_s, 1), episode(u"b"_s, u"12: Beta"_s, 2),
                                    episode(u"c"_s, u"Alpha"_s, 40)};
    ParsedEpisode first;
    first.title = u"ALPHA"_s;
    first.date = Timestamp{feed.at(2).date->utcMs / 86'400'000 * 86'400'000, 0, true};
    ParsedEpisode second;
    second.title = u"Beta"_s;
    ParsedEpisode other;
    other.title = u"Delta"_s;
    QCOMPARE(matched({first, second, other}, feed), (QList<qint64>{3, 2, 0}));
}

void TestIdentity::sameAudioUnderOneAddressIsNoEvidence()
{
    QList<ParsedEpisode> before{episode({}, u"Alpha"_s, 1), episode({}, u"Beta"_s, 2)};
    before[0].media[0].url = u"https://cdn.example/play?id=1"_s;
    before[1].media[0].url = u"https://cdn.example/play?id=2"_s;
    ParsedEpisode after = episode({}, u"Gamma"_s, 9);
    after.media[0].url = u"https://cdn.example/play?id=3"_s;
    QCOMPARE(matched({after}, before), (QList<qint64>{0}));
}

void TestIdentity::showsAreFoundByTheirMarks_data()
{
    QTest::addColumn<ParsedShow>("parsed");
    QTest::addColumn<qint64>("found");
    const QList<ParsedEpisode> items{episode(u"g"_s, u"A"_s)};
    ParsedShow byGuid = show(u"https://elsewhere.example/f"_s, u"Other"_s, items);
    byGuid.podcastGuid = u"GUID-1"_s;
    QTest::newRow("podcast:guid") << byGuid << qint64(1);
    QTest::newRow("any feed address") << show(u"http://old.example/feed/"_s, u"Other"_s, items) << qint64(1);
    ParsedShow sameSite = show(u"https://feeds.example/three"_s, u"Third"_s, items);
    sameSite.siteUrl = u"https://network.example/"_s;
    QTest::newRow("a network's site alone") << sameSite << qint64(0);
    sameSite.title = u"Second!"_s;
    QTest::newRow("site and title") << sameSite << qint64(2);
    sameSite.podcastGuid = u"guid-9"_s;
    QTest::newRow("another podcast:guid") << sameSite << qint64(0);
    ParsedShow page = show({}, u"first"_s, {});
    QTest::newRow("page by title") << page << qint64(1);
    page.title = u"Unheard of"_s;
    QTest::newRow("unknown page") << page << qint64(0);
    page.siteUrl = u"https://page.example/show"_s;
    QTest::newRow("page by site") << page << qint64(3);
    QTest::newRow("feed of a known page") << show(u"https://page.example/f"_s, u"Page only"_s, items) << qint64(3);
    QTest::newRow("feed of the same title") << show(u"https://else.example/f"_s, u"First"_s, items) << qint64(0);
}

void TestIdentity::showsAreFoundByTheirMarks()
{
    const QString network = addressKey(u"https://network.example"_s);
    const QList<KnownShow> shows{
        {ShowId{1}, u"guid-1"_s, network, u"first"_s, {u"old.example/feed"_s, u"new.example/feed"_s}},
        {ShowId{2}, u"guid-2"_s, network, u"second"_s, {u"feeds.example/two"_s}},
        {ShowId{3}, {}, addressKey(u"https://page.example/show"_s), u"pageonly"_s, {}},
    };
    QFETCH(ParsedShow, parsed);
    QTEST(matchShow(parsed, shows).value, "found");
}

void TestIdentity::gapsAreFilledAndNothingElse()
{
    ParsedEpisode feed = episode(u"a"_s, u"Alpha"_s);
    feed.durationMs.reset();
    Credit host = guest(u"Ann Other"_s);
    host.part = Part::Host;
    feed.credits = {host};
    ParsedEpisode page = episode({}, u"ALPHA"_s);
    page.durationMs = 1'000;
    page.description = u"another description"_s;
    page.credits = {guest(u"Zoë Müller"_s)};
    ParsedEpisode merged = feed;
    QCOMPARE(fillGaps(merged, page), Gaps(Gap::Duration | Gap::Guests));
    QCOMPARE(merged.durationMs, 1'000);
    QCOMPARE(merged.credits.size(), 2);
    QCOMPARE(merged.description, feed.description);
    QCOMPARE(merged.title, feed.title);
    QCOMPARE(fillGaps(merged, page), Gaps());
    ParsedEpisode limited = feed;
    QCOMPARE(fillGaps(limited, page, Gap::Guests), Gaps(Gap::Guests));
    QVERIFY(!limited.durationMs);
}

void TestIdentity::hashSeesEveryField()
{
    const ParsedEpisode base = episode(u"a"_s, u"Alpha"_s);
    QList<ParsedEpisode> changed(12, base);
    changed[0].title += u'!';
    changed[1].description += u'!';
    changed[2].date->offsetS = 0;
    changed[3].durationMs.reset();
    changed[4].media[0].bytes = 7;
    changed[5].credits.append(guest(u"X"_s));
    changed[6].topics.append(TopicMention{u"X"_s, 1, {}});
    changed[7].chapters.append(Chapter());
    changed[8].links.append({u"https://x.example"_s, {}});
    changed[9].upcoming = true;
    changed[10].number = 1;
    changed[11].keywords = {u"x"_s};
    QSet<QByteArray> hashes{contentHash(base)};
    for (const ParsedEpisode &e : changed)
        hashes.insert(contentHash(e));
    QCOMPARE(hashes.size(), 13);
    ParsedEpisode moved = base;
    moved.line = 99;
    QCOMPARE(contentHash(moved), contentHash(base));
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
