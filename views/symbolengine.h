// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtGui/QIconEngine>
#include <QtGui/QPalette>

namespace earmark {

// Draws one of our monochrome SVGs (:/icons/actions/NAME.svg) in the palette's colour of the moment, at the exact
// number of device pixels asked for. GUI thread.
class SymbolEngine final : public QIconEngine
{
public:
    SymbolEngine(const QString &name, QPalette::ColorRole role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    QString iconName() override;
    bool isNull() override;

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const;

    QString m_name;
    QPalette::ColorRole m_role;
    QByteArray m_drawing; // empty where there is none of that name
};

} // namespace earmark
