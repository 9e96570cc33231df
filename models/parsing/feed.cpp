// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/feed.h"

#include "models/parsing/feedreader.h"
#include "models/parsing/xmlrepair.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

Result<ParsedSource> taken(FeedReader &reader, const SourceContext &context)
{
    ParsedSource source = reader.take();
    if (source.shows.isEmpty())
        return failure(Error::Kind::UnknownFormat, u"no feed in this XML"_s, context.name);
    return source;
}

} // namespace

Result<ParsedSource> readFeed(QByteArrayView utf8, const SourceContext &context)
{
    const qsizetype begin = std::find_if_not(utf8.begin(), utf8.end(), isSpace) - utf8.begin();
    const int firstLine = int(utf8.first(begin).count('\n'));
    FeedReader reader(context, firstLine);
    const XmlOutcome outcome = readXml(utf8.sliced(begin), reader, XmlRecovery::StopAtFirstError);
    if (outcome.wellFormed)
        return taken(reader, context);
    const RepairedXml repaired = repairXml(utf8);
    FeedReader again(context, 0);
    const XmlOutcome second = readXml(repaired.xml, again, XmlRecovery::ReadOn);
    Result<ParsedSource> source = taken(again, context);
    if (!source)
        return source;
    if (repaired.changed)
        source->warnings.append({Warning::Kind::IllFormed, outcome.line, QString::fromUtf8(outcome.message)});
    // The last item was cut; without a title nobody will know it again.
    QList<ParsedEpisode> &episodes = source->shows.last().episodes;
    if (repaired.truncated && !episodes.isEmpty() && episodes.last().title.isEmpty())
        episodes.removeLast();
    if (repaired.truncated || !second.wellFormed)
        source->warnings.append({Warning::Kind::Truncated, repaired.lines, u"the document ends too early"_s});
    return source;
}

} // namespace earmark
