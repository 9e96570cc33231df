// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/primarybutton.h"

#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>

namespace earmark {

PrimaryButton::PrimaryButton(QWidget *parent)
    : QPushButton(parent)
{
    takeColours();
}

void PrimaryButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        takeColours();
}

void PrimaryButton::takeColours()
{
    const QPalette source = QGuiApplication::palette();
    QPalette own;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        own.setColor(group, QPalette::Button, source.color(QPalette::Active, QPalette::Highlight));
        own.setColor(group, QPalette::ButtonText, source.color(QPalette::Active, QPalette::HighlightedText));
    }
    setPalette(own);
}

} // namespace earmark
