// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/archive.h"
#include "tests/transfer/handmadearchive.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <KCompressionDevice>
#include <KTar>
#include <KZip>

#include <memory>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

struct Walked {
    Result<void> result;
    QList<ArchiveEntry> entries;

    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const ArchiveEntry &entry : entries)
            names.append(entry.name);
        return names;
    }
    [[nodiscard]] std::optional<Error::Kind> errorOf(const QString &name) const
    {
        for (const ArchiveEntry &entry : entries) {
            if (entry.name == name && !entry.bytes)
                return entry.bytes.error().kind;
        }
        return {};
    }
};

Walked walk(const QByteArray &archive, const ArchiveLimits &limits = {}, const QString &name = u"pages"_s)
{
    QBuffer device;
    device.setData(archive);
    if (!device.open(QBuffer::ReadOnly))
        qFatal("a buffer opens");
    Walked walked;
    walked.result =
        walkArchive(device, name, [&](ArchiveEntry entry) { walked.entries.append(std::move(entry)); }, {}, limits);
    return walked;
}

Result<int> count(const QByteArray &archive, const ArchiveLimits &limits = {})
{
    QBuffer device;
    device.setData(archive);
    if (!device.open(QBuffer::ReadOnly))
        qFatal("a buffer opens");
    return countArchive(device, u"pages"_s, {}, limits);
}

QByteArray packed(const QByteArray &bytes, KCompressionDevice::CompressionType type)
{
    QBuffer buffer;
    KCompressionDevice device(&buffer, false, type);
    if (!device.open(QIODevice::WriteOnly) || device.write(bytes) != bytes.size())
        qFatal("KArchive does not pack");
    device.close();
    return buffer.data();
}

QByteArray page(int number)
{
    return "Harbour Talk\n\nEpisode " + QByteArray::number(number) + ": Lamps and ropes\nJanuary 3, 2024\n";
}

// The same three files in a folder, as KArchive writes them.
template <class Archive>
QByteArray writtenBy()
{
    QBuffer buffer;
    Archive archive(&buffer);
    if (!archive.open(QIODevice::WriteOnly))
        qFatal("KArchive does not write");
    archive.writeDir(u"pages"_s);
    for (int number = 1; number <= 3; ++number)
        archive.writeFile(u"pages/ä %1.txt"_s.arg(number), page(number));
    archive.close();
    return buffer.data();
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("archive");
        const QByteArray tar = writtenBy<KTar>();
        QTest::newRow("zip") << writtenBy<KZip>();
        QTest::newRow("tar") << tar;
        QTest::newRow("gzip") << packed(tar, KCompressionDevice::GZip);
        QTest::newRow("bzip2") << packed(tar, KCompressionDevice::BZip2);
        QTest::newRow("xz") << packed(tar, KCompressionDevice::Xz);
        QTest::newRow("zstd") << packed(tar, KCompressionDevice::Zstd);
    }

    void readsEveryForm()
    {
        QFETCH(QByteArray, archive);
        QVERIFY(looksLikeArchive(QByteArrayView(archive).first(qMin(archive.size(), archiveHeadBytes))));
        const Walked walked = walk(archive);
        QVERIFY(walked.result);
        QCOMPARE(walked.names(), (QStringList{u"pages/ä 1.txt"_s, u"pages/ä 2.txt"_s, u"pages/ä 3.txt"_s}));
        for (int number = 1; number <= 3; ++number) {
            QCOMPARE(walked.entries[number - 1].bytes.value(), page(number));
            QVERIFY(!walked.entries[number - 1].strayName);
        }
        QCOMPARE(count(archive).value(), 3);
    }

    void aCompressedPageIsOneEntry()
    {
        const Walked walked = walk(packed(page(1), KCompressionDevice::GZip), {}, u"/saved/talks.html.gz"_s);
        QVERIFY(walked.result);
        QCOMPARE(walked.names(), QStringList(u"talks.html"_s));
        QCOMPARE(walked.entries.first().bytes.value(), page(1));
    }

    void whatIsNoArchiveIsNone()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("PK"), page(1), QByteArray(2000, '\0')}) {
            QVERIFY(!looksLikeArchive(bytes));
            QCOMPARE(walk(bytes).result.error().kind, Error::Kind::UnknownFormat);
        }
    }

    // POSIX.1-2001 and GNU both have names past 100 bytes; the first also says sizes.
    void readsLongNames()
    {
        const QByteArray name = QByteArray(30, 'a') + '/' + QByteArray(200, 'b') + "/ß.txt";
        const QByteArray tar =
            tarEntry("pax_global_header", paxRecord("comment", "x"), 'g')
            + tarEntry("PaxHeaders/1", paxRecord("mtime", "1.5") + paxRecord("path", name) + paxRecord("size", "4"),
                       'x')
            + tarEntry("short", "pax\n", '0', {}, "00000000000") + tarEntry("././@LongLink", name + '\0', 'L')
            + tarEntry("short", "gnu\n") + tarEntry("after", "end\n") + tarEnd();
        const Walked walked = walk(tar);
        QVERIFY(walked.result);
        QCOMPARE(walked.names(), (QStringList{QString::fromUtf8(name), QString::fromUtf8(name), u"after"_s}));
        QCOMPARE(walked.entries[0].bytes.value(), "pax\n");
        QCOMPARE(walked.entries[1].bytes.value(), "gnu\n");
    }

    void readsSizesOf64Bits()
    {
        ZipEntry entry{.name = "large.txt", .content = page(1), .claimed = 0xFFFFFFFF};
        entry.extra = littleEndian(quint16(1)) + littleEndian(quint16(8)) + littleEndian(quint64(page(1).size()));
        const Walked walked = walk(zipOf({entry}));
        QVERIFY(walked.result);
        QCOMPARE(walked.entries.first().bytes.value(), page(1));
    }

    // A program that unpacks itself has the archive behind it; a comment may look like an archive's end.
    void findsTheDirectory()
    {
        const QByteArray zip = zipOf({{.name = "a.txt", .content = page(1)}}, -1, "mind the PK\5\6");
        QCOMPARE(walk(zip).entries.first().bytes.value(), page(1));
        const QByteArray behind = "PK\3\4 is how it begins" + zip;
        QCOMPARE(walk(behind).entries.first().bytes.value(), page(1));
    }

    void linksAndDevicesAreLeftOut()
    {
        const QByteArray tar = tarEntry("soft", {}, '2', "/etc/passwd") + tarEntry("hard", {}, '1', "page.txt")
                               + tarEntry("disk", {}, '4') + tarEntry("terminal", {}, '3') + tarEntry("pipe", {}, '6')
                               + tarEntry("page.txt", page(1)) + tarEnd();
        const Walked inTar = walk(tar);
        QVERIFY(inTar.result);
        for (const QString &name : {u"soft"_s, u"hard"_s, u"disk"_s, u"terminal"_s, u"pipe"_s})
            QCOMPARE(inTar.errorOf(name), Error::Kind::LinkInArchive);
        QCOMPARE(inTar.entries.last().bytes.value(), page(1));

        const Walked inZip = walk(zipOf({{.name = "soft", .content = "/etc/passwd", .mode = 0120777},
                                         {.name = "page.txt", .content = page(1), .mode = 0100644}}));
        QVERIFY(inZip.result);
        QCOMPARE(inZip.errorOf(u"soft"_s), Error::Kind::LinkInArchive);
        QCOMPARE(inZip.entries.last().bytes.value(), page(1));
    }

    void strayNamesAreReportedAndNothingIsWritten()
    {
        const QTemporaryDir folder;
        const QString before = QDir::currentPath();
        QVERIFY(QDir(folder.path()).mkpath(u"a/b"_s));
        QVERIFY(QDir::setCurrent(folder.filePath(u"a/b"_s)));
        const QList<QByteArray> names{"../../x", "/tmp/x", "a/../../x", "..\\x", "C:\\x", "a..b/fine"};
        QByteArray tar;
        QList<ZipEntry> entries;
        for (const QByteArray &name : names) {
            tar += tarEntry(name, page(1));
            entries.append({.name = name, .content = page(1)});
        }
        for (const QByteArray &archive : {tar + tarEnd(), zipOf(entries)}) {
            const Walked walked = walk(archive);
            QVERIFY(walked.result);
            QCOMPARE(walked.entries.size(), names.size());
            for (qsizetype i = 0; i < names.size(); ++i) {
                QCOMPARE(walked.entries[i].strayName, names[i] != "a..b/fine");
                QCOMPARE(walked.entries[i].bytes.value(), page(1));
            }
        }
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList(u"a"_s));
        QVERIFY(QDir(folder.filePath(u"a/b"_s)).isEmpty());
    }

    void namesCannotSteerAnything()
    {
        const Walked walked = walk(zipOf({{.name = "a\n\x1b[31m\xe2\x80\xae"
                                                   "b",
                                           .content = "x"},
                                          {.name = QByteArray(60'000, 'n'), .content = "x"},
                                          {.name = "\xff\xfe", .content = "x"}}));
        QVERIFY(walked.result);
        QCOMPARE(walked.entries[0].name, u"a[31mb"_s);
        QVERIFY(walked.entries[1].name.size() < 1100);
        QVERIFY(!walked.entries[2].name.isEmpty());
    }

    void archivesInArchivesStayClosed()
    {
        const QByteArray inner = zipOf({{.name = "deep.txt", .content = page(1)}});
        for (const QByteArray &nested : {inner, packed(page(1), KCompressionDevice::Xz), writtenBy<KTar>()}) {
            const Walked walked = walk(zipOf({{.name = "inner.txt", .content = nested, .method = 8},
                                              {.name = "page.txt", .content = page(2), .method = 8}}));
            QVERIFY(walked.result);
            QCOMPARE(walked.errorOf(u"inner.txt"_s), Error::Kind::NestedArchive);
            QCOMPARE(walked.entries.last().bytes.value(), page(2));
        }
    }

    void lockedAndUnknownEntriesAreLeftOut()
    {
        const Walked walked = walk(zipOf({{.name = "locked", .content = "?", .flags = 1},
                                          {.name = "exotic", .content = "?", .method = 14},
                                          {.name = "page.txt", .content = page(2)}}));
        QVERIFY(walked.result);
        QCOMPARE(walked.errorOf(u"locked"_s), Error::Kind::LockedArchive);
        QCOMPARE(walked.errorOf(u"exotic"_s), Error::Kind::UnknownFormat);
        QCOMPARE(walked.entries.last().bytes.value(), page(2));
    }

    void largeEntriesAreLeftOut()
    {
        const ArchiveLimits limits{.entryBytes = 100};
        const QByteArray large(101, 'x');
        const QByteArray tar = tarEntry("large", large) + tarEntry("small", page(1)) + tarEnd();
        for (const QByteArray &archive :
             {tar, packed(tar, KCompressionDevice::GZip),
              zipOf({{.name = "large", .content = large, .method = 8}, {.name = "small", .content = page(1)}})}) {
            const Walked walked = walk(archive, limits);
            QVERIFY(walked.result);
            QCOMPARE(walked.errorOf(u"large"_s), Error::Kind::TooLarge);
            QCOMPARE(walked.entries.last().bytes.value(), page(1));
        }
        QCOMPARE(walk(packed(large, KCompressionDevice::GZip), limits).entries.first().bytes.error().kind,
                 Error::Kind::TooLarge);
    }

    void theWholeHasALimit()
    {
        const ArchiveLimits limits{.totalBytes = 10'000};
        QByteArray tar;
        QList<ZipEntry> entries;
        for (int i = 0; i < 20; ++i) {
            tar += tarEntry("page", QByteArray(1000, 'x'));
            entries.append({.name = "page", .content = QByteArray(1000, 'x'), .method = 8});
        }
        for (const QByteArray &archive : {tar, packed(tar, KCompressionDevice::Xz), zipOf(entries)}) {
            const Walked walked = walk(archive, limits);
            QCOMPARE(walked.result.error().kind, Error::Kind::TooLarge);
            QVERIFY(walked.entries.size() <= 10);
            QCOMPARE(count(archive, limits).error().kind, Error::Kind::TooLarge);
        }
    }

    // Blanks packed a thousandfold and more: refused long before they are all there.
    void bombsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("archive");
        const QByteArray blanks(100 * mebibyte, '\0');
        const QByteArray tar = tarEntry("blanks", blanks);
        QTest::newRow("gzip") << packed(tar, KCompressionDevice::GZip);
        QTest::newRow("bzip2") << packed(tar, KCompressionDevice::BZip2);
        QTest::newRow("xz") << packed(tar, KCompressionDevice::Xz);
        QTest::newRow("zstd") << packed(tar, KCompressionDevice::Zstd);
        QList<ZipEntry> entries;
        for (int i = 0; i < 5; ++i)
            entries.append({.name = "blanks", .content = blanks.first(20 * mebibyte), .method = 8});
        QTest::newRow("zip") << zipOf(entries);
    }

    void bombsAreRefused()
    {
        QFETCH(QByteArray, archive);
        QVERIFY(archive.size() < mebibyte);
        const Walked walked = walk(archive);
        QCOMPARE(walked.result.error().kind, Error::Kind::TooLarge);
        QCOMPARE(walked.result.error().subject, u"pages"_s);
        QCOMPARE(count(archive).error().kind, Error::Kind::TooLarge);
    }

    // A directory that leads to the same bytes again and again.
    void sharedBytesAreRefused()
    {
        QList<ZipEntry> entries;
        for (int i = 0; i < 100; ++i)
            entries.append({.name = "page",
                            .content = i == 0 ? QByteArray(mebibyte, 'x') : QByteArray(),
                            .method = 8,
                            .claimed = mebibyte,
                            .at = 0});
        QCOMPARE(walk(zipOf(entries)).result.error().kind, Error::Kind::DamagedSource);
        QCOMPARE(count(zipOf(entries)).error().kind, Error::Kind::DamagedSource);
    }

    void sizesThatLieDamageTheirEntry()
    {
        const QByteArray content(mebibyte, 'x');
        for (const qint64 claimed : {0LL, 10LL, mebibyte - 1, mebibyte + 1}) {
            for (const quint16 method : {quint16(0), quint16(8)}) {
                const Walked walked =
                    walk(zipOf({{.name = "lie", .content = content, .method = method, .claimed = claimed},
                                {.name = "page.txt", .content = page(1)}}));
                QVERIFY(walked.result);
                QCOMPARE(walked.errorOf(u"lie"_s), Error::Kind::DamagedSource);
                QCOMPARE(walked.entries.last().bytes.value(), page(1));
            }
        }
    }

    void numbersOfTheDirectoryMayLie()
    {
        for (const int claimed : {0, 1, 3, 65535})
            QCOMPARE(walk(zipOf({{.name = "a", .content = "x"}, {.name = "b", .content = "x"}}, claimed))
                         .result.error()
                         .kind,
                     Error::Kind::DamagedSource);
        // Offsets and sizes of 64 bits that lead anywhere.
        for (const quint64 number : {quint64(1) << 63, ~quint64(0), ~quint64(0) - 40, quint64(1) << 40}) {
            ZipEntry entry{.name = "far", .content = "x", .at = 0xFFFFFFFF};
            entry.extra = littleEndian(quint16(1)) + littleEndian(quint16(8)) + littleEndian(number);
            const Walked walked = walk(zipOf({entry}));
            QVERIFY(walked.result);
            QCOMPARE(walked.errorOf(u"far"_s), Error::Kind::DamagedSource);

            const QByteArray locator = "PK\6\7" + QByteArray(4, '\0') + littleEndian(number) + QByteArray(4, '\0');
            const QByteArray zip = zipOf({{.name = "a", .content = "x"}});
            QCOMPARE(walk(zip.chopped(22) + locator + zip.last(22)).result.error().kind, Error::Kind::DamagedSource);
        }
    }

    void headersOfATarMayLie()
    {
        const QByteArray binary = "\x80" + QByteArray(11, '\xff');
        const QList<QByteArray> tars{
            tarEntry("a", "x", '0', {}, binary),
            tarEntry("a", "x", '0', {}, "77777777777"),
            tarEntry("a", "x", '0', {}, "-0000000001"),
            tarEntry("a", "x", 'L', {}, "77777777777"),
            tarEntry("a", "x", 'x', {}, "00000200001"),
            tarEntry("a", "99999999999999999999 path=b\n", 'x') + tarEntry("a", "x"),
            tarEntry("a", "0 path=b\n", 'x') + tarEntry("a", "x"),
            tarEntry("a", paxRecord("size", "9223372036854775807"), 'x') + tarEntry("a", "x"),
            tarEntry("a", paxRecord("size", "-1"), 'x') + tarEntry("a", "x"),
            tarEntry("a", "x") + QByteArray(512, 'x'),
        };
        for (const QByteArray &tar : tars)
            QCOMPARE(walk(tar + tarEnd()).result.error().kind, Error::Kind::DamagedSource);
    }

    void sixtyThousandFilesAreTooMany()
    {
        constexpr int files = 60'000;
        QByteArray tar;
        QList<ZipEntry> entries;
        tar.reserve(files * 512);
        for (int i = 0; i < files; ++i) {
            const QByteArray name = "pages/" + QByteArray::number(i);
            tar += tarEntry(name, {});
            entries.append({.name = name, .content = {}});
        }
        for (const QByteArray &archive : {tar + tarEnd(), zipOf(entries)}) {
            const Result<int> counted = count(archive);
            QCOMPARE(counted.error().kind, Error::Kind::TooManyFiles);
            QCOMPARE(counted.error().subject, u"pages"_s);
            QCOMPARE(counted.error().code, 20'000);
            QCOMPARE(walk(archive).result.error().kind, Error::Kind::TooManyFiles);
        }
    }

    // Wherever an archive breaks off or is hit: no crash, never more than was there, and the loss is told.
    void truncatedArchivesAreTold()
    {
        const QByteArray tar = writtenBy<KTar>();
        for (const QByteArray &archive :
             {writtenBy<KZip>(), packed(tar, KCompressionDevice::GZip), packed(tar, KCompressionDevice::BZip2),
              packed(tar, KCompressionDevice::Xz), packed(tar, KCompressionDevice::Zstd)}) {
            for (qsizetype size = archiveHeadBytes / 16; size < archive.size(); size += 7) {
                const Walked walked = walk(archive.first(size));
                QVERIFY(walked.entries.size() <= 3);
                if (walked.result) // only what follows the last file may be missing in silence
                    QCOMPARE(walked.entries.size(), 3);
                else
                    QCOMPARE(walked.result.error().kind, Error::Kind::DamagedSource);
            }
        }
    }

    void damagedArchivesDoNoHarm()
    {
        const QByteArray tar = writtenBy<KTar>(); // what cannot be told from a compressed page is one
        for (const QByteArray &archive :
             {writtenBy<KZip>(), tar, packed(tar, KCompressionDevice::GZip), packed(tar, KCompressionDevice::BZip2),
              packed(tar, KCompressionDevice::Xz), packed(tar, KCompressionDevice::Zstd)}) {
            for (qsizetype at = 0; at < archive.size(); at += archive.size() > 2000 ? 17 : 1) {
                QByteArray damaged = archive;
                damaged[at] = char(damaged[at] ^ 0x55);
                for (const ArchiveEntry &entry : walk(damaged).entries)
                    QVERIFY(!entry.bytes || entry.bytes->size() <= tar.size());
            }
        }
    }

    void stopsWhenAsked()
    {
        QByteArray tar;
        for (int i = 0; i < 1000; ++i)
            tar += tarEntry("page", page(i));
        QBuffer device;
        device.setData(packed(tar + tarEnd(), KCompressionDevice::GZip));
        QVERIFY(device.open(QBuffer::ReadOnly));
        std::stop_source stop;
        int visited = 0;
        const Result<void> walked = walkArchive(
            device, u"pages"_s,
            [&](const ArchiveEntry &) {
                if (++visited == 500)
                    stop.request_stop();
            },
            stop.get_token());
        QCOMPARE(walked.error().kind, Error::Kind::Cancelled);
        QCOMPARE(visited, 500);
        QCOMPARE(countArchive(device, u"pages"_s, stop.get_token()).error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
