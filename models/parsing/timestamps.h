// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QList>
#include <QtCore/QStringView>

#include <optional>

namespace earmark {

// A moment of the episode that its notes name, and where: UTF-16 offsets, of the digits alone.
struct NoteTimestamp {
    qsizetype start = 0;
    qsizetype end = 0; // exclusive
    qint64 ms = 0;

    bool operator==(const NoteTimestamp &) const = default;
};

// The moments that plain text names as "12:34", "1:02:03" or "[00:04:12]", in text order. Times of day ("10:30 am",
// "at 10:30", "15:00 UTC"), ratios, scores and verses are left out where they can be told: a lone "m:ss" within a
// sentence counts only in brackets. Moments past `durationMs`, where known, are left out. Pure; any thread.
[[nodiscard]] QList<NoteTimestamp> findTimestamps(QStringView text, std::optional<qint64> durationMs = {});

// Chapters out of a list in the notes: at least three lines that each begin or end with a moment, in ascending order.
// Empty where there is no such list. Pure; any thread.
[[nodiscard]] QList<Chapter> chaptersFromNotes(QStringView text, std::optional<qint64> durationMs = {});

} // namespace earmark
