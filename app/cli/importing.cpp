// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/importing.h"

#include "app/cli/input.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/playlistfiles.h"
#include "app/cli/records.h"
#include "app/network/foreignimport.h"
#include "app/session.h"
#include "models/items/errortext.h"
#include "models/items/exportwording.h"
#include "models/library/madefile.h"
#include "models/transfer/atomicfile.h"

#include <QtCore/QMap>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

using Added = Result<AddOutcome>;
using Opened = Result<OpenedPages>;
using Foreign = Result<ForeignOutcome>;
using Made = Result<MadeImport>;

// One run of the command. It lives until its last answer is there.
class ImportRun final : public std::enable_shared_from_this<ImportRun>
{
public:
    ImportRun(Call call, std::shared_ptr<Session> session, const QDate &now)
        : m_call(std::move(call))
        , m_session(std::move(session))
        , m_now(now)
    {
    }

    [[nodiscard]] QFuture<Ending> start()
    {
        for (const QString &name : m_call.arguments)
            startOne(name);
        return QtFuture::whenAll(m_openings.begin(), m_openings.end())
            .then(qApp,
                  [run = shared_from_this()](const QList<QFuture<Opened>> &done) {
                      for (const QFuture<Opened> &opened : done)
                          run->takeOpened(opened.result());
                      return run->m_session->pageOpener().importPages(run->m_pages);
                  })
            .unwrap()
            .then(qApp,
                  [run = shared_from_this()](const Result<ImportReport> &report) {
                      run->takeReport(report);
                      return QtFuture::whenAll(run->m_additions.begin(), run->m_additions.end());
                  })
            .unwrap()
            .then(qApp,
                  [run = shared_from_this()](const QList<QFuture<Added>> &done) {
                      for (const QFuture<Added> &added : done)
                          run->takeAdded(added.result());
                      return QtFuture::whenAll(run->m_libraries.begin(), run->m_libraries.end());
                  })
            .unwrap()
            .then(qApp,
                  [run = shared_from_this()](const QList<QFuture<Foreign>> &done) {
                      for (const QFuture<Foreign> &foreign : done)
                          run->takeForeign(foreign.result());
                      for (const QByteArray &lines : std::as_const(run->m_madeLines))
                          run->m_made.append(run->m_session->library().importMade(lines));
                      return QtFuture::whenAll(run->m_made.begin(), run->m_made.end());
                  })
            .unwrap()
            .then(qApp,
                  [run = shared_from_this()](const QList<QFuture<Made>> &done) {
                      for (const QFuture<Made> &made : done)
                          run->takeMade(made.result());
                      return run->m_playlists.importInto(run->m_session->library());
                  })
            .unwrap()
            .then(qApp, [run = shared_from_this()] { return run->tell(); });
    }

private:
    void startOne(const QString &name)
    {
        const Result<std::unique_ptr<QIODevice>> input = openInput(name);
        if (!input)
            return fail(input.error());
        const QByteArray head = (*input)->peek(fileHeadBytes);
        const QString playlist = m_call.options.value(u"playlist"_s);
        if (PlaylistFiles::isOne(head, !playlist.isEmpty())) {
            if (const Result<void> read = m_playlists.read(name, **input, playlist); !read)
                refusePlaylist(read.error());
            return;
        }
        if (fileFormOf(head) == FileForm::Library) {
            m_libraries.append(importForeignLibrary(m_session->library(), name));
            return;
        }
        if (fileFormOf(head) == FileForm::Made) {
            if (const Result<QByteArray> lines = readAll(**input, name, maxMadeBytes); lines)
                m_madeLines.append(*lines); // of episodes that the other files may bring
            else
                fail(lines.error());
            return;
        }
        const bool isPages = fileFormOf(head) == FileForm::Pages;
        if (name != "-"_L1) {
            if (isPages)
                m_openings.append(m_session->pageOpener().openFile(name, m_now));
            else
                m_additions.append(m_session->adder().addFile(name));
            return;
        }
        const QByteArray bytes = (*input)->readAll();
        if (isPages)
            m_openings.append(m_session->pageOpener().openBytes(bytes, name, m_now));
        else
            m_additions.append(m_session->adder().addBytes(bytes, name));
    }

    void takeOpened(const Opened &opened)
    {
        if (!opened)
            return fail(opened.error());
        m_failed = m_failed || opened->pages.isEmpty();
        m_pages.pages.append(opened->pages);
        m_pages.skipped.append(opened->skipped);
        m_pages.warnings.append(opened->warnings);
    }

    void takeReport(const Result<ImportReport> &report)
    {
        if (report)
            m_report = *report;
        else
            fail(report.error());
    }

    void takeAdded(const Added &added)
    {
        if (!added)
            return fail(added.error());
        for (const auto warning : toJson(added->warnings))
            m_warnings.append(warning);
        for (const AddOutcome::Item &item : added->items) {
            m_shows.append(toJson(item));
            m_rows.append(
                {item.show.isValid() ? QString::number(item.show.value) : QString(), item.title, wordsOf(item)});
            m_failed = m_failed || item.error;
            m_unread = m_unread || (!item.error && item.episodes == 0);
        }
    }

    void takeForeign(const Foreign &foreign)
    {
        if (!foreign) {
            complain(foreignErrorText(foreign.error()));
            m_failed = true;
            return;
        }
        const ForeignImport &done = foreign->done;
        m_told.append(foreignImportText(foreign->program, done));
        m_foreign.append(QJsonObject{{u"program"_s, foreign->program},
                                     {u"shows"_s, done.sources.pages.size()},
                                     {u"added"_s, done.sources.added},
                                     {u"updated"_s, done.sources.updated},
                                     {u"unchanged"_s, done.sources.unchanged},
                                     {u"marks"_s, done.made.added},
                                     {u"known_marks"_s, done.made.known},
                                     {u"unknown_marks"_s, done.made.unknown}});
    }

    void takeMade(const Made &made)
    {
        if (!made)
            return fail(made.error());
        m_told.append(madeImportText(*made));
        m_madeTold.append(toJson(*made));
    }

    void refusePlaylist(const Error &error)
    {
        complain(playlistErrorText(error));
        m_failed = true;
    }

    void fail(const Error &error)
    {
        complain(error);
        m_failed = true;
    }

    [[nodiscard]] Ending tell()
    {
        m_failed = m_failed || m_playlists.broughtNothing();
        if (m_call.json)
            tellJson();
        else
            tellPeople();
        return m_failed ? Failed : Done;
    }

    void tellJson()
    {
        QJsonArray pages;
        for (qsizetype i = 0; i < m_report.pages.size(); ++i) {
            const OpenedPage &page = m_pages.pages[i];
            const SaveReport &saved = m_report.pages[i];
            pages.append(QJsonObject{{u"name"_s, page.name},
                                     {u"title"_s, page.reading.show.title},
                                     {u"id"_s, saved.show.value},
                                     {u"episodes"_s, page.reading.items.size()},
                                     {u"added"_s, saved.added},
                                     {u"updated"_s, saved.updated},
                                     {u"unchanged"_s, saved.unchanged}});
            addWarnings(page.name, page.reading.page.warnings + page.reading.warnings);
        }
        QJsonArray skipped;
        for (const SkippedPage &page : std::as_const(m_pages.skipped))
            skipped.append(QJsonObject{{u"name"_s, page.name}, {u"error"_s, toJson(page.error)}});
        addWarnings({}, m_pages.warnings);
        writeJson(QJsonObject{{u"shows"_s, m_shows},
                              {u"pages"_s, pages},
                              {u"skipped"_s, skipped},
                              {u"playlists"_s, m_playlists.toJson()},
                              {u"libraries"_s, m_foreign},
                              {u"made"_s, m_madeTold},
                              {u"warnings"_s, m_warnings}});
    }

    void addWarnings(const QString &page, QList<Warning> warnings)
    {
        for (Warning &warning : warnings) {
            if (!page.isEmpty())
                warning.message.prepend(page + ": "_L1);
        }
        for (const auto warning : toJson(warnings))
            m_warnings.append(warning);
    }

    void tellPeople()
    {
        addShowsOfPages();
        if (!m_rows.isEmpty())
            writeTable({{Cli::tr("ID"), true}, {Cli::tr("Show"), false, true}, {Cli::tr("Result"), false, true}},
                       m_rows);
        if (const QList<QStringList> lists = m_playlists.rows(); !lists.isEmpty())
            writeTable({{Cli::tr("ID"), true}, {Cli::tr("Playlist"), false, true}, {Cli::tr("Result"), false, true}},
                       lists);
        for (const QString &told : std::as_const(m_told))
            writeLine(told);
        QStringList remarks = m_playlists.remarks();
        for (const OpenedPage &page : std::as_const(m_pages.pages)) {
            const auto leftOut = std::ranges::count(page.reading.warnings, Warning::Kind::Unrecognised, &Warning::kind);
            if (leftOut > 0)
                remarks.append(u"%1: %2"_s.arg(page.name, Cli::tr("%n line(s) were left out", nullptr, int(leftOut))));
        }
        for (const Warning &warning : std::as_const(m_pages.warnings))
            remarks.append(warning.message);
        for (const SkippedPage &page : std::as_const(m_pages.skipped))
            remarks.append(errorText(page.error));
        complainOfFew(remarks);
        if (m_unread)
            complain(Cli::tr("earmark-cli refresh reads the episodes of new shows."));
    }

    // What a person still reads; programs get all of it.
    static void complainOfFew(const QStringList &remarks)
    {
        constexpr qsizetype most = 20;
        for (const QString &remark : remarks.first(std::min(most, remarks.size())))
            complain(remark);
        if (remarks.size() > most)
            complain(Cli::tr("and %n more; --json names them all", nullptr, int(remarks.size() - most)));
    }

    // A row for each show, however many pages it has.
    void addShowsOfPages()
    {
        struct Sum {
            QString title;
            int pages = 0;
            SaveReport saved;
        };
        QMap<qint64, Sum> sums;
        for (qsizetype i = 0; i < m_report.pages.size(); ++i) {
            const SaveReport &saved = m_report.pages[i];
            Sum &sum = sums[saved.show.value];
            if (sum.title.isEmpty())
                sum.title = m_pages.pages[i].reading.show.title;
            ++sum.pages;
            sum.saved.added += saved.added;
            sum.saved.updated += saved.updated;
            sum.saved.unchanged += saved.unchanged;
        }
        for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
            const QStringList parts{Cli::tr("%n page(s)", nullptr, sum->pages),
                                    Cli::tr("%n new episode(s)", nullptr, sum->saved.added),
                                    Cli::tr("%n changed", nullptr, sum->saved.updated),
                                    Cli::tr("%n as before", nullptr, sum->saved.unchanged)};
            m_rows.append({QString::number(sum.key()), sum->title.isEmpty() ? Cli::tr("(no title)") : sum->title,
                           parts.join(", "_L1)});
        }
    }

    Call m_call;
    std::shared_ptr<Session> m_session;
    QDate m_now;
    QList<QFuture<Opened>> m_openings;
    QList<QFuture<Added>> m_additions;
    QList<QFuture<Foreign>> m_libraries;
    QList<QByteArray> m_madeLines;
    QList<QFuture<Made>> m_made;
    PlaylistFiles m_playlists;
    OpenedPages m_pages;
    ImportReport m_report;
    QJsonArray m_shows;
    QJsonArray m_warnings;
    QJsonArray m_foreign;
    QJsonArray m_madeTold;
    QStringList m_told; // of libraries and what was made
    QList<QStringList> m_rows;
    bool m_failed = false;
    bool m_unread = false;
};

} // namespace

QFuture<Ending> importFiles(const Call &call)
{
    const Result<QDate> now = nowOf(call);
    if (!now)
        return ended(std::unexpected(now.error()));
    auto session = std::make_shared<Session>(call.places);
    if (const auto opened = openToWrite(session->library(), call.places); !opened)
        return ended(std::unexpected(opened.error()));
    return std::make_shared<ImportRun>(call, std::move(session), *now)->start();
}

} // namespace earmark::cli
