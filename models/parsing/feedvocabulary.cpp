// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/feedvocabulary.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

struct Spelling {
    QByteArrayView uri; // folded: see below
    Space space;
};

constexpr std::array spellings{
    Spelling{"purl.org/rss/1.0", Space::Plain},
    Spelling{"my.netscape.com/rdf/simple/0.9", Space::Plain},
    Spelling{"channel.netscape.com/rdf/simple/0.9", Space::Plain},
    Spelling{"my.netscape.com/publish/formats/rss-0.9.dtd", Space::Plain},
    Spelling{"my.netscape.com/publish/formats/rss-0.91.dtd", Space::Plain},
    Spelling{"purl.org/net/rss1.1", Space::Plain},
    Spelling{"backend.userland.com/rss", Space::Plain},
    Spelling{"backend.userland.com/rss2", Space::Plain},
    Spelling{"backend.userland.com/rss091", Space::Plain},
    Spelling{"blogs.law.harvard.edu/tech/rss", Space::Plain},
    Spelling{"w3.org/2005/atom", Space::Atom},
    Spelling{"purl.org/atom/ns", Space::Atom},
    Spelling{"purl.org/atom", Space::Atom},
    Spelling{"w3.org/1999/02/22-rdf-syntax-ns", Space::Rdf},
    Spelling{"itunes.com/dtds/podcast-1.0.dtd", Space::Itunes},
    Spelling{"itunes.apple.com/dtds/podcast-1.0.dtd", Space::Itunes},
    Spelling{"example.com/dtds/podcast-1.0.dtd", Space::Itunes},
    Spelling{"podcastindex.org/namespace/1.0", Space::Podcast},
    Spelling{"podcastindex.org/namespace", Space::Podcast},
    Spelling{"github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", Space::Podcast},
    Spelling{"purl.org/rss/1.0/modules/content", Space::Content},
    Spelling{"search.yahoo.com/mrss", Space::Media},
    Spelling{"search.yahoo.com/rss", Space::Media},
    Spelling{"video.search.yahoo.com/mrss", Space::Media},
    Spelling{"google.com/schemas/play-podcasts/1.0", Space::GooglePlay},
    Spelling{"google.com/schemas/play-podcasts/1.0/play-podcasts.xsd", Space::GooglePlay},
    Spelling{"podlove.org/simple-chapters", Space::SimpleChapters},
    Spelling{"purl.org/dc/elements/1.0", Space::DublinCore},
    Spelling{"purl.org/dc/elements/1.1", Space::DublinCore},
    Spelling{"purl.org/dc/terms", Space::DublinCore},
    Spelling{"rssnamespace.org/feedburner/ext/1.0", Space::Feedburner},
    Spelling{"w3.org/1999/xhtml", Space::Xhtml},
};

constexpr std::array prefixes{
    Spelling{"atom", Space::Atom},
    Spelling{"atom10", Space::Atom},
    Spelling{"rdf", Space::Rdf},
    Spelling{"itunes", Space::Itunes},
    Spelling{"podcast", Space::Podcast},
    Spelling{"content", Space::Content},
    Spelling{"media", Space::Media},
    Spelling{"googleplay", Space::GooglePlay},
    Spelling{"psc", Space::SimpleChapters},
    Spelling{"dc", Space::DublinCore},
    Spelling{"dcterms", Space::DublinCore},
    Spelling{"feedburner", Space::Feedburner},
    Spelling{"xhtml", Space::Xhtml},
};

// Lower case, without scheme, "www." and what ends it: these differ between feeds and never tell two apart.
QByteArray folded(QByteArrayView uri)
{
    QByteArray key = uri.trimmed().toByteArray().toLower();
    if (const qsizetype scheme = key.indexOf("://"); scheme >= 0)
        key = key.sliced(scheme + 3);
    if (key.startsWith("www."))
        key = key.sliced(4);
    // Atom 0.3 names its drafts behind the hash.
    if (const qsizetype hash = key.indexOf('#'); hash >= 0)
        key.truncate(hash);
    while (key.endsWith('/'))
        key.chop(1);
    return key;
}

template <size_t Count>
Space lookedUp(const std::array<Spelling, Count> &table, const QByteArray &key)
{
    const auto found = std::ranges::find(table, QByteArrayView(key), &Spelling::uri);
    return found == table.end() ? Space::Unknown : found->space;
}

} // namespace

Space spaceOf(const XmlName &name)
{
    Space space = name.uri ? lookedUp(spellings, folded(name.uri)) : Space::Unknown;
    // Some declare the usual prefix for an address of their own making.
    if (space == Space::Unknown && name.prefix)
        space = lookedUp(prefixes, QByteArray(name.prefix).toLower());
    // And some put RSS itself into a namespace of their own.
    if (space == Space::Unknown && !name.prefix)
        space = Space::Plain;
    return space;
}

} // namespace earmark
