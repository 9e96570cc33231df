// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/adddialog.h"
#include "views/bookmarkdialog.h"
#include "views/edgesdialog.h"
#include "views/settingsdialog.h"
#include "views/shortcutsdialog.h"
#include "views/tagdialog.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addAsksForTheAddress();
    void addAsksForTickedShows();
    void addWaitsWhileBusy();
    void addSaysWhatCameOfIt();
    void settingsComeBackAsGiven_data();
    void settingsComeBackAsGiven();
    void settingsTakeChanges();
    void edgesComeBackAsGiven();
    void bookmarkKeepsTheNote();
    void bookmarkMayBeARange();
    void tagsAreTickedAndAdded();
    void shortcutsAreListedAndFound();
};

namespace {

QList<StarterShow> starters()
{
    return {{.title = u"One"_s, .address = u"https://example.org/1"_s, .about = u"First."_s, .language = u"en"_s},
            {.title = u"Two"_s, .address = u"https://example.org/2"_s, .about = u"Second."_s, .language = u"de"_s}};
}

} // namespace

void TestDialogs::addAsksForTheAddress()
{
    AddDialog dialog({});
    dialog.show();
    auto *field = dialog.findChild<QLineEdit *>(u"addressField"_s);
    auto *button = dialog.findChild<QAbstractButton *>(u"addButton"_s);
    QSignalSpy asked(&dialog, &AddDialog::addressRequested);
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(field, u"  example.org/show "_s);
    QVERIFY(button->isEnabled());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"example.org/show"_s);
    QVERIFY(dialog.isVisible()); // stays to say what came of it
}

void TestDialogs::addAsksForTickedShows()
{
    AddDialog dialog(starters());
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>(u"starterList"_s);
    auto *button = dialog.findChild<QAbstractButton *>(u"addTickedButton"_s);
    QSignalSpy asked(&dialog, &AddDialog::startersRequested);
    QVERIFY(!button->isEnabled());
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.at(0).at(0).value<QList<StarterShow>>(), QList{starters().at(1)});
}

void TestDialogs::addWaitsWhileBusy()
{
    AddDialog dialog(starters());
    dialog.show();
    dialog.setAddress(u"example.org"_s);
    dialog.setBusy(true);
    QSignalSpy asked(&dialog, &AddDialog::addressRequested);
    QTest::keyClick(dialog.findChild<QLineEdit *>(u"addressField"_s), Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    dialog.setBusy(false);
    QTest::keyClick(dialog.findChild<QLineEdit *>(u"addressField"_s), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
}

void TestDialogs::addSaysWhatCameOfIt()
{
    AddDialog dialog({});
    dialog.show();
    const auto *label = dialog.findChild<QLabel *>(u"outcomeLabel"_s);
    QVERIFY(!label->isVisible());
    dialog.setOutcome(u"<b>Nothing</b> there"_s, true);
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), u"<b>Nothing</b> there"_s);
    QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestDialogs::settingsComeBackAsGiven_data()
{
    QTest::addColumn<Preferences>("given");
    QTest::newRow("at first") << Preferences();
    QTest::newRow("all else") << Preferences{.refreshMinutes = 0,
                                             .refreshAtStart = false,
                                             .tellArrivals = false,
                                             .skipBackS = 15,
                                             .skipForwardS = 45,
                                             .playQueueOn = false,
                                             .streamedMegabytes = 0,
                                             .downloadsAtOnce = 4,
                                             .tellsStarts = false,
                                             .trayIcon = true,
                                             .closesToTray = true,
                                             .colourScheme = u"dark"_s};
    QTest::newRow("written by hand") << Preferences{.refreshMinutes = 47,
                                                    .refreshAtStart = true,
                                                    .tellArrivals = true,
                                                    .skipBackS = 1,
                                                    .skipForwardS = 299,
                                                    .trimsSilence = true,
                                                    .evensOut = true,
                                                    .rewindsAfterPause = false,
                                                    .outputDevice = "unplugged"_ba,
                                                    .playQueueOn = true,
                                                    .colourScheme = {}};
}

void TestDialogs::settingsComeBackAsGiven()
{
    QFETCH(Preferences, given);
    const SettingsDialog dialog(given, {});
    QCOMPARE(dialog.preferences(), given);
}

void TestDialogs::settingsTakeChanges()
{
    const QList<AudioDevice> devices{{.id = "desk"_ba, .name = u"Desk"_s}, {.id = "phones"_ba, .name = u"Phones"_s}};
    SettingsDialog dialog({}, devices);
    auto *forward = dialog.findChild<QSpinBox *>(u"skipForwardBox"_s);
    forward->setFocus();
    forward->selectAll();
    QTest::keyClicks(forward, u"45"_s);
    QTest::keyClick(dialog.findChild<QComboBox *>(u"schemeBox"_s), Qt::Key_End);
    QCOMPARE(dialog.preferences().skipForwardS, 45);
    QCOMPARE(dialog.preferences().colourScheme, u"dark"_s);
    QTest::keyClick(dialog.findChild<QComboBox *>(u"deviceBox"_s), Qt::Key_End);
    QCOMPARE(dialog.preferences().outputDevice, "phones"_ba);
    QTest::keyClick(dialog.findChild<QCheckBox *>(u"trimsSilenceBox"_s), Qt::Key_Space);
    QVERIFY(dialog.preferences().trimsSilence);
}

void TestDialogs::edgesComeBackAsGiven()
{
    EdgesDialog dialog(u"Night Trains"_s, 30'000, 0);
    QCOMPARE(dialog.introMs(), 30'000);
    QCOMPARE(dialog.outroMs(), 0);
    auto *outro = dialog.findChild<QSpinBox *>(u"outroBox"_s);
    QTest::keyClick(outro, Qt::Key_Up);
    QCOMPARE(dialog.outroMs(), 1'000);
}

void TestDialogs::bookmarkKeepsTheNote()
{
    BookmarkDialog dialog(u"An episode"_s, 61'000, u"before"_s);
    dialog.show();
    auto *field = dialog.findChild<QLineEdit *>(u"noteField"_s);
    QCOMPARE(dialog.note(), u"before"_s);
    field->selectAll();
    QTest::keyClicks(field, u" the trick "_s);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(dialog.note(), u"the trick"_s);
}

void TestDialogs::bookmarkMayBeARange()
{
    BookmarkDialog dialog(u"An episode"_s, 61'400, {});
    dialog.show();
    QCOMPARE(dialog.startMs(), 61'400); // not rounded while nobody changes it
    QCOMPARE(dialog.endMs(), std::nullopt);
    auto *range = dialog.findChild<QCheckBox *>(u"rangeBox"_s);
    auto *end = dialog.findChild<QSpinBox *>(u"endBox"_s);
    auto *save = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QTest::keyClick(range, Qt::Key_Space);
    QCOMPARE(dialog.endMs(), 91'400);
    end->selectAll();
    QTest::keyClicks(end, u"1:01"_s);
    QVERIFY(!save->isEnabled()); // it would end before it begins
    end->selectAll();
    QTest::keyClicks(end, u"1:02:03"_s);
    QVERIFY(save->isEnabled());
    QCOMPARE(dialog.endMs(), 3'723'000);
    auto *start = dialog.findChild<QSpinBox *>(u"startBox"_s);
    QTest::keyClick(start, Qt::Key_Down);
    QCOMPARE(dialog.startMs(), 60'000);
    QVERIFY(start->text() == "1:00"_L1);
}

void TestDialogs::tagsAreTickedAndAdded()
{
    TagDialog dialog({{u"funny"_s, 9}, {u"quote"_s, 4}, {u"long"_s, 2}}, {{u"quote"_s, 2}, {u"long"_s, 1}}, 2);
    dialog.show();
    auto *field = dialog.findChild<QLineEdit *>(u"newTagField"_s);
    auto *tags = dialog.findChild<QListWidget *>(u"tagList"_s);
    QCOMPARE(tags->item(1)->checkState(), Qt::Checked);
    QCOMPARE(tags->item(2)->checkState(), Qt::PartiallyChecked);
    QTest::keyClicks(field, u"to  read"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(field->text().isEmpty());
    QVERIFY(dialog.isVisible()); // Return adds what is written
    QTest::keyClicks(field, u"FUNNY"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(field->text().isEmpty());
    tags->setCurrentRow(2); // "quote"
    QTest::keyClick(tags, Qt::Key_Space);
    QCOMPARE(dialog.added(), (QStringList{u"to read"_s, u"funny"_s}));
    QCOMPARE(dialog.removed(), QStringList{u"quote"_s}); // what only some have stays so
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
}

void TestDialogs::shortcutsAreListedAndFound()
{
    QAction play(u"&Play"_s);
    play.setShortcut(Qt::Key_Space);
    QAction rock(u"Rock && roll…"_s);
    rock.setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::Key_F5)});
    QAction keyless(u"No key"_s);
    ShortcutsDialog dialog({&play, &rock, &keyless});
    dialog.show();
    const auto *table = dialog.findChild<QTreeWidget *>(u"shortcutTable"_s);
    QCOMPARE(table->topLevelItemCount(), 2);
    QCOMPARE(table->topLevelItem(0)->text(0), u"Play"_s);
    QCOMPARE(table->topLevelItem(1)->text(0), u"Rock & roll"_s);
    QVERIFY(table->topLevelItem(1)->text(1).contains(u"F5"_s));
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"shortcutFilter"_s), u"f5"_s);
    QVERIFY(table->topLevelItem(0)->isHidden());
    QVERIFY(!table->topLevelItem(1)->isHidden());
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
