// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediastore.h"
#include "models/playback/player.h"
#include "models/playback/qtaudiooutput.h"
#include "tests/playback/testsignal.h"
#include "tests/support/httpserver.h"
#include "tests/support/soundserver.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

constexpr double Loud = 0.1; // of a tone of half the full scale

HttpReply served(const QByteArray &body, const QByteArray &type = "audio/mpeg"_ba)
{
    return {.headers = {{"Content-Type"_ba, type}, {"ETag"_ba, "\"one\""_ba}}, .body = body, .ranges = true};
}

} // namespace

// A real web server on loopback, a real sound server that records, and the Player between them.
class PlayerTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] PlayerItem item(const QStringList &paths) const
    {
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(m_web.url(path));
        return {.episode = EpisodeId{7}, .urls = urls, .durationMs = {}};
    }

    SoundServer m_sound;
    HttpServer m_web;
    QTemporaryDir m_folder;
    std::unique_ptr<MediaStore> m_store;
    std::unique_ptr<QtAudioOutput> m_output;
    std::unique_ptr<Player> m_player;

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = SoundServer::whyUnavailable(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY(m_sound.start());
    }

    void init()
    {
        m_store = std::make_unique<MediaStore>(m_folder.path());
        m_output = std::make_unique<QtAudioOutput>();
        m_player = std::make_unique<Player>(*m_store, *m_output);
        m_web.clearRequests();
        m_sound.clear();
    }

    void cleanup()
    {
        m_player.reset();
        m_output.reset();
        m_store.reset();
    }

    void playsAnMp3OverHttp()
    {
        const QByteArray mp3 = encoded(toneWav(4, 1000), u"mp3"_s, {u"-b:a"_s, u"64k"_s});
        if (mp3.isEmpty())
            QSKIP("the program ffmpeg is not installed");
        m_web.route(u"/a.mp3"_s, served(mp3));
        m_player->load(item({u"/a.mp3"_s}), 0);
        QTRY_COMPARE(m_player->state(), Player::State::Paused);
        QCOMPARE(loudness(m_sound.recording()), 0.0);
        m_player->play();
        QTRY_COMPARE(m_player->state(), Player::State::Playing);
        QTRY_VERIFY(m_player->positionMs() > 1500);
        QVERIFY(loudness(m_sound.last(500)) > Loud);
        QVERIFY2(std::abs(pitch(m_sound.last(500)) - 1000) < 2, qPrintable(QString::number(pitch(m_sound.last(500)))));
    }
};

QTEST_GUILESS_MAIN(PlayerTest)

#include "tst_player.moc"
