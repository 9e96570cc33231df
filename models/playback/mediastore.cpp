// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediastore.h"

#include "models/playback/mediacache.h"
#include "models/playback/mediadownload.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QThread>
#include <QtCore/QUuid>
#include <QtNetwork/QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// A medium that is being fetched: the download goes first, then what it fills, then the file.
struct Streamed {
    QString path;
    MediaCache cache;
    std::unique_ptr<MediaDownload> download;

    ~Streamed()
    {
        download.reset();
        QFile::remove(path);
    }
};

} // namespace

// The media network thread. It ends with the store, but stays addressable for caches that live on.
class MediaStore::Network
{
public:
    Network()
    {
        m_thread.setObjectName(u"media network"_s);
        m_context.moveToThread(&m_thread);
        m_thread.start();
        run([this] { m_access = std::make_unique<QNetworkAccessManager>(); });
    }

    ~Network() { shutDown(); }

    // Afterwards nothing is fetched any more; caches still held keep what they have.
    void shutDown()
    {
        if (!m_thread.isRunning())
            return;
        run([this] {
            for (Streamed *streamed : std::as_const(m_open)) {
                streamed->cache.setWake({});
                streamed->cache.fail({Error::Kind::Cancelled, u"the media store is gone"_s, {}});
                streamed->download.reset();
            }
            m_access.reset();
            // Not from outside: the loop may end before it comes to this, and a waiting reader would wait for ever.
            m_thread.quit();
        });
        m_thread.wait();
    }

    void start(Streamed *streamed, const QUrl &url)
    {
        run([this, streamed, url] {
            m_open.append(streamed);
            streamed->download = std::make_unique<MediaDownload>(streamed->cache, *m_access, url);
            streamed->cache.setWake([download = streamed->download.get()] {
                QMetaObject::invokeMethod(download, &MediaDownload::wake, Qt::QueuedConnection);
            });
            streamed->download->wake();
        });
    }

    void end(Streamed *streamed)
    {
        if (!m_thread.isRunning()) {
            delete streamed;
            return;
        }
        run([this, streamed] {
            m_open.removeOne(streamed);
            delete streamed;
        });
    }

private:
    template <class Work>
    void run(Work work)
    {
        QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
    }

    QThread m_thread;
    QObject m_context;
    std::unique_ptr<QNetworkAccessManager> m_access;
    QList<Streamed *> m_open;
};

MediaStore::MediaStore(const QString &folder)
    : m_folder(folder)
    , m_network(std::make_shared<Network>())
{
    QDir().mkpath(folder);
}

MediaStore::~MediaStore()
{
    m_network->shutDown();
}

std::shared_ptr<MediaCache> MediaStore::open(const QUrl &url)
{
    if (const QString path = m_offlineFiles.value(url); !path.isEmpty()) {
        auto cache = std::make_shared<MediaCache>();
        if (cache->openFile(path, true))
            return cache; // a kept file that is gone is streamed again
    }
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto *streamed = new Streamed{.path = m_folder + u'/' + name + u".media"_s, .cache = {}, .download = {}};
    const std::shared_ptr<Streamed> owner(streamed, [network = m_network](Streamed *last) { network->end(last); });
    if (streamed->cache.openFile(streamed->path, false))
        m_network->start(streamed, url);
    return {owner, &streamed->cache};
}

void MediaStore::setOfflineFile(const QUrl &url, const QString &path)
{
    if (path.isEmpty())
        m_offlineFiles.remove(url);
    else
        m_offlineFiles.insert(url, path);
}

} // namespace earmark
