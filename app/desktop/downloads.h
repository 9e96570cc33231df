// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace earmark {

class Library;
class MediaCache;
class MediaStore;

// Fetches the audio that the library is to have without a network: in order, some at a time, and again after a while
// where the network failed. What is wanted and what is there stands in the library, so that it goes on after any end of
// the program. GUI thread.
class Downloads final : public QObject
{
    Q_OBJECT

public:
    struct Progress {
        bool running = false;
        qint64 present = 0;           // bytes
        std::optional<qint64> size;   // bytes; unknown until the server tells
        std::optional<Error> trouble; // it is tried again by itself
    };

    // Whole files go into `folder`, which is made with the first of them.
    Downloads(Library &library, MediaStore &media, QString folder, QObject *parent = nullptr);
    ~Downloads() override;

    void start(); // once the library is open
    void setAtOnce(int most);

    void keep(const QList<EpisodeId> &episodes);    // also what failed or was paused, at once
    void pause(const QList<EpisodeId> &episodes);   // what was fetched stays
    void release(const QList<EpisodeId> &episodes); // its file goes

    [[nodiscard]] const QList<KeptAudio> &kept() const { return m_kept; } // in the order of fetching
    [[nodiscard]] Progress progress(EpisodeId episode) const;
    [[nodiscard]] QString folder() const { return m_folder; }
    // Of a file in it; empty where that is no plain name.
    [[nodiscard]] QString pathOf(const QString &file) const;

Q_SIGNALS:
    void ready();      // it is known for the first time what is kept
    void changed();    // what is kept, or how
    void progressed(); // a few times a second while something is fetched
    void finished(const earmark::KeptAudio &kept);
    void failed(const earmark::Error &error);

private:
    struct Fetch {
        QList<Media> media; // to be tried in order
        qsizetype at = 0;
        std::shared_ptr<MediaCache> cache;
        bool placing = false; // all of it is there and on its way to its folder
    };
    struct Pause {
        size_t tries = 0;
        QDeadlineTimer until;
        std::optional<Error> trouble;
    };

    void reread();
    void take(const QList<KeptAudio> &kept);
    void fill();
    void begin(const KeptAudio &kept);
    void open(EpisodeId episode);
    void tick();
    void place(EpisodeId episode);
    void placed(EpisodeId episode, const KeptProgress &whole);
    void stumble(EpisodeId episode, const Error &error);
    void write(EpisodeId episode, const KeptProgress &progress);
    void remove(const KeptAudio &kept);
    [[nodiscard]] const KeptAudio *find(EpisodeId episode) const;

    Library &m_library;
    MediaStore &m_media;
    const QString m_folder;
    QList<KeptAudio> m_kept;
    QHash<EpisodeId, std::shared_ptr<Fetch>> m_running;
    QHash<EpisodeId, Pause> m_pauses; // after trouble with the network
    QTimer m_tick;
    QTimer m_again;
    int m_atOnce = 2;
    bool m_isReady = false;
};

} // namespace earmark
