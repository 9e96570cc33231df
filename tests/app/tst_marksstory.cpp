// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/bookmarkmodel.h"
#include "models/items/browser.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "views/bookmarkdialog.h"
#include "views/tagdialog.h"

#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

// Tags and bookmarks in the real window, by the keyboard alone.
class MarksStoryTest : public WindowStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void episodesAreTaggedAndFound_data();
    void episodesAreTaggedAndFound();
    void bookmarksAreGroupedAndChanged();
    void everyMarkIsTakenBackByItsKeys();

private:
    [[nodiscard]] Library &library() const { return program().session().library(); }
    [[nodiscard]] qsizetype shown() const { return program().browser().episodes().episodes().size(); }
};

void MarksStoryTest::initTestCase()
{
    if (const QString why = whyUntold(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(makeFolders(places()));
    Library made(places().library);
    QVERIFY(made.open().result());
    for (const QString &title : {u"The Boat Shed"_s, u"Lamps at Sea"_s}) {
        ParsedShow show;
        show.title = title;
        show.feedUrl = u"https://feeds.example.org/"_s + title.first(3);
        for (int i = 0; i < 4; ++i) {
            ParsedEpisode episode;
            episode.guid = title + QString::number(i);
            episode.title = u"%1, part %2"_s.arg(title).arg(i);
            episode.description = u"Larch, rivets and patience."_s;
            episode.durationMs = 1'800'000;
            episode.chapters = {{0, {}, u"Hello"_s, {}, {}}, {60'000, {}, u"Clinker planks"_s, {}, {}}};
            episode.date = Timestamp{1'500'000'000'000 + i * 86'400'000LL, 0, true};
            show.episodes.append(episode);
        }
        QVERIFY(made.save(show).result());
    }
    QVERIFY(made.addBookmark(EpisodeId{1}, 61'000, u"why larch, not oak"_s).result());
    QVERIFY(made.addBookmark(EpisodeId{6}, 3'000, u"the first lamp"_s).result());
    QVERIFY(made.addBookmark(EpisodeId{2}, 90'000, {}, 120'000).result());
}

void MarksStoryTest::episodesAreTaggedAndFound_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void MarksStoryTest::episodesAreTaggedAndFound()
{
    QFETCH(QString, scheme);
    QVERIFY(start(scheme));
    const QString tag = u"to quote "_s + scheme;
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_Down);
    key(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(dialog<TagDialog>());
    auto *field = find<QLineEdit>("newTagField");
    QTest::keyClicks(field, tag);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(field->text().isEmpty());
    QCOMPARE(find<QListWidget>("tagList")->item(0)->text(), tag);
    QCOMPARE(unnamedControls(*dialog<TagDialog>()).join(u'\n'), QString());
    QVERIFY(picture(u"64-tags-"_s + scheme));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!dialog<TagDialog>());
    QVERIFY(comeForward());
    QTRY_VERIFY(std::ranges::contains(*library().tags().result(), tag, &Tag::name));

    // Its page shows it, and leads to all that has it.
    QTRY_VERIFY(find<QPushButton>("tagChip") && find<QPushButton>("tagChip")->isVisible());
    QVERIFY(picture(u"65-tagged-"_s + scheme));
    QTest::keyClick(find<QPushButton>("tagChip"), Qt::Key_Space);
    QTRY_COMPARE(shown(), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown(), 0);
    QVERIFY(library().setTagged({EpisodeId{1}}, u"to quote light"_s, true).result());
}

void MarksStoryTest::bookmarksAreGroupedAndChanged()
{
    QVERIFY(start(u"light"_s));
    QDockWidget *pane = find<QDockWidget>("bookmarksPane");
    pane->show();
    pane->raise();
    auto *grouping = find<QComboBox>("bookmarkGrouping");
    QTRY_VERIFY(grouping->isVisible() && grouping->isEnabled());
    QTest::keyClick(grouping, Qt::Key_Down);
    auto *list = find<QListView>("bookmarkList");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QVERIFY(picture(u"66-bookmarks-by-show"_s));

    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    const auto before = list->currentIndex().data(BookmarkModel::BookmarkRole).value<Bookmark>();
    QTest::keyClick(list, Qt::Key_F2);
    QTRY_VERIFY(dialog<BookmarkDialog>());
    QVERIFY(picture(u"67-bookmark"_s));
    auto *from = find<QSpinBox>("startBox");
    from->selectAll();
    QTest::keyClicks(from, u"1:10"_s);
    QTest::keyClick(from, Qt::Key_Return);
    const auto moved = [this, &before] {
        const QList<Bookmark> all = program().bookmarks().bookmarks();
        const auto found = std::ranges::find(all, before.id, &Bookmark::id);
        return found == all.end() ? -1 : found->positionMs;
    };
    QTRY_COMPARE(moved(), 70'000);
    QVERIFY(comeForward());
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(moved(), before.positionMs);
}

void MarksStoryTest::everyMarkIsTakenBackByItsKeys()
{
    const auto row = [this] {
        return library().rows({window().pageEpisode()}).result()->constFirst();
    };
    const auto isTold = [this](const QString &words) {
        const QList<QLabel *> labels = window().findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_Home);
    QTRY_VERIFY(window().pageEpisode().isValid());
    key(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(row().favourite);
    key(Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(row().played);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!row().played);
    QTRY_VERIFY(isTold(u"Taken back: heard or not heard"_s));
    QVERIFY(picture(u"68-taken-back"_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!row().favourite);
    QTRY_VERIFY(isTold(u"Taken back: favourite"_s));
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(row().favourite);
    QTRY_VERIFY(isTold(u"Done again: favourite"_s));

    // Several tags, put on and taken off in one dialog, are one step.
    const auto tags = [this] {
        return library().episode(window().pageEpisode()).result()->tags;
    };
    const QStringList before = tags();
    key(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(dialog<TagDialog>());
    auto *field = find<QLineEdit>("newTagField");
    for (const QString &tag : {u"dusk"_s, u"dawn"_s}) {
        QTest::keyClicks(field, tag);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(field->text().isEmpty());
    }
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!dialog<TagDialog>());
    QVERIFY(comeForward());
    QTRY_COMPARE(tags().size(), before.size() + 2);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(tags(), before);
    QVERIFY(row().favourite);
}

EARMARK_STORY_MAIN(MarksStoryTest)

#include "tst_marksstory.moc"
