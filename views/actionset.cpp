// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/actionset.h"

#include "views/icons.h"
#include "views/plaintext.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

namespace earmark {

ActionSet::ActionSet(QObject *parent)
    : QObject(parent)
{
}

QAction *ActionSet::make(const char *name, const QString &text, const QString &iconName)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    m_all.append(action);
    return action;
}

void ActionSet::tellKeys()
{
    for (QAction *action : std::as_const(m_all))
        action->setToolTip(withKeys(action->text().remove(u'&'), action->shortcut()));
}

void ActionSet::fill(QMenu &menu, const QList<QAction *> &entries)
{
    for (QAction *action : entries) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
}

} // namespace earmark
