// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pageeditor.h"

#include "models/items/format.h"
#include "models/parsing/duration.h"
#include "views/shades.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtGui/QAccessible>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString isoDay(const std::optional<Timestamp> &when)
{
    return when ? toIso(*when).left(u"0000-00-00"_s.size()) : QString();
}

// A day as in the field: ISO 8601, or as the desktop writes dates.
std::optional<QDate> dayFrom(const QString &text)
{
    for (const QDate day : {QDate::fromString(text, Qt::ISODate), QLocale().toDate(text, QLocale::ShortFormat),
                            QLocale().toDate(text, QLocale::LongFormat)}) {
        if (day.isValid() && day.year() > 1900)
            return day;
    }
    return {};
}

std::optional<double> numberFrom(const QString &text)
{
    bool understood = false;
    const double number = QLocale().toDouble(text, &understood);
    return understood && number >= 0 ? std::optional(number) : std::nullopt;
}

QStringList namesFrom(const QString &text)
{
    QStringList names;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString plain = name.simplified(); !plain.isEmpty() && !names.contains(plain))
            names.append(plain);
    }
    return names;
}

void addField(QFormLayout &form, const QString &label, QLineEdit *field, const QString &name, const QString &hint)
{
    form.addRow(label, field);
    field->setObjectName(name);
    field->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    field->setPlaceholderText(hint);
}

} // namespace

PageEditor::PageEditor(const PageFields &fields, QWidget *parent)
    : QDialog(parent)
    , m_given(fields)
    , m_title(new QLineEdit(fields.title, this))
    , m_date(new QLineEdit(isoDay(fields.date), this))
    , m_duration(new QLineEdit(fields.durationMs ? clockText(*fields.durationMs) : QString(), this))
    , m_number(new QLineEdit(numberText(fields.number), this))
    , m_guests(new QLineEdit(fields.guests.join(u", "_s), this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"pageEditor"_s);
    setWindowTitle(tr("Edit episode"));
    auto *form = new QFormLayout(this);
    form->setVerticalSpacing(8);
    addField(*form, tr("&Title:"), m_title, u"titleField"_s, {});
    addField(*form, tr("&Date:"), m_date, u"dateField"_s, tr("year-month-day, such as 2025-12-11"));
    addField(*form, tr("D&uration:"), m_duration, u"durationField"_s, tr("such as 1:02:30 or 57 min"));
    addField(*form, tr("&Number:"), m_number, u"numberField"_s, {});
    addField(*form, tr("&Guests:"), m_guests, u"guestsField"_s, tr("names, separated by commas"));
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    QPalette warning = m_problem->palette();
    warning.setColor(QPalette::WindowText, errorColour(palette()));
    m_problem->setPalette(warning);
    form->addRow(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Save);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QLineEdit *field : {m_title, m_date, m_duration, m_number, m_guests})
        connect(field, &QLineEdit::textChanged, this, &PageEditor::check);
    check();
    m_title->setFocus();
    resize(std::max(480, minimumSizeHint().width()), sizeHint().height());
}

void PageEditor::check()
{
    const QString date = m_date->text().trimmed();
    const QString duration = m_duration->text().trimmed();
    const QString number = m_number->text().trimmed();
    QString problem;
    if (m_title->text().trimmed().isEmpty())
        problem = tr("An episode needs a title.");
    else if (!date.isEmpty() && !dayFrom(date))
        problem = tr("“%1” is not a day. Write it as year-month-day, or leave the field empty.").arg(date);
    else if (!duration.isEmpty() && !parseDurationMs(duration))
        problem =
            tr("“%1” is not a length of time. Write it as 1:02:30 or 57 min, or leave the field empty.").arg(duration);
    else if (!number.isEmpty() && !numberFrom(number))
        problem = tr("“%1” is not a number.").arg(number);
    if (problem == m_problem->text() && m_accept->isEnabled() == problem.isEmpty())
        return;
    m_problem->setText(problem);
    m_accept->setEnabled(problem.isEmpty());
    QAccessible::updateAccessibility(std::make_unique<QAccessibleEvent>(m_problem, QAccessible::NameChanged).get());
}

PageFields PageEditor::fields() const
{
    PageFields fields = m_given;
    fields.title = m_title->text().simplified();
    // What was not touched keeps the precision that the field does not show.
    if (const QString date = m_date->text().trimmed(); date != isoDay(m_given.date)) {
        const std::optional<QDate> day = dayFrom(date);
        fields.date =
            day ? std::optional(Timestamp{
                      .utcMs = day->startOfDay(QTimeZone::UTC).toMSecsSinceEpoch(), .offsetS = 0, .dateOnly = true})
                : std::nullopt;
    }
    const QString duration = m_duration->text().trimmed();
    if (!m_given.durationMs || duration != clockText(*m_given.durationMs))
        fields.durationMs = parseDurationMs(duration);
    fields.number = numberFrom(m_number->text().trimmed());
    if (m_guests->isModified())
        fields.guests = namesFrom(m_guests->text());
    return fields;
}

} // namespace earmark
