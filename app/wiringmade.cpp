// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringmade.h"

#include "models/items/errortext.h"
#include "models/items/exportwording.h"
#include "models/library/library.h"
#include "models/library/madefile.h"
#include "models/transfer/atomicfile.h"
#include "models/transfer/exportprivacy.h"
#include "views/mainwindow.h"
#include "views/upkeepactions.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDate>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace earmark {

MadeWiring::MadeWiring(Library &library, MainWindow &window)
    : m_library(library)
    , m_window(window)
{
    connect(window.upkeep().exportMade, &QAction::triggered, this, &MadeWiring::askWhereTo);
}

void MadeWiring::askWhereTo()
{
    auto *dialog = new QFileDialog(&m_window, tr("Export what I made"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Lines of JSON (*.jsonl)")});
    dialog->setDefaultSuffix(u"jsonl"_s);
    dialog->selectFile(tr("Earmark %1.jsonl").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &MadeWiring::exportTo);
    dialog->open();
}

void MadeWiring::exportTo(const QString &path)
{
    m_library.exportMade().then(this, [this, path](const Result<QByteArray> &all) {
        if (!all) {
            tellFailure(all.error());
            return;
        }
        QtConcurrent::run([lines = *all] {
            return withoutPrivate(lines);
        }).then(this, [this, path, lines = *all](const PublicLines &open) {
            if (open.withheld > 0)
                askForPrivate(path, lines, open.bytes, int(open.withheld));
            else
                write(path, lines);
        });
    });
}

void MadeWiring::askForPrivate(const QString &path, const QByteArray &all, const QByteArray &open, int withheld)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Private addresses"),
                        tr("%n line(s) hold addresses that give access to what is not public.", nullptr, withheld),
                        QMessageBox::Cancel, &m_window);
    box->setObjectName(u"privateLinesBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *without = box->addButton(tr("&Leave them out"), QMessageBox::AcceptRole);
    QPushButton *with = box->addButton(tr("&Write them too"), QMessageBox::AcceptRole);
    box->setDefaultButton(without);
    connect(without, &QPushButton::clicked, this, [this, path, open] { write(path, open); });
    connect(with, &QPushButton::clicked, this, [this, path, all] { write(path, all); });
    box->open();
}

void MadeWiring::write(const QString &path, const QByteArray &lines)
{
    QtConcurrent::run([path, lines] { return writeFile(path, lines); }).then(this, [=, this](const Result<void> &done) {
        if (done)
            m_window.tell(
                tr("%1: %n line(s)", "file: what was written", int(lines.count('\n'))).arg(QFileInfo(path).fileName()));
        else
            tellFailure(done.error());
    });
}

void MadeWiring::importFile(const QString &path)
{
    QtConcurrent::run([path] {
        return readFile(path, maxMadeBytes);
    }).then(this, [this](const Result<QByteArray> &text) {
        if (!text) {
            tellFailure(text.error());
            return;
        }
        m_library.importMade(*text).then(this, [this](const Result<MadeImport> &done) {
            if (done)
                m_window.tell(madeImportText(*done), done->added > 0);
            else
                tellFailure(done.error());
        });
    });
}

void MadeWiring::tellFailure(const Error &error)
{
    m_window.tellFailure(errorText(error));
}

} // namespace earmark
