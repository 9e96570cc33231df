// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/records.h"

namespace earmark {

// Which audio the listener wants to have without a network, and how far that is. Writes are inside a transaction of the
// caller; SQL errors stick to the database. On the thread of its database.
class KeptStore
{
public:
    explicit KeptStore(Database &database);

    // Wanted from now on; what failed or was paused is tried again, what is there stays. Errors: NotFound.
    [[nodiscard]] Result<void> keep(const QList<EpisodeId> &episodes, qint64 nowMs);
    void release(const QList<EpisodeId> &episodes);
    void pause(const QList<EpisodeId> &episodes); // those that wait
    // What fetching came to. Errors: NotFound where the episode does not wait any more: the listener's word, which may
    // have come while the fetching was still on its way to say something, stands.
    [[nodiscard]] Result<void> write(EpisodeId episode, const KeptProgress &progress);
    [[nodiscard]] QList<KeptAudio> all(); // in the order of fetching
    [[nodiscard]] QString fileOf(EpisodeId episode);

private:
    Database &m_database;
};

} // namespace earmark
