// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/library/correctionstore.h"

namespace earmark {

// A show by what any library knows of it.
struct NamedShow {
    QString feedUrl;
    QString title;

    bool operator==(const NamedShow &) const = default;
};

struct NamedEpisode {
    NamedShow show;
    QString guid;
    QString title;
    QString date; // ISO 8601, UTC; empty where not stated

    bool operator==(const NamedEpisode &) const = default;
};

// A correction that any library can take in: its rows are named. `stored` has neither episodes nor a show.
struct NamedCorrection {
    StoredCorrection stored;
    QList<NamedEpisode> episodes;
    NamedShow show;

    bool operator==(const NamedCorrection &) const = default;
};

// A line of a file of corrections, without its end: a JSON object (RFC 8259) whose keys are on other people's disks
// and never change their meaning: "kind", "subject", "value", "part", "role", "organisation", "episodes", "show",
// "made", and "said" and "value_said" where sources use another name. What is empty is left out. Pure; any thread.
[[nodiscard]] QByteArray writeCorrectionLine(const NamedCorrection &correction);

// DamagedSource for what is no such object; unknown keys are skipped. Pure; any thread.
[[nodiscard]] Result<NamedCorrection> readCorrectionLine(const QByteArray &line);

// All lines of a file that say something, with the number of each from 1. DamagedSource with the line in `code` where
// one of them cannot be read. Pure; any thread.
[[nodiscard]] Result<QList<NamedCorrection>> readCorrectionFile(const QByteArray &text);

// The names of a correction's episodes and show. Reads only; errors stick to the database.
[[nodiscard]] NamedCorrection named(Database &database, const StoredCorrection &correction);

// By any address of its feed, else by its title; invalid where none fits, or more than one does.
[[nodiscard]] ShowId findShow(Database &database, const NamedShow &show);
// In that show by guid, else by title and day, else by a title that only one episode has.
[[nodiscard]] EpisodeId findEpisode(Database &database, const NamedEpisode &episode);

} // namespace earmark
