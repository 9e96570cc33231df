// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/actionset.h"

namespace earmark {

// What can be done with an opened page, with words and keys, made once for its buttons, its menu and the list of keys.
// Its keys are those of the library's actions of like meaning, which are off as long as a page is open. GUI thread.
class PageActions final : public ActionSet
{
    Q_OBJECT

public:
    explicit PageActions(QObject *parent = nullptr);

    QAction *edit;
    QAction *merge;
    QAction *split;
    QAction *leaveOut;
    QAction *undo;
    QAction *redo;
    QAction *nextPart;
    QAction *previousPart;
    QAction *focusText;
    QAction *focusEpisodes;
    QAction *focusPages;
    QAction *accept;
    QAction *cancel;

    void fillMenu(QMenu &menu) const;
};

} // namespace earmark
