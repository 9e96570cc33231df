// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagereading.h"

namespace earmark {

// Reads a page that is about one episode: which it states of itself (JSON-LD, og:audio), or which its one recording
// beside a main heading, or a text with a number, date or length of an episode and no list tells. `list` is what was
// read of it as a list of episodes; one whose entries have data of their own is kept. None where the page is not about
// one episode. Pure; any thread.
[[nodiscard]] std::optional<PageReading> readSingle(const PageText &page, const PageReading &list,
                                                    const SourceContext &context);

// Whether this is no list of episodes but two things that are alike by chance, or some days in a story: what only
// episodes have is said of hardly any of them. Pure; any thread.
[[nodiscard]] bool isAlikeByChance(const PageReading &reading);

} // namespace earmark
