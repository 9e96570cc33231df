// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

class QWidget;

namespace earmark {

// Puts an address on the clipboard; one that gives access to what is not public only after it was asked for. GUI
// thread.
void copyAddress(QWidget &parent, const QString &address, bool isFeed = false);

} // namespace earmark
