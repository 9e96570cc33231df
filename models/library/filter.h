// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <compare>

namespace earmark {

enum class EpisodeSort { Date, Title, Show, Guest, Duration, State };

// Everything that decides what the window shows: one value behind the panes, the list, history and playlists.
// Several ids of one kind mean OR, kinds mean AND.
struct EpisodeFilter {
    QList<ShowId> shows{};
    QList<PersonId> guests{};
    QList<TopicId> topics{};
    QList<PersonId> hosts{};    // chosen on pages only: no pane lists hosts
    QString search{};           // in the search grammar
    bool searchAsTyped = false; // the last word is a prefix
    bool withArchived = false;
    EpisodeSort sort = EpisodeSort::Date;
    bool ascending = false;
    bool asPage = false; // what is chosen is shown as its page, where subjectOf() names it; decides nothing else

    bool operator==(const EpisodeFilter &) const = default;
};

} // namespace earmark
