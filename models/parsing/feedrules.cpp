// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/feedreader.h"

#include <array>

namespace earmark {
namespace {

size_t keyOf(Space space, QByteArrayView name, size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(space), name);
}

struct Key {
    Space space;
    QByteArray name;

    bool operator==(const Key &) const = default;
    friend size_t qHash(const Key &key, size_t seed = 0) { return keyOf(key.space, key.name, seed); }
};

} // namespace

// Rows of one name stand together. Of a field that several elements state, the lowest rank wins: the vocabulary made
// for podcasts before the general one, except for titles, where RSS says what listeners know the episode by.
FeedReader::Rules FeedReader::rulesFor(Space space, const QByteArray &name)
{
    using enum Space;
    using R = FeedReader;
    static constexpr std::array table{
        // The frame of each kind of feed.
        Rule{Plain, "rss", Document, {}, 0, &R::beginRss, nullptr, Document},
        Rule{Xhtml, "html", Document, {}, 0, &R::beginRss, nullptr, Document},
        Rule{Xhtml, "body", Document, {}, 0, nullptr, nullptr, Document},
        Rule{Xhtml, "body", Item, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Rdf, "rdf", Document, {}, 0, &R::beginRss, nullptr, Document},
        Rule{Plain, "rdf", Document, {}, 0, &R::beginRss, nullptr, Document},
        Rule{Plain, "channel", Document, {}, 0, &R::beginChannel, nullptr, Feed},
        Rule{Atom, "feed", Document, {}, 0, &R::beginAtom, nullptr, Feed},
        Rule{Plain, "item", Document | Feed, {}, 0, &R::beginItem, &R::endItem, Item},
        Rule{Plain, "items", Feed, {}, 0, nullptr, nullptr, Feed},
        Rule{Atom, "entry", Document | Feed, {}, 0, &R::beginItem, &R::endItem, Item},
        Rule{Podcast, "liveitem", Feed, {}, 0, &R::beginLiveItem, &R::endItem, Item},
        Rule{Plain, "image", Feed | Document, {}, 0, nullptr, nullptr, Image},
        Rule{Plain, "image", Item, {}, 0, nullptr, nullptr, Image},
        Rule{Media, "group", Item, {}, 0, nullptr, nullptr, Item},
        Rule{Itunes, "owner", Feed, {}, 0, nullptr, nullptr, Person},

        // Titles.
        Rule{Plain, "title", FeedOrItem, Field::Title, 0, &R::beginTitle, &R::endTitle},
        Rule{Atom, "title", FeedOrItem, Field::Title, 1, &R::beginTitle, &R::endTitle},
        Rule{DublinCore, "title", FeedOrItem, Field::Title, 2, &R::beginTitle, &R::endTitle},
        Rule{Media, "title", FeedOrItem, Field::Title, 3, &R::beginTitle, &R::endTitle},
        Rule{Itunes, "title", Item, Field::ShortTitle, 0, &R::beginTitle, &R::endTitle},
        Rule{Itunes, "title", Feed, Field::Title, 4, &R::beginTitle, &R::endTitle},

        // Notes: the longest counts.
        Rule{Content, "encoded", FeedOrItem, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Plain, "description", FeedOrItem, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Plain, "fullitem", Item, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Plain, "body", Item, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Atom, "content", Item, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Atom, "summary", Item, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Atom, "subtitle", Feed, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Atom, "tagline", Feed, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Itunes, "summary", FeedOrItem, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{GooglePlay, "description", FeedOrItem, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{DublinCore, "description", FeedOrItem, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Media, "description", FeedOrItem, {}, 0, &R::beginNotes, &R::endNotes},
        Rule{Itunes, "subtitle", FeedOrItem, Field::Subtitle},

        // Identity and addresses.
        Rule{Plain, "guid", Item, Field::Guid, 0, &R::beginGuid, &R::endGuid},
        Rule{Atom, "id", Item, Field::Guid, 1},
        Rule{DublinCore, "identifier", Item, Field::Guid, 2},
        Rule{Podcast, "guid", Feed, Field::PodcastGuid},
        Rule{Plain, "link", FeedOrItem, Field::Link, 1, &R::beginRssLink, &R::endRssLink},
        Rule{Feedburner, "origlink", Item, Field::Link, 0},
        Rule{Atom, "link", FeedOrItem, {}, 2, &R::beginAtomLink},
        Rule{Itunes, "new-feed-url", Feed, Field::NewFeedUrl},

        // Times and numbers.
        Rule{Plain, "pubdate", Item, Field::Date, 0},
        Rule{Atom, "published", Item, Field::Date, 1},
        Rule{Atom, "issued", Item, Field::Date, 2},
        Rule{DublinCore, "date", Item, Field::Date, 3},
        Rule{DublinCore, "issued", Item, Field::Date, 4},
        Rule{DublinCore, "created", Item, Field::Date, 5},
        Rule{Atom, "created", Item, Field::Date, 6},
        Rule{Atom, "updated", Item, Field::Date, 7},
        Rule{Atom, "modified", Item, Field::Date, 8},
        Rule{Itunes, "duration", Item, Field::Duration, 0},
        Rule{Podcast, "episode", Item, Field::Number, 0},
        Rule{Itunes, "episode", Item, Field::Number, 1},
        Rule{Podcast, "season", Item, Field::Season, 0},
        Rule{Itunes, "season", Item, Field::Season, 1},
        Rule{Itunes, "episodetype", Item, Field::Type},
        Rule{Itunes, "complete", Feed, Field::Complete},
        Rule{Podcast, "updatefrequency", Feed, {}, 0, &R::beginUpdateFrequency},

        // Pictures.
        Rule{Itunes, "image", FeedOrItem, Field::Image, 0, &R::beginImage},
        Rule{GooglePlay, "image", FeedOrItem, Field::Image, 1, &R::beginImage},
        Rule{Plain, "url", Image, Field::Image, 2},
        Rule{Media, "thumbnail", FeedOrItem, Field::Image, 3, &R::beginImage},
        Rule{Atom, "logo", Feed, Field::Image, 4},
        Rule{Atom, "icon", Feed, Field::Image, 5},

        // Names.
        Rule{Podcast, "person", FeedOrItem, {}, 0, &R::beginPodcastPerson, &R::endPodcastPerson},
        Rule{Media, "credit", FeedOrItem, {}, 0, &R::beginMediaCredit, &R::endMediaCredit},
        Rule{Itunes, "author", Feed, Field::Author, 0, nullptr, &R::endAuthor},
        Rule{GooglePlay, "author", Feed, Field::Author, 1, nullptr, &R::endAuthor},
        Rule{DublinCore, "creator", Feed, Field::Author, 3, nullptr, &R::endAuthor},
        Rule{Plain, "managingeditor", Feed, Field::Author, 4, nullptr, &R::endAuthor},
        Rule{Plain, "author", Feed, Field::Author, 5, nullptr, &R::endAuthor},
        Rule{Plain, "webmaster", Feed, Field::Author, 7, nullptr, &R::endAuthor},
        Rule{Atom, "author", Feed, {}, 0, nullptr, nullptr, Person},
        Rule{Atom, "contributor", FeedOrItem, {}, 0, &R::beginPerson, &R::endContributor, Person},
        Rule{Atom, "name", Person, Field::Author, 2, nullptr, &R::endPersonName},
        Rule{Itunes, "name", Person, Field::Author, 6},
        Rule{Atom, "uri", Person, {}, 0, nullptr, &R::endPersonUri},

        // What it is about.
        Rule{Plain, "category", FeedOrItem, {}, 0, nullptr, &R::endCategory},
        Rule{DublinCore, "subject", FeedOrItem, {}, 0, nullptr, &R::endCategory},
        Rule{Media, "category", FeedOrItem, {}, 0, nullptr, &R::endCategory},
        Rule{Atom, "category", FeedOrItem, {}, 0, &R::beginCategory},
        Rule{Itunes, "category", Feed, {}, 0, &R::beginCategory, nullptr, Feed},
        Rule{Itunes, "category", Item, {}, 0, &R::beginCategory, nullptr, Item},
        Rule{GooglePlay, "category", FeedOrItem, {}, 0, &R::beginCategory},
        Rule{Itunes, "keywords", FeedOrItem, {}, 0, nullptr, &R::endKeywords},
        Rule{Media, "keywords", FeedOrItem, {}, 0, nullptr, &R::endKeywords},
        Rule{Plain, "language", Feed, Field::Language, 0},
        Rule{DublinCore, "language", Feed, Field::Language, 1},
        Rule{Podcast, "medium", Feed, Field::Medium},
        Rule{Podcast, "location", FeedOrItem, Field::Location},

        // Media and what comes with them.
        Rule{Plain, "enclosure", Item, {}, 0, &R::beginEnclosure},
        Rule{Media, "content", Item, {}, 0, &R::beginMediaContent, nullptr, Item},
        Rule{Podcast, "chapters", Item, {}, 0, &R::beginChapters},
        Rule{Podcast, "transcript", Item, {}, 0, &R::beginTranscript},
        Rule{Podcast, "soundbite", Item, {}, 0, &R::beginSoundbite, &R::endSoundbite},
        Rule{Podcast, "funding", FeedOrItem, {}, 0, &R::beginFunding, &R::endFunding},
        Rule{Podcast, "trailer", Feed, {}, 0, &R::beginTrailer},
        Rule{SimpleChapters, "chapters", Item, {}, 0, nullptr, nullptr, Item},
        Rule{SimpleChapters, "chapter", Item, {}, 0, &R::beginChapter},
    };
    static const QHash<Key, Rules> byName = [] {
        QHash<Key, Rules> rules;
        for (auto first = table.begin(); first != table.end();) {
            auto last = first;
            while (last != table.end() && last->space == first->space && last->name == first->name)
                ++last;
            rules.insert({first->space, first->name.toByteArray()}, Rules(first, last));
            first = last;
        }
        return rules;
    }();
    return byName.value({space, name});
}

} // namespace earmark
