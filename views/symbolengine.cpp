// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/symbolengine.h"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

using namespace Qt::StringLiterals;

namespace earmark {

SymbolEngine::SymbolEngine(const QString &name, QPalette::ColorRole role)
    : m_name(name)
    , m_role(role)
{
    QFile file(":/icons/actions/"_L1 + name + ".svg"_L1);
    if (file.open(QIODevice::ReadOnly))
        m_drawing = file.readAll();
}

QColor SymbolEngine::colour(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, m_role);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    return palette.color(QPalette::Active, m_role);
}

void SymbolEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatio();
    painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, scale));
}

QPixmap SymbolEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap SymbolEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    if (m_drawing.isEmpty() || size.isEmpty())
        return {};
    const QSize pixels = (QSizeF(size) * scale).toSize();
    const QColor ink = colour(mode);
    const QString cacheKey =
        u"earmark/%1/%2/%3x%4"_s.arg(m_name, ink.name(QColor::HexArgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap result;
    if (!QPixmapCache::find(cacheKey, &result)) {
        const QByteArray coloured = QByteArray(m_drawing).replace("currentColor", ink.name().toLatin1());
        QSvgRenderer renderer(coloured);
        result = QPixmap(pixels);
        result.fill(Qt::transparent);
        const int side = std::min(pixels.width(), pixels.height());
        QPainter painter(&result);
        painter.setOpacity(ink.alphaF());
        renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
        painter.end();
        QPixmapCache::insert(cacheKey, result);
    }
    result.setDevicePixelRatio(scale);
    return result;
}

QSize SymbolEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

QIconEngine *SymbolEngine::clone() const
{
    return new SymbolEngine(*this);
}

QString SymbolEngine::key() const
{
    return u"earmark-symbol"_s;
}

QString SymbolEngine::iconName()
{
    return m_name;
}

bool SymbolEngine::isNull()
{
    return m_drawing.isEmpty();
}

} // namespace earmark
