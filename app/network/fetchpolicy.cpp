// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/fetchpolicy.h"

#include "models/http/backoff.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr std::chrono::milliseconds longestTrust = std::chrono::days(7);

} // namespace

QByteArray acceptedSources()
{
    return QByteArrayLiteral("application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
                             "text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5");
}

FetchRequest feedRequest(const Show &show, qint64 nowMs)
{
    FetchRequest request;
    request.url = QUrl(show.feedUrl);
    request.accept = acceptedSources();
    if (nowMs - show.fetch.changedAtMs <= longestTrust.count()) {
        request.etag = show.fetch.etag.toLatin1();
        request.lastModified = show.fetch.lastModified.toLatin1();
    }
    return request;
}

FetchState afterAnswer(const FetchAnswer &answer, qint64 nowMs)
{
    FetchState state;
    state.etag = QString::fromLatin1(answer.etag);
    state.lastModified = QString::fromLatin1(answer.lastModified);
    state.checkedAtMs = nowMs;
    state.changedAtMs = nowMs;
    return state;
}

FetchState afterUnchanged(const FetchState &before, const FetchAnswer &answer, qint64 nowMs)
{
    FetchState state = before;
    if (!answer.etag.isEmpty())
        state.etag = QString::fromLatin1(answer.etag);
    if (!answer.lastModified.isEmpty())
        state.lastModified = QString::fromLatin1(answer.lastModified);
    state.checkedAtMs = nowMs;
    state.notBeforeMs = 0;
    state.failures = 0;
    state.error.reset();
    return state;
}

FetchState afterFailure(const FetchState &before, const FetchFailure &failure, qint64 nowMs)
{
    FetchState state = before;
    state.checkedAtMs = nowMs;
    ++state.failures;
    state.notBeforeMs = nowMs + std::max(failure.retryAfter, backOff(state.failures)).count();
    state.error = static_cast<const Error &>(failure);
    return state;
}

bool isDue(const FetchState &state, std::chrono::milliseconds interval, qint64 nowMs)
{
    // A clock that was set back must not silence a show until it has caught up.
    const bool clockWentBack = state.checkedAtMs > nowMs;
    return nowMs >= state.notBeforeMs && (clockWentBack || nowMs - state.checkedAtMs >= interval.count());
}

} // namespace earmark
