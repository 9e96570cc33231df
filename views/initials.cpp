// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/initials.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QStringList>
#include <QtGui/QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// The first letter or digit with whatever combines with it.
QString firstLetter(const QString &word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char32_t character = word.at(i).isHighSurrogate() && i + 1 < word.size()
                                       ? QChar::surrogateToUcs4(word.at(i), word.at(i + 1))
                                       : word.at(i).unicode();
        if (QChar::isLetterOrNumber(character))
            return QString::fromUcs4(&character, 1).toUpper();
        if (QChar::requiresSurrogates(character))
            ++i;
    }
    return {};
}

} // namespace

QString initials(const QString &name)
{
    QStringList letters;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const QString letter = firstLetter(word); !letter.isEmpty())
            letters << letter;
    }
    if (letters.size() > 2)
        letters = {letters.first(), letters.last()};
    return letters.join(QString());
}

QColor nameColour(const QString &name)
{
    // Each has a contrast of 4.5:1 or more to white.
    static constexpr std::array<QRgb, 10> colours{0x3b5bdb, 0xc2410c, 0x0f766e, 0x9d2f7e, 0x4d7c0f,
                                                  0x6d45c9, 0xa16207, 0x0369a1, 0xb4234a, 0x52606d};
    const QByteArray digest = QCryptographicHash::hash(name.toCaseFolded().toUtf8(), QCryptographicHash::Md5);
    return QColor::fromRgb(colours.at(static_cast<quint8>(digest.front()) % colours.size()));
}

void paintInitials(QPainter &painter, const QRectF &area, const QString &name, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(nameColour(name));
    painter.drawRoundedRect(area, radius, radius);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(8, qRound(area.height() * 0.38)));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(area, Qt::AlignCenter, initials(name));
    painter.restore();
}

} // namespace earmark
