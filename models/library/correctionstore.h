// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correction.h"
#include "models/library/database.h"
#include "models/library/namejoins.h"

namespace earmark {

// A correction as the library keeps it.
struct StoredCorrection {
    KeptCorrection kept;
    QString said;      // the subject in words of the sources: what it is called once other corrections are gone
    QString valueSaid; // the same of the value

    bool operator==(const StoredCorrection &) const = default;
};

// What corrections say of who is one person, or which labels are one topic.
[[nodiscard]] NameJoins joinsOf(const QList<StoredCorrection> &corrections, bool ofPersons);

// Keeps the listener's corrections. Inside a transaction of the caller; errors stick to the database. On its database's
// thread.
class CorrectionStore
{
public:
    explicit CorrectionStore(Database &database);

    [[nodiscard]] QList<StoredCorrection> all();  // oldest first
    void add(const StoredCorrection &correction); // its id is not looked at
    void remove(CorrectionId correction);
    [[nodiscard]] bool exists(CorrectionId correction);

    // Lines of an imported file that wait for their episode or show.
    struct Waiting {
        qint64 id = 0;
        QString line;
    };
    [[nodiscard]] QList<Waiting> waiting();
    void addWaiting(const QString &line); // once
    void removeWaiting(qint64 id);

private:
    Database &m_database;
};

} // namespace earmark
