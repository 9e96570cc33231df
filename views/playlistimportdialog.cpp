// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/playlistimportdialog.h"

#include "models/items/exportwording.h"
#include "views/icons.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QStringList unmatchedOf(const QList<ImportedPlaylist> &playlists)
{
    QStringList lines;
    for (const ImportedPlaylist &playlist : playlists) {
        for (const qsizetype place : playlist.done.unmatched)
            lines.append(entryText(playlist.list.entries.at(place)));
    }
    return lines;
}

} // namespace

PlaylistImportDialog::PlaylistImportDialog(const QList<ImportedPlaylist> &playlists, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"playlistImportDialog"_s);
    setWindowTitle(tr("Playlist imported"));
    QStringList told;
    bool madeAny = false;
    for (const ImportedPlaylist &playlist : playlists) {
        told.append(playlistImportText(playlist.list.title, playlist.done));
        madeAny = madeAny || playlist.done.broughtAny();
    }
    auto *summary = new QLabel(told.join(u'\n'), this);
    summary->setObjectName(u"importSummary"_s);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);

    const QStringList unmatched = unmatchedOf(playlists);
    auto *list = new QListWidget(this);
    list->setObjectName(u"unmatchedList"_s);
    list->addItems(unmatched);
    list->setUniformItemSizes(true);
    auto *label = new QLabel(tr("No episode of the library was found for:"), this);
    label->setBuddy(list);
    list->setAccessibleName(label->text());
    auto *hint = new QLabel(tr("Add their shows and import the file again: nothing is doubled."), this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);

    auto *copy = new QPushButton(icon(u"edit-copy"_s), tr("&Copy list"), this);
    copy->setObjectName(u"copyUnmatchedButton"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [unmatched] { QGuiApplication::clipboard()->setText(unmatched.join(u'\n')); });
    auto *undo = new QPushButton(tr("&Take back"), this);
    undo->setObjectName(u"undoImportButton"_s);
    undo->setAutoDefault(false);
    undo->setVisible(madeAny);
    connect(undo, &QPushButton::clicked, this, [this] {
        Q_EMIT undoRequested();
        accept();
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(copy);
    bottom->addWidget(undo);
    bottom->addWidget(buttons, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(summary);
    layout->addSpacing(4);
    layout->addWidget(label);
    layout->addWidget(list, 1);
    layout->addWidget(hint);
    layout->addLayout(bottom);
    resize(560, 420);
}

} // namespace earmark
