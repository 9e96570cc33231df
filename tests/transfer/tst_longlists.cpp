// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/bundle.h"
#include "models/transfer/exportwriter.h"
#include "tests/support/peakmemory.h"
#include "tests/transfer/exportsamples.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;
using namespace earmark::test;

namespace {

// As many as take some seconds in a build for development; bench_export has 100,000 of all.
qsizetype lengthFor(ExportFormat format)
{
    return format == ExportFormat::Labels ? 100'000 : format == ExportFormat::Bundle ? 4'000 : 10'000;
}

constexpr double mostMb = 16; // beyond what there was before, however long the list is

// Each has a bookmark with a note.
ExportItem longListed(qsizetype i)
{
    ExportItem item =
        samples::episode(u"Episode %1 on lamps & rope"_s.arg(i), u"https://media.example/%1.mp3"_s.arg(i), int(i));
    item.bookmarks = {{{}, {}, {}, {}, 61'500, 70'000, u"what is said of lamp %1"_s.arg(i), 0}};
    return item;
}

} // namespace

// A list of any length is written piece by piece: in every format, bookmarks and bundles too, a long one needs hardly
// more memory than one episode.
class TestLongLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryIsBounded_data();
    void memoryIsBounded();
};

void TestLongLists::memoryIsBounded_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const ExportFormatInfo &info : exportFormats())
        QTest::newRow(info.key.data()) << info.format;
}

void TestLongLists::memoryIsBounded()
{
    QFETCH(const ExportFormat, format);
    const qsizetype longList = lengthFor(format);
    QTemporaryFile file;
    QVERIFY(file.open());
    const auto writer = exportWriter(format, file, {});
    writer->begin({.title = u"Long"_s});
    writer->add(longListed(0)); // with what is made once
    forgetPeak();
    const double before = residentMb();
    if (before < 0 || peakMb() > before + mostMb)
        QSKIP("this system does not say how much memory was used");
    QElapsedTimer clock;
    clock.start();
    for (qsizetype i = 1; i < longList; ++i)
        writer->add(longListed(i));
    writer->end();
    QVERIFY(writer->state());
    QVERIFY(!file.isOpen() || file.flush()); // a bundle has closed it
    const double more = peakMb() - before;
    qInfo("%.0f MB in %lld ms, %.1f MB of memory", double(QFileInfo(file.fileName()).size()) / 1e6, clock.elapsed(),
          more);
    QCOMPARE_LE(more, mostMb);
    if (format == ExportFormat::Opml) // the shows
        return;
    QCOMPARE(writer->report().written, longList);
    QFile written(file.fileName());
    QVERIFY(written.open(QIODevice::ReadOnly));
    if (format == ExportFormat::Labels) {
        qsizetype lines = 0;
        while (!written.atEnd())
            lines += written.readLine().startsWith("61.500000\t70.000000\tEpisode") ? 1 : 0;
        QCOMPARE(lines, longList);
    } else if (format == ExportFormat::Bundle) {
        const Result<Bundle> read = readBundle(written, u"long"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->list.entries.size(), longList);
        QCOMPARE(read->bookmarks.entries.size(), longList);
    }
}

QTEST_GUILESS_MAIN(TestLongLists)
#include "tst_longlists.moc"
