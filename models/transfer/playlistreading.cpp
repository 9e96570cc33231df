// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/playlistreading.h"

#include "models/parsing/encoding.h"
#include "models/parsing/parse.h"
#include "models/parsing/weburl.h"
#include "models/transfer/playlistreaders.h"

#include <QtCore/QStringTokenizer>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype headBytes = 64 * 1024;

// Without a first line that says so: addresses, a line each, among comments. Anything with blanks in it is prose.
std::optional<PlaylistForm> formOfLines(const QString &text)
{
    bool any = false;
    for (QStringView line : QStringTokenizer(text, u'\n')) {
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (!any && webUrl(line, {}).isEmpty())
            return std::nullopt;
        if (line.contains(u' ') || line.contains(u'<'))
            return std::nullopt;
        any = true;
    }
    return any ? std::optional(PlaylistForm::M3u) : std::nullopt;
}

std::optional<PlaylistForm> formOfMarkup(const QString &head)
{
    if (head.contains("xspf.org/ns/"_L1) || (head.contains("<playlist"_L1) && head.contains("<trackList"_L1)))
        return PlaylistForm::Xspf;
    if (looksLikeFavourites(head))
        return PlaylistForm::Favourites;
    const bool isList = head.contains("<rss"_L1) && head.contains(":remoteItem"_L1) && !head.contains("<item>"_L1);
    return isList ? std::optional(PlaylistForm::ListFeed) : std::nullopt;
}

Result<void> readAs(PlaylistForm form, const QByteArray &utf8, PlaylistDraft &draft)
{
    switch (form) {
    case PlaylistForm::M3u:
        return readM3u(QString::fromUtf8(utf8), draft);
    case PlaylistForm::Pls:
        return readPls(QString::fromUtf8(utf8), draft);
    case PlaylistForm::Csv:
        return readPlaylistCsv(QString::fromUtf8(utf8), draft);
    case PlaylistForm::Xspf:
        return readXspf(utf8, draft);
    case PlaylistForm::ListFeed:
        return readListFeed(utf8, draft);
    case PlaylistForm::Jspf:
        return readJspf(utf8, draft);
    case PlaylistForm::Favourites:
        return readFavourites(QString::fromUtf8(utf8), draft);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

std::optional<PlaylistForm> playlistFormOf(QByteArrayView head)
{
    const QString text = QString::fromUtf8(decodeText(head.first(std::min(head.size(), headBytes)), {}).utf8).trimmed();
    if (text.startsWith("#EXTM3U"_L1))
        return text.contains("\n#EXT-X-"_L1) ? std::nullopt : std::optional(PlaylistForm::M3u);
    if (text.startsWith("[playlist]"_L1, Qt::CaseInsensitive))
        return PlaylistForm::Pls;
    if (text.startsWith(u'<'))
        return formOfMarkup(text);
    if (text.startsWith(u'{')) {
        QString packed = text.first(std::min<qsizetype>(text.size(), 200));
        packed.removeIf([](QChar c) { return c.isSpace(); });
        return packed.startsWith("{\"playlist\":{"_L1) ? std::optional(PlaylistForm::Jspf) : std::nullopt;
    }
    if (namesPlaylistColumns(QStringView(text).first(std::max<qsizetype>(0, text.indexOf(u'\n')))))
        return PlaylistForm::Csv;
    return formOfLines(text);
}

Result<ParsedPlaylist> readPlaylist(QByteArrayView bytes, const QString &name)
{
    if (bytes.size() > maxPlaylistBytes)
        return failure(Error::Kind::TooLarge, u"larger than %1 bytes"_s.arg(maxPlaylistBytes), name);
    const std::optional<PlaylistForm> form = playlistFormOf(bytes);
    if (!form)
        return failure(Error::Kind::UnknownFormat, u"no playlist"_s, name);
    const DecodedText text = decodeText(bytes, {});
    PlaylistDraft draft;
    if (text.repaired)
        draft.warn(Warning::Kind::Encoding, 0, u"bytes that are not "_s + text.encoding);
    if (const Result<void> read = readAs(*form, text.utf8, draft); !read)
        return failure(read.error().kind, read.error().detail, name, read.error().code);
    ParsedPlaylist playlist = draft.take();
    if (playlist.entries.isEmpty())
        return failure(Error::Kind::EmptySource, u"no entries"_s, name);
    return playlist;
}

Result<ParsedPlaylist> readFeedAsPlaylist(QByteArrayView bytes, const QString &name)
{
    SourceContext context;
    context.name = name;
    const Result<ParsedSource> source = parseSource(bytes, context);
    if (!source)
        return std::unexpected(source.error());
    PlaylistDraft draft;
    for (const ParsedShow &show : source->shows) {
        draft.setTitle(show.title);
        for (const ParsedEpisode &episode : show.episodes)
            draft.add({.title = episode.title,
                       .url = episode.media.isEmpty() ? QString() : episode.media.constFirst().url,
                       .pageUrl = episode.url,
                       .guid = episode.guid,
                       .durationMs = episode.durationMs,
                       .line = episode.line});
    }
    ParsedPlaylist playlist = draft.take();
    if (playlist.entries.isEmpty())
        return failure(Error::Kind::EmptySource, u"no items"_s, name);
    return playlist;
}

} // namespace earmark
