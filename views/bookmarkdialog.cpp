// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/bookmarkdialog.h"

#include "views/clockbox.h"
#include "views/elidedlabel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 firstRangeMs = 30'000;

} // namespace

BookmarkDialog::BookmarkDialog(const QString &episode, qint64 positionMs, const QString &note, QWidget *parent)
    : QDialog(parent)
    , m_start(new ClockBox(this))
    , m_isRange(new QCheckBox(tr("&until"), this))
    , m_end(new ClockBox(this))
    , m_note(new QLineEdit(note, this))
    , m_hint(new ElidedLabel(ElidedLabel::Tone::Muted, this))
{
    setObjectName(u"bookmarkDialog"_s);
    setWindowTitle(tr("Bookmark"));
    m_note->setObjectName(u"noteField"_s);
    m_note->setPlaceholderText(tr("What is said here"));
    m_note->setAccessibleName(tr("Note"));
    m_start->setObjectName(u"startBox"_s);
    m_start->setAccessibleName(tr("Begins at"));
    m_start->setMs(positionMs);
    m_isRange->setObjectName(u"rangeBox"_s);
    m_end->setObjectName(u"endBox"_s);
    m_end->setAccessibleName(tr("Ends at"));
    setEnd({});
    m_hint->hide();

    auto *title = new ElidedLabel(ElidedLabel::Tone::Muted, this);
    title->setText(episode);
    auto *moment = new QHBoxLayout;
    moment->setSpacing(8);
    moment->addWidget(m_start);
    moment->addWidget(m_isRange);
    moment->addWidget(m_end);
    moment->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    auto *form = new QFormLayout(this);
    form->setVerticalSpacing(8);
    form->addRow(title);
    form->addRow(tr("&Note:"), m_note);
    form->addRow(tr("&At:"), moment);
    form->addRow(m_hint);
    form->addRow(buttons);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(moment)))
        label->setBuddy(m_start);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_isRange, &QCheckBox::toggled, this, [this](bool on) {
        m_end->setEnabled(on);
        judge();
    });
    connect(m_start, &QSpinBox::valueChanged, this, &BookmarkDialog::judge);
    connect(m_end, &QSpinBox::valueChanged, this, &BookmarkDialog::judge);
    m_note->setFocus();
    judge();
    resize(std::max(420, minimumSizeHint().width()), sizeHint().height());
}

void BookmarkDialog::setEnd(std::optional<qint64> ms)
{
    m_isRange->setChecked(ms.has_value());
    m_end->setEnabled(ms.has_value());
    m_end->setMs(ms.value_or(m_start->ms() + firstRangeMs));
}

void BookmarkDialog::setHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

qint64 BookmarkDialog::startMs() const
{
    return m_start->ms();
}

std::optional<qint64> BookmarkDialog::endMs() const
{
    return m_isRange->isChecked() ? std::optional(m_end->ms()) : std::nullopt;
}

QString BookmarkDialog::note() const
{
    return m_note->text().trimmed();
}

void BookmarkDialog::judge()
{
    if (m_save)
        m_save->setEnabled(!m_isRange->isChecked() || m_end->ms() > m_start->ms());
}

} // namespace earmark
