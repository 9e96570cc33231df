// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/startershow.h"

#include <QtWidgets/QListWidget>

namespace earmark {

// Starter shows to tick, each with a sentence and its language. GUI thread.
class StarterList final : public QListWidget
{
    Q_OBJECT

public:
    explicit StarterList(const QList<StarterShow> &starters, QWidget *parent = nullptr);
    [[nodiscard]] QList<StarterShow> ticked() const;

Q_SIGNALS:
    void tickedChanged(int count);

private:
    QList<StarterShow> m_starters;
};

} // namespace earmark
