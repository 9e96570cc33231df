// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/backupkeeper.h"
#include "app/upkeep.h"
#include "models/library/restoring.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <optional>

namespace earmark {

class MainWindow;
class RestoreDialog;
class Session;

// Connects what the window asks for about backups and a sound library. What needs the library for itself is put down,
// and the window closed: who opened it carries it out and opens another. GUI thread.
class UpkeepWiring final : public QObject
{
    Q_OBJECT

public:
    UpkeepWiring(Session &session, MainWindow &window);
    ~UpkeepWiring() override;

    void start(); // once the library is open
    [[nodiscard]] const std::optional<Upkeep> &due() const { return m_due; }

private:
    void openDialog();
    void showBackups(const QList<BackupFile> &backups);
    void preview(RestoreDialog *dialog, const QString &backup);
    void stage(RestoreDialog *dialog, const QString &backup);
    void askWhereTo();
    void check();
    void offerRepair(const Error &error);
    void closeFor(const Upkeep &upkeep);

    Session &m_session;
    MainWindow &m_window;
    BackupKeeper m_keeper;
    std::optional<Upkeep> m_due;
};

} // namespace earmark
