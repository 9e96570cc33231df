// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/items/currentportrait.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "views/choosealone.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int longRunning = 3000; // episodes of the one show that never ends

Credit credit(const QString &name, Part part, const QString &role = {}, const QString &organisation = {})
{
    Credit made;
    made.name = name;
    made.part = part;
    made.role = role;
    made.organisation = organisation;
    made.confidence = 0.95;
    made.evidence = {u"title"_s, 0, name.size(), name};
    return made;
}

ParsedEpisode episode(const QString &show, int number, qint64 day, const QString &title)
{
    ParsedEpisode made;
    made.guid = u"%1-%2"_s.arg(show).arg(number);
    made.title = title;
    made.number = number;
    made.date = Timestamp{.utcMs = 1'500'000'000'000 + day * 86'400'000, .offsetS = 0, .dateOnly = true};
    made.durationMs = (35 + number % 40) * 60'000;
    made.media = {Media{.url = u"https://media.example.org/%1.mp3"_s.arg(made.guid),
                        .type = u"audio/mpeg"_s,
                        .bytes = {},
                        .durationMs = {}}};
    return made;
}

TopicMention topic(const QString &label, const QString &notes)
{
    const qsizetype at = notes.indexOf(label);
    return {.label = label,
            .weight = 1,
            .evidence = at < 0 ? Evidence() : Evidence{u"description"_s, at, at + label.size(), label}};
}

// Marta over eight years, with what she speaks about and who else is there.
ParsedShow boatShed()
{
    ParsedShow show;
    show.title = u"The Boat Shed"_s;
    show.feedUrl = u"https://feeds.example.org/boats"_s;
    show.hosts = {u"Ida Brook"_s};
    const QString notes = u"Larch, copper rivets and patience. Why steam bending works at all is told by those who do "
                          u"it every day. Read on at our site."_s;
    for (int i = 1; i <= 8; ++i) {
        ParsedEpisode made = episode(u"boat"_s, i, 360 * i, u"Planks and patience, part %1"_s.arg(i));
        made.description = notes;
        made.credits = {credit(u"Ida Brook"_s, Part::Host)};
        made.topics = {topic(u"boats"_s, notes), topic(u"steam bending"_s, notes)};
        if (i % 2 == 0)
            made.credits.append(credit(u"Marta Lindqvist"_s, Part::Guest, i < 5 ? u"apprentice"_s : u"boat builder"_s,
                                       u"Northhaven Yard"_s));
        if (i == 8) {
            made.credits.append(credit(u"Oren Vasquez"_s, Part::Guest));
            made.chapters = {Chapter{0, {}, u"Hello"_s, {}, {}},
                             Chapter{250'000, {}, u"Steam bending by hand"_s, {}, {}}};
        }
        show.episodes.append(made);
    }
    return show;
}

ParsedShow lamplight()
{
    ParsedShow show;
    show.title = u"Lamplight Radio"_s;
    show.feedUrl = u"https://feeds.example.org/lamps"_s;
    for (int i = 1; i <= 3; ++i) {
        ParsedEpisode made = episode(u"lamp"_s, i, 900 + 500 * i, u"Lighthouses, part %1"_s.arg(i));
        made.credits = {credit(u"Marta Lindqvist"_s, Part::Guest)};
        made.topics = {topic(u"lighthouses"_s, {})};
        show.episodes.append(made);
    }
    return show;
}

ParsedShow everyDay()
{
    ParsedShow show;
    show.title = u"Every Single Day"_s;
    show.feedUrl = u"https://feeds.example.org/daily"_s;
    for (int i = 1; i <= longRunning; ++i) {
        ParsedEpisode made = episode(u"day"_s, i, i, u"Day %1"_s.arg(i));
        made.credits = {credit(u"Nils Aker"_s, Part::Guest, u"weatherman"_s)};
        made.topics = {topic(u"weather"_s, {}), topic(u"month %1"_s.arg(i % 12), {})};
        show.episodes.append(made);
    }
    return show;
}

} // namespace

// How one gets about between guests, topics and shows, on the real window with real keys and clicks and a real library
// file. Leaves its pictures in EARMARK_SHOTS.
class PortraitStoryTest : public WindowStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGuestsPageOpensFromThePane();
    void aGuestIsFollowed();
    void whatIsUnheardIsPlayedInOrder();
    void aTopicOfTheirsIsAListOfMoments();
    void escapeAndHistoryGoThroughPages();
    void aTopicsPageOpensFromItsMenu();
    void aShowsPageOpensFromAnEpisode();
    void aHostHasAPage();
    void aWrongGuestIsPutRight();
    void aNameIsPutRightFromItsPage();
    void thePlainListComesBack();
    void everythingIsReachedByKeys();
    void threeThousandEpisodesStayFluent();
    void darkAndSmall();
    void cleanupTestCase() { stop(); }

private:
    void standOn(const char *pane, const QString &name);
    void openPage(const char *pane, const QString &name);
    [[nodiscard]] bool isOn(const QString &title) const;
    [[nodiscard]] const Portrait &page() const { return *program().portrait().portrait(); }
    [[nodiscard]] QListView *episodes() const { return find<QListView>("episodes"); }
};

void PortraitStoryTest::initTestCase()
{
    if (const QString why = whyUntold(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(start(u"light"_s));
    Library &library = program().session().library();
    for (const ParsedShow &show : {boatShed(), lamplight(), everyDay()}) {
        QFuture<Result<SaveReport>> saved = library.save(show);
        saved.waitForFinished();
        QVERIFY(saved.result());
    }
    QTRY_COMPARE(program().browser().shows().rowCount(), 4);
    QTRY_VERIFY(program().browser().episodes().rowAt(0));
}

void PortraitStoryTest::aGuestsPageOpensFromThePane()
{
    QVERIFY(!find<QDockWidget>("episodePane")->isHidden());
    openPage("guestsPane", u"Marta Lindqvist"_s);
    QCOMPARE(episodes()->model()->rowCount(), 7);
    QCOMPARE(find<QLabel>("portraitCounts")->text(), u"7 appearances in 2 shows · 4 h 31 min"_s);
    QCOMPARE(find<QLabel>("portraitSubtitle")->text(),
             u"boat builder, Northhaven Yard (2023–2025) · apprentice, Northhaven Yard (2019–2021)"_s);
    QVERIFY(episodes()->hasFocus());
    QVERIFY(find<QDockWidget>("episodePane")->isHidden()); // the page has its room
    QVERIFY(!find<QPushButton>("playAll")->isVisible());
    QCOMPARE(paneList("guestsPane")->selectionModel()->selectedIndexes().size(), 1);
    QTRY_VERIFY(program().browser().episodes().rowAt(0) && program().browser().episodes().rowAt(0)->appearance);
    QCOMPARE(unnamedControls(*find<QWidget>("portraitPage")).join(u'\n'), QString());
    QVERIFY(picture(u"31-guest"_s));
}

void PortraitStoryTest::aGuestIsFollowed()
{
    key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page().followed);
    QCOMPARE(find<QPushButton>("followButton")->text(), u"Following"_s);
    QTest::mouseClick(find<QPushButton>("followButton"), Qt::LeftButton);
    QTRY_VERIFY(!page().followed);
    QTRY_COMPARE(find<QPushButton>("followButton")->text(), u"Follow"_s);
}

void PortraitStoryTest::whatIsUnheardIsPlayedInOrder()
{
    const QSignalSpy played(&window(), &MainWindow::playAllRequested);
    const QSignalSpy queued(&window(), &MainWindow::queueRequested);
    QList<EpisodeId> oldestFirst = program().browser().episodes().episodes();
    std::ranges::reverse(oldestFirst);
    key(Qt::Key_H, Qt::ControlModifier); // the newest has been heard
    QTRY_COMPARE(find<QPushButton>("playUnheardButton")->text(), u"Play 6 unheard"_s);
    key(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(queued.size(), 1);
    QCOMPARE(queued.at(0).at(0).value<QList<EpisodeId>>(), oldestFirst.first(6));
    QTest::mouseClick(find<QPushButton>("playUnheardButton"), Qt::LeftButton);
    QCOMPARE(played.size(), 1);
    QCOMPARE(played.at(0).at(0).value<QList<EpisodeId>>(), oldestFirst.first(6));
}

void PortraitStoryTest::aTopicOfTheirsIsAListOfMoments()
{
    QPushButton *bending = nullptr;
    for (QPushButton *chip : window().findChildren<QPushButton *>(u"portraitTopicChip"_s)) {
        if (chip->text().startsWith(u"steam bending"_s))
            bending = chip;
    }
    QVERIFY(bending);
    QTest::mouseClick(bending, Qt::LeftButton);
    QTRY_VERIFY(isOn(u"Marta Lindqvist on steam bending"_s));
    QCOMPARE(episodes()->model()->rowCount(), 4);
    const EpisodeModel &model = program().browser().episodes();
    QTRY_VERIFY(model.rowAt(0) && model.rowAt(0)->appearance && model.rowAt(0)->appearance->moment);
    QTRY_VERIFY(model.rowAt(1)->match.snippet.startsWith(u"Why steam bending works"_s));
    QVERIFY(picture(u"32-guest-on-topic"_s));
    const QSignalSpy played(&window(), &MainWindow::playRequested);
    chooseAlone(*episodes(), episodes()->model()->index(0, 0));
    QTest::keyClick(episodes(), Qt::Key_Return);
    QCOMPARE(played.size(), 1);
    QCOMPARE(played.at(0).at(1).toLongLong(), 250'000);
}

void PortraitStoryTest::escapeAndHistoryGoThroughPages()
{
    key(Qt::Key_Escape);
    QTRY_VERIFY(isOn(u"Marta Lindqvist"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!find<QWidget>("portraitTitle")->isVisible());
    QTRY_VERIFY(!find<QDockWidget>("episodePane")->isHidden()); // as it was
    QVERIFY(find<QPushButton>("playAll")->isVisible());
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(isOn(u"Marta Lindqvist"_s));
    key(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(isOn(u"Marta Lindqvist on steam bending"_s));
    key(Qt::Key_Home, Qt::AltModifier);
    QTRY_VERIFY(!find<QWidget>("portraitTitle")->isVisible());
}

void PortraitStoryTest::aTopicsPageOpensFromItsMenu()
{
    standOn("topicsPane", u"steam bending"_s);
    QListView *list = paneList("topicsPane");
    const QPoint at = list->visualRect(list->currentIndex()).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, list->viewport()->mapToGlobal(at));
    QApplication::sendEvent(list->viewport(), &asked);
    QTRY_VERIFY(find<QMenu>("facetMenu") && find<QMenu>("facetMenu")->isVisible());
    QTest::keyClick(find<QMenu>("facetMenu"), Qt::Key_Down);
    QTest::keyClick(find<QMenu>("facetMenu"), Qt::Key_Return);
    QTRY_VERIFY(isOn(u"steam bending"_s));
    QTRY_COMPARE(episodes()->model()->rowCount(), 8);
    QCOMPARE(page().topics.constFirst().label, u"boats"_s);
    QCOMPARE(page().people.constFirst().name, u"Ida Brook"_s);
    const EpisodeModel &model = program().browser().episodes();
    QTRY_VERIFY(model.rowAt(1) && !model.rowAt(1)->match.inSnippet.isEmpty());
    QVERIFY(picture(u"33-topic"_s));
}

void PortraitStoryTest::aShowsPageOpensFromAnEpisode()
{
    key(Qt::Key_Home, Qt::AltModifier);
    openPage("showsPane", u"Lamplight Radio"_s);
    key(Qt::Key_Escape);
    QTRY_VERIFY(!find<QWidget>("portraitTitle")->isVisible());
    standOn("guestsPane", u"Oren Vasquez"_s);
    QTest::keyClick(paneList("guestsPane"), Qt::Key_Space);
    QTRY_COMPARE(episodes()->model()->rowCount(), 1);
    QTRY_VERIFY(find<QPushButton>("showLink")->isVisible());
    QTRY_COMPARE(find<QPushButton>("showLink")->text(), u"The Boat Shed"_s);
    QTest::mouseClick(find<QPushButton>("showLink"), Qt::LeftButton);
    QTRY_VERIFY(isOn(u"The Boat Shed"_s));
    QVERIFY(find<QLabel>("portraitHabits")->text().contains(u"50 % of the episodes with guests"_s));
    QVERIFY(picture(u"34-show"_s));
}

void PortraitStoryTest::aHostHasAPage()
{
    QTest::mouseClick(find<QPushButton>("hostLink"), Qt::LeftButton);
    QTRY_VERIFY(isOn(u"Ida Brook"_s));
    QCOMPARE(page().subject.asHost, true);
    QTRY_COMPARE(episodes()->model()->rowCount(), 8);
    key(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(isOn(u"The Boat Shed"_s));
}

void PortraitStoryTest::aWrongGuestIsPutRight()
{
    key(Qt::Key_Home, Qt::AltModifier);
    standOn("guestsPane", u"Oren Vasquez"_s);
    QTest::keyClick(paneList("guestsPane"), Qt::Key_Space);
    QTRY_COMPARE(episodes()->model()->rowCount(), 1);
    const auto whyOf = [this](const QString &name) -> QPushButton * {
        for (QPushButton *why : window().findChildren<QPushButton *>(u"whyPersonLink"_s)) {
            if (why->isVisible() && why->accessibleName().contains(name))
                return why;
        }
        return nullptr;
    };
    QTRY_VERIFY(whyOf(u"Oren Vasquez"_s));
    QTest::keyClick(whyOf(u"Oren Vasquez"_s), Qt::Key_Space);
    QTRY_VERIFY(find<QMenu>("whyMenu") && find<QMenu>("whyMenu")->isVisible());
    QVERIFY(find<QMenu>("whyMenu")->actions().constFirst()->text().contains(u"Oren Vasquez"_s)); // where it was read
    QVERIFY(picture(u"37-why"_s));
    find<QMenu>("whyMenu")->findChild<QAction *>(u"notOnEpisode"_s)->trigger();
    find<QMenu>("whyMenu")->close();
    QTRY_VERIFY(!whyOf(u"Oren Vasquez"_s));
    auto *undo = find<QPushButton>("noticeAction");
    QTRY_VERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_VERIFY(whyOf(u"Oren Vasquez"_s));
}

void PortraitStoryTest::aNameIsPutRightFromItsPage()
{
    openPage("guestsPane", u"Oren Vasquez"_s);
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(find<QMenu>("pageCorrections") && find<QMenu>("pageCorrections")->isVisible());
    find<QMenu>("pageCorrections")->findChild<QAction *>(u"renamePerson"_s)->trigger();
    find<QMenu>("pageCorrections")->close();
    QTRY_VERIFY(find<QLineEdit>("nameField"));
    auto *field = find<QLineEdit>("nameField");
    field->selectAll();
    QTest::keyClicks(field, u"Oren V. Vasquez"_s);
    QVERIFY(picture(u"38-rename"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(isOn(u"Oren V. Vasquez"_s));
    QVERIFY(comeForward());
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(isOn(u"Oren Vasquez"_s));
    key(Qt::Key_Home, Qt::AltModifier);
    openPage("showsPane", u"The Boat Shed"_s);
}

void PortraitStoryTest::thePlainListComesBack()
{
    key(Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(!find<QWidget>("portraitTitle")->isVisible());
    QTRY_COMPARE(episodes()->model()->rowCount(), 8); // still narrowed to the show
    QVERIFY(find<QPushButton>("playAll")->isVisible());
    key(Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(isOn(u"The Boat Shed"_s));
    QTest::mouseClick(find<QPushButton>("asListButton"), Qt::LeftButton);
    QTRY_VERIFY(!find<QWidget>("portraitTitle")->isVisible());
    key(Qt::Key_Home, Qt::AltModifier);
}

void PortraitStoryTest::everythingIsReachedByKeys()
{
    openPage("guestsPane", u"Marta Lindqvist"_s);
    QTRY_VERIFY(find<QPushButton>("portraitTopicChip")->isVisible()); // shown by an event that is on its way
    QSet<QString> reached;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(window().focusWidget(), Qt::Key_Tab);
        reached.insert(window().focusWidget()->objectName());
    }
    for (const QString &name : {u"playUnheardButton"_s, u"queueUnheardButton"_s, u"followButton"_s,
                                u"exportPageButton"_s, u"asListButton"_s, u"portraitTopicChip"_s, u"companionLink"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
    key(Qt::Key_Home, Qt::AltModifier);
}

void PortraitStoryTest::threeThousandEpisodesStayFluent()
{
    const auto widgets = [this] {
        return window().findChildren<QWidget *>().size();
    };
    openPage("guestsPane", u"Oren Vasquez"_s);
    const qsizetype few = widgets();
    key(Qt::Key_Home, Qt::AltModifier);
    openPage("guestsPane", u"Nils Aker"_s);
    QCOMPARE(episodes()->model()->rowCount(), longRunning);
    QCOMPARE(page().unheard.size(), longRunning);
    QVERIFY(widgets() < few + 60); // none for a row
    QTest::keyClick(episodes(), Qt::Key_End);
    QCOMPARE(episodes()->currentIndex().row(), longRunning - 1);
    QTRY_VERIFY(program().browser().episodes().rowAt(longRunning - 1));
    QVERIFY(picture(u"35-guest-of-thousands"_s));
    key(Qt::Key_Home, Qt::AltModifier);
}

void PortraitStoryTest::darkAndSmall()
{
    window().close();
    QVERIFY(start(u"dark"_s));
    QTRY_COMPARE(program().browser().shows().rowCount(), 4);
    window().resize(1024, 640);
    openPage("guestsPane", u"Marta Lindqvist"_s);
    QTRY_VERIFY(program().browser().episodes().rowAt(0) && program().browser().episodes().rowAt(0)->appearance);
    QCOMPARE(cutTexts(*find<QWidget>("portraitPage")).join(u'\n'), QString());
    QVERIFY(picture(u"36-guest-dark-small"_s));
    // What is kept of the layout is how it was before the page took its room.
    window().close();
    QVERIFY(start(u"dark"_s));
    QVERIFY(!find<QDockWidget>("episodePane")->isHidden());
}

void PortraitStoryTest::standOn(const char *pane, const QString &name)
{
    QListView *list = paneList(pane);
    const auto rowOf = [&] {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    };
    QTRY_VERIFY(rowOf() >= 0);
    list->setFocus();
    list->selectionModel()->setCurrentIndex(list->model()->index(rowOf(), 0), QItemSelectionModel::NoUpdate);
    list->scrollTo(list->currentIndex());
}

void PortraitStoryTest::openPage(const char *pane, const QString &name)
{
    standOn(pane, name);
    key(Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(isOn(name));
}

bool PortraitStoryTest::isOn(const QString &title) const
{
    return find<QLabel>("portraitTitle")->isVisible() && find<QLabel>("portraitTitle")->text() == title
           && program().portrait().portrait();
}

EARMARK_STORY_MAIN(PortraitStoryTest)

#include "tst_portraitstory.moc"
