// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/bookmarkmodel.h"
#include "models/items/keptmodel.h"
#include "models/items/pagedraftmodel.h"
#include "tests/items/samplepage.h"
#include "tests/support/a11y.h"
#include "tests/support/noartwork.h"
#include "tests/views/exampleepisode.h"
#include "tests/views/exampleportrait.h"
#include "views/actions.h"
#include "views/adddialog.h"
#include "views/bookmarkdialog.h"
#include "views/bookmarkpanel.h"
#include "views/edgesdialog.h"
#include "views/episodepage.h"
#include "views/namedialog.h"
#include "views/offlinedialog.h"
#include "views/pageactions.h"
#include "views/pageeditor.h"
#include "views/pagepreview.h"
#include "views/playerbar.h"
#include "views/portraitpage.h"
#include "views/restoredialog.h"
#include "views/settingsdialog.h"
#include "views/shortcutsdialog.h"
#include "views/streamdialog.h"
#include "views/tagdialog.h"
#include "views/welcomepage.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QListView>

#include <functional>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>()>;

QList<StarterShow> starters()
{
    return {
        {.title = u"Packet Hours"_s,
         .address = u"https://example.org/a"_s,
         .about = u"Networks."_s,
         .language = u"en"_s},
        {.title = u"Kabelsalat"_s, .address = u"https://example.org/b"_s, .about = u"Technik."_s, .language = u"de"_s}};
}

} // namespace

// What holds for every part of the window: names for screen readers, reach for the keyboard, room for long languages.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName_data() { parts(); }
    void everyControlHasAName();
    void keysReachEveryControl_data() { parts(); }
    void keysReachEveryControl();
    void longWordsHaveRoom_data() { parts(); }
    void longWordsHaveRoom();

private:
    void parts();

    test::NoArtwork m_artwork;
    BookmarkModel m_bookmarks;
    PageDraftModel m_pages;
    PageActions m_pageActions;
    Actions m_actions;
    KeptModel m_kept;
};

void TestAccessibility::parts()
{
    QTest::addColumn<Maker>("make");
    const auto add = [](const char *name, const Maker &make) {
        QTest::newRow(name) << make;
    };
    add("episode page", [this] {
        auto page = std::make_unique<EpisodePage>(m_artwork);
        page->show(test::exampleEpisode());
        page->resize(380, 800);
        return page;
    });
    add("player bar", [this] {
        auto bar = std::make_unique<PlayerBar>(m_artwork);
        bar->setEpisode(test::exampleEpisode());
        bar->setHasNext(true);
        bar->resize(1024, 72);
        return bar;
    });
    add("bookmarks", [this] {
        m_bookmarks.setBookmarks(test::exampleEpisode().bookmarks);
        return std::make_unique<BookmarkPanel>(m_bookmarks);
    });
    add("page preview", [this] {
        PageEntry page;
        page.name = u"boats.txt"_s;
        page.draft = PageDraft(test::samplePage());
        m_pages.setPages({page, page});
        auto preview = std::make_unique<PagePreview>(m_pages, m_pageActions);
        preview->setOpen(true);
        preview->showPages();
        preview->resize(1024, 560);
        return preview;
    });
    add("page editor", [] { return std::make_unique<PageEditor>(PageFields()); });
    for (const auto &[name, portrait] : {std::pair{"page of a guest", test::examplePerson()},
                                         {"page of a topic", test::exampleTopic()},
                                         {"page of a show", test::exampleShow()}}) {
        add(name, [this, portrait] {
            auto *list = new QListView;
            list->setAccessibleName(u"Episodes"_s);
            auto page = std::make_unique<PortraitPage>(*list, m_artwork, m_actions);
            page->setSubject(portrait.subject, portrait.name);
            page->setPortrait(portrait, {});
            page->setSuggestions({{PersonId{8}, u"M. Lindqvist"_s, SamePersonSuggestion::Reason::Initial, 2, {}}});
            page->setWorks({{ReferenceKind::Rfc, u"9114"_s, u"https://rfc.example/9114"_s, 2}});
            page->resize(1048, 640);
            return page;
        });
    }
    add("add dialog", [] { return std::make_unique<AddDialog>(starters()); });
    add("name dialog", [] {
        return std::make_unique<NameDialog>(u"Rename"_s, u"How “Ann” is to be shown:"_s, u"Ann"_s,
                                            QStringList{u"Anne"_s});
    });
    add("edges", [] { return std::make_unique<EdgesDialog>(u"Night Trains"_s, 30'000, 0); });
    add("offline audio", [this] {
        KeptLine line;
        line.kept.episode = EpisodeId{1};
        line.kept.title = u"Night train"_s;
        m_kept.setLines({line});
        return std::make_unique<OfflineDialog>(m_kept);
    });
    add("stream doctor", [] {
        const QList<QUrl> urls{QUrl(u"https://e.example/a.mp3"_s), QUrl(u"https://e.example/b.mp3"_s)};
        auto dialog = std::make_unique<StreamDialog>(EpisodeId{1}, u"Night train"_s, urls);
        StreamReport report;
        report.isFinished = true;
        report.steps = {{.url = u"https://e.example/a.mp3"_s, .status = 206}};
        dialog->setReport(report);
        return dialog;
    });
    add("settings", [] { return std::make_unique<SettingsDialog>(Preferences(), QList<AudioDevice>()); });
    add("bookmark dialog", [] { return std::make_unique<BookmarkDialog>(u"An episode"_s, 61'000, QString()); });
    add("tags", [] { return std::make_unique<TagDialog>(QList<Tag>{{u"quote"_s, 2}}, QList<Tag>{}, 1); });
    add("restore", [] {
        return std::make_unique<RestoreDialog>(
            QList<BackupFile>{{u"/b.db"_s, BackupFile::Kind::Daily, QDateTime::fromSecsSinceEpoch(0), 1'000'000}});
    });
    add("shortcuts", [] { return std::make_unique<ShortcutsDialog>(QList<QAction *>()); });
    add("welcome", [] {
        auto page = std::make_unique<WelcomePage>(starters());
        page->resize(900, 640);
        return page;
    });
}

void TestAccessibility::everyControlHasAName()
{
    QFETCH(Maker, make);
    const std::unique_ptr<QWidget> part = make();
    QCOMPARE(test::unnamedControls(*part), QStringList());
}

void TestAccessibility::keysReachEveryControl()
{
    QFETCH(Maker, make);
    const std::unique_ptr<QWidget> part = make();
    QCOMPARE(test::unreachableControls(*part), QStringList());
}

void TestAccessibility::longWordsHaveRoom()
{
    QFETCH(Maker, make);
    test::LongWords longer;
    QVERIFY(QCoreApplication::installTranslator(&longer));
    const std::unique_ptr<QWidget> part = make();
    part->show();
    QVERIFY(QTest::qWaitForWindowExposed(part.get()));
    QCOMPARE(test::cutTexts(*part), QStringList());
    QCoreApplication::removeTranslator(&longer);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
