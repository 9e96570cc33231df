// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exportprivacy.h"
#include "models/transfer/exportwriter.h"
#include "tests/transfer/exportsamples.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

constexpr qint64 now = 1'772'668'800'000; // 2026-03-05

} // namespace

// Nothing that gives access to what is not public leaves in any form unless it is asked for.
class TestExportPrivacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void privateAddresses_data();
    void privateAddresses();
    void privateFeeds_data();
    void privateFeeds();
    void aFeedWithATokenStaysAtHome();
    void nothingPrivateLeavesUnasked_data();
    void nothingPrivateLeavesUnasked();
    void linesAreMadePublic();
};

void TestExportPrivacy::privateAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPrivate");
    QTest::newRow("plain") << u"https://feeds.example/zoo.xml"_s << false;
    QTest::newRow("harmless query") << u"https://feeds.example/zoo?format=rss&id=12"_s << false;
    QTest::newRow("user and password") << u"https://ada:lamp@feeds.example/zoo"_s << true;
    QTest::newRow("user alone") << u"https://ada@feeds.example/zoo"_s << true;
    QTest::newRow("token") << u"https://feeds.example/zoo?token=abc"_s << true;
    QTest::newRow("auth key") << u"https://feeds.example/zoo?a=b&AuthKey=abc"_s << true;
    QTest::newRow("signature") << u"https://cdn.example/a.mp3?X-Sig=abc"_s << true;
    QTest::newRow("private folder") << u"https://feeds.example/Private/abc/zoo.xml"_s << true;
    QTest::newRow("a word like it") << u"https://feeds.example/privateers.xml"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestExportPrivacy::privateAddresses()
{
    QFETCH(QString, address);
    QTEST(isPrivateAddress(address), "isPrivate");
}

void TestExportPrivacy::privateFeeds_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isPrivate");
    QTest::newRow("hash") << u"feed/9f8a7c0d52e1b4463aa17ff0c1d25e90/rss"_s << true;
    QTest::newRow("longer hash") << u"9F8A7C0D52E1B4463AA17FF0C1D25E909F8A7C0D.xml"_s << true;
    QTest::newRow("mixed letters and digits") << u"feeds/x7Kq2ZpL9vTn4RbW8sYd"_s << true;
    QTest::newRow("base64 for addresses") << u"rss/aG9w-ZV9zZ_WNyZXQx-Mjg5Nzg"_s << true;
    QTest::newRow("base64 of JSON") << u"content/eyJ0IjoiYWIxMmNkMzQiLCJzIjo5fQ==.rss"_s << true;
    QTest::newRow("small letters and digits") << u"members/k2j9x84mq0zt7v1b6n3cw5r8"_s << true;

    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("words") << u"the-podcast-about-everything/feed.xml"_s << false;
    QTest::newRow("words with numbers") << u"best-of-2024-part-12-with-3-guests.xml"_s << false;
    QTest::newRow("words in capitals") << u"TheDailyBriefingOfTheNorth2024.rss"_s << false;
    QTest::newRow("words in capitals with hyphens") << u"My-Show-2024-Best-Of-Interviews/rss"_s << false;
    QTest::newRow("one long word") << u"donaudampfschifffahrtsgesellschaft.xml"_s << false;
    QTest::newRow("short id") << u"s/1e4a8d0/podcast/rss"_s << false;
    QTest::newRow("mixed short id") << u"54nAGcIlB6r8"_s << false;
    QTest::newRow("number") << u"id10039482003948200394820039482"_s << false;
    QTest::newRow("digits alone") << u"100394820039482003948200394820"_s << false;
    QTest::newRow("UUID") << u"d/e73c998e-6e60-432f-8610-ae210140c5b1/podcast.rss"_s << false;
    QTest::newRow("id of a database") << u"public/shows/606c5d9f6ab1f25eb0e2f5a0"_s << false;
    QTest::newRow("encoded words") << u"%D0%9F%D0%BE%D0%B4%D0%BA%D0%B0%D1%81%D1%82.xml"_s << false;
}

void TestExportPrivacy::privateFeeds()
{
    QFETCH(QString, path);
    const QString address = u"https://feeds.example/"_s + path;
    QTEST(isPrivateFeed(address), "isPrivate");
    QVERIFY(!isPrivateAddress(address)); // media are called so, too, for everybody
}

void TestExportPrivacy::aFeedWithATokenStaysAtHome()
{
    const QString feed = u"https://feeds.example/x7Kq2ZpL9vTn4RbW8sYd/rss"_s;
    ExportItem members = episode(u"For members"_s, u"https://media.example/a.mp3"_s, 1);
    members.feedUrl = feed;
    ExportItem open = episode(u"Open"_s, u"https://media.example/9f8a7c0d52e1b4463aa17ff0c1d25e90.mp3"_s, 2);
    const ExportedText kept = exportedText(ExportFormat::Jspf, {u"List"_s, now}, {members, open});
    QCOMPARE(kept.report.withheld, 1);
    QVERIFY2(!kept.bytes.contains("x7Kq2ZpL9vTn4RbW8sYd"), kept.bytes.constData());
    QVERIFY(kept.bytes.contains("9f8a7c0d52e1b4463aa17ff0c1d25e90"));
    const QByteArray line =
        QJsonDocument(QJsonObject{{u"feed"_s, feed}, {u"show"_s, u"Zoo"_s}}).toJson(QJsonDocument::Compact);
    QCOMPARE(withoutPrivate(line).bytes, "{\"feed\":\"\",\"show\":\"Zoo\"}\n");
}

void TestExportPrivacy::nothingPrivateLeavesUnasked_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const ExportFormatInfo &info : exportFormats()) {
        if (info.format != ExportFormat::Bundle) // packed; tst_bundle looks into it
            QTest::newRow(info.key.data()) << info.format;
    }
}

void TestExportPrivacy::nothingPrivateLeavesUnasked()
{
    QFETCH(ExportFormat, format);
    ExportItem members = episode(u"For members"_s, u"https://media.example/members/s3cret-path.mp3"_s, 1);
    members.feedUrl = u"https://feeds.example/zoo?token=s3cret"_s;
    members.description = u"Listen at https://media.example/s3cret-notes"_s;
    members.image = u"https://media.example/s3cret.png"_s;
    ExportItem guarded = episode(u"Guarded"_s, u"https://ada:s3cret@media.example/b.mp3"_s, 2);
    ExportItem open = episode(u"Open"_s, u"https://media.example/c.mp3"_s, 3);
    for (ExportItem *item : {&members, &guarded, &open})
        item->bookmarks = {{{}, {}, {}, {}, 5'000, std::nullopt, u"here"_s, 0}};
    ExportItem told = episode(u"Told"_s, u"https://media.example/d.mp3"_s, 4);
    told.guid = u"https://media.example/d.mp3?token=s3cret"_s;
    told.note = u"see (https://media.example/d?key=s3cret), or https://media.example/open"_s;
    told.description = u"At https://ada:s3cret@media.example/notes."_s;
    told.bookmarks = {{{}, {}, {}, {}, 5'000, std::nullopt, u"https://media.example/?auth=s3cret"_s, 0}};
    ExportOptions options{.withNotes = true};
    const ExportedText kept = exportedText(format, {u"List"_s, now}, {members, guarded, open, told}, options);
    QVERIFY2(!kept.bytes.contains("s3cret"), kept.bytes.constData());
    QVERIFY2(!kept.bytes.contains("ada"), kept.bytes.constData());
    QCOMPARE(kept.report.withheld, 3);
    QVERIFY(kept.report.written > 0);

    options.withPrivate = true;
    const ExportedText all = exportedText(format, {u"List"_s, now}, {members, guarded, open, told}, options);
    QCOMPARE(all.report.withheld, 0);
    QVERIFY(all.bytes.contains("s3cret"));
}

void TestExportPrivacy::linesAreMadePublic()
{
    const QByteArray open = "{\"kind\":\"tag\",\"tag\":\"b\"}\n";
    const QByteArray secret = "{\"episode\":{\"feed\":\"https://feeds.example/zoo?token=s3cret\",\"guid\":"
                              "\"https://ada:s3cret@media.example/1\",\"show\":\"Zoo\"},\"kind\":\"bookmark\","
                              "\"note\":\"see https://a.example/?key=s3cret there\",\"start_ms\":5}\n";
    const PublicLines left = withoutPrivate(secret + open);
    QCOMPARE(left.withheld, 1);
    QVERIFY2(!left.bytes.contains("s3cret") && !left.bytes.contains("ada"), left.bytes.constData());
    QVERIFY(left.bytes.endsWith('\n' + open));
    const QJsonObject line = QJsonDocument::fromJson(left.bytes.split('\n').first()).object();
    QCOMPARE(line["episode"_L1]["feed"_L1].toString(), QString());
    QCOMPARE(line["episode"_L1]["guid"_L1].toString(), u"https://media.example/1"_s);
    QCOMPARE(line["episode"_L1]["show"_L1].toString(), u"Zoo"_s);
    QCOMPARE(line["note"_L1].toString(), u"see \u2026 there"_s);
    QCOMPARE(line["start_ms"_L1].toInt(), 5);
    QCOMPARE(withoutPrivate(open).bytes, open);
    QCOMPARE(withoutPrivate(QByteArray()).bytes, QByteArray());
}

QTEST_GUILESS_MAIN(TestExportPrivacy)
#include "tst_exportprivacy.moc"
