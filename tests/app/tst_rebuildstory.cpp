// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/library/opening.h"
#include "tests/app/windowstory.h"
#include "tests/support/a11y.h"

#include <QtTest/QtTest>
#include <QtWidgets/QToolButton>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

// A new version of the program reads guests and topics again, in the real window, which shows it and can stop it.
class RebuildStoryTest : public WindowStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anOlderLibraryIsReadAgainByItself();
    void itIsStoppedAndBegunByKeys();

private:
    void makeLibrary();
    [[nodiscard]] bool needsRebuild();
    [[nodiscard]] QToolButton *button() const { return find<QToolButton>("refresh"); }
    [[nodiscard]] QAction *action(const QString &name) const { return window().findChild<QAction *>(name); }

    static constexpr int many = 4'000;
    std::unique_ptr<QTemporaryDir> m_fresh;
};

void RebuildStoryTest::init()
{
    m_fresh = std::make_unique<QTemporaryDir>();
    moveTo(m_fresh->path());
    makeLibrary();
}

// As an older version left it: nobody was found in it.
void RebuildStoryTest::makeLibrary()
{
    QVERIFY(makeFolders(places()));
    {
        Library library(places().library);
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
    const auto opened = openLibraryToWrite(places().library);
    QVERIFY(opened);
    (*opened)->run("DELETE FROM setting WHERE key = 'understanding'");
    QVERIFY(!(*opened)->failed());
}

bool RebuildStoryTest::needsRebuild()
{
    return program().session().library().needsRebuild().result().value();
}

void RebuildStoryTest::anOlderLibraryIsReadAgainByItself()
{
    QVERIFY(start());
    QTRY_VERIFY_WITH_TIMEOUT(button()->text().startsWith(u"Reading"_s), 30'000);
    QCOMPARE(unnamedControls(window()).join(u'\n'), QString());
    QVERIFY(picture(u"51-reading-again"_s));
    QTRY_COMPARE_WITH_TIMEOUT(program().browser().guests().rowCount(), 2, 60'000); // all, and Marta
    QTRY_VERIFY(button()->defaultAction()->objectName() == "refreshAll"_L1);
    QVERIFY(!needsRebuild());
}

void RebuildStoryTest::itIsStoppedAndBegunByKeys()
{
    QVERIFY(start());
    QTRY_VERIFY_WITH_TIMEOUT(action(u"cancelRebuild"_s)->isEnabled(), 30'000);
    QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(!action(u"cancelRebuild"_s)->isEnabled());
    QVERIFY(needsRebuild());
    QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(action(u"cancelRebuild"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!action(u"cancelRebuild"_s)->isEnabled(), 60'000);
    QVERIFY(!needsRebuild());
}

EARMARK_STORY_MAIN(RebuildStoryTest)

#include "tst_rebuildstory.moc"
