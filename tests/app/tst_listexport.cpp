// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/listexport.h"

#include "tests/library/samples.h"
#include "tests/support/smalldisk.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;
using namespace earmark::test;

namespace {

constexpr int episodes = 1500; // several pieces

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

// Lists leave a real library as whole files or not at all, whatever happens on the way.
class TestListExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesInPieces();
    void textIsThatOfTheFile();
    void previewsAreShort();
    void filtersAreResolved();
    void subscriptionsAreShows();
    void itemsHaveTheirNotesAndParts_data();
    void itemsHaveTheirNotesAndParts();
    void everythingLeavesInEveryFormat_data();
    void everythingLeavesInEveryFormat();
    void nothingIsAnEmptyList_data();
    void nothingIsAnEmptyList();
    void fullDiskKeepsTheOldFile_data();
    void fullDiskKeepsTheOldFile();
    void aPulledDriveKeepsTheOldFile_data();
    void aPulledDriveKeepsTheOldFile();
    void readOnlyFoldersKeepTheOldFile_data();
    void readOnlyFoldersKeepTheOldFile();
    void aTargetRemovedMeanwhileIsWritten_data();
    void aTargetRemovedMeanwhileIsWritten();
    void cancellingKeepsTheOldFile();

private:
    [[nodiscard]] Result<ExportReport> exported(const ExportJob &job, const QString &path);
    [[nodiscard]] ExportJob job(ExportFormat format) const;
    [[nodiscard]] QString fresh(const QString &name); // a path in a folder of its own

    QTemporaryDir m_home;
    std::unique_ptr<Library> m_library;
    QList<EpisodeId> m_episodes;
};

void TestListExport::initTestCase()
{
    m_library = std::make_unique<Library>(m_home.filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open()));
    QList<ParsedEpisode> items;
    for (int i = 0; i < episodes; ++i) {
        items.append(episode(QString::number(i), u"Episode %1, \"quoted\" & more"_s.arg(i), i));
        items.last().media.first().url = u"https://media.example.org/tone.wav?n=%1"_s.arg(i);
    }
    const auto saved = wait(m_library->save(show(u"https://feeds.example.org/f"_s, u"Harbour"_s, items)));
    QVERIFY(saved);
    QVERIFY(wait(m_library->setSubscribed(saved->show, true)));
    m_episodes = wait(m_library->view({}))->episodes;
    QCOMPARE(m_episodes.size(), episodes);
    QVERIFY(wait(m_library->addBookmark(m_episodes.first(), 5'000, u"here"_s)));
}

ExportJob TestListExport::job(ExportFormat format) const
{
    return {.title = u"All of it"_s, .episodes = m_episodes, .format = format};
}

QString TestListExport::fresh(const QString &name)
{
    const QString folder = m_home.filePath(QString::fromUtf8(QTest::currentTestFunction()) + u'-'
                                           + QString::fromUtf8(QTest::currentDataTag()));
    QDir().mkpath(folder);
    return folder + u'/' + name;
}

Result<ExportReport> TestListExport::exported(const ExportJob &job, const QString &path)
{
    ExportFuture future = exportToFile(*m_library, job, path);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000) || future.resultCount() == 0)
        return failure(Error::Kind::TimedOut);
    return future.result();
}

void TestListExport::writesInPieces()
{
    const QString path = fresh(u"list.m3u8"_s);
    const auto report = exported(job(ExportFormat::M3u8), path);
    QVERIFY(report);
    QCOMPARE(*report, (ExportReport{episodes, 0, 0}));
    const QByteArray bytes = contentOf(path);
    QCOMPARE(bytes.count("#EXTINF:"), episodes);
    for (int i = 0; i < episodes; ++i)
        QVERIFY(bytes.contains("?n=" + QByteArray::number(i) + '\n'));
}

void TestListExport::textIsThatOfTheFile()
{
    const QString path = fresh(u"list.md"_s);
    QVERIFY(exported(job(ExportFormat::Markdown), path));
    auto text = exportToText(*m_library, job(ExportFormat::Markdown));
    QVERIFY(QTest::qWaitFor([&text] { return text.isFinished(); }));
    QCOMPARE(text.result()->bytes, contentOf(path));
    QCOMPARE(text.result()->shown, episodes);
}

void TestListExport::previewsAreShort()
{
    auto text = exportToText(*m_library, job(ExportFormat::Pls), 3);
    QVERIFY(QTest::qWaitFor([&text] { return text.isFinished(); }));
    QCOMPARE(text.result()->shown, 3);
    QCOMPARE(text.result()->total, episodes);
    QVERIFY(text.result()->bytes.contains("NumberOfEntries=3\n"));
}

void TestListExport::filtersAreResolved()
{
    ExportJob found{.title = u"Found"_s, .filter = EpisodeFilter{.search = u"is:bookmarked"_s}};
    found.options.asParts = true;
    const QString path = fresh(u"list.m3u8"_s);
    const auto report = exported(found, path);
    QVERIFY(report);
    QCOMPARE(*report, (ExportReport{1, 0, 0}));
    QVERIFY(contentOf(path).contains("#t=5\n"));
}

void TestListExport::subscriptionsAreShows()
{
    const QString path = fresh(u"shows.opml"_s);
    const auto report = exported({.title = u"Mine"_s, .subscriptions = true, .format = ExportFormat::Opml}, path);
    QVERIFY(report);
    QCOMPARE(report->written, 1);
    QVERIFY(contentOf(path).contains("xmlUrl=\"https://feeds.example.org/f\""));
}

void TestListExport::itemsHaveTheirNotesAndParts_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArrayList>("parts");
    QTest::newRow("m3u8") << ExportFormat::M3u8 << QByteArrayList{"?n=1499#t=60,90.5\n"};
    QTest::newRow("labels") << ExportFormat::Labels << QByteArrayList{"60.", "90.5", "the bridge"};
    QTest::newRow("csv") << ExportFormat::Csv << QByteArrayList{",60,90.5,", "the bridge"};
    QTest::newRow("markdown") << ExportFormat::Markdown << QByteArrayList{"1:00–1:30", "#t=60,90.5", "- the bridge"};
    QTest::newRow("html") << ExportFormat::Html << QByteArrayList{"1:00–1:30", "#t=60,90.5", "the bridge"};
    QTest::newRow("json") << ExportFormat::JsonFeed << QByteArrayList{"\"start_s\":60", "\"end_s\":90.5", "the bridge"};
    QTest::newRow("xspf") << ExportFormat::Xspf << QByteArrayList{"#t=60,90.5", "the bridge"};
}

// The episode stands in the list twice: once as a part with a note, once as a whole.
void TestListExport::itemsHaveTheirNotesAndParts()
{
    QFETCH(ExportFormat, format);
    QFETCH(QByteArrayList, parts);
    const QString path = fresh(u"list"_s);
    const EpisodeId newest = m_episodes.first();
    const QList<PlaylistItem> items{
        {.episode = newest, .note = u"the bridge"_s, .startMs = 60'000, .endMs = 90'500},
        {.episode = EpisodeId{999'999}, .note = u"gone since"_s},
        {.episode = newest},
    };
    const auto report = exported({.title = u"Parts"_s, .items = items, .format = format}, path);
    QVERIFY(report);
    QCOMPARE(report->written, 2);
    const QByteArray text = contentOf(path).replace("\": ", "\":");
    for (const QByteArray &part : parts)
        QVERIFY2(text.contains(part), (text + "\nlacks " + part).constData());
    QCOMPARE(text.count("the bridge"), format == ExportFormat::M3u8 ? 0 : 1);
    QVERIFY(!text.contains("gone since"));
}

void TestListExport::everythingLeavesInEveryFormat_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ExportFormat>("format");
    for (const QString &what : {u"playlist"_s, u"queue"_s, u"selection"_s, u"view"_s, u"guest"_s, u"topic"_s}) {
        for (const ExportFormatInfo &info : exportFormats())
            QTest::addRow("%s as %s", qPrintable(what), info.key.data()) << what << info.format;
    }
}

void TestListExport::everythingLeavesInEveryFormat()
{
    QFETCH(QString, what);
    QFETCH(ExportFormat, format);
    QTemporaryDir folder;
    Library library(folder.filePath(u"library.db"_s));
    QVERIFY(wait(library.open()));
    ParsedEpisode kelp = episode(u"kelp"_s, u"Kelp & rope"_s, 2);
    kelp.credits = {guest(u"Zoë Quist"_s)};
    kelp.topics = {{u"Moorings"_s, 1, {}}};
    QVERIFY(wait(library.save(show(u"https://feeds.example.org/k"_s, u"Quay"_s,
                                   {kelp, episode(u"tar"_s, u"Tar"_s, 1), episode(u"oar"_s, u"Oars"_s)}))));
    const QList<EpisodeId> all = wait(library.view({}))->episodes;
    for (const EpisodeId one : all)
        QVERIFY(wait(library.addBookmark(one, 5'000, u"here"_s)));
    const QList<QueueEntry> queue{{all.at(0), 1'000, 9'000}, {all.at(2)}};
    const PlaylistId list = wait(library.addPlaylist(u"Mine"_s, {}, {}, all.first(2))).value();
    QVERIFY(wait(library.setQueueEntries(queue)));

    const QHash<QString, ExportJob> jobs{
        {u"playlist"_s, {.title = what, .items = wait(library.playlistContent(list)).value()}},
        {u"queue"_s, {.title = what, .items = itemsOf(wait(library.queueEntries()).value())}},
        {u"selection"_s, {.title = what, .episodes = all.last(2)}},
        {u"view"_s, {.title = what, .filter = EpisodeFilter{.search = u"is:bookmarked kelp"_s}}},
        {u"guest"_s,
         {.title = what, .filter = EpisodeFilter{.guests = {wait(library.findPerson(u"Zoë Quist"_s)).value()}}}},
        {u"topic"_s,
         {.title = what, .filter = EpisodeFilter{.topics = {wait(library.findTopic(u"Moorings"_s)).value()}}}},
    };
    const int wanted = what == "view"_L1 || what == "guest"_L1 || what == "topic"_L1 ? 1 : 2;
    ExportJob one = jobs.value(what);
    one.format = format;
    const QString path = folder.filePath(u"list"_s);
    ExportFuture future = exportToFile(library, one, path);
    QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000));
    QVERIFY(future.result());
    QCOMPARE(*future.result(), (ExportReport{format == ExportFormat::Opml ? 1 : wanted, 0, 0}));
    QCOMPARE_GT(contentOf(path).size(), 30);
}

void TestListExport::nothingIsAnEmptyList_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const ExportFormatInfo &info : exportFormats())
        QTest::newRow(info.key.data()) << info.format;
}

void TestListExport::nothingIsAnEmptyList()
{
    QFETCH(ExportFormat, format);
    const QString path = fresh(u"list"_s);
    const auto report = exported({.title = u"None"_s, .format = format}, path);
    QVERIFY(report);
    QCOMPARE(*report, ExportReport());
    QVERIFY(QFile::exists(path));
}

void TestListExport::fullDiskKeepsTheOldFile_data()
{
    nothingIsAnEmptyList_data();
}

void TestListExport::fullDiskKeepsTheOldFile()
{
    QFETCH(ExportFormat, format);
    const QString path = fresh(u"list"_s);
    const QString folder = QFileInfo(path).path();
    const SmallDisk disk(folder, 96);
    if (!disk.isMounted())
        QSKIP("needs the right to mount a tmpfs");
    QFile old(path);
    QVERIFY(old.open(QFile::WriteOnly) && old.write("old") == 3);
    old.close();
    QStringList present{u"list"_s};
    if (format == ExportFormat::Opml || format == ExportFormat::Labels) { // one show, one bookmark: always small
        disk.fill();
        present.prepend(u"filler"_s);
    }
    const auto report = exported(job(format), path);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::DiskFull);
    QCOMPARE(report.error().subject, path);
    QCOMPARE(contentOf(path), "old");
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), present);
}

void TestListExport::aPulledDriveKeepsTheOldFile_data()
{
    nothingIsAnEmptyList_data();
}

// The drive goes while the file is on its way to it.
void TestListExport::aPulledDriveKeepsTheOldFile()
{
    QFETCH(ExportFormat, format);
    const QString path = fresh(u"list"_s);
    SmallDisk disk(QFileInfo(path).path(), 16 * 1024);
    if (!disk.isMounted())
        QSKIP("needs the right to mount a tmpfs");
    QFile old(path);
    QVERIFY(old.open(QFile::ReadWrite) && old.write("old") == 3 && old.flush());
    const ExportFuture future = exportToFile(*m_library, job(format), path);
    QVERIFY(!future.isFinished());
    disk.pull();
    QVERIFY(!disk.isMounted());
    QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000));
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, Error::Kind::WriteFailed);
    QCOMPARE(future.result().error().subject, path);
    QVERIFY(old.seek(0));
    QCOMPARE(old.readAll(), "old");
    QVERIFY(QDir(QFileInfo(path).path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestListExport::readOnlyFoldersKeepTheOldFile_data()
{
    nothingIsAnEmptyList_data();
}

void TestListExport::readOnlyFoldersKeepTheOldFile()
{
    QFETCH(ExportFormat, format);
    const QString path = fresh(u"list"_s);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    QFile old(path);
    QVERIFY(old.open(QFile::WriteOnly) && old.write("old") == 3);
    old.close();
    QCOMPARE(::chmod(folder.constData(), 0555), 0);
    const bool isRoot = ::geteuid() == 0; // root may write anywhere, so somebody else has to try
    constexpr uid_t nobody = 65534;
    QVERIFY(!isRoot || ::seteuid(nobody) == 0);
    const ExportFuture future = exportToFile(*m_library, job(format), path);
    QVERIFY(!isRoot || ::seteuid(0) == 0);
    QCOMPARE(::chmod(folder.constData(), 0755), 0);
    QVERIFY(future.isFinished()); // before anything was read
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, Error::Kind::WriteFailed);
    QCOMPARE(contentOf(path), "old");
}

void TestListExport::aTargetRemovedMeanwhileIsWritten_data()
{
    nothingIsAnEmptyList_data();
}

// Somebody deletes the old file, or its folder, while the new one is on its way.
void TestListExport::aTargetRemovedMeanwhileIsWritten()
{
    QFETCH(ExportFormat, format);
    const QString path = fresh(u"list"_s);
    QFile old(path);
    QVERIFY(old.open(QFile::WriteOnly) && old.write("old") == 3);
    old.close();
    ExportFuture future = exportToFile(*m_library, job(format), path);
    QVERIFY(QFile::remove(path));
    QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000));
    QVERIFY(future.result());
    QVERIFY(QFileInfo(path).size() > 3);

    ExportFuture lost = exportToFile(*m_library, job(format), path);
    QVERIFY(QDir(QFileInfo(path).path()).removeRecursively());
    QVERIFY(QTest::qWaitFor([&lost] { return lost.isFinished(); }, 60'000));
    QVERIFY(!lost.result());
    QCOMPARE(lost.result().error().kind, Error::Kind::WriteFailed);
    QCOMPARE(lost.result().error().subject, path);
}

void TestListExport::cancellingKeepsTheOldFile()
{
    const QString path = fresh(u"list"_s);
    QFile old(path);
    QVERIFY(old.open(QFile::WriteOnly) && old.write("old") == 3);
    old.close();
    ExportFuture future = exportToFile(*m_library, job(ExportFormat::Html), path);
    future.cancel();
    QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000));
    QCOMPARE(future.resultCount(), 0);
    future = {};
    QTRY_COMPARE(QDir(QFileInfo(path).path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"list"_s});
    QCOMPARE(contentOf(path), "old");
}

QTEST_GUILESS_MAIN(TestListExport)
#include "tst_listexport.moc"
