// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <memory>

namespace earmark {

class MediaCache;

// Owns all media on disk and the thread that fetches them; hands out one MediaCache a medium. GUI thread; nothing here
// waits for the network.
class MediaStore
{
public:
    // Streamed media go into `folder`, which is made where it is missing.
    explicit MediaStore(const QString &folder);
    // Ends every transfer, also one whose server says nothing.
    ~MediaStore();
    MediaStore(const MediaStore &) = delete;
    MediaStore &operator=(const MediaStore &) = delete;

    // The medium at that address, http or https only: any other scheme gives a cache that fails with SchemeRefused, so
    // that no feed can name a local file. Fetches as soon as it is read, until the last pointer to it goes; never null.
    [[nodiscard]] std::shared_ptr<MediaCache> open(const QUrl &url);

    // From now on open(url) reads this local file instead of the network. The path is the listener's own, never a
    // feed's. An empty path forgets it.
    void setOfflineFile(const QUrl &url, const QString &path);

private:
    class Network;

    QString m_folder;
    QHash<QUrl, QString> m_offlineFiles;
    std::shared_ptr<Network> m_network;
};

} // namespace earmark
