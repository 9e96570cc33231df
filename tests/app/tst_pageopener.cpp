// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/languagefile.h"
#include "app/network/networkfetcher.h"
#include "app/network/pageopener.h"
#include "models/library/library.h"
#include "tests/app/samplepage.h"
#include "tests/app/sampleweb.h"
#include "tests/transfer/handmadearchive.h"

#include <QtCore/QFutureWatcher>
#include <QtTest/QtTest>

#include <ctime>
#include <memory>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

// A page has three episodes of the one show.
QByteArray archiveOf(int pages)
{
    QByteArray tar;
    for (int i = 0; i < pages; ++i)
        tar += tarEntry("saved/" + QByteArray::number(i) + ".txt", samplePage("Harbour Talk", 1 + 3 * i, 3));
    return tar + tarEnd();
}

} // namespace

class TestPageOpener final : public QObject
{
    Q_OBJECT

    struct World {
        World()
            : library(folder.filePath(u"library.db"_s))
            , opener(fetcher, library, BuiltInLanguage())
        {
            if (!library.open().result())
                qFatal("the library does not open");
        }

        QString write(const QString &name, const QByteArray &bytes)
        {
            QFile file(folder.filePath(name));
            if (!file.open(QFile::WriteOnly))
                qFatal("cannot write a fixture");
            file.write(bytes);
            return file.fileName();
        }

        QTemporaryDir folder;
        NetworkFetcher fetcher;
        Library library;
        PageOpener opener;
    };

    template <class T>
    static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000) || future.isCanceled())
            return failure(Error::Kind::Cancelled, u"no answer"_s);
        return future.result();
    }

    HttpServer m_server;
    std::unique_ptr<World> m_world;

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }
    void cleanup() { m_world.reset(); }

    void opensAFileAndImportsIt()
    {
        const auto opened =
            wait(m_world->opener.openFile(m_world->write(u"harbour.txt"_s, samplePage("Harbour Talk", 1, 5))));
        QVERIFY(opened);
        QCOMPARE(opened->pages.size(), 1);
        const PageReading &reading = opened->pages.first().reading;
        QCOMPARE(reading.items.size(), 5);
        QCOMPARE(reading.items.first().episode.credits.first().name, u"Ada Quill"_s); // understood, too
        QVERIFY(m_world->library.shows().result()->isEmpty());                        // opening changes nothing

        const auto report = wait(m_world->opener.importPages(*opened));
        QVERIFY(report);
        QCOMPARE(report->added, 5);
        QCOMPARE(wait(m_world->opener.importPages(*opened))->added, 0); // nothing is doubled
        QCOMPARE(m_world->library.shows().result()->first().title, u"Harbour Talk"_s);
        QCOMPARE(m_world->library.view({}).result()->guests.rows.size(), 5);
    }

    void saysWhatIsWrongWithAFile()
    {
        const auto kindOf = [&](const QByteArray &bytes) {
            return wait(m_world->opener.openFile(m_world->write(u"file"_s, bytes))).error().kind;
        };
        QCOMPARE(kindOf(""), Error::Kind::EmptySource);
        QCOMPARE(kindOf(QByteArray(3000, '\x01')), Error::Kind::UnknownFormat);
        QCOMPARE(kindOf("Only a note to myself: buy rope.\n"), Error::Kind::NoFeedOnPage);
        QCOMPARE(kindOf("<opml version=\"2.0\"><body/></opml>"), Error::Kind::UnknownFormat);
        QCOMPARE(wait(m_world->opener.openFile(u"/nowhere/at/all.txt"_s)).error().kind, Error::Kind::FileNotFound);
        QCOMPARE(wait(m_world->opener.openFile(m_world->folder.path())).error().kind, Error::Kind::FileUnreadable);
    }

    void opensPastedText()
    {
        const auto opened = wait(m_world->opener.openText(QString::fromUtf8(samplePage("Harbour Talk", 1, 4))));
        QVERIFY(opened);
        QCOMPARE(opened->pages.first().reading.items.size(), 4);
        QCOMPARE(wait(m_world->opener.openText({})).error().kind, Error::Kind::EmptySource);
    }

    void opensAnAddress()
    {
        HttpReply reply;
        reply.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
        reply.body = samplePage("Harbour Talk", 1, 4);
        m_server.route(u"/talks"_s, reply);
        const QString address = m_server.url(u"/talks"_s).toString();
        const auto opened = wait(m_world->opener.openAddress(address));
        QVERIFY(opened);
        QCOMPARE(opened->pages.first().url, address);
        QCOMPARE(opened->pages.first().reading.items.size(), 4);
        QCOMPARE(importsOf(opened->pages, 1).first().sourceName, address);
        QCOMPARE(wait(m_world->opener.openAddress(m_server.url(u"/none"_s).toString())).error().kind,
                 Error::Kind::HttpStatus);
        QCOMPARE(wait(m_world->opener.openAddress(u"ftp://example.org/x"_s)).error().kind, Error::Kind::SchemeRefused);
    }

    void tellsFeedsFromPages()
    {
        const auto formOf = [&](const QByteArray &bytes) {
            return wait(m_world->opener.formOf(m_world->write(u"file"_s, bytes))).value();
        };
        QCOMPARE(formOf(sampleFeed("Harbour", 1)), FileForm::Feeds);
        QCOMPARE(formOf("<opml version=\"2.0\"><body/></opml>"), FileForm::Feeds);
        QCOMPARE(formOf(samplePage("Harbour Talk", 1, 4)), FileForm::Pages);
        QCOMPARE(formOf("<!DOCTYPE html><html><body>Talks</body></html>"), FileForm::Pages);
        QCOMPARE(formOf(archiveOf(1)), FileForm::Pages);
        QCOMPARE(formOf("{\"episode\":{},\"kind\":\"bookmark\"}\n{\"kind\":\"tag\"}\n"), FileForm::Made);
        QCOMPARE(formOf("{\"title\":\"A feed\",\n\"items\":[]}"), FileForm::Feeds);
        QCOMPARE(formOf("#EXTM3U\nhttps://media.test/a.mp3\n"), FileForm::Playlist);
    }

    // All kinds of things lie in an archive; what cannot be read is told and does not spoil the rest.
    void readsWhatItCanOfAnArchive()
    {
        const QByteArray inner = zipOf({{.name = "deep.txt", .content = samplePage("Harbour Talk", 1, 3)}});
        const QString file = m_world->write(
            u"pages.zip"_s, zipOf({{.name = "one.txt", .content = samplePage("Harbour Talk", 1, 3)},
                                   {.name = "../two.txt", .content = samplePage("Rope Hour", 1, 3)},
                                   {.name = "feed.xml", .content = sampleFeed("Lantern", 2)},
                                   {.name = "files/style.css", .content = "a { color: red }"},
                                   {.name = "photo.png", .content = "\x89PNG\r\n\x1a\n" + QByteArray(99, '\0')},
                                   {.name = "note.txt", .content = "Buy rope."},
                                   {.name = "inner.zip", .content = inner},
                                   {.name = "link", .content = "/etc/passwd", .mode = 0120777},
                                   {.name = "__MACOSX/._one.txt", .content = "\x01\x02"}}));
        const auto opened = wait(m_world->opener.openFile(file));
        QVERIFY(opened);
        QCOMPARE(opened->pages.size(), 3);
        QCOMPARE(opened->pages[1].name, u"../two.txt"_s);
        QCOMPARE(opened->warnings.size(), 1);
        QVERIFY(opened->warnings.first().message.contains(u"../two.txt"_s));
        QCOMPARE(opened->pages[2].format, SourceFormat::Rss);
        QCOMPARE(opened->pages[2].reading.items.size(), 2);

        QMap<QString, Error::Kind> skipped;
        for (const SkippedPage &page : opened->skipped)
            skipped.insert(page.name, page.error.kind);
        const QMap<QString, Error::Kind> expected{{u"files/style.css"_s, Error::Kind::UnknownFormat},
                                                  {u"photo.png"_s, Error::Kind::UnknownFormat},
                                                  {u"note.txt"_s, Error::Kind::NoFeedOnPage},
                                                  {u"inner.zip"_s, Error::Kind::NestedArchive},
                                                  {u"link"_s, Error::Kind::LinkInArchive}};
        QCOMPARE(skipped, expected);

        const auto report = wait(m_world->opener.importPages(*opened));
        QVERIFY(report);
        QCOMPARE(report->added, 8);
        QCOMPARE(m_world->library.shows().result()->size(), 3);
        QVERIFY(wait(m_world->library.undo())); // one step, however many pages
        QVERIFY(m_world->library.view({}).result()->episodes.isEmpty());
    }

    void importsAThousandPagesOfOneShow()
    {
        const auto opened = wait(m_world->opener.openFile(m_world->write(u"pages.tar"_s, archiveOf(1000))));
        QVERIFY(opened);
        QCOMPARE(opened->pages.size(), 1000);
        const auto report = wait(m_world->opener.importPages(*opened));
        QVERIFY(report);
        QCOMPARE(report->added, 3000);
        QCOMPARE(m_world->library.shows().result()->size(), 1);
        QCOMPARE(m_world->library.view({}).result()->episodes.size(), 3000);
    }

    // Four times the pages of one show cost about four times as much; where each page looked at all before it, it would
    // be sixteen times. Of the processor's time, so that a busy machine says the same.
    void manyPagesCostByThePage()
    {
        const auto secondsFor = [this](int pages) {
            m_world = std::make_unique<World>();
            const QString file = m_world->write(u"pages.tar"_s, archiveOf(pages));
            const std::clock_t begin = std::clock();
            const auto opened = wait(m_world->opener.openFile(file));
            const auto report =
                opened ? wait(m_world->opener.importPages(*opened)) : failure(Error::Kind::Cancelled, u"not opened"_s);
            const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
            return report && report->added == 3 * pages ? seconds : -1;
        };
        QVERIFY(secondsFor(20) > 0); // what is made once
        const double few = secondsFor(250);
        const double many = secondsFor(1000);
        QVERIFY(few > 0 && many > 0);
        QVERIFY2(many < 8 * few, qPrintable(u"%1 s for 250 pages, %2 s for 1000"_s.arg(few).arg(many)));
        qInfo("250 pages %.2f s, 1000 pages %.2f s", few, many);
    }

    void showsProgressAndStops()
    {
        const QString file = m_world->write(u"pages.tar"_s, archiveOf(1000));
        QFutureWatcher<Result<OpenedPages>> watcher;
        QSignalSpy texts(&watcher, &QFutureWatcherBase::progressTextChanged);
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(m_world->opener.openFile(file));
        QVERIFY(QTest::qWaitFor([&] { return watcher.progressValue() > 10; }, 30'000));
        QCOMPARE(watcher.progressMaximum(), 1000);
        QVERIFY(texts.last().first().toString().startsWith(u"saved/"_s));
        watcher.cancel();
        QVERIFY(finished.wait(5'000));
        QVERIFY(watcher.isCanceled());
        QVERIFY(watcher.progressValue() < 1000);
        QCOMPARE(watcher.future().resultCount(), 0);
        QVERIFY(m_world->library.shows().result()->isEmpty());
    }

    // What ends in the middle brings nothing: no page of it is offered.
    void damagedArchivesBringNothing()
    {
        const QByteArray archive = archiveOf(20);
        const auto opened =
            wait(m_world->opener.openFile(m_world->write(u"pages.tar"_s, archive.first(archive.size() / 2))));
        QCOMPARE(opened.error().kind, Error::Kind::DamagedSource);
    }

    void endsWithItsOpener()
    {
        const QString file = m_world->write(u"pages.tar"_s, archiveOf(1000));
        QFuture<Result<OpenedPages>> future = m_world->opener.openFile(file);
        m_world.reset();
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, 10'000));
        QVERIFY(future.isCanceled());
    }
};

QTEST_GUILESS_MAIN(TestPageOpener)
#include "tst_pageopener.moc"
