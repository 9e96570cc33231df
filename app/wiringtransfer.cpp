// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringtransfer.h"

#include "app/listexport.h"
#include "app/network/foreignimport.h"
#include "app/session.h"
#include "models/items/errortext.h"
#include "models/items/exportwording.h"
#include "models/transfer/atomicfile.h"
#include "models/transfer/bundle.h"
#include "views/exportdialog.h"
#include "views/mainwindow.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr QLatin1StringView stateName{"export"};

} // namespace

TransferWiring::TransferWiring(Session &session, MainWindow &window)
    : m_session(session)
    , m_library(session.library())
    , m_window(window)
{
    connect(&window, &MainWindow::exportOpened, this, &TransferWiring::wire);
    connect(&window, &MainWindow::exportStateChanged, this,
            [this](const QByteArray &state) { m_session.settings().setWindowState(stateName, state); });
    window.setExportState(session.settings().windowState(stateName));
    connect(&m_saving, &QFutureWatcherBase::finished, this, &TransferWiring::takeSaved);
    connect(&m_saving, &QFutureWatcherBase::progressValueChanged, this, [this](int done) {
        if (m_dialog)
            m_dialog->setProgress(done, m_saving.progressMaximum());
    });
}

void TransferWiring::wire(ExportDialog *dialog)
{
    connect(dialog, &ExportDialog::previewRequested, this,
            [this, dialog](const ExportJob &job) { preview(dialog, job); });
    connect(dialog, &ExportDialog::copyRequested, this, [this, dialog](const ExportJob &job) { copy(dialog, job); });
    connect(dialog, &ExportDialog::saveRequested, this,
            [this, dialog](const ExportJob &job, const QString &path) { save(dialog, job, path); });
    connect(dialog, &ExportDialog::cancelRequested, &m_saving, &QFutureWatcherBase::cancel);
}

void TransferWiring::preview(ExportDialog *dialog, const ExportJob &job)
{
    constexpr qsizetype most = 25; // episodes
    ExportJob shown = job;
    if (job.format == ExportFormat::Bundle) // no text itself; this is the one in it for people
        shown.format = ExportFormat::Markdown;
    exportToText(m_library, shown, most).then(dialog, [dialog, job](const Result<ExportPreview> &preview) {
        if (preview)
            dialog->showPreview(job, *preview);
        else
            dialog->showPreviewProblem(job, errorText(preview.error()));
    });
}

void TransferWiring::copy(ExportDialog *dialog, const ExportJob &job)
{
    exportToText(m_library, job).then(dialog, [dialog, job](const Result<ExportPreview> &all) {
        if (!all) {
            dialog->tellProblem(errorText(all.error()));
            return;
        }
        QGuiApplication::clipboard()->setText(QString::fromUtf8(all->bytes));
        dialog->tellCopied(tr("On the clipboard: %1").arg(exportReportText(job.format, all->report)));
    });
}

void TransferWiring::save(ExportDialog *dialog, const ExportJob &job, const QString &path)
{
    m_dialog = dialog;
    m_job = job;
    m_job.audioFolder = m_session.places().audio;
    m_path = path;
    m_saving.setFuture(exportToFile(m_library, m_job, path));
}

void TransferWiring::takeSaved()
{
    const bool stopped = m_saving.future().resultCount() == 0;
    const Result<ExportReport> report =
        stopped ? failure(Error::Kind::Cancelled, u"by the listener"_s, m_path) : m_saving.result();
    if (report) {
        m_window.tell(tr("%1: %2", "file: what was written")
                          .arg(QFileInfo(m_path).fileName(), exportReportText(m_job.format, *report)));
        if (m_dialog)
            m_dialog->endWell();
    } else if (m_dialog) {
        m_dialog->tellProblem(errorText(report.error()));
    } else {
        m_window.tellFailure(errorText(report.error()));
    }
    m_dialog = nullptr;
}

void TransferWiring::importPlaylists(const QStringList &paths)
{
    const bool isIdle = m_ahead.isEmpty();
    m_ahead.append(paths);
    if (isIdle)
        readNext();
}

void TransferWiring::readNext()
{
    if (m_ahead.isEmpty()) {
        takeAll(std::exchange(m_read, {}));
        return;
    }
    const QString path = m_ahead.constFirst();
    QtConcurrent::run([path] {
        return openFile(path)
            .and_then([&path](const std::unique_ptr<QIODevice> &file) { return readListFile(*file, path); })
            .transform([&path](Bundle bundle) {
                if (bundle.list.title.isEmpty())
                    bundle.list.title = QFileInfo(path).completeBaseName();
                return bundle;
            });
    }).then(this, [this](const Result<Bundle> &bundle) {
        if (bundle)
            m_read.append(*bundle);
        else
            m_window.tellFailure(playlistErrorText(bundle.error()));
        m_ahead.removeFirst();
        readNext();
    });
}

void TransferWiring::importLibrary(const QString &path)
{
    m_window.setAddBusy(true, tr("Reading %1…").arg(QFileInfo(path).fileName()));
    importForeignLibrary(m_library, path).then(this, [this](const Result<ForeignOutcome> &outcome) {
        m_window.setAddBusy(false);
        if (!outcome) {
            m_window.tellFailure(foreignErrorText(outcome.error()));
            return;
        }
        m_window.tell(foreignImportText(outcome->program, outcome->done), true);
        refreshSubscribed(outcome->done.sources);
    });
}

void TransferWiring::refreshSubscribed(const ImportReport &imported)
{
    m_library.shows().then(this, [this, imported](const Result<QList<Show>> &shows) {
        QList<ShowId> wanted;
        for (const Show &show : shows.value_or(QList<Show>())) {
            if (show.subscribed && !show.feedUrl.isEmpty()
                && std::ranges::contains(imported.pages, show.id, &SaveReport::show))
                wanted.append(show.id);
        }
        if (!wanted.isEmpty())
            m_session.refresher().refresh(wanted);
    });
}

void TransferWiring::takeAll(const QList<Bundle> &bundles)
{
    if (bundles.isEmpty())
        return;
    QList<PlaylistSource> playlists;
    for (const Bundle &bundle : bundles)
        playlists.append({bundle.list.title, bundle.list.entries, bundle.bookmarks.entries, bundle.corrections});
    m_library.importPlaylists(playlists).then(this, [this, bundles](const Result<QList<PlaylistImport>> &done) {
        if (!done) {
            m_window.tellFailure(errorText(done.error()));
            return;
        }
        QList<ImportedPlaylist> imported;
        for (qsizetype i = 0; i < bundles.size(); ++i)
            imported.append({bundles.at(i).list, done->at(i)});
        tellImported(imported);
    });
}

void TransferWiring::tellImported(const QList<ImportedPlaylist> &imported)
{
    const bool allKnown = std::ranges::all_of(
        imported, [](const ImportedPlaylist &playlist) { return playlist.done.unmatched.isEmpty(); });
    if (!allKnown) {
        m_window.showImportedPlaylists(imported);
        return;
    }
    QStringList told;
    for (const ImportedPlaylist &playlist : imported)
        told.append(playlistImportText(playlist.list.title, playlist.done));
    m_window.tell(told.join(u'\n'), std::ranges::any_of(imported, [](const ImportedPlaylist &playlist) {
                      return playlist.done.broughtAny();
                  }));
}

} // namespace earmark
