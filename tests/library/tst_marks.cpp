// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/madefile.h"
#include "models/library/tagstore.h"
#include "tests/library/samples.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

// Tags, what bookmarks are known by, and all that a listener made as lines that go from one library to another.
class TestMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aTagIsFoundAndTakenBack();
    void tagsThatReadAlikeAreOne();
    void renamingJoins();
    void aBookmarkKnowsItsChapterAndLength();
    void aBookmarkKnowsTheChapterOfAFile();
    void aBookmarkIsMovedAndTakenBack();
    void allThatWasMadeGoesAlong();
    void aDamagedLineLeavesAllAsItWas();

private:
    [[nodiscard]] QStringList titles(const QString &search) const;
    void feed(Library &library, qint64 durationMs) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QList<EpisodeId> m_ids; // newest first
};

// Three episodes, the newest of which has chapters.
void TestMarks::feed(Library &library, qint64 durationMs) const
{
    ParsedEpisode a = episode(u"a"_s, u"Alpha street"_s, 2);
    a.durationMs = durationMs;
    a.chapters = {{0, {}, u"Hello"_s, {}, {}}, {60'000, {}, u"The bridge"_s, {}, {}}};
    a.credits = {guest(u"Zoë Quist"_s)};
    QVERIFY(wait(library.save(show(u"https://me:secret@example.org/f"_s, u"Night Walks"_s,
                                   {a, episode(u"b"_s, u"Beta street"_s, 1), episode(u"c"_s, u"Gamma street"_s, 0)}))));
}

void TestMarks::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open()));
    feed(*m_library, 1'800'000);
    m_ids = wait(m_library->view({}))->episodes;
    QCOMPARE(m_ids.size(), 3);
}

QStringList TestMarks::titles(const QString &search) const
{
    QStringList list;
    const QList<EpisodeId> found = wait(m_library->view({.search = search})).value().episodes;
    const QList<EpisodeRow> rows = wait(m_library->rows(found)).value();
    for (const EpisodeRow &row : rows)
        list.append(row.title);
    return list;
}

void TestMarks::aTagIsFoundAndTakenBack()
{
    QVERIFY(wait(m_library->setTagged(m_ids.first(2), u"To quote"_s, true)));
    QCOMPARE(titles(u"tag:quote"_s), (QStringList{u"Alpha street"_s, u"Beta street"_s}));
    QCOMPARE(titles(u"tag:\"to quote\" alpha"_s), QStringList{u"Alpha street"_s});
    QCOMPARE(titles(u"-tag:quote"_s), QStringList{u"Gamma street"_s});
    QCOMPARE(wait(m_library->episode(m_ids.first()))->tags, QStringList{u"To quote"_s});
    QCOMPARE(wait(m_library->undo()).value(), u"setTagged"_s);
    QCOMPARE(titles(u"tag:quote"_s), QStringList());
    QCOMPARE(wait(m_library->setTagged(m_ids, u" - "_s, true)).error().kind, Error::Kind::InvalidArgument);
    QCOMPARE(wait(m_library->setTagged({EpisodeId{99}}, u"x"_s, true)).error().kind, Error::Kind::NotFound);
    QVERIFY(wait(m_library->tags())->isEmpty());
}

void TestMarks::tagsThatReadAlikeAreOne()
{
    QVERIFY(wait(m_library->setTagged(m_ids.first(1), u"Café"_s, true)));
    QVERIFY(wait(m_library->setTagged(m_ids, u"cafe"_s, true)));
    QCOMPARE(wait(m_library->tags()).value(), (QList<Tag>{{u"Café"_s, 3}}));
    QCOMPARE(wait(m_library->tagsOf(m_ids.first(2))).value(), (QList<Tag>{{u"Café"_s, 2}}));
    QVERIFY(wait(m_library->setTagged(m_ids.last(2), u"CAFÉ"_s, false)));
    QCOMPARE(titles(u"tag:cafe"_s), QStringList{u"Alpha street"_s});
}

void TestMarks::renamingJoins()
{
    QVERIFY(wait(m_library->setTagged(m_ids.first(2), u"one"_s, true)));
    QVERIFY(wait(m_library->setTagged(m_ids.last(2), u"two"_s, true)));
    QVERIFY(wait(m_library->renameTag(u"one"_s, u"Two"_s)));
    QCOMPARE(wait(m_library->tags()).value(), (QList<Tag>{{u"Two"_s, 3}}));
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(wait(m_library->tags()).value(), (QList<Tag>{{u"one"_s, 2}, {u"two"_s, 2}}));
    QCOMPARE(wait(m_library->renameTag(u"none"_s, u"x"_s)).error().kind, Error::Kind::NotFound);
}

void TestMarks::aBookmarkKnowsItsChapterAndLength()
{
    QVERIFY(wait(m_library->addBookmark(m_ids.first(), 61'000, u"here"_s)));
    Bookmark mark = wait(m_library->bookmarks())->first();
    QCOMPARE(mark.anchor, u"The bridge"_s);
    QCOMPARE(mark.guests, QStringList{u"Zoë Quist"_s});
    QVERIFY(!mark.isShifted());
    feed(*m_library, 1'802'000); // feeds round
    QVERIFY(!wait(m_library->bookmarks())->first().isShifted());
    feed(*m_library, 1'860'000);
    mark = wait(m_library->bookmarks())->first();
    QVERIFY(mark.isShifted());
    QCOMPARE(mark.episodeDurationMs, 1'800'000);
    QCOMPARE(mark.durationNowMs, 1'860'000);
    QVERIFY(wait(m_library->moveBookmark(mark.id, 121'000, {}, mark.note)));
    QVERIFY(!wait(m_library->bookmarks())->first().isShifted());
}

void TestMarks::aBookmarkKnowsTheChapterOfAFile()
{
    const Chapter chapter{.startMs = 60'000, .endMs = {}, .title = u"The bridge, at last"_s, .url = {}, .image = {}};
    QVERIFY(wait(m_library->saveChapters(m_ids.first(), {chapter}, u"https://feeds.example.org/chapters.json"_s)));
    QVERIFY(wait(m_library->addBookmark(m_ids.first(), 61'000, {})));
    QCOMPARE(wait(m_library->bookmarks())->first().anchor, u"The bridge, at last"_s);
}

void TestMarks::aBookmarkIsMovedAndTakenBack()
{
    const BookmarkId id = wait(m_library->addBookmark(m_ids.first(), 61'000, u"here"_s)).value();
    QVERIFY(wait(m_library->moveBookmark(id, 30'000, 40'000, u"there"_s)));
    Bookmark mark = wait(m_library->bookmarks())->first();
    QCOMPARE(mark.positionMs, 30'000);
    QCOMPARE(mark.endMs, 40'000);
    QCOMPARE(mark.anchor, u"Hello"_s);
    QCOMPARE(wait(m_library->moveBookmark(id, 30'000, 30'000, {})).error().kind, Error::Kind::InvalidArgument);
    QCOMPARE(wait(m_library->moveBookmark(BookmarkId{99}, 1, {}, {})).error().kind, Error::Kind::NotFound);
    QVERIFY(wait(m_library->undo()));
    mark = wait(m_library->bookmarks())->first();
    QCOMPARE(mark.positionMs, 61'000);
    QCOMPARE(mark.note, u"here"_s);
    QCOMPARE(mark.endMs, std::nullopt);
}

void TestMarks::allThatWasMadeGoesAlong()
{
    QVERIFY(wait(m_library->setTagged(m_ids.first(2), u"to quote"_s, true)));
    QVERIFY(wait(m_library->addBookmark(m_ids.first(), 61'000, u"line\nand \"quotes\""_s, 70'000)));
    QVERIFY(wait(m_library->savePosition(m_ids.first(), 5'000)));
    QVERIFY(wait(m_library->setPlayed(m_ids.last(1), true)));
    QVERIFY(wait(m_library->setFavourite(m_ids.last(1), true)));
    QVERIFY(wait(m_library->setFavourite(wait(m_library->findPerson(u"Zoë Quist"_s)).value(), true)));
    const PlaylistId list = wait(m_library->addPlaylist(u"Evening"_s)).value();
    QVERIFY(wait(m_library->appendToPlaylist(list, m_ids)));
    QVERIFY(wait(m_library->addPlaylist(u"Unheard"_s, u"is:unplayed"_s)));
    QVERIFY(wait(m_library->setQueue(m_ids.last(2))));
    QVERIFY(wait(m_library->notePlay({m_ids.first(), 1'700'000'000'000, 1'700'000'060'000, 0, 60'000, false})));
    QVERIFY(wait(m_library->notePlay({m_ids.last(), 1'700'000'100'000, 1'700'000'160'000, 0, 1'800'000, true})));
    QVERIFY(wait(m_library->keepOffline({m_ids.first()})));
    const ShowId walks = wait(m_library->shows())->first().id;
    const ShowListening hearing{.rate = 1.5, .trimsSilence = true, .boostDb = {}, .introMs = 30'000, .loudness = -20.0};
    QVERIFY(wait(m_library->setListening(walks, hearing)));
    Correction renamed;
    renamed.kind = Correction::Kind::RenamePerson;
    renamed.subject = u"Zoë Quist"_s;
    renamed.value = u"Zoë Quist-Adler"_s;
    QVERIFY(wait(m_library->correct(renamed)));

    const QByteArray text = wait(m_library->exportMade()).value();
    QVERIFY(!text.contains("secret"));
    const QList<QByteArray> lines = text.trimmed().split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(QJsonDocument::fromJson(line).object().contains("kind"_L1), line.constData());

    Library other(m_folder->filePath(u"other.db"_s));
    QVERIFY(wait(other.open()));
    QCOMPARE(wait(other.importMade(text))->added, 3); // two playlists without episodes, a correction that waits
    feed(other, 1'800'000);
    const auto done = wait(other.importMade(text));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->unknown, 0);
    QCOMPARE(wait(other.tags()).value(), (QList<Tag>{{u"to quote"_s, 2}}));
    const QList<Bookmark> marks = wait(other.bookmarks()).value();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().note, u"line\nand \"quotes\""_s);
    QCOMPARE(marks.first().endMs, 70'000);
    const QList<EpisodeRow> rows = wait(other.rows(wait(other.view({}))->episodes)).value();
    QCOMPARE(rows.at(0).positionMs, 5'000);
    QVERIFY(rows.at(2).played && rows.at(2).favourite);
    QCOMPARE(wait(other.playlists())->size(), 2);
    QCOMPARE(wait(other.playlists())->first().items, 3);
    QCOMPARE(wait(other.queue())->size(), 2);
    QVERIFY(wait(other.findPerson(u"Zoë Quist-Adler"_s))->isValid());
    const QList<Play> plays = wait(other.plays()).value();
    QCOMPARE(plays.size(), 2);
    QCOMPARE(plays.first().toMs, 1'800'000);
    QVERIFY(plays.first().finished && !plays.last().finished);
    QCOMPARE(plays.last().heardAtMs, 1'700'000'060'000);
    QCOMPARE(wait(other.keptAudio())->size(), 1);
    QCOMPARE(wait(other.keptAudio())->first().title, u"Alpha street"_s);
    const ShowListening heard = wait(other.listening(wait(other.shows())->first().id)).value();
    QCOMPARE(heard.rate, 1.5);
    QCOMPARE(heard.trimsSilence, true);
    QCOMPARE(heard.introMs, 30'000);
    QVERIFY(!heard.loudness); // measured, not made

    // Again: nothing is doubled, and one step takes an import back.
    const auto again = wait(other.importMade(text));
    QCOMPARE(again->added, 0);
    QCOMPARE(again->unknown, 0);
    QCOMPARE(wait(other.bookmarks())->size(), 1);
    QCOMPARE(wait(other.undo()).value(), u"importMade"_s);
    QCOMPARE(wait(other.bookmarks())->size(), 0);
    QCOMPARE(wait(other.plays())->size(), 0);
    QVERIFY(wait(other.keptAudio())->isEmpty());
    QVERIFY(wait(other.check()));
}

void TestMarks::aDamagedLineLeavesAllAsItWas()
{
    QVERIFY(wait(m_library->setTagged(m_ids, u"here"_s, true)));
    const QByteArray text = wait(m_library->exportMade()).value();
    Library other(m_folder->filePath(u"other.db"_s));
    QVERIFY(wait(other.open()));
    feed(other, 1'800'000);
    for (const char *const damage : {"{\"kind\": \"tag\"", "[]", "{\"kind\": \"sorcery\"}"}) {
        const auto done = wait(other.importMade(text + damage + '\n'));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::DamagedSource);
        QVERIFY(done.error().code > 3);
        QVERIFY(wait(other.tags())->isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"
