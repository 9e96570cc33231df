// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/listexport.h"

#include "models/transfer/atomicfile.h"
#include "models/transfer/exportwriter.h"

#include <QtCore/QBuffer>
#include <QtCore/QDateTime>
#include <QtCore/QFileDevice>
#include <QtCore/QFileInfo>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Where a list is written, and how that went.
struct ExportTarget {
    std::shared_ptr<QIODevice> device;
    std::function<Result<void>()> state; // so far
    std::function<Result<void>()> commit;
};

// One list on its way. Lives until its last piece is written; the next piece is read when one is done.
class ListExport final : public std::enable_shared_from_this<ListExport>
{
public:
    ListExport(Library &library, ExportJob job, ExportTarget target)
        : m_library(library)
        , m_job(std::move(job))
        , m_target(std::move(target))
        , m_writer(exportWriter(m_job.format, *m_target.device, m_job.options))
    {
    }

    [[nodiscard]] ExportFuture start(qsizetype most)
    {
        m_promise.start();
        if (m_job.format == ExportFormat::Bundle)
            m_library.exportCorrections().then(&m_library,
                                               [run = shared_from_this(), most](const Result<QByteArray> &corrections) {
                                                   if (corrections)
                                                       run->readAudio(*corrections, most);
                                                   else
                                                       run->end(std::unexpected(corrections.error()));
                                               });
        else
            read({}, {}, most);
        return m_promise.future();
    }

    [[nodiscard]] qsizetype shown() const { return m_shown; }
    [[nodiscard]] qsizetype total() const { return m_total; }

private:
    void readAudio(const QByteArray &corrections, qsizetype most)
    {
        if (!m_job.options.withAudio) {
            read(corrections, {}, most);
            return;
        }
        m_library.keptAudio().then(&m_library,
                                   [run = shared_from_this(), corrections, most](const Result<QList<KeptAudio>> &kept) {
                                       if (kept)
                                           run->read(corrections, run->pathsOf(*kept), most);
                                       else
                                           run->end(std::unexpected(kept.error()));
                                   });
    }

    // Of what is there whole; a name that leads out of the folder is none of ours.
    [[nodiscard]] QHash<EpisodeId, QString> pathsOf(const QList<KeptAudio> &all) const
    {
        QHash<EpisodeId, QString> paths;
        for (const KeptAudio &kept : all) {
            const QString &file = kept.progress.file;
            if (kept.progress.state == Offline::Kept && !file.isEmpty() && QFileInfo(file).fileName() == file)
                paths.insert(kept.episode, m_job.audioFolder + u'/' + file);
        }
        return paths;
    }

    void read(const QByteArray &corrections, const QHash<EpisodeId, QString> &audio, qsizetype most)
    {
        m_writer->begin({m_job.title, QDateTime::currentMSecsSinceEpoch(), corrections, audio});
        if (m_job.subscriptions)
            m_library.subscriptions().then(&m_library,
                                           [run = shared_from_this(), most](const Result<QList<OpmlEntry>> &shows) {
                                               run->takeShows(shows, most);
                                           });
        else if (m_job.filter)
            m_library.view(*m_job.filter).then(&m_library, [run = shared_from_this(), most](const Result<View> &view) {
                if (view)
                    run->begin(view->episodes, most);
                else
                    run->end(std::unexpected(view.error()));
            });
        else
            begin(m_job.items.isEmpty() ? m_job.episodes : episodesOf(m_job.items), most);
    }

    static QList<ExportItem> itemsOf(const QList<OpmlEntry> &shows)
    {
        QList<ExportItem> items;
        for (const OpmlEntry &show : shows) {
            ExportItem item;
            item.show = show.title;
            item.feedUrl = show.feedUrl;
            item.siteUrl = show.siteUrl;
            item.isOfPrivateShow = show.isPrivate;
            items.append(item);
        }
        return items;
    }

    static QList<EpisodeId> episodesOf(const QList<PlaylistItem> &items)
    {
        QList<EpisodeId> episodes;
        for (const PlaylistItem &item : items)
            episodes.append(item.episode);
        return episodes;
    }

    // With what the playlist says of each; episodes that are gone were left out.
    static QList<ExportItem> partsOf(QList<ExportItem> read, const QList<PlaylistItem> &items)
    {
        auto next = read.begin();
        for (const PlaylistItem &item : items) {
            if (next == read.end() || next->episode != item.episode)
                continue;
            next->note = item.note;
            next->startMs = item.startMs;
            next->endMs = item.endMs;
            ++next;
        }
        return read;
    }

    void begin(const QList<EpisodeId> &episodes, qsizetype most)
    {
        m_total = episodes.size();
        m_episodes = most < 0 ? episodes : episodes.first(std::min(most, episodes.size()));
        m_shown = m_episodes.size();
        m_promise.setProgressRange(0, int(m_episodes.size()));
        next();
    }

    void takeShows(const Result<QList<OpmlEntry>> &shows, qsizetype most)
    {
        if (shows) {
            m_total = shows->size();
            m_shown = most < 0 ? m_total : std::min(most, m_total);
        }
        take(QtFuture::makeReadyValueFuture(
            shows.transform([this](const QList<OpmlEntry> &all) { return itemsOf(all.first(m_shown)); })));
    }

    void next()
    {
        constexpr qsizetype piece = 256;
        m_promise.setProgressValue(int(m_next));
        if (m_promise.isCanceled()) {
            m_promise.finish();
            return;
        }
        const QList<EpisodeId> ids = m_episodes.mid(m_next, piece);
        const QList<PlaylistItem> parts = m_job.items.mid(m_next, ids.size());
        m_next += ids.size();
        take(m_library.exportItems(ids).then([parts](const Result<QList<ExportItem>> &read) {
            return read.transform([&parts](const QList<ExportItem> &items) { return partsOf(items, parts); });
        }));
    }

    // What is done after the library is gone is dropped with it.
    void take(const QFuture<Result<QList<ExportItem>>> &future)
    {
        QFuture<Result<QList<ExportItem>>>(future)
            .then(QThreadPool::globalInstance(),
                  [run = shared_from_this()](const Result<QList<ExportItem>> &items) {
                      return items.and_then([&run](const QList<ExportItem> &read) { return run->write(read); });
                  })
            .then(&m_library, [run = shared_from_this()](const Result<void> &written) {
                if (written && run->m_next < run->m_episodes.size())
                    run->next();
                else
                    run->finish(written);
            });
    }

    Result<void> write(const QList<ExportItem> &items)
    {
        for (const ExportItem &item : items)
            m_writer->add(item);
        return m_target.state().and_then([this] { return m_writer->state(); });
    }

    void finish(const Result<void> &written)
    {
        if (!written) {
            end(std::unexpected(written.error()));
            return;
        }
        QtFuture::makeReadyVoidFuture()
            .then(QThreadPool::globalInstance(),
                  [run = shared_from_this()] {
                      run->m_writer->end();
                      return run->m_target.state().and_then([&run] { return run->m_writer->state(); }).and_then([&run] {
                          return run->m_target.commit();
                      });
                  })
            .then(&m_library, [run = shared_from_this()](const Result<void> &done) {
                run->end(done.transform([&run] { return run->m_writer->report(); }));
            });
    }

    void end(Result<ExportReport> report)
    {
        m_promise.addResult(std::move(report));
        m_promise.finish();
    }

    Library &m_library;
    const ExportJob m_job;
    ExportTarget m_target;
    std::unique_ptr<ExportWriter> m_writer;
    QPromise<Result<ExportReport>> m_promise;
    QList<EpisodeId> m_episodes; // to be written
    qsizetype m_next = 0;
    qsizetype m_shown = 0; // episodes or shows
    qsizetype m_total = 0;
};

ExportFuture startExport(Library &library, const ExportJob &job, ExportTarget target)
{
    return std::make_shared<ListExport>(library, job, std::move(target))->start(-1);
}

} // namespace

ExportFuture exportToFile(Library &library, const ExportJob &job, const QString &path)
{
    const auto file = std::make_shared<AtomicFile>(path);
    if (const Result<void> opened = file->state(); !opened)
        return QtFuture::makeReadyValueFuture(Result<ExportReport>(std::unexpected(opened.error())));
    return startExport(library, job,
                       {file, [file] { return file->state(); },
                        [file] {
                            return file->commit();
                        }});
}

ExportFuture exportToDevice(Library &library, const ExportJob &job, const std::shared_ptr<QFileDevice> &device)
{
    const auto state = [device]() -> Result<void> {
        if (device->error() == QFileDevice::NoError)
            return {};
        return failure(Error::Kind::WriteFailed, device->errorString(), device->fileName());
    };
    return startExport(library, job, {device, state, [device, state] {
                                          device->flush();
                                          return state();
                                      }});
}

QFuture<Result<ExportPreview>> exportToText(Library &library, const ExportJob &job, qsizetype most)
{
    const auto buffer = std::make_shared<QBuffer>();
    buffer->open(QIODevice::WriteOnly);
    const auto well = [] {
        return Result<void>();
    };
    const auto run = std::make_shared<ListExport>(library, job, ExportTarget{buffer, well, well});
    return run->start(most).then([buffer, run](const Result<ExportReport> &report) {
        return report.transform(
            [&](const ExportReport &done) { return ExportPreview{buffer->data(), done, run->shown(), run->total()}; });
    });
}

} // namespace earmark
