// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/pageopener.h"
#include "models/items/pagedraftmodel.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace earmark {

class Library;
class MainWindow;
class Session;

// Connects opened pages: what is opened goes to the preview, what is put right there is read and compared again, and
// what is accepted goes to the library in one step. GUI thread.
class PageWiring final : public QObject
{
    Q_OBJECT

public:
    PageWiring(Session &session, PageDraftModel &pages, MainWindow &window);

    // Each takes the place of what was being opened; the pages of several files are shown together.
    void openFiles(const QStringList &paths);
    void openAddress(const QString &address);
    void openText(const QString &text);

private:
    using Opening = std::function<QFuture<PageOpener::Opened>()>;
    struct Ahead {
        QString name; // for people
        Opening open;
    };

    void open(const QList<Ahead> &ahead);
    void openNext();
    void takeOpened();
    void showProgress();
    void showOpened();
    void compare(const QList<int> &rows);
    void rearrange(int row, const QList<PageBounds> &bounds);
    void accept();
    void showImport();
    void takeImported();
    void compareAll();
    void close();

    Session &m_session;
    Library &m_library;
    PageDraftModel &m_pages;
    MainWindow &m_window;
    QList<Ahead> m_ahead; // the first is being read
    OpenedPages m_opened;
    QFutureWatcher<PageOpener::Opened> m_reading;
    QFutureWatcher<Result<ImportReport>> m_importing;
    QTimer m_slow;            // what is read or added at once shows no progress
    quint64 m_generation = 0; // of what is opened; answers about others come too late
};

} // namespace earmark
