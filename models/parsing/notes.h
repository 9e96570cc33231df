// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QString>
#include <QtCore/QStringView>

namespace earmark {

class WarningLog;

// What a source says a text is. Most RSS says nothing: Guess.
enum class TextForm : unsigned char { Guess, Plain, Html };

// Whether HTML tags stand in the text; a "<vector>" or "x < y" is none. Pure; any thread.
[[nodiscard]] bool hasMarkup(QStringView text);

// A text for one line of a list: no tags, entities resolved even where escaped twice, blanks joined, no control
// characters and none that reorder text, at most 1000 characters. Pure; any thread.
[[nodiscard]] QString oneLine(QStringView text, TextForm form);

// Several lines of plain text from plain text or HTML. Pure; any thread.
[[nodiscard]] QString plainText(QStringView text, TextForm form);

// Sets description, notesHtml and links of an episode from its notes as written. Pure; any thread.
void setNotes(ParsedEpisode &episode, const QString &notes, TextForm form, const QString &baseUrl, WarningLog &log);

} // namespace earmark
