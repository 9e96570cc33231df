// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

#include <functional>

class QWidget;

namespace earmark {

// Asks for a line of text without blocking; `accepted` gets it trimmed, and never an empty one. GUI thread.
void askForText(QWidget *parent, const QString &title, const QString &label, const QString &value,
                const std::function<void(const QString &)> &accepted);

} // namespace earmark
