// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/artworkview.h"

#include "models/items/artwork.h"
#include "views/initials.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace earmark {

namespace {

constexpr double corner = 4.0; // px

} // namespace

ArtworkView::ArtworkView(ArtworkSource &artwork, int side, QWidget *parent)
    : QWidget(parent)
    , m_artwork(artwork)
{
    setFixedSize(side, side);
}

void ArtworkView::setPicture(const QString &url, const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    update();
    if (url == m_url)
        return;
    m_url = url;
    m_image = {};
    const quint64 generation = ++m_generation;
    if (url.isEmpty())
        return;
    const int pixels = qRound(width() * devicePixelRatio());
    m_image = m_artwork.cached(url, pixels);
    if (!m_image.isNull())
        return;
    m_artwork.artwork(url, pixels).then(this, [this, generation](const QImage &image) {
        if (generation != m_generation)
            return;
        m_image = image;
        update();
    });
}

void ArtworkView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_image.isNull()) {
        paintInitials(painter, rect(), m_name, corner);
        return;
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(rect(), corner, corner);
    painter.setClipPath(frame);
    painter.drawImage(QRectF(rect()), m_image);
}

} // namespace earmark
