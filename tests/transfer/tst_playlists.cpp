// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exportwriter.h"

#include <QtCore/QDateTime>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryFile>
#include <QtCore/QTimeZone>
#include <QtCore/QUrl>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

QByteArray writePlaylist(ExportFormat format, const QString &title, const QList<ExportItem> &items)
{
    return exportedText(format, {title}, items).bytes;
}

QByteArray writeOpml(const QString &title, const QList<ExportItem> &shows, qint64 nowMs)
{
    return exportedText(ExportFormat::Opml, {title, nowMs}, shows).bytes;
}

ExportItem showItem(const QString &title, const QString &feed, const QString &site)
{
    ExportItem item;
    item.show = title;
    item.feedUrl = feed;
    item.siteUrl = site;
    return item;
}

struct Track {
    QString address;
    QString title;
    QString show;
    QString note;
    QString page;
    std::optional<qint64> length; // as written
    QStringList options;
};

struct ReadList {
    QString title;
    QList<Track> tracks;
    QString problem; // empty: the file is right
};

const QRegularExpression &addressForm()
{
    static const QRegularExpression form(uR"(^https?://[!#$%&'()*+,\-./:;=?@A-Z\[\]_a-z~0-9]+$)"_s);
    return form;
}

// Reads M3U8 as the strictest player would: nothing but what is known to be understood everywhere.
ReadList readM3u8(const QByteArray &bytes)
{
    ReadList list;
    const auto wrong = [&list](const QString &what) {
        list.problem = what;
        return list;
    };
    if (bytes.startsWith("\xef\xbb\xbf"))
        return wrong(u"has a byte order mark"_s);
    if (!bytes.isValidUtf8())
        return wrong(u"is not UTF-8"_s);
    if (!bytes.endsWith('\n'))
        return wrong(u"does not end with its last line"_s);
    static const QRegularExpression length(u"^#EXTINF:(-1|[0-9]+),(.*)$"_s);
    static const QRegularExpression option(u"^#EXTVLCOPT:((?:start|stop)-time=[0-9]+(?:\\.[0-9]{1,3})?)$"_s);
    QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    lines.removeLast();
    if (lines.value(0) != "#EXTM3U"_L1)
        return wrong(u"does not begin with #EXTM3U"_s);
    std::optional<Track> open;
    for (const QString &line : lines.sliced(1)) {
        if (std::ranges::any_of(line, [](QChar c) { return c.category() == QChar::Other_Control; }))
            return wrong(u"has a control character: "_s + line);
        const QRegularExpressionMatch info = length.match(line);
        const QRegularExpressionMatch vlc = option.match(line);
        if (info.hasMatch()) {
            if (open)
                return wrong(u"has no address for "_s + open->title);
            open = Track();
            open->title = info.captured(2);
            open->length = info.captured(1).toLongLong();
        } else if (!open && line.startsWith("#PLAYLIST:"_L1) && list.tracks.isEmpty()) {
            list.title = line.sliced(10);
        } else if (open && line.startsWith("#EXTALB:"_L1)) {
            open->show = line.sliced(8);
        } else if (open && vlc.hasMatch()) {
            open->options.append(vlc.captured(1));
        } else if (open && addressForm().match(line).hasMatch()) {
            open->address = line;
            list.tracks.append(*std::exchange(open, std::nullopt));
        } else if (!open || !line.startsWith("#EXTIMG:http"_L1)) {
            return wrong(u"has a line that is none: "_s + line);
        }
    }
    return open ? wrong(u"ends within a track"_s) : list;
}

ReadList readXspf(const QByteArray &bytes)
{
    ReadList list;
    QXmlStreamReader xml(bytes);
    QStringList path;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement()) {
            path.removeLast();
        } else if (xml.isStartElement()) {
            path.append(xml.name().toString());
            const QString place = path.join(u'/');
            if (place == "playlist/trackList/track"_L1)
                list.tracks.append(Track());
        } else if (xml.isCharacters() && path.size() == 2 && path.last() == "title"_L1) {
            list.title += xml.text();
        } else if (xml.isCharacters() && path.size() >= 4) {
            Track &track = list.tracks.last();
            const QString name = path.last();
            if (name == "location"_L1)
                track.address += xml.text();
            else if (name == "title"_L1)
                track.title += xml.text();
            else if (name == "creator"_L1)
                track.show += xml.text();
            else if (name == "annotation"_L1)
                track.note += xml.text();
            else if (name == "info"_L1)
                track.page += xml.text();
            else if (name == "duration"_L1)
                track.length = xml.text().toLongLong();
            else if (name == "option"_L1)
                track.options.append(xml.text().toString());
        }
    }
    list.problem = xml.hasError() ? xml.errorString() : QString();
    return list;
}

// What xmllint says of the file against the schema; empty: it is valid.
QString schemaProblem(const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return u"cannot write"_s;
    QProcess xmllint;
    xmllint.start(u"xmllint"_s,
                  {u"--noout"_s, u"--nonet"_s, u"--schema"_s, QStringLiteral(XSPF_SCHEMA), file.fileName()});
    xmllint.waitForFinished();
    return xmllint.exitCode() == 0 ? QString() : QString::fromUtf8(xmllint.readAllStandardError());
}

bool hasXmllint()
{
    return !QStandardPaths::findExecutable(u"xmllint"_s).isEmpty();
}

ExportItem item(const QString &title, const QString &url = u"https://media.example/a.mp3"_s)
{
    ExportItem item;
    item.title = title;
    item.url = url;
    return item;
}

const QStringList &nastyTexts()
{
    static const QStringList texts{u"plain"_s,
                                   u"# not a comment"_s,
                                   u"#EXT-X-ENDLIST"_s,
                                   u"a\r\nhttps://evil.example/b.mp3\r\nc"_s,
                                   u"\n\n"_s,
                                   u"tab\tand\vmore\f"_s,
                                   u"commas, and - dashes: \u2013"_s,
                                   u"<b>&amp; \"quotes\" ']]>"_s,
                                   u"nul\0nul"_s,
                                   u"escape \x1b[31m"_s,
                                   u"\u0085next\u2028line\u2029paragraph"_s,
                                   u"\uFEFFmark"_s,
                                   u"\uFFFE\uFFFF"_s,
                                   QString(QChar(0xd83d)) + u" half"_s,
                                   u"\U0001F399 \u65e5\u672c\u8a9e \u0627\u0644\u0639\u0631"_s,
                                   u"e\u0301 apart"_s,
                                   u""_s,
                                   u"x"_s.repeated(5000)};
    return texts;
}

const QStringList &nastyAddresses()
{
    static const QStringList addresses{u"https://media.example/a.mp3"_s,
                                       u"  https://media.example/spaces around.mp3\n"_s,
                                       u"https://media.example/a b/c#d?e=f&g=\"h\""_s,
                                       u"https://media.example/%20%2F100%.mp3"_s,
                                       u"https://m\u00fcller.example/\u00e4.mp3"_s,
                                       u"https://user:secret@media.example/a.mp3"_s,
                                       u"https://media.example/a\r\n#EXTINF:1,evil\r\nb.mp3"_s,
                                       u"https://media.example/<script>|{}\\^`.mp3"_s,
                                       u"http://[::1]:8080/a.mp3?x=[1]"_s,
                                       u"file:///etc/passwd"_s,
                                       u"javascript:alert(1)"_s,
                                       u"../a.mp3"_s,
                                       u"#a"_s,
                                       u"https://"_s,
                                       u"not an address"_s,
                                       u""_s};
    return addresses;
}

} // namespace

class TestPlaylists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void m3u8AsWritten();
    void xspfAsWritten();
    void emptyLists();
    void lengths_data();
    void lengths();
    void ranges_data();
    void ranges();
    void withoutAudio();
    void addresses_data();
    void addresses();
    void anyTextStaysReadable();
    void opmlCanBeReadBack();
    void opmlOfAnyText();
};

void TestPlaylists::m3u8AsWritten()
{
    ExportItem first = item(u"Löwen, Tiger & Bären"_s);
    first.show = u"Zoo"_s;
    first.image = u"https://media.example/a.png"_s;
    first.durationMs = 61'500;
    const QByteArray bytes = writePlaylist(ExportFormat::M3u8, u"My list"_s, {first, item(u"Two"_s)});
    QCOMPARE(QString::fromUtf8(bytes), u"#EXTM3U\n"
                                       "#PLAYLIST:My list\n"
                                       "#EXTINF:62,Löwen, Tiger & Bären\n"
                                       "#EXTALB:Zoo\n"
                                       "#EXTIMG:https://media.example/a.png\n"
                                       "https://media.example/a.mp3\n"
                                       "#EXTINF:-1,Two\n"
                                       "https://media.example/a.mp3\n"_s);
}

void TestPlaylists::xspfAsWritten()
{
    ExportItem first = item(u"A <b>bold</b> & \"quoted\" title"_s);
    first.show = u"Zoo"_s;
    first.note = u"two\nlines"_s;
    first.pageUrl = u"https://show.example/1"_s;
    first.durationMs = 61'500;
    const QByteArray bytes = writePlaylist(ExportFormat::Xspf, u"My list"_s, {first});
    const ReadList list = readXspf(bytes);
    QCOMPARE(list.problem, QString());
    QCOMPARE(list.title, u"My list"_s);
    QCOMPARE(list.tracks.size(), 1);
    const Track &track = list.tracks.first();
    QCOMPARE(track.title, first.title);
    QCOMPARE(track.show, u"Zoo"_s);
    QCOMPARE(track.note, u"two\nlines"_s);
    QCOMPARE(track.page, first.pageUrl);
    QCOMPARE(track.address, first.url);
    QCOMPARE(track.length, 61'500);
}

void TestPlaylists::emptyLists()
{
    QCOMPARE(writePlaylist(ExportFormat::M3u8, QString(), {}), "#EXTM3U\n");
    const QByteArray xspf = writePlaylist(ExportFormat::Xspf, QString(), {});
    QCOMPARE(readXspf(xspf).problem, QString());
    QVERIFY(xspf.contains("<trackList"));
    if (!hasXmllint())
        QSKIP("xmllint is not installed");
    QCOMPARE(schemaProblem(xspf), QString());
}

void TestPlaylists::lengths_data()
{
    QTest::addColumn<std::optional<qint64>>("ms");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("unknown") << std::optional<qint64>() << qint64(-1);
    QTest::newRow("nonsense") << std::optional<qint64>(-5) << qint64(-1);
    QTest::newRow("nothing") << std::optional<qint64>(0) << qint64(0);
    QTest::newRow("rounds up") << std::optional<qint64>(1'500) << qint64(2);
    QTest::newRow("rounds down") << std::optional<qint64>(1'499) << qint64(1);
    QTest::newRow("more than a day") << std::optional<qint64>(100'000'000) << qint64(100'000);
}

void TestPlaylists::lengths()
{
    QFETCH(std::optional<qint64>, ms);
    ExportItem one = item(u"One"_s);
    one.durationMs = ms;
    QTEST(*readM3u8(writePlaylist(ExportFormat::M3u8, {}, {one})).tracks.value(0).length, "seconds");
    const std::optional<qint64> written = readXspf(writePlaylist(ExportFormat::Xspf, {}, {one})).tracks.value(0).length;
    QCOMPARE(written, ms.value_or(-1) >= 0 ? ms : std::nullopt);
}

void TestPlaylists::ranges_data()
{
    QTest::addColumn<std::optional<qint64>>("start");
    QTest::addColumn<std::optional<qint64>>("end");
    QTest::addColumn<QString>("fragment");
    QTest::addColumn<QStringList>("options");
    const std::optional<qint64> none;
    QTest::newRow("whole") << none << none << QString() << QStringList();
    QTest::newRow("from") << std::optional<qint64>(91'500) << none << u"#t=91.5"_s << QStringList{u"start-time=91.5"_s};
    QTest::newRow("from to") << std::optional<qint64>(10'000) << std::optional<qint64>(20'025) << u"#t=10,20.025"_s
                             << QStringList{u"start-time=10"_s, u"stop-time=20.025"_s};
    QTest::newRow("to") << none << std::optional<qint64>(20'000) << u"#t=,20"_s << QStringList{u"stop-time=20"_s};
    QTest::newRow("end before start") << std::optional<qint64>(20'000) << std::optional<qint64>(10'000) << u"#t=20"_s
                                      << QStringList{u"start-time=20"_s};
}

void TestPlaylists::ranges()
{
    QFETCH(QString, fragment);
    QFETCH(QStringList, options);
    ExportItem one = item(u"One"_s, u"https://media.example/a.mp3#old"_s);
    QFETCH(std::optional<qint64>, start);
    QFETCH(std::optional<qint64>, end);
    one.startMs = start;
    one.endMs = end;
    const QString expected =
        fragment.isEmpty() ? one.url : u"https://media.example/a.mp3"_s + fragment; // one fragment, not two
    const Track m3u = readM3u8(writePlaylist(ExportFormat::M3u8, {}, {one})).tracks.value(0);
    QCOMPARE(m3u.address, expected);
    QCOMPARE(m3u.options, options);
    const QByteArray xspf = writePlaylist(ExportFormat::Xspf, {}, {one});
    QCOMPARE(readXspf(xspf).tracks.value(0).address, expected);
    QCOMPARE(readXspf(xspf).tracks.value(0).options, options);
    if (!hasXmllint())
        QSKIP("xmllint is not installed");
    QCOMPARE(schemaProblem(xspf), QString());
}

void TestPlaylists::withoutAudio()
{
    ExportItem page = item(u"Only a page"_s, QString());
    page.pageUrl = u"https://show.example/1"_s;
    const ReadList m3u = readM3u8(writePlaylist(ExportFormat::M3u8, {}, {page, item(u"Two"_s)}));
    QCOMPARE(m3u.tracks.size(), 1);
    QCOMPARE(m3u.tracks.first().title, u"Two"_s);
    const ReadList xspf = readXspf(writePlaylist(ExportFormat::Xspf, {}, {page, item(u"Two"_s)}));
    QCOMPARE(xspf.tracks.size(), 2);
    QCOMPARE(xspf.tracks.first().address, QString());
    QCOMPARE(xspf.tracks.first().page, page.pageUrl);
}

void TestPlaylists::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("written");
    QTest::newRow("as it is") << u"https://media.example/a%20b.mp3?c=d&e=f%2F"_s
                              << u"https://media.example/a%20b.mp3?c=d&e=f%2F"_s;
    QTest::newRow("blanks") << u" https://media.example/a b.mp3 "_s << u"https://media.example/a%20b.mp3"_s;
    QTest::newRow("other letters") << u"https://media.example/\u00e4.mp3"_s << u"https://media.example/%C3%A4.mp3"_s;
    QTest::newRow("other letters in the host")
        << u"https://m\u00fcller.example/a"_s << u"https://xn--mller-kva.example/a"_s;
    QTest::newRow("secrets") << u"https://user:secret@media.example/a.mp3"_s << u"https://media.example/a.mp3"_s;
    QTest::newRow("no web address") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("relative") << u"a.mp3"_s << QString();
    QTest::newRow("no host") << u"https:///a.mp3"_s << QString();
}

void TestPlaylists::addresses()
{
    QFETCH(QString, url);
    const QByteArray bytes = writePlaylist(ExportFormat::M3u8, {}, {item(u"One"_s, url)});
    QTEST(readM3u8(bytes).tracks.value(0).address, "written");
    QTEST(readXspf(writePlaylist(ExportFormat::Xspf, {}, {item(u"One"_s, url)})).tracks.value(0).address, "written");
}

void TestPlaylists::anyTextStaysReadable()
{
    QRandomGenerator random(42);
    const auto pick = [&random](const QStringList &list) {
        return list.at(random.bounded(static_cast<int>(list.size())));
    };
    for (int round = 0; round < 200; ++round) {
        QList<ExportItem> items;
        for (int i = random.bounded(6); i >= 0; --i) {
            ExportItem one = item(pick(nastyTexts()), pick(nastyAddresses()));
            one.show = pick(nastyTexts());
            one.note = pick(nastyTexts());
            one.image = pick(nastyAddresses());
            one.pageUrl = pick(nastyAddresses());
            if (random.bounded(2))
                one.startMs = random.bounded(100'000) - 100;
            if (random.bounded(2))
                one.endMs = random.bounded(100'000) - 100;
            items.append(one);
        }
        const QString title = pick(nastyTexts());
        const ReadList m3u = readM3u8(writePlaylist(ExportFormat::M3u8, title, items));
        QCOMPARE(m3u.problem, QString());
        const QByteArray xspf = writePlaylist(ExportFormat::Xspf, title, items);
        const ReadList list = readXspf(xspf);
        QCOMPARE(list.problem, QString());
        QCOMPARE(list.tracks.size(), items.size());
        // Both say the same of the items that both have.
        qsizetype withAddress = 0;
        for (const Track &track : list.tracks) {
            if (track.address.isEmpty())
                continue;
            QVERIFY2(addressForm().match(track.address).hasMatch(), qPrintable(track.address));
            QVERIFY(withAddress < m3u.tracks.size());
            QCOMPARE(m3u.tracks.at(withAddress).title, track.title);
            QCOMPARE(m3u.tracks.at(withAddress).address, track.address);
            ++withAddress;
        }
        QCOMPARE(withAddress, m3u.tracks.size());
        if (round % 10 == 0 && hasXmllint())
            QCOMPARE(schemaProblem(xspf), QString());
    }
}

void TestPlaylists::opmlCanBeReadBack()
{
    const QByteArray bytes =
        writeOpml(u"Shows"_s,
                  {showItem(u"A & B"_s, u"https://feeds.example/a?b=c&d=e"_s, u"https://show.example/"_s),
                   showItem(QString(), u"https://feeds.example/untitled"_s, u"nowhere"_s),
                   showItem(u"Known from a page only"_s, QString(), u"https://page.example/"_s)},
                  QDate(2026, 3, 5).startOfDay(QTimeZone::UTC).toMSecsSinceEpoch());
    QXmlStreamReader xml(bytes);
    QStringList outlines;
    QString created;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "opml"_L1)
            QCOMPARE(xml.attributes().value("version"_L1), "2.0"_L1);
        if (xml.isStartElement() && xml.name() == "dateCreated"_L1)
            created = xml.readElementText();
        if (xml.isStartElement() && xml.name() == "outline"_L1) {
            const QXmlStreamAttributes a = xml.attributes();
            outlines.append(u"%1|%2|%3|%4"_s.arg(a.value("type"_L1), a.value("text"_L1), a.value("xmlUrl"_L1),
                                                 a.value("htmlUrl"_L1)));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(outlines, (QStringList{u"rss|A & B|https://feeds.example/a?b=c&d=e|https://show.example/"_s,
                                    u"rss|https://feeds.example/untitled|https://feeds.example/untitled|"_s}));
    static const QRegularExpression rfc822(u"^(?:[A-Z][a-z]{2}, )?0?5 Mar 2026 00:00:00 \\+0000$"_s);
    QVERIFY2(rfc822.match(created).hasMatch(), qPrintable(created));
}

void TestPlaylists::opmlOfAnyText()
{
    QList<ExportItem> shows;
    for (const QString &text : nastyTexts()) {
        for (const QString &address : nastyAddresses())
            shows.append(showItem(text, address, address));
    }
    QXmlStreamReader xml(writeOpml(nastyTexts().at(3), shows, 0));
    qsizetype outlines = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "outline"_L1) {
            ++outlines;
            QVERIFY(!xml.attributes().value("text"_L1).isEmpty());
            QVERIFY(!xml.attributes().value("xmlUrl"_L1).isEmpty());
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(outlines, 8); // each web address once, the private one not at all
}

QTEST_GUILESS_MAIN(TestPlaylists)
#include "tst_playlists.moc"
