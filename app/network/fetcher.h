// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <chrono>

namespace earmark {

struct FetchRequest {
    QUrl url;                // a user name and password in it are sent to its own origin alone
    QByteArray etag;         // sent as If-None-Match; empty: not sent
    QByteArray lastModified; // sent as If-Modified-Since; empty: not sent
    QByteArray accept;
    qint64 maxBytes = 32 * 1024 * 1024; // decoded
    std::chrono::milliseconds inactivity{15'000};
    std::chrono::milliseconds deadline{60'000}; // of all hops together, from the first one's start
    bool chosenByFeed = false; // artwork, chapters: private and loopback addresses are refused unless the feed's own
    QUrl onBehalfOf;           // the feed that chose it
};

struct FetchAnswer {
    int status = 0; // 200 or 304; anything else is an Error
    QByteArray body;
    QString contentType;
    QByteArray etag;
    QByteArray lastModified;
    QUrl url;          // of the last hop
    QUrl permanentUrl; // where 301 and 308 alone lead; equal to the request's URL where none did
};

// Why a fetch brought nothing, and how long the server asks to be left alone (Retry-After, at most 24 h; 0: not said).
struct FetchFailure : Error {
    FetchFailure() = default;
    explicit FetchFailure(Error error, std::chrono::milliseconds wait = {})
        : Error(std::move(error))
        , retryAfter(wait)
    {
    }

    std::chrono::milliseconds retryAfter{0};
};

using FetchResult = std::expected<FetchAnswer, FetchFailure>;

// Fetches over http and https. GUI thread; nothing blocks. Errors: the network kinds; HttpStatus carries the status;
// DamagedSource for a body that cannot be unpacked. A body without a stated length may end too early unnoticed: what
// reads it has to know its own end.
class Fetcher
{
public:
    virtual ~Fetcher() = default;
    // Cancelling the future ends the request.
    [[nodiscard]] virtual QFuture<FetchResult> fetch(FetchRequest request) = 0;
};

} // namespace earmark
