// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/streamreport.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace earmark {

// What an examination of a stream found, in plain words. GUI thread.
[[nodiscard]] QString verdictText(const StreamReport &report);     // one short sentence
[[nodiscard]] QString adviceText(const StreamReport &report);      // what that means, and what may help
[[nodiscard]] QStringList remarkTexts(const StreamReport &report); // what is odd although it plays
[[nodiscard]] QString answerText(const StreamStep &step);          // "302: leads on", "206: audio/mpeg, 84 MB"
// All of it as plain text, for who asks somebody else.
[[nodiscard]] QString reportText(const StreamReport &report);

} // namespace earmark
