// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/parse.h"
#include "models/transfer/exportwriter.h"
#include "tests/transfer/exportsamples.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryFile>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

namespace {

constexpr qint64 now = 1'772'668'800'000; // 2026-03-05

QByteArray exported(ExportFormat format, const QList<ExportItem> &items, const ExportOptions &options = {})
{
    return exportedText(format, {u"A list, \"mine\" & <yours>"_s, now}, items, options).bytes;
}

struct Verdict {
    bool isRight = false;
    QByteArray out;
    QByteArray err;
};

Verdict judged(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess judge;
    judge.start(program, arguments);
    judge.write(input);
    judge.closeWriteChannel();
    if (!judge.waitForFinished(60'000))
        return {false, {}, judge.errorString().toUtf8()};
    return {judge.exitStatus() == QProcess::NormalExit && judge.exitCode() == 0, judge.readAllStandardOutput(),
            judge.readAllStandardError()};
}

Verdict checklist(const QString &form, const QByteArray &bytes)
{
    return judged(u"python3"_s, {QStringLiteral(CHECKLIST), form}, bytes);
}

Verdict schema(const char *file, const QByteArray &bytes)
{
    return judged(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, u"--schema"_s, QString::fromUtf8(file), u"-"_s}, bytes);
}

bool knowsJsonSchema()
{
    return judged(u"python3"_s, {u"-c"_s, u"import jsonschema"_s}, {}).isRight;
}

} // namespace

// What leaves the library can be read by others: each format by a reader that is stricter than any program.
class TestExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xmlFollowsItsSchema_data();
    void xmlFollowsItsSchema();
    void jsonFollowsItsSchema_data();
    void jsonFollowsItsSchema();
    void feedsFollowTheirRules_data();
    void feedsFollowTheirRules();
    void csvIsReadAsWritten();
    void whatTheListenerMadeGoesAlong();
    void plsIsReadAsWritten();
    void rssIsAFeed();
    void rssHasWhatItNeeds();
    void listFeedPointsToItems();
    void markdownKeepsToItsLines();
    void checklistTicksWhatWasHeard();
    void htmlRunsNothing();
    void labelsAreTheBookmarks();
    void partsAreEntriesOfTheirOwn();
    void noFormatHasControlCharacters_data();
    void noFormatHasControlCharacters();
    void formatsAreFoundByNameAndEnding();
};

void TestExports::xmlFollowsItsSchema_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("XSPF") << ExportFormat::Xspf << QByteArray(XSPF_SCHEMA);
    QTest::newRow("OPML") << ExportFormat::Opml << QByteArray(OPML_SCHEMA);
}

void TestExports::xmlFollowsItsSchema()
{
    if (QStandardPaths::findExecutable(u"xmllint"_s).isEmpty())
        QSKIP("xmllint is not installed");
    QFETCH(ExportFormat, format);
    QFETCH(QByteArray, file);
    for (const QList<ExportItem> &items : {QList<ExportItem>(), nastyEpisodes()}) {
        const Verdict verdict = schema(file.constData(), exported(format, items));
        QVERIFY2(verdict.isRight, verdict.err.constData());
    }
    QByteArray spoilt = exported(format, nastyEpisodes());
    spoilt.replace("version=\"", "version=\"9");
    QVERIFY(!schema(file.constData(), spoilt).isRight); // the reader does look
}

void TestExports::jsonFollowsItsSchema_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("jspf") << ExportFormat::Jspf;
    QTest::newRow("json-feed") << ExportFormat::JsonFeed;
}

void TestExports::feedsFollowTheirRules_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("rss") << ExportFormat::Rss << QByteArray("<enclosure url=") << QByteArray("<enclosure href=");
    QTest::newRow("podcast-list") << ExportFormat::ListFeed << QByteArray("podcastL") << QByteArray("podcast");
}

// What the feed validator of the W3C asks for.
void TestExports::feedsFollowTheirRules()
{
    if (!knowsJsonSchema())
        QSKIP("python3-jsonschema is not installed");
    QFETCH(ExportFormat, format);
    const QString form = QLatin1StringView(infoOf(format).key);
    for (const QList<ExportItem> &items : {QList<ExportItem>(), nastyEpisodes()}) {
        const Verdict verdict = checklist(form, exported(format, items, {.withNotes = true}));
        QVERIFY2(verdict.isRight, verdict.err.constData());
        QVERIFY(checklist(form, exportedText(format, {}, items).bytes).isRight); // without a title
    }
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QVERIFY(!checklist(form, exported(format, nastyEpisodes()).replace(from, to)).isRight);
}

void TestExports::jsonFollowsItsSchema()
{
    if (!knowsJsonSchema())
        QSKIP("python3-jsonschema is not installed");
    QFETCH(ExportFormat, format);
    const QString form = QLatin1StringView(infoOf(format).key);
    for (const QList<ExportItem> &items : {QList<ExportItem>(), nastyEpisodes()}) {
        const Verdict verdict = checklist(form, exported(format, items, {.withNotes = true}));
        QVERIFY2(verdict.isRight, verdict.err.constData());
    }
    QByteArray spoilt = exported(format, nastyEpisodes());
    spoilt.replace("\"title\"", "\"headline\"");
    QVERIFY(!checklist(form, spoilt).isRight);
}

void TestExports::csvIsReadAsWritten()
{
    if (!knowsJsonSchema())
        QSKIP("python3-jsonschema is not installed");
    const QList<ExportItem> items = nastyEpisodes();
    const Verdict verdict = checklist(u"csv"_s, exported(ExportFormat::Csv, items));
    QVERIFY2(verdict.isRight, verdict.err.constData());
    const QJsonArray rows = QJsonDocument::fromJson(verdict.out).array();
    QCOMPARE(rows.size(), items.size());
    QCOMPARE(rows[1]["title"_L1].toString(), u"'=1+1"_s);
    QCOMPARE(rows[3]["title"_L1].toString(), u"'-5 degrees"_s);
    QCOMPARE(rows[3]["note"_L1].toString(), items.at(3).note);
    QCOMPARE(rows[3]["start_s"_L1].toString(), u"91.5"_s);
    QCOMPARE(rows[0]["duration_s"_L1].toString(), u"108000"_s);
    QCOMPARE(rows[2]["duration_s"_L1].toString(), QString());
    QCOMPARE(rows[7]["title"_L1].toString(), u"one two three"_s);
    QCOMPARE(rows[0]["guests"_L1].toString(), u"Ada \"Lamp\" Quill; Bruno Tarn"_s);
    QCOMPARE(rows[0]["heard"_L1].toString(), u"0"_s);
    QCOMPARE(rows[0]["tags"_L1].toString(), QString());
    QCOMPARE(rows[1]["heard"_L1].toString(), u"1"_s);
    QCOMPARE(rows[1]["favourite"_L1].toString(), u"1"_s);
    QCOMPARE(rows[1]["tags"_L1].toString(), u"'=to quote, \"soon\"; <b>\u05e2\u05d1 \U0001F399"_s);
    QCOMPARE(rows[1]["stopped_s"_L1].toString(), u"61.5"_s);
    QCOMPARE(rows[4]["bookmarks"_L1].toString(), u"0:05\u20130:09 a range with a tab\n1:00 a moment"_s);
}

void TestExports::whatTheListenerMadeGoesAlong()
{
    ExportItem marked = episode(u"Marked"_s, nastyAddresses().first(), 1);
    marked.played = marked.isFavourite = true;
    marked.tags = {u"to quote"_s, u"a & b"_s};
    marked.positionMs = 61'500;
    marked.bookmarks = {{{}, {}, {}, {}, 5'000, 9'250, u"a range"_s, 0}};
    const QList<ExportItem> items{marked, episode(u"Plain"_s, nastyAddresses().first(), 2)};
    const QString markdown = QString::fromUtf8(exported(ExportFormat::Markdown, items));
    QVERIFY(markdown.contains(u", favourite, heard\n"_s));
    QVERIFY(markdown.contains(u"\n   - Tags: to quote, a \\& b\n"_s));
    QVERIFY(markdown.contains(u"\n   - [0:05\u20130:09](<https://media.example/a.mp3#t=5,9.25>) a range\n"_s));
    QCOMPARE(markdown.count(u"favourite"_s), 1);
    const QByteArray html = exported(ExportFormat::Html, items);
    QVERIFY(html.contains("favourite \xc2\xb7 heard"));
    QVERIFY(html.contains("Tags: to quote, a &amp; b"));
    const QJsonArray feed = QJsonDocument::fromJson(exported(ExportFormat::JsonFeed, items))["items"_L1].toArray();
    const QJsonObject own = feed[0]["_earmark"_L1].toObject();
    QVERIFY(own["heard"_L1].toBool() && own["favourite"_L1].toBool());
    QCOMPARE(own["tags"_L1].toArray(), (QJsonArray{u"to quote"_s, u"a & b"_s}));
    QCOMPARE(own["stopped_s"_L1].toDouble(), 61.5);
    QCOMPARE(own["bookmarks"_L1][0]["end_s"_L1].toDouble(), 9.25);
    QVERIFY(!feed[1]["_earmark"_L1].toObject().contains("tags"_L1));
}

void TestExports::plsIsReadAsWritten()
{
    const QList<ExportItem> items = nastyEpisodes();
    const QStringList lines = QString::fromUtf8(exported(ExportFormat::Pls, items)).split(u'\n');
    QCOMPARE(lines.first(), u"[playlist]"_s);
    QCOMPARE(lines.size(), 1 + 3 * items.size() + 3);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString number = QString::number(i + 1);
        QVERIFY(lines.at(1 + 3 * i).startsWith(u"File%1=http"_s.arg(number)));
        QVERIFY(!lines.at(1 + 3 * i).contains(u' '));
        QVERIFY(lines.at(2 + 3 * i).startsWith(u"Title%1=Zoo & Sea, \"live\" - "_s.arg(number)));
        const qint64 length = items.at(i).durationMs ? (*items.at(i).durationMs + 500) / 1000 : -1;
        QCOMPARE(lines.at(3 + 3 * i), u"Length%1=%2"_s.arg(number).arg(length));
    }
    QCOMPARE(lines.at(1 + 3 * items.size()), u"NumberOfEntries=%1"_s.arg(items.size()));
    QCOMPARE(lines.at(2 + 3 * items.size()), u"Version=2"_s);
    QCOMPARE(exported(ExportFormat::Pls, {}), "[playlist]\nNumberOfEntries=0\nVersion=2\n");
}

void TestExports::rssIsAFeed()
{
    const QList<ExportItem> items = nastyEpisodes();
    const auto read = parseSource(exported(ExportFormat::Rss, items, {.withNotes = true}), {});
    QVERIFY(read);
    QVERIFY2(read->warnings.isEmpty(), qPrintable(read->warnings.value(0).message));
    QCOMPARE(read->shows.size(), 1);
    QCOMPARE(read->shows.first().title, u"A list, \"mine\" & <yours>"_s);
    QCOMPARE(read->shows.first().episodes.size(), items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const ParsedEpisode &episode = read->shows.first().episodes.at(i);
        QCOMPARE(episode.media.size(), 1);
        QCOMPARE(episode.media.first().bytes, items.at(i).mediaBytes);
        QCOMPARE(episode.date, items.at(i).date);
        if (const auto length = items.at(i).durationMs)
            QCOMPARE(*episode.durationMs, (*length + 500) / 1000 * 1000);
        else
            QVERIFY(!episode.durationMs);
        QVERIFY(episode.description.contains(u"Second <line> & more"_s));
        QCOMPARE(episode.credits.size(), 2);
    }
}

// RSS 2.0: channel has title, link and description; an enclosure url, length and type; an item title or description.
void TestExports::rssHasWhatItNeeds()
{
    QXmlStreamReader xml(exported(ExportFormat::Rss, nastyEpisodes()));
    QSet<QString> ofChannel;
    QSet<QString> guids;
    int items = 0;
    int depth = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        depth += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
        if (!xml.isStartElement())
            continue;
        if (depth == 3)
            ofChannel.insert(xml.name().toString());
        items += xml.name() == "item"_L1;
        if (xml.name() == "enclosure"_L1) {
            for (const QLatin1StringView name : {"url"_L1, "length"_L1, "type"_L1})
                QVERIFY(!xml.attributes().value(name).isEmpty());
        }
        if (depth == 4 && xml.name() == "guid"_L1) {
            QCOMPARE(xml.attributes().value("isPermaLink"_L1), "false"_L1);
            guids.insert(xml.readElementText());
            --depth;
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(ofChannel.contains(u"title"_s) && ofChannel.contains(u"link"_s) && ofChannel.contains(u"description"_s));
    QCOMPARE(guids.size(), items);
}

void TestExports::listFeedPointsToItems()
{
    ExportItem noGuid = episode(u"No guid"_s, nastyAddresses().first(), 1);
    noGuid.guid.clear();
    ExportItem stated = episode(u"Stated"_s, nastyAddresses().first(), 2);
    stated.feedGuid = u"917393e3-1b1e-5cef-ace4-edaa54e1f810"_s;
    const ExportedText text = exportedText(ExportFormat::ListFeed, {u"List"_s, now},
                                           {episode(u"A & B"_s, nastyAddresses().first(), 3), noGuid, stated});
    QCOMPARE(text.report, (ExportReport{2, 1, 0}));
    const QString podcast = u"https://podcastindex.org/namespace/1.0"_s;
    QXmlStreamReader xml(text.bytes);
    QList<QXmlStreamAttributes> remote;
    QString medium;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        QVERIFY(xml.name() != "item"_L1);
        if (xml.name() == "medium"_L1 && xml.namespaceUri() == podcast)
            medium = xml.readElementText();
        else if (xml.name() == "remoteItem"_L1 && xml.namespaceUri() == podcast)
            remote.append(xml.attributes());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(medium, u"podcastL"_s);
    QCOMPARE(remote.size(), 2);
    QCOMPARE(remote.first().value("itemGuid"_L1), "guid-3"_L1);
    QCOMPARE(remote.first().value("feedUrl"_L1), "https://feeds.example/zoo?format=rss&full=1"_L1);
    QCOMPARE(remote.first().value("title"_L1), "A & B"_L1);
    QCOMPARE(remote.last().value("feedGuid"_L1), stated.feedGuid);
    // The example of the namespace's own page for podcast:guid.
    ExportItem known = episode(u"Known"_s, nastyAddresses().first(), 4);
    known.feedUrl = u"https://mp3s.nashownotes.com/pc20rss.xml"_s;
    QVERIFY(exported(ExportFormat::ListFeed, {known}).contains("917393e3-1b1e-5cef-ace4-edaa54e1f810"));
}

void TestExports::markdownKeepsToItsLines()
{
    const QList<ExportItem> items = nastyEpisodes();
    const QString text = QString::fromUtf8(exported(ExportFormat::Markdown, items));
    QCOMPARE(text.section(u'\n', 0, 0), u"# A list, \"mine\" \\& \\<yours\\>"_s);
    static const QRegularExpression entry(u"^(\\d+)\\. \\[.*\\]\\(<https?://[^<> ]+>\\) — .*$"_s,
                                          QRegularExpression::MultilineOption);
    int number = 0;
    for (const auto &match : entry.globalMatch(text))
        QCOMPARE(match.captured(1).toInt(), ++number);
    QCOMPARE(number, int(items.size()));
    QVERIFY(text.contains(u"\\[1\\] \\*bold\\* \\_low\\_ \\`code\\` \\\\ back"_s));
    QVERIFY(text.contains(u"#t=91.5,95>"_s));
    QVERIFY(text.contains(u"30:00:00"_s));
}

void TestExports::checklistTicksWhatWasHeard()
{
    ExportItem heard = episode(u"Heard"_s, nastyAddresses().first(), 1);
    heard.played = true;
    const QByteArray text =
        exported(ExportFormat::Markdown, {heard, episode(u"New"_s, nastyAddresses().first(), 2)}, {.asTicks = true});
    QVERIFY(text.contains("\n1. [x] [Heard](<"));
    QVERIFY(text.contains("\n2. [ ] [New](<"));
}

void TestExports::htmlRunsNothing()
{
    QList<ExportItem> items = nastyEpisodes();
    items.append(episode(u"<script>alert(1)</script>"_s, u"javascript:alert(1)"_s, 1));
    items.last().pageUrl = u"https://a.example/\"onclick=\"alert(1)"_s;
    items.last().note = u"<img src=x onerror=alert(1)>"_s;
    const QByteArray text = exported(ExportFormat::Html, items, {.withNotes = true});
    QVERIFY(text.startsWith("<!DOCTYPE html>"));
    QVERIFY(text.contains("<meta charset=\"utf-8\">"));
    for (const char *const word : {"<script", "<img", "\"onclick", "javascript:"})
        QVERIFY2(!text.contains(word), word);
    QCOMPARE(text.count("<li>"), items.size() + 2 * 3); // and two bookmarks each of three
}

void TestExports::labelsAreTheBookmarks()
{
    ExportItem marked = episode(u"Marked"_s, nastyAddresses().first(), 1);
    marked.bookmarks = {{{}, {}, {}, {}, 5'000, 9'250, u"a range\twith a tab"_s, 0},
                        {{}, {}, {}, {}, 60'000, std::nullopt, QString(), 0}};
    ExportItem part = episode(u"Part"_s, nastyAddresses().first(), 2);
    part.startMs = 1'500;
    const ExportedText text =
        exportedText(ExportFormat::Labels, {}, {marked, part, episode(u"Whole"_s, nastyAddresses().first(), 3)});
    QCOMPARE(text.bytes, "5.000000\t9.250000\tMarked: a range with a tab\n"
                         "60.000000\t60.000000\tMarked\n"
                         "1.500000\t1.500000\tPart\n");
    QCOMPARE(text.report, (ExportReport{2, 1, 0}));
}

void TestExports::partsAreEntriesOfTheirOwn()
{
    ExportItem marked = episode(u"Marked"_s, u"https://media.example/a.mp3#old"_s, 1);
    marked.bookmarks = {{{}, {}, {}, {}, 5'000, 9'250, u"first"_s, 0},
                        {{}, {}, {}, {}, 60'000, std::nullopt, u"second"_s, 0}};
    const ExportedText text = exportedText(
        ExportFormat::M3u8, {}, {marked, episode(u"Whole"_s, nastyAddresses().first(), 2)}, {.asParts = true});
    QVERIFY(text.bytes.contains("\nhttps://media.example/a.mp3#t=5,9.25\n"));
    QVERIFY(text.bytes.contains("\nhttps://media.example/a.mp3#t=60\n"));
    QCOMPARE(text.report, (ExportReport{2, 1, 0}));
}

void TestExports::noFormatHasControlCharacters_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const ExportFormatInfo &info : exportFormats()) {
        if (info.format != ExportFormat::Bundle) // packed; tst_bundle looks into it
            QTest::newRow(info.key.data()) << info.format;
    }
}

void TestExports::noFormatHasControlCharacters()
{
    QFETCH(ExportFormat, format);
    const QByteArray bytes = exported(format, nastyEpisodes(), {.withNotes = true});
    QVERIFY(bytes.isValidUtf8());
    QVERIFY(!bytes.startsWith("\xef\xbb\xbf"));
    for (const QChar c : QString::fromUtf8(bytes)) {
        const bool fine = c == u'\n' || c == u'\r' || c == u'\t' || c.category() != QChar::Other_Control;
        QVERIFY2(fine, qPrintable(QString::number(c.unicode(), 16)));
    }
}

void TestExports::formatsAreFoundByNameAndEnding()
{
    for (const ExportFormatInfo &info : exportFormats())
        QCOMPARE(exportFormatOf(QLatin1StringView(info.key)), info.format);
    QCOMPARE(exportFormatOf(u"cassette"_s), std::nullopt);
    QCOMPARE(exportFormatOfFile(u"a/list.M3U8"_s), ExportFormat::M3u8);
    QCOMPARE(exportFormatOfFile(u"list.md"_s), ExportFormat::Markdown);
    QCOMPARE(exportFormatOfFile(u"list"_s), std::nullopt);
}

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
