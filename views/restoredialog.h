// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/restoring.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace earmark {

// The backups there are, and what restoring one of them would bring back and take away. What it asks for is answered
// from outside. GUI thread.
class RestoreDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RestoreDialog(const QList<BackupFile> &backups, QWidget *parent = nullptr);

    void chooseNewest();                             // where there is any
    void addFile(const QString &path);               // another one, which is chosen then
    void showPreview(const RestorePreview &preview); // answer to previewRequested(); others come too late
    void showProblem(const QString &backup, const QString &text);
    void setBusy(bool busy); // while what was chosen is made ready

Q_SIGNALS:
    void previewRequested(const QString &backup);
    void restoreRequested(const QString &backup);

private:
    void arrange();
    void addRow(const BackupFile &backup);
    void choose();
    void askForFile();
    [[nodiscard]] QString chosen() const; // empty: none

    QTreeWidget *m_backups;
    QTreeWidget *m_changes;
    QLabel *m_hint;
    QPushButton *m_other;
    QPushButton *m_restore;
};

} // namespace earmark
