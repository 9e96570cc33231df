// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/upkeepactions.h"

#include <QtGui/QAction>
#include <QtGui/QKeySequence>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

using namespace Qt::StringLiterals;

namespace earmark {

UpkeepActions::UpkeepActions(QObject *parent)
    : ActionSet(parent)
{
    backUp = make("backUp", tr("&Back Up Now"), u"document-save"_s);
    restore = make("restoreBackup", tr("&Restore a Backup…"));
    takeAlong = make("takeAlong", tr("Take Everything &With Me…"));
    exportMade = make("exportMade", tr("Export What I &Made…"), u"document-export"_s);
    check = make("checkLibrary", tr("&Check and Repair the Library"));
    backUp->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_B);
    restore->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_Z);
    takeAlong->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_E);
    exportMade->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_M);
    check->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_K);
    tellKeys();
}

void UpkeepActions::fillMenus(QMenuBar &bar) const
{
    QMenu *first = bar.actions().constFirst()->menu();
    QAction *end = first->actions().constLast();
    first->insertActions(end, {backUp, restore, takeAlong, exportMade});
    first->insertSeparator(end);
    QMenu *last = bar.actions().constLast()->menu();
    QAction *about = last->actions().constLast();
    last->insertAction(about, check);
    last->insertSeparator(about);
}

} // namespace earmark
