// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringupkeep.h"

#include "app/session.h"
#include "models/items/errortext.h"
#include "views/mainwindow.h"
#include "views/restoredialog.h"
#include "views/upkeepactions.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace earmark {

UpkeepWiring::UpkeepWiring(Session &session, MainWindow &window)
    : m_session(session)
    , m_window(window)
    , m_keeper(session.places(), session.settings())
{
    const UpkeepActions &actions = window.upkeep();
    connect(actions.backUp, &QAction::triggered, this, [this] {
        m_window.tell(tr("Backing up…"));
        m_keeper.backUp();
    });
    connect(actions.restore, &QAction::triggered, this, &UpkeepWiring::openDialog);
    connect(actions.takeAlong, &QAction::triggered, this, &UpkeepWiring::askWhereTo);
    connect(actions.check, &QAction::triggered, this, &UpkeepWiring::check);
    connect(&m_keeper, &BackupKeeper::written, this, [this](const BackupFile &backup) {
        if (backup.kind == BackupFile::Kind::ByHand)
            m_window.tell(tr("Backed up and checked: %1").arg(backup.path));
    });
    connect(&m_keeper, &BackupKeeper::failed, this, [this](const Error &error) {
        m_window.tellFailure(tr("The library could not be backed up. %1").arg(errorText(error)));
    });
}

UpkeepWiring::~UpkeepWiring() = default;

void UpkeepWiring::start()
{
    m_keeper.start();
}

void UpkeepWiring::openDialog()
{
    QtConcurrent::run([places = m_session.places()] {
        return findBackups(places.backups, places.library);
    }).then(this, [this](const QList<BackupFile> &backups) { showBackups(backups); });
}

void UpkeepWiring::showBackups(const QList<BackupFile> &backups)
{
    auto *dialog = new RestoreDialog(backups, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::previewRequested, this,
            [this, dialog](const QString &backup) { preview(dialog, backup); });
    connect(dialog, &RestoreDialog::restoreRequested, this,
            [this, dialog](const QString &backup) { stage(dialog, backup); });
    dialog->open();
    dialog->chooseNewest();
}

void UpkeepWiring::preview(RestoreDialog *dialog, const QString &backup)
{
    QtConcurrent::run([library = m_session.places().library, backup] {
        return previewRestore(library, backup);
    }).then(dialog, [dialog, backup](const Result<RestorePreview> &compared) {
        if (compared)
            dialog->showPreview(*compared);
        else
            dialog->showProblem(backup, errorText(compared.error()));
    });
}

void UpkeepWiring::stage(RestoreDialog *dialog, const QString &backup)
{
    dialog->setBusy(true);
    QtConcurrent::run([library = m_session.places().library, backup] {
        return stageRestore(library, backup);
    }).then(this, [this, shown = QPointer(dialog), backup](const Result<QString> &staged) {
        if (!staged && shown) {
            shown->showProblem(backup, errorText(staged.error()));
        } else if (staged && !shown) { // thought better of it
            QFile::remove(*staged);
        } else if (staged) {
            shown->accept();
            closeFor({Upkeep::Kind::Restore, *staged});
        }
    });
}

void UpkeepWiring::askWhereTo()
{
    auto *dialog = new QFileDialog(&m_window, tr("Take everything with me"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Earmark libraries (*.earmark)")});
    dialog->setDefaultSuffix(u"earmark"_s);
    dialog->selectFile(tr("Earmark %1.earmark").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, &m_keeper, &BackupKeeper::backUpTo);
    dialog->open();
}

void UpkeepWiring::check()
{
    m_window.tell(tr("Checking the library…"));
    m_session.library().check().then(this, [this](const Result<void> &sound) {
        if (sound)
            m_window.tell(tr("The library is sound."));
        else
            offerRepair(sound.error());
    });
}

void UpkeepWiring::offerRepair(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Check and repair"), tr("The library is damaged."),
                                QMessageBox::Cancel, &m_window);
    box->setObjectName(u"repairBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("What can be mended is mended, and a copy of the library as it is now is kept. Earmark "
                               "opens anew after that. Where it is not enough, restore a backup."));
    box->setDetailedText(error.detail);
    QPushButton *repair = box->addButton(tr("&Repair"), QMessageBox::AcceptRole);
    QPushButton *restore = box->addButton(tr("Restore a &Backup…"), QMessageBox::ActionRole);
    connect(repair, &QPushButton::clicked, this, [this] { closeFor({Upkeep::Kind::Repair}); });
    connect(restore, &QPushButton::clicked, this, &UpkeepWiring::openDialog);
    box->open();
}

void UpkeepWiring::closeFor(const Upkeep &upkeep)
{
    m_due = upkeep;
    m_window.quit();
}

} // namespace earmark
