// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

namespace earmark {

// The value of an Authorization header for the login in an address (RFC 7617); empty where it has none. Pure; any
// thread.
[[nodiscard]] QByteArray basicAuthorization(const QUrl &url);

} // namespace earmark
