// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagetext.h"

namespace earmark {

// The one episode that a page's JSON-LD (schema.org PodcastEpisode, RadioEpisode or AudioObject) describes; empty where
// it describes none, or several. Bounded by the size of its scripts; pure; any thread.
[[nodiscard]] PageSelf selfDescribedIn(QByteArrayView html);

} // namespace earmark
