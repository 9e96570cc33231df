// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/reading.h"

#include "app/network/fetcher.h"
#include "models/http/redact.h"
#include "models/understanding/understand.h"

using namespace Qt::StringLiterals;

namespace earmark {

SourceContext contextOf(const FetchAnswer &answer)
{
    return {.url = answer.url.toString(QUrl::FullyEncoded),
            .contentType = answer.contentType,
            .name = redact(answer.url),
            .now = {}};
}

bool isFeed(SourceFormat format)
{
    return format == SourceFormat::Rss || format == SourceFormat::Atom || format == SourceFormat::JsonFeed;
}

Result<ParsedSource> readFeed(const QByteArray &bytes, const SourceContext &context)
{
    Result<ParsedSource> source = parseSource(bytes, context);
    if (!source)
        return source;
    if (!isFeed(source->format))
        return failure(Error::Kind::NoFeedOnPage, u"the address answers with something that is no feed"_s,
                       context.name);
    if (source->shows.isEmpty())
        return failure(Error::Kind::UnknownFormat, u"a feed without a channel"_s, context.name);
    return source;
}

Result<ParsedSource> readSource(const QByteArray &bytes, const SourceContext &context, const LanguageData &language)
{
    Result<ParsedSource> source = parseSource(bytes, context);
    if (source) {
        for (ParsedShow &show : source->shows)
            understand(show, language);
    }
    return source;
}

} // namespace earmark
