// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/languagefile.h"
#include "app/network/openedpages.h"
#include "models/domain/error.h"

#include <QtCore/QDate>
#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <memory>

class QIODevice;

namespace earmark {

class Fetcher;
class Library;

// Opens pages of episodes to be looked at: from a file, an archive of many, an address, or pasted text. The library is
// not touched before importPages(). GUI thread; pages are read one after the other on the pool.
//
// A future's progress counts pages, of how many there are, and its text is the name of the page at hand. Cancelling it
// ends the work after the page at hand; it has no result then. The end of the opener cancels what it has under way.
class PageOpener final : public QObject
{
    Q_OBJECT

public:
    PageOpener(Fetcher &fetcher, Library &library, BuiltInLanguage language, QObject *parent = nullptr);
    ~PageOpener() override;

    using Opened = Result<OpenedPages>;

    // A file of at most 256 MiB, or an archive (see walkArchive() for its limits). `now`: what relative dates count
    // from; invalid: they stay unknown. Errors: FileNotFound, FileUnreadable, those of readOpenedPage() where the file
    // is one page, and of readArchivedPages() where it is many.
    [[nodiscard]] QFuture<Opened> openFile(const QString &path, const QDate &now = {});
    // The same of bytes that were read already; `name` is for messages.
    [[nodiscard]] QFuture<Opened> openBytes(const QByteArray &bytes, const QString &name, const QDate &now = {});
    [[nodiscard]] QFuture<Opened> openText(const QString &text);
    // "example.org/episodes": a missing scheme is https. The page itself is read, whatever feed it names. Errors: those
    // of fetching and of readOpenedPage().
    [[nodiscard]] QFuture<Opened> openAddress(const QString &text);

    // Reads the beginning of a file. Errors: FileNotFound, FileUnreadable.
    [[nodiscard]] QFuture<Result<FileForm>> formOf(const QString &path);

    // Takes all pages in as they were read, in one step that undo takes back. Errors: those of Library::importPages().
    [[nodiscard]] QFuture<Result<ImportReport>> importPages(const OpenedPages &opened);

private:
    class Opening;
    using Reading = std::function<Opened(Opening &)>;

    [[nodiscard]] std::shared_ptr<Opening> begin();
    void read(const std::shared_ptr<Opening> &opening, Reading reading);

    Fetcher &m_fetcher;
    Library &m_library;
    BuiltInLanguage m_language;
    QList<std::weak_ptr<Opening>> m_running;
};

} // namespace earmark
