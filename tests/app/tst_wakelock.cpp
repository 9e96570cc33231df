// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/wakelock.h"
#include "tests/app/listening.h"
#include "tests/app/mprisclient.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"

#include <QtDBus/QDBusObjectPath>
#include <QtTest/QtTest>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

// The session's screen saver, as far as a player needs it.
class FakeScreenSaver final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QList<uint> held;

public Q_SLOTS:
    uint Inhibit(const QString &application, const QString &reason)
    {
        if (application.isEmpty() || reason.isEmpty())
            return 0;
        held.append(++m_latest);
        return m_latest;
    }
    void UnInhibit(uint cookie) { held.removeAll(cookie); }

private:
    uint m_latest = 0;
};

// The desktop's portal, and the request it hands out.
class FakePortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")

public:
    uint flags = 0;

public Q_SLOTS:
    QDBusObjectPath Inhibit(const QString &, uint what, const QVariantMap &)
    {
        flags = what;
        return QDBusObjectPath(u"/org/freedesktop/portal/desktop/request/1"_s);
    }
};

class FakeRequest final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")

public:
    int closed = 0;

public Q_SLOTS:
    void Close() { ++closed; }
};

// While something plays the machine does not fall asleep; as soon as nothing does, it may.
class TestWakeLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = Desktop::whyUnavailable() + SoundServer::whyUnavailable(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY(m_sound.start());
        QVERIFY(m_desktop.start());
        m_web.route(u"/tone.wav"_s, served(toneWav(30, 440)));
    }

    void init()
    {
        m_listening = std::make_unique<Listening>();
        m_episode =
            fill(m_listening->library, {playableEpisode(u"Lanterns"_s, m_web.url(u"/tone.wav"_s), 30'000)}).first();
    }

    void cleanup() { m_listening.reset(); }

    void asksTheScreenSaver()
    {
        FakeScreenSaver saver;
        QDBusConnection bus = m_desktop.bus();
        QVERIFY(bus.registerObject(u"/org/freedesktop/ScreenSaver"_s, &saver, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(u"org.freedesktop.ScreenSaver"_s));
        {
            const WakeLock lock(*m_listening->player);
            m_listening->queue->play(m_episode, -1);
            QTRY_COMPARE(saver.held.size(), 1);
            m_listening->player->pause();
            QTRY_COMPARE(saver.held.size(), 0);
            m_listening->player->play();
            QTRY_COMPARE(saver.held.size(), 1);
            for (int i = 0; i < 20; ++i) { // answers that come too late are given back
                m_listening->player->pause();
                m_listening->player->play();
            }
            QTRY_COMPARE(saver.held.size(), 1);
        }
        QTRY_COMPARE(saver.held.size(), 0);
        bus.unregisterService(u"org.freedesktop.ScreenSaver"_s);
        bus.unregisterObject(u"/org/freedesktop/ScreenSaver"_s);
    }

    void prefersThePortal()
    {
        FakePortal portal;
        FakeRequest request;
        QDBusConnection bus = m_desktop.bus();
        QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop/request/1"_s, &request,
                                   QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
        const WakeLock lock(*m_listening->player);
        m_listening->queue->play(m_episode, -1);
        QTRY_COMPARE(portal.flags, 4u); // that it does not suspend; the screen may go dark
        QCOMPARE(request.closed, 0);
        QTRY_COMPARE(m_listening->player->state(), Player::State::Playing);
        m_listening->player->stop();
        QTRY_COMPARE(request.closed, 1);
        bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
    }

    void doesWithoutAny()
    {
        const WakeLock lock(*m_listening->player);
        m_listening->queue->play(m_episode, -1);
        QTRY_COMPARE(m_listening->player->state(), Player::State::Playing);
        QTRY_VERIFY(m_listening->player->positionMs() > 500);
        m_listening->player->pause();
        QCOMPARE(m_listening->player->state(), Player::State::Paused);
    }

private:
    Desktop m_desktop;
    SoundServer m_sound;
    HttpServer m_web;
    std::unique_ptr<Listening> m_listening;
    EpisodeId m_episode;
};

QTEST_GUILESS_MAIN(TestWakeLock)
#include "tst_wakelock.moc"
