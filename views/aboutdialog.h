// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace earmark {

// What the program is, its version and licence. GUI thread.
void showAbout(QWidget *parent);

} // namespace earmark
