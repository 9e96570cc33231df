// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/items/orderedmodel.h"
#include "models/items/playlistmodel.h"
#include "tests/app/storyfixture.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"
#include "views/choosealone.h"
#include "views/exportdialog.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

// What a listener takes out of the library and brings back, on the real window and by the keyboard alone. Leaves its
// pictures in EARMARK_SHOTS.
class ExportStoryTest : public WindowStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theListIsPreviewed();
    void formatsChangeThePreview();
    void whatIsNotSavedIsSaid();
    void aFileIsSaved();
    void theChoiceIsRemembered();
    void allOfItIsCopied();
    void theSelectionIsOffered();
    void aGuestIsExportedFromThePane();
    void aTopicIsExportedFromThePane();
    void aGuestIsExportedFromItsPage();
    void theQueueAndTheShowsAreOffered();
    void privateAddressesAreAskedFor();
    void aPlaylistComesBack();
    void whatIsNotKnownIsListed();
    void aBrokenFileNamesItsLine();
    void darkLooksWell();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void openExport();
    void chooseFormat(const QString &name);
    [[nodiscard]] bool goTo(QListView &list, const QString &name);
    [[nodiscard]] ExportDialog *exporting() const;
    [[nodiscard]] QString preview() const;
    template <class T>
    [[nodiscard]] T *in(const QWidget *parent, const char *name) const
    {
        return parent->findChild<T *>(QLatin1StringView(name));
    }
};

void ExportStoryTest::initTestCase()
{
    if (const QString why = whyUntold(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(start(u"light"_s));
    program().wiring().openFiles({write(u"boat.xml"_s, boatFeed(QUrl(u"https://media.example.org/boat.mp3"_s))),
                                  write(u"lamp.xml"_s, lampFeed(QUrl(u"https://media.example.org/lamp.mp3"_s)))});
    QTRY_COMPARE(program().browser().episodes().rowCount(), boatEpisodes + lampEpisodes);
    QTRY_VERIFY(program().browser().episodes().rowAt(0));
}

void ExportStoryTest::openExport()
{
    key(Qt::Key_4, Qt::ControlModifier); // in a field Ctrl+E goes to the end of the line
    key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(exporting());
    QVERIFY(bringForward(exporting()));
    QTRY_VERIFY(!preview().isEmpty());
}

void ExportStoryTest::theListIsPreviewed()
{
    openExport();
    QCOMPARE(in<QComboBox>(exporting(), "exportWhatBox")->currentText(), u"Episodes (5)"_s);
    QVERIFY(preview().startsWith(u"#EXTM3U\n#PLAYLIST:Episodes\n#EXTINF:3480,Clinker planking by hand\n"_s));
    QVERIFY(preview().contains(u"https://media.example.org/boat.mp3?boat-3\n"_s));
    QCOMPARE(in<QLabel>(exporting(), "exportPreviewTitle")->text(), u"Preview: all 5"_s);
    QCOMPARE(unnamedControls(*exporting()).join(u'\n'), QString());
    QVERIFY(picture(u"41-export"_s));
}

void ExportStoryTest::formatsChangeThePreview()
{
    chooseFormat(u"Markdown"_s);
    QTRY_VERIFY(preview().startsWith(u"# Episodes\n\n1. [Clinker"_s));
    key(Qt::Key_T, Qt::AltModifier);
    QTRY_VERIFY(preview().contains(u"\n2. [ ] ["_s));
    key(Qt::Key_N, Qt::AltModifier);
    QTRY_VERIFY(preview().contains(u"Fresnel lenses"_s));
    QVERIFY(picture(u"42-export-markdown"_s));
    chooseFormat(u"XSPF"_s);
    QTRY_VERIFY(preview().contains(u"<trackList>"_s));
    QVERIFY(!in<QCheckBox>(exporting(), "exportTicksBox")->isEnabled());
    chooseFormat(u"OPML"_s);
    QTRY_VERIFY(preview().contains(u"<opml version=\"2.0\">"_s));
    chooseFormat(u"Markdown"_s);
}

void ExportStoryTest::whatIsNotSavedIsSaid()
{
    // A folder that is there when the file is named, and gone when it is written.
    QVERIFY(QDir(home()).mkdir(u"gone"_s));
    key(Qt::Key_S, Qt::AltModifier);
    connect(
        exporting(), &ExportDialog::saveRequested, &window(),
        [this] { QVERIFY(QDir(filePath(u"gone"_s)).removeRecursively()); }, Qt::SingleShotConnection);
    QVERIFY(answerFileDialog(filePath(u"gone/list.md"_s)));
    auto *outcome = in<QLabel>(exporting(), "exportOutcome");
    QTRY_VERIFY(outcome->isVisible());
    QVERIFY2(outcome->text().contains(u"list.md"_s), qPrintable(outcome->text()));
    QCOMPARE(exporting()->focusWidget(), in<QPushButton>(exporting(), "saveExportButton"));
    QVERIFY(picture(u"43-export-failed"_s));
}

void ExportStoryTest::aFileIsSaved()
{
    key(Qt::Key_S, Qt::AltModifier);
    QVERIFY(answerFileDialog(filePath(u"mine.md"_s)));
    QTRY_VERIFY(!exporting());
    QFile written(filePath(u"mine.md"_s));
    QVERIFY(written.open(QFile::ReadOnly));
    QVERIFY(written.readAll().contains("5. [ ] ["));
}

void ExportStoryTest::theChoiceIsRemembered()
{
    QVERIFY(start(u"light"_s));
    QTRY_VERIFY(program().browser().episodes().rowAt(0));
    openExport();
    QCOMPARE(in<QComboBox>(exporting(), "exportFormatBox")->currentText(), u"Markdown"_s);
    QVERIFY(in<QCheckBox>(exporting(), "exportTicksBox")->isChecked());
    QVERIFY(in<QCheckBox>(exporting(), "exportNotesBox")->isChecked());
}

void ExportStoryTest::allOfItIsCopied()
{
    chooseFormat(u"PLS"_s);
    QTRY_VERIFY(preview().startsWith(u"[playlist]"_s));
    const QString shown = preview();
    key(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(in<QLabel>(exporting(), "exportOutcome")->isVisible());
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
    QVERIFY(in<QLabel>(exporting(), "exportOutcome")->text().contains(u"5 item"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!exporting());
}

void ExportStoryTest::theSelectionIsOffered()
{
    auto *episodes = find<QListView>("episodes");
    episodes->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Down, Qt::ShiftModifier);
    openExport();
    QCOMPARE(in<QComboBox>(exporting(), "exportWhatBox")->currentText(), u"Selection (2)"_s);
    QVERIFY(preview().contains(u"NumberOfEntries=2"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!exporting());
}

void ExportStoryTest::aGuestIsExportedFromThePane()
{
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(goTo(*paneList("guestsPane"), u"Marta Lindqvist"_s));
    QVERIFY(chooseInMenu({u"Export Episodes"_s}));
    QTRY_VERIFY(exporting());
    QCOMPARE(in<QComboBox>(exporting(), "exportWhatBox")->currentText(), u"Marta Lindqvist"_s);
    QTRY_VERIFY(preview().contains(u"NumberOfEntries=2"_s));
    QVERIFY(preview().contains(u"Lighthouses with Marta Lindqvist"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!exporting());
    key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(program().browser().episodes().rowCount(), boatEpisodes + lampEpisodes);
}

void ExportStoryTest::aTopicIsExportedFromThePane()
{
    key(Qt::Key_3, Qt::ControlModifier);
    auto *topics = paneList("topicsPane");
    QTRY_VERIFY(topics->model()->rowCount() > 0);
    key(Qt::Key_Home);
    key(Qt::Key_Down); // below the row of all
    QTRY_VERIFY(topics->currentIndex().row() == 1);
    const QString topic = topics->currentIndex().data().toString();
    QTRY_VERIFY(program().browser().episodes().rowCount() > 0);
    QVERIFY(chooseInMenu({u"Export Episodes"_s}));
    QTRY_VERIFY(exporting());
    QCOMPARE(in<QComboBox>(exporting(), "exportWhatBox")->currentText(), topic);
    const auto found = program().session().library().findTopic(topic).result();
    QVERIFY(found && found->isValid());
    const auto episodes = program().session().library().view({.topics = {*found}}).result();
    QTRY_VERIFY(preview().contains(u"NumberOfEntries=%1\n"_s.arg(episodes->episodes.size())));
    chooseFormat(u"Markdown"_s);
    QTRY_VERIFY(preview().startsWith(u"# %1\n"_s.arg(topic)));
    key(Qt::Key_S, Qt::AltModifier);
    QVERIFY(answerFileDialog(filePath(u"topic.md"_s)));
    QTRY_VERIFY(!exporting());
    QFile written(filePath(u"topic.md"_s));
    QVERIFY(written.open(QFile::ReadOnly));
    QVERIFY(written.readAll().startsWith("# " + topic.toUtf8()));
    key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(program().browser().episodes().rowCount(), boatEpisodes + lampEpisodes);
}

void ExportStoryTest::aGuestIsExportedFromItsPage()
{
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(goTo(*paneList("guestsPane"), u"Marta Lindqvist"_s));
    QVERIFY(chooseInMenu({u"Open Page"_s}));
    QTRY_VERIFY(program().browser().filter().asPage);
    QTRY_COMPARE(program().browser().episodes().rowCount(), 2);
    openExport();
    QCOMPARE(in<QComboBox>(exporting(), "exportWhatBox")->currentText(), u"Marta Lindqvist (2)"_s);
    chooseFormat(u"PLS"_s);
    QTRY_VERIFY(preview().contains(u"NumberOfEntries=2"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!exporting());
    key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(program().browser().episodes().rowCount(), boatEpisodes + lampEpisodes);
}

// By its keys, from the first row; false: it has no such row.
bool ExportStoryTest::goTo(QListView &list, const QString &name)
{
    key(Qt::Key_Home);
    for (int i = 0; i < list.model()->rowCount() && list.currentIndex().data().toString() != name; ++i)
        key(Qt::Key_Down);
    return list.currentIndex().data().toString() == name;
}

void ExportStoryTest::theQueueAndTheShowsAreOffered()
{
    Library &library = program().session().library();
    const QList<EpisodeId> all = program().browser().episodes().episodes();
    library.setQueue(all.first(3)).waitForFinished();
    QTRY_COMPARE(find<QListView>("queueList")->model()->rowCount(), 3);
    openExport();
    auto *what = in<QComboBox>(exporting(), "exportWhatBox");
    key(Qt::Key_W, Qt::AltModifier);
    QVERIFY(what->hasFocus());
    key(Qt::Key_Q);
    QCOMPARE(what->currentText(), u"Queue (3)"_s);
    QTRY_VERIFY(preview().contains(u"NumberOfEntries=3"_s));
    key(Qt::Key_End);
    QCOMPARE(what->currentText(), u"All shows (2)"_s);
    QCOMPARE(in<QComboBox>(exporting(), "exportFormatBox")->count(), 1);
    QTRY_VERIFY(preview().contains(u"<opml"_s));
    exporting()->reject();
    QTRY_VERIFY(!exporting());
}

void ExportStoryTest::privateAddressesAreAskedFor()
{
    program()
        .session()
        .library()
        .save(showOfOne(u"For Members"_s, u"https://feeds.example.org/members?token=s3cret"_s, u"Behind the door"_s,
                        u"https://media.example.org/m1.mp3?key=s3cret"_s))
        .waitForFinished();
    QTRY_COMPARE(program().browser().episodes().rowCount(), boatEpisodes + lampEpisodes + 1);
    find<QListView>("episodes")->clearSelection();
    openExport();
    chooseFormat(u"M3U8"_s);
    QTRY_VERIFY(preview().startsWith(u"#EXTM3U"_s));
    QVERIFY(!preview().contains(u"s3cret"_s));
    auto *remarks = in<QLabel>(exporting(), "exportRemarks");
    QVERIFY(remarks->isVisible());
    QVERIFY2(remarks->text().contains(u"private"_s), qPrintable(remarks->text()));
    QVERIFY(picture(u"44-export-private"_s));
    key(Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY(preview().contains(u"m1.mp3?key=s3cret"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!exporting());
    openExport(); // every time anew
    QVERIFY(!in<QCheckBox>(exporting(), "exportPrivateBox")->isChecked());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!exporting());
}

void ExportStoryTest::aPlaylistComesBack()
{
    QVERIFY(openByKey(write(u"evening.m3u8"_s, "#EXTM3U\n#PLAYLIST:Evening\n#EXTINF:1,Whatever\n"
                                               "https://media.example.org/lamp.mp3?lamp-1\n"
                                               "#EXTINF:1,The Boat Shed - Varnish wars\n/music/varnish.mp3\n")));
    QTRY_COMPARE(program().playlists().rowCount(), 1);
    QCOMPARE(program().playlists().playlists().constFirst().title, u"Evening"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(program().playlists().rowCount(), 0);
}

void ExportStoryTest::whatIsNotKnownIsListed()
{
    QVERIFY(openByKey(write(
        u"night.pls"_s, "[playlist]\nFile1=https://nowhere.example/x.mp3\nTitle1=Elsewhere - A thing\n"
                        "File2=https://media.example.org/x.mp3\nTitle2=The Boat Shed - Reading the tide tables\n")));
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = find<QDialog>("playlistImportDialog")));
    QTRY_VERIFY(dialog->isVisible());
    auto *list = in<QListWidget>(dialog, "unmatchedList");
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"Elsewhere - A thing"_s);
    QVERIFY(in<QLabel>(dialog, "importSummary")->text().contains(u"night"_s));
    QCOMPARE(unnamedControls(*dialog).join(u'\n'), QString());
    QVERIFY(picture(u"45-import"_s));
    QTRY_COMPARE(program().playlists().rowCount(), 1);
    QVERIFY(altKey(dialog, Qt::Key_T)); // takes it back
    QTRY_COMPARE(program().playlists().rowCount(), 0);
}

void ExportStoryTest::aBrokenFileNamesItsLine()
{
    QVERIFY(openByKey(
        write(u"broken.xspf"_s, "<playlist xmlns=\"http://xspf.org/ns/0/\">\n<trackList>\n</track></playlist>")));
    const auto isTold = [this] {
        const QList<QLabel *> labels = window().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"Line 3"_s)
                   && label->text().contains(u"broken.xspf"_s);
        });
    };
    QTRY_VERIFY(isTold());
}

void ExportStoryTest::darkLooksWell()
{
    QVERIFY(start(u"dark"_s));
    QTRY_VERIFY(program().browser().episodes().rowAt(0));
    openExport();
    chooseFormat(u"Web page"_s);
    QTRY_VERIFY(preview().startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(picture(u"46-export-dark"_s));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!exporting());
}

void ExportStoryTest::chooseFormat(const QString &name)
{
    key(Qt::Key_F, Qt::AltModifier);
    auto *formats = in<QComboBox>(exporting(), "exportFormatBox");
    QVERIFY(formats->hasFocus());
    key(Qt::Key_Home);
    for (int i = 0; i < formats->count() && !formats->currentText().startsWith(name); ++i)
        key(Qt::Key_Down);
    QVERIFY(formats->currentText().startsWith(name));
}

ExportDialog *ExportStoryTest::exporting() const
{
    for (ExportDialog *dialog : window().findChildren<ExportDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QString ExportStoryTest::preview() const
{
    return in<QPlainTextEdit>(exporting(), "exportPreview")->toPlainText();
}

// To where a key of the listener's would go.
void ExportStoryTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *top = exporting() ? static_cast<QWidget *>(exporting()) : &window();
    top->activateWindow(); // without a window manager nobody gives the focus back
    QVERIFY(QTest::qWaitForWindowActive(top));
    QWidget *target = top->focusWidget();
    QTest::keyClick(target ? target : top, key, modifiers);
}

EARMARK_STORY_MAIN(ExportStoryTest)

#include "tst_exportstory.moc"
