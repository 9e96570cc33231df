// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/parse.h"

namespace earmark {

// Reads RSS, RDF or Atom from valid UTF-8. A document that is not well-formed is repaired and read again, with a
// warning for what had to be done. UnknownFormat where no feed is in it. Pure; any thread.
[[nodiscard]] Result<ParsedSource> readFeed(QByteArrayView utf8, const SourceContext &context);

} // namespace earmark
