// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/portrait.h"
#include "views/rowpictures.h"

#include <QtWidgets/QStyledItemDelegate>

#include <optional>

namespace earmark {

struct EpisodeRow;

// Draws an episode in two lines: picture, title, then show, number, guests and where a search hit stands; date and
// length, or what is left to hear, at the right edge. Heard episodes recede. GUI thread.
class EpisodeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    // Repaints `view` when a picture arrives.
    EpisodeDelegate(ArtworkSource &artwork, QWidget *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct AtHand { // what the row itself does not say
        bool playing = false;
        std::optional<int> fetched; // percent
        PortraitSubject::Kind page = {};
    };

    void paintEpisode(QPainter &painter, const QStyleOptionViewItem &option, const EpisodeRow &row,
                      const AtHand &atHand) const;

    RowPictures m_pictures;
};

} // namespace earmark
