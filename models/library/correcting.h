// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correctionstore.h"
#include "models/library/samepersons.h"
#include "models/library/showstore.h"

namespace earmark {

class CorrectionChange;
struct NamedCorrection;

// Takes the listener's corrections and keeps all that is shown in step with them: names, credits, topics, hosts and the
// text index. Inside a transaction of the caller; errors stick to the database. On the library's thread.
class Correcting
{
public:
    Correcting(Database &database, EpisodeStore &episodes, ShowStore &shows);

    // NotFound where a name, episode or show is none of the library's; InvalidArgument for what says nothing.
    [[nodiscard]] Result<void> correct(const Correction &correction, qint64 nowMs);
    [[nodiscard]] Result<void> remove(CorrectionId correction);

    // As Library::importCorrections().
    [[nodiscard]] Result<CorrectionImport> import(const QByteArray &text, qint64 nowMs);
    // After shows or episodes came: takes what waited for them. False where nothing did.
    bool adoptWaiting();

    // After episodes were written: who goes by several names, as far as they tell.
    void joinPersons();
    void joinAllPersons();

    // Before anything else is written: another program may have made corrections, too.
    void refresh();
    // After corrections came and went: shows what they make of it. False where nothing had changed.
    bool reapply();
    // After a transaction was rolled back.
    void forget();

private:
    [[nodiscard]] Result<StoredCorrection> understood(const Correction &correction);
    [[nodiscard]] Result<void> checkPlaces(const Correction &correction);
    [[nodiscard]] QString toldApart(const Correction &correction);
    [[nodiscard]] QString saidIn(const Correction &correction, qint64 row);
    [[nodiscard]] std::optional<StoredCorrection> takeKnown(NamedCorrection &named);
    void replaceNames(const StoredCorrection &newer);
    void setRulings();
    void joinPersons(const QSet<QString> &families);
    [[nodiscard]] QSet<QString> joinFamilies(const QSet<QString> &families, NameJoins &joins);
    [[nodiscard]] QSet<qint64> setNames(const CorrectionChange &change, bool ofPersons);
    [[nodiscard]] NameStore &namesFor(Correction::Kind kind);

    Database &m_database;
    EpisodeStore &m_episodes;
    ShowStore &m_shows;
    CorrectionStore m_store;
    SamePersons m_same;
    QList<StoredCorrection> m_current; // as all that is shown has them
    qint64 m_dataVersion = -1;         // PRAGMA data_version when they were read; -1: not yet
};

} // namespace earmark
