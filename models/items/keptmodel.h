// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/rowdiff.h"
#include "models/library/records.h"

#include <QtCore/QAbstractListModel>

#include <optional>

namespace earmark {

// One episode whose audio is kept, and how far fetching it is.
struct KeptLine {
    KeptAudio kept;
    bool running = false;       // is being fetched
    qint64 present = 0;         // bytes of what is being fetched
    std::optional<qint64> size; // bytes; unknown until the server tells
    std::optional<Error> trouble;

    [[nodiscard]] int percent() const; // 0 where nothing is known

    bool operator==(const KeptLine &) const = default;
};

// What was streamed and stays, in bytes.
struct StreamedAudio {
    qint64 used = 0;
    std::optional<qint64> budget; // nothing: all stays

    bool operator==(const StreamedAudio &) const = default;
};

// How far it is, in words: "12 of 34 MB", "Paused", or why it failed. GUI thread.
[[nodiscard]] QString keptText(const KeptLine &line);

// The audio kept for when there is no network, what is still fetched first. Shows what it is given; diffs. GUI thread.
class KeptModel final : public RowDiff<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole + 1 /* KeptLine */ };

    using RowDiff::RowDiff;

    void setLines(QList<KeptLine> lines);
    [[nodiscard]] const QList<KeptLine> &lines() const { return m_lines; }
    [[nodiscard]] qint64 keptBytes() const; // of those that are whole
    void setStreamed(const StreamedAudio &streamed);
    [[nodiscard]] const StreamedAudio &streamed() const { return m_streamed; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void totalsChanged(); // of what is kept or was streamed

private:
    QList<KeptLine> m_lines;
    StreamedAudio m_streamed;
};

} // namespace earmark
