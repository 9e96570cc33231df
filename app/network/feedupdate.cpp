// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/feedupdate.h"

#include "app/network/fetchpolicy.h"
#include "app/network/reading.h"
#include "models/http/redirect.h"
#include "models/library/library.h"
#include "models/understanding/understand.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>

#include <utility>

namespace earmark {

namespace {

constexpr qsizetype maxPages = 20;

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

FeedUpdate::FeedUpdate(Fetcher &fetcher, Library &library, BuiltInLanguage language, Show show, QByteArray knownHash,
                       QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_library(library)
    , m_language(std::move(language))
    , m_show(std::move(show))
    , m_knownHash(std::move(knownHash))
{
}

FeedUpdate::~FeedUpdate()
{
    m_fetch.cancel();
}

void FeedUpdate::start()
{
    fetch(feedRequest(m_show, nowMs()), &FeedUpdate::receiveFeed);
}

void FeedUpdate::fetch(const FetchRequest &request, void (FeedUpdate::*next)(const FetchResult &))
{
    m_fetch = m_fetcher.fetch(request);
    m_fetch.then(this, [this, next](const FetchResult &result) { (this->*next)(result); });
}

void FeedUpdate::receiveFeed(const FetchResult &result)
{
    if (!result)
        return fail(result.error());
    m_answer = *result;
    const QByteArray body = std::exchange(m_answer.body, {});
    if (m_answer.status == 304)
        return storeUnchanged();

    QtConcurrent::run([body, context = contextOf(m_answer), known = m_knownHash]() -> Result<Read> {
        Read read;
        read.hash = QCryptographicHash::hash(body, QCryptographicHash::Sha1);
        read.unchanged = read.hash == known;
        if (read.unchanged)
            return read;
        Result<ParsedSource> source = readFeed(body, context);
        if (!source)
            return std::unexpected(source.error());
        read.source = *std::move(source);
        return read;
    }).then(this, [this](const Result<Read> &read) { takeFeed(m_answer, read); });
}

void FeedUpdate::takeFeed(const FetchAnswer &answer, const Result<Read> &read)
{
    if (!read)
        return fail(FetchFailure(read.error()));
    m_hash = read->hash;
    if (read->unchanged) {
        m_show.fetch = afterAnswer(answer, nowMs());
        return storeUnchanged();
    }
    m_partial = read->source.isPartial();
    m_parsed = read->source.shows.constFirst();
    followNewHome();
}

// A feed may name its new address (itunes:new-feed-url). It is believed once a feed was read there.
void FeedUpdate::followNewHome()
{
    const QUrl home(m_parsed.newFeedUrl);
    const bool down = m_answer.url.scheme() == QLatin1StringView("https") && home.scheme() == QLatin1StringView("http");
    if (!isWebUrl(home) || down || home == m_answer.url || home == m_answer.permanentUrl)
        return followPages();
    fetch(linkedRequest(home), &FeedUpdate::receiveNewHome);
}

void FeedUpdate::receiveNewHome(const FetchResult &result)
{
    if (!result)
        return followPages();
    FetchAnswer answer = *result;
    const QByteArray body = std::exchange(answer.body, {});
    QtConcurrent::run([body, context = contextOf(answer)] {
        return readFeed(body, context);
    }).then(this, [this, answer](const Result<ParsedSource> &source) { takeNewHome(answer, source); });
}

void FeedUpdate::takeNewHome(const FetchAnswer &answer, const Result<ParsedSource> &source)
{
    if (source && (!source->shows.constFirst().episodes.isEmpty() || m_parsed.episodes.isEmpty())) {
        m_answer = answer;
        m_hash.clear();
        m_partial = source->isPartial();
        m_parsed = source->shows.constFirst();
    }
    followPages();
}

// RFC 5005, paged feeds: all pages on the first reading, later only the first one, which has what is new.
void FeedUpdate::followPages()
{
    const QUrl next = m_answer.url.resolved(QUrl(m_parsed.nextPageUrl));
    if (m_parsed.nextPageUrl.isEmpty())
        return understandAndSave();
    const bool mayFollow = m_show.episodes == 0 && m_pages.size() < maxPages && !m_pages.contains(next)
                           && isWebUrl(next) && next != m_answer.url;
    if (!mayFollow) {
        m_partial = true;
        return understandAndSave();
    }
    m_pages.insert(next);
    fetch(linkedRequest(next), &FeedUpdate::receivePage);
}

void FeedUpdate::receivePage(const FetchResult &result)
{
    if (!result) {
        m_partial = true;
        return understandAndSave();
    }
    QtConcurrent::run([body = result->body, context = contextOf(*result)] {
        return readFeed(body, context);
    }).then(this, [this](const Result<ParsedSource> &source) { takePage(source); });
}

void FeedUpdate::takePage(const Result<ParsedSource> &source)
{
    if (!source || source->shows.constFirst().episodes.isEmpty()) {
        m_partial = m_partial || !source;
        return understandAndSave();
    }
    const ParsedShow &page = source->shows.constFirst();
    m_partial = m_partial || source->isPartial();
    m_parsed.episodes += page.episodes;
    m_parsed.nextPageUrl = page.nextPageUrl;
    followPages();
}

void FeedUpdate::understandAndSave()
{
    QtConcurrent::run([show = std::move(m_parsed), language = m_language]() mutable {
        understand(show, *language);
        return std::move(show);
    }).then(this, [this](const ParsedShow &understood) {
        const FetchState state = afterAnswer(m_answer, nowMs());
        m_library.save(understood, m_show.id, m_partial, state).then(this, [this](const Result<SaveReport> &saved) {
            if (!saved) {
                m_hash.clear();
                return end({.show = m_show.id, .error = saved.error()});
            }
            moveFeed();
            end({.show = m_show.id,
                 .added = saved->added,
                 .unchanged = saved->added == 0 && saved->updated == 0,
                 .error = {}});
        });
    });
}

void FeedUpdate::moveFeed()
{
    const QUrl stored = QUrl(m_show.feedUrl).adjusted(QUrl::RemoveFragment);
    if (m_answer.permanentUrl == stored)
        return;
    // A move that fails - another show lives there already - leaves the old address, which still leads there.
    m_library.moveFeed(m_show.id, m_answer.permanentUrl.toString(QUrl::FullyEncoded)).then([](const Result<void> &) {
    });
}

void FeedUpdate::storeUnchanged()
{
    const FetchState state = afterUnchanged(m_show.fetch, m_answer, nowMs());
    m_library.saveFetchState(m_show.id, state).then(this, [this](const Result<void> &stored) {
        if (!stored)
            return end({.show = m_show.id, .error = stored.error()});
        end({.show = m_show.id, .unchanged = true, .error = {}});
    });
}

void FeedUpdate::fail(const FetchFailure &failure)
{
    if (failure.kind == Error::Kind::Cancelled) // the program ends: nothing was learned about the feed
        return end({.show = m_show.id, .error = failure});
    m_library.saveFetchState(m_show.id, afterFailure(m_show.fetch, failure, nowMs()))
        .then(this, [this, error = static_cast<const Error &>(failure)](const Result<void> &) {
            end({.show = m_show.id, .error = error});
        });
}

void FeedUpdate::end(const RefreshOutcome &outcome)
{
    Q_EMIT ended(outcome);
}

FetchRequest FeedUpdate::linkedRequest(const QUrl &url) const
{
    FetchRequest request;
    request.url = url;
    request.accept = acceptedSources();
    request.chosenByFeed = true;
    request.onBehalfOf = QUrl(m_show.feedUrl);
    return request;
}

} // namespace earmark
