// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/database.h"
#include "models/library/portrait.h"
#include "models/library/query.h"
#include "models/library/records.h"

namespace earmark {

// Reads what windows and the shell show of shows and episodes. Several calls see one state of the library if the
// caller has begun reading; SQL errors stick to the database. On its database's thread.
class ReadStore
{
public:
    explicit ReadStore(Database &database);

    // In the order of the ids, without those that are gone; matches of `query` are marked. With a `subject`, they are
    // the rows of its page.
    [[nodiscard]] QList<EpisodeRow> rows(const QList<EpisodeId> &ids, const SearchQuery &query,
                                         const PortraitSubject &subject = {});
    [[nodiscard]] Result<EpisodeDetail> episode(EpisodeId id);
    [[nodiscard]] QList<Show> shows(); // by title
    [[nodiscard]] QList<Playable> playables(const QList<EpisodeId> &ids);
    [[nodiscard]] QList<ExportItem> exportItems(const QList<EpisodeId> &ids);
    [[nodiscard]] QList<OpmlEntry> subscriptions(); // by title

private:
    [[nodiscard]] std::optional<EpisodeRow> row(EpisodeId id);
    [[nodiscard]] std::optional<ExportItem> exportItem(EpisodeId id);
    [[nodiscard]] QStringList guests(EpisodeId id);
    [[nodiscard]] QString description(EpisodeId id);
    [[nodiscard]] Match matchOf(const EpisodeRow &row, const SearchQuery &query);
    void readHosts(QList<Show> &shows);
    void readFunding(QList<Show> &shows);

    Database &m_database;
};

} // namespace earmark
