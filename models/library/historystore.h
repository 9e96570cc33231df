// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/records.h"

namespace earmark {

// What was listened to and when. Writes are inside a transaction of the caller; SQL errors stick to the database. On
// the thread of its database.
class HistoryStore
{
public:
    explicit HistoryStore(Database &database);

    [[nodiscard]] QList<Play> plays(); // newest first, the last 2,000
    // Adds it, or brings the one that started then up to date.
    [[nodiscard]] Result<void> note(const Play &play);
    void remove(const QList<qint64> &startedAtMs);
    void clear();

private:
    Database &m_database;
};

} // namespace earmark
