// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "models/items/browser.h"
#include "models/library/opening.h"
#include "tests/support/a11y.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QToolButton>

#include <memory>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

// A new version of the program reads guests and topics again, in the real window, which shows it and can stop it.
class RebuildStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anOlderLibraryIsReadAgainByItself();
    void itIsStoppedAndBegunByKeys();

private:
    void open();
    void makeLibrary();
    [[nodiscard]] bool needsRebuild();
    [[nodiscard]] QToolButton *button() const { return m_window->findChild<QToolButton *>(u"refresh"_s); }
    [[nodiscard]] QAction *action(const QString &name) const { return m_window->findChild<QAction *>(name); }

    static constexpr int many = 4'000;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Application> m_program;
    MainWindow *m_window = nullptr;
};

void RebuildStoryTest::init()
{
    m_program.reset();
    m_home = std::make_unique<QTemporaryDir>();
    makeLibrary();
}

// As an older version left it: nobody was found in it.
void RebuildStoryTest::makeLibrary()
{
    const Places places =
        Places::under(m_home->path() + "/data"_L1, m_home->path() + "/cache"_L1, m_home->path() + "/config"_L1);
    QVERIFY(makeFolders(places));
    {
        Library library(places.library);
        QVERIFY(library.open().result());
        ParsedShow show;
        show.title = u"The Boat Shed"_s;
        show.feedUrl = u"https://feeds.example.org/boats"_s;
        for (int i = 0; i < many; ++i) {
            ParsedEpisode episode;
            episode.guid = QString::number(i);
            episode.title = u"Planks and patience, part %1, with Marta Lindqvist"_s.arg(i);
            episode.description = u"Our guest is Marta Lindqvist, boat builder at Northhaven Yard. Larch and rivets."_s;
            episode.date = Timestamp{1'500'000'000'000 + i * 86'400'000LL, 0, true};
            show.episodes.append(episode);
        }
        QVERIFY(library.save(show).result());
    }
    const auto opened = openLibraryToWrite(places.library);
    QVERIFY(opened);
    (*opened)->run("DELETE FROM setting WHERE key = 'understanding'");
    QVERIFY(!(*opened)->failed());
}

void RebuildStoryTest::open()
{
    m_program = std::make_unique<Application>(
        Places::under(m_home->path() + "/data"_L1, m_home->path() + "/cache"_L1, m_home->path() + "/config"_L1));
    m_window = &m_program->window();
    m_window->show();
    m_program->wiring().start();
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_window->comeForward();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QTRY_VERIFY(m_program->wiring().isFilled());
}

bool RebuildStoryTest::needsRebuild()
{
    return m_program->session().library().needsRebuild().result().value();
}

void RebuildStoryTest::anOlderLibraryIsReadAgainByItself()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(button()->text().startsWith(u"Reading"_s), 30'000);
    QCOMPARE(unnamedControls(*m_window).join(u'\n'), QString());
    QVERIFY(m_window->grab().save(qEnvironmentVariable("EARMARK_SHOTS", m_home->path()) + u"/51-reading-again.png"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_program->browser().guests().rowCount(), 2, 60'000); // all, and Marta
    QTRY_VERIFY(button()->defaultAction()->objectName() == "refreshAll"_L1);
    QVERIFY(!needsRebuild());
}

void RebuildStoryTest::itIsStoppedAndBegunByKeys()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(action(u"cancelRebuild"_s)->isEnabled(), 30'000);
    QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(!action(u"cancelRebuild"_s)->isEnabled());
    QVERIFY(needsRebuild());
    QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(action(u"cancelRebuild"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!action(u"cancelRebuild"_s)->isEnabled(), 60'000);
    QVERIFY(!needsRebuild());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    RebuildStoryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_rebuildstory.moc"
