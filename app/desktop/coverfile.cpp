// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/coverfile.h"

#include "models/items/artwork.h"
#include "models/transfer/atomicfile.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QBuffer>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int coverPixels = 512;
const QString nameBegins = u"playing-"_s;

// An address of its own for each picture: who shows it keeps it by that.
QUrl written(const QImage &picture, const QString &folder, const QString &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    if (picture.isNull() || !buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return {};
    const QByteArray hash = QCryptographicHash::hash(image.toUtf8(), QCryptographicHash::Sha256).toHex().first(20);
    const QString path = folder + u'/' + nameBegins + QString::fromLatin1(hash) + u".png"_s;
    QDir().mkpath(folder);
    for (const QString &old : QDir(folder).entryList({nameBegins + u'*'}, QDir::Files))
        QFile::remove(folder + u'/' + old);
    return writeFile(path, png) ? QUrl::fromLocalFile(path) : QUrl();
}

} // namespace

CoverFile::CoverFile(ArtworkSource &artwork, QString folder, QObject *parent)
    : QObject(parent)
    , m_artwork(artwork)
    , m_folder(std::move(folder))
{
}

void CoverFile::show(const QString &image)
{
    if (std::exchange(m_image, image) == image)
        return;
    take({});
    if (image.isEmpty())
        return;
    m_artwork.artwork(image, coverPixels).then(this, [this, image](const QImage &picture) {
        if (image != m_image || picture.isNull())
            return;
        QtConcurrent::run([picture, image, folder = m_folder] {
            return written(picture, folder, image);
        }).then(this, [this, image](const QUrl &url) {
            if (image == m_image)
                take(url);
        });
    });
}

void CoverFile::take(const QUrl &url)
{
    if (std::exchange(m_url, url) != url)
        Q_EMIT changed();
}

} // namespace earmark
