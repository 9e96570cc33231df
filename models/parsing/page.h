// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/parse.h"

namespace earmark {

// Reads the episodes of one show off a page, as HTML or as text that was copied from one, by the structure that repeats
// on it: lines that carry a date or a duration, and the titles that stand beside them on this page. No site is known by
// name. Takes UTF-8. Errors: UnknownFormat where it is no text, NoFeedOnPage where nothing repeats. Pure; any thread.
[[nodiscard]] Result<ParsedSource> parsePage(QByteArrayView utf8, const SourceContext &context);

} // namespace earmark
