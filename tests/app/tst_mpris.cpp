// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mpris.h"
#include "models/items/artwork.h"
#include "tests/app/listening.h"
#include "tests/app/mprisclient.h"
#include "tests/support/soundserver.h"
#include "tests/support/testsignal.h"

#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusObjectPath>
#include <QtTest/QtTest>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 durationMs = 30'000;
constexpr qlonglong second = 1'000'000; // microseconds, as MPRIS counts

// A picture for each address, without a network.
class RedArtwork final : public ArtworkSource
{
public:
    [[nodiscard]] QFuture<QImage> artwork(const QString &, int pixels) override
    {
        QImage image(pixels, pixels, QImage::Format_RGB32);
        image.fill(Qt::red);
        return QtFuture::makeReadyValueFuture(image);
    }
    [[nodiscard]] QImage cached(const QString &, int) const override { return {}; }
};

} // namespace

// Talks to the program over a real bus of its own, as a desktop would, while real sound plays.
class TestMpris final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void answersBeforeAnythingPlays();
    void raisesAndQuits();
    void saysWhatPlays();
    void tellsPlayAndPauseUnasked();
    void seeks();
    void seekPastTheEndIsNext();
    void setsThePositionOfThisTrackOnly();
    void goesToTheNext();
    void changesTheRate();
    void changesTheVolume();
    void playsOnAfterAStop();
    void listsTheQueue();
    void obeysPlayerctl();

private:
    // What that program says, with the event loop running; nothing where it fails.
    [[nodiscard]] std::optional<QString> playerctl(const QStringList &arguments);
    [[nodiscard]] Player &player() { return *m_listening->player; }
    [[nodiscard]] qlonglong position() { return m_desktop.playing(u"Position"_s).toLongLong(); }
    [[nodiscard]] QDBusObjectPath track();
    // The values of that property the program told of itself since the beginning, oldest first, doubles left out.
    [[nodiscard]] QVariantList told(const QString &property) const;
    void playFirst();

    Desktop m_desktop;
    SoundServer m_sound;
    HttpServer m_web;
    std::unique_ptr<Listening> m_listening;
    RedArtwork m_artwork;
    std::unique_ptr<Mpris> m_mpris;
    std::unique_ptr<PropertiesProxy> m_properties;
    std::unique_ptr<QSignalSpy> m_told;
    EpisodeId m_first;
    EpisodeId m_second;
};

void TestMpris::initTestCase()
{
    if (const QString why = Desktop::whyUnavailable() + SoundServer::whyUnavailable(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(m_sound.start());
    QVERIFY(m_desktop.start());
    m_web.route(u"/tone.wav"_s, served(toneWav(durationMs / 1000.0, 440)));
}

void TestMpris::init()
{
    m_listening = std::make_unique<Listening>();
    const QUrl tone = m_web.url(u"/tone.wav"_s);
    const QList<EpisodeId> ids = fill(m_listening->library, {playableEpisode(u"Ropes & knots"_s, tone, durationMs),
                                                             playableEpisode(u"Fog signals"_s, tone)});
    m_first = ids.at(0);
    m_second = ids.at(1);
    m_mpris = std::make_unique<Mpris>(*m_listening->player, *m_listening->queue, m_listening->library, m_artwork,
                                      m_listening->folder.filePath(u"covers"_s));
    m_properties = std::make_unique<PropertiesProxy>(m_desktop.bus());
    m_told = std::make_unique<QSignalSpy>(m_properties.get(), &PropertiesProxy::PropertiesChanged);
}

void TestMpris::cleanup()
{
    m_told.reset();
    m_properties.reset();
    m_mpris.reset();
    m_listening.reset();
}

QDBusObjectPath TestMpris::track()
{
    return m_desktop.metadata().value(u"mpris:trackid"_s).value<QDBusObjectPath>();
}

QVariantList TestMpris::told(const QString &property) const
{
    QVariantList values;
    for (const QVariantList &signal : *m_told) {
        const QVariantMap changed = signal.at(1).toMap();
        if (signal.at(0) == QString(playerInterface) && changed.contains(property)
            && (values.isEmpty() || values.constLast() != changed.value(property)))
            values.append(changed.value(property));
    }
    return values;
}

void TestMpris::playFirst()
{
    m_listening->queue->play(m_first, -1);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTRY_COMPARE(m_desktop.metadata().value(u"xesam:title"_s).toString(), u"Ropes & knots"_s);
}

void TestMpris::answersBeforeAnythingPlays()
{
    QCOMPARE(m_desktop.property(rootInterface, u"Identity"_s).toString(), u"Earmark"_s);
    QCOMPARE(m_desktop.property(rootInterface, u"DesktopEntry"_s).toString(), u"io.github.earmark_app.Earmark"_s);
    QCOMPARE(m_desktop.playing(u"PlaybackStatus"_s).toString(), u"Stopped"_s);
    QCOMPARE(m_desktop.playing(u"CanPlay"_s).toBool(), false);
    QCOMPARE(m_desktop.playing(u"CanSeek"_s).toBool(), false);
    QCOMPARE(track(), QDBusObjectPath(u"/org/mpris/MediaPlayer2/TrackList/NoTrack"_s));
    for (const QString &key : {u"Play"_s, u"PlayPause"_s, u"Pause"_s, u"Stop"_s, u"Next"_s, u"Previous"_s})
        QCOMPARE(m_desktop.press(key).type(), QDBusMessage::ReplyMessage);
    QCOMPARE(m_desktop.playing(u"PlaybackStatus"_s).toString(), u"Stopped"_s);
}

void TestMpris::raisesAndQuits()
{
    QSignalSpy raised(m_mpris.get(), &Mpris::raiseRequested);
    QSignalSpy quit(m_mpris.get(), &Mpris::quitRequested);
    m_desktop.call(rootInterface, u"Raise"_s);
    QCOMPARE(raised.size(), 1);
    QCOMPARE(quit.size(), 0);
    m_desktop.call(rootInterface, u"Quit"_s);
    QCOMPARE(quit.size(), 1);
}

void TestMpris::saysWhatPlays()
{
    playFirst();
    const QVariantMap playing = m_desktop.metadata();
    QCOMPARE(playing.value(u"xesam:title"_s).toString(), u"Ropes & knots"_s);
    QCOMPARE(playing.value(u"xesam:artist"_s).toStringList(), QStringList(u"Harbour Voices"_s));
    QCOMPARE(playing.value(u"mpris:length"_s).toLongLong(), durationMs * 1000);
    // A file of ours: the desktop is not sent to the show's server.
    QTRY_VERIFY(QUrl(m_desktop.metadata().value(u"mpris:artUrl"_s).toString()).isLocalFile());
    const QUrl cover(m_desktop.metadata().value(u"mpris:artUrl"_s).toString());
    QCOMPARE(QImage(cover.toLocalFile()).pixelColor(5, 5), QColor(Qt::red));
    const QDBusObjectPath first = track();
    QVERIFY2(first.path().startsWith("/io/github/earmark_app/Earmark/"_L1), qPrintable(first.path()));
    QCOMPARE(m_desktop.playing(u"CanPlay"_s).toBool(), true);
    QCOMPARE(m_desktop.playing(u"CanPause"_s).toBool(), true);
    QTRY_VERIFY(m_desktop.playing(u"CanSeek"_s).toBool());

    m_listening->queue->play(m_second, -1);
    QTRY_COMPARE(m_desktop.metadata().value(u"xesam:title"_s).toString(), u"Fog signals"_s);
    QVERIFY(track() != first);
    // The feed does not say how long it is; the medium does.
    QTRY_COMPARE(m_desktop.metadata().value(u"mpris:length"_s).toLongLong(), durationMs * 1000);
}

void TestMpris::tellsPlayAndPauseUnasked()
{
    // From a stop on: what is still told of what played before must not count.
    playFirst();
    player().stop();
    QTRY_COMPARE(told(u"PlaybackStatus"_s).constLast().toString(), u"Stopped"_s);
    playFirst();
    QTRY_COMPARE(told(u"PlaybackStatus"_s).constLast().toString(), u"Playing"_s);
    m_told->clear();
    m_desktop.press(u"PlayPause"_s);
    m_desktop.press(u"PlayPause"_s);
    m_desktop.press(u"Pause"_s);
    m_desktop.press(u"Pause"_s); // stays so
    m_desktop.press(u"Play"_s);
    m_desktop.press(u"Play"_s);
    const QVariantList expected{u"Paused"_s, u"Playing"_s, u"Paused"_s, u"Playing"_s};
    QTRY_COMPARE(told(u"PlaybackStatus"_s), expected);
    QCOMPARE(player().state(), Player::State::Playing);
}

void TestMpris::seeks()
{
    playFirst();
    m_desktop.press(u"Pause"_s);
    QTRY_VERIFY(m_desktop.playing(u"CanSeek"_s).toBool());
    PlayerProxy proxy(m_desktop.bus());
    QSignalSpy seeked(&proxy, &PlayerProxy::Seeked);
    const qlonglong before = position();
    m_desktop.press(u"Seek"_s, {10 * second});
    QCOMPARE(position(), before + 10 * second);
    QTRY_COMPARE(seeked.size(), 1);
    QCOMPARE(seeked.at(0).at(0).toLongLong(), position());
    m_desktop.press(u"Seek"_s, {-1 * second}); // a small step is one, too
    QCOMPARE(position(), before + 9 * second);
    QTRY_COMPARE(seeked.size(), 2);
    m_desktop.press(u"Seek"_s, {-100 * second});
    QCOMPARE(position(), 0);
    QTRY_COMPARE(seeked.size(), 3);
    QCOMPARE(player().state(), Player::State::Paused);
    // Playing on is no jump, at any rate.
    player().setRate(3.0);
    m_desktop.press(u"Play"_s);
    QTRY_VERIFY(position() > 4 * second);
    QCOMPARE(seeked.size(), 3);
}

void TestMpris::seekPastTheEndIsNext()
{
    QVERIFY(m_listening->library.setQueue({m_second}).result());
    playFirst();
    m_desktop.press(u"Seek"_s, {100 * second});
    QTRY_COMPARE(m_listening->queue->current(), m_second);
    QCOMPARE(rowOf(m_listening->library, m_first).played, false);
}

void TestMpris::setsThePositionOfThisTrackOnly()
{
    playFirst();
    m_desktop.press(u"Pause"_s);
    const auto setPosition = [this](const QDBusObjectPath &on, qlonglong us) {
        m_desktop.press(u"SetPosition"_s, {QVariant::fromValue(on), us});
        return position();
    };
    QCOMPARE(setPosition(track(), 12 * second), 12 * second);
    QCOMPARE(setPosition(QDBusObjectPath(u"/some/other/track"_s), 5 * second), 12 * second);
    QCOMPARE(setPosition(track(), -1 * second), 12 * second);
    QCOMPARE(setPosition(track(), durationMs * 1000 + second), 12 * second);
    QCOMPARE(setPosition(track(), 0), 0);
    QTRY_COMPARE(rowOf(m_listening->library, m_first).positionMs, 0);
}

void TestMpris::goesToTheNext()
{
    QVERIFY(m_listening->library.setQueue({m_second}).result());
    playFirst();
    m_desktop.press(u"Next"_s);
    QTRY_COMPARE(m_desktop.metadata().value(u"xesam:title"_s).toString(), u"Fog signals"_s);
    QTRY_COMPARE(m_desktop.playing(u"PlaybackStatus"_s).toString(), u"Playing"_s);
    QTRY_VERIFY(queueOf(m_listening->library).isEmpty());
    QTRY_VERIFY(position() > 0);
    m_desktop.press(u"Pause"_s);
    m_desktop.press(u"Previous"_s);
    QCOMPARE(position(), 0);
    QCOMPARE(m_listening->queue->current(), m_second);
}

void TestMpris::changesTheRate()
{
    playFirst();
    QCOMPARE(m_desktop.playing(u"Rate"_s).toDouble(), 1.0);
    m_desktop.setPlaying(u"Rate"_s, 1.5);
    QCOMPARE(player().rate(), 1.5);
    m_desktop.setPlaying(u"Rate"_s, 99.0);
    QCOMPARE(player().rate(), m_desktop.playing(u"MaximumRate"_s).toDouble());
    m_desktop.setPlaying(u"Rate"_s, 0.01);
    QCOMPARE(player().rate(), m_desktop.playing(u"MinimumRate"_s).toDouble());
    const QVariantList expected{1.5, 3.5, 0.5};
    QTRY_COMPARE(told(u"Rate"_s), expected);
    m_desktop.setPlaying(u"Rate"_s, 0.0); // a pause, by the specification
    QCOMPARE(player().state(), Player::State::Paused);
    QCOMPARE(player().rate(), 0.5);
}

void TestMpris::changesTheVolume()
{
    QCOMPARE(m_desktop.setPlaying(u"Volume"_s, 0.25).type(), QDBusMessage::ReplyMessage);
    QCOMPARE(player().volume(), 0.25);
    m_desktop.setPlaying(u"Volume"_s, 7.0);
    QCOMPARE(player().volume(), 1.0);
    const QVariantList expected{0.25, 1.0};
    QTRY_COMPARE(told(u"Volume"_s), expected);
}

void TestMpris::playsOnAfterAStop()
{
    playFirst();
    m_desktop.press(u"Stop"_s);
    QCOMPARE(m_desktop.playing(u"PlaybackStatus"_s).toString(), u"Stopped"_s);
    QCOMPARE(m_desktop.playing(u"CanPlay"_s).toBool(), true);
    m_desktop.press(u"Play"_s);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QCOMPARE(m_desktop.playing(u"PlaybackStatus"_s).toString(), u"Playing"_s);
}

void TestMpris::listsTheQueue()
{
    constexpr QLatin1StringView trackList("org.mpris.MediaPlayer2.TrackList");
    QCOMPARE(m_desktop.property(rootInterface, u"HasTrackList"_s).toBool(), true);
    QCOMPARE(m_desktop.property(trackList, u"CanEditTracks"_s).toBool(), false);
    const auto tracks = [&] {
        return qdbus_cast<QList<QDBusObjectPath>>(m_desktop.property(trackList, u"Tracks"_s));
    };
    QCOMPARE(tracks().size(), 0);
    playFirst();
    m_listening->queue->playLast({m_second});
    QTRY_COMPARE(tracks().size(), 2);
    QCOMPARE(tracks().first(), track());
    const QDBusMessage answer =
        m_desktop.call(trackList, u"GetTracksMetadata"_s, {QVariant::fromValue(tracks().sliced(1))});
    const auto metadata = qdbus_cast<QList<QVariantMap>>(answer.arguments().value(0));
    QCOMPARE(metadata.size(), 1);
    QCOMPARE(metadata.first().value(u"xesam:title"_s).toString(), u"Fog signals"_s);
    m_desktop.call(trackList, u"GoTo"_s, {QVariant::fromValue(tracks().last())});
    QTRY_COMPARE(m_listening->queue->current(), m_second);
}

std::optional<QString> TestMpris::playerctl(const QStringList &arguments)
{
    QProcess program;
    program.start(u"playerctl"_s, QStringList{u"--player=earmark"_s} + arguments);
    const bool over = QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, 10'000);
    if (!over || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(program.readAllStandardOutput()).trimmed();
}

// What desktops' scripts and keyboards use.
void TestMpris::obeysPlayerctl()
{
    if (QStandardPaths::findExecutable(u"playerctl"_s).isEmpty())
        QSKIP("the program playerctl is not installed");
    playFirst();
    QCOMPARE(playerctl({u"status"_s}), u"Playing"_s);
    QCOMPARE(playerctl({u"metadata"_s, u"title"_s}), u"Ropes & knots"_s);
    QTRY_VERIFY(playerctl({u"metadata"_s, u"mpris:artUrl"_s}).value_or(QString()).startsWith("file://"_L1));
    QCOMPARE(playerctl({u"metadata"_s, u"mpris:length"_s}), QString::number(durationMs * 1000));
    QVERIFY(playerctl({u"pause"_s}));
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QVERIFY(playerctl({u"position"_s, u"12"_s}));
    QTRY_COMPARE(player().positionMs(), 12'000);
    QVERIFY(playerctl({u"position"_s, u"5-"_s}));
    QTRY_COMPARE(player().positionMs(), 7'000);
    QVERIFY(playerctl({u"volume"_s, u"0.4"_s}));
    QTRY_COMPARE(player().volume(), 0.4);
    QVERIFY(playerctl({u"play-pause"_s}));
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QVERIFY(playerctl({u"stop"_s}));
    QTRY_COMPARE(player().state(), Player::State::Stopped);
}

QTEST_GUILESS_MAIN(TestMpris)
#include "tst_mpris.moc"
