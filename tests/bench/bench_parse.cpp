// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast feeds and pages are read, beside what the same feeds cost others: bench_parse FOLDER [SECONDS].
// Every figure is of one thread's processor time, so that a busy machine says the same.

#include "models/parsing/parse.h"
#include "models/parsing/sanitiser.h"
#include "models/understanding/understand.h"
#include "tests/support/shippedlanguage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QXmlStreamReader>

#ifdef EARMARK_KSYNDICATION
#include <Syndication/DocumentSource>
#include <Syndication/Feed>
#include <Syndication/Global>
#include <Syndication/Item>
#include <Syndication/ParserCollection>
#endif

#include <cstdio>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

struct Document {
    QByteArray bytes;
    QString name;
};

struct Documents {
    QList<Document> feeds;
    QList<Document> pages;
};

Documents documentsIn(const QString &folder)
{
    Documents documents;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Document document{file.readAll(), file.fileName()};
        const Result<ParsedSource> source = parseSource(document.bytes, {{}, {}, document.name, {}});
        if (source && (source->format == SourceFormat::Rss || source->format == SourceFormat::Atom))
            documents.feeds.append(std::move(document));
        else if (source && source->format == SourceFormat::Page)
            documents.pages.append(std::move(document));
    }
    return documents;
}

double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

using Reader = std::function<qsizetype(const Document &)>;

void measure(const char *name, const QList<Document> &documents, double leastSeconds, const Reader &read)
{
    qint64 bytes = 0;
    qsizetype found = 0;
    int rounds = 0;
    const double begin = processorSeconds();
    do {
        found = 0;
        for (const Document &document : documents) {
            found += read(document);
            bytes += document.bytes.size();
        }
        ++rounds;
    } while (processorSeconds() - begin < leastSeconds);
    const double seconds = processorSeconds() - begin;
    std::printf("%-28s %8.1f MB/s %9lld found, %d rounds\n", name, double(bytes) / 1e6 / seconds, qlonglong(found),
                rounds);
    std::fflush(stdout);
}

qsizetype ours(const Document &document)
{
    const Result<ParsedSource> source = parseSource(document.bytes, {{}, {}, document.name, {}});
    qsizetype episodes = 0;
    if (source) {
        for (const ParsedShow &show : source->shows)
            episodes += show.episodes.size();
    }
    return episodes;
}

// Found are credits and topics, so that a difference shows.
qsizetype understood(const Document &document, const LanguageData &language)
{
    Result<ParsedSource> source = parseSource(document.bytes, {{}, {}, document.name, {}});
    qsizetype found = 0;
    if (source) {
        for (ParsedShow &show : source->shows) {
            understand(show, language);
            for (const ParsedEpisode &episode : std::as_const(show.episodes))
                found += episode.credits.size() + episode.topics.size();
        }
    }
    return found;
}

// Tokens only: every name and text is there, nothing is made of them.
qsizetype streamTokens(const Document &document)
{
    QXmlStreamReader reader(document.bytes);
    qsizetype items = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            items += reader.name() == "item"_L1 || reader.name() == "entry"_L1 ? 1 : 0;
    }
    return items;
}

#ifdef EARMARK_KSYNDICATION
qsizetype syndication(const Document &document)
{
    const Syndication::FeedPtr feed =
        Syndication::parserCollection()->parse(Syndication::DocumentSource(document.bytes, u"https://feed.example/"_s));
    if (!feed)
        return 0;
    qsizetype items = 0;
    for (const Syndication::ItemPtr &item : feed->items())
        items += item->title().isNull() ? 0 : 1;
    return items;
}
#endif

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: bench_parse FOLDER [SECONDS]\n", stderr);
        return 2;
    }
    const double seconds = arguments.value(2, u"2"_s).toDouble();
    const auto [documents, pages] = documentsIn(arguments.at(1));
    if (!pages.isEmpty())
        measure("pages", pages, seconds, ours);
    if (documents.isEmpty())
        return 0;
    qint64 bytes = 0;
    QStringList notes;
    for (const Document &document : documents) {
        bytes += document.bytes.size();
        const Result<ParsedSource> source = parseSource(document.bytes, {{}, {}, document.name, {}});
        for (const ParsedEpisode &episode : source->shows.value(0).episodes)
            notes.append(episode.notesHtml);
    }
    std::printf("%d documents, %.1f MB\n", int(documents.size()), double(bytes) / 1e6);
    measure("earmark, all fields", documents, seconds, ours);
    // Part of the above; notes are made safe once more, which is a little less than what they were.
    qint64 cleaned = 0;
    const double begin = processorSeconds();
    for (const QString &html : std::as_const(notes))
        cleaned += sanitise(html, {}).text.size();
    std::printf("%-28s %8.3f s of a round, %lld characters\n", "  of it making notes safe", processorSeconds() - begin,
                qlonglong(cleaned));
    measure("  and understood", documents, seconds,
            [language = shippedLanguage()](const Document &document) { return understood(document, *language); });
    measure("QXmlStreamReader, tokens", documents, seconds, streamTokens);
#ifdef EARMARK_KSYNDICATION
    measure("KSyndication, titles", documents, seconds, syndication);
#endif
    return 0;
}
