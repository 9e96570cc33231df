// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/fetcher.h"
#include "models/items/artwork.h"

#include <QtCore/QCache>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QSet>
#include <QtCore/QThreadPool>

#include <map>
#include <vector>

namespace earmark {

// Answers for pictures from memory, from a folder on disk, or from the network, in this order; each address is asked
// for at most once at a time, and not again for a week after it failed. GUI thread; files and decoding on the pool.
class ArtworkCache final : public QObject, public ArtworkSource
{
    Q_OBJECT

public:
    // `folder` is made when the first picture arrives and may be emptied at any time.
    ArtworkCache(Fetcher &fetcher, QString folder, QObject *parent = nullptr);
    ~ArtworkCache() override;

    [[nodiscard]] QFuture<QImage> artwork(const QString &url, int pixels) override;
    [[nodiscard]] QImage cached(const QString &url, int pixels) const override;

private:
    void load(const QString &url);
    void fetch(const QString &url);
    void scale(const QString &url, const QByteArray &data);
    void settle(const QString &key, const QImage &image);

    Fetcher &m_fetcher;
    QString m_folder;
    QThreadPool m_pool;                  // of its own: a wall of pictures must not hold up parsing
    QHash<QString, QSet<int>> m_loading; // address -> sizes that wait for its bytes
    std::map<QString, std::vector<QPromise<QImage>>> m_waiting; // by memory key
    QCache<QString, QImage> m_memory;                           // by memory key; cost in KiB
};

} // namespace earmark
