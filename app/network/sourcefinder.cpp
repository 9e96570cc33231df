// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/sourcefinder.h"

#include "app/network/fetchpolicy.h"
#include "app/network/reading.h"
#include "models/http/redact.h"
#include "models/http/redirect.h"
#include "models/understanding/understand.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype maxCandidates = 5;

// What an address had, and the feeds it names where it is a page.
struct Document {
    Result<FoundSource> found;
    QStringList feeds;
};

bool hasAudio(const ParsedSource &source)
{
    return std::ranges::any_of(source.shows, [](const ParsedShow &show) {
        return std::ranges::any_of(show.episodes,
                                   [](const ParsedEpisode &episode) { return !episode.media.isEmpty(); });
    });
}

bool hasEpisodes(const ParsedSource &source)
{
    return std::ranges::any_of(source.shows, [](const ParsedShow &show) { return !show.episodes.isEmpty(); });
}

FoundSource foundAs(ParsedSource source, const FetchAnswer &answer)
{
    FoundSource found{std::move(source), answer};
    found.answer.body.clear();
    return found;
}

Document readDocument(const FetchAnswer &answer, const LanguageData &language)
{
    const SourceContext context = contextOf(answer);
    Result<ParsedSource> source = readSource(answer.body, context, language);
    const bool isPage = !source || source->format == SourceFormat::Page;
    QStringList feeds = isPage ? feedsNamedBy(answer.body, context.url) : QStringList();
    if (!source)
        return {std::unexpected(source.error()), feeds};
    if (isPage && !hasEpisodes(*source))
        return {failure(Error::Kind::NoFeedOnPage, u"no feed and no episodes"_s, context.name), feeds};
    return {foundAs(*std::move(source), answer), feeds};
}

} // namespace

SourceFinder::SourceFinder(Fetcher &fetcher, BuiltInLanguage language, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_language(std::move(language))
{
}

QFuture<Result<FoundSource>> SourceFinder::find(const QUrl &address)
{
    FetchRequest request;
    request.url = address;
    request.accept = acceptedSources();
    return m_fetcher.fetch(request)
        .then(this,
              [this](const FetchResult &answer) -> QFuture<Found> {
                  if (!answer)
                      return QtFuture::makeReadyValueFuture(Found(std::unexpected(answer.error())));
                  return QtConcurrent::run(
                             [answer = *answer, language = m_language] { return readDocument(answer, *language); })
                      .then(this,
                            [this, page = answer->url](const Document &document) {
                                return tryFeeds(document.feeds.first(std::min(document.feeds.size(), maxCandidates)),
                                                page, document.found);
                            })
                      .unwrap();
              })
        .unwrap();
}

// In the page's own order. A feed without any audio (a blog, comments) only counts where no other is left.
QFuture<Result<FoundSource>> SourceFinder::tryFeeds(QStringList candidates, const QUrl &page, Found fallback)
{
    candidates.removeIf([](const QString &url) { return !isWebUrl(QUrl(url)); });
    if (candidates.isEmpty())
        return QtFuture::makeReadyValueFuture(std::move(fallback));

    FetchRequest request;
    request.url = QUrl(candidates.takeFirst());
    request.accept = acceptedSources();
    request.chosenByFeed = true;
    request.onBehalfOf = page;
    return m_fetcher.fetch(request)
        .then(this,
              [this, candidates, page, fallback](const FetchResult &answer) -> QFuture<Found> {
                  if (!answer)
                      return tryFeeds(candidates, page, fallback);
                  return QtConcurrent::run([answer = *answer, language = m_language]() -> Found {
                             Result<ParsedSource> source = readFeed(answer.body, contextOf(answer));
                             if (!source)
                                 return std::unexpected(source.error());
                             understand(source->shows.front(), *language);
                             return foundAs(*std::move(source), answer);
                         })
                      .then(this,
                            [this, candidates, page, fallback](const Found &found) -> QFuture<Found> {
                                if (found && hasAudio(found->source))
                                    return QtFuture::makeReadyValueFuture(found);
                                const bool better = found && (!fallback || !isFeed(fallback->source.format));
                                return tryFeeds(candidates, page, better ? found : fallback);
                            })
                      .unwrap();
              })
        .unwrap();
}

} // namespace earmark
