// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediastore.h"
#include "models/playback/streamdoctor.h"
#include "tests/support/httpserver.h"
#include "tests/support/testsignal.h"

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

// Each fault on a real server, and what is said of it.
class StreamDoctorTest : public QObject
{
    Q_OBJECT

private:
    void examine(const QUrl &url)
    {
        QSignalSpy finished(m_doctor.get(), &StreamDoctor::finished);
        m_doctor->examine(url);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 40'000);
        QVERIFY(m_doctor->report().isFinished);
    }

    [[nodiscard]] HttpReply sound() const
    {
        return {.headers = {{"Content-Type"_ba, "audio/wav"_ba}}, .body = m_sound, .ranges = true};
    }

    [[nodiscard]] const StreamReport &report() const { return m_doctor->report(); }

    HttpServer m_web;
    QTemporaryDir m_folder;
    QByteArray m_sound;
    std::unique_ptr<MediaStore> m_store;
    std::unique_ptr<StreamDoctor> m_doctor;

private Q_SLOTS:
    void initTestCase();

    void init()
    {
        m_web.comeBack();
        m_web.clearRequests();
        m_store = std::make_unique<MediaStore>(m_folder.path());
        m_doctor = std::make_unique<StreamDoctor>(*m_store);
    }

    void cleanup()
    {
        m_doctor.reset();
        m_store.reset();
    }

    void findsNothingWrong()
    {
        m_web.route(u"/s.wav"_s, sound());
        examine(m_web.url(u"/s.wav"_s));
        QCOMPARE(report().fault, StreamFault::None);
        QVERIFY(report().isDecoded);
        QVERIFY(!report().refusesRanges && !report().strangeType);
        QCOMPARE(report().steps.size(), 3); // beginning, middle, end
        QCOMPARE(report().steps.first().size, m_sound.size());
        QCOMPARE(report().steps.first().contentType, u"audio/wav"_s);
    }

    void showsTheChainOfRequests()
    {
        m_web.route(u"/a"_s, HttpReply::redirect(302, "/b?token=secret"_ba));
        m_web.route(u"/b"_s, HttpReply::redirect(301, "/s.wav"_ba));
        m_web.route(u"/s.wav"_s, sound());
        examine(m_web.url(u"/a"_s));
        QCOMPARE(report().fault, StreamFault::None);
        QCOMPARE(report().steps.at(0).status, 302);
        QCOMPARE(report().steps.at(1).status, 301);
        QCOMPARE(report().steps.at(2).status, 206);
        QVERIFY(!report().steps.at(1).url.contains("secret"_L1));
    }

    void findsWhatTheServerSays_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<StreamFault>("fault");
        QTest::addColumn<int>("status");
        for (const int status : {403, 404, 410, 429, 500, 503})
            QTest::addRow("status %d", status) << HttpReply{.status = status} << StreamFault::Status << status;
        QTest::newRow("loop") << HttpReply::redirect(302, "/s"_ba) << StreamFault::Redirect << 302;
        QTest::newRow("to a file") << HttpReply::redirect(302, "file:///etc/hostname"_ba) << StreamFault::Redirect
                                   << 302;
        QTest::newRow("to nowhere") << HttpReply::redirect(302, {}) << StreamFault::Redirect << 302;
        QTest::newRow("empty") << HttpReply{} << StreamFault::Empty << 200;
        QTest::newRow("page") << HttpReply{.headers = {{"Content-Type"_ba, "audio/mpeg"_ba}},
                                           .body = "<!doctype html><title>Sign in</title>"_ba}
                              << StreamFault::Text << 200;
        QTest::newRow("too short") << HttpReply{.body = QByteArray(2000, 'x'), .claimed = 5000, .cutAt = 2000}
                                   << StreamFault::Length << 200;
        QTest::newRow("no sound in it") << HttpReply{.body = QByteArray(300'000, '\x01'), .ranges = true}
                                        << StreamFault::Decoding << 206;
    }

    void findsWhatTheServerSays()
    {
        QFETCH(const HttpReply, reply);
        QFETCH(const StreamFault, fault);
        QFETCH(const int, status);
        m_web.route(u"/s"_s, reply);
        examine(m_web.url(u"/s"_s));
        QCOMPARE(report().fault, fault);
        QVERIFY(report().error);
        QCOMPARE(report().steps.last().status, status);
    }

    void findsAConnectionThatIsTornDown()
    {
        HttpReply torn = sound();
        torn.resetAt = 1000;
        m_web.route(u"/s"_s, torn);
        examine(m_web.url(u"/s"_s));
        QVERIFY(report().fault == StreamFault::Length || report().fault == StreamFault::Connection);
    }

    void findsAServerThatIsNotThere()
    {
        m_web.goDown();
        examine(m_web.url(u"/s"_s));
        QCOMPARE(report().fault, StreamFault::Connection);
        QCOMPARE(report().steps.size(), 1);
    }

    void findsANameThatIsUnknown()
    {
        examine(QUrl(u"http://nowhere.invalid/s.mp3"_s));
        QCOMPARE(report().fault, StreamFault::Name);
    }

    void findsAServerThatSpeaksNoTls()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        examine(QUrl(u"https://127.0.0.1:%1/s.mp3"_s.arg(plain.serverPort())));
        QCOMPARE(report().fault, StreamFault::Encryption);
    }

    void findsWhatIsNoWebAddress()
    {
        examine(QUrl(u"file:///etc/hostname"_s));
        QCOMPARE(report().fault, StreamFault::Address);
        QCOMPARE(report().steps.size(), 0);
    }

    void tellsWhatIsOddAlthoughItPlays()
    {
        HttpReply odd = sound();
        odd.headers = {{"Content-Type"_ba, "text/plain"_ba}};
        odd.ranges = false;
        m_web.route(u"/s"_s, odd);
        examine(m_web.url(u"/s"_s));
        QCOMPARE(report().fault, StreamFault::None);
        QVERIFY(report().refusesRanges);
        QVERIFY(report().strangeType);
    }

    void takesNothingFromWhatIsStored()
    {
        m_web.route(u"/s.wav"_s, sound());
        const QUrl url = m_web.url(u"/s.wav"_s);
        examine(url);
        m_web.route(u"/s.wav"_s, HttpReply{.status = 404});
        examine(url);
        QCOMPARE(report().fault, StreamFault::Status);
    }

    void sendsALoginToItsOriginAlone()
    {
        m_web.route(u"/a"_s, HttpReply::redirect(302, m_web.url(u"/s.wav"_s, u"localhost"_s).toEncoded()));
        m_web.route(u"/s.wav"_s, sound());
        QUrl url = m_web.url(u"/a"_s);
        url.setUserInfo(u"ann:secret"_s);
        examine(url);
        QVERIFY(m_web.requests(u"/a"_s).first().headers.contains("authorization"_ba));
        for (const HttpRequest &request : m_web.requests(u"/s.wav"_s))
            QVERIFY(!request.headers.contains("authorization"_ba));
        QVERIFY(!report().url.contains("secret"_L1));
    }

    void anotherExaminationTakesItsPlace()
    {
        HttpReply silent = sound();
        silent.stallAt = 0;
        m_web.route(u"/silent"_s, silent);
        m_web.route(u"/s.wav"_s, sound());
        m_doctor->examine(m_web.url(u"/silent"_s));
        examine(m_web.url(u"/s.wav"_s));
        QCOMPARE(report().url, m_web.url(u"/s.wav"_s).toString());
        QCOMPARE(report().fault, StreamFault::None);
    }
};

void StreamDoctorTest::initTestCase()
{
    m_sound = toneWav(4, 440);
}

QTEST_GUILESS_MAIN(StreamDoctorTest)

#include "tst_streamdoctor.moc"
