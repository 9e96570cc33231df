// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediashelf.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace earmark;

class MediaShelfTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 mediumBytes = 256 * 1024;

    [[nodiscard]] MediaRecord completeRecord() const
    {
        MediaRecord record;
        record.present.add(0, mediumBytes);
        record.size = mediumBytes;
        record.sizeStated = true;
        return record;
    }

    void fill(const QString &name)
    {
        QFile file(m_shelf->fileOf(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(mediumBytes, 'x')), mediumBytes);
    }

    // Heard that long ago.
    void put(const QString &name, int hoursAgo)
    {
        std::ignore = m_shelf->take(name);
        fill(name);
        m_shelf->note(name, completeRecord());
        m_shelf->putBack(name);
        QFile record(m_folder->filePath(name + u".record"_s));
        QVERIFY(record.open(QIODevice::ReadWrite));
        QVERIFY(record.setFileTime(QDateTime::currentDateTime().addSecs(-3600LL * hoursAgo),
                                   QFileDevice::FileModificationTime));
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList found;
        for (const QFileInfo &file : QDir(m_folder->path()).entryInfoList({u"*.media"_s}, QDir::Files, QDir::Name))
            found.append(file.completeBaseName());
        return found;
    }

    void reopen() { m_shelf = std::make_unique<MediaShelf>(m_folder->path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MediaShelf> m_shelf;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void remembersWhatIsThere()
    {
        MediaRecord record;
        record.present.add(0, 1000);
        record.present.add(5000, 6000);
        record.size = mediumBytes;
        record.sizeStated = true;
        record.etag = "\"one\""_ba;
        record.contentType = "audio/mpeg"_ba;
        std::ignore = m_shelf->take(u"m"_s);
        fill(u"m"_s);
        m_shelf->note(u"m"_s, record);
        reopen();
        QCOMPARE(m_shelf->take(u"m"_s), record);
    }

    void aRestThatNobodyCouldVouchForIsNotContinued()
    {
        MediaRecord record; // neither ETag nor Last-Modified
        record.present.add(0, 1000);
        record.size = mediumBytes;
        std::ignore = m_shelf->take(u"m"_s);
        fill(u"m"_s);
        m_shelf->note(u"m"_s, record);
        reopen();
        QCOMPARE(m_shelf->take(u"m"_s), MediaRecord());
        QVERIFY(!QFile::exists(m_shelf->fileOf(u"m"_s)));
    }

    void aRecordOfBytesThatAreGoneIsNotBelieved()
    {
        put(u"m"_s, 0);
        QVERIFY(QFile::resize(m_shelf->fileOf(u"m"_s), 100));
        reopen();
        QCOMPARE(m_shelf->take(u"m"_s), MediaRecord());
    }

    void aDamagedRecordIsNotBelieved()
    {
        put(u"m"_s, 0);
        QFile record(m_folder->filePath(u"m.record"_s));
        QVERIFY(record.open(QIODevice::WriteOnly | QIODevice::Truncate));
        record.write("{\"present\":[[9,3]],\"size\":10");
        record.close();
        reopen();
        QCOMPARE(m_shelf->take(u"m"_s), MediaRecord());
    }

    void removesWhatACrashLeft()
    {
        for (const QString &name : {u"a.media"_s, u"b.record"_s, u"c.record.new"_s, u"strange.txt"_s}) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        reopen();
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"strange.txt"_s});
    }

    void theOldestGoesFirst()
    {
        put(u"new"_s, 1);
        put(u"oldest"_s, 3);
        put(u"old"_s, 2);
        reopen();
        QCOMPARE_GE(m_shelf->used(), 3 * mediumBytes);
        m_shelf->setBudget(m_shelf->used() - 1);
        QCOMPARE(names(), (QStringList{u"new"_s, u"old"_s}));
        m_shelf->setBudget(mediumBytes + 64 * 1024);
        QCOMPARE(names(), QStringList{u"new"_s});
        QCOMPARE_LE(m_shelf->used(), mediumBytes + 64 * 1024);
    }

    void whatPlaysStaysHoweverSmallTheBudget()
    {
        put(u"playing"_s, 5);
        put(u"other"_s, 1);
        reopen();
        QVERIFY(m_shelf->take(u"playing"_s).isComplete());
        m_shelf->setBudget(0);
        QCOMPARE(names(), QStringList{u"playing"_s});
        m_shelf->putBack(u"playing"_s);
        QCOMPARE(names(), QStringList());
        QCOMPARE(m_shelf->used(), 0);
    }

    void whatIsBeingKeptIsNoneOfTheBudgets()
    {
        put(u"kept"_s, 9);
        put(u"streamed"_s, 1);
        reopen();
        m_shelf->setPinned({u"kept"_s});
        m_shelf->setBudget(mediumBytes + 64 * 1024);
        QCOMPARE(names(), (QStringList{u"kept"_s, u"streamed"_s}));
        QVERIFY(m_shelf->clear());
        QCOMPARE(names(), QStringList{u"kept"_s});
        QVERIFY(!m_shelf->clear());
    }

    void anAddressIsNoFileName()
    {
        const QString name = MediaShelf::nameOf(QUrl(u"https://example.org/../../x?token=secret"_s));
        QVERIFY(!name.contains(u'/'));
        QVERIFY(!name.contains("secret"_L1));
        QCOMPARE_NE(name, MediaShelf::nameOf(QUrl(u"https://example.org/../../x?token=other"_s)));
        QCOMPARE(name, MediaShelf::nameOf(QUrl(u"https://example.org/../../x?token=secret#t=10"_s)));
    }
};

QTEST_GUILESS_MAIN(MediaShelfTest)

#include "tst_mediashelf.moc"
