// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pagedraftmodel.h"
#include "models/playback/player.h"
#include "views/actions.h"
#include "views/adddialog.h"
#include "views/episodelist.h"
#include "views/mainwindow.h"
#include "views/noticebar.h"
#include "views/pagepreview.h"
#include "views/topbar.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

// Opened pages in the window: the ways in, and how they take the library's place.

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Copied from a browser, the markup says more than the words alone.
QString pageIn(const QMimeData &mime)
{
    return mime.hasHtml() ? mime.html() : mime.text();
}

bool isOneWord(const QString &text)
{
    return std::ranges::none_of(text, [](QChar character) { return character.isSpace(); });
}

} // namespace

void MainWindow::connectPages()
{
    connect(m_preview, &PagePreview::readingCancelRequested, this, &MainWindow::pageReadingCancelRequested);
    connect(m_preview, &PagePreview::importCancelRequested, this, &MainWindow::pageImportCancelRequested);
    connect(m_preview, &PagePreview::rearrangeRequested, this, &MainWindow::pageRearrangeRequested);
    connect(m_preview, &PagePreview::acceptRequested, this, &MainWindow::pagesAcceptRequested);
    connect(m_preview, &PagePreview::closeRequested, this, &MainWindow::closePages);
    connect(m_notice, &NoticeBar::pageRequested, this, [this] { Q_EMIT pageAddressRequested(m_offeredPage); });
}

bool MainWindow::hasPagesOpen() const
{
    return m_centre->currentWidget() == m_preview;
}

void MainWindow::openPages()
{
    if (hasPagesOpen())
        return;
    m_libraryLayout = saveState(layoutVersion);
    m_centre->setCurrentWidget(m_preview);
    for (QDockWidget *dock : findChildren<QDockWidget *>()) {
        const bool player = !m_docks.contains(dock);
        dock->setVisible(player && m_models.player.state() == Player::State::Playing);
        dock->toggleViewAction()->setEnabled(false);
    }
    m_top->hide();
    m_notice->hide();
    m_actions->setBrowsing(false);
    m_pageMenu->menuAction()->setVisible(true);
    m_preview->setOpen(true);
    if (m_addDialog)
        m_addDialog->hide();
}

void MainWindow::closePages()
{
    if (!hasPagesOpen())
        return;
    m_preview->setOpen(false);
    m_centre->setCurrentIndex(0);
    updateCentre();
    restoreLayout({}, m_libraryLayout);
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        dock->toggleViewAction()->setEnabled(true);
    m_top->show();
    m_actions->setBrowsing(true);
    m_pageMenu->menuAction()->setVisible(false);
    m_list->setFocus(Qt::OtherFocusReason);
    Q_EMIT pagesClosed();
}

void MainWindow::showPageProgress(const QString &name, int done, int total)
{
    openPages();
    m_preview->setProgress(name, done, total);
}

void MainWindow::showPages()
{
    openPages();
    m_preview->showPages();
}

void MainWindow::showPageImport(int done, int total)
{
    m_preview->setImportProgress(done, total);
}

void MainWindow::setPagesBusy(bool busy)
{
    m_preview->setBusy(busy);
}

void MainWindow::tellPageProblem(const QString &text)
{
    m_preview->setProblem(text);
}

void MainWindow::offerPage(const QString &address)
{
    m_offeredPage = address;
    if (m_addDialog && m_addDialog->isVisible())
        m_addDialog->offerPage(address);
    else
        m_notice->offerPage();
}

void MainWindow::askForPages()
{
    auto *dialog = new QFileDialog(this, tr("Open pages of episodes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Pages and archives of pages (*.txt *.md *.markdown *.html *.htm *.xhtml *.zip *.tar "
                               "*.tar.gz *.tgz *.tar.xz *.txz)"),
                            tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::pageFilesRequested);
    dialog->open();
}

void MainWindow::pastePage()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QString text = copied ? pageIn(*copied) : QString();
    if (text.trimmed().isEmpty())
        tell(tr("There is no text to paste. Copy the list of episodes first."));
    else
        Q_EMIT pageTextRequested(text);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!hasPagesOpen() && (event->mimeData()->hasUrls() || event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QMimeData &dropped = *event->mimeData();
    QStringList files;
    QStringList addresses;
    for (const QUrl &url : dropped.urls())
        (url.isLocalFile() ? files : addresses).append(url.isLocalFile() ? url.toLocalFile() : url.toString());
    const QString text = dropped.text().trimmed();
    const bool isAddress = isOneWord(text);
    if (files.isEmpty() && addresses.isEmpty() && !text.isEmpty() && isAddress)
        addresses.append(text);
    if (!files.isEmpty())
        Q_EMIT filesRequested(files);
    for (const QString &address : std::as_const(addresses))
        Q_EMIT addressRequested(address);
    if (files.isEmpty() && addresses.isEmpty() && !text.isEmpty())
        Q_EMIT pageTextRequested(pageIn(dropped));
    event->acceptProposedAction();
}

} // namespace earmark
