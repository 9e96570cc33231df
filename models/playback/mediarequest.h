// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkRequest>

class QNetworkReply;

namespace earmark {

// A request for a medium by our own rules: no redirect is followed by itself, no cookies, the bytes as they are, and no
// login but a header of the caller's: QNetworkAccessManager would keep one for the host. Any thread.
[[nodiscard]] QNetworkRequest mediaRequest(const QUrl &url);

// Why a request for `url` got no answer. On the reply's thread.
[[nodiscard]] Error mediaError(const QNetworkReply &reply, const QUrl &url);

} // namespace earmark
