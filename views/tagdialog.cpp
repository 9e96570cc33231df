// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/tagdialog.h"

#include <QtWidgets/QCompleter>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int stateRole = Qt::UserRole; // what the episodes have, before anything is changed

QStringList changedTo(const QListWidget &list, Qt::CheckState state)
{
    QStringList names;
    for (int row = 0; row < list.count(); ++row) {
        const QListWidgetItem &item = *list.item(row);
        if (item.checkState() == state && item.data(stateRole).toInt() != state)
            names.append(item.text());
    }
    return names;
}

} // namespace

TagDialog::TagDialog(const QList<Tag> &known, const QList<Tag> &present, int episodes, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_new(new QLineEdit(this))
{
    setObjectName(u"tagDialog"_s);
    setWindowTitle(tr("Tags of %n episode(s)", nullptr, episodes));
    m_list->setObjectName(u"tagList"_s);
    m_list->setAccessibleName(tr("Tags"));
    m_list->setUniformItemSizes(true);
    m_new->setObjectName(u"newTagField"_s);
    m_new->setPlaceholderText(tr("Another tag, such as “to quote”"));
    m_new->setAccessibleName(tr("New tag"));
    fill(known, present, episodes);

    auto *hint = new QLabel(tr("What is tagged is found by “tag:” and the word in the search field."), this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_new);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    // Return in the field adds what is written there; in an empty one it is the button's. Queued, as the dialog sees
    // the key after the field, which may not be empty by then.
    connect(m_new, &QLineEdit::returnPressed, this, &TagDialog::addNew, Qt::QueuedConnection);
    QPushButton *save = buttons->button(QDialogButtonBox::Save);
    connect(m_new, &QLineEdit::textChanged, save,
            [save](const QString &text) { save->setDefault(text.trimmed().isEmpty()); });
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        addNew();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_new->setFocus();
    resize(360, 380);
}

void TagDialog::fill(const QList<Tag> &known, const QList<Tag> &present, int episodes)
{
    for (const Tag &tag : known) {
        const auto here = std::ranges::find(present, tag.name, &Tag::name);
        const int count = here == present.end() ? 0 : here->episodes;
        const Qt::CheckState state = count == 0          ? Qt::Unchecked
                                     : count == episodes ? Qt::Checked
                                                         : Qt::PartiallyChecked;
        auto *item = new QListWidgetItem(tag.name, m_list);
        item->setData(stateRole, static_cast<int>(state));
        item->setCheckState(state);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void TagDialog::addNew()
{
    const QString name = m_new->text().simplified();
    m_new->clear();
    if (name.isEmpty())
        return;
    const QList<QListWidgetItem *> same = m_list->findItems(name, Qt::MatchFixedString);
    QListWidgetItem *item = same.isEmpty() ? new QListWidgetItem(name) : same.constFirst();
    if (same.isEmpty()) {
        item->setData(stateRole, static_cast<int>(Qt::Unchecked));
        m_list->insertItem(0, item);
    }
    item->setCheckState(Qt::Checked);
    m_list->setCurrentItem(item);
}

QStringList TagDialog::added() const
{
    return changedTo(*m_list, Qt::Checked);
}

QStringList TagDialog::removed() const
{
    return changedTo(*m_list, Qt::Unchecked);
}

} // namespace earmark
