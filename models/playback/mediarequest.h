// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkRequest>

#include <optional>

class QNetworkReply;

namespace earmark {

// A request for a medium by our own rules: no redirect is followed by itself, no cookies, the bytes as they are, and no
// login but a header of the caller's: QNetworkAccessManager would keep one for the host. Any thread.
[[nodiscard]] QNetworkRequest mediaRequest(const QUrl &url);

// The value of a Range header for the bytes [begin, end), or for all from `begin` on (RFC 9110, 14.2).
[[nodiscard]] QByteArray rangeHeader(qint64 begin, std::optional<qint64> end);

// The size of the medium that an answer 416 tells (RFC 9110, 15.5.17); -1 where it does not. On the reply's thread.
[[nodiscard]] qint64 sizeBehind(const QNetworkReply &reply);

// Whether a server that answered this may answer otherwise in a while.
[[nodiscard]] bool isWorthRetrying(int status);

// Why a request for `url` got no answer. On the reply's thread.
[[nodiscard]] Error mediaError(const QNetworkReply &reply, const QUrl &url);

} // namespace earmark
