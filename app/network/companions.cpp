// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/companions.h"

#include "models/parsing/chapters.h"
#include "models/parsing/transcript.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QLoggingCategory>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

Q_LOGGING_CATEGORY(companionsLog, "earmark.companions")

constexpr qint64 mostTranscriptBytes = 8 * 1024 * 1024;
constexpr qint64 mostChapterBytes = 1024 * 1024;

// Those with times and names first; what tells its type by the ending of its address alone is not asked about that.
int worthOf(const TranscriptLink &link)
{
    const QString type = link.type.toLower();
    if (type.contains("vtt"_L1) || type.contains("json"_L1))
        return 0;
    if (type.contains("srt"_L1) || type.contains("subrip"_L1))
        return 1;
    if (type.contains("html"_L1))
        return 2;
    return type.contains("plain"_L1) ? 4 : 3;
}

template <class T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

} // namespace

Companions::Companions(Fetcher &fetcher, Library &library, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_library(library)
{
}

QFuture<FetchResult> Companions::fetch(const QString &url, const EpisodeDetail &episode, qint64 maxBytes)
{
    FetchRequest request;
    request.url = QUrl(url);
    request.maxBytes = maxBytes;
    request.chosenByFeed = true;
    request.onBehalfOf = QUrl(episode.feedUrl);
    return m_fetcher.fetch(request);
}

QFuture<Result<Transcript>> Companions::transcript(const EpisodeDetail &episode)
{
    return m_library.transcript(episode.row.id)
        .then(this,
              [this, episode](const Result<Transcript> &kept) {
                  const auto isNamed = [&](const TranscriptLink &link) {
                      return kept && link.url == kept->url;
                  };
                  if (!kept || episode.transcripts.isEmpty()
                      || (!kept->passages.isEmpty() && std::ranges::any_of(episode.transcripts, isNamed)))
                      return ready<Transcript>(kept);
                  QList<TranscriptLink> links = episode.transcripts;
                  std::ranges::stable_sort(links, {}, worthOf);
                  return fetchTranscript(episode, links);
              })
        .unwrap();
}

QFuture<Result<Transcript>> Companions::fetchTranscript(const EpisodeDetail &episode, QList<TranscriptLink> links)
{
    const TranscriptLink link = links.takeFirst();
    const auto parse = [](const FetchResult &answer) -> Result<ParsedTranscript> {
        if (!answer)
            return std::unexpected<Error>(answer.error());
        return parseTranscript(answer->body, answer->contentType);
    };
    return fetch(link.url, episode, mostTranscriptBytes)
        .then(QThreadPool::globalInstance(), parse)
        .then(this,
              [this, episode, link, links](const Result<ParsedTranscript> &parsed) {
                  if (!parsed)
                      return links.isEmpty() ? ready<Transcript>(std::unexpected(parsed.error()))
                                             : fetchTranscript(episode, links);
                  for (const Warning &warning : parsed->warnings)
                      qCInfo(companionsLog) << "transcript:" << warning.message;
                  const Transcript transcript{link.url, link.language, joined(parsed->passages)};
                  return m_library.saveTranscript(episode.row.id, transcript)
                      .then(this, [transcript](const Result<void> &saved) -> Result<Transcript> {
                          return saved ? Result<Transcript>(transcript) : std::unexpected(saved.error());
                      });
              })
        .unwrap();
}

void Companions::readChapters(const EpisodeDetail &episode)
{
    m_library.unreadChapters(episode.row.id).then(this, [this, episode](const Result<QString> &url) {
        if (!url || url->isEmpty())
            return;
        fetch(*url, episode, mostChapterBytes)
            .then(QThreadPool::globalInstance(),
                  [](const FetchResult &answer) -> Result<ParsedChapters> {
                      if (!answer)
                          return std::unexpected<Error>(answer.error());
                      return parseChapters(answer->body, answer->url.toString(QUrl::FullyEncoded));
                  })
            .then(this, [this, episode, url = *url](const Result<ParsedChapters> &parsed) {
                if (!parsed) {
                    qCInfo(companionsLog) << "no chapters:" << parsed.error().detail;
                    return;
                }
                m_library.saveChapters(episode.row.id, parsed->chapters, url).then(this, [](const Result<void> &saved) {
                    if (!saved)
                        qCWarning(companionsLog) << "chapters are not kept:" << saved.error().detail;
                });
            });
    });
}

} // namespace earmark
