// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagetext.h"

namespace earmark {

// Reads a page of Markdown (CommonMark with GitHub's tables and addresses) with or without front matter. What the front
// matter says of the episode leads the text: its title alone on a line, then "key: value" lines. Lines of a paragraph
// stay lines where they are too short to have been wrapped. Errors: TooLarge. Pure; any thread.
[[nodiscard]] Result<PageText> readMarkdownPage(QByteArrayView utf8, const SourceContext &context);

} // namespace earmark
