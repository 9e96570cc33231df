// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithDefaults()
    {
        QTemporaryDir folder;
        const Settings settings(folder.filePath(u"new.conf"_s));
        QCOMPARE(settings.refreshMinutes(), 60);
        QCOMPARE(settings.volume(), 1.0);
        QCOMPARE(settings.rate(), 1.0);
        QCOMPARE(settings.skipBackSeconds(), 10);
        QCOMPARE(settings.skipForwardSeconds(), 30);
        QVERIFY(settings.refreshAtStart());
        QVERIFY(settings.playQueueOn());
        QCOMPARE(settings.backupDays(), 7);
        QCOMPARE(settings.backupWeeks(), 4);
        QCOMPARE(settings.bookmarkLeadSeconds(), 5);
        QCOMPARE(settings.colourScheme(), QString());
        QVERIFY(!settings.current(u"/a.db"_s).episode.isValid());
        QVERIFY(settings.windowState(u"main"_s).isEmpty());
    }

    void outlivesTheProgram()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"s.conf"_s);
        const QueueEntry part{.episode = EpisodeId{34}, .startMs = 0, .endMs = 90'000};
        {
            Settings settings(file);
            settings.setRefreshMinutes(0);
            settings.setVolume(0.25);
            settings.setRate(1.7);
            settings.setSkipBackSeconds(7);
            settings.setSkipForwardSeconds(45);
            settings.setBackupDays(0);
            settings.setBackupWeeks(9);
            settings.setBookmarkLeadSeconds(12);
            settings.setColourScheme(u"dark"_s);
            settings.setRefreshAtStart(false);
            settings.setPlayQueueOn(false);
            settings.setCurrent(u"/a.db"_s, {EpisodeId{12}});
            settings.setCurrent(u"/b.db"_s, part);
            settings.setWindowState(u"main"_s, QByteArray("\x00\xff,;=\n", 6));
        }
        const Settings settings(file);
        QCOMPARE(settings.refreshMinutes(), 0);
        QCOMPARE(settings.volume(), 0.25);
        QCOMPARE(settings.rate(), 1.7);
        QCOMPARE(settings.skipBackSeconds(), 7);
        QCOMPARE(settings.skipForwardSeconds(), 45);
        QCOMPARE(settings.backupDays(), 0);
        QCOMPARE(settings.backupWeeks(), 9);
        QCOMPARE(settings.bookmarkLeadSeconds(), 12);
        QCOMPARE(settings.colourScheme(), u"dark"_s);
        QVERIFY(!settings.refreshAtStart());
        QVERIFY(!settings.playQueueOn());
        QCOMPARE(settings.current(u"/a.db"_s), QueueEntry{EpisodeId{12}});
        QCOMPARE(settings.current(u"/b.db"_s), part);
        QCOMPARE(settings.windowState(u"main"_s), QByteArray("\x00\xff,;=\n", 6));
    }

    void changesReachTheDiskWhileItRuns()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"s.conf"_s);
        Settings settings(file);
        for (int minutes = 1; minutes <= 50; ++minutes) {
            settings.setRefreshMinutes(minutes);
            QCOMPARE(settings.refreshMinutes(), minutes);
        }
        QTRY_COMPARE(Settings(file).refreshMinutes(), 50);
        QCOMPARE(settings.refreshMinutes(), 50);
    }

    void anotherProgramsChangesStay()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"s.conf"_s);
        Settings settings(file);
        Settings(file).setVolume(0.25);
        settings.setRate(1.7);
        QTRY_COMPARE(Settings(file).rate(), 1.7);
        QCOMPARE(Settings(file).volume(), 0.25);
        QTRY_COMPARE(settings.volume(), 0.25);
    }

    void nonsenseReadsAsTheDefault()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"s.conf"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("[network]\nrefreshMinutes=often\n[player]\nvolume=7\nrate=0\nskipBackSeconds=-3\n"
                   "[window]\ncolourScheme=plaid\n");
        file.close();
        const Settings settings(path);
        QCOMPARE(settings.refreshMinutes(), 60);
        QCOMPARE(settings.volume(), 1.0);
        QCOMPARE(settings.rate(), 1.0);
        QCOMPARE(settings.skipBackSeconds(), 10);
        QCOMPARE(settings.colourScheme(), QString());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
