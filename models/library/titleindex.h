// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/domain/source.h"
#include "models/library/database.h"

#include <QtCore/QMultiHash>
#include <QtCore/QSet>

namespace earmark {

// Which shows have an episode of a title on a day: shows that go by several names are known by what they list. Holds
// eight bytes or so twice for each episode of the library. On one thread.
class TitleIndex
{
public:
    explicit TitleIndex(Database &database); // reads the whole library

    void add(ShowId show, const QList<ParsedEpisode> &episodes);

    // The show with which `parsed` shares most, if that can be no chance: a third of the shorter list, two at least,
    // where their names are close; or, whatever they are called, five and two thirds. Only `among` these, unless empty.
    [[nodiscard]] ShowId bestFor(const ParsedShow &parsed, const QList<ShowId> &among = {});

private:
    void add(size_t key, ShowId show);

    Database &m_database;
    QMultiHash<size_t, qint64> m_shows; // by title and day
    QHash<qint64, int> m_counts;
};

} // namespace earmark
