// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correction.h"
#include "models/library/database.h"
#include "models/library/namejoins.h"
#include "models/library/personname.h"

namespace earmark {

// Finds persons who go by several names, by all that is known of them now, so that it makes no difference what was
// read first. Reads only but for setFamilies(); errors stick to the database. On its database's thread.
class SamePersons
{
public:
    explicit SamePersons(Database &database);

    // Of these rows, or of all that have none, what their spellings share.
    void setFamilies(const QSet<qint64> &rows);
    void setFamilies();

    [[nodiscard]] QSet<QString> familiesOf(const QSet<qint64> &rows); // that have more than one name
    [[nodiscard]] QSet<QString> families();
    [[nodiscard]] QSet<QString> keysOf(const QString &family); // foldName() of its names

    // Joins the names of a family that are one person's on strong evidence.
    void join(const QString &family, NameJoins &joins);

    // On weak evidence, the strongest first. `joins`: whom the listener has told apart.
    [[nodiscard]] QList<SamePersonSuggestion> suggestions(PersonId person, const NameJoins &joins);

private:
    // Somebody of one name, and where they were met.
    struct Bearer {
        qint64 row = 0;
        QString key;
        QString said;
        PersonName name;
        QSet<qint64> shows;
        QSet<QString> organisations; // as foldName() makes them
        QSet<QString> urls;          // as addressKey() makes them
    };
    [[nodiscard]] QList<Bearer> bearers(const QString &family);
    void meet(QList<Bearer> &bearers);
    [[nodiscard]] static bool isOne(const Bearer &a, const Bearer &b, bool isOnlyMiddle);
    [[nodiscard]] QList<Bearer> companions(const Bearer &self);
    void suggest(QList<SamePersonSuggestion> &list, const Bearer &self, const Bearer &other,
                 SamePersonSuggestion::Reason reason, const NameJoins &joins);
    [[nodiscard]] QString shared(const Bearer &a, const Bearer &b);

    Database &m_database;
};

} // namespace earmark
