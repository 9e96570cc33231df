// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/headedlines.h"
#include "views/rowpictures.h"

namespace earmark {

// Rows of a PlaceModel with their pictures, below the headings of its sections. GUI thread.
class PlaceLines final : public HeadedLines
{
    Q_OBJECT

public:
    // Repaints `view` when a picture arrives.
    PlaceLines(ArtworkSource &artwork, QWidget *view);

protected:
    [[nodiscard]] TwoLines linesOf(const QModelIndex &index) const override;
    [[nodiscard]] QString headingOf(const QModelIndex &index) const override;
    [[nodiscard]] bool paintTile(QPainter &painter, const QRect &tile, const QModelIndex &index) const override;

private:
    RowPictures m_pictures;
};

} // namespace earmark
