// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exportwriter.h"
#include "models/transfer/playlistreading.h"
#include "tests/transfer/exportsamples.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

// What other programs write as playlists is taken in as it was meant, and what means harm is refused.
class TestPlaylistReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsAreKnownByContent_data();
    void formsAreKnownByContent();
    void favouritesOfAntennaPod();
    void ownListsComeBack_data();
    void ownListsComeBack();
    void m3uAsPlayersWriteIt();
    void plsWithGapsAndCase();
    void xspfAsVlcWritesIt();
    void jspfWithPlainStrings();
    void csvWithGuardsAndBreaks();
    void listFeed();
    void feedsAsPlaylists();
    void onlyWebAddressesAreTaken_data();
    void onlyWebAddressesAreTaken();
    void damageNamesItsLine_data();
    void damageNamesItsLine();
    void entitiesAreNotResolved();
    void entriesAreCapped();
    void anyCutIsSurvived_data();
    void anyCutIsSurvived();
    void filesOfOthers();
};

namespace {

ParsedPlaylist readWell(const QByteArray &bytes)
{
    const Result<ParsedPlaylist> read = readPlaylist(bytes, u"list"_s);
    if (!read)
        qWarning("%s", qPrintable(read.error().detail));
    return read.value_or(ParsedPlaylist());
}

// As the program writes it, of invented episodes.
QByteArray antennaPodFavourites()
{
    const auto feed = [](const QByteArray &title, const QByteArray &site, const QByteArray &address) {
        return "<li><div>\n<img src=\"https://example.org/a.png\" />\n<p>\n    " + title
               + "\n    <span>\n        <a href=\"" + site + "\">Website</a> \u2022 <a href=\"" + address
               + "\">Feed</a>\n    </span>\n</p>\n<ul>\n";
    };
    const auto item = [](const QByteArray &title, const QByteArray &page, const QByteArray &medium) {
        return "<li><span>\n    " + title + "<br>\n    <a href=\"" + page + "\">Website</a> \u2022 <a href=\"" + medium
               + "\">Media</a>\n</span></li>\n";
    };
    return "<!DOCTYPE html>\n<html><head><title>Favorites</title></head><body><h1>Favorites</h1>\n<ul>"
           + feed("Harbour & Talk", "https://harbour.example.org/",
                  "https://feeds.example.org/harbour?format=rss&full=1")
           + item("Fog < bells", "https://harbour.example.org/fog", "https://media.example.org/fog.mp3")
           + item("Without a medium", "https://harbour.example.org/none", "") + "</ul></div></li>\n"
           + feed("Night Walks", "", "https://feeds.example.org/walks")
           + item("Under the bridge", "", "https://media.example.org/bridge.mp3")
           + "</ul></div></li>\n</ul></body></html>";
}

} // namespace

void TestPlaylistReading::formsAreKnownByContent_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<std::optional<PlaylistForm>>("form");
    const auto row = [](const char *name, const QByteArray &head, std::optional<PlaylistForm> form) {
        QTest::newRow(name) << head << form;
    };
    row("nothing", "", std::nullopt);
    row("M3U", "#EXTM3U\nhttps://a.example/a.mp3\n", PlaylistForm::M3u);
    row("M3U with a mark and CRLF", "\xef\xbb\xbf#EXTM3U\r\nhttps://a.example/a.mp3\r\n", PlaylistForm::M3u);
    row("mere addresses", "# mine\nhttps://a.example/a.mp3\nhttps://a.example/b.mp3\n", PlaylistForm::M3u);
    row("a stream", "#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:10,\na.ts\n", std::nullopt);
    row("prose", "https://a.example/a.mp3\nis where it is, said Ada.\n", std::nullopt);
    row("names of files", "a.mp3\nb.mp3\n", std::nullopt);
    row("PLS", "[Playlist]\nFile1=x\n", PlaylistForm::Pls);
    row("XSPF", "<?xml version=\"1.0\"?>\n<playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\">",
        PlaylistForm::Xspf);
    row("XSPF without namespace", "<playlist><trackList><track>", PlaylistForm::Xspf);
    row("JSPF", " {\n  \"playlist\": {\n \"track\": []}}", PlaylistForm::Jspf);
    row("other JSON", "{\"items\": []}", std::nullopt);
    row("list feed", "<rss><channel><podcast:remoteItem feedGuid=\"x\"/></channel></rss>", PlaylistForm::ListFeed);
    row("feed", "<rss><channel><item><title>a</title></item></channel></rss>", std::nullopt);
    row("OPML", "<opml version=\"2.0\"><body><outline xmlUrl=\"https://a.example/\"/></body></opml>", std::nullopt);
    row("CSV", "show,title,audio_url\r\na,b,c\r\n", PlaylistForm::Csv);
    row("favourites of AntennaPod", antennaPodFavourites(), PlaylistForm::Favourites);
    row("other page", "<html><body><a href=\"x\">Website</a> and <a href=\"y\">Media</a>", std::nullopt);
    row("other CSV", "name,phone\r\na,b\r\n", std::nullopt);
}

void TestPlaylistReading::formsAreKnownByContent()
{
    QFETCH(QByteArray, head);
    QTEST(playlistFormOf(head), "form");
}

void TestPlaylistReading::favouritesOfAntennaPod()
{
    const ParsedPlaylist list = readWell(antennaPodFavourites());
    QCOMPARE(list.entries.size(), 3);
    const PlaylistEntry &fog = list.entries.at(0);
    QCOMPARE(fog.show, u"Harbour & Talk"_s);
    QCOMPARE(fog.feedUrl, u"https://feeds.example.org/harbour?format=rss&full=1"_s);
    QCOMPARE(fog.title, u"Fog < bells"_s);
    QCOMPARE(fog.url, u"https://media.example.org/fog.mp3"_s);
    QCOMPARE(fog.pageUrl, u"https://harbour.example.org/fog"_s);
    QCOMPARE(list.entries.at(1).title, u"Without a medium"_s);
    QCOMPARE(list.entries.at(1).url, QString());
    QCOMPARE(list.entries.at(1).show, u"Harbour & Talk"_s);
    QCOMPARE(list.entries.at(2).show, u"Night Walks"_s);
    QCOMPARE(list.entries.at(2).pageUrl, QString());
    QCOMPARE(list.entries.at(2).url, u"https://media.example.org/bridge.mp3"_s);
    QVERIFY(list.entries.at(2).line > fog.line);
}

void TestPlaylistReading::ownListsComeBack_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const ExportFormat format : {ExportFormat::M3u8, ExportFormat::Pls, ExportFormat::Xspf, ExportFormat::Jspf,
                                      ExportFormat::Csv, ExportFormat::ListFeed})
        QTest::newRow(infoOf(format).key.data()) << format;
}

void TestPlaylistReading::ownListsComeBack()
{
    QFETCH(ExportFormat, format);
    const QList<ExportItem> items = nastyEpisodes();
    const ParsedPlaylist list = readWell(exportedText(format, {u"Mine, \"all\""_s, 0}, items).bytes);
    QCOMPARE(list.entries.size(), items.size());
    QCOMPARE(list.warnings, QList<Warning>());
    if (format != ExportFormat::Pls && format != ExportFormat::Csv)
        QCOMPARE(list.title, u"Mine, \"all\""_s);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const PlaylistEntry &entry = list.entries.at(i);
        const ExportItem &item = items.at(i);
        const bool keepsAudio = format != ExportFormat::ListFeed;
        const bool keepsGuid = format != ExportFormat::M3u8 && format != ExportFormat::Pls;
        QCOMPARE(!entry.url.isEmpty(), keepsAudio);
        QCOMPARE(entry.guid, keepsGuid ? item.guid : QString());
        if (keepsAudio)
            QVERIFY(!entry.url.contains(u'#') && !entry.url.contains(u' '));
        if (keepsAudio && item.startMs) {
            QCOMPARE(entry.startMs, item.startMs);
            QCOMPARE(entry.endMs, item.endMs);
        }
        if (!item.title.isEmpty() && !item.title.contains(QChar(0xd83d)))
            QVERIFY2(entry.title.contains(item.title.section(u'\r', 0, 0)
                                              .section(u'\t', 0, 0)
                                              .section(u'\x1b', 0, 0)
                                              .normalized(QString::NormalizationForm_C)),
                     qPrintable(entry.title));
        if (format == ExportFormat::Xspf || format == ExportFormat::Jspf)
            QCOMPARE(entry.durationMs, item.durationMs);
    }
}

void TestPlaylistReading::m3uAsPlayersWriteIt()
{
    const ParsedPlaylist list = readWell("#EXTM3U\r\n"
                                         "#PLAYLIST:Evening\r\n"
                                         "\r\n"
                                         "# a comment\r\n"
                                         "#EXTINF:61 tvg-id=\"a,b\" group=\"x\",Lamps, and rope\r\n"
                                         "#EXTALB:Harbour\r\n"
                                         "#EXTVLCOPT:start-time=91.5\r\n"
                                         "#EXTVLCOPT:network-caching=1000\r\n"
                                         "  https://a.example/with blank.mp3  \r\n"
                                         "#EXTINF:-1,\r\n"
                                         "https://a.example/b.mp3?x=1#t=npt:1:02:03,3800\r\n"
                                         "https://a.example/c.mp3");
    QCOMPARE(list.title, u"Evening"_s);
    QCOMPARE(list.entries.size(), 3);
    const PlaylistEntry &first = list.entries.first();
    QCOMPARE(first.title, u"Lamps, and rope"_s);
    QCOMPARE(first.show, u"Harbour"_s);
    QCOMPARE(first.durationMs, 61'000);
    QCOMPARE(first.startMs, 91'500);
    QCOMPARE(first.url, u"https://a.example/with%20blank.mp3"_s);
    QCOMPARE(first.line, 9);
    QVERIFY(!list.entries.at(1).durationMs);
    QCOMPARE(list.entries.at(1).url, u"https://a.example/b.mp3?x=1"_s);
    QCOMPARE(list.entries.at(1).startMs, 3'723'000);
    QCOMPARE(list.entries.at(1).endMs, 3'800'000);
    QCOMPARE(list.entries.at(2).title, QString());
}

void TestPlaylistReading::plsWithGapsAndCase()
{
    const ParsedPlaylist list = readWell("[playlist]\nnumberofentries=2\nTITLE7=Last\nfile7=https://a.example/g.mp3\n"
                                         "File2= https://a.example/b.mp3 \nLength2=61\nLength7=-1\nFileX=no\n");
    QCOMPARE(list.entries.size(), 2);
    QCOMPARE(list.entries.first().url, u"https://a.example/b.mp3"_s);
    QCOMPARE(list.entries.first().durationMs, 61'000);
    QCOMPARE(list.entries.last().title, u"Last"_s);
    QVERIFY(!list.entries.last().durationMs);
}

void TestPlaylistReading::xspfAsVlcWritesIt()
{
    const ParsedPlaylist list = readWell(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<playlist xmlns=\"http://xspf.org/ns/0/\" xmlns:vlc=\"http://www.videolan.org/vlc/playlist/ns/0/\" "
        "version=\"1\">\n"
        " <title>Playlist</title>\n <trackList>\n  <track>\n"
        "   <location>https://a.example/a.mp3</location><location>https://b.example/a.mp3</location>\n"
        "   <title>A &amp; B</title><creator>Harbour</creator><annotation>a\nb</annotation><duration>61500</duration>\n"
        "   <extension application=\"http://www.videolan.org/vlc/playlist/0\"><vlc:id>0</vlc:id>"
        "<vlc:option>start-time=42</vlc:option><vlc:option>stop-time=50.5</vlc:option></extension>\n"
        "  </track>\n </trackList>\n"
        " <extension application=\"http://www.videolan.org/vlc/playlist/0\"><vlc:item tid=\"0\"/></extension>\n"
        "</playlist>\n");
    QCOMPARE(list.title, u"Playlist"_s);
    QCOMPARE(list.entries.size(), 1);
    const PlaylistEntry &only = list.entries.first();
    QCOMPARE(only.url, u"https://a.example/a.mp3"_s);
    QCOMPARE(only.title, u"A & B"_s);
    QCOMPARE(only.show, u"Harbour"_s);
    QCOMPARE(only.note, u"a\nb"_s);
    QCOMPARE(only.durationMs, 61'500);
    QCOMPARE(only.startMs, 42'000);
    QCOMPARE(only.endMs, 50'500);
    QCOMPARE(only.line, 5);
}

void TestPlaylistReading::jspfWithPlainStrings()
{
    const ParsedPlaylist list = readWell("{\"playlist\": {\"title\": \"Mine\", \"track\": [{\"location\": "
                                         "\"https://a.example/a.mp3\", \"title\": \"One\"}, 5, {\"title\": null}, "
                                         "{\"location\": [\"https://a.example/b.mp3#t=5\"], \"duration\": 1000}]}}");
    QCOMPARE(list.title, u"Mine"_s);
    QCOMPARE(list.entries.size(), 2);
    QCOMPARE(list.entries.first().title, u"One"_s);
    QCOMPARE(list.entries.last().startMs, 5'000);
    QCOMPARE(list.entries.last().line, 4);
}

void TestPlaylistReading::csvWithGuardsAndBreaks()
{
    const ParsedPlaylist list = readWell("title,note,audio_url,guid,start_s\n"
                                         "'=1+1,\"two\r\nlines, \"\"quoted\"\"\",https://a.example/a.mp3,g1,1.5\n"
                                         "short\n"
                                         "'tis the season,,,g3,\n");
    QCOMPARE(list.entries.size(), 3);
    QCOMPARE(list.entries.first().title, u"=1+1"_s);
    QCOMPARE(list.entries.first().note, u"two\r\nlines, \"quoted\""_s);
    QCOMPARE(list.entries.first().startMs, 1'500);
    QCOMPARE(list.entries.at(1).line, 4);
    QCOMPARE(list.entries.last().title, u"'tis the season"_s);
    QCOMPARE(list.entries.last().guid, u"g3"_s);
}

void TestPlaylistReading::listFeed()
{
    const ParsedPlaylist list = readWell(
        "<rss version=\"2.0\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"><channel><title>Mine</title>"
        "<podcast:medium>podcastL</podcast:medium><podcast:remoteItem feedGuid=\"f\" itemGuid=\"g\" title=\"A\" "
        "feedUrl=\"https://a.example/f\"/></channel></rss>");
    QCOMPARE(list.title, u"Mine"_s);
    QCOMPARE(list.entries.size(), 1);
    QCOMPARE(list.entries.first().guid, u"g"_s);
    QCOMPARE(list.entries.first().feedGuid, u"f"_s);
    QCOMPARE(list.entries.first().feedUrl, u"https://a.example/f"_s);
    QCOMPARE(list.entries.first().title, u"A"_s);
}

void TestPlaylistReading::feedsAsPlaylists()
{
    for (const ExportFormat format : {ExportFormat::Rss, ExportFormat::JsonFeed}) {
        const QList<ExportItem> items = nastyEpisodes();
        const auto read = readFeedAsPlaylist(exportedText(format, {u"Mine"_s, 0}, items).bytes, u"feed"_s);
        QVERIFY(read);
        QCOMPARE(read->title, u"Mine"_s);
        QCOMPARE(read->entries.size(), items.size());
        QCOMPARE(read->entries.at(3).startMs, items.at(3).startMs);
    }
    QVERIFY(!readFeedAsPlaylist("<rss><channel><title>a</title></channel></rss>", u"feed"_s));
    QVERIFY(!readFeedAsPlaylist("nothing of the kind", u"feed"_s));
}

void TestPlaylistReading::onlyWebAddressesAreTaken_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("path") << QByteArray("/etc/passwd");
    QTest::newRow("share") << QByteArray("\\\\server\\share\\a.mp3");
    QTest::newRow("script") << QByteArray("javascript:alert(1)");
    QTest::newRow("data") << QByteArray("data:audio/mpeg;base64,AAAA");
    QTest::newRow("relative") << QByteArray("../a.mp3");
    QTest::newRow("another program's") << QByteArray("spotify:track:abc");
    QTest::newRow("too long") << "https://a.example/" + QByteArray(10'000, 'x');
}

void TestPlaylistReading::onlyWebAddressesAreTaken()
{
    QFETCH(QByteArray, address);
    const auto read = readPlaylist("#EXTM3U\n#EXTINF:1,Named\n" + address + "\n", u"list"_s);
    QVERIFY(read);
    QCOMPARE(read->entries.size(), 1); // the words may still tell which episode it is
    QCOMPARE(read->entries.first().url, QString());
    QCOMPARE(read->warnings.size(), 1);
    QCOMPARE(read->warnings.first().kind, Warning::Kind::BadUrl);
    QCOMPARE(read->warnings.first().line, 3);
}

void TestPlaylistReading::damageNamesItsLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::newRow("nothing") << QByteArray() << Error::Kind::UnknownFormat << 0;
    QTest::newRow("no list") << QByteArray("Hello there.") << Error::Kind::UnknownFormat << 0;
    QTest::newRow("empty M3U") << QByteArray("#EXTM3U\n") << Error::Kind::EmptySource << 0;
    QTest::newRow("empty PLS") << QByteArray("[playlist]\nNumberOfEntries=100\n") << Error::Kind::EmptySource << 0;
    QTest::newRow("cut XSPF") << QByteArray(
        "<playlist xmlns=\"http://xspf.org/ns/0/\">\n<trackList>\n<track>\n<title>a")
                              << Error::Kind::DamagedSource << 4;
    QTest::newRow("bad XSPF") << QByteArray(
        "<playlist xmlns=\"http://xspf.org/ns/0/\">\n<trackList>\n</track></playlist>")
                              << Error::Kind::DamagedSource << 3;
    QTest::newRow("bad JSPF") << QByteArray("{\"playlist\": {\n\"track\": [\n{\"title\": }]}}")
                              << Error::Kind::DamagedSource << 3;
    QTest::newRow("bad CSV") << QByteArray("title,guid\na,b\n\"c,d\n") << Error::Kind::DamagedSource << 3;
}

void TestPlaylistReading::damageNamesItsLine()
{
    QFETCH(QByteArray, bytes);
    const auto read = readPlaylist(bytes, u"the list"_s);
    QVERIFY(!read);
    QTEST(read.error().kind, "kind");
    QTEST(read.error().code, "line");
    QCOMPARE(read.error().subject, u"the list"_s);
}

void TestPlaylistReading::entitiesAreNotResolved()
{
    const QByteArray head = "<!DOCTYPE playlist [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"bbbb\">"
                            "<!ENTITY c \"&b;&b;&b;\">]>\n";
    const QByteArray body = "<playlist xmlns=\"http://xspf.org/ns/0/\"><trackList><track><title>&a;&c;</title></track>"
                            "</trackList></playlist>";
    const auto read = readPlaylist(head + body, u"list"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::DamagedSource);
}

void TestPlaylistReading::entriesAreCapped()
{
    QByteArray bytes = "#EXTM3U\n";
    for (qsizetype i = 0; i < maxPlaylistEntries + 5; ++i)
        bytes += "http://a.example/" + QByteArray::number(i) + '\n';
    const ParsedPlaylist list = readWell(bytes);
    QCOMPARE(list.entries.size(), maxPlaylistEntries);
    QCOMPARE(list.warnings.size(), 1);
    QCOMPARE(list.warnings.first().kind, Warning::Kind::Limit);
    QCOMPARE(list.warnings.first().line, int(maxPlaylistEntries) + 2);

    const auto tooLarge = readPlaylist(QByteArray(maxPlaylistBytes + 1, '\n'), u"list"_s);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().kind, Error::Kind::TooLarge);
}

void TestPlaylistReading::anyCutIsSurvived_data()
{
    ownListsComeBack_data();
}

void TestPlaylistReading::anyCutIsSurvived()
{
    QFETCH(ExportFormat, format);
    const QByteArray whole = exportedText(format, {u"Mine"_s, 0}, nastyEpisodes().first(4)).bytes;
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto read = readPlaylist(whole.first(length), u"list"_s);
        QVERIFY(!read || read->entries.size() <= 4);
        QByteArray bent = whole;
        bent[length] = char(bent.at(length) ^ 0x15);
        const auto other = readPlaylist(bent, u"list"_s);
        QVERIFY(!other || other->entries.size() <= 8);
    }
}

// What programs in the wild have written is read, or refused by a kind of error that has a sentence.
void TestPlaylistReading::filesOfOthers()
{
    const QString folder = qEnvironmentVariable("EARMARK_SHARED") + u"/playlists"_s;
    if (!QDir(folder).exists())
        QSKIP("the playlists of other programs are not there");
    int read = 0;
    int refused = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        const auto list = readPlaylist(file.readAll(), file.fileName());
        if (list) {
            ++read;
            continue;
        }
        ++refused;
        const bool hasSentence = list.error().kind == Error::Kind::UnknownFormat
                                 || list.error().kind == Error::Kind::EmptySource
                                 || (list.error().kind == Error::Kind::DamagedSource && list.error().code > 0);
        QVERIFY2(hasSentence, qPrintable(file.fileName()));
        const QString name = file.fileName();
        QVERIFY2(!name.endsWith(u".xspf"_s) && !(name.endsWith(u".pls"_s) && !name.contains(u"empty"_s)),
                 qPrintable(name));
    }
    qInfo("%d read, %d refused", read, refused);
    QVERIFY(read >= 14);
}

QTEST_GUILESS_MAIN(TestPlaylistReading)
#include "tst_playlistreading.moc"
