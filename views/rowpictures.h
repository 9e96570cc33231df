// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

class QImage;
class QPainter;
class QRect;
class QWidget;

namespace earmark {

class ArtworkSource;

// The pictures of rows while they are painted: what is in memory is drawn at once, and what is not makes the view paint
// again when it comes; until then there are initials. GUI thread.
class RowPictures
{
public:
    RowPictures(ArtworkSource &artwork, QWidget *view)
        : m_artwork(artwork)
        , m_view(view)
    {
    }

    // Into a square; `name`: what the initials are of.
    void paint(QPainter &painter, const QRect &tile, const QString &url, const QString &name) const;

private:
    [[nodiscard]] QImage picture(const QString &url, int pixels) const; // null where there is none yet

    ArtworkSource &m_artwork;
    QWidget *m_view;
};

} // namespace earmark
