// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/parse.h"

namespace earmark {

// Reads JSON Feed 1.0 or 1.1 (jsonfeed.org) from valid UTF-8. JSON that breaks off or is broken is DamagedSource with
// the line in Error::code; JSON of another kind is UnknownFormat. Pure; any thread.
[[nodiscard]] Result<ParsedSource> readJsonFeed(QByteArrayView utf8, const SourceContext &context);

} // namespace earmark
