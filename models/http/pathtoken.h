// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QUrl>

namespace earmark {

// True where a part of the path is so long and so unlike words that nobody wrote it: what services put into the address
// of a feed that only one listener may read. Numbers, words with hyphens, UUIDs and the 24 hex digits of databases are
// ids, which everybody may know, and no tokens. Media have names of that kind, too, so that this says something of
// feeds alone. Pure; any thread.
[[nodiscard]] bool hasPathToken(const QUrl &url);

} // namespace earmark
