// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediastore.h"

namespace earmark {

class MediaCache
{
};

class MediaStore::Private
{
};

MediaStore::MediaStore(const QString &)
    : m_d(std::make_unique<Private>())
{
}

MediaStore::~MediaStore() = default;

std::shared_ptr<MediaCache> MediaStore::open(const QUrl &)
{
    return std::make_shared<MediaCache>();
}

void MediaStore::setOfflineFile(const QUrl &, const QString &) { }

} // namespace earmark
