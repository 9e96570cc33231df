// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/singleinstance.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>
#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestSingleInstance final : public QObject
{
    Q_OBJECT

    // A second start, as another process would make it: it must not need this thread.
    static QFuture<bool> startAgain(const QString &library, const QString &folder, const QStringList &arguments)
    {
        return QtConcurrent::run([=] {
            SingleInstance second(library, folder);
            return second.handOver(arguments);
        });
    }

private Q_SLOTS:
    void theSecondHandsOverToTheFirst()
    {
        QTemporaryDir folder;
        SingleInstance first(u"/a.db"_s, folder.path());
        QVERIFY(!first.handOver({u"ignored"_s}));
        QSignalSpy activated(&first, &SingleInstance::activated);
        const QStringList arguments{u"https://a.test/f?a=1&b=2"_s, u"/tmp/caf\u00e9 \n.xml"_s};
        const auto second = startAgain(u"/a.db"_s, folder.path(), arguments);
        QVERIFY(activated.wait(10'000));
        QCOMPARE(activated.first().first().toStringList(), arguments);
        QVERIFY(second.result());

        const auto third = startAgain(u"/a.db"_s, folder.path(), {});
        QVERIFY(activated.wait(10'000)); // no arguments still raise the window
        QVERIFY(third.result());
    }

    void anotherLibraryHasAWindowOfItsOwn()
    {
        QTemporaryDir folder;
        SingleInstance first(u"/a.db"_s, folder.path());
        QVERIFY(!first.handOver({}));
        SingleInstance other(u"/b.db"_s, folder.path());
        QVERIFY(!other.handOver({}));
    }

    void afterTheFirstIsGoneTheNextIsFirst()
    {
        QTemporaryDir folder;
        {
            SingleInstance first(u"/a.db"_s, folder.path());
            QVERIFY(!first.handOver({}));
        }
        SingleInstance next(u"/a.db"_s, folder.path());
        QVERIFY(!next.handOver({}));
    }

    void whatACrashLeftDoesNotStandInTheWay()
    {
        QTemporaryDir folder;
        QString socket;
        {
            SingleInstance first(u"/a.db"_s, folder.path());
            QVERIFY(!first.handOver({}));
            socket = QDir(folder.path()).entryInfoList({u"*.socket"_s}, QDir::System).first().filePath();
        }
        QFile left(socket); // nobody listens there
        QVERIFY(left.open(QFile::WriteOnly));
        left.close();
        SingleInstance next(u"/a.db"_s, folder.path());
        QVERIFY(!next.handOver({}));
        QSignalSpy activated(&next, &SingleInstance::activated);
        const auto second = startAgain(u"/a.db"_s, folder.path(), {u"x"_s});
        QVERIFY(activated.wait(10'000));
        QVERIFY(second.result());
    }

    void nonsenseOnTheSocketIsIgnored()
    {
        QTemporaryDir folder;
        SingleInstance first(u"/a.db"_s, folder.path());
        QVERIFY(!first.handOver({}));
        QSignalSpy activated(&first, &SingleInstance::activated);
        QLocalSocket socket;
        socket.connectToServer(QDir(folder.path()).entryInfoList({u"*.socket"_s}, QDir::System).first().filePath());
        QVERIFY(socket.waitForConnected());
        socket.write("\x7f\xff\xff\xff nonsense");
        socket.disconnectFromServer();
        const auto second = startAgain(u"/a.db"_s, folder.path(), {u"x"_s});
        QVERIFY(activated.wait(10'000));
        QVERIFY(second.result());
        QCOMPARE(activated.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
