// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/artworkcache.h"

#include "app/network/pictures.h"
#include "models/http/redirect.h"
#include "models/transfer/atomicfile.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 maxPictureBytes = 8 * 1024 * 1024;
constexpr int memoryKiB = 24 * 1024;
constexpr qint64 failureDays = 7;

QString memoryKey(const QString &url, int pixels)
{
    return QString::number(pixels) + u' ' + url;
}

// Names are ours: nothing of an address reaches the file system.
QString pathOf(const QString &folder, const QString &url)
{
    const QByteArray name = QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256).toHex().first(40);
    return folder + u'/' + QString::fromLatin1(name);
}

// What the disk knows of an address. An empty file says that the address had no picture when it was written.
struct OnDisk {
    QByteArray bytes;
    bool known = false;
};

OnDisk lookUp(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return {};
    if (file.size() == 0)
        return {{}, file.lastModified().daysTo(QDateTime::currentDateTime()) < failureDays};
    const Result<QByteArray> bytes = readFile(path, maxPictureBytes);
    return {bytes.value_or(QByteArray()), bytes.has_value()};
}

// A cache that cannot be written costs a request later, nothing else.
void remember(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    [[maybe_unused]] const Result<void> written = writeFile(path, bytes);
}

} // namespace

ArtworkCache::ArtworkCache(Fetcher &fetcher, QString folder, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_folder(std::move(folder))
    , m_memory(memoryKiB)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

ArtworkCache::~ArtworkCache()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QImage ArtworkCache::cached(const QString &url, int pixels) const
{
    const QImage *image = m_memory.object(memoryKey(url, pixels));
    return image ? *image : QImage();
}

// Everyone who asks gets a future of their own: one future takes one continuation.
QFuture<QImage> ArtworkCache::artwork(const QString &url, int pixels)
{
    if (!isWebUrl(QUrl(url)) || pixels <= 0)
        return QtFuture::makeReadyValueFuture(QImage());
    const QString key = memoryKey(url, pixels);
    if (const QImage *image = m_memory.object(key))
        return QtFuture::makeReadyValueFuture(*image);

    QPromise<QImage> promise;
    promise.start();
    QFuture<QImage> future = promise.future();
    auto &waiting = m_waiting[key];
    waiting.push_back(std::move(promise));
    if (waiting.size() == 1) {
        const bool isLoading = m_loading.contains(url);
        m_loading[url].insert(pixels);
        if (!isLoading)
            load(url);
    }
    return future;
}

void ArtworkCache::load(const QString &url)
{
    QtConcurrent::run(&m_pool, [path = pathOf(m_folder, url)] {
        return lookUp(path);
    }).then(this, [this, url](const OnDisk &found) {
        if (found.known)
            scale(url, found.bytes);
        else
            fetch(url);
    });
}

void ArtworkCache::fetch(const QString &url)
{
    FetchRequest request;
    request.url = QUrl(url);
    request.accept = QByteArrayLiteral("image/webp, image/png, image/jpeg, image/gif;q=0.8");
    request.maxBytes = maxPictureBytes;
    request.chosenByFeed = true;
    m_fetcher.fetch(request).then(this, [this, url](const FetchResult &answer) {
        // Without a network nothing was learned about the picture.
        const bool learned = answer || answer.error().kind == Error::Kind::HttpStatus
                             || answer.error().kind == Error::Kind::TooLarge
                             || answer.error().kind == Error::Kind::AddressRefused;
        const QByteArray data = answer && isPicture(answer->body) ? answer->body : QByteArray();
        if (learned)
            m_pool.start([path = pathOf(m_folder, url), data] { remember(path, data); });
        scale(url, data);
    });
}

void ArtworkCache::scale(const QString &url, const QByteArray &data)
{
    for (const int pixels : m_loading.take(url)) {
        QtConcurrent::run(&m_pool, [data, pixels] {
            return squarePicture(data, pixels);
        }).then(this, [this, key = memoryKey(url, pixels)](const QImage &image) { settle(key, image); });
    }
}

void ArtworkCache::settle(const QString &key, const QImage &image)
{
    m_memory.insert(key, new QImage(image), int(std::max<qsizetype>(1, image.sizeInBytes() / 1024)));
    auto waiting = std::move(m_waiting[key]);
    m_waiting.erase(key);
    for (QPromise<QImage> &promise : waiting) {
        promise.addResult(image);
        promise.finish();
    }
}

} // namespace earmark
