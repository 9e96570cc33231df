// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/listening.h"

using namespace Qt::StringLiterals;

namespace earmark::test {

HttpReply served(const QByteArray &sound)
{
    return {.headers = {{"Content-Type"_ba, "audio/wav"_ba}, {"ETag"_ba, "\"one\""_ba}}, .body = sound, .ranges = true};
}

ParsedEpisode playableEpisode(const QString &title, const QUrl &audio, std::optional<qint64> durationMs)
{
    ParsedEpisode episode;
    episode.guid = title;
    episode.title = title;
    episode.durationMs = durationMs;
    if (!audio.isEmpty())
        episode.media = {Media{audio.toString(), u"audio/wav"_s, {}, {}}};
    return episode;
}

QList<EpisodeId> fill(Library &library, const QList<ParsedEpisode> &episodes)
{
    ParsedShow show;
    show.title = u"Harbour Voices"_s;
    show.feedUrl = u"https://harbour.test/feed"_s;
    show.image = u"https://harbour.test/cover.png"_s;
    show.episodes = episodes;
    if (const Result<SaveReport> saved = library.save(show).result(); !saved)
        qFatal("cannot save the show: %ls", qUtf16Printable(saved.error().detail));
    const QList<EpisodeId> all = library.view({}).result()->episodes;
    const QList<EpisodeRow> rows = *library.rows(all).result();
    QList<EpisodeId> ids;
    for (const ParsedEpisode &episode : episodes)
        ids.append(std::ranges::find(rows, episode.title, &EpisodeRow::title)->id);
    return ids;
}

EpisodeRow rowOf(const Library &library, EpisodeId episode)
{
    return library.rows({episode}).result()->value(0);
}

QList<EpisodeId> queueOf(const Library &library)
{
    return *library.queue().result();
}

Listening::Listening()
    : library(folder.filePath(u"library.db"_s))
    , settings(folder.filePath(u"earmark.conf"_s))
    , media(folder.filePath(u"media"_s))
{
    if (const Result<void> opened = library.open().result(); !opened)
        qFatal("cannot open the library: %ls", qUtf16Printable(opened.error().detail));
    startAgain();
}

void Listening::startAgain()
{
    queue.reset();
    player.reset();
    output = std::make_unique<PulseAudioOutput>();
    player = std::make_unique<Player>(media, *output);
    queue = std::make_unique<QueueControl>(*player, library, settings);
}

} // namespace earmark::test
