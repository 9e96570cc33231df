// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringcompanions.h"

#include "app/desktop/queuecontrol.h"
#include "app/session.h"
#include "models/items/errortext.h"
#include "models/items/playmodel.h"
#include "models/items/transcriptmodel.h"
#include "models/playback/player.h"
#include "views/mainwindow.h"

#include <chrono>

using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr auto readAfter = 700ms;

} // namespace

CompanionWiring::CompanionWiring(Session &session, Player &player, QueueControl &queue, TranscriptModel &transcript,
                                 PlayModel &plays, MainWindow &window)
    : m_library(session.library())
    , m_player(player)
    , m_transcript(transcript)
    , m_plays(plays)
    , m_window(window)
    , m_companions(session.fetcher(), session.library())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(readAfter);
    connect(&m_pause, &QTimer::timeout, this, [this] { read(m_episode); });
    connect(&m_window, &MainWindow::episodeRequested, this, &CompanionWiring::open);
    connect(&m_window, &MainWindow::transcriptRequested, this, &CompanionWiring::read);
    connect(&queue, &QueueControl::chosen, this, [this](const Playable &playable) { read(playable.episode); });
    connect(&m_player, &Player::chaptersChanged, this, &CompanionWiring::keepChaptersOfMedium);
    connect(&m_window, &MainWindow::historyRemovalRequested, this,
            [this](const QList<qint64> &startedAtMs) { tellTakenOut(m_library.removePlays(startedAtMs)); });
    connect(&m_window, &MainWindow::historyClearRequested, this, [this] { tellTakenOut(m_library.clearPlays()); });
    connect(&m_library, &Library::changed, this, [this](const LibraryChange &change) {
        if (change.plays || change.sources) // titles
            reloadPlays();
    });
}

void CompanionWiring::start()
{
    reloadPlays();
}

void CompanionWiring::open(EpisodeId episode)
{
    if (episode == m_episode)
        return;
    m_episode = episode;
    m_pause.start();
    m_library.transcript(episode).then(this,
                                       [this, episode](const Result<Transcript> &kept) { showKept(episode, kept); });
}

void CompanionWiring::showKept(EpisodeId episode, const Result<Transcript> &kept)
{
    if (episode != m_episode)
        return;
    m_transcript.setTranscript(kept.value_or(Transcript()));
    if (kept && !kept->passages.isEmpty())
        m_window.showTranscript(episode, TranscriptPanel::State::Shown);
    else
        m_window.showTranscript(episode, TranscriptPanel::State::Reading);
}

void CompanionWiring::read(EpisodeId episode)
{
    if (!episode.isValid())
        return;
    m_library.episode(episode).then(this, [this](const Result<EpisodeDetail> &detail) {
        if (!detail)
            return; // it has gone meanwhile
        m_companions.readChapters(*detail);
        showRead(*detail);
    });
}

void CompanionWiring::showRead(const EpisodeDetail &detail)
{
    const EpisodeId episode = detail.row.id;
    m_companions.transcript(detail).then(this, [this, episode](const Result<Transcript> &read) {
        if (episode != m_episode)
            return;
        if (!read) {
            m_window.showTranscript(episode, TranscriptPanel::State::Failed, errorText(read.error()));
            return;
        }
        m_transcript.setTranscript(*read);
        m_window.showTranscript(episode, read->passages.isEmpty() ? TranscriptPanel::State::NoTranscript
                                                                  : TranscriptPanel::State::Shown);
    });
}

void CompanionWiring::keepChaptersOfMedium()
{
    const std::optional<PlayerItem> item = m_player.item();
    const QList<Chapter> chapters = m_player.chapters();
    if (!item || chapters.isEmpty())
        return;
    m_library.saveChapters(item->episode, chapters, {}).then(this, [this](const Result<void> &saved) {
        if (!saved)
            Q_EMIT failed(saved.error());
    });
}

void CompanionWiring::tellTakenOut(QFuture<Result<void>> written)
{
    written.then(this, [this](const Result<void> &removed) {
        if (removed)
            m_window.tell(tr("Taken out of the history"), true);
        else
            Q_EMIT failed(removed.error());
    });
}

void CompanionWiring::reloadPlays()
{
    m_library.plays().then(this, [this](const Result<QList<Play>> &plays) {
        if (plays)
            m_plays.setPlays(*plays);
        else
            Q_EMIT failed(plays.error());
    });
}

} // namespace earmark
