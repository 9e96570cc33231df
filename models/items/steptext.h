// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace earmark {

// What Library::undo() and redo() answer, in words that go behind "Taken back: "; the key itself where it is none of
// theirs. GUI thread.
[[nodiscard]] QString stepText(const QString &step);

} // namespace earmark
