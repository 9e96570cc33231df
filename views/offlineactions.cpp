// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/offlineactions.h"

#include <QtGui/QAction>
#include <QtGui/QKeySequence>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;

namespace earmark {

OfflineActions::OfflineActions(QObject *parent)
    : ActionSet(parent)
{
    keep = make("keepOffline", tr("&Keep Offline or Let Go"), u"folder-download"_s);
    show = make("showOffline", tr("&Offline Audio…"));
    find = make("findOffline", tr("&Episodes Kept Offline"));
    doctor = make("streamDoctor", tr("&Why Does It Not Play?…"));
    keep->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    show->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_J);
    find->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_J);
    doctor->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_D);
    tellKeys();
}

void OfflineActions::fillMenu(QMenu &menu) const
{
    fill(menu, {keep, show, find, nullptr, doctor});
}

} // namespace earmark
