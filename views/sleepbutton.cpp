// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/sleepbutton.h"

#include "models/items/format.h"
#include "views/icons.h"

#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace earmark {

SleepButton::SleepButton(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"sleepButton"_s);
    setIcon(earmark::icon(u"weather-clear-night"_s));
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    setSleep(false, {});
}

void SleepButton::setChoices(const QList<QAction *> &choices)
{
    for (QAction *choice : choices) {
        if (choice)
            menu()->addAction(choice);
        else
            menu()->addSeparator();
    }
}

void SleepButton::setSleep(bool on, std::optional<qint64> remainingMs)
{
    const QString left = remainingMs ? clockText(*remainingMs) : QString();
    setText(left);
    setToolButtonStyle(left.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    setDown(on);
    QString name = tr("Sleep timer");
    if (on)
        name = left.isEmpty() ? tr("Sleep timer: at the end of the episode") : tr("Sleep timer: %1 left").arg(left);
    setAccessibleName(name);
    setToolTip(name);
}

} // namespace earmark
