// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/refresher.h"

#include "app/network/feedupdate.h"
#include "app/network/fetchpolicy.h"
#include "models/library/library.h"

#include <QtCore/QDateTime>

#include <algorithm>

using namespace std::chrono_literals;

namespace earmark {

namespace {

// More than the fetcher runs at once, so that the network does not wait for parsing, yet few bodies are in memory.
constexpr size_t maxRunning = 16;

// How often the schedule looks for what is due: fine enough for any interval in minutes.
constexpr auto scheduleStep = 1min;

} // namespace

Refresher::Refresher(Fetcher &fetcher, Library &library, BuiltInLanguage language, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_library(library)
    , m_language(std::move(language))
{
    m_schedule.setInterval(scheduleStep);
    m_schedule.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_schedule, &QTimer::timeout, this, &Refresher::refreshDue);
}

Refresher::~Refresher() = default;

template <class Wanted>
void Refresher::refreshWhere(Wanted wanted)
{
    ++m_asking;
    m_library.shows().then(this, [this, wanted, generation = m_generation](const Result<QList<Show>> &shows) {
        if (generation != m_generation)
            return;
        --m_asking;
        QList<Show> chosen;
        if (shows)
            std::ranges::copy_if(*shows, std::back_inserter(chosen),
                                 [&](const Show &show) { return !show.feedUrl.isEmpty() && wanted(show); });
        enqueue(chosen);
    });
}

void Refresher::refresh(const QList<ShowId> &shows)
{
    refreshWhere([shows](const Show &show) { return shows.contains(show.id); });
}

void Refresher::refreshAll()
{
    refreshWhere([](const Show &show) { return show.subscribed; });
}

void Refresher::refreshDue()
{
    if (m_intervalMinutes == 0 || m_progress.total > 0 || m_asking > 0)
        return;
    refreshWhere([interval = std::chrono::minutes(m_intervalMinutes)](const Show &show) {
        return show.subscribed && isDue(show.fetch, interval, QDateTime::currentMSecsSinceEpoch());
    });
}

void Refresher::setInterval(int minutes)
{
    m_intervalMinutes = std::max(0, minutes);
    if (m_intervalMinutes > 0 && m_started)
        m_schedule.start();
    else
        m_schedule.stop();
}

void Refresher::start()
{
    m_started = true;
    setInterval(m_intervalMinutes);
    refreshDue();
}

void Refresher::enqueue(const QList<Show> &shows)
{
    for (const Show &show : shows) {
        const bool waits = std::ranges::contains(m_waiting, show.id, &Show::id);
        const bool runs =
            std::ranges::any_of(m_running, [&](const auto &update) { return update->show().id == show.id; });
        if (waits || runs)
            continue;
        m_waiting.push_back(show);
        ++m_progress.total;
    }
    if (m_progress.total > 0)
        Q_EMIT progressChanged(m_progress);
    startWaiting();
}

void Refresher::startWaiting()
{
    while (!m_waiting.empty() && m_running.size() < maxRunning) {
        const Show show = std::move(m_waiting.front());
        m_waiting.pop_front();
        // One that was taken back and added again has a number that was another's, and nothing of what was read then.
        const QByteArray known = show.episodes > 0 ? m_hashes.value(show.id) : QByteArray();
        FeedUpdate *update =
            m_running.emplace_back(std::make_unique<FeedUpdate>(m_fetcher, m_library, m_language, show, known, nullptr))
                .get();
        connect(update, &FeedUpdate::ended, this,
                [this, update](const RefreshOutcome &outcome) { take(update, outcome); });
        update->start();
    }
    if (m_running.empty() && m_waiting.empty() && m_asking == 0)
        endRun();
}

void Refresher::take(FeedUpdate *update, const RefreshOutcome &outcome)
{
    if (!update->bodyHash().isEmpty())
        m_hashes.insert(outcome.show, update->bodyHash());
    const auto own = std::ranges::find(m_running, update, &std::unique_ptr<FeedUpdate>::get);
    own->release()->deleteLater(); // it is the sender of this very signal
    m_running.erase(own);

    ++m_progress.done;
    if (outcome.error)
        ++m_progress.failed;
    Q_EMIT showRefreshed(outcome);
    Q_EMIT progressChanged(m_progress);
    startWaiting();
}

void Refresher::cancel()
{
    ++m_generation;
    m_asking = 0;
    m_waiting.clear();
    m_running.clear(); // what is being saved is saved; nobody waits for it
    endRun();
}

void Refresher::endRun()
{
    const bool ran = m_progress.total > 0;
    m_progress = {};
    Q_EMIT finished();
    if (ran)
        Q_EMIT progressChanged(m_progress);
}

RefreshProgress Refresher::progress() const
{
    return m_progress;
}

} // namespace earmark
