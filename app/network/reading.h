// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/source.h"
#include "models/parsing/parse.h"

#include <QtCore/QByteArray>

namespace earmark {

class LanguageData;
struct FetchAnswer;

// What the parser has to know of an answer beside its bytes. Any thread.
[[nodiscard]] SourceContext contextOf(const FetchAnswer &answer);

// Feeds say one show about themselves; a page or an OPML may say many or none.
[[nodiscard]] bool isFeed(SourceFormat format);

// Parses a document that has to be a feed. An HTML page in its place - a login, a parked domain - is NoFeedOnPage,
// whatever could be read in it. Errors besides: those of parseSource. Any thread.
[[nodiscard]] Result<ParsedSource> readFeed(const QByteArray &bytes, const SourceContext &context);

// Parses any document and understands its shows. Errors: those of parseSource. Any thread.
[[nodiscard]] Result<ParsedSource> readSource(const QByteArray &bytes, const SourceContext &context,
                                              const LanguageData &language);

} // namespace earmark
