// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/transcript.h"
#include "tests/support/filecontent.h"

#include <QtCore/QDirIterator>
#include <QtTest/QtTest>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

// "[start-end speaker] text", as a reader of the test wants it.
QString shown(const Passage &passage)
{
    const QString start = passage.startMs ? QString::number(*passage.startMs) : u"?"_s;
    const QString end = passage.endMs ? QString::number(*passage.endMs) : u"?"_s;
    return u"[%1-%2 %3] %4"_s.arg(start, end, passage.speaker, passage.text);
}

QStringList shown(const QList<Passage> &passages)
{
    QStringList lines;
    for (const Passage &passage : passages)
        lines.append(shown(passage));
    return lines;
}

QString material(const QString &path)
{
    return qEnvironmentVariable("EARMARK_SHARED") + u"/transcripts/"_s + path;
}

} // namespace

class TestTranscripts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void recovers_data();
    void recovers();
    void saysWhereNothingIsSaid();
    void keepsItsBounds();
    void showsNoMarkup();
    void joinsCaptions();
    void knownFiles_data();
    void knownFiles();
    void anyFileIsRead_data();
    void anyFileIsRead();
    void anyCutIsRead();
};

void TestTranscripts::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("passages");
    const QStringList two{u"[1000-2500 Ann] Good evening."_s, u"[3000-4000 Ben] And welcome."_s};

    QTest::newRow("WebVTT")
        << "\xEF\xBB\xBFWEBVTT - made by hand\n\nNOTE nothing\nto see\n\nSTYLE\n::cue {}\n\n"
           "first\n00:01.000 --> 00:02.500 align:left size:50%\n<v.loud Ann>Good <i>evening</i>.\n\n"
           "00:00:03.000 --> 00:00:04.000\n<v Ben>And wel<00:03.500>come.</v>\n"_ba
        << two;
    QTest::newRow("several voices")
        << "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Tea &amp; cake?</v>\n<v Ben>Both.\n"_ba
        << QStringList{u"[1000-2000 Ann] Tea & cake?"_s, u"[1000-2000 Ben] Both."_s};
    QTest::newRow("SubRip") << "1\r\n00:00:01,000 --> 00:00:02,500\r\nAnn: Good\r\nevening.\r\n\r\n2\r\n"
                               "00:00:03,000 --> 00:00:04,000\r\nBen: {\\an8}And welcome.\r\n\r\n"_ba
                            << two;
    QTest::newRow("labels that come again")
        << "1\n00:00:01,000 --> 00:00:02,000\nAnn: One\n\n2\n00:00:02,000 --> 00:00:03,000\nand two\n\n"
           "3\n00:00:03,000 --> 00:00:04,000\nBen: Note: three\n\n4\n00:00:04,000 --> 00:00:05,000\nAnn: Four\n\n"
           "5\n00:00:05,000 --> 00:00:06,000\nBen: Five\n"_ba
        << QStringList{u"[1000-2000 Ann] One"_s, u"[2000-3000 Ann] and two"_s, u"[3000-4000 Ben] Note: three"_s,
                       u"[4000-5000 Ann] Four"_s, u"[5000-6000 Ben] Five"_s};
    QTest::newRow("JSON") << R"({"version":"1.0.0","segments":[
        {"speaker":"Ann","startTime":1,"endTime":2.5,"body":"Good evening."},
        {"speaker":"Ben","startTime":"3","endTime":4,"body":"And welcome."}]})"_ba
                          << two;
    QTest::newRow("JSON in milliseconds")
        << R"({"transcripts":[{"start":"00:00:01.000","start_ms":1000,"end_ms":2500,"voice":"Ann","text":"Good evening."},
        {"start":"00:00:03.000","end":"00:00:04.000","speaker":"Ben","text":"And welcome."}]})"_ba
        << two;
    QTest::newRow("utterances") << R"({"utterances":[{"speaker":"Ann","start":1000,"end":2500,"text":"Good evening."},
        {"speaker":"Ben","start":3000,"end":4000,"text":"And welcome."}]})"_ba
                                << two;
    QTest::newRow("a bare list") << R"([{"start":1,"end":2.5,"text":"Good evening."}])"_ba
                                 << QStringList{u"[1000-2500 ] Good evening."_s};
    QTest::newRow("HTML") << "<html><head><title>No</title><style>p{}</style></head><body><nav>Menu</nav>"
                             "<cite>Ann:</cite>\n<time>0:01</time>\n<p>Good &amp; <b>early</b>.</p><p>Still.</p>"
                             "<cite>Ben</cite><time>1:02:03</time><p>And welcome.</p><script>evil()</script></body>"_ba
                          << QStringList{u"[1000-? Ann] Good & early."_s, u"[?-? Ann] Still."_s,
                                         u"[3723000-? Ben] And welcome."_s};
    QTest::newRow("HTML of paragraphs") << "<p>Ann: Good evening.</p><p>Ben: Yes.</p><p>Ann: Well.<br>So.</p>"_ba
                                        << QStringList{u"[?-? Ann] Good evening."_s, u"[?-? Ben] Yes."_s,
                                                       u"[?-? Ann] Well."_s, u"[?-? Ann] So."_s};
    QTest::newRow("times before lines") << "00:00:01 Good evening.\n\n[00:12] And welcome.\n(1:02:03) - Bye.\n"_ba
                                        << QStringList{u"[1000-? ] Good evening."_s, u"[12000-? ] And welcome."_s,
                                                       u"[3723000-? ] Bye."_s};
    QTest::newRow("names above lines") << "Ann Miller (00:01):\nGood\nevening.\n\nBen [00:12]\nAnd welcome.\n\n"
                                          "Ann Miller 00:00:15\nSo.\n"_ba
                                       << QStringList{u"[1000-? Ann Miller] Good evening."_s,
                                                      u"[12000-? Ben] And welcome."_s, u"[15000-? Ann Miller] So."_s};
    QTest::newRow("Markdown")
        << "**Ann Miller:** Good evening.\n\n_Ben_: Hello.\n\n**Ann Miller:** Well.\n\nOn and on.\n\n"
           "_Ben_: Bye.\n"_ba
        << QStringList{u"[?-? Ann Miller] Good evening."_s, u"[?-? Ben] Hello."_s, u"[?-? Ann Miller] Well."_s,
                       u"[?-? Ann Miller] On and on."_s, u"[?-? Ben] Bye."_s};
    QTest::newRow("a sentence with a time in it")
        << "Back in May at 10:30 we met. It was: fine.\n"_ba
        << QStringList{u"[?-? ] Back in May at 10:30 we met. It was: fine."_s};
}

void TestTranscripts::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, passages);
    const Result<ParsedTranscript> read = parseTranscript(bytes);
    QVERIFY(read);
    QCOMPARE(shown(read->passages), passages);
    QCOMPARE(read->warnings.size(), 0);
}

void TestTranscripts::recovers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("passages");
    QTest::addColumn<Warning::Kind>("warning");

    QTest::newRow("a time that is none")
        << "WEBVTT\n\n00:0x.000 --> 00:02.000\nLost\n\n00:03.000 --> 00:04.000\nKept\n"_ba
        << QStringList{u"[3000-4000 ] Kept"_s} << Warning::Kind::BadDate;
    QTest::newRow("an end before its beginning") << "1\n00:00:05,000 --> 00:00:04,000\nKept\n"_ba
                                                 << QStringList{u"[5000-? ] Kept"_s} << Warning::Kind::BadDuration;
    QTest::newRow("out of order") << "WEBVTT\n\n00:05.000 --> 00:06.000\nSecond\n\n00:01.000 --> 00:02.000\nFirst\n"_ba
                                  << QStringList{u"[1000-2000 ] First"_s, u"[5000-6000 ] Second"_s}
                                  << Warning::Kind::IllFormed;
    QTest::newRow("JSON that breaks off")
        << R"({"segments":[{"startTime":1,"body":"Kept"},{"startTime":2,"body":"Al)"_ba
        << QStringList{u"[1000-? ] Kept"_s} << Warning::Kind::Truncated;
    QTest::newRow("JSON with holes") << R"({"segments":[{"startTime":-1,"body":"When?"},{"startTime":2},7,null]})"_ba
                                     << QStringList{u"[?-? ] When?"_s} << Warning::Kind::Unrecognised;
    QTest::newRow("bytes of another encoding") << "WEBVTT\n\n00:01.000 --> 00:02.000\nCaf\xe9\n"_ba
                                               << QStringList{u"[1000-2000 ] Café"_s} << Warning::Kind::Encoding;
}

void TestTranscripts::recovers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, passages);
    QFETCH(Warning::Kind, warning);
    const Result<ParsedTranscript> read = parseTranscript(bytes);
    QVERIFY(read);
    QCOMPARE(shown(read->passages), passages);
    QVERIFY(std::ranges::contains(read->warnings, warning, &Warning::kind));
}

void TestTranscripts::saysWhereNothingIsSaid()
{
    for (const QByteArray &bytes : {""_ba, "WEBVTT\n\n"_ba, " \n\r\n"_ba, "<html><script>x</script></html>"_ba})
        QCOMPARE(parseTranscript(bytes).error().kind, Error::Kind::EmptySource);
    for (const QByteArray &bytes : {"{}"_ba, "{\"segments\":{}}"_ba, "{\"chapters\":[{\"startTime\":1}]}"_ba})
        QCOMPARE(parseTranscript(bytes).error().kind, Error::Kind::UnknownFormat);
}

void TestTranscripts::keepsItsBounds()
{
    const Result<ParsedTranscript> one = parseTranscript("00:00:01 "_ba + QByteArray("word ").repeated(100'000));
    QVERIFY(one);
    QCOMPARE_LE(one->passages.constFirst().text.size(), 20'000);
    QVERIFY(std::ranges::contains(one->warnings, Warning::Kind::Limit, &Warning::kind));

    const Result<ParsedTranscript> many = parseTranscript(QByteArray("0:01 a\n").repeated(150'000));
    QVERIFY(many);
    QCOMPARE(many->passages.size(), 100'000);
    QCOMPARE(std::ranges::count(many->warnings, Warning::Kind::Limit, &Warning::kind), 1);
}

void TestTranscripts::showsNoMarkup()
{
    const Result<ParsedTranscript> read =
        parseTranscript("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A<b>nn>a <img src=x> b\xE2\x80\xAE"
                        "c\x07\n"_ba);
    QVERIFY(read);
    QCOMPARE(read->passages.size(), 1);
    QCOMPARE(read->passages.constFirst().text, u"nn>a bc"_s);
}

void TestTranscripts::joinsCaptions()
{
    const QList<Passage> captions{{0, 1000, u"Ann"_s, u"This is a sentence that"_s},
                                  {1000, 2000, u"Ann"_s, u"a file of captions has cut into pieces of equal length."_s},
                                  {2000, 3000, u"Ann"_s, u"Another."_s},
                                  {3000, 4000, u"Ben"_s, u"Yes."_s},
                                  {9000, 9500, u"Ben"_s, u"After a silence."_s},
                                  {{}, {}, u"Ben"_s, u"At no time."_s}};
    const QStringList expected{
        u"[0-3000 Ann] This is a sentence that a file of captions has cut into pieces of equal length. Another."_s,
        u"[3000-4000 Ben] Yes."_s, u"[9000-9500 Ben] After a silence."_s, u"[?-? Ben] At no time."_s};
    QStringList joinedLines = shown(joined(captions));
    // The first sentence is short of what ends a passage by itself, so the next one joins it.
    QCOMPARE(joinedLines.size(), expected.size());
    QCOMPARE(joinedLines, expected);
}

void TestTranscripts::knownFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("passages");
    QTest::addColumn<int>("speakers");
    QTest::addColumn<QString>("first");
    QTest::newRow("vtt") << u"podcast_search/test_transcript.vtt"_s << 6 << 3 << u"[0-1000 ] Text line 1"_s;
    QTest::newRow("srt") << u"podcast_search/test_transcript.srt"_s << 3 << 0
                         << u"[0-5500 ] Subtitle 1, Line 1 Subtitle 1, Line 2"_s;
    QTest::newRow("json") << u"podcast_search/test_transcript.json"_s << 3 << 0 << u"[0-5500 ] Subtitle 1, Line 1"_s;
    QTest::newRow("json without ends") << u"podcast_search/test_transcript_speaker_no_end.json"_s << 3 << 2
                                       << u"[0-? Speaker 1] Subtitle 1, Line 1"_s;
    QTest::newRow("namespace json") << u"podcast-namespace/example.json"_s << 5 << 2 << u"[500-750 Darth Vader] I"_s;
    QTest::newRow("namespace vtt") << u"podcast-namespace/example.vtt"_s << 7 << 2 << QString();
    QTest::newRow("namespace srt") << u"podcast-namespace/example.srt"_s << 222 << -1 << QString();
    QTest::newRow("namespace html") << u"podcast-namespace/example.html"_s << -1 << -1 << QString();
}

void TestTranscripts::knownFiles()
{
    QFETCH(QString, path);
    QFETCH(int, passages);
    QFETCH(int, speakers);
    QFETCH(QString, first);
    if (!QFile::exists(material(path)))
        QSKIP("the shared material is not here");
    const Result<ParsedTranscript> read = parseTranscript(contentOf(material(path)));
    QVERIFY(read);
    QSet<QString> names;
    for (const Passage &passage : read->passages)
        names.insert(passage.speaker);
    names.remove(QString());
    if (passages >= 0)
        QCOMPARE(read->passages.size(), passages);
    if (speakers >= 0)
        QCOMPARE(names.size(), speakers);
    if (!first.isEmpty())
        QCOMPARE(shown(read->passages.constFirst()), first);
}

void TestTranscripts::anyFileIsRead_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(material({}), QDir::Files, QDirIterator::Subdirectories);
    if (!files.hasNext())
        QTest::newRow("none") << QString();
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(path.section(u'/', -2))) << path;
    }
}

// Passages with times carry nearly all words of the file; names are few.
void TestTranscripts::anyFileIsRead()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the shared material is not here");
    const QByteArray bytes = contentOf(path);
    const Result<ParsedTranscript> read = parseTranscript(bytes);
    QVERIFY(read);
    qint64 written = 0; // without times and numbers of cues
    for (const QByteArrayView line : bytes.split('\n')) {
        const QByteArrayView words = line.trimmed();
        if (!words.contains("-->") && !std::ranges::all_of(words, [](char c) { return c >= '0' && c <= '9'; }))
            written += words.size();
    }
    QSet<QString> names;
    qint64 letters = 0;
    for (const Passage &passage : read->passages) {
        names.insert(passage.speaker);
        letters += passage.text.toUtf8().size();
        QVERIFY(!passage.text.contains("-->"_L1));
        QVERIFY(!passage.text.contains(u'\n'));
    }
    QCOMPARE_LE(names.size(), 12);
    if (!path.endsWith(".json"_L1) && !path.contains("/podcast"_L1))
        QCOMPARE_GE(letters, written * 80 / 100);
    const bool isTimed = !path.contains("markdown"_L1) && !path.endsWith(".md"_L1);
    const auto timed =
        std::ranges::count_if(read->passages, [](const Passage &passage) { return passage.startMs.has_value(); });
    QCOMPARE_GE(timed, isTimed ? read->passages.size() * 9 / 10 : 0);
}

void TestTranscripts::anyCutIsRead()
{
    for (const QString &path : {u"podcast-namespace/example.vtt"_s, u"podcast-namespace/example.json"_s,
                                u"podcast_search/test_transcript.srt"_s}) {
        const QByteArray bytes = contentOf(material(path));
        if (bytes.isEmpty())
            QSKIP("the shared material is not here");
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const Result<ParsedTranscript> read = parseTranscript(bytes.first(size));
            QVERIFY(!read || !read->passages.isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestTranscripts)
#include "tests/support/filecontent.h"
#include "tst_transcripts.moc"
