// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/parse.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QStringEncoder>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

bool warned(const ParsedSource &source, Warning::Kind kind)
{
    return std::ranges::any_of(source.warnings, [&](const Warning &warning) { return warning.kind == kind; });
}

QStringList titles(const ParsedSource &source)
{
    QStringList all;
    for (const ParsedShow &show : source.shows) {
        for (const ParsedEpisode &episode : show.episodes)
            all.append(episode.title);
    }
    return all;
}

ParsedSource read(const QByteArray &bytes, const QString &contentType = {})
{
    Result<ParsedSource> source = parseSource(bytes, {{}, contentType, {}, {}});
    if (!source)
        qFatal("%s", qPrintable(source.error().detail));
    return *source;
}

// KiB of memory this process holds at its highest.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

class TestBrokenFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repaired_data();
    void repaired();
    void soundFeedHasNoWarnings();
    void warningsNameTheLine();
    void truncated_data();
    void truncated();
    void encodings_data();
    void encodings();
    void mixedEncodings();
    void addressKeepsItsAmpersands();
    void nothingToRead_data();
    void nothingToRead();
    void entityBomb();
    void longEntity();
    void externalEntity();
    void deepNesting();
    void giantAttribute();
    void repetition_data();
    void repetition();
    void giantText();
    void manyItems();
};

void TestBrokenFeeds::repaired_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected");

    const auto channel = [](const QByteArray &inside) {
        return "<rss><channel><title>s</title>" + inside + "</channel></rss>";
    };
    const auto item = [](const QByteArray &title) {
        return "<item><title>" + title + "</title></item>";
    };
    const QStringList two{u"one"_s, u"two"_s};

    QTest::newRow("HTML entities") << channel(item("K&ouml;ln&nbsp;&mdash; caf&eacute;"))
                                   << QStringList{u"Köln — café"_s};
    QTest::newRow("unknown entity") << channel(item("a &foo; b")) << QStringList{u"a &foo; b"_s};
    QTest::newRow("bare ampersand") << channel(item("Q & A")) << QStringList{u"Q & A"_s};
    QTest::newRow("ampersand at the end") << channel(item("Q &")) << QStringList{u"Q &"_s};
    QTest::newRow("ampersand in CDATA") << channel(item("<![CDATA[Q & A]]>")) << QStringList{u"Q & A"_s};
    QTest::newRow("bare less-than") << channel(item("1 < 2 and <3")) << QStringList{u"1 < 2 and <3"_s};
    QTest::newRow("windows-1252 references")
        << channel(item("it&#146;s &#x96; &#0;")) << QStringList{u"it’s – \uFFFD"_s};
    QTest::newRow("control characters") << channel(item("o\x01n\x1f"
                                                        "e\x0b"))
                                        << QStringList{u"one"_s};
    QTest::newRow("no character of XML") << channel(item("on\xEF\xBF\xBF"
                                                         "e"))
                                         << QStringList{u"one"_s};
    QTest::newRow("NUL") << channel(item(QByteArray("on\0e", 4))) << QStringList{u"one"_s};
    QTest::newRow("blank line in front") << "\n\n<?xml version=\"1.0\"?>\n" + channel(item("one"))
                                         << QStringList{u"one"_s};
    QTest::newRow("words in front") << "Warning: headers already sent\n<?xml version=\"1.0\"?>" + channel(item("one"))
                                    << QStringList{u"one"_s};
    QTest::newRow("words behind") << channel(item("one"))
                                         + "\n<!-- cached --> generated in 3 ms <script src=x></script>"
                                  << QStringList{u"one"_s};
    QTest::newRow("two documents") << channel(item("one")) + channel(item("again")) << QStringList{u"one"_s};
    QTest::newRow("missing end of item") << channel("<item><title>one</title><item><title>two</title></item>") << two;
    QTest::newRow("missing end of title") << channel("<item><title>one</item>" + item("two")) << two;
    QTest::newRow("end tag in other case") << channel("<item><Title>one</title></Item>" + item("two")) << two;
    QTest::newRow("end tag too many") << channel("<item><title>one</title></b></p></item>" + item("two")) << two;
    QTest::newRow("end of channel missing") << "<rss><channel>" + item("one") + item("two") + "</rss>" << two;
    QTest::newRow("unescaped HTML") << channel("<item><description>a<br>b<p>c<img src=x.png>d</description>"
                                               "<title>one</title></item>"
                                               + item("two"))
                                    << two;
    QTest::newRow("CDATA without end") << channel("<item><title>one</title><description><![CDATA[never closed"
                                                  "</description></item>"
                                                  + item("<![CDATA[two]]>"))
                                       << two;
    QTest::newRow("last CDATA without end") << channel(item("one") + item("<![CDATA[two")) << two;
    QTest::newRow("attribute without quotes")
        << channel("<item><enclosure url=https://m.example/1.mp3 length=5/><title>one</title></item>")
        << QStringList{u"one"_s};
    QTest::newRow("attribute twice") << channel("<item><enclosure url=\"a\" url=\"b\"/><title>one</title></item>")
                                     << QStringList{u"one"_s};
    QTest::newRow("no blank between attributes")
        << channel("<item><enclosure url=\"a\"type=\"b\"/><title>one</title></item>") << QStringList{u"one"_s};
    QTest::newRow("attribute without end")
        << channel("<item><enclosure url=\"a type=b/>\n<title>one</title></item>\n" + item("two")) << two;
    QTest::newRow("quotes in an attribute")
        << channel("<item><enclosure url=\"a \"b\" c\" type=\"d\"/><title>one</title></item>") << QStringList{u"one"_s};
    QTest::newRow("less-than in attribute")
        << channel("<item><enclosure url=\"a<b\"/><title>one</title></item>") << QStringList{u"one"_s};
    QTest::newRow("document type") << "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"rss.dtd\">"
                                          + channel(item("caf&eacute;"))
                                   << QStringList{u"café"_s};
    QTest::newRow("stray ]]>") << channel(item("a ]]> b")) << QStringList{u"a ]]> b"_s};
    QTest::newRow("unbound prefix") << channel("<item><title>one</title><foo:bar baz:x='1'>y</foo:bar></item>")
                                    << QStringList{u"one"_s};
    QTest::newRow("feed in a page")
        << "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><feed xmlns=\"http://www.w3.org/2005/Atom\">"
           "<entry><title>one</title></entry></feed></body></html>"_ba
        << QStringList{u"one"_s};
    QTest::newRow("Atom without namespace")
        << "<feed><title>s</title><entry><title>one</title><id>1</id></entry></feed>"_ba << QStringList{u"one"_s};
}

void TestBrokenFeeds::repaired()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QStringList, expected);
    const ParsedSource source = read(document);
    QCOMPARE(titles(source), expected);
    QVERIFY(!source.isPartial());
}

void TestBrokenFeeds::soundFeedHasNoWarnings()
{
    const ParsedSource source =
        read("<?xml version=\"1.0\"?><rss><channel><item><title>one</title></item></channel></rss>\n");
    QVERIFY(source.warnings.isEmpty());
}

void TestBrokenFeeds::warningsNameTheLine()
{
    const ParsedSource source = read("\n<rss>\n<channel>\n<item>\n<title>Q & A</title>\n<pubDate>soon</pubDate></item>"
                                     "<item>\n<title>B</title></item></channel></rss>");
    QCOMPARE(source.shows.first().episodes.at(0).line, 4);
    QCOMPARE(source.shows.first().episodes.at(1).line, 6);
    QVERIFY(warned(source, Warning::Kind::IllFormed));
    const auto date = std::ranges::find(source.warnings, Warning::Kind::BadDate, &Warning::kind);
    QVERIFY(date != source.warnings.end());
    QCOMPARE(date->line, 4);
    QCOMPARE(source.shows.first().episodes.first().dateText, u"soon"_s);
}

void TestBrokenFeeds::truncated_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<QStringList>("expected");
    const QStringList one{u"one"_s};
    QTest::newRow("between items") << "\n"_ba << one;
    QTest::newRow("in an item without title") << "<item><guid>2</guid>"_ba << one;
    QTest::newRow("in a title") << "<item><title>tw"_ba << one;
    QTest::newRow("in a comment") << "<!-- oops </channel></rss>"_ba << one;
    QTest::newRow("in a tag") << "<item><titl"_ba << one;
    QTest::newRow("in an attribute") << "<item><title>two</title><enclosure url=\"https://m.ex"_ba
                                     << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("in notes") << "<item><title>two</title><description>abc"_ba << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("in CDATA") << "<item><title>two</title><description><![CDATA[<p>abc"_ba
                              << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("in an end tag") << "<item><title>two</title></it"_ba << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("in an entity") << "<item><title>two</title><guid>a&am"_ba << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("in a character") << "<item><title>two</title><guid>\xC3"_ba << QStringList{u"one"_s, u"two"_s};
}

void TestBrokenFeeds::truncated()
{
    QFETCH(const QByteArray, tail);
    QFETCH(const QStringList, expected);
    const ParsedSource source = read("<rss><channel><title>s</title><item><title>one</title></item>" + tail);
    QCOMPARE(titles(source), expected);
    QVERIFY(source.isPartial());
    QCOMPARE(source.shows.first().title, u"s"_s);
}

void TestBrokenFeeds::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<bool>("repaired");

    const QString word = u"Grüße"_s;
    const auto document = [&](const QByteArray &declared) {
        const QByteArray head =
            declared.isEmpty() ? QByteArray() : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
        return QString::fromLatin1(head) + u"<rss><channel><item><title>"_s + word
               + u"</title></item></channel></rss>"_s;
    };
    const auto encoded = [](const QString &text, const char *encoding) {
        QStringEncoder encoder(encoding, QStringEncoder::Flag::Stateless);
        return QByteArray(encoder.encode(text));
    };
    QTest::newRow("UTF-8") << document("UTF-8").toUtf8() << QString() << false;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + document("UTF-8").toUtf8() << QString() << false;
    QTest::newRow("nothing said") << document({}).toUtf8() << QString() << false;
    QTest::newRow("Latin-1 said, UTF-8 meant") << document("ISO-8859-1").toUtf8() << QString() << false;
    QTest::newRow("UTF-16 said, UTF-8 meant") << document("UTF-16").toUtf8() << QString() << false;
    QTest::newRow("server says Latin-1, UTF-8 meant")
        << document("UTF-8").toUtf8() << u"text/xml; charset=iso-8859-1"_s << false;
    QTest::newRow("Latin-1") << encoded(document("ISO-8859-1"), "ISO-8859-1") << QString() << false;
    QTest::newRow("windows-1252") << encoded(document("windows-1252"), "windows-1252") << QString() << false;
    QTest::newRow("said by the server") << encoded(document({}), "ISO-8859-1") << u"text/xml; charset=\"ISO-8859-1\""_s
                                        << false;
    QTest::newRow("Mac") << encoded(document("macintosh"), "macintosh") << QString() << false;
    QTest::newRow("Latin-2") << encoded(document("ISO-8859-2"), "ISO-8859-2") << QString() << false;
    QTest::newRow("UTF-8 said, Latin-1 meant") << encoded(document("UTF-8"), "ISO-8859-1") << QString() << true;
    QTest::newRow("nothing said, Latin-1 meant") << encoded(document({}), "ISO-8859-1") << QString() << true;
    QTest::newRow("unknown name") << encoded(document("x-klingon"), "ISO-8859-1") << QString() << true;
    QTest::newRow("UTF-16LE with mark") << "\xFF\xFE" + encoded(document("UTF-16"), "UTF-16LE") << QString() << false;
    QTest::newRow("UTF-16BE with mark") << "\xFE\xFF" + encoded(document("UTF-16"), "UTF-16BE") << QString() << false;
    QTest::newRow("UTF-16LE without mark") << encoded(document("UTF-16"), "UTF-16LE") << QString() << false;
    QTest::newRow("UTF-16BE, says UTF-8") << encoded(document("UTF-8"), "UTF-16BE") << QString() << false;
    QTest::newRow("UTF-32LE with mark") << QByteArray("\xFF\xFE\0\0", 4) + encoded(document({}), "UTF-32LE")
                                        << QString() << false;
    QTest::newRow("UTF-32BE without mark") << encoded(document({}), "UTF-32BE") << QString() << false;
}

void TestBrokenFeeds::encodings()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, contentType);
    QFETCH(const bool, repaired);
    const ParsedSource source = read(bytes, contentType);
    QCOMPARE(titles(source), QStringList{u"Grüße"_s});
    QCOMPARE(warned(source, Warning::Kind::Encoding), repaired);
}

void TestBrokenFeeds::mixedEncodings()
{
    const ParsedSource source = read("<rss><channel><item><title>Gr\xC3\xBC\xC3\x9F"
                                     "e aus K\xF6ln \x96 jetzt</title></item></channel></rss>");
    QCOMPARE(titles(source), QStringList{u"Grüße aus Köln – jetzt"_s});
    QVERIFY(warned(source, Warning::Kind::Encoding));
}

void TestBrokenFeeds::addressKeepsItsAmpersands()
{
    const ParsedSource source =
        read("<rss><channel><item><title>one</title>"
             "<enclosure url=\"https://m.example/1.mp3?a=1&copy=2&amp;x=3&y\"/></item></channel></rss>");
    QCOMPARE(source.shows.first().episodes.first().media.first().url, u"https://m.example/1.mp3?a=1&copy=2&x=3&y"_s);
}

void TestBrokenFeeds::nothingToRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("nothing") << QByteArray() << Error::Kind::EmptySource;
    QTest::newRow("blanks") << "  \r\n\t "_ba << Error::Kind::EmptySource;
    QTest::newRow("only a mark") << "\xEF\xBB\xBF"_ba << Error::Kind::EmptySource;
    QTest::newRow("other XML") << "<?xml version=\"1.0\"?><rss><nothing/></rss>"_ba << Error::Kind::UnknownFormat;
    QTest::newRow("sound") << "ID3\x04" + QByteArray(2000, '\0') << Error::Kind::UnknownFormat;
    QTest::newRow("other JSON") << "{\"a\": 1}"_ba << Error::Kind::UnknownFormat;
}

void TestBrokenFeeds::nothingToRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Error::Kind, kind);
    const Result<ParsedSource> source = parseSource(bytes, {});
    QVERIFY(!source);
    QCOMPARE(source.error().kind, kind);
}

void TestBrokenFeeds::entityBomb()
{
    QByteArray subset = "<!ENTITY lol0 \"lol\">";
    for (int i = 1; i < 10; ++i) {
        const QByteArray inner = "&lol" + QByteArray::number(i - 1) + ";";
        subset += "<!ENTITY lol" + QByteArray::number(i) + " \"" + inner.repeated(10) + "\">";
    }
    const ParsedSource source = read("<?xml version=\"1.0\"?><!DOCTYPE rss [" + subset
                                     + "]><rss><channel><item><title>&lol9;</title></item></channel></rss>");
    QCOMPARE(titles(source), QStringList{u"&lol9;"_s});
}

void TestBrokenFeeds::longEntity()
{
    const QByteArray subset = "<!DOCTYPE rss [<!ENTITY a \"" + QByteArray(4000, 'x') + "\">]>";
    const ParsedSource source = read(subset + "<rss><channel><item><title>t</title><description>"
                                     + QByteArray("&a;").repeated(20000) + "</description></item></channel></rss>");
    QVERIFY(source.shows.first().episodes.first().description.size() <= 60000);
}

void TestBrokenFeeds::externalEntity()
{
    QTemporaryDir folder;
    QFile secret(folder.filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("SECRET");
    secret.close();
    const QByteArray path = QFile::encodeName(secret.fileName());
    const ParsedSource source =
        read("<!DOCTYPE rss SYSTEM \"file://" + path + "\" [<!ENTITY e SYSTEM \"file://" + path
             + "\"><!ENTITY % p SYSTEM \"file://" + path
             + "\"> %p;]><rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><item><title>a&e;b</title>"
               "<description><xi:include parse=\"text\" href=\"file://"
             + path + "\"/></description></item></channel></rss>");
    const ParsedEpisode episode = source.shows.first().episodes.first();
    QCOMPARE(episode.title, u"a&e;b"_s);
    QVERIFY(!episode.description.contains(u"SECRET"_s));
}

void TestBrokenFeeds::deepNesting()
{
    const QByteArray deep = QByteArray("<div>").repeated(200'000);
    QElapsedTimer timer;
    timer.start();
    const ParsedSource source =
        read("<rss><channel><item><title>one</title></item><item><title>two</title><description>" + deep
             + "</description></item></channel></rss>");
    QCOMPARE(source.shows.first().episodes.first().title, u"one"_s);
    QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()).constData());
}

void TestBrokenFeeds::giantAttribute()
{
    const qint64 before = peakMemory();
    const QByteArray giant(50 * 1024 * 1024, 'x');
    QElapsedTimer timer;
    timer.start();
    const ParsedSource source = read("<rss><channel><item><title>one</title><enclosure url=\"https://m.example/" + giant
                                     + "\"/></item><item><title>two</title></item></channel></rss>");
    QCOMPARE(titles(source), (QStringList{u"one"_s, u"two"_s}));
    QVERIFY(source.shows.first().episodes.first().media.isEmpty());
    QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()).constData());
    QVERIFY2(peakMemory() - before < 800 * 1024, QByteArray::number(peakMemory() - before).constData());
}

// Input that makes a careless reader look at everything again for each byte.
void TestBrokenFeeds::repetition_data()
{
    QTest::addColumn<QByteArray>("document");
    const QByteArray begin = "<rss><channel><item><title>";
    QTest::newRow("ampersands") << begin + QByteArray("&").repeated(1'000'000);
    QTest::newRow("quotes") << begin + "a</title><enclosure " + QByteArray("a=\"").repeated(300'000)
                                   + "/></item></channel></rss>";
    QTest::newRow("values without end") << begin + "a</title><enclosure " + QByteArray("a=\"<b= ").repeated(200'000)
                                               + ">";
    QTest::newRow("CDATA in CDATA") << begin + QByteArray("<![CDATA[").repeated(200'000);
    QTest::newRow("end tags") << begin + QByteArray("</x>").repeated(300'000);
    QTest::newRow("unfinished tags") << begin + QByteArray("<a").repeated(300'000);
    QTest::newRow("items in items") << "<rss><channel>" + QByteArray("<item><title>a<description>x").repeated(30'000);
}

void TestBrokenFeeds::repetition()
{
    QFETCH(const QByteArray, document);
    QElapsedTimer timer;
    timer.start();
    const Result<ParsedSource> source = parseSource(document, {});
    QVERIFY(source.has_value());
    QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()).constData());
}

void TestBrokenFeeds::giantText()
{
    const QByteArray giant(20 * 1024 * 1024, 'x');
    for (const QByteArray &text : {giant, "<![CDATA[" + giant + "]]>"}) {
        const ParsedSource source = read("<rss><channel><item><title>one</title><description>" + text
                                         + "</description></item><item><title>two</title></item></channel></rss>");
        QCOMPARE(titles(source), (QStringList{u"one"_s, u"two"_s}));
        QVERIFY(source.shows.first().episodes.first().description.size() <= 2 * 1024 * 1024);
        QVERIFY(warned(source, Warning::Kind::Limit));
    }
}

void TestBrokenFeeds::manyItems()
{
    const qint64 before = peakMemory();
    const ParsedSource source =
        read("<rss><channel>" + QByteArray("<item><guid>a</guid></item>").repeated(220'000) + "</channel></rss>");
    QVERIFY(source.shows.first().episodes.size() <= 200'000);
    QVERIFY(warned(source, Warning::Kind::Limit));
    QVERIFY(source.warnings.size() <= 1002);
    QVERIFY2(peakMemory() - before < 600 * 1024, QByteArray::number(peakMemory() - before).constData());
}

QTEST_APPLESS_MAIN(TestBrokenFeeds)
#include "tst_brokenfeeds.moc"
