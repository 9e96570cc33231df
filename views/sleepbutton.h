// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtWidgets/QToolButton>

#include <optional>

namespace earmark {

// When the player is to fall silent, as a button with the choices in its menu; it shows the time that is left. GUI
// thread.
class SleepButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit SleepButton(QWidget *parent = nullptr);

    void setChoices(const QList<QAction *> &choices); // nullptr: a separator
    void setSleep(bool on, std::optional<qint64> remainingMs);
};

} // namespace earmark
