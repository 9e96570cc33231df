// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/bookmarkdialog.h"

#include "models/items/format.h"
#include "views/elidedlabel.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

BookmarkDialog::BookmarkDialog(const QString &episode, qint64 positionMs, const QString &note, QWidget *parent)
    : QDialog(parent)
    , m_note(new QLineEdit(note, this))
{
    setObjectName(u"bookmarkDialog"_s);
    setWindowTitle(tr("Bookmark"));
    m_note->setObjectName(u"noteField"_s);
    m_note->setPlaceholderText(tr("What is said here"));
    m_note->setAccessibleName(tr("Note"));

    auto *moment = new ElidedLabel(ElidedLabel::Tone::Muted, this);
    moment->setText(tr("%1 in %2", "time, episode").arg(clockText(positionMs), episode));
    auto *label = new QLabel(tr("&Note:"), this);
    label->setBuddy(m_note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(moment);
    layout->addSpacing(4);
    layout->addWidget(label);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_note->setFocus();
    resize(std::max(420, minimumSizeHint().width()), sizeHint().height());
}

QString BookmarkDialog::note() const
{
    return m_note->text().trimmed();
}

} // namespace earmark
