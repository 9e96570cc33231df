// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/adder.h"

#include "app/network/fetchpolicy.h"
#include "app/network/reading.h"
#include "models/http/redact.h"
#include "models/http/redirect.h"
#include "models/http/typedaddress.h"
#include "models/library/library.h"
#include "models/transfer/atomicfile.h"
#include "models/understanding/understand.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 maxFileBytes = 64 * 1024 * 1024;

template <class T>
QFuture<Result<T>> failed(const Error &error)
{
    return QtFuture::makeReadyValueFuture(Result<T>(std::unexpected(error)));
}

const Show *findByAddress(const QList<Show> &shows, const QUrl &address)
{
    const auto found = std::ranges::find_if(
        shows, [&](const Show &show) { return !show.feedUrl.isEmpty() && QUrl(show.feedUrl) == address; });
    return found == shows.end() ? nullptr : &*found;
}

QString titleOf(const ParsedShow &show)
{
    return show.title.isEmpty() ? redact(QUrl(show.feedUrl)) : show.title;
}

// A feed lives where it was read, whatever it says itself; a page is the site of its shows.
void placeAt(ParsedSource &source, const FetchAnswer &answer)
{
    for (ParsedShow &show : source.shows) {
        if (isFeed(source.format))
            show.feedUrl = answer.permanentUrl.toString(QUrl::FullyEncoded);
        else if (show.siteUrl.isEmpty())
            show.siteUrl = answer.url.toString(QUrl::FullyEncoded);
    }
}

// A show that says neither its title nor its address goes by the name of its file: so it can be told from others, and
// known again when the file is opened once more.
void nameAfterFile(ParsedSource &source, const QString &path)
{
    for (ParsedShow &show : source.shows) {
        if (show.title.isEmpty() && show.feedUrl.isEmpty())
            show.title = QFileInfo(path).completeBaseName();
    }
}

QList<AddedShow> addedBy(const AddOutcome &outcome, const QList<Show> &known)
{
    QList<AddedShow> added;
    for (const AddOutcome::Item &item : outcome.items) {
        if (item.error)
            continue;
        const auto show = std::ranges::find(known, item.show, &Show::id);
        added.append({item.show, show == known.end(), show != known.end() && show->subscribed});
    }
    return added;
}

} // namespace

Adder::Adder(Fetcher &fetcher, Library &library, BuiltInLanguage language, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_language(std::move(language))
    , m_finder(fetcher, m_language)
{
}

QFuture<Result<AddOutcome>> Adder::addAddress(const QString &text, Pages pages)
{
    const Result<QUrl> address = addressFromText(text);
    if (!address)
        return failed<AddOutcome>(address.error());
    return m_library.shows()
        .then(this,
              [this, address = *address, pages](const Result<Known> &known) -> QFuture<Outcome> {
                  if (!known)
                      return failed<AddOutcome>(known.error());
                  if (const Show *show = findByAddress(*known, address); show && show->episodes > 0) {
                      ParsedShow entry;
                      entry.title = show->title;
                      entry.feedUrl = show->feedUrl;
                      return collect({subscribeTo(*known, entry)}, *known, {});
                  }
                  return m_finder.find(address)
                      .then(this, [this, known = *known,
                                   pages](const Result<FoundSource> &found) { return addFound(known, found, pages); })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<AddOutcome>> Adder::addFile(const QString &path)
{
    return addRead([path] { return readFile(path, maxFileBytes); }, path);
}

QFuture<Result<AddOutcome>> Adder::addBytes(const QByteArray &bytes, const QString &name)
{
    return addRead([bytes]() -> Result<QByteArray> { return bytes; }, name);
}

QFuture<Result<AddOutcome>> Adder::addRead(const std::function<Result<QByteArray>()> &read, const QString &name)
{
    return m_library.shows()
        .then(this,
              [this, read, name](const Result<Known> &known) -> QFuture<Outcome> {
                  if (!known)
                      return failed<AddOutcome>(known.error());
                  return QtConcurrent::run([read, name, language = m_language]() -> Result<ParsedSource> {
                             const Result<QByteArray> bytes = read();
                             if (!bytes)
                                 return std::unexpected(bytes.error());
                             Result<ParsedSource> source =
                                 readSource(*bytes, {.url = {}, .contentType = {}, .name = name, .now = {}}, *language);
                             if (source)
                                 nameAfterFile(*source, name);
                             return source;
                         })
                      .then(this,
                            [this, known = *known](const Result<ParsedSource> &source) {
                                return source ? addShows(known, *source, {}) : failed<AddOutcome>(source.error());
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<Result<AddOutcome>> Adder::addFound(const Known &known, const Result<FoundSource> &found, Pages pages)
{
    if (!found)
        return failed<AddOutcome>(found.error());
    if (pages == Pages::Refuse && found->source.format == SourceFormat::Page)
        return failed<AddOutcome>({Error::Kind::NoFeedOnPage, u"episodes, but no feed"_s, redact(found->answer.url)});
    ParsedSource source = found->source;
    placeAt(source, found->answer);
    std::optional<FetchState> fetch;
    if (isFeed(source.format))
        fetch = afterAnswer(found->answer, QDateTime::currentMSecsSinceEpoch());
    return addShows(known, source, fetch);
}

QFuture<Result<AddOutcome>> Adder::addShows(const Known &known, const ParsedSource &source,
                                            const std::optional<FetchState> &fetch)
{
    if (source.format == SourceFormat::Opml)
        return subscribeAll(known, source);
    // A page lists what it likes and a paged feed its newest: absence there means nothing.
    QList<QFuture<AddOutcome::Item>> items;
    for (const ParsedShow &show : source.shows) {
        const bool partial = source.isPartial() || source.format == SourceFormat::Page || !show.nextPageUrl.isEmpty();
        items.append(addShow(known, show, partial, fetch));
    }
    return collect(items, known, source.warnings);
}

QFuture<Result<AddOutcome>> Adder::subscribeAll(const Known &known, const ParsedSource &list)
{
    QList<QFuture<AddOutcome::Item>> items;
    for (const ParsedShow &entry : list.shows)
        items.append(subscribeTo(known, entry));
    return collect(items, known, list.warnings);
}

QFuture<AddOutcome::Item> Adder::addShow(const Known &known, const ParsedShow &show, bool partial,
                                         const std::optional<FetchState> &fetch)
{
    AddOutcome::Item item;
    item.title = titleOf(show);
    item.feedUrl = show.feedUrl;
    item.episodes = int(show.episodes.size());
    return m_library.save(show, {}, partial, fetch).then([item, known](const Result<SaveReport> &saved) mutable {
        if (!saved) {
            item.error = saved.error();
            return item;
        }
        item.show = saved->show;
        item.known = std::ranges::contains(known, saved->show, &Show::id);
        return item;
    });
}

QFuture<AddOutcome::Item> Adder::subscribeTo(const Known &known, const ParsedShow &entry)
{
    AddOutcome::Item item;
    item.title = titleOf(entry);
    item.feedUrl = entry.feedUrl;
    const QUrl address(entry.feedUrl);
    if (!isWebUrl(address)) {
        item.error =
            Error{Error::Kind::SchemeRefused, u"scheme %1"_s.arg(address.scheme()), redact(address), entry.line};
        return QtFuture::makeReadyValueFuture(item);
    }
    return m_library.addShow(entry.feedUrl, entry.title, entry.siteUrl)
        .then([item, known](const Result<ShowId> &added) mutable {
            if (!added) {
                item.error = added.error();
                return item;
            }
            item.show = *added;
            if (const auto show = std::ranges::find(known, *added, &Show::id); show != known.end()) {
                item.known = true;
                item.episodes = show->episodes;
            }
            return item;
        });
}

QFuture<Result<AddOutcome>> Adder::collect(QList<QFuture<AddOutcome::Item>> items, const Known &known,
                                           const QList<Warning> &warnings)
{
    return QtFuture::whenAll(items.begin(), items.end())
        .then(this,
              [this, known, warnings](const QList<QFuture<AddOutcome::Item>> &done) {
                  AddOutcome outcome;
                  outcome.warnings = warnings;
                  for (const QFuture<AddOutcome::Item> &item : done)
                      outcome.items.append(item.result());
                  const QList<AddedShow> added = addedBy(outcome, known);
                  if (added.isEmpty())
                      return QtFuture::makeReadyValueFuture(Outcome(outcome));
                  return m_library.keepAdded(added).then([outcome](const Result<void> &kept) {
                      return kept ? Outcome(outcome) : std::unexpected(kept.error());
                  });
              })
        .unwrap();
}

} // namespace earmark
