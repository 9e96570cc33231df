// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/avatar.h"

#include "views/initials.h"

#include <QtGui/QPainter>

namespace earmark {

Avatar::Avatar(const QString &name, int diameter, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setFixedSize(diameter, diameter);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintInitials(painter, rect(), m_name, height() / 2.0);
}

} // namespace earmark
