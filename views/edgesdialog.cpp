// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/edgesdialog.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int longestEdgeS = 1'200;

} // namespace

EdgesDialog::EdgesDialog(const QString &show, qint64 introMs, qint64 outroMs, QWidget *parent)
    : QDialog(parent)
    , m_intro(new QSpinBox(this))
    , m_outro(new QSpinBox(this))
{
    setObjectName(u"edgesDialog"_s);
    setWindowTitle(tr("Skip Intro and Outro"));
    auto *form = new QFormLayout(this);
    auto *title = new QLabel(show, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    form->addRow(title);
    const auto add = [this, form](QSpinBox *box, const QString &label, const QString &name, qint64 ms) {
        box->setObjectName(name);
        box->setRange(0, longestEdgeS);
        box->setSuffix(tr(" s", "seconds"));
        box->setSpecialValueText(tr("Nothing"));
        box->setValue(static_cast<int>(ms / 1000));
        box->setAccessibleName(QString(label).remove(u'&').remove(u':'));
        form->addRow(label, box);
    };
    add(m_intro, tr("Skip at the &start:"), u"introBox"_s, introMs);
    add(m_outro, tr("Skip at the &end:"), u"outroBox"_s, outroMs);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

qint64 EdgesDialog::introMs() const
{
    return m_intro->value() * 1000LL;
}

qint64 EdgesDialog::outroMs() const
{
    return m_outro->value() * 1000LL;
}

} // namespace earmark
