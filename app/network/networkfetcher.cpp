// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/networkfetcher.h"

#include "app/network/fetchjob.h"
#include "models/http/redact.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

NetworkFetcher::NetworkFetcher(QObject *parent)
    : QObject(parent)
{
    m_network.setAutoDeleteReplies(false);
}

NetworkFetcher::~NetworkFetcher()
{
    for (const auto &job : m_jobs)
        job->disconnect(this);
}

QFuture<FetchResult> NetworkFetcher::fetch(FetchRequest request)
{
    if (!isWebUrl(request.url)) {
        const Error error{Error::Kind::SchemeRefused, u"scheme %1"_s.arg(request.url.scheme()), redact(request.url), 0};
        return QtFuture::makeReadyValueFuture(FetchResult(std::unexpected(FetchFailure(error))));
    }
    FetchJob *job = m_jobs.emplace_back(std::make_unique<FetchJob>(m_network, std::move(request))).get();
    connect(job, &FetchJob::ended, this, [this, job] {
        std::erase(m_waiting, job);
        const auto own = std::ranges::find(m_jobs, job, &std::unique_ptr<FetchJob>::get);
        own->release()->deleteLater(); // it is the sender of this very signal
        m_jobs.erase(own);
    });
    m_waiting.push_back(job);
    startWaiting();
    return job->future();
}

void NetworkFetcher::startWaiting()
{
    for (auto next = m_waiting.begin(); next != m_waiting.end() && m_running < maxRunning;) {
        FetchJob *job = *next;
        const auto running = m_runningPerHost.find(job->host());
        if (running != m_runningPerHost.end() && running->second >= maxPerHost) {
            ++next;
            continue;
        }
        m_waiting.erase(next);
        start(job);
        next = m_waiting.begin(); // a start may have changed the queue
    }
}

void NetworkFetcher::start(FetchJob *job)
{
    const QString host = job->host();
    ++m_running;
    ++m_runningPerHost[host];
    // Bound to this hop alone: the next one counts for its own host.
    connect(
        job, &FetchJob::hopEnded, this,
        [this, job, host, moved = job->future()] {
            --m_running;
            if (--m_runningPerHost[host] == 0)
                m_runningPerHost.erase(host);
            if (!moved.isFinished())
                m_waiting.push_front(job); // a redirect goes on before anything new begins
            startWaiting();
        },
        Qt::SingleShotConnection);
    job->runHop();
}

} // namespace earmark
