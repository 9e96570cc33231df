// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/places.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standardPlaces()
    {
        const Places places = Places::under(u"/d"_s, u"/c"_s, u"/k"_s);
        QCOMPARE(places.library, u"/d/earmark/library.db"_s);
        QCOMPARE(places.backups, u"/d/earmark/backups"_s);
        QCOMPARE(places.audio, u"/d/earmark/audio"_s);
        QCOMPARE(places.media, u"/c/earmark/media"_s);
        QCOMPARE(places.artwork, u"/c/earmark/artwork"_s);
        QCOMPARE(places.settings, u"/k/earmark/earmark.conf"_s);
    }

    void anotherLibraryTakesAllThatBelongsToIt()
    {
        const Places places = Places::under(u"/d"_s, u"/c"_s, u"/k"_s, u"/x/../my/trains.v2.db"_s);
        QCOMPARE(places.library, u"/my/trains.v2.db"_s);
        QCOMPARE(places.backups, u"/my/trains.v2-backups"_s);
        QCOMPARE(places.audio, u"/my/trains.v2-audio"_s);
        QCOMPARE(places.media, u"/my/trains.v2-cache/media"_s);
        QCOMPARE(places.artwork, u"/my/trains.v2-cache/artwork"_s);
        QCOMPARE(places.settings, u"/k/earmark/earmark.conf"_s);
    }

    void aRelativeLibraryIsMadeAbsolute()
    {
        const Places places = Places::under(u"/d"_s, u"/c"_s, u"/k"_s, u"here.db"_s);
        QCOMPARE(places.library, QDir::currentPath() + "/here.db"_L1);
    }

    void theEnvironmentDecides()
    {
        qputenv("XDG_DATA_HOME", "/e/data");
        qputenv("XDG_CACHE_HOME", "/e/cache");
        qputenv("XDG_CONFIG_HOME", "/e/config");
        QCOMPARE(Places::standard(), Places::under(u"/e/data"_s, u"/e/cache"_s, u"/e/config"_s));
    }

    void newFoldersAreForTheOwnerAlone()
    {
        QTemporaryDir home;
        const QString base = home.path();
        const Places places = Places::under(base + "/data"_L1, base + "/cache"_L1, base + "/config"_L1);
        QVERIFY(makeFolders(places));
        QVERIFY(makeFolders(places)); // and once more is no error
        for (const char *folder : {"/data/earmark", "/config/earmark"}) {
            const QFileInfo info(base + QLatin1StringView(folder));
            QVERIFY(info.isDir());
            QVERIFY(!(info.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
        }
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        QTemporaryDir home;
        QFile inTheWay(home.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        const auto made =
            makeFolders(Places::under(home.path(), home.path(), home.path(), home.filePath(u"file/library.db"_s)));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::WriteFailed);
        QCOMPARE(made.error().subject, home.filePath(u"file"_s));
    }
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
