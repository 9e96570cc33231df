// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/restoredialog.h"

#include "models/items/backuptext.h"
#include "models/items/errortext.h"

#include <QtCore/QLocale>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int pathRole = Qt::UserRole;
constexpr int columnGap = 24; // px between what stands in two columns

// Figures at the right of their column, with room between them and the words of the next.
class FigureDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &locale) const override
    {
        return apart(QStyledItemDelegate::displayText(value, locale));
    }
    static QString apart(const QString &text) { return text + u"\u2002\u2002"_s; } // en spaces
};

void showFigures(QTreeWidget &table, int column)
{
    QTreeWidgetItem *header = table.headerItem();
    table.setItemDelegateForColumn(column, new FigureDelegate(&table));
    header->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    header->setText(column, FigureDelegate::apart(header->text(column)));
}

// As wide as what stands in it, and far enough from the next one.
void fitColumns(QTreeWidget &table, int columns)
{
    for (int column = 0; column < columns; ++column) {
        table.resizeColumnToContents(column);
        table.setColumnWidth(column, table.columnWidth(column) + columnGap);
    }
}

QTreeWidget *makeTable(const QString &name, const QString &title, const QStringList &columns, QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setHeaderLabels(columns);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->header()->setStretchLastSection(true);
    return table;
}

} // namespace

RestoreDialog::RestoreDialog(const QList<BackupFile> &backups, QWidget *parent)
    : QDialog(parent)
    , m_backups(makeTable(u"backupList"_s, tr("Backups"), {tr("Made"), tr("Size"), tr("Why")}, this))
    , m_changes(makeTable(u"changeList"_s, tr("What would change"),
                          {tr("What"), tr("Now"), tr("In the backup"), tr("Change")}, this))
    , m_hint(new QLabel(this))
    , m_other(new QPushButton(tr("&Other file…"), this))
    , m_restore(new QPushButton(tr("&Restore"), this))
{
    setObjectName(u"restoreDialog"_s);
    setWindowTitle(tr("Restore a backup"));
    arrange();
    showFigures(*m_backups, 1);
    showFigures(*m_changes, 1);
    showFigures(*m_changes, 2);
    for (const BackupFile &backup : backups)
        addRow(backup);
    fitColumns(*m_backups, 2);
    connect(m_backups, &QTreeWidget::currentItemChanged, this, &RestoreDialog::choose);
    connect(m_other, &QPushButton::clicked, this, &RestoreDialog::askForFile);
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(chosen()); });
    m_hint->setText(backups.isEmpty() ? tr("There is no backup yet. Choose a file that was taken along, or make one.")
                                      : tr("Choose a backup to see what would change."));
}

void RestoreDialog::arrange()
{
    auto *intro = new QLabel(tr("What stands in the library now is kept as a backup, too, so this can be taken back. "
                                "Earmark opens anew with what was restored."),
                             this);
    intro->setWordWrap(true);
    auto *label = new QLabel(tr("&Backups:"), this);
    label->setBuddy(m_backups);
    auto *changes = new QLabel(tr("What &would change:"), this);
    changes->setBuddy(m_changes);
    m_hint->setObjectName(u"restoreHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_changes->setSelectionMode(QAbstractItemView::NoSelection);
    m_changes->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_other->setObjectName(u"otherFileButton"_s);
    m_other->setAutoDefault(false);
    m_restore->setObjectName(u"restoreButton"_s);
    m_restore->setEnabled(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_other);
    bottom->addWidget(buttons, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(intro);
    layout->addWidget(label);
    layout->addWidget(m_backups, 1);
    layout->addWidget(changes);
    layout->addWidget(m_changes, 3); // room for all of its rows
    layout->addWidget(m_hint);
    layout->addLayout(bottom);
    resize(600, 640);
    m_backups->setFocus();
}

void RestoreDialog::addRow(const BackupFile &backup)
{
    const QString made = QLocale().toString(backup.madeAt.toLocalTime(), QLocale::ShortFormat);
    auto *row =
        new QTreeWidgetItem(m_backups, {made, QLocale().formattedDataSize(backup.bytes), backupText(backup.kind)});
    row->setData(0, pathRole, backup.path);
    row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    row->setToolTip(2, backup.path);
}

void RestoreDialog::chooseNewest()
{
    m_backups->setCurrentItem(m_backups->topLevelItem(0));
}

void RestoreDialog::addFile(const QString &path)
{
    auto *row = new QTreeWidgetItem({tr("Chosen file"), QString(), path.section(u'/', -1)});
    row->setData(0, pathRole, path);
    m_backups->insertTopLevelItem(0, row);
    m_backups->setCurrentItem(row);
}

void RestoreDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Restore from a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Earmark libraries (*.db *.earmark)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RestoreDialog::addFile);
    dialog->open();
}

QString RestoreDialog::chosen() const
{
    const QTreeWidgetItem *row = m_backups->currentItem();
    return row ? row->data(0, pathRole).toString() : QString();
}

void RestoreDialog::choose()
{
    m_changes->clear();
    m_restore->setEnabled(false);
    m_hint->setText(tr("Comparing…"));
    if (!chosen().isEmpty())
        Q_EMIT previewRequested(chosen());
}

void RestoreDialog::showPreview(const RestorePreview &preview)
{
    if (preview.backup != chosen())
        return;
    m_changes->clear();
    bool differs = false;
    for (const HoldingChange &change : preview.changes) {
        const bool changes = change.gained > 0 || change.lost > 0;
        differs = differs || changes;
        auto *row = new QTreeWidgetItem(m_changes, {holdingText(change.kind), QLocale().toString(change.now),
                                                    QLocale().toString(change.then), changeText(change)});
        for (int column = 1; column < 3; ++column)
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        QFont font = row->font(3);
        font.setBold(change.lost > 0);
        row->setFont(3, font);
    }
    fitColumns(*m_changes, 3);
    m_restore->setEnabled(true);
    if (preview.unreadable)
        m_hint->setText(tr("The library as it is cannot be read: %1").arg(errorText(*preview.unreadable)));
    else
        m_hint->setText(differs ? tr("The backup is whole.") : tr("The backup is whole and holds the same."));
}

void RestoreDialog::showProblem(const QString &backup, const QString &text)
{
    if (backup != chosen())
        return;
    setBusy(false);
    m_restore->setEnabled(false);
    m_hint->setText(text);
}

void RestoreDialog::setBusy(bool busy)
{
    m_backups->setEnabled(!busy);
    m_other->setEnabled(!busy);
    m_restore->setEnabled(!busy);
    if (busy)
        m_hint->setText(tr("Making it ready…"));
}

} // namespace earmark
