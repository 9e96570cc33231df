// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What other people's feeds and other parsers' tests say about ours; skipped where the material is not beside the
// project.

#include "models/parsing/htmltext.h"
#include "models/parsing/parse.h"
#include "tests/support/filecontent.h"

#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

// Per cent, as measured; the rest are questions of taste (what to do with a relative link without a base, say).
constexpr int feedparserFloor = 91;
constexpr int podcastparserFloor = 97;

QString shared(const QString &folder)
{
    return qEnvironmentVariable("EARMARK_SHARED") + u'/' + folder;
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    files.sort();
    return files;
}

qsizetype episodesOf(const ParsedSource &source)
{
    qsizetype count = 0;
    for (const ParsedShow &show : source.shows)
        count += show.episodes.size();
    return count;
}

// Start tags of items, found without any parser; comments and CDATA hold none that count.
qsizetype itemTags(QByteArray bytes)
{
    static const QRegularExpression hidden(u"<!--.*?-->|<!\\[CDATA\\[.*?\\]\\]>"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression item(u"<(item|entry|podcast:liveItem)[\\s>]"_s);
    const QString text = QString::fromLatin1(bytes).remove(hidden);
    return text.count(item);
}

// As a reader sees it: other parsers keep markup and white space where we do not.
QString words(const QString &text)
{
    return htmlToText(text).simplified();
}

struct Tally {
    int met = 0;
    int asked = 0;
    QStringList missed;

    void ask(bool answer, const QString &what)
    {
        ++asked;
        met += answer ? 1 : 0;
        if (!answer)
            missed.append(what);
    }
    void report(const char *name) const
    {
        for (const QString &what : missed)
            qInfo("%s: %s", name, qPrintable(what));
        qInfo("%s: %d of %d met", name, met, asked);
    }
};

// The field of ours that a path of feedparser's names; nothing where we have none.
std::optional<QString> fieldAt(const ParsedSource &source, const QJsonArray &path)
{
    const ParsedShow &show = source.shows.first();
    const QString first = path.at(0).toString();
    const QString second = path.at(1).toString();
    if (first == "feed"_L1 && path.size() == 2) {
        if (second == "title"_L1)
            return show.title;
        if (second == "description"_L1 || second == "tagline"_L1 || second == "subtitle"_L1)
            return show.description;
        if (second == "link"_L1)
            return show.siteUrl;
        if (second == "language"_L1)
            return show.language;
    }
    const qsizetype index = path.at(1).toInt(-1);
    if (first != "entries"_L1 || index < 0 || index >= show.episodes.size())
        return std::nullopt;
    const ParsedEpisode &episode = show.episodes.at(index);
    const QString field = path.at(2).toString();
    const bool whole = path.size() == 3;
    if (field == "title"_L1 && whole)
        return episode.title;
    if ((whole && (field == "description"_L1 || field == "summary"_L1))
        || (field == "content"_L1 && path.at(4).toString() == "value"_L1))
        return episode.description;
    if (field == "link"_L1 && whole)
        return episode.url;
    if (whole && (field == "id"_L1 || field == "guid"_L1))
        return episode.guid;
    return std::nullopt;
}

} // namespace

class TestFeedCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void feeds();
    void lists();
    void everySuiteEnds();
    void feedparser();
    void podcastparser();
};

void TestFeedCorpus::feeds()
{
    const QStringList files = filesIn(shared(u"feeds"_s));
    if (files.isEmpty())
        QSKIP("no feeds in EARMARK_SHARED");
    int read = 0;
    for (const QString &path : files) {
        const QByteArray bytes = contentOf(path);
        QElapsedTimer timer;
        timer.start();
        const Result<ParsedSource> source = parseSource(bytes, {{}, {}, path, {}});
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(path));
        if (!source)
            continue;
        ++read;
        const bool sound = std::ranges::none_of(source->warnings, [](const Warning &warning) {
            return warning.kind == Warning::Kind::IllFormed || warning.kind == Warning::Kind::Truncated;
        });
        const bool xml = source->format == SourceFormat::Rss || source->format == SourceFormat::Atom;
        // One file nests items in an element of its own making, which no reader takes for episodes.
        if (sound && xml && !path.endsWith("feed-rss-testUnsupportedElements.xml"_L1))
            QVERIFY2(episodesOf(*source) == itemTags(bytes), qPrintable(path));
        for (const ParsedShow &show : source->shows) {
            for (const ParsedEpisode &episode : show.episodes)
                QVERIFY2(episode.line > 0 || !xml, qPrintable(path));
        }
    }
    qInfo("%d of %d read", read, int(files.size()));
    QVERIFY(read >= files.size() - 2);
}

void TestFeedCorpus::lists()
{
    const QStringList files = filesIn(shared(u"opml"_s));
    if (files.isEmpty())
        QSKIP("no lists in EARMARK_SHARED");
    static const QRegularExpression address(u"xmlurl\\s*=\\s*[\"']\\s*(feed:)?(https?:)?//"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    qsizetype lost = 0;
    for (const QString &path : files) {
        const QByteArray bytes = contentOf(path);
        const Result<ParsedSource> source = parseSource(bytes, {{}, {}, path, {}});
        QVERIFY2(source.has_value(), qPrintable(path));
        qsizetype duplicates = 0;
        for (const Warning &warning : source->warnings)
            duplicates += warning.kind == Warning::Kind::Duplicate ? 1 : 0;
        // Outlines whose texts hold quotes, tags and line breaks at once can be past repair.
        const qsizetype missing = QString::fromUtf8(bytes).count(address) - source->shows.size() - duplicates;
        lost += std::max<qsizetype>(0, missing);
    }
    QVERIFY2(lost <= 2, QByteArray::number(lost).constData());
}

void TestFeedCorpus::everySuiteEnds()
{
    const QStringList files = filesIn(shared(u"suites"_s));
    if (files.isEmpty())
        QSKIP("no suites in EARMARK_SHARED");
    for (const QString &path : files) {
        QElapsedTimer timer;
        timer.start();
        const Result<ParsedSource> source = parseSource(contentOf(path), {{}, {}, path, {}});
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(path));
        QVERIFY2(source || source.error().kind != Error::Kind::Cancelled, qPrintable(path));
    }
}

void TestFeedCorpus::feedparser()
{
    const QString folder = shared(u"suites/feedparser/"_s);
    const QByteArray expectations = contentOf(folder + u"EXPECTATIONS.jsonl"_s);
    if (expectations.isEmpty())
        QSKIP("no feedparser expectations in EARMARK_SHARED");
    Tally tally;
    for (const QByteArray &line : expectations.split('\n')) {
        const QJsonObject test = QJsonDocument::fromJson(line).object();
        const Result<ParsedSource> source = parseSource(contentOf(folder + test["file"_L1].toString()), {});
        if (!source || source->shows.isEmpty())
            continue;
        for (const QJsonValue &check : test["checks"_L1].toArray()) {
            const QString wanted = check["value"_L1].toString();
            const std::optional<QString> ours = fieldAt(*source, check["path"_L1].toArray());
            if (check["op"_L1] == "=="_L1 && !wanted.isEmpty() && ours)
                tally.ask(words(*ours) == words(wanted), test["file"_L1].toString() + u": \""_s + words(*ours)
                                                             + u"\" for \""_s + words(wanted) + u'"');
        }
    }
    tally.report("feedparser");
    QVERIFY(tally.asked >= 500);
    QVERIFY(tally.met * 100 >= tally.asked * feedparserFloor);
}

void TestFeedCorpus::podcastparser()
{
    const QStringList files = filesIn(shared(u"suites/gpodder+podcastparser/tests/data"_s));
    Tally tally;
    for (const QString &path : files) {
        const QString truth = path.chopped(4) + u".json"_s;
        if (!path.endsWith(".rss"_L1) || !QFileInfo::exists(truth))
            continue;
        const QJsonObject wanted = QJsonDocument::fromJson(contentOf(truth)).object();
        const Result<ParsedSource> source = parseSource(contentOf(path), {});
        // It is about what a client does with an HTTP redirect.
        if (path.endsWith("redirect_new_location.rss"_L1))
            continue;
        tally.ask(source && source->shows.size() == 1, path + u": not read"_s);
        if (!source || source->shows.isEmpty())
            continue;
        const QList<ParsedEpisode> &ours = source->shows.first().episodes;
        // Without a title it makes one up; so do we, but not while reading.
        const QString title = source->shows.first().title;
        tally.ask(title.isEmpty() || title == words(wanted["title"_L1].toString()), path + u": show "_s + title);
        for (const QJsonValue &episode : wanted["episodes"_L1].toArray()) {
            const QString url = episode["enclosures"_L1][0]["url"_L1].toString();
            const auto same = std::ranges::find_if(ours, [&](const ParsedEpisode &e) {
                return (!e.media.isEmpty() && e.media.first().url == url)
                       || (!e.guid.isEmpty() && e.guid == episode["guid"_L1].toString());
            });
            if (url.startsWith("file:"_L1)) // relative to the file it read
                continue;
            tally.ask(same != ours.end(), path + u": episode "_s + url);
            if (same == ours.end())
                continue;
            tally.ask(same->title.isEmpty() || same->title == words(episode["title"_L1].toString()),
                      path + u": title "_s + same->title);
            const qint64 published = episode["published"_L1].toInteger();
            tally.ask(published == 0 || (same->date && same->date->utcMs / 1000 == published),
                      path + u": date "_s + same->dateText);
            const qint64 seconds = episode["total_time"_L1].toInteger();
            tally.ask(seconds == 0 || same->durationMs.value_or(0) / 1000 == seconds, path + u": duration"_s);
        }
    }
    if (tally.asked == 0)
        QSKIP("no podcastparser data in EARMARK_SHARED");
    tally.report("podcastparser");
    QVERIFY(tally.met * 100 >= tally.asked * podcastparserFloor);
}

QTEST_APPLESS_MAIN(TestFeedCorpus)
#include "tst_feedcorpus.moc"
