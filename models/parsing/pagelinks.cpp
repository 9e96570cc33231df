// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagelinks.h"

#include "models/parsing/pagecharacters.h"
#include "models/parsing/weburl.h"

#include <QtCore/QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestWritten = 4096;
constexpr qsizetype mostLinks = 1000;
constexpr qsizetype longestWords = 300;

bool endsUrl(QChar c)
{
    return isPageSpace(c) || isPageNoise(c) || c == u'<' || c == u'>' || c == u'"' || c == u'|' || c == u'\\'
           || c == u'^' || c == u'`' || c == u'{' || c == u'}' || c == u'\u201C' || c == u'\u201D' || c == u'\u3002'
           || c == u'\uFF0C' || c == u'\u3001' || c == u'\uFF09' || c == u'\u300D';
}

// Where the address that begins at `start` ends: without the marks of the sentence it stands in.
qsizetype endOfUrl(QStringView text, qsizetype start)
{
    qsizetype end = start;
    qsizetype open = 0;
    const qsizetype limit = std::min(text.size(), start + longestWritten);
    for (; end < limit && !endsUrl(text[end]); ++end) {
        if (text[end] == u'(')
            ++open;
        else if (text[end] == u')' && --open < 0)
            break;
    }
    while (end > start && QStringView(u".,;:!?'*_])").contains(text[end - 1])
           && !(text[end - 1] == u')' && text.sliced(start, end - start).contains(u'(')))
        --end;
    return end;
}

// The words of "[words](" that end before `address`; empty where there are none on this line.
PageLink wordsBefore(QStringView text, qsizetype address)
{
    if (address < 3 || text[address - 1] != u'(' || text[address - 2] != u']')
        return {};
    const qsizetype end = address - 2;
    const qsizetype limit = std::max<qsizetype>(0, end - longestWords);
    for (qsizetype i = end - 1; i >= limit && text[i] != u'\n'; --i) {
        if (text[i] == u'[')
            return {i + 1, end, {}};
    }
    return {};
}

bool isFrontierOfUrl(QStringView text, qsizetype start)
{
    return start == 0 || !text[start - 1].isLetterOrNumber() || !text[start - 1].isLower()
           || text[start - 1].unicode() > 0x7f;
}

// A player behind the last word of a line belongs to that line.
bool standsBefore(QStringView text, const PageLink &link, qsizetype end)
{
    const bool endsLine = end > 0 && text[end - 1] != u'\n';
    return link.start < end || (link.start == end && link.end == end && endsLine);
}

} // namespace

QList<PageLink> linksWrittenIn(QStringView text)
{
    QList<PageLink> links;
    qsizetype from = 0;
    while (true) {
        const qsizetype colon = text.indexOf(u"://", from);
        if (colon < 0)
            return links;
        from = colon + 3;
        const bool secure = colon >= 5 && text.sliced(colon - 5, 5).compare(u"https", Qt::CaseInsensitive) == 0;
        const bool open = !secure && colon >= 4 && text.sliced(colon - 4, 4).compare(u"http", Qt::CaseInsensitive) == 0;
        if (!secure && !open)
            continue;
        const qsizetype start = colon - (secure ? 5 : 4);
        const qsizetype end = endOfUrl(text, start);
        from = std::max(from, end);
        const QString url = webUrl(text.sliced(start, end - start), {});
        if (url.isEmpty() || !isFrontierOfUrl(text, start))
            continue;
        PageLink link = wordsBefore(text, start);
        if (link.start == link.end)
            link = {start, end, {}};
        link.url = url;
        links.append(link);
    }
}

QString audioTypeOf(QStringView url)
{
    struct Ending {
        QLatin1StringView ending;
        QLatin1StringView type;
    };
    static constexpr std::array endings{
        Ending{".mp3"_L1, "audio/mpeg"_L1},     Ending{".m4a"_L1, "audio/mp4"_L1},   Ending{".m4b"_L1, "audio/mp4"_L1},
        Ending{".aac"_L1, "audio/aac"_L1},      Ending{".ogg"_L1, "audio/ogg"_L1},   Ending{".oga"_L1, "audio/ogg"_L1},
        Ending{".opus"_L1, "audio/opus"_L1},    Ending{".flac"_L1, "audio/flac"_L1}, Ending{".wav"_L1, "audio/wav"_L1},
        Ending{".wma"_L1, "audio/x-ms-wma"_L1}, Ending{".mp4"_L1, "video/mp4"_L1},   Ending{".m4v"_L1, "video/mp4"_L1},
    };
    const qsizetype query = std::ranges::find_if(url, [](QChar c) { return c == u'?' || c == u'#'; }) - url.begin();
    const QStringView path = url.first(query);
    for (const Ending &known : endings) {
        if (path.endsWith(known.ending, Qt::CaseInsensitive))
            return known.type;
    }
    return {};
}

void assignLinks(const PageText &page, qsizetype start, qsizetype end, ParsedEpisode &episode)
{
    const auto first = std::ranges::lower_bound(page.links, start, {}, &PageLink::start);
    QSet<QString> seen;
    for (const Link &link : std::as_const(episode.links))
        seen.insert(link.url);
    for (const Media &media : std::as_const(episode.media))
        seen.insert(media.url);
    for (auto link = first; link != page.links.end() && standsBefore(page.text, *link, end); ++link) {
        if (episode.links.size() + episode.media.size() >= mostLinks)
            return;
        const bool player = link->start == link->end;
        const QString words = page.text.sliced(link->start, link->end - link->start).simplified();
        const QString type = audioTypeOf(link->url);
        if (!player && type.isEmpty() && episode.url.isEmpty() && !words.isEmpty() && words == episode.title)
            episode.url = link->url;
        if (seen.contains(link->url))
            continue;
        seen.insert(link->url);
        if (player || !type.isEmpty())
            episode.media.append({link->url, type, {}, {}});
        else
            episode.links.append({link->url, words == link->url ? QString() : words});
    }
}

} // namespace earmark
