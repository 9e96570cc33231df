// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/queuecontrol.h"

#include "app/settings.h"
#include "models/items/episodetext.h"
#include "models/library/library.h"
#include "models/playback/player.h"

#include <QtCore/QSet>
#include <QtCore/QUrl>

namespace earmark {

namespace {

// Within this of the end there is nothing left to go on with.
constexpr qint64 tailMs = 10'000;

// Each entry once, where it stands first.
QList<QueueEntry> joined(const QList<QueueEntry> &first, const QList<QueueEntry> &rest)
{
    QList<QueueEntry> all;
    QSet<QueueEntry> seen;
    for (const QueueEntry &entry : first + rest) {
        if (!seen.contains(entry)) {
            seen.insert(entry);
            all.append(entry);
        }
    }
    return all;
}

// Where it begins for who has not heard anything of it yet.
qint64 beginningMs(const Playable &playable)
{
    const qint64 leftOut = playable.listening.introMs + playable.listening.outroMs;
    return playable.durationMs && *playable.durationMs <= leftOut ? 0 : playable.listening.introMs;
}

bool isAtTail(qint64 ms, std::optional<qint64> durationMs)
{
    return durationMs && ms > 0 && *durationMs - ms < tailMs;
}

} // namespace

QueueControl::QueueControl(Player &player, Library &library, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_library(library)
    , m_settings(settings)
{
    m_player.setVolume(settings.volume());
    m_player.setRate(settings.rate());
    connect(&m_player, &Player::positionToSave, this,
            [this](EpisodeId episode, qint64 ms) { keep(episode, ms, m_library.savePosition(episode, ms)); });
    connect(&m_player, &Player::reachedEnd, this, &QueueControl::finish);
    connect(&m_player, &Player::rangeEnded, this, [this] {
        if (std::exchange(m_isQueuedPart, false))
            goOn();
    });
}

QueueControl::~QueueControl()
{
    m_player.pause(); // which tells the position that was heard last
}

void QueueControl::restore()
{
    if (m_generation > 0) // a key was quicker
        return;
    if (const QueueEntry last = m_settings.current(m_library.file()); last.episode.isValid())
        load(last.episode, {.endMs = last.endMs, .partMs = last.startMs}, Then::Wait);
}

void QueueControl::play(EpisodeId episode, qint64 startMs)
{
    if (episode == m_current && m_player.state() != Player::State::Failed && m_player.item()) {
        ++m_generation; // what was asked for before and is not there yet comes too late
        if (startMs >= 0)
            m_player.seek(startMs);
        m_player.play();
        return;
    }
    load(episode, {.startMs = startMs}, Then::Play);
    changeQueue(
        [whole = QueueEntry{.episode = episode}](QList<QueueEntry> queue) {
            queue.removeAll(whole);
            return queue;
        },
        ChangedBy::Player);
}

void QueueControl::playRange(EpisodeId episode, qint64 startMs, qint64 endMs)
{
    m_isQueuedPart = false;
    hear(episode, startMs, endMs);
}

void QueueControl::hear(EpisodeId episode, qint64 startMs, qint64 endMs)
{
    if (episode == m_current && m_player.state() != Player::State::Failed && m_player.item()) {
        ++m_generation;
        m_player.playRange(startMs, endMs);
        noteCurrent(startMs, endMs);
        return;
    }
    load(episode, {.startMs = startMs, .endMs = endMs}, Then::Play);
}

void QueueControl::playAll(const QList<EpisodeId> &episodes)
{
    playEntries(wholeEpisodes(episodes));
}

void QueueControl::playEntries(const QList<QueueEntry> &entries)
{
    if (entries.isEmpty())
        return;
    if (const QueueEntry &first = entries.constFirst(); first.isPart())
        begin(first);
    else
        play(first.episode, -1);
    changeQueue([entries](const QList<QueueEntry> &queue) { return joined(entries, queue).sliced(1); },
                entries.size() > 1 ? ChangedBy::Listener : ChangedBy::Player);
}

void QueueControl::begin(const QueueEntry &entry)
{
    m_isQueuedPart = entry.endMs.has_value();
    if (entry.endMs)
        hear(entry.episode, entry.startMs.value_or(0), *entry.endMs);
    else
        load(entry.episode, {.startMs = entry.startMs.value_or(-1)}, Then::Play);
}

void QueueControl::playPause()
{
    switch (m_player.state()) {
    case Player::State::Playing:
    case Player::State::Buffering:
    case Player::State::Reconnecting:
        m_player.pause();
        break;
    default:
        if (m_player.item())
            m_player.play();
        else if (m_current.isValid()) // it was stopped
            play(m_current, -1);
        else
            next();
    }
}

void QueueControl::next()
{
    changeQueue([](const QList<QueueEntry> &queue) { return queue.sliced(queue.isEmpty() ? 0 : 1); }, ChangedBy::Player,
                [this](const QList<QueueEntry> &before) {
                    if (!before.isEmpty())
                        begin(before.constFirst());
                });
}

void QueueControl::playNext(const QList<EpisodeId> &episodes)
{
    changeQueue([episodes](const QList<QueueEntry> &queue) { return joined(wholeEpisodes(episodes), queue); },
                ChangedBy::Listener);
}

void QueueControl::playLast(const QList<EpisodeId> &episodes)
{
    changeQueue([episodes](const QList<QueueEntry> &queue) { return joined(queue, wholeEpisodes(episodes)); },
                ChangedBy::Listener);
}

void QueueControl::setGoesOn(bool on)
{
    m_goesOn = on;
}

void QueueControl::setStopsAfterThis(bool on)
{
    m_stopsAfterThis = on;
}

EpisodeId QueueControl::current() const
{
    return m_current;
}

void QueueControl::load(EpisodeId episode, const From &from, Then then)
{
    const quint64 generation = ++m_generation;
    // The library may read before it has written and answer after that. What it has written already counts no more,
    // even where this was not told yet: somebody else may have changed it since.
    std::optional<qint64> leftMs;
    if (const auto kept = m_beingKept.constFind(episode); kept != m_beingKept.cend()) {
        if (kept->written.isFinished())
            m_beingKept.erase(kept);
        else
            leftMs = kept->ms;
    }
    m_library.playables({episode}).then(this, [=, this](Result<QList<Playable>> found) {
        if (generation != m_generation)
            return;
        if (!found)
            Q_EMIT failed(found.error());
        else if (found->isEmpty() || found->constFirst().media.isEmpty())
            Q_EMIT failed({Error::Kind::NotAudio, QStringLiteral("the episode names no audio"),
                           found->isEmpty() ? QString() : titleText(found->constFirst()), 0});
        else {
            Playable &playable = found->first();
            playable.positionMs = m_beingKept.value(episode, {leftMs.value_or(playable.positionMs)}).ms;
            give(playable, from, then);
        }
    });
}

void QueueControl::give(const Playable &playable, const From &from, Then then)
{
    PlayerItem item{.episode = playable.episode,
                    .urls = {},
                    .durationMs = playable.durationMs,
                    .loudness = playable.listening.loudness,
                    .outroMs = playable.listening.outroMs};
    for (const Media &media : playable.media)
        item.urls.append(QUrl(media.url));
    qint64 startMs = from.startMs;
    if (startMs < 0)
        startMs = isAtTail(playable.positionMs, playable.durationMs) ? 0 : playable.positionMs;
    if (from.startMs < 0 && startMs == 0)
        startMs = beginningMs(playable);
    m_current = playable.episode;
    m_playable = playable;
    Q_EMIT chosen(playable);
    m_player.load(item, startMs);
    const qint64 partMs = from.partMs.value_or(startMs);
    if (from.endMs && then == Then::Play)
        m_player.playRange(startMs, *from.endMs);
    else if (then == Then::Play)
        m_player.play();
    else if (m_isQueuedPart = from.endMs && partMs <= startMs && startMs < *from.endMs; m_isQueuedPart)
        m_player.setRange(partMs, *from.endMs);
    noteCurrent(partMs, from.endMs);
    Q_EMIT currentChanged();
}

// Of parts, only what came from the queue goes on as one: a bookmark's range is listened to once.
void QueueControl::noteCurrent(qint64 startMs, std::optional<qint64> endMs)
{
    QueueEntry entry{.episode = m_current};
    if (m_isQueuedPart && endMs) {
        entry.startMs = startMs;
        entry.endMs = endMs;
    }
    m_settings.setCurrent(m_library.file(), entry);
}

void QueueControl::finish(EpisodeId episode)
{
    keep(episode, 0, m_library.setPlayed({episode}, true, ChangedBy::Player));
    goOn();
}

void QueueControl::goOn()
{
    if (!std::exchange(m_stopsAfterThis, false) && m_goesOn)
        next();
}

void QueueControl::changeQueue(Change change, ChangedBy who, Done done)
{
    m_changes.append({std::move(change), who, std::move(done)});
    if (m_changes.size() == 1)
        changeNext();
}

void QueueControl::changeNext()
{
    const auto finished = [this](const Result<void> &written) {
        if (!written)
            Q_EMIT failed(written.error());
        m_changes.removeFirst();
        if (!m_changes.isEmpty())
            changeNext();
    };
    m_library.queueEntries().then(this, [this, finished](const Result<QList<QueueEntry>> &queue) {
        if (!queue) {
            finished(std::unexpected(queue.error()));
            return;
        }
        const auto [change, who, done] = m_changes.constFirst(); // a copy: `done` may add another
        if (done)
            done(*queue);
        if (const QList<QueueEntry> changed = change(*queue); changed != *queue)
            m_library.setQueueEntries(changed, who).then(this, finished);
        else
            finished({});
    });
}

void QueueControl::keep(EpisodeId episode, qint64 ms, QFuture<Result<void>> written)
{
    m_beingKept.insert(episode, {ms, written});
    written.then(this, [=, this](const Result<void> &kept) {
        if (m_beingKept.value(episode).ms == ms)
            m_beingKept.remove(episode);
        if (!kept)
            Q_EMIT failed(kept.error());
    });
}

} // namespace earmark
