// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/clockbox.h"

#include "models/items/format.h"

#include <QtCore/QRegularExpression>

#include <limits>

using namespace Qt::StringLiterals;

namespace earmark {

ClockBox::ClockBox(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(0, std::numeric_limits<int>::max() / 1000);
    setAlignment(Qt::AlignRight);
}

void ClockBox::setMs(qint64 ms)
{
    m_given = ms;
    setValue(static_cast<int>(ms / 1000));
}

qint64 ClockBox::ms() const
{
    return m_given / 1000 == value() ? m_given : value() * 1000LL;
}

QString ClockBox::textFromValue(int seconds) const
{
    return clockText(seconds * 1000LL);
}

int ClockBox::valueFromText(const QString &text) const
{
    int seconds = 0;
    for (const QString &part : text.trimmed().split(u':'))
        seconds = seconds * 60 + part.toInt();
    return seconds;
}

QValidator::State ClockBox::validate(QString &text, int &) const
{
    static const QRegularExpression whole(u"^\\s*(\\d{1,3}:)?\\d{1,2}:\\d{2}\\s*$"_s);
    static const QRegularExpression begun(u"^[\\d:\\s]{0,12}$"_s);
    if (whole.match(text).hasMatch())
        return QValidator::Acceptable;
    return begun.match(text).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

} // namespace earmark
