// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/network/fetcher.h"
#include "models/library/library.h"

#include <QtCore/QObject>

namespace earmark {

// Brings what stands beside an episode's sound in files of its own, its transcript and its chapters, into the library:
// each is fetched when it is first asked for, read on the pool and kept. GUI thread.
class Companions final : public QObject
{
    Q_OBJECT

public:
    Companions(Fetcher &fetcher, Library &library, QObject *parent = nullptr);

    // What is kept, else what the first of its addresses that can be read says. Without passages: the feed names none.
    // Errors: those of the fetcher and of parseTranscript(), of the last address.
    [[nodiscard]] QFuture<Result<Transcript>> transcript(const EpisodeDetail &episode);
    // Reads the episode's file of chapters, once; what is not found is asked for again the next time.
    void readChapters(const EpisodeDetail &episode);

private:
    [[nodiscard]] QFuture<Result<Transcript>> fetchTranscript(const EpisodeDetail &episode,
                                                              QList<TranscriptLink> links);
    [[nodiscard]] QFuture<FetchResult> fetch(const QString &url, const EpisodeDetail &episode, qint64 maxBytes);

    Fetcher &m_fetcher;
    Library &m_library;
};

} // namespace earmark
