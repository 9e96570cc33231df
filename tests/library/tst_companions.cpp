// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/library.h"
#include "tests/library/samples.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

const Transcript transcript{u"https://harbour.test/1.vtt"_s,
                            u"en"_s,
                            {{0, 4'000, u"Ann"_s, u"Good evening from the quay."_s},
                             {61'000, 65'000, u"Ben"_s, u"We mend the trawl before the tide."_s},
                             {{}, {}, QString(), u"Credits."_s}}};

} // namespace

// What files beside the sound say, and what was listened to, in a real library.
class TestCompanions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void transcriptsAreKept();
    void searchFindsWhatIsSaid();
    void searchFindsWordsWrittenAndSaid();
    void anotherTranscriptTakesItsPlace();
    void chaptersOfTheBestSourceAreShown();
    void aFileOfChaptersIsReadOnce();
    void historyIsKeptAndCleared();

private:
    [[nodiscard]] QList<EpisodeId> found(const QString &search);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    EpisodeId m_first;
    EpisodeId m_second;
};

void TestCompanions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(m_library->open().result());
    ParsedEpisode first = episode(u"1"_s, u"Nets"_s, 1);
    first.chaptersUrl = u"https://harbour.test/1.json"_s;
    first.chapters = {{0, {}, u"Tide"_s, {}, {}}};
    QVERIFY(m_library->save(show(u"https://harbour.test/feed"_s, u"Harbour"_s, {first, episode(u"2"_s, u"Ropes"_s)}))
                .result());
    const QList<EpisodeId> all = m_library->view({}).result()->episodes; // newest first
    m_first = all.at(0);
    m_second = all.at(1);
}

void TestCompanions::cleanup()
{
    m_library.reset();
    m_folder.reset();
}

QList<EpisodeId> TestCompanions::found(const QString &search)
{
    return m_library->view({.search = search}).result()->episodes;
}

void TestCompanions::transcriptsAreKept()
{
    QCOMPARE(*m_library->transcript(m_first).result(), Transcript());
    QSignalSpy changes(m_library.get(), &Library::changed);
    QVERIFY(m_library->saveTranscript(m_first, transcript).result());
    QCOMPARE(*m_library->transcript(m_first).result(), transcript);
    QTRY_VERIFY(std::ranges::any_of(changes, [this](const QList<QVariant> &change) {
        return change.at(0).value<LibraryChange>().episodes == QList<EpisodeId>({m_first});
    }));
    QCOMPARE(m_library->saveTranscript(EpisodeId{4711}, transcript).result().error().kind, Error::Kind::NotFound);
    QVERIFY(m_library->check().result());
}

void TestCompanions::searchFindsWhatIsSaid()
{
    QVERIFY(found(u"trawl"_s).isEmpty());
    QVERIFY(m_library->saveTranscript(m_first, transcript).result());
    QCOMPARE(found(u"trawl"_s), QList<EpisodeId>({m_first}));
    QCOMPARE(found(u"\"before the tide\""_s), QList<EpisodeId>({m_first}));
    QCOMPARE(found(u"evening tide"_s), QList<EpisodeId>({m_first})); // in different passages
    QCOMPARE(found(u"-trawl"_s), QList<EpisodeId>({m_second}));
    QCOMPARE(found(u"\"trawl *\" - ' tide"_s), QList<EpisodeId>({m_first})); // no word reaches FTS5 bare

    const EpisodeRow row = m_library->rows({m_first}, u"TRAWL"_s).result()->constFirst();
    QCOMPARE(row.match.momentMs, 61'000);
    QCOMPARE(row.match.snippet, u"We mend the trawl before the tide."_s);
    QCOMPARE(row.match.inSnippet, QList<Match::Span>({{12, 5}}));
    // What the title or the notes have is shown from there.
    QCOMPARE(m_library->rows({m_first}, u"nets"_s).result()->constFirst().match.momentMs, std::nullopt);
}

void TestCompanions::searchFindsWordsWrittenAndSaid()
{
    QVERIFY(found(u"nets trawl"_s).isEmpty());
    QVERIFY(m_library->saveTranscript(m_first, transcript).result());
    QCOMPARE(found(u"nets trawl"_s), QList<EpisodeId>({m_first})); // one is in the title, the other is said
    QVERIFY(found(u"ropes trawl"_s).isEmpty());
    QVERIFY(found(u"nets trawl -evening"_s).isEmpty()); // that is said, too
    QVERIFY(found(u"nets trawl -nets"_s).isEmpty());
    const EpisodeRow row = m_library->rows({m_first}, u"nets trawl"_s).result()->constFirst();
    QCOMPARE(row.match.momentMs, 61'000);
    QCOMPARE(row.match.inTitle, QList<Match::Span>({{0, 4}}));
}

void TestCompanions::anotherTranscriptTakesItsPlace()
{
    QVERIFY(m_library->saveTranscript(m_first, transcript).result());
    const Transcript other{u"https://harbour.test/1.srt"_s, {}, {{0, {}, {}, u"Only ropes."_s}}};
    QVERIFY(m_library->saveTranscript(m_first, other).result());
    QCOMPARE(*m_library->transcript(m_first).result(), other);
    QVERIFY(found(u"trawl"_s).isEmpty());
    QVERIFY(m_library->check().result());
}

void TestCompanions::chaptersOfTheBestSourceAreShown()
{
    const QString file = u"https://harbour.test/1.json"_s;
    const auto shown = [this] {
        return m_library->episode(m_first).result()->chapters;
    };
    const QList<Chapter> medium{{0, {}, u"In the sound"_s, {}, {}}, {30'000, {}, u"More"_s, {}, {}}};
    const QList<Chapter> beside{{500, {}, {}, {}, u"https://harbour.test/tide.png"_s},
                                {60'000, {}, u"Nets"_s, {}, {}},
                                {61'000, {}, {}, u"https://harbour.test/"_s, {}, false}};
    QVERIFY(m_library->saveChapters(m_first, medium, {}).result());
    QCOMPARE(shown(), QList<Chapter>({{0, {}, u"Tide"_s, {}, {}}})); // the feed's
    QVERIFY(m_library->saveChapters(m_first, beside, file).result());
    QList<Chapter> merged = beside;
    merged[0].title = u"Tide"_s; // which the file leaves open
    QCOMPARE(shown(), merged);
    QCOMPARE(m_library->playables({m_first}).result()->constFirst().chapters, merged);
    QVERIFY(m_library->saveChapters(m_second, medium, {}).result());
    QCOMPARE(m_library->episode(m_second).result()->chapters, medium);
}

void TestCompanions::aFileOfChaptersIsReadOnce()
{
    QCOMPARE(*m_library->unreadChapters(m_second).result(), QString());
    QCOMPARE(*m_library->unreadChapters(m_first).result(), u"https://harbour.test/1.json"_s);
    QVERIFY(m_library->saveChapters(m_first, {}, u"https://harbour.test/1.json"_s).result());
    QCOMPARE(*m_library->unreadChapters(m_first).result(), QString());
    ParsedEpisode moved = episode(u"1"_s, u"Nets"_s, 1);
    moved.chaptersUrl = u"https://harbour.test/1b.json"_s;
    QVERIFY(m_library->save(show(u"https://harbour.test/feed"_s, u"Harbour"_s, {moved}), {}, true).result());
    QCOMPARE(*m_library->unreadChapters(m_first).result(), u"https://harbour.test/1b.json"_s);
}

void TestCompanions::historyIsKeptAndCleared()
{
    Play play{.episode = m_first, .startedAtMs = 1'000, .heardAtMs = 6'000, .fromMs = 0, .toMs = 5'000};
    QVERIFY(m_library->notePlay(play).result());
    play.heardAtMs = 11'000;
    play.toMs = 10'000;
    play.finished = true;
    QVERIFY(m_library->notePlay(play).result());
    QVERIFY(m_library->notePlay({.episode = m_second, .startedAtMs = 20'000, .heardAtMs = 21'000}).result());
    QCOMPARE(m_library->notePlay({.episode = EpisodeId{4711}}).result().error().kind, Error::Kind::NotFound);

    const QList<Play> plays = *m_library->plays().result();
    QCOMPARE(plays.size(), 2);
    QCOMPARE(plays.at(0).episodeTitle, u"Ropes"_s);
    QCOMPARE(plays.at(1).toMs, 10'000);
    QVERIFY(plays.at(1).finished);
    QCOMPARE(plays.at(1).show, u"Harbour"_s);

    QVERIFY(m_library->removePlays({20'000}).result());
    QCOMPARE(m_library->plays().result()->size(), 1);
    QVERIFY(m_library->removePlays({}).result()); // of nothing chosen nothing goes
    QCOMPARE(m_library->plays().result()->size(), 1);
    QVERIFY(m_library->clearPlays().result());
    QVERIFY(m_library->plays().result()->isEmpty());
    QCOMPARE(*m_library->undo().result(), u"removePlays"_s);
    QVERIFY(m_library->undo().result());
    QCOMPARE(*m_library->plays().result(), plays);
}

QTEST_GUILESS_MAIN(TestCompanions)
#include "tst_companions.moc"
