// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedraft.h"
#include "models/items/rowdiff.h"
#include "models/library/records.h"

#include <QtCore/QAbstractListModel>

namespace earmark {

// One row beside the text of a page.
struct PageRow {
    enum class Kind { Episode, Heading, Line };
    Kind kind = Kind::Episode;
    qsizetype start = 0;                         // in the page's text; of a heading, that of its first row
    int index = -1;                              // of an episode in its draft
    ParsedEpisode episode;                       // as it would be added
    std::optional<EpisodeComparison> comparison; // with the library, once it has answered
    bool leftOut = false;
    QString text; // of a heading or a line
    LeftOutLine line;

    bool operator==(const PageRow &) const = default;
};

// The episodes of one page as they will be, those still to come apart below, and the lines that were left out. Shows
// what it is given, by one filter; diffs. An episode's check mark says whether it will be added. GUI thread.
class PageItemModel final : public RowDiff<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole + 1 /* PageRow */ };
    enum class Filter { All, WithGuests, Known, Upcoming, LeftOut };

    explicit PageItemModel(QObject *parent = nullptr);

    // `comparison` is empty until the library has answered.
    void setDraft(const PageDraft &draft, const QList<EpisodeComparison> &comparison = {});
    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const;
    [[nodiscard]] int rowOf(int episode) const; // -1: not shown
    [[nodiscard]] int episodeAt(int row) const; // -1: no episode
    [[nodiscard]] const PageRow &rowAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void leaveOutRequested(int episode, bool leftOut);

private:
    [[nodiscard]] bool passes(const PageRow &row) const;
    void rebuild();

    QList<PageRow> m_all; // episodes, then lines
    QList<PageRow> m_rows;
    Filter m_filter = Filter::All;
};

} // namespace earmark
