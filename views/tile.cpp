// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/tile.h"

#include <QtCore/QStringView>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

QColor colourOf(const QString &name)
{
    // Not qHash: its seed changes with every run, and a show should keep its colour.
    quint32 hash = 2166136261U;
    for (const QChar c : name)
        hash = (hash ^ c.unicode()) * 16777619U;
    static constexpr std::array<QRgb, 10> colours{0xff3b5bdb, 0xffc2410c, 0xff0d9488, 0xff7e22ce, 0xffbe185d,
                                                  0xff4d7c0f, 0xff1d4ed8, 0xff92400e, 0xff0e7490, 0xff6d28d9};
    return QColor::fromRgb(colours[hash % colours.size()]);
}

QString initialsOf(const QString &name, bool two)
{
    QString initials;
    const auto words = QStringView(name).split(u' ', Qt::SkipEmptyParts);
    const auto add = [&initials](QStringView word) {
        for (const QChar c : word) {
            if (c.isLetterOrNumber()) {
                initials += c.toUpper();
                return;
            }
        }
    };
    if (!words.isEmpty())
        add(words.first());
    if (two && words.size() > 1)
        add(words.last());
    return initials;
}

void paintTile(QPainter &painter, const QRect &rect, const QImage &image, const QString &name)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(rect, 4, 4);
    if (image.isNull()) {
        painter.fillPath(shape, colourOf(name));
        QFont font = painter.font();
        font.setBold(true);
        font.setPixelSize(std::max(8, rect.height() * 2 / 5));
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(rect, Qt::AlignCenter, initialsOf(name, false));
    } else {
        painter.setClipPath(shape);
        painter.drawImage(rect, image);
    }
    painter.restore();
}

} // namespace earmark
