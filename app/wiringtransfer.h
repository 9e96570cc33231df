// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/transfer/bundle.h"
#include "models/transfer/exportjob.h"
#include "views/playlistimportdialog.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QStringList>

namespace earmark {

class ExportDialog;
class Library;
class MainWindow;
class Session;

// Connects what leaves the library as a list, and playlists that come in, to who reads and writes them. GUI thread.
class TransferWiring final : public QObject
{
    Q_OBJECT

public:
    TransferWiring(Session &session, MainWindow &window);

    // Reads all of them, one after the other, takes them in as one step and says what came of it.
    void importPlaylists(const QStringList &paths);
    // Takes in the library of another program, and has the feeds read that are subscribed to: what it kept of them may
    // be old.
    void importLibrary(const QString &path);

private:
    void wire(ExportDialog *dialog);
    void preview(ExportDialog *dialog, const ExportJob &job);
    void copy(ExportDialog *dialog, const ExportJob &job);
    void save(ExportDialog *dialog, const ExportJob &job, const QString &path);
    void takeSaved();
    void readNext();
    void takeAll(const QList<Bundle> &bundles);
    void tellImported(const QList<ImportedPlaylist> &imported);
    void refreshSubscribed(const ImportReport &imported);

    Session &m_session;
    Library &m_library;
    MainWindow &m_window;
    QPointer<ExportDialog> m_dialog; // whose file is being written
    ExportJob m_job;
    QString m_path;
    QFutureWatcher<Result<ExportReport>> m_saving;
    QStringList m_ahead; // playlists to read
    QList<Bundle> m_read;
};

} // namespace earmark
