// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/downloads.h"

#include "app/desktop/keptname.h"
#include "models/library/library.h"
#include "models/playback/mediacache.h"
#include "models/playback/mediastore.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr auto progressInterval = 250ms;
constexpr std::array<std::chrono::milliseconds, 4> retryPauses{1min, 5min, 15min, 30min};

// What may be otherwise in a while; all else has to be looked at by the listener.
bool mayPass(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::HostNotFound:
    case Error::Kind::ConnectionFailed:
    case Error::Kind::ConnectionCut:
    case Error::Kind::TimedOut:
        return true;
    case Error::Kind::HttpStatus:
        return error.code == 408 || error.code == 429 || error.code >= 500;
    default:
        return false;
    }
}

} // namespace

Downloads::Downloads(Library &library, MediaStore &media, QString folder, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_media(media)
    , m_folder(std::move(folder))
{
    m_tick.setInterval(progressInterval);
    connect(&m_tick, &QTimer::timeout, this, &Downloads::tick);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Downloads::fill);
    connect(&m_library, &Library::changed, this, [this](const LibraryChange &change) {
        if (change.offline && m_isReady)
            reread();
    });
}

Downloads::~Downloads() = default;

void Downloads::start()
{
    reread();
}

void Downloads::setAtOnce(int most)
{
    m_atOnce = std::max(1, most);
    fill();
}

void Downloads::keep(const QList<EpisodeId> &episodes)
{
    for (const EpisodeId episode : episodes)
        m_pauses.remove(episode);
    m_library.keepOffline(episodes).then(this, [this](const Result<void> &written) {
        if (!written)
            Q_EMIT failed(written.error());
    });
}

void Downloads::pause(const QList<EpisodeId> &episodes)
{
    m_library.pauseOffline(episodes).then(this, [this](const Result<void> &written) {
        if (!written)
            Q_EMIT failed(written.error());
    });
}

void Downloads::release(const QList<EpisodeId> &episodes)
{
    // Which files are there now: what was read before may be older.
    m_library.keptAudio().then(this, [this, episodes](const Result<QList<KeptAudio>> &kept) {
        if (!kept)
            return Q_EMIT failed(kept.error());
        m_library.releaseOffline(episodes).then(this, [this, episodes, kept = *kept](const Result<void> &written) {
            if (!written)
                return Q_EMIT failed(written.error());
            for (const KeptAudio &one : kept) {
                if (episodes.contains(one.episode))
                    remove(one);
            }
        });
    });
}

void Downloads::remove(const KeptAudio &kept)
{
    const std::shared_ptr<Fetch> fetch = m_running.take(kept.episode);
    m_pauses.remove(kept.episode);
    const QUrl url(fetch && fetch->cache ? fetch->media.at(fetch->at).url : kept.progress.url);
    if (!url.isEmpty()) {
        m_media.setOfflineFile(url, {});
        m_media.forget(url);
    }
    if (const QString path = pathOf(kept.progress.file); !path.isEmpty()) {
        QtConcurrent::run([path] {
            return QFile::remove(path) || !QFile::exists(path);
        }).then(this, [this, path](bool removed) {
            if (!removed)
                Q_EMIT failed({Error::Kind::WriteFailed, u"a kept file could not be removed"_s, path});
        });
    }
}

QString Downloads::pathOf(const QString &file) const
{
    const bool isName = !file.isEmpty() && QFileInfo(file).fileName() == file && !file.startsWith(u'.');
    return isName ? m_folder + u'/' + file : QString();
}

Downloads::Progress Downloads::progress(EpisodeId episode) const
{
    Progress progress;
    if (const auto pause = m_pauses.constFind(episode); pause != m_pauses.cend())
        progress.trouble = pause->trouble;
    const std::shared_ptr<Fetch> fetch = m_running.value(episode);
    progress.running = fetch != nullptr;
    if (!fetch || !fetch->cache)
        return progress;
    const MediaCache::Status status = fetch->cache->status();
    progress.present = status.present;
    progress.size = status.size;
    progress.trouble = status.trouble;
    return progress;
}

const KeptAudio *Downloads::find(EpisodeId episode) const
{
    const auto found = std::ranges::find(m_kept, episode, &KeptAudio::episode);
    return found == m_kept.cend() ? nullptr : &*found;
}

void Downloads::reread()
{
    m_library.keptAudio().then(this, [this](const Result<QList<KeptAudio>> &kept) {
        if (kept)
            take(*kept);
        else
            Q_EMIT failed(kept.error());
    });
}

void Downloads::take(const QList<KeptAudio> &kept)
{
    m_kept = kept;
    QList<QUrl> pinned;
    for (const KeptAudio &one : kept) {
        if (one.progress.state != Offline::Kept && !one.progress.url.isEmpty())
            pinned.append(QUrl(one.progress.url));
    }
    m_media.setPinned(pinned);
    m_running.removeIf([this](const auto &running) {
        const KeptAudio *wanted = find(running.key());
        return !wanted || wanted->progress.state != Offline::Waiting;
    });
    fill();
    if (!std::exchange(m_isReady, true))
        Q_EMIT ready();
    Q_EMIT changed();
}

void Downloads::fill()
{
    std::optional<qint64> soonest;
    for (const KeptAudio &kept : std::as_const(m_kept)) {
        if (kept.progress.state != Offline::Waiting || m_running.contains(kept.episode))
            continue;
        const auto pause = m_pauses.constFind(kept.episode);
        if (pause != m_pauses.cend() && !pause->until.hasExpired())
            soonest = std::min(soonest.value_or(pause->until.remainingTime()), pause->until.remainingTime());
        else if (m_running.size() < m_atOnce)
            begin(kept);
    }
    if (soonest)
        m_again.start(std::chrono::milliseconds(*soonest));
    if (m_running.isEmpty())
        m_tick.stop();
}

void Downloads::begin(const KeptAudio &kept)
{
    const EpisodeId episode = kept.episode;
    const auto fetch = std::make_shared<Fetch>();
    m_running.insert(episode, fetch);
    m_library.playables({episode}).then(this, [this, episode, fetch](const Result<QList<Playable>> &found) {
        if (m_running.value(episode) != fetch)
            return;
        const KeptAudio *wanted = find(episode);
        if (!found || found->isEmpty() || found->constFirst().media.isEmpty()) {
            stumble(episode, found ? Error{Error::Kind::NotAudio, u"the episode names no audio"_s,
                                           wanted ? wanted->title : QString()}
                                   : found.error());
            return;
        }
        const QList<Media> &media = found->constFirst().media;
        const auto begun = std::ranges::find(media, wanted ? wanted->progress.url : QString(), &Media::url);
        fetch->media = media;
        fetch->at = begun == media.cend() ? 0 : begun - media.cbegin();
        open(episode);
    });
    m_tick.start();
}

void Downloads::open(EpisodeId episode)
{
    Fetch &fetch = *m_running.value(episode);
    const QString url = fetch.media.at(fetch.at).url;
    const KeptAudio *wanted = find(episode);
    if (wanted && wanted->progress.url != url)
        write(episode, {.state = Offline::Waiting, .url = url}); // so that it is known what to go on with
    fetch.cache = m_media.fetch(QUrl(url));
}

void Downloads::tick()
{
    const QList<EpisodeId> running = m_running.keys();
    for (const EpisodeId episode : running) {
        const std::shared_ptr<Fetch> fetch = m_running.value(episode);
        if (!fetch->cache || fetch->placing)
            continue;
        const MediaCache::Status status = fetch->cache->status();
        if (status.failure && !mayPass(*status.failure) && fetch->at + 1 < fetch->media.size()) {
            ++fetch->at;
            open(episode);
        } else if (status.failure) {
            stumble(episode, *status.failure);
        } else if (status.isComplete()) {
            place(episode);
        }
    }
    Q_EMIT progressed();
}

void Downloads::place(EpisodeId episode)
{
    const std::shared_ptr<Fetch> fetch = m_running.value(episode);
    const KeptAudio *wanted = find(episode);
    if (!wanted)
        return;
    fetch->placing = true;
    const Media &media = fetch->media.at(fetch->at);
    const QString file = keptFileName(*wanted, media);
    m_media.keep(QUrl(media.url), pathOf(file))
        .then(this, [this, episode, fetch, file, url = media.url](const Result<qint64> &bytes) {
            if (m_running.value(episode)
                != fetch) { // paused or let go meanwhile; fetching it again is a matter of moments
                QFile::remove(pathOf(file));
                return;
            }
            if (bytes)
                placed(episode, {.state = Offline::Kept, .url = url, .file = file, .bytes = *bytes});
            else
                stumble(episode, bytes.error());
        });
}

void Downloads::placed(EpisodeId episode, const KeptProgress &whole)
{
    m_library.setKept(episode, whole).then(this, [this, episode, whole](const Result<void> &written) {
        m_running.remove(episode);
        m_pauses.remove(episode);
        if (!written) {
            QFile::remove(pathOf(whole.file));
            if (written.error().kind != Error::Kind::NotFound) // it was let go or paused in the last moment
                Q_EMIT failed(written.error());
            return;
        }
        m_media.setOfflineFile(QUrl(whole.url), pathOf(whole.file));
        m_media.forget(QUrl(whole.url));
        if (const KeptAudio *kept = find(episode))
            Q_EMIT finished(*kept);
    });
}

void Downloads::stumble(EpisodeId episode, const Error &error)
{
    m_running.remove(episode);
    if (mayPass(error)) {
        Pause &pause = m_pauses[episode];
        pause.until.setRemainingTime(retryPauses.at(std::min(pause.tries++, retryPauses.size() - 1)));
        pause.trouble = error;
        fill();
        Q_EMIT changed();
        return;
    }
    const KeptAudio *wanted = find(episode);
    write(episode, {.state = Offline::Failed, .url = wanted ? wanted->progress.url : QString(), .error = error});
}

void Downloads::write(EpisodeId episode, const KeptProgress &progress)
{
    m_library.setKept(episode, progress).then(this, [this](const Result<void> &written) {
        if (!written && written.error().kind != Error::Kind::NotFound)
            Q_EMIT failed(written.error());
    });
}

} // namespace earmark
