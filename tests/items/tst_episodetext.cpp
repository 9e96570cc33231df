// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/episodetext.h"

#include "models/items/bookmarkmodel.h"
#include "models/items/episodemodel.h"
#include "tests/items/samplelibrary.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

constexpr Timestamp thirdOfMay{.utcMs = 1'714'694'400'000, .offsetS = 0, .dateOnly = true};

} // namespace

// What an episode is called where its source gives it no title.
class TestEpisodeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void titles_data();
    void titles();
    void everyRecordHasTheSameWords();
    void listsAndScreenReadersShowThem();
};

void TestEpisodeText::titles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("dated");
    QTest::addColumn<bool>("numbered");
    QTest::addColumn<QString>("words");
    QTest::newRow("stated") << u"Rivets"_s << true << true << u"Rivets"_s;
    QTest::newRow("day") << QString() << true << true << u"Episode of 3 May 2024"_s;
    QTest::newRow("number") << QString() << false << true << u"Episode 12"_s;
    QTest::newRow("nothing") << QString() << false << false << u"Untitled episode"_s;
}

void TestEpisodeText::titles()
{
    QFETCH(QString, title);
    QFETCH(bool, dated);
    QFETCH(bool, numbered);
    QTEST(titleText(title, dated ? std::optional(thirdOfMay) : std::nullopt,
                    numbered ? std::optional(12.0) : std::nullopt),
          "words");
}

void TestEpisodeText::everyRecordHasTheSameWords()
{
    EpisodeRow row;
    row.date = thirdOfMay;
    Bookmark bookmark;
    bookmark.episodeDate = thirdOfMay;
    Playable playable;
    playable.date = thirdOfMay;
    QCOMPARE(titleText(row), u"Episode of 3 May 2024"_s);
    QCOMPARE(titleText(bookmark), titleText(row));
    QCOMPARE(titleText(playable), titleText(row));
}

void TestEpisodeText::listsAndScreenReadersShowThem()
{
    SampleLibrary sample(1);
    ParsedShow show;
    show.title = u"Gamma"_s;
    ParsedEpisode nameless = SampleLibrary::episode({}, 1);
    nameless.guid = u"nameless"_s;
    nameless.date = thirdOfMay;
    show.episodes = {nameless};
    const ShowId id = SampleLibrary::wait(sample.library.save(show)).show;
    const QList<EpisodeId> episodes = SampleLibrary::wait(sample.library.view({.shows = {id}})).episodes;
    EpisodeModel model(sample.library);
    model.setEpisodes(episodes, {});
    QTRY_COMPARE(model.index(0, 0).data().toString(), u"Episode of 3 May 2024"_s);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Episode of 3 May 2024"_s));

    SampleLibrary::wait(sample.library.addBookmark(episodes.constFirst(), 1000, {}));
    BookmarkModel bookmarks;
    bookmarks.setBookmarks(SampleLibrary::wait(sample.library.bookmarks()));
    QCOMPARE(titleText(bookmarks.index(0, 0).data(BookmarkModel::BookmarkRole).value<Bookmark>()),
             u"Episode of 3 May 2024"_s);
    QCOMPARE(titleText(SampleLibrary::wait(sample.library.playables(episodes)).constFirst()),
             u"Episode of 3 May 2024"_s);
}

QTEST_GUILESS_MAIN(TestEpisodeText)
#include "tst_episodetext.moc"
