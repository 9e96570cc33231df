// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <memory>
#include <optional>

namespace earmark {

class MediaCache;

// Owns all media on disk and the thread that fetches them; hands out one MediaCache a medium. What was fetched stays
// for another time, within a budget. GUI thread; nothing here waits for the network or the disk.
class MediaStore : public QObject
{
    Q_OBJECT

public:
    // Streamed media go into `folder`, which is made where it is missing. Until a budget is set, all of them stay.
    explicit MediaStore(const QString &folder);
    // Ends every transfer, also one whose server says nothing.
    ~MediaStore() override;

    // The medium at that address, http or https only: any other scheme gives a cache that fails with SchemeRefused, so
    // that no feed can name a local file. Fetches as soon as it is read, until the last pointer to it goes; never null.
    // Callers that are there at the same time share it, and only one of them may read.
    [[nodiscard]] std::shared_ptr<MediaCache> open(const QUrl &url);

    // The same from the network alone, shared with nobody, and nothing of it stays.
    [[nodiscard]] std::shared_ptr<MediaCache> openAnew(const QUrl &url);

    // The same as open(), fetched to its end whether it is read or not, until this pointer goes.
    [[nodiscard]] std::shared_ptr<MediaCache> fetch(const QUrl &url);

    // Puts a medium that is complete at `path`, whose folder is made: all of it or nothing, and in place of what was
    // there. The answer is its bytes. Errors: NotFound where it is not complete, WriteFailed, DiskFull.
    [[nodiscard]] QFuture<Result<qint64>> keep(const QUrl &url, const QString &path);
    // What was fetched of it goes, once nobody reads it.
    void forget(const QUrl &url);

    // From now on open(url) reads this local file instead of the network. The path is the listener's own, never a
    // feed's. An empty path forgets it.
    void setOfflineFile(const QUrl &url, const QString &path);

    // Bytes of streamed media that stay; the least recently heard go first, never what is open or pinned. Nothing: all
    // stay.
    void setBudget(std::optional<qint64> bytes);
    // What is on its way to being kept, which the budget is not for.
    void setPinned(const QList<QUrl> &urls);
    void clear();                                        // removes what was streamed, but for what is open or pinned
    [[nodiscard]] qint64 used() const { return m_used; } // bytes on disk of what was streamed

Q_SIGNALS:
    void usedChanged(qint64 bytes);

private:
    class Network;
    struct Streamed;
    struct Whole;

    [[nodiscard]] std::shared_ptr<Streamed> streamed(const QUrl &url);
    [[nodiscard]] std::shared_ptr<Streamed> begin(const QUrl &url, const QString &offlineFile, bool forgotten);
    void takeUsed(qint64 bytes);

    QHash<QUrl, QString> m_offlineFiles;
    QHash<QUrl, std::weak_ptr<Streamed>> m_open;
    qint64 m_used = 0;
    std::shared_ptr<Network> m_network;
};

} // namespace earmark
