// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/exampleepisode.h"

using namespace Qt::StringLiterals;

namespace earmark::test {

namespace {

PersonCredit credit(qint64 id, const QString &name, Part part, int otherEpisodes)
{
    PersonCredit result;
    result.person = PersonId{id};
    result.otherEpisodes = otherEpisodes;
    result.credit.name = name;
    result.credit.part = part;
    result.credit.confidence = 0.95;
    result.credit.evidence = {.field = u"title"_s, .start = 0, .end = 4, .text = u"with "_s + name};
    return result;
}

EpisodeTopic topic(qint64 id, const QString &label)
{
    return {TopicId{id}, {.label = label, .weight = 1, .evidence = {}}};
}

Chapter chapter(qint64 startMs, const QString &title)
{
    return {.startMs = startMs, .endMs = {}, .title = title, .url = {}, .image = {}};
}

Bookmark bookmark(qint64 id, const EpisodeRow &row, qint64 positionMs, const QString &note)
{
    Bookmark result;
    result.id = BookmarkId{id};
    result.episode = row.id;
    result.episodeTitle = row.title;
    result.show = row.show;
    result.positionMs = positionMs;
    result.note = note;
    return result;
}

} // namespace

EpisodeDetail exampleEpisode()
{
    EpisodeDetail episode;
    episode.row.id = EpisodeId{7};
    episode.row.showId = ShowId{3};
    episode.row.title = u"Rebuilding a network stack while it flies"_s;
    episode.row.show = u"Packet Hours"_s;
    episode.row.guests = {u"Mira Okonkwo"_s};
    episode.row.date = Timestamp{.utcMs = 1'761'624'000'000, .offsetS = 0, .dateOnly = false};
    episode.row.durationMs = 3'840'000;
    episode.row.number = 11;
    episode.row.hasAudio = true;
    episode.url = u"https://example.org/11"_s;
    episode.notesHtml = u"<p>00:00 Introduction</p><p>04:12 Peers</p>"_s + u"<p>More words.</p>"_s.repeated(80);
    episode.credits = {credit(1, u"Mira Okonkwo"_s, Part::Guest, 3), credit(2, u"Glen Fjord"_s, Part::Host, 40)};
    episode.topics = {topic(1, u"QUIC"_s), topic(2, u"R&D"_s)};
    episode.chapters = {chapter(0, u"Introduction"_s), chapter(1'200'000, u"Batching"_s)};
    episode.bookmarks = {bookmark(1, episode.row, 1'300'000, u"the trick"_s)};
    episode.links = {{.url = u"https://example.org/rfc"_s, .text = u"The text"_s},
                     {.url = u"file:///etc/hostname"_s, .text = u"Nothing to go to"_s}};
    return episode;
}

} // namespace earmark::test
