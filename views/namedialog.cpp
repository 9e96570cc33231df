// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/namedialog.h"

#include <QtWidgets/QCompleter>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

NameDialog::NameDialog(const QString &title, const QString &question, const QString &present, const QStringList &known,
                       QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(present, this))
{
    setWindowTitle(title);
    setObjectName(u"nameDialog"_s);
    auto *label = new QLabel(question, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(m_name);
    m_name->setObjectName(u"nameField"_s);
    m_name->setAccessibleName(question);
    m_name->selectAll();
    auto *completer = new QCompleter(known, m_name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_name->setCompleter(completer);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *accept = buttons->button(QDialogButtonBox::Ok);
    const auto judge = [this, accept] {
        accept->setEnabled(!m_name->text().simplified().isEmpty());
    };
    connect(m_name, &QLineEdit::textChanged, this, judge);
    judge();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT nameGiven(m_name->text().simplified()); });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(buttons);
    setMinimumWidth(360);
}

} // namespace earmark
