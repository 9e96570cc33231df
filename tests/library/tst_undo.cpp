// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/favouritenames.h"
#include "models/library/library.h"
#include "models/library/tagstore.h"
#include "tests/library/samples.h"

#include <QtTest/QtTest>

#include <functional>

using namespace earmark;
using namespace earmark::samples;
using namespace Qt::StringLiterals;

// Every mark a listener makes is a step that is taken back and done again, and what playing writes meanwhile is none.
class TestUndo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyMarkIsAStep_data();
    void everyMarkIsAStep();
    void whatChangesNothingIsNoStep();
    void severalLevels();
    void thePlayerMakesNoSteps();
    void whatIsHeardMeanwhileStays();
    void theQueueGoesOnMeanwhile();
    void anAdditionIsOneStep();
    void anAdditionLeavesWhatWasMarked();
    void whatCameAfterAnImportIsDoneAgain();
    void newIdsEndWhatCanBeDoneAgain();
    void aShowThatBecameAnotherIsLeftAlone();

private:
    // A show of one episode, from a page; the episode.
    [[nodiscard]] EpisodeId imported();
    using Change = std::function<QFuture<Result<void>>(Library &, const TestUndo &)>;
    // All that the listener made, as it would leave the house, with what lines leave out.
    [[nodiscard]] QString made() const;
    [[nodiscard]] EpisodeRow row(EpisodeId id) const { return wait(m_library->rows({id}))->constFirst(); }
    [[nodiscard]] QStringList showTitles() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    ShowId m_show;
    QList<EpisodeId> m_ids; // newest first
    BookmarkId m_bookmark;  // set by another program
};

namespace {

QFuture<Result<void>> withoutValue(QFuture<Result<BookmarkId>> future)
{
    return future.then([](const Result<BookmarkId> &made) { return made.transform([](BookmarkId) { }); });
}

} // namespace

void TestUndo::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = m_folder->filePath(u"library.db"_s);
    {
        Library shell(file);
        QVERIFY(wait(shell.open()));
        ParsedEpisode alpha = episode(u"a"_s, u"Alpha street"_s, 2);
        alpha.credits = {guest(u"Zoë Quist"_s)};
        alpha.topics = {{u"Bridges"_s, 1, {}}};
        const auto saved = wait(
            shell.save(show(u"https://example.org/f"_s, u"Night Walks"_s,
                            {alpha, episode(u"b"_s, u"Beta street"_s, 1), episode(u"c"_s, u"Gamma street"_s, 0)})));
        QVERIFY(saved);
        m_show = saved->show;
        m_ids = wait(shell.view({}))->episodes;
        m_bookmark = wait(shell.addBookmark(m_ids.at(1), 5'000, u"there"_s)).value();
        QVERIFY(wait(shell.setTagged(m_ids.last(1), u"old"_s, true)));
    }
    m_library = std::make_unique<Library>(file);
    QVERIFY(wait(m_library->open()));
}

QString TestUndo::made() const
{
    QString text = QString::fromUtf8(wait(m_library->exportMade()).value());
    const QList<FavouriteName> names = wait(m_library->favouriteNames()).value();
    for (const FavouriteName &name : names)
        text += name.name + u'\n';
    // When a state was changed last is no part of what it is.
    static const QRegularExpression since(u"\"since\":\"[^\"]*\""_s);
    return text.remove(since);
}

QStringList TestUndo::showTitles() const
{
    QStringList titles;
    const QList<Show> shows = wait(m_library->shows()).value();
    for (const Show &show : shows)
        titles.append(show.title + (show.subscribed ? u"+"_s : u"-"_s));
    return titles;
}

void TestUndo::everyMarkIsAStep_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *step, const Change &change) {
        QTest::newRow(step) << change;
    };
    row("addBookmark", [](Library &l, const TestUndo &t) {
        return withoutValue(l.addBookmark(t.m_ids.at(0), 61'000, u"here, “quoted”"_s, 90'000));
    });
    row("editBookmark", [](Library &l, const TestUndo &t) { return l.editBookmark(t.m_bookmark, u"elsewhere"_s); });
    row("editBookmark moved",
        [](Library &l, const TestUndo &t) { return l.moveBookmark(t.m_bookmark, 7'000, 9'000, u"there"_s); });
    row("removeBookmark", [](Library &l, const TestUndo &t) { return l.removeBookmark(t.m_bookmark); });
    row("setFavourite", [](Library &l, const TestUndo &t) { return l.setFavourite(t.m_ids, true); });
    row("setFavourite show", [](Library &l, const TestUndo &t) { return l.setFavourite(t.m_show, true); });
    row("setFavourite guest",
        [](Library &l, const TestUndo &) { return l.setFavourite(wait(l.findPerson(u"Zoë Quist"_s)).value(), true); });
    row("setFavourite topic",
        [](Library &l, const TestUndo &) { return l.setFavourite(wait(l.findTopic(u"Bridges"_s)).value(), true); });
    row("setTagged", [](Library &l, const TestUndo &t) {
        return l.setTags(t.m_ids, {u"to quote"_s, u"light"_s, u"long"_s}, {u"old"_s});
    });
    row("setSubscribed", [](Library &l, const TestUndo &t) { return l.setSubscribed(t.m_show, false); });
    row("setPlayed", [](Library &l, const TestUndo &t) { return l.setPlayed(t.m_ids.first(2), true); });
    row("setArchived", [](Library &l, const TestUndo &t) { return l.setArchived(t.m_ids.first(2), true); });
    row("setPrivate", [](Library &l, const TestUndo &t) { return l.setPrivate(t.m_show, true); });
    row("setQueue", [](Library &l, const TestUndo &t) { return l.setQueue(t.m_ids); });
}

void TestUndo::everyMarkIsAStep()
{
    QFETCH(const Change, change);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    const QString before = made();
    QVERIFY(wait(change(*m_library, *this)));
    const QString after = made();
    QVERIFY(after != before);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(wait(m_library->undo()).value(), name);
        QCOMPARE(made(), before);
        QCOMPARE(wait(m_library->undo()).error().kind, Error::Kind::NotFound); // one step, whatever it did
        QCOMPARE(wait(m_library->redo()).value(), name);
        QCOMPARE(made(), after);
        QCOMPARE(wait(m_library->redo()).error().kind, Error::Kind::NotFound);
    }
    QVERIFY(wait(m_library->check()));
}

void TestUndo::whatChangesNothingIsNoStep()
{
    QVERIFY(wait(m_library->setSubscribed(m_show, true)));
    QVERIFY(wait(m_library->setTagged(m_ids.last(1), u"old"_s, true)));
    QVERIFY(wait(m_library->setFavourite(m_ids, false)));
    QVERIFY(wait(m_library->editBookmark(m_bookmark, u"there"_s)));
    QCOMPARE(wait(m_library->undo()).error().kind, Error::Kind::NotFound);
    QVERIFY(wait(m_library->setPlayed(m_ids, true)));
    QVERIFY(wait(m_library->undo()));
    QVERIFY(wait(m_library->setArchived(m_ids, false)));
    QCOMPARE(wait(m_library->redo()).value(), u"setPlayed"_s); // nothing was done since
}

void TestUndo::severalLevels()
{
    QStringList states{made()};
    QStringList steps;
    const auto step = [&](const QString &name, const auto &done) {
        QVERIFY(done);
        steps.append(name);
        states.append(made());
    };
    step(u"addBookmark"_s, wait(m_library->addBookmark(m_ids.at(0), 1'000, u"one"_s)));
    step(u"setFavourite"_s, wait(m_library->setFavourite(m_ids.first(1), true)));
    step(u"setTagged"_s, wait(m_library->setTagged(m_ids, u"light"_s, true)));
    step(u"setPlayed"_s, wait(m_library->setPlayed(m_ids.first(1), true)));
    const Result<PlaylistId> list = wait(m_library->addPlaylist(u"Walks"_s, {}, {}, m_ids));
    step(u"addPlaylist"_s, list);
    step(u"setFavourite"_s, wait(m_library->setFavourite(m_ids.first(1), false)));
    step(u"removePlaylist"_s, wait(m_library->removePlaylist(*list)));
    for (qsizetype i = steps.size() - 1; i >= 0; --i) {
        QCOMPARE(wait(m_library->undo()).value(), steps.at(i));
        QCOMPARE(made(), states.at(i));
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QCOMPARE(wait(m_library->redo()).value(), steps.at(i));
        QCOMPARE(made(), states.at(i + 1));
    }
}

void TestUndo::thePlayerMakesNoSteps()
{
    QVERIFY(wait(m_library->setFavourite(m_show, true)));
    QVERIFY(wait(m_library->savePosition(m_ids.at(0), 60'000)));
    QVERIFY(wait(m_library->setPlayed(m_ids.first(1), true, ChangedBy::Player)));
    QVERIFY(wait(m_library->setQueueEntries(wholeEpisodes(m_ids.last(1)), ChangedBy::Player)));
    QCOMPARE(wait(m_library->undo()).value(), u"setFavourite"_s);
    QCOMPARE(wait(m_library->undo()).error().kind, Error::Kind::NotFound);
    QVERIFY(row(m_ids.at(0)).played);
    QCOMPARE(wait(m_library->queue())->size(), 1);
}

void TestUndo::whatIsHeardMeanwhileStays()
{
    QVERIFY(wait(m_library->setPlayed(m_ids.first(1), true))); // which no row was there for
    QVERIFY(wait(m_library->savePosition(m_ids.at(1), 5'000)));
    QVERIFY(wait(m_library->setArchived({m_ids.at(1)}, true)));
    QVERIFY(wait(m_library->savePosition(m_ids.at(0), 60'000)));
    QVERIFY(wait(m_library->savePosition(m_ids.at(1), 70'000)));
    QVERIFY(wait(m_library->undo()) && wait(m_library->undo()));
    QVERIFY(!row(m_ids.at(0)).played && !row(m_ids.at(1)).archived);
    QCOMPARE(row(m_ids.at(0)).positionMs, 60'000);
    QCOMPARE(row(m_ids.at(1)).positionMs, 70'000);
}

void TestUndo::theQueueGoesOnMeanwhile()
{
    QVERIFY(wait(m_library->setQueue(m_ids.first(1))));
    QVERIFY(wait(m_library->setQueue(m_ids)));
    // The first begins to play.
    QVERIFY(wait(m_library->setQueueEntries(wholeEpisodes(m_ids.last(2)), ChangedBy::Player)));
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(wait(m_library->queue()).value(), QList<EpisodeId>());
    QVERIFY(wait(m_library->redo()));
    QCOMPARE(wait(m_library->queue()).value(), m_ids.last(2));
}

void TestUndo::anAdditionIsOneStep()
{
    const ShowId first = wait(m_library->addShow(u"https://example.org/one"_s, u"One"_s)).value();
    const ShowId second = wait(m_library->addShow(u"https://example.org/two"_s, u"Two"_s)).value();
    QVERIFY(wait(m_library->setSubscribed(m_show, false)));
    QVERIFY(wait(m_library->keepAdded({{first, true}, {second, true}, {m_show, false}})));
    // One of them is read before that is taken back.
    QVERIFY(wait(m_library->save(show(u"https://example.org/one"_s, u"One"_s, {episode(u"1"_s, u"First"_s, 1)}))));
    QCOMPARE(showTitles(), (QStringList{u"Night Walks+"_s, u"One+"_s, u"Two+"_s}));
    QCOMPARE(wait(m_library->undo()).value(), u"addShows"_s);
    QCOMPARE(showTitles(), QStringList{u"Night Walks-"_s});
    QCOMPARE(wait(m_library->rows(m_ids))->size(), m_ids.size());
    QVERIFY(wait(m_library->view({.search = u"first"_s}))->episodes.isEmpty());
    QVERIFY(wait(m_library->check()));
    QCOMPARE(wait(m_library->redo()).value(), u"addShows"_s);
    QCOMPARE(showTitles(), (QStringList{u"Night Walks+"_s, u"One+"_s, u"Two+"_s}));
    QCOMPARE(wait(m_library->undo()).value(), u"addShows"_s);
    QCOMPARE(wait(m_library->undo()).value(), u"setSubscribed"_s);
    QCOMPARE(showTitles(), QStringList{u"Night Walks+"_s});
}

void TestUndo::anAdditionLeavesWhatWasMarked()
{
    const auto saved = wait(m_library->save(show(u"https://example.org/one"_s, u"One"_s,
                                                 {episode(u"1"_s, u"First"_s, 1), episode(u"2"_s, u"Second"_s, 2)})));
    const EpisodeId first = wait(m_library->view({.search = u"first"_s}))->episodes.constFirst();
    const EpisodeId second = wait(m_library->view({.search = u"second"_s}))->episodes.constFirst();
    QVERIFY(wait(m_library->keepAdded({{saved->show, true}})));
    QVERIFY(wait(m_library->savePosition(second, 60'000)));
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(showTitles(), (QStringList{u"Night Walks+"_s, u"One-"_s}));
    QCOMPARE(row(second).positionMs, 60'000);
    QVERIFY(wait(m_library->rows({first}))->isEmpty());
    QVERIFY(wait(m_library->check()));
}

EpisodeId TestUndo::imported()
{
    const ParsedShow page = show({}, u"Harbour Talk"_s, {episode({}, u"Fog, and bells"_s, 1)});
    if (!wait(m_library->importPages({{.show = page, .into = {}, .sourceName = u"p"_s}})))
        return {};
    return wait(m_library->view({.search = u"bells"_s}))->episodes.value(0);
}

void TestUndo::whatCameAfterAnImportIsDoneAgain()
{
    const EpisodeId fog = imported();
    QVERIFY(wait(m_library->addBookmark(fog, 1, u"mine"_s)));
    QVERIFY(wait(m_library->setFavourite({fog}, true)));
    const QString after = made();
    for (const char *step : {"setFavourite", "addBookmark", "importPages"})
        QCOMPARE(wait(m_library->undo()).value(), QString::fromLatin1(step));
    QCOMPARE(showTitles(), QStringList{u"Night Walks+"_s});
    for (const char *step : {"importPages", "addBookmark", "setFavourite"})
        QCOMPARE(wait(m_library->redo()).value(), QString::fromLatin1(step));
    QCOMPARE(made(), after);
    QVERIFY(row(fog).favourite);
    QVERIFY(wait(m_library->check()));
}

void TestUndo::newIdsEndWhatCanBeDoneAgain()
{
    QVERIFY(wait(m_library->addBookmark(imported(), 1, u"mine"_s)));
    QVERIFY(wait(m_library->undo()) && wait(m_library->undo()));
    // Takes the numbers.
    QVERIFY(wait(m_library->save(show(u"https://example.org/d"_s, u"Day Walks"_s, {episode(u"n"_s, u"Noon"_s, 1)}))));
    QCOMPARE(wait(m_library->redo()).value(), u"importPages"_s);
    QCOMPARE(wait(m_library->redo()).error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(m_library->bookmarks())->size(), 1); // the one of before
    QCOMPARE(wait(m_library->undo()).value(), u"importPages"_s);
    QCOMPARE(showTitles(), (QStringList{u"Day Walks+"_s, u"Night Walks+"_s}));
    QVERIFY(wait(m_library->check()));
}

void TestUndo::aShowThatBecameAnotherIsLeftAlone()
{
    const EpisodeId fog = imported();
    const ShowId ofPage = row(fog).showId;
    QVERIFY(wait(m_library->setSubscribed(ofPage, false)));
    // Its feed turns up: the show of the page is taken into that one's.
    const ShowId ofFeed = wait(m_library->addShow(u"https://example.org/harbour"_s)).value();
    QVERIFY(wait(m_library->save(
        show(u"https://example.org/harbour"_s, u"Harbour Talk"_s, {episode(u"h1"_s, u"Fog, and bells"_s, 1)}),
        ofFeed)));
    QCOMPARE(showTitles(), (QStringList{u"Harbour Talk+"_s, u"Night Walks+"_s}));
    QCOMPARE(wait(m_library->undo()).value(), u"setSubscribed"_s);
    QCOMPARE(wait(m_library->undo()).value(), u"importPages"_s);
    QCOMPARE(showTitles(), (QStringList{u"Harbour Talk+"_s, u"Night Walks+"_s}));
    QVERIFY(wait(m_library->check()));
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
