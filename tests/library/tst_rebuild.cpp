// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/opening.h"
#include "models/understanding/understand.h"
#include "tests/library/samples.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

// When a library is understood again, and what a rebuild that was stopped leaves.
class TestRebuild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewLibraryIsOfThisVersion();
    void whatAnOlderVersionUnderstoodIsDoneOnce();
    void anotherSpellingIsNoChange();
    void stoppedItIsStillToBeDone();

private:
    void makeOlder(); // as a program would leave it that counted its versions lower
    [[nodiscard]] bool needed() { return wait(m_library->needsRebuild()).value(); }

    static constexpr int many = 2'000;
    std::shared_ptr<const LanguageData> m_language =
        readLanguageData(R"({"languages":{"en":{"title_with":["with"]}}})");
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestRebuild::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open()));
    for (int i = 0; i < 20; ++i) {
        QList<ParsedEpisode> episodes;
        for (int j = 0; j < many / 20; ++j)
            episodes.append(episode(QString::number(j), u"Walk %1 with Zoë Quist"_s.arg(j), j));
        QVERIFY(wait(m_library->save(show(u"https://walks.example.org/%1"_s.arg(i), u"Walks %1"_s.arg(i), episodes))));
    }
}

void TestRebuild::makeOlder()
{
    const QString file = m_library->file();
    m_library.reset();
    {
        const auto opened = openLibraryToWrite(file);
        QVERIFY(opened);
        (*opened)->run("UPDATE setting SET value = '0' WHERE key = 'understanding'");
        QVERIFY(!(*opened)->failed());
    }
    m_library = std::make_unique<Library>(file);
    QVERIFY(wait(m_library->open()));
}

void TestRebuild::aNewLibraryIsOfThisVersion()
{
    QVERIFY(!needed());
}

void TestRebuild::whatAnOlderVersionUnderstoodIsDoneOnce()
{
    makeOlder();
    QVERIFY(needed());
    const Result<RebuildReport> report = wait(m_library->rebuild(m_language));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->episodes, many);
    QVERIFY(!needed());
    makeOlder();
    Library reading(m_library->file());
    QVERIFY(wait(reading.open(Library::Access::ReadOnly)));
    QVERIFY(!wait(reading.needsRebuild()).value()); // it could not be done
}

// The library keeps one spelling of a topic for all episodes.
void TestRebuild::anotherSpellingIsNoChange()
{
    ParsedEpisode low = episode(u"low"_s, u"Low water"_s, 1);
    low.keywords = {u"tides"_s};
    ParsedEpisode high = episode(u"high"_s, u"High water"_s, 2);
    high.keywords = {u"Tides"_s};
    QVERIFY(wait(m_library->save(show(u"https://low.example.org"_s, u"Low"_s, {low}))));
    QVERIFY(wait(m_library->save(show(u"https://high.example.org"_s, u"High"_s, {high}))));
    QCOMPARE(wait(m_library->rebuild(m_language))->changed, 2);
    QCOMPARE(wait(m_library->rebuild(m_language))->changed, 0);
}

void TestRebuild::stoppedItIsStillToBeDone()
{
    makeOlder();
    QFuture<Result<RebuildReport>> rebuild = m_library->rebuild(m_language);
    const QDeadlineTimer deadline(30'000);
    while (rebuild.progressValue() < 1 && !deadline.hasExpired())
        QThread::yieldCurrentThread();
    rebuild.cancel();
    QCOMPARE(rebuild.progressMaximum(), many);
    rebuild.waitForFinished();
    QVERIFY(rebuild.progressValue() < many);
    QCOMPARE(rebuild.resultCount(), 0);
    QVERIFY(needed());
    QVERIFY(wait(m_library->check()));
    QCOMPARE(wait(m_library->rebuild(m_language))->episodes, many);
    QVERIFY(!needed());
}

QTEST_GUILESS_MAIN(TestRebuild)
#include "tst_rebuild.moc"
