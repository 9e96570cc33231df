// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace earmark {

// The URL without user name and password, and with "..." for the values of query parameters that look like secrets
// (key, token, auth, sig, hash, password and the like): the only form in which a URL may reach a log, a message or
// an Error. Pure; any thread.
[[nodiscard]] QString redact(const QUrl &url);

// True where the URL has what redact() takes out: a user name or password, or such a parameter. Pure; any thread.
[[nodiscard]] bool hasSecrets(const QUrl &url);

} // namespace earmark
