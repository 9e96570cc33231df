// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>

namespace earmark {

enum class Sniffed : unsigned char { Nothing, Feed, Opml, Json, Page, Binary };

// What a document is, by its first element or character; file names and HTTP types are known to lie. Takes UTF-8.
// XML of a kind we do not know counts as a feed if it has items or entries. Pure; any thread.
[[nodiscard]] Sniffed sniff(QByteArrayView utf8);

} // namespace earmark
