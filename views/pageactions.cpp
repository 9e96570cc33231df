// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pageactions.h"

#include <QtGui/QAction>
#include <QtGui/QKeySequence>

using namespace Qt::StringLiterals;

namespace earmark {

PageActions::PageActions(QObject *parent)
    : ActionSet(parent)
{
    edit = make("pageEdit", tr("&Edit Episode…"), u"document-edit"_s);
    merge = make("pageMerge", tr("&Merge with Episode Above"));
    split = make("pageSplit", tr("&Split at This Line"));
    leaveOut = make("pageLeaveOut", tr("&Leave Out or Bring Back"));
    undo = make("pageUndo", tr("&Undo on This Page"), u"edit-undo"_s);
    redo = make("pageRedo", tr("&Redo on This Page"), u"edit-redo"_s);
    nextPart = make("pageNextPart", tr("&Next Part of the Text"));
    previousPart = make("pagePreviousPart", tr("&Previous Part of the Text"));
    focusText = make("pageFocusText", tr("Go to Page &Text"));
    focusEpisodes = make("pageFocusEpisodes", tr("Go to Episodes of the &Page"));
    focusPages = make("pageFocusPages", tr("Go to Li&st of Pages"));
    accept = make("pageAccept", tr("&Add Episodes of the Page"));
    cancel = make("pageCancel", tr("&Close Page"));

    // What stands on a button, where a menu has room for more.
    edit->setIconText(tr("Edit…"));
    merge->setIconText(tr("Merge with above"));
    split->setIconText(tr("Split here"));
    leaveOut->setIconText(tr("Leave out"));
    undo->setIconText(tr("Undo"));
    redo->setIconText(tr("Redo"));

    const auto key = [](QAction *action, const QList<QKeySequence> &keys) {
        action->setShortcuts(keys);
    };
    key(edit, {Qt::Key_F2});
    key(merge, {Qt::CTRL | Qt::Key_M});
    key(split, {Qt::CTRL | Qt::Key_T});
    key(leaveOut, {Qt::Key_Delete});
    key(undo, {Qt::CTRL | Qt::Key_Z});
    key(redo, {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    key(nextPart, {Qt::ALT | Qt::Key_Down});
    key(previousPart, {Qt::ALT | Qt::Key_Up});
    key(focusText, {Qt::CTRL | Qt::Key_1});
    key(focusEpisodes, {Qt::CTRL | Qt::Key_2});
    key(focusPages, {Qt::CTRL | Qt::Key_3});
    key(accept, {Qt::CTRL | Qt::Key_Return});
    key(cancel, {Qt::Key_Escape});
    tellKeys();
}

void PageActions::fillMenu(QMenu &menu) const
{
    fill(menu, {edit, merge, split, leaveOut, nullptr, undo, redo, nullptr, nextPart, previousPart, focusText,
                focusEpisodes, focusPages, nullptr, accept, cancel});
}

} // namespace earmark
