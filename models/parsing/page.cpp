// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/page.h"

#include "models/parsing/pagereading.h"

namespace earmark {

Result<ParsedSource> parsePage(QByteArrayView utf8, const SourceContext &context)
{
    return readPageText(utf8, context)
        .and_then([&](const PageText &page) { return readPage(page, context); })
        .transform(sourceOf);
}

} // namespace earmark
