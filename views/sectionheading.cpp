// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/sectionheading.h"

#include "views/shades.h"

#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>

namespace earmark {

SectionHeading::SectionHeading(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // also on a page in the base colour
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.86);
    small.setBold(true);
    small.setCapitalization(QFont::AllUppercase);
    setFont(small);
    takeColour();
}

void SectionHeading::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        takeColour();
}

void SectionHeading::takeColour()
{
    const QColor muted = mutedText(QGuiApplication::palette());
    if (palette().color(QPalette::WindowText) == muted)
        return; // our own change comes back as an event
    QPalette own;
    own.setColor(QPalette::WindowText, muted);
    setPalette(own);
}

} // namespace earmark
