// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/companions.h"
#include "app/network/networkfetcher.h"
#include "tests/support/httpserver.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

HttpReply file(const QByteArray &type, const QByteArray &body)
{
    return {.headers = {{"Content-Type"_ba, type}}, .body = body};
}

} // namespace

// Transcripts and chapters come over a real network into a real library.
class TestCompanionFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aTranscriptIsFetchedOnce();
    void theNextAddressHelps();
    void failuresAreTold();
    void withoutAnAddressThereIsNone();
    void chaptersComeIntoTheLibrary();

private:
    [[nodiscard]] EpisodeDetail episode() { return *m_library->episode(m_episode).result(); }
    [[nodiscard]] Result<Transcript> transcript();
    void save(const QList<TranscriptLink> &links, const QString &chaptersUrl = {});

    HttpServer m_web;
    NetworkFetcher m_fetcher;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Companions> m_companions;
    EpisodeId m_episode;
};

void TestCompanionFiles::init()
{
    m_web.clearRequests();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(m_library->open().result());
    m_companions = std::make_unique<Companions>(m_fetcher, *m_library);
    m_web.route(u"/1.vtt"_s, file("text/vtt"_ba, "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Good evening.\n"_ba));
    m_web.route(u"/1.html"_s, file("text/html"_ba, "<p>Good evening.</p>"_ba));
    m_web.route(u"/empty.vtt"_s, file("text/vtt"_ba, "WEBVTT\n"_ba));
}

void TestCompanionFiles::cleanup()
{
    m_companions.reset();
    m_library.reset();
    m_folder.reset();
}

void TestCompanionFiles::save(const QList<TranscriptLink> &links, const QString &chaptersUrl)
{
    ParsedEpisode read;
    read.guid = u"1"_s;
    read.title = u"Nets"_s;
    read.transcripts = links;
    read.chaptersUrl = chaptersUrl;
    ParsedShow show;
    show.title = u"Harbour"_s;
    show.feedUrl = m_web.url(u"/feed"_s).toString(); // so that this server is the feed's own
    show.episodes = {read};
    QVERIFY(m_library->save(show).result());
    m_episode = m_library->view({}).result()->episodes.constFirst();
}

Result<Transcript> TestCompanionFiles::transcript()
{
    const QFuture<Result<Transcript>> answer = m_companions->transcript(episode());
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 20'000))
        return failure(Error::Kind::TimedOut);
    return answer.result();
}

void TestCompanionFiles::aTranscriptIsFetchedOnce()
{
    const QString url = m_web.url(u"/1.vtt"_s).toString();
    save({{m_web.url(u"/1.html"_s).toString(), u"text/html"_s, {}}, {url, u"text/vtt"_s, u"en"_s}});
    const Transcript expected{url, u"en"_s, {{1'000, 2'000, u"Ann"_s, u"Good evening."_s}}};
    QCOMPARE(*transcript(), expected); // the one with times, though it is not the first
    QCOMPARE(*transcript(), expected);
    QCOMPARE(m_web.requests().size(), 1);
    QCOMPARE(*m_library->transcript(m_episode).result(), expected);
}

void TestCompanionFiles::theNextAddressHelps()
{
    save({{m_web.url(u"/gone.vtt"_s).toString(), u"text/vtt"_s, {}},
          {m_web.url(u"/empty.vtt"_s).toString(), u"text/vtt"_s, {}},
          {m_web.url(u"/1.html"_s).toString(), u"text/html"_s, {}}});
    const Result<Transcript> read = transcript();
    QVERIFY(read);
    QCOMPARE(read->url, m_web.url(u"/1.html"_s).toString());
    QCOMPARE(m_web.requests().size(), 3);
}

void TestCompanionFiles::failuresAreTold()
{
    save({{m_web.url(u"/gone.vtt"_s).toString(), u"text/vtt"_s, {}}});
    QCOMPARE(transcript().error().kind, Error::Kind::HttpStatus);
    save({{u"file:///etc/hostname"_s, u"text/plain"_s, {}}});
    QVERIFY(!transcript());
}

void TestCompanionFiles::withoutAnAddressThereIsNone()
{
    save({});
    QCOMPARE(*transcript(), Transcript());
    QVERIFY(m_web.requests().isEmpty());
}

void TestCompanionFiles::chaptersComeIntoTheLibrary()
{
    m_web.route(u"/chapters.json"_s, file("application/json+chapters"_ba,
                                          R"({"version":"1.2.0","chapters":[{"startTime":0,"title":"Tide"},
                                          {"startTime":90,"title":"Nets","img":"nets.png"}]})"_ba));
    save({}, m_web.url(u"/chapters.json"_s).toString());
    m_companions->readChapters(episode());
    QTRY_COMPARE(episode().chapters.size(), 2);
    QCOMPARE(episode().chapters.at(1).image, m_web.url(u"/nets.png"_s).toString());
    m_companions->readChapters(episode());
    QCOMPARE(*m_library->unreadChapters(m_episode).result(), QString());
    QCOMPARE(m_web.requests(u"/chapters.json"_s).size(), 1);
}

QTEST_GUILESS_MAIN(TestCompanionFiles)
#include "tst_companionfiles.moc"
