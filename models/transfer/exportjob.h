// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/library/filter.h"
#include "models/library/records.h"
#include "models/transfer/exportformat.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace earmark {

// What is to leave the library, and how: the episodes given, or their parts in a playlist, those of a filter, or all
// subscriptions.
struct ExportJob {
    QString title{};
    QList<EpisodeId> episodes{}; // in order
    QList<PlaylistItem> items{}; // instead of them, with note and part of each
    std::optional<EpisodeFilter> filter{};
    bool subscriptions = false;
    ExportFormat format = ExportFormat::M3u8;
    ExportOptions options{};
    QString audioFolder{}; // where audio is kept offline, for bundles that take it along

    bool operator==(const ExportJob &) const = default;
};

// The queue as it leaves, with the part of each.
[[nodiscard]] inline QList<PlaylistItem> itemsOf(const QList<QueueEntry> &queue)
{
    QList<PlaylistItem> items;
    for (const QueueEntry &entry : queue)
        items.append({.episode = entry.episode, .startMs = entry.startMs, .endMs = entry.endMs});
    return items;
}

// The beginning of an export as it would be written.
struct ExportPreview {
    QByteArray bytes{};
    ExportReport report{}; // of what is shown
    qsizetype shown = 0;   // episodes or shows
    qsizetype total = 0;
};

} // namespace earmark
