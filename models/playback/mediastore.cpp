// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediastore.h"

#include "models/playback/keptfile.h"
#include "models/playback/mediacache.h"
#include "models/playback/mediadownload.h"
#include "models/playback/mediashelf.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPromise>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtCore/QUuid>
#include <QtNetwork/QNetworkAccessManager>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr auto NoteInterval = 2s; // so much at most is fetched again after a crash

// Of a medium that does not stay.
QString passingName(const QUrl &url)
{
    return MediaShelf::nameOf(url) + u'-' + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

// A medium that is being read or fetched. All but the cache and what is const belongs to the network thread.
struct MediaStore::Streamed {
    const QUrl url;
    const QString offlineFile;
    QString name; // on the shelf
    MediaCache cache;
    std::unique_ptr<MediaDownload> download;
    qint64 noted = 0;       // bytes that were present when that was last written down
    bool forgotten = false; // goes when nobody needs it any more
    int wholeFor = 0;       // so many want all of it
};

// The media network thread. It ends with the store, but stays addressable for caches that live on.
class MediaStore::Network
{
public:
    Network(MediaStore &store, const QString &folder)
        : m_store(store)
    {
        m_thread.setObjectName(u"media network"_s);
        m_context.moveToThread(&m_thread);
        m_thread.start();
        run([this, folder] {
            m_access = std::make_unique<QNetworkAccessManager>();
            m_shelf = std::make_unique<MediaShelf>(folder);
            m_noting = std::make_unique<QTimer>();
            QObject::connect(m_noting.get(), &QTimer::timeout, &m_context, [this] { noteAll(); });
            m_noting->start(NoteInterval);
            tellUsed();
        });
    }

    ~Network() { shutDown(); }

    // Afterwards nothing is fetched any more; caches still held keep what they have.
    void shutDown()
    {
        if (!m_thread.isRunning())
            return;
        run([this] {
            noteAll();
            for (Streamed *streamed : std::as_const(m_open)) {
                streamed->cache.setWake({});
                streamed->cache.fail({Error::Kind::Cancelled, u"the media store is gone"_s, {}});
                streamed->download.reset();
            }
            m_noting.reset();
            m_access.reset();
            // Not from outside: the loop may end before it comes to this, and a waiting reader would wait for ever.
            m_thread.quit();
        });
        m_thread.wait();
    }

    template <class Work>
    void run(Work work)
    {
        QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
    }

    void start(Streamed *streamed)
    {
        run([this, streamed] {
            m_open.append(streamed);
            // A kept file that is gone is streamed again.
            if (!streamed->offlineFile.isEmpty() && QFileInfo(streamed->offlineFile).isReadable()
                && streamed->cache.openFile(streamed->offlineFile, true))
                return;
            stream(*streamed);
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
            if (streamed->download)
                shelve(*streamed);
            delete streamed;
            tellUsed();
        });
    }

    void wantWhole(Streamed *streamed, int more)
    {
        run([streamed, more] {
            streamed->wholeFor += more;
            if (streamed->download)
                streamed->download->fetchWhole(streamed->wholeFor > 0);
        });
    }

    void forget(const QString &name)
    {
        run([this, name] {
            const auto open = std::ranges::find(m_open, name, &Streamed::name);
            if (open != m_open.cend())
                (*open)->forgotten = true;
            else
                m_shelf->remove(name);
            tellUsed();
        });
    }

    void setBudget(std::optional<qint64> bytes)
    {
        run([this, bytes] {
            m_shelf->setBudget(bytes);
            tellUsed();
        });
    }

    void setPinned(const QSet<QString> &names)
    {
        run([this, names] {
            m_shelf->setPinned(names);
            tellUsed();
        });
    }

    void clear()
    {
        run([this] {
            std::ignore = m_shelf->clear(); // that nothing is left is what was wanted
            tellUsed();
        });
    }

    [[nodiscard]] QString fileOf(const Streamed &streamed) const { return m_shelf->fileOf(streamed.name); }

private:
    void stream(Streamed &streamed)
    {
        // The same medium may still be at hand for somebody whose try has failed.
        if (m_shelf->isTaken(streamed.name)) {
            streamed.name = passingName(streamed.url);
            streamed.forgotten = true;
        }
        const MediaRecord known = m_shelf->take(streamed.name);
        if (!streamed.cache.openFile(m_shelf->fileOf(streamed.name), false))
            return;
        streamed.cache.restore(known);
        streamed.noted = known.present.count();
        streamed.download = std::make_unique<MediaDownload>(streamed.cache, *m_access, streamed.url, known);
        streamed.download->setRoomMaker([this] { return m_shelf->clear(); });
        streamed.cache.setWake([download = streamed.download.get()] {
            QMetaObject::invokeMethod(download, &MediaDownload::wake, Qt::QueuedConnection);
        });
        streamed.download->fetchWhole(streamed.wholeFor > 0);
    }

    void noteAll()
    {
        for (Streamed *streamed : std::as_const(m_open)) {
            const qint64 present = streamed->cache.status().present;
            if (!streamed->download || streamed->forgotten || present == streamed->noted)
                continue;
            m_shelf->note(streamed->name, streamed->download->record());
            streamed->noted = present;
            tellUsed();
        }
    }

    void shelve(Streamed &streamed)
    {
        const MediaRecord record = streamed.download->record();
        if (streamed.forgotten || record.present.runs().empty())
            m_shelf->remove(streamed.name);
        else
            m_shelf->note(streamed.name, record);
        m_shelf->putBack(streamed.name);
    }

    void tellUsed()
    {
        QMetaObject::invokeMethod(
            &m_store, [store = &m_store, used = m_shelf->used()] { store->takeUsed(used); }, Qt::QueuedConnection);
    }

    MediaStore &m_store;
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<QNetworkAccessManager> m_access;
    std::unique_ptr<MediaShelf> m_shelf;
    std::unique_ptr<QTimer> m_noting;
    QList<Streamed *> m_open;
};

// Somebody who wants all of a medium, for as long as this stands.
struct MediaStore::Whole {
    Whole(std::shared_ptr<Network> by, std::shared_ptr<Streamed> wanted)
        : network(std::move(by))
        , medium(std::move(wanted))
    {
        network->wantWhole(medium.get(), 1);
    }
    ~Whole() { network->wantWhole(medium.get(), -1); }
    Q_DISABLE_COPY_MOVE(Whole)

    const std::shared_ptr<Network> network;
    const std::shared_ptr<Streamed> medium; // goes after the word above has been given
};

MediaStore::MediaStore(const QString &folder)
    : m_network(std::make_shared<Network>(*this, folder))
{
}

MediaStore::~MediaStore()
{
    m_network->shutDown();
}

std::shared_ptr<MediaStore::Streamed> MediaStore::streamed(const QUrl &url)
{
    const QString offlineFile = m_offlineFiles.value(url);
    std::shared_ptr<Streamed> open = m_open.value(url).lock();
    // One that has failed is no help to who tries again.
    if (open && open->offlineFile == offlineFile && !open->cache.status().failure)
        return open;
    const std::shared_ptr<Streamed> owner = begin(url, offlineFile, false);
    m_open.removeIf([](const auto &entry) { return entry.value().expired(); });
    m_open.insert(url, owner);
    return owner;
}

std::shared_ptr<MediaStore::Streamed> MediaStore::begin(const QUrl &url, const QString &offlineFile, bool forgotten)
{
    auto *made = new Streamed{.url = url,
                              .offlineFile = offlineFile,
                              .name = forgotten ? passingName(url) : MediaShelf::nameOf(url),
                              .cache = {},
                              .download = {},
                              .forgotten = forgotten};
    const std::shared_ptr<Streamed> owner(made, [network = m_network](Streamed *last) { network->end(last); });
    m_network->start(made);
    return owner;
}

std::shared_ptr<MediaCache> MediaStore::openAnew(const QUrl &url)
{
    const std::shared_ptr<Streamed> medium = begin(url, {}, true);
    return {medium, &medium->cache};
}

std::shared_ptr<MediaCache> MediaStore::open(const QUrl &url)
{
    const std::shared_ptr<Streamed> medium = streamed(url);
    return {medium, &medium->cache};
}

std::shared_ptr<MediaCache> MediaStore::fetch(const QUrl &url)
{
    const std::shared_ptr<Streamed> medium = streamed(url);
    return {std::make_shared<Whole>(m_network, medium), &medium->cache};
}

QFuture<Result<qint64>> MediaStore::keep(const QUrl &url, const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    const auto answer = [promise](const Result<qint64> &placed) {
        promise->addResult(placed);
        promise->finish();
    };
    const std::shared_ptr<Streamed> medium = m_open.value(url).lock();
    if (!medium || !medium->cache.status().isComplete()) {
        answer(failure(Error::Kind::NotFound, u"the medium is not complete"_s, path));
        return promise->future();
    }
    m_network->run([network = m_network.get(), medium, path, answer] {
        const QString file = medium->download ? network->fileOf(*medium) : medium->offlineFile;
        // The pointer keeps the file where it is.
        QThreadPool::globalInstance()->start([medium, file, path, answer] { answer(placeFile(file, path)); });
    });
    return promise->future();
}

void MediaStore::forget(const QUrl &url)
{
    m_network->forget(MediaShelf::nameOf(url));
}

void MediaStore::setOfflineFile(const QUrl &url, const QString &path)
{
    if (path.isEmpty())
        m_offlineFiles.remove(url);
    else
        m_offlineFiles.insert(url, path);
}

void MediaStore::setBudget(std::optional<qint64> bytes)
{
    m_network->setBudget(bytes);
}

void MediaStore::setPinned(const QList<QUrl> &urls)
{
    QSet<QString> names;
    for (const QUrl &url : urls)
        names.insert(MediaShelf::nameOf(url));
    m_network->setPinned(names);
}

void MediaStore::clear()
{
    m_network->clear();
}

void MediaStore::takeUsed(qint64 bytes)
{
    if (bytes == std::exchange(m_used, bytes))
        return;
    Q_EMIT usedChanged(bytes);
}

} // namespace earmark
