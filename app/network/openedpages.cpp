// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/openedpages.h"

#include "app/network/reading.h"
#include "models/library/foreignlibrary.h"
#include "models/parsing/encoding.h"
#include "models/parsing/sniff.h"
#include "models/parsing/timestamps.h"
#include "models/transfer/archive.h"
#include "models/transfer/bundle.h"
#include "models/transfer/playlistreading.h"
#include "models/understanding/understand.h"

#include <QtCore/QHash>
#include <QtCore/QIODevice>
#include <QtCore/QSet>

#include <algorithm>
#include <optional>
#include <stop_token>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

Result<OpenedPage> readFeedAsPage(QByteArrayView bytes, const SourceContext &context)
{
    Result<ParsedSource> source = parseSource(bytes, context);
    if (!source)
        return std::unexpected(source.error());
    if (!isFeed(source->format) || source->shows.isEmpty())
        return failure(Error::Kind::UnknownFormat, u"neither a page nor a feed"_s, context.name);
    OpenedPage page{.name = context.name, .url = context.url, .format = source->format, .reading = {}};
    page.reading.show = std::move(source->shows.first());
    page.reading.warnings = std::move(source->warnings);
    for (ParsedEpisode &episode : page.reading.show.episodes)
        page.reading.items.append({.episode = std::move(episode)});
    page.reading.show.episodes.clear();
    return page;
}

// A page names its show or not; where it does not, its pages have nothing in common that is sure.
QString showKey(const OpenedPage &page, qsizetype index)
{
    const QString title = page.reading.show.title.simplified().toCaseFolded();
    return title.isEmpty() ? QString::number(index) : u'/' + title;
}

// Of all pages of an archive in UTF-16 units; what is read off them is kept in memory until they are imported.
constexpr qsizetype largestText = 128 * 1024 * 1024;

// What browsers and desktops put beside the pages they save.
bool isPartOfPage(const QString &name)
{
    static const QSet<QString> endings{u"css"_s, u"js"_s, u"mjs"_s, u"map"_s, u"svg"_s};
    return endings.contains(name.sliced(name.lastIndexOf(u'.') + 1).toLower());
}

bool isHidden(const QString &name)
{
    const QStringView file = QStringView(name).sliced(name.lastIndexOf(u'/') + 1);
    return name.startsWith("__MACOSX/"_L1) || file.startsWith("._"_L1) || file == ".DS_Store"_L1;
}

// Nothing where it was skipped.
std::optional<OpenedPage> readEntry(ArchiveEntry entry, const SourceContext &archive, OpenedPages &opened)
{
    if (entry.strayName) {
        const QString message = u"%1: a name that leads out of the archive; nothing is written by it"_s;
        opened.warnings.append({Warning::Kind::IllFormed, 0, message.arg(entry.name)});
    }
    if (entry.bytes && isPartOfPage(entry.name))
        entry.bytes = failure(Error::Kind::UnknownFormat, u"a part of a page"_s, entry.name);
    Result<OpenedPage> page = entry.bytes.and_then([&](const QByteArray &bytes) {
        return readOpenedPage(bytes, {.url = {}, .contentType = {}, .name = entry.name, .now = archive.now});
    });
    if (page)
        return *std::move(page);
    opened.skipped.append({entry.name, page.error()});
    return {};
}

void understandTogether(const QList<PageReading *> &readings, const LanguageData &language)
{
    ParsedShow together = readings.first()->show;
    for (PageReading *reading : readings) {
        for (PageItem &item : reading->items)
            together.episodes.append(std::move(item.episode));
    }
    understand(together, language);
    auto episode = together.episodes.begin();
    for (PageReading *reading : readings) {
        reading->show.hosts = together.hosts;
        for (PageItem &item : reading->items) {
            item.episode = std::move(*episode++);
            if (item.episode.chapters.isEmpty())
                item.episode.chapters = chaptersFromNotes(item.episode.description, item.episode.durationMs);
        }
    }
}

} // namespace

FileForm fileFormOf(QByteArrayView head)
{
    if (looksLikeBundle(head))
        return FileForm::Playlist;
    if (looksLikeDatabase(head))
        return FileForm::Library;
    if (looksLikeArchive(head))
        return FileForm::Pages;
    if (looksLikeMade(head))
        return FileForm::Made;
    if (playlistFormOf(head))
        return FileForm::Playlist;
    const Sniffed kind = sniff(decodeText(head, {}).utf8);
    return kind == Sniffed::Feed || kind == Sniffed::Opml || kind == Sniffed::Json ? FileForm::Feeds : FileForm::Pages;
}

Result<OpenedPage> readOpenedPage(QByteArrayView bytes, const SourceContext &context)
{
    if (bytes.isEmpty())
        return failure(Error::Kind::EmptySource, u"nothing in it"_s, context.name);
    if (fileFormOf(bytes.first(std::min(bytes.size(), fileHeadBytes))) == FileForm::Feeds)
        return readFeedAsPage(bytes, context);
    const DecodedText text = decodeText(bytes, context.contentType);
    return readPageText(text.utf8, context)
        .and_then([&](PageText page) {
            if (text.repaired)
                page.warnings.prepend({Warning::Kind::Encoding, 0, u"bytes that are not %1"_s.arg(text.encoding)});
            return readPage(page, context);
        })
        .transform([&](PageReading reading) {
            return OpenedPage{
                .name = context.name, .url = context.url, .format = SourceFormat::Page, .reading = std::move(reading)};
        });
}

Result<OpenedPages> readArchivedPages(QIODevice &archive, const SourceContext &context, const LanguageData &language,
                                      const std::stop_token &stop, const PageProgress &progress)
{
    const Result<int> count = countArchive(archive, context.name, stop);
    if (!count)
        return std::unexpected(count.error());
    const auto tell = [&](int done, const QString &name) {
        if (progress)
            progress(done, *count, name);
    };
    OpenedPages opened;
    int done = 0;
    qsizetype text = 0;
    std::stop_source end;
    const std::stop_callback cancelled(stop, [&end] { end.request_stop(); });
    const auto visit = [&](ArchiveEntry entry) {
        tell(done++, entry.name);
        if (isHidden(entry.name))
            return;
        if (std::optional<OpenedPage> page = readEntry(std::move(entry), context, opened)) {
            text += page->reading.page.text.size();
            opened.pages.append(*std::move(page));
        }
        if (text > largestText)
            end.request_stop();
    };
    const Result<void> walked = walkArchive(archive, context.name, visit, end.get_token());
    if (text > largestText)
        return failure(Error::Kind::TooLarge, u"more than %1 characters"_s.arg(largestText), context.name);
    if (!walked)
        return std::unexpected(walked.error());
    understandPages(opened.pages, language);
    tell(*count, {});
    return opened;
}

void understandPages(QList<OpenedPage> &pages, const LanguageData &language)
{
    QHash<QString, qsizetype> places;
    QList<QList<PageReading *>> shows;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString key = showKey(pages[i], i);
        const auto place = places.constFind(key);
        if (place != places.constEnd()) {
            shows[*place].append(&pages[i].reading);
            continue;
        }
        places.insert(key, shows.size());
        shows.append({&pages[i].reading});
    }
    for (const QList<PageReading *> &show : std::as_const(shows))
        understandTogether(show, language);
}

void understandPage(PageReading &reading, const LanguageData &language)
{
    understandTogether({&reading}, language);
}

QList<PageImport> importsOf(QList<OpenedPage> pages, qint64 readAtMs)
{
    QList<PageImport> imports;
    imports.reserve(pages.size());
    for (OpenedPage &page : pages) {
        PageImport import{
            .show = {}, .into = {}, .sourceName = page.url.isEmpty() ? page.name : page.url, .readAtMs = readAtMs};
        import.show = std::move(page.reading.show);
        for (PageItem &item : page.reading.items)
            import.show.episodes.append(std::move(item.episode));
        imports.append(std::move(import));
    }
    return imports;
}

} // namespace earmark
