// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/understanding/references.h"

namespace earmark {

class Database;

// A work that the notes of episodes name: an RFC, a paper, a repository, a book.
struct NamedWork {
    ReferenceKind kind = ReferenceKind::Doi;
    QString identifier; // as Reference::identifier
    QString url;        // https
    int episodes = 0;   // that name it

    bool operator==(const NamedWork &) const = default;
};

// The works that the titles, notes and links of these episodes name, those of most episodes first, else as they were
// met. Of a long list only the first thousand episodes are read. On the database's thread.
[[nodiscard]] QList<NamedWork> readNamedWorks(Database &database, const QList<EpisodeId> &episodes);

} // namespace earmark
