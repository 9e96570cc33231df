// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/listexport.h"

#include "tests/library/samples.h"
#include "tests/support/httpserver.h"
#include "tests/support/testsignal.h"
#include "tests/transfer/exportsamples.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;
using samples::wait;

namespace {

// What feeds hold at their worst and a web server can still answer.
QStringList heardAddresses()
{
    return {u"http://media.example.org/plain.wav"_s,
            u"http://media.example.org/with blanks.wav"_s,
            u"http://media.example.org/query.wav?b=c&d=e%2Ff&x=#part"_s,
            u"http://media.example.org/%20%2F100%.wav"_s,
            u"http://media.example.org/a,b;c='d'(e).wav"_s,
            u"http://m\u00fcller.example.org/\u00e4\u65e5.wav"_s};
}

// What a player asks for: the host in the form of the wire, and the path.
QString asked(const QString &host, const QString &path)
{
    return QString::fromLatin1(QUrl::toAce(host)) + path;
}

} // namespace

// Players that are not ours play the lists, and ask for every sound in them, whatever titles and addresses are like.
// They reach a web server on loopback as their proxy, so that hosts of any name can be asked for.
class TestPlayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySoundIsPlayed_data();
    void everySoundIsPlayed();
    void addressesOfXspfAreSound();

private:
    [[nodiscard]] QString exported(ExportFormat format); // its path
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QSet<QString> askedFor() const;

    QTemporaryDir m_home;
    std::unique_ptr<Library> m_library;
    HttpServer m_server;
    QSet<QString> m_wanted;
};

void TestPlayers::initTestCase()
{
    m_library = std::make_unique<Library>(m_home.filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open()));
    QVERIFY(QFile::setPermissions(m_home.path(), QFile::Permissions(0x7755))); // also for a player that is not root
    const QByteArray sound = toneWav(1, 1000);
    QList<ParsedEpisode> items;
    const QStringList addresses = heardAddresses();
    const QStringList titles = samples::nastyTitles();
    for (int i = 0; i < titles.size(); ++i) {
        items.append(samples::episode(QString::number(i), titles.at(i), qint64{i}));
        items.last().media.first().url = addresses.at(i % addresses.size());
        if (i % 2 == 0)
            items.last().durationMs.reset();
    }
    for (const QString &address : addresses) {
        const QUrl url(address);
        m_server.route(url.path(), {.headers = {{"Content-Type", "audio/wav"}}, .body = sound, .ranges = true});
        m_wanted.insert(asked(url.host(), url.path()));
    }
    QVERIFY(wait(
        m_library->save(samples::show(u"https://feeds.example.org/f"_s, u"Zoo & <Sea>, \"live\"\r\n#EXT"_s, items))));
}

QString TestPlayers::exported(ExportFormat format)
{
    const QString path = m_home.filePath(u"list."_s + QLatin1StringView(infoOf(format).suffix));
    ExportFuture future =
        exportToFile(*m_library, {.title = u"All = \"of\" it\n"_s, .filter = EpisodeFilter(), .format = format}, path);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000) || !future.result())
        return {};
    return future.result()->written == samples::nastyTitles().size() ? path : QString();
}

QProcessEnvironment TestPlayers::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"http_proxy"_s, m_server.url({}).toString());
    environment.remove(u"no_proxy"_s);
    return environment;
}

QSet<QString> TestPlayers::askedFor() const
{
    QSet<QString> found;
    const QList<HttpRequest> requests = m_server.requests();
    for (const HttpRequest &request : requests)
        found.insert(asked(QString::fromLatin1(request.header("host")).section(u':', 0, 0), request.path));
    return found;
}

void TestPlayers::everySoundIsPlayed_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QStringList>("player");
    const QStringList mpv{u"mpv"_s,       u"--no-config"_s,       u"--ytdl=no"_s, u"--msg-level=all=error"_s,
                          u"--ao=null"_s, u"--ao-null-untimed"_s, u"--vo=null"_s};
    const QStringList vlc{u"cvlc"_s,       u"--no-interact"_s, u"--aout=dummy"_s,
                          u"--no-video"_s, u"--rate=31"_s,     u"--play-and-exit"_s};
    QTest::newRow("mpv M3U8") << ExportFormat::M3u8 << mpv;
    QTest::newRow("mpv PLS") << ExportFormat::Pls << mpv;
    QTest::newRow("VLC M3U8") << ExportFormat::M3u8 << vlc;
    QTest::newRow("VLC PLS") << ExportFormat::Pls << vlc;
    QTest::newRow("VLC XSPF") << ExportFormat::Xspf << vlc;
}

void TestPlayers::everySoundIsPlayed()
{
    QFETCH(ExportFormat, format);
    QFETCH(QStringList, player);
    if (QStandardPaths::findExecutable(player.first()).isEmpty())
        QSKIP(qPrintable(player.first() + u" is not installed"_s));
    const QString path = exported(format);
    QVERIFY(!path.isEmpty());
    QStringList command = player + QStringList{path};
    if (command.first() == "cvlc"_L1 && ::geteuid() == 0) // VLC refuses to run as root
        command = QStringList{u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s} + command;
    m_server.clearRequests();
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.takeFirst(), command);
    QVERIFY(QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 100'000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    const QSet<QString> missing = m_wanted - askedFor();
    QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(u'\n')));
}

// And by parts: libxml2 reads its addresses, and FFmpeg opens each.
void TestPlayers::addressesOfXspfAreSound()
{
    for (const QString &program : {u"ffprobe"_s, u"xmllint"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP("ffprobe or xmllint is not installed");
    }
    const QString path = exported(ExportFormat::Xspf);
    QVERIFY(!path.isEmpty());
    QProcess reader;
    reader.start(u"xmllint"_s, {u"--xpath"_s, u"//*[local-name()='location']/text()"_s, path});
    QVERIFY(reader.waitForFinished());
    QStringList addresses = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(addresses.size(), samples::nastyTitles().size());
    addresses.removeDuplicates();
    QCOMPARE(addresses.size(), m_wanted.size());
    for (const QString &address : std::as_const(addresses)) {
        QProcess probe;
        probe.setProcessEnvironment(environment());
        probe.start(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-show_entries"_s, u"format=duration"_s, u"-of"_s,
                                   u"csv=p=0"_s, QString(address).replace(u"&amp;"_s, u"&"_s)});
        QVERIFY(QTest::qWaitFor([&probe] { return probe.state() == QProcess::NotRunning; }, 30'000));
        QVERIFY2(probe.readAllStandardOutput().startsWith("1."), qPrintable(address));
    }
}

QTEST_GUILESS_MAIN(TestPlayers)
#include "tst_players.moc"
