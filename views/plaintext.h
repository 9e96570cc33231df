// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtGui/QKeySequence>

namespace earmark {

// Text from a feed made fit for places where Qt reads more than plain text into it. Pure.

[[nodiscard]] QString asLabel(const QString &plain);   // for buttons and menus: "&" is no mnemonic
[[nodiscard]] QString breakable(const QString &plain); // words too long for a line may be broken
[[nodiscard]] QString withKeys(const QString &tip, const QKeySequence &keys); // "Play (Ctrl+Space)"

} // namespace earmark
