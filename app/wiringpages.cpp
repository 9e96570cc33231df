// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringpages.h"

#include "app/session.h"
#include "models/items/errortext.h"
#include "models/library/library.h"
#include "views/mainwindow.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

#include <chrono>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr std::chrono::milliseconds patience{250};

PageEntry entryOf(const OpenedPage &page, const QString &pasted)
{
    const QString source = page.url.isEmpty() ? page.name : page.url;
    const QFileInfo file(source);
    PageEntry entry{.name = source.isEmpty()    ? pasted
                            : file.isAbsolute() ? file.fileName()
                                                : source,
                    .sourceName = source,
                    .context = {.url = page.url, .contentType = {}, .name = page.name, .now = QDate::currentDate()},
                    .draft = PageDraft(page.reading),
                    .comparison = {}};
    return entry;
}

QList<PageEntry> entriesOf(const OpenedPages &opened, const QString &pasted)
{
    QList<PageEntry> entries;
    for (const OpenedPage &page : opened.pages)
        entries.append(entryOf(page, pasted));
    for (const SkippedPage &page : opened.skipped) {
        PageEntry entry;
        entry.name = page.name;
        entry.draft = std::unexpected(page.error);
        entries.append(entry);
    }
    return entries;
}

} // namespace

PageWiring::PageWiring(Session &session, PageDraftModel &pages, MainWindow &window)
    : m_session(session)
    , m_library(session.library())
    , m_pages(pages)
    , m_window(window)
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(patience);
    connect(&m_slow, &QTimer::timeout, this, &PageWiring::showProgress);
    connect(&m_slow, &QTimer::timeout, this, &PageWiring::showImport);
    connect(&m_reading, &QFutureWatcherBase::progressValueChanged, this, &PageWiring::showProgress);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &PageWiring::takeOpened);
    connect(&m_importing, &QFutureWatcherBase::progressValueChanged, this, &PageWiring::showImport);
    connect(&m_importing, &QFutureWatcherBase::finished, this, &PageWiring::takeImported);

    connect(&window, &MainWindow::pageFilesRequested, this, &PageWiring::openFiles);
    connect(&window, &MainWindow::pageAddressRequested, this, &PageWiring::openAddress);
    connect(&window, &MainWindow::pageTextRequested, this, &PageWiring::openText);
    connect(&window, &MainWindow::pageReadingCancelRequested, &window, &MainWindow::closePages);
    connect(&window, &MainWindow::pageImportCancelRequested, &m_importing, &QFutureWatcherBase::cancel);
    connect(&window, &MainWindow::pageRearrangeRequested, this, &PageWiring::rearrange);
    connect(&window, &MainWindow::pagesAcceptRequested, this, &PageWiring::accept);
    connect(&window, &MainWindow::pagesClosed, this, &PageWiring::close);
    connect(&pages, &PageDraftModel::draftChanged, this, [this](int row) { compare({row}); });
}

void PageWiring::openFiles(const QStringList &paths)
{
    QList<Ahead> ahead;
    for (const QString &path : paths) {
        ahead.append({.name = QFileInfo(path).fileName(), .open = [this, path] {
                          return m_session.pageOpener().openFile(path, QDate::currentDate());
                      }});
    }
    open(ahead);
}

void PageWiring::openAddress(const QString &address)
{
    open({{.name = address, .open = [this, address] {
               return m_session.pageOpener().openAddress(address);
           }}});
}

void PageWiring::openText(const QString &text)
{
    open({{.name = tr("pasted text"), .open = [this, text] {
               return m_session.pageOpener().openText(text);
           }}});
}

void PageWiring::open(const QList<Ahead> &ahead)
{
    if (ahead.isEmpty())
        return;
    m_reading.cancel();
    ++m_generation;
    m_opened = {};
    m_ahead = ahead;
    m_slow.start();
    openNext();
}

void PageWiring::openNext()
{
    m_reading.setFuture(m_ahead.constFirst().open());
}

void PageWiring::showProgress()
{
    if (m_slow.isActive() || m_ahead.isEmpty())
        return;
    m_window.showPageProgress(m_ahead.constFirst().name, m_reading.progressValue(), m_reading.progressMaximum());
}

void PageWiring::takeOpened()
{
    if (m_ahead.isEmpty() || m_reading.isCanceled() || m_reading.future().resultCount() == 0)
        return;
    const Ahead done = m_ahead.takeFirst();
    const PageOpener::Opened opened = m_reading.result();
    if (opened) {
        m_opened.pages += opened->pages;
        m_opened.skipped += opened->skipped;
    } else {
        m_opened.skipped.append({.name = done.name, .error = opened.error()});
    }
    if (m_ahead.isEmpty())
        showOpened();
    else
        openNext();
}

void PageWiring::showOpened()
{
    m_slow.stop();
    const OpenedPages opened = std::exchange(m_opened, {});
    if (opened.pages.isEmpty()) {
        m_window.closePages();
        if (opened.skipped.isEmpty())
            m_window.tellFailure(tr("There are no pages in it."));
        else if (opened.skipped.size() == 1)
            m_window.tellFailure(errorText(opened.skipped.constFirst().error));
        else
            m_window.tellFailure(tr("No episodes were found on %n page(s).", nullptr, int(opened.skipped.size())));
        return;
    }
    QtConcurrent::run(entriesOf, opened, tr("Pasted text"))
        .then(this, [this, generation = m_generation](const QList<PageEntry> &entries) {
            if (generation != m_generation)
                return;
            m_pages.setPages(entries);
            m_window.showPages();
            compareAll();
        });
}

void PageWiring::compareAll()
{
    QList<int> rows(m_pages.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    compare(rows);
}

void PageWiring::compare(const QList<int> &rows)
{
    QList<int> asked;
    QList<ParsedShow> shows;
    QList<ShowId> chosen;
    for (const int row : rows) {
        const PageEntry &page = m_pages.page(row);
        if (!page.draft)
            continue;
        asked.append(row);
        shows.append(page.draft->result(true));
        chosen.append(page.draft->show() ? page.draft->show()->known : ShowId());
    }
    if (asked.isEmpty())
        return;
    const auto take = [this, asked, shows, generation = m_generation](const Result<QList<ShowComparison>> &answer) {
        if (generation != m_generation)
            return;
        if (!answer) {
            m_window.tellPageProblem(errorText(answer.error()));
            return;
        }
        QHash<int, ShowComparison> comparisons;
        for (qsizetype i = 0; i < asked.size(); ++i) {
            // A later step of the listener's has asked again.
            if (m_pages.page(asked.at(i)).draft->result(true) == shows.at(i))
                comparisons.insert(asked.at(i), answer->at(i));
        }
        m_pages.setComparisons(comparisons);
    };
    m_library.compare(shows, chosen).then(this, take);
}

void PageWiring::rearrange(int row, const QList<PageBounds> &bounds)
{
    const PageEntry page = m_pages.page(row);
    QtConcurrent::run([page, bounds, language = m_session.language()] {
        PageReading reading = readPageWithin(page.draft->reading().page, bounds, page.context);
        understandPage(reading, *language);
        return reading;
    }).then(this, [this, row, generation = m_generation](const PageReading &reading) {
        if (generation != m_generation)
            return;
        m_pages.rearrange(row, reading);
        m_window.setPagesBusy(false);
    });
}

void PageWiring::accept()
{
    m_window.setPagesBusy(true);
    m_window.tellPageProblem({});
    m_slow.start();
    m_importing.setFuture(m_library.importPages(m_pages.imports(QDateTime::currentMSecsSinceEpoch())));
}

void PageWiring::showImport()
{
    if (!m_slow.isActive() && m_importing.isRunning())
        m_window.showPageImport(m_importing.progressValue(), m_importing.progressMaximum());
}

void PageWiring::takeImported()
{
    m_slow.stop();
    m_window.setPagesBusy(false);
    if (m_importing.future().resultCount() == 0) {
        compareAll(); // it may have been done before it could be stopped
        return;
    }
    const Result<ImportReport> report = m_importing.result();
    if (!report) {
        m_window.tellPageProblem(errorText(report.error()));
        return;
    }
    m_window.closePages();
    QString text = tr("%n episode(s) added", nullptr, report->added);
    if (report->added == 0 && report->updated > 0)
        text = tr("%n episode(s) updated", nullptr, report->updated);
    else if (report->updated > 0)
        text += u", "_s + tr("%n updated", "episodes", report->updated);
    m_window.tell(text, report->added + report->updated > 0);
}

void PageWiring::close()
{
    ++m_generation;
    m_slow.stop();
    m_ahead.clear();
    m_reading.cancel();
    m_pages.setPages({});
}

} // namespace earmark
