// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/showwords.h"

#include <QtCore/QSet>

namespace earmark {

// At most this many topics an episode.
constexpr qsizetype mostTopics = 8;

// What an episode is about, most telling first: its own keywords, and the terms of its title and notes that its show
// does not use everywhere. Words in `persons` belong to people and are no topics. Pure; any thread.
[[nodiscard]] QList<TopicMention> topicsOf(const ParsedEpisode &episode, const ReadText &title,
                                           const ReadText &description, const ShowWords &show,
                                           const QSet<WordKey> &persons);

} // namespace earmark
