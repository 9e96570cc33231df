// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/rowpictures.h"

#include "models/items/artwork.h"
#include "views/initials.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QWidget>

namespace earmark {

void RowPictures::paint(QPainter &painter, const QRect &tile, const QString &url, const QString &name) const
{
    constexpr double corner = 4.0;
    const QImage image = picture(url, qRound(tile.width() * painter.device()->devicePixelRatioF()));
    if (image.isNull()) {
        paintInitials(painter, tile, name, corner);
        return;
    }
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(tile, corner, corner);
    painter.setClipPath(frame);
    painter.drawImage(tile, image);
    painter.restore();
}

QImage RowPictures::picture(const QString &url, int pixels) const
{
    if (url.isEmpty())
        return {};
    QImage image = m_artwork.cached(url, pixels);
    if (image.isNull()) {
        m_artwork.artwork(url, pixels).then(m_view, [view = m_view](const QImage &arrived) {
            if (!arrived.isNull())
                view->update();
        });
    }
    return image;
}

} // namespace earmark
