// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mpris.h"
#include "app/desktop/queuecontrol.h"
#include "app/settings.h"
#include "models/library/library.h"
#include "models/playback/audiooutput.h"
#include "models/playback/mediastore.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtDBus/QDBusInterface>
#include <QtDBus/QDBusPendingReply>
#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class SilentOutput final : public AudioOutput
{
public:
    void start(SampleSource &) override { }
    void stop() override { }
    void setVolume(double) override { }
    void setDevice(const QByteArray &) override { }
    [[nodiscard]] State state() const override { return State::Idle; }
    [[nodiscard]] QList<AudioDevice> devices() const override { return {}; }
    [[nodiscard]] qint64 framesInDevice() const override { return 0; }
};

// Talks to the program over a real bus of its own, as a desktop would.
class TestMpris final : public QObject
{
    Q_OBJECT

    // The answer to a call on a connection of its own; the program answers from the event loop in between.
    QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments)
    {
        QDBusMessage message = QDBusMessage::createMethodCall(u"org.mpris.MediaPlayer2.earmark"_s,
                                                              u"/org/mpris/MediaPlayer2"_s, interface, method);
        message.setArguments(arguments);
        const QDBusPendingCall pending = m_desktop.asyncCall(message);
        if (!QTest::qWaitFor([&] { return pending.isFinished(); }))
            return {};
        return pending.reply();
    }

    QVariant property(const QString &interface, const QString &name)
    {
        const QDBusMessage reply = call(u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {interface, name});
        return reply.arguments().value(0).value<QDBusVariant>().variant();
    }

    QProcess m_bus;
    QDBusConnection m_desktop{QString()};

private Q_SLOTS:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (daemon.isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_bus.start(daemon, {u"--session"_s, u"--print-address"_s, u"--nofork"_s});
        QVERIFY(m_bus.waitForReadyRead());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        m_desktop = QDBusConnection::connectToBus(QString::fromLatin1(address), u"desktop"_s);
        QVERIFY(m_desktop.isConnected());
    }

    void cleanupTestCase()
    {
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void answersTheDesktop()
    {
        QTemporaryDir folder;
        Library library(folder.filePath(u"library.db"_s));
        QVERIFY(library.open().result());
        Settings settings(folder.filePath(u"settings.conf"_s));
        MediaStore media(folder.filePath(u"media"_s));
        SilentOutput output;
        Player player(media, output);
        QueueControl queue(player, library, settings);
        Mpris mpris(player, queue, library);
        const QString playerInterface = u"org.mpris.MediaPlayer2.Player"_s;

        QCOMPARE(property(u"org.mpris.MediaPlayer2"_s, u"Identity"_s).toString(), u"Earmark"_s);
        QCOMPARE(property(playerInterface, u"PlaybackStatus"_s).toString(), u"Stopped"_s);
        QCOMPARE(property(playerInterface, u"CanPlay"_s).toBool(), false);

        QSignalSpy raised(&mpris, &Mpris::raiseRequested);
        call(u"org.mpris.MediaPlayer2"_s, u"Raise"_s, {});
        QCOMPARE(raised.size(), 1);

        const auto setVolume = [&](double volume) {
            return call(u"org.freedesktop.DBus.Properties"_s, u"Set"_s,
                        {playerInterface, u"Volume"_s, QVariant::fromValue(QDBusVariant(volume))});
        };
        QCOMPARE(setVolume(0.25).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(player.volume(), 0.25);
        setVolume(7.0);
        QCOMPARE(player.volume(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestMpris)
#include "tst_mpris.moc"
