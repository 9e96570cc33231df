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
