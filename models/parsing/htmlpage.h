// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagetext.h"

namespace earmark {

// Reads a page of HTML by the rules of the HTML Standard, as far as a reader sees it: hidden parts, menus, forms and
// footers are left out where nothing in them looks like an episode. Links are made absolute by <base>, the context's
// address or the page's canonical one. Any nesting, any number of attributes; time proportional to the size.
// Errors: TooLarge. Pure; any thread.
[[nodiscard]] Result<PageText> readHtmlPage(QByteArrayView utf8, const SourceContext &context);

} // namespace earmark
