// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/fetcher.h"
#include "models/library/records.h"

#include <chrono>

namespace earmark {

// What Earmark accepts as a source of episodes, feeds first.
[[nodiscard]] QByteArray acceptedSources();

// The request for a show's feed: conditional with the server's own bytes, but asked without conditions once the feed
// has only said "not modified" for a week, because servers with broken validators would never change again. Pure.
[[nodiscard]] FetchRequest feedRequest(const Show &show, qint64 nowMs);

// A show's fetch state after an answer, after "not modified", and after a failure: failures wait for what the server
// asks or the back-off, whichever is longer, and keep the validators of the last good answer. Pure.
[[nodiscard]] FetchState afterAnswer(const FetchAnswer &answer, qint64 nowMs);
[[nodiscard]] FetchState afterUnchanged(const FetchState &before, const FetchAnswer &answer, qint64 nowMs);
[[nodiscard]] FetchState afterFailure(const FetchState &before, const FetchFailure &failure, qint64 nowMs);

// Whether a schedule may ask again. Pure.
[[nodiscard]] bool isDue(const FetchState &state, std::chrono::milliseconds interval, qint64 nowMs);

} // namespace earmark
