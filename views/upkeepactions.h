// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/actionset.h"

class QMenuBar;

namespace earmark {

// The actions that keep a library whole: copies of it, and looking whether it is sound. GUI thread.
class UpkeepActions final : public ActionSet
{
    Q_OBJECT

public:
    explicit UpkeepActions(QObject *parent = nullptr);

    QAction *backUp;
    QAction *restore;
    QAction *takeAlong;
    QAction *exportMade;
    QAction *check;

    // Into the first menu before what ends the program, and into the last one.
    void fillMenus(QMenuBar &bar) const;
};

} // namespace earmark
