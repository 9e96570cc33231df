// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/pictures.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>

#include <algorithm>

namespace earmark {

namespace {

constexpr qint64 maxDecodedBytes = 64 * 1024 * 1024;

QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return QByteArrayLiteral("png");
    if (bytes.startsWith("\xff\xd8\xff"))
        return QByteArrayLiteral("jpeg");
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return QByteArrayLiteral("gif");
    if (bytes.startsWith("RIFF") && bytes.sliced(std::min<qsizetype>(8, bytes.size())).startsWith("WEBP"))
        return QByteArrayLiteral("webp");
    return {};
}

} // namespace

bool isPicture(const QByteArray &bytes)
{
    return !formatOf(bytes).isEmpty();
}

QImage squarePicture(const QByteArray &bytes, int pixels)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty() || pixels <= 0)
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QBuffer::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() * 4 > maxDecodedBytes)
        return {};
    // JPEG decodes to a smaller size by itself, several times faster than scaling afterwards.
    const QSize wanted = size.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding);
    if (wanted.width() < size.width())
        reader.setScaledSize(wanted);
    QImage image = reader.read();
    if (image.isNull())
        return {};
    const int side = std::min(image.width(), image.height());
    image = image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    if (side != pixels)
        image = image.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace earmark
