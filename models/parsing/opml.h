// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/parse.h"

namespace earmark {

// Reads a list of feeds in OPML 1.0, 1.1 or 2.0 from valid UTF-8: one show an outline with an xmlUrl, without episodes;
// outlines around it give its folder, outermost first, joined by "/". Attributes go by any case. Only addresses over
// http and https are taken, each once: a list may come from anybody. Pure; any thread.
[[nodiscard]] Result<ParsedSource> readOpml(QByteArrayView utf8, const SourceContext &context);

} // namespace earmark
