// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/shortcutsdialog.h"

#include <QtGui/QAction>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString plainName(const QAction &action)
{
    QString text = action.text();
    // "&&" is a written ampersand, a single one marks the access key.
    text.replace("&&"_L1, "\x01"_L1).remove(u'&').replace(u'\x01', u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

void fill(QTreeWidget &table, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (action->isSeparator() || action->text().isEmpty() || keys.isEmpty())
            continue;
        new QTreeWidgetItem(&table, {plainName(*action), keys});
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *filter = new QLineEdit(this);
    filter->setObjectName(u"shortcutFilter"_s);
    filter->setPlaceholderText(tr("Find an action or a key"));
    filter->setAccessibleName(filter->placeholderText());
    filter->setClearButtonEnabled(true);

    auto *table = new QTreeWidget(this);
    table->setObjectName(u"shortcutTable"_s);
    table->setAccessibleName(tr("Actions and their keys"));
    table->setHeaderLabels({tr("Action"), tr("Keys")});
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    fill(*table, actions);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(filter, &QLineEdit::textChanged, table, [table](const QString &text) {
        for (int row = 0; row < table->topLevelItemCount(); ++row) {
            QTreeWidgetItem *item = table->topLevelItem(row);
            const bool matches =
                item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!matches);
        }
    });
    resize(520, 560);
}

} // namespace earmark
