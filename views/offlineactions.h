// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/actionset.h"

namespace earmark {

// Every action about audio without a network, and about a stream that will not play. GUI thread.
class OfflineActions final : public ActionSet
{
    Q_OBJECT

public:
    explicit OfflineActions(QObject *parent = nullptr);

    QAction *keep; // or let go
    QAction *show; // what is kept, and how far that is
    QAction *find; // the episodes that are there
    QAction *doctor;

    void fillMenu(QMenu &menu) const;
};

} // namespace earmark
