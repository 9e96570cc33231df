// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QtTypes>

#include <chrono>
#include <optional>

namespace earmark {

// An HTTP-date in any of its three forms (RFC 9110, 5.6.7) as ms UTC; nothing where it cannot be read. A weekday
// that contradicts the date is ignored. Pure; any thread.
[[nodiscard]] std::optional<qint64> parseHttpDate(QByteArrayView text);

// How long a Retry-After header (RFC 9110, 10.2.3; seconds or an HTTP-date) asks to wait from `nowMs` (UTC): 0 for a
// moment that has passed, never more than 24 hours, nothing where it cannot be read. Pure; any thread.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(QByteArrayView header, qint64 nowMs);

} // namespace earmark
