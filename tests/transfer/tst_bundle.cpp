// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/archive.h"
#include "models/transfer/bundle.h"
#include "models/transfer/exportwriter.h"
#include "tests/transfer/exportsamples.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

QByteArray bundled(const QList<ExportItem> &items, const QByteArray &corrections = {},
                   const ExportOptions &options = {})
{
    return exportedText(ExportFormat::Bundle, {u"Evening"_s, 0, corrections}, items, options).bytes;
}

QHash<QString, QByteArray> filesIn(const QByteArray &zip)
{
    QHash<QString, QByteArray> files;
    QBuffer buffer;
    buffer.setData(zip);
    buffer.open(QIODevice::ReadOnly);
    const auto walked =
        walkArchive(buffer, u"bundle"_s,
                    [&files](const ArchiveEntry &entry) { files.insert(entry.name, entry.bytes.value()); }, {});
    return walked ? files : QHash<QString, QByteArray>();
}

Result<Bundle> readBack(const QByteArray &zip)
{
    QBuffer buffer;
    buffer.setData(zip);
    buffer.open(QIODevice::ReadOnly);
    return readBundle(buffer, u"bundle"_s);
}

} // namespace

// A bundle is one file with all of a list, the same whenever and wherever it is made, and comes back whole or not.
class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryFormat();
    void sameListSameBytes();
    void comesBack();
    void keptAudioGoesAlong();
    void emptyListsComeBack();
    void privateThingsStayAtHome();
    void strangersAreRefused();
    void anyBentByteIsNoticed();
};

void TestBundle::holdsEveryFormat()
{
    const auto files = filesIn(bundled(nastyEpisodes(), "{\"kind\": \"rename\"}\n"));
    for (const char *const name : {"manifest.json", "list.m3u8", "list.xspf", "list.pls", "list.jspf", "list.md",
                                   "list.html", "list.csv", "list.rss", "podcast-list.xml", "list.json", "shows.opml",
                                   "labels.txt", "notes.md", "bookmarks.jspf", "corrections.jsonl"})
        QVERIFY2(files.contains(QString::fromLatin1(name)), name);
    QCOMPARE(files.size(), 16);
    QCOMPARE(files.value(u"list.m3u8"_s), exportedText(ExportFormat::M3u8, {u"Evening"_s}, nastyEpisodes()).bytes);
    QVERIFY(files.value(u"notes.md"_s).contains("Second"));
    QVERIFY(!files.value(u"list.md"_s).contains("Second"));
    const QJsonObject manifest = QJsonDocument::fromJson(files.value(u"manifest.json"_s)).object();
    QCOMPARE(manifest["title"_L1].toString(), u"Evening"_s);
    QCOMPARE(manifest["episodes"_L1].toInt(), int(nastyEpisodes().size()));
    QCOMPARE(manifest["files"_L1].toArray().size(), 15);
}

void TestBundle::sameListSameBytes()
{
    const QByteArray first = bundled(nastyEpisodes());
    const QByteArray before = qgetenv("TZ");
    for (const char *const zone : {"Asia/Tokyo", "America/New_York"}) {
        qputenv("TZ", zone);
        tzset();
        const QByteArray again = bundled(nastyEpisodes());
        QCOMPARE(again, first);
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

void TestBundle::comesBack()
{
    const QByteArray corrections = "{\"kind\": \"rename\", \"feed\": \"https://feeds.example/zoo\"}\n";
    const QByteArray zip = bundled(nastyEpisodes(), corrections);
    QVERIFY(looksLikeBundle(zip.first(512)));
    const auto bundle = readBack(zip);
    QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().detail));
    QCOMPARE(bundle->list.title, u"Evening"_s);
    QCOMPARE(bundle->list.entries.size(), nastyEpisodes().size());
    QCOMPARE(bundle->list.entries.at(0).guid, u"guid-1"_s);
    QCOMPARE(bundle->bookmarks.entries.size(), 6); // two of each fifth
    QCOMPARE(bundle->bookmarks.entries.first().startMs, 5'000);
    QCOMPARE(bundle->bookmarks.entries.first().endMs, 9'250);
    QCOMPARE(bundle->bookmarks.entries.at(1).note, u"a moment"_s);
    QCOMPARE(bundle->corrections, corrections);
}

// As it is, and only of episodes whose address may be told.
void TestBundle::keptAudioGoesAlong()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kept.mp3"_s);
    const QByteArray sound = QByteArray("ID3\0\n\r\n", 7) + QByteArray(200'000, 's');
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sound) == sound.size());
    file.close();
    QList<ExportItem> items{episode(u"Fog: a/b?"_s, nastyAddresses().first(), 1),
                            episode(u"For members"_s, u"https://media.example/s3cret.mp3"_s, 2),
                            episode(u"Not kept"_s, nastyAddresses().first(), 3)};
    for (qsizetype i = 0; i < items.size(); ++i)
        items[i].episode = EpisodeId{i + 1};
    items[1].feedUrl = u"https://feeds.example/zoo?token=s3cret"_s;
    const ExportHead head{u"Evening"_s, 0, {}, {{EpisodeId{1}, path}, {EpisodeId{2}, path}}};
    const QByteArray without = exportedText(ExportFormat::Bundle, head, items).bytes;
    QCOMPARE(filesIn(without).size(), 15);
    const QByteArray with = exportedText(ExportFormat::Bundle, head, items, {.withAudio = true}).bytes;
    const auto files = filesIn(with);
    QCOMPARE(files.size(), 16);
    QCOMPARE(files.value(u"audio/001 Fog- a-b-.mp3"_s), sound);
    QCOMPARE(exportedText(ExportFormat::Bundle, head, items, {.withAudio = true}).bytes, with);
    QVERIFY(QJsonDocument::fromJson(files.value(u"manifest.json"_s))["files"_L1].toArray().size() == 15);
    const auto all = exportedText(ExportFormat::Bundle, head, items, {.withPrivate = true, .withAudio = true});
    QCOMPARE(filesIn(all.bytes).size(), 17);
    const auto back = readBack(with);
    QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
    QCOMPARE(back->list.entries.size(), 3);

    // Audio that is gone since: nothing is written that is not whole.
    QVERIFY(QFile::remove(path));
    QBuffer device;
    QVERIFY(device.open(QIODevice::WriteOnly));
    const auto writer = exportWriter(ExportFormat::Bundle, device, {.withAudio = true});
    writer->begin(head);
    for (const ExportItem &item : std::as_const(items))
        writer->add(item);
    writer->end();
    QVERIFY(!writer->state());
    QCOMPARE(writer->state().error().kind, Error::Kind::FileUnreadable);
    QCOMPARE(writer->state().error().subject, path);
}

void TestBundle::emptyListsComeBack()
{
    const auto bundle = readBack(bundled({}));
    QVERIFY(bundle);
    QVERIFY(bundle->list.entries.isEmpty() && bundle->bookmarks.entries.isEmpty() && bundle->corrections.isEmpty());
}

void TestBundle::privateThingsStayAtHome()
{
    ExportItem members = episode(u"For members"_s, u"https://media.example/s3cret.mp3"_s, 1);
    members.feedUrl = u"https://feeds.example/zoo?token=s3cret"_s;
    const QByteArray corrections = "{\"episodes\": [{\"feed\": \"https://feeds.example/zoo?token=s3cret\"}]}\n"
                                   "{\"feed\": \"https://feeds.example/open\"}\n";
    const auto kept = filesIn(bundled({members}, corrections));
    for (const QByteArray &bytes : kept)
        QVERIFY(!bytes.contains("s3cret"));
    QCOMPARE(kept.value(u"corrections.jsonl"_s), "{\"feed\": \"https://feeds.example/open\"}\n");
    const auto all = filesIn(bundled({members}, corrections, {.withPrivate = true}));
    QVERIFY(all.value(u"list.m3u8"_s).contains("s3cret"));
    QCOMPARE(all.value(u"corrections.jsonl"_s), corrections);
}

void TestBundle::strangersAreRefused()
{
    QVERIFY(!looksLikeBundle("PK\x03\x04 something else"));
    const auto notZip = readBack("hello");
    QVERIFY(!notZip);
    QCOMPARE(notZip.error().kind, Error::Kind::UnknownFormat);
    QVERIFY(!readBack(QByteArray()));
}

void TestBundle::anyBentByteIsNoticed()
{
    const QByteArray zip = bundled(nastyEpisodes().first(3));
    const auto whole = readBack(zip);
    QVERIFY(whole);
    for (qsizetype at = 0; at < zip.size(); at += 7) {
        QByteArray bent = zip;
        bent[at] = char(bent.at(at) ^ 0x55);
        const auto read = readBack(bent);
        QVERIFY(!read || (read->list == whole->list && read->bookmarks == whole->bookmarks));
        const auto cut = readBack(zip.first(at));
        QVERIFY(!cut || cut->list == whole->list);
    }
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
