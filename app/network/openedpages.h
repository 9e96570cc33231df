// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/library/records.h"
#include "models/parsing/pagereading.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>
#include <stop_token>

class QIODevice;

namespace earmark {

class LanguageData;

// A page that was read, for the listener to look at before anything of it is imported.
struct OpenedPage {
    QString name; // of the file or of the entry in an archive, else the address; empty for pasted text
    QString url;  // where it was fetched; empty for files and text
    // Of a feed among pages only `reading.show` and the episodes of `reading.items` are filled: it has no text.
    SourceFormat format = SourceFormat::Page;
    PageReading reading;
};

struct SkippedPage {
    QString name;
    Error error; // subject: the name
};

struct OpenedPages {
    QList<OpenedPage> pages;    // in the order of the archive
    QList<SkippedPage> skipped; // what no episodes were read from, and why
    QList<Warning> warnings;    // of the archive; those of a page are in its reading
};

// What a file is opened as, by its content.
enum class FileForm {
    Feeds,    // a feed or a list of feeds: what Adder::addFile() takes
    Pages,    // a page or an archive of pages: what PageOpener::openFile() takes
    Playlist, // what readListFile() takes
    Library,  // a database: what importForeignLibrary() takes
    Made,     // lines of what a listener made: what Library::importMade() takes
};

constexpr qsizetype fileHeadBytes = 64 * 1024;

// Tells by the first fileHeadBytes of a file, or by all of it. Pure; any thread.
[[nodiscard]] FileForm fileFormOf(QByteArrayView head);

// Reads one document; nobody and nothing in it is understood yet. A feed is taken as it is. Errors: those of
// readPageText(), readPage() and parseSource(); UnknownFormat for a list of feeds. Pure; any thread.
[[nodiscard]] Result<OpenedPage> readOpenedPage(QByteArrayView bytes, const SourceContext &context);

// How far reading an archive is: pages done, of how many, and the name of the next.
using PageProgress = std::function<void(int done, int total, const QString &name)>;

// Reads all pages of an archive, one after the other, and understands them. Fails by the errors of walkArchive() alone,
// TooLarge also where all text together has more than 128 Mi characters; what is wrong with one page is among
// `skipped`. Parts of saved pages (styles, scripts) are skipped. Any thread.
[[nodiscard]] Result<OpenedPages> readArchivedPages(QIODevice &archive, const SourceContext &context,
                                                    const LanguageData &language, const std::stop_token &stop = {},
                                                    const PageProgress &progress = {});

// Fills guests, hosts and topics. Pages of the same show are understood together: what is said on nearly all of them
// tells who the hosts are. Pure; any thread.
void understandPages(QList<OpenedPage> &pages, const LanguageData &language);

// The same for one page, after its items were changed.
void understandPage(PageReading &reading, const LanguageData &language);

// What importing the pages as they were read takes. `readAtMs`: ms UTC. Pure; any thread.
[[nodiscard]] QList<PageImport> importsOf(QList<OpenedPage> pages, qint64 readAtMs);

} // namespace earmark
