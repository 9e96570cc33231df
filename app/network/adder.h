// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/languagefile.h"
#include "app/network/sourcefinder.h"
#include "models/domain/error.h"
#include "models/library/records.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <functional>

namespace earmark {

class Fetcher;
class Library;

// What adding one thing came to: a result per show.
struct AddOutcome {
    struct Item {
        QString title; // of the show, else the address
        QString feedUrl;
        ShowId show;        // invalid where it failed
        bool known = false; // was in the library already
        int episodes = 0;   // that were read now; of a known show that was not read again: all it has
        std::optional<Error> error;
    };
    QList<Item> items;
    QList<Warning> warnings;
};

// Turns what the listener gives into shows: a feed's address, a site's address (its feed is found), a file
// (feed, OPML, page). GUI thread; work happens on the pool.
class Adder final : public QObject
{
    Q_OBJECT

public:
    Adder(Fetcher &fetcher, Library &library, BuiltInLanguage language, QObject *parent = nullptr);

    // What becomes of a page that names no feed but lists episodes.
    enum class Pages {
        Add,
        Refuse, // NoFeedOnPage: the listener is to look at it first
    };

    // "example.org/show", "feed://...", "https://...": a missing scheme is https. A feed the library knows already is
    // subscribed again and not fetched.
    [[nodiscard]] QFuture<Result<AddOutcome>> addAddress(const QString &text, Pages pages = Pages::Add);
    // An OPML's shows are added unread: refreshing them is the next step. At most 64 MiB.
    [[nodiscard]] QFuture<Result<AddOutcome>> addFile(const QString &path);
    // The same of bytes that were read already; `name` is for messages.
    [[nodiscard]] QFuture<Result<AddOutcome>> addBytes(const QByteArray &bytes, const QString &name);

private:
    using Outcome = Result<AddOutcome>;
    using Known = QList<Show>;

    [[nodiscard]] QFuture<Outcome> addRead(const std::function<Result<QByteArray>()> &read, const QString &name);
    [[nodiscard]] QFuture<Outcome> addFound(const Known &known, const Result<FoundSource> &found, Pages pages);
    [[nodiscard]] QFuture<Outcome> addShows(const Known &known, const ParsedSource &source,
                                            const std::optional<FetchState> &fetch);
    [[nodiscard]] QFuture<Outcome> subscribeAll(const Known &known, const ParsedSource &list);
    [[nodiscard]] QFuture<AddOutcome::Item> addShow(const Known &known, const ParsedShow &show, bool partial,
                                                    const std::optional<FetchState> &fetch);
    [[nodiscard]] QFuture<AddOutcome::Item> subscribeTo(const Known &known, const ParsedShow &entry);
    // Makes one step of undo of them, whatever became of each.
    [[nodiscard]] QFuture<Outcome> collect(QList<QFuture<AddOutcome::Item>> items, const Known &known,
                                           const QList<Warning> &warnings);

    Library &m_library;
    BuiltInLanguage m_language;
    SourceFinder m_finder;
};

} // namespace earmark
