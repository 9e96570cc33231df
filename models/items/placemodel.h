// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/rowdiff.h"
#include "models/library/favouritenames.h"
#include "models/library/records.h"

#include <QtCore/QAbstractListModel>

#include <variant>

namespace earmark {

// One thing on a page of what the listener comes back to: an episode, a bookmark, or a show, person or topic.
struct PlaceRow {
    enum class Section { Continue, New, Bookmarks, UpNext, Episodes, Shows, Guests, Topics };
    Section section = Section::Continue;
    std::variant<EpisodeRow, Bookmark, FavouriteName> what{};

    [[nodiscard]] EpisodeId episode() const; // invalid for a name
    bool operator==(const PlaceRow &) const = default;
};

// The rows of such a page, section after section. Shows what it is given. GUI thread.
class PlaceModel final : public RowDiff<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role {
        PlaceRowRole = Qt::UserRole + 1, // PlaceRow
        HeadingRole,                     // of the section that begins with this row; else empty
    };

    using RowDiff::RowDiff;

    void setRows(const QList<PlaceRow> &rows);
    // Whether a show, guest or topic is followed, so that home can say what to do where none is.
    void setFollowsAny(bool any) { m_followsAny = any; }
    [[nodiscard]] bool followsAny() const { return m_followsAny; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString headingAt(int row) const;

    QList<PlaceRow> m_rows;
    bool m_followsAny = true;
};

// The title of a section. GUI thread.
[[nodiscard]] QString sectionText(PlaceRow::Section section);

} // namespace earmark
