// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/parse.h"

#include "models/parsing/encoding.h"
#include "models/parsing/feed.h"
#include "models/parsing/jsonfeed.h"
#include "models/parsing/opml.h"
#include "models/parsing/page.h"
#include "models/parsing/sniff.h"
#include "models/parsing/timestamps.h"

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// No feed, list or page of episodes is larger; what the parsers build is several times its size.
constexpr qsizetype largest = 256 * 1024 * 1024;

Result<ParsedSource> readAs(Sniffed kind, QByteArrayView utf8, const SourceContext &context)
{
    switch (kind) {
    case Sniffed::Feed:
        return readFeed(utf8, context);
    case Sniffed::Opml:
        return readOpml(utf8, context);
    case Sniffed::Json:
        return readJsonFeed(utf8, context);
    case Sniffed::Page:
        return parsePage(utf8, context);
    case Sniffed::Nothing:
        return failure(Error::Kind::EmptySource, u"nothing in it"_s, context.name);
    case Sniffed::Binary:
        break;
    }
    return failure(Error::Kind::UnknownFormat, u"neither a feed, nor a list of feeds, nor text"_s, context.name);
}

// A list of moments in the notes is what most shows have for chapters; stated ones are better.
void addChaptersFromNotes(ParsedSource &source)
{
    for (ParsedShow &show : source.shows) {
        for (ParsedEpisode &episode : show.episodes) {
            if (episode.chapters.isEmpty())
                episode.chapters = chaptersFromNotes(episode.description, episode.durationMs);
        }
    }
}

} // namespace

Result<ParsedSource> parseSource(QByteArrayView bytes, const SourceContext &context)
{
    if (bytes.size() > largest)
        return failure(Error::Kind::TooLarge, u"%1 bytes"_s.arg(bytes.size()), context.name);
    const DecodedText text = decodeText(bytes, context.contentType);
    Result<ParsedSource> source = readAs(sniff(text.utf8), text.utf8, context);
    if (source)
        addChaptersFromNotes(*source);
    if (source && text.repaired)
        source->warnings.prepend({Warning::Kind::Encoding, 0, u"bytes that are not %1"_s.arg(text.encoding)});
    return source;
}

} // namespace earmark
