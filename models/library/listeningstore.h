// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/records.h"

namespace earmark {

// How the listener hears each show. Writes are inside a transaction of the caller; SQL errors stick to the database. On
// the thread of its database.
class ListeningStore
{
public:
    explicit ListeningStore(Database &database);

    [[nodiscard]] ShowListening read(ShowId show); // nothing set where nothing is kept
    [[nodiscard]] Result<void> write(ShowId show, const ShowListening &listening);
    void moveShow(ShowId from, ShowId to); // two shows turned out to be one

private:
    Database &m_database;
};

} // namespace earmark
