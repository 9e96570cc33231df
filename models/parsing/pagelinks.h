// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagetext.h"

namespace earmark {

// The addresses that are written out in a text: bare http and https ones, and those of Markdown's [words](address),
// whose span is the words. In order; pure; any thread.
[[nodiscard]] QList<PageLink> linksWrittenIn(QStringView text);

// Gives an episode the links that stand between two places of the page: those to audio become its media, a link of its
// title's words its address, all others its links, each address once. Pure; any thread.
void assignLinks(const PageText &page, qsizetype start, qsizetype end, ParsedEpisode &episode);

// The MIME type of an address whose path ends as audio or video does; empty for any other.
[[nodiscard]] QString audioTypeOf(QStringView url);

} // namespace earmark
