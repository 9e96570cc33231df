// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagetext.h"

namespace earmark {

// What a page is written in, by its beginning. Words that merely hold a mark or two of Markdown are plain text: read as
// Markdown their lines would run together. Pure; any thread.
[[nodiscard]] PageForm pageFormOf(QByteArrayView utf8);

} // namespace earmark
