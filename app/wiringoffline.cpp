// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringoffline.h"

#include "app/desktop/downloads.h"
#include "app/desktop/filemanager.h"
#include "app/desktop/queuecontrol.h"
#include "app/settings.h"
#include "models/items/browser.h"
#include "models/items/episodetext.h"
#include "models/items/keptmodel.h"
#include "models/playback/mediastore.h"
#include "views/mainwindow.h"

#include <algorithm>

namespace earmark {

namespace {

constexpr qint64 megabyte = 1'000'000;

} // namespace

OfflineWiring::OfflineWiring(const Parts &parts, QueueControl &queue, Browser &browser, MainWindow &window)
    : m_settings(parts.settings)
    , m_media(parts.media)
    , m_downloads(parts.downloads)
    , m_kept(parts.kept)
    , m_browser(browser)
    , m_window(window)
{
    wireWindow();
    connect(&m_downloads, &Downloads::changed, this, &OfflineWiring::showKept);
    connect(&m_downloads, &Downloads::progressed, this, &OfflineWiring::showKept);
    connect(&m_downloads, &Downloads::failed, this, &OfflineWiring::failed);
    connect(&m_downloads, &Downloads::ready, this, [this] {
        m_isReady = true;
        applySettings();
    });
    connect(&m_downloads, &Downloads::finished, this, [this](const KeptAudio &kept) {
        m_window.tell(tr("“%1” is kept offline").arg(titleText(kept.title, kept.date, kept.number)));
    });
    connect(&m_media, &MediaStore::usedChanged, this,
            [this](qint64 bytes) { m_kept.setStreamed({.used = bytes, .budget = m_kept.streamed().budget}); });
    connect(&queue, &QueueControl::chosen, this, &OfflineWiring::usePlayed);
}

void OfflineWiring::wireWindow()
{
    connect(&m_window, &MainWindow::keepRequested, this, [this](const QList<EpisodeId> &episodes, bool on) {
        if (on) {
            m_downloads.keep(episodes);
            m_window.tell(tr("%n episode(s) will be kept offline", nullptr, int(episodes.size())));
        } else {
            m_downloads.release(episodes);
            m_window.tell(tr("%n episode(s) are no longer kept offline", nullptr, int(episodes.size())));
        }
    });
    connect(&m_window, &MainWindow::keepPauseRequested, &m_downloads, &Downloads::pause);
    connect(&m_window, &MainWindow::streamedClearRequested, &m_media, &MediaStore::clear);
    connect(&m_window, &MainWindow::keptFileRequested, this, [this](EpisodeId episode) {
        const auto kept = std::ranges::find(m_downloads.kept(), episode, &KeptAudio::episode);
        if (kept == m_downloads.kept().cend())
            return;
        if (const QString path = m_downloads.pathOf(kept->progress.file); !path.isEmpty())
            showInFileManager(path);
    });
}

void OfflineWiring::start()
{
    m_downloads.start();
}

void OfflineWiring::applySettings()
{
    m_downloads.setAtOnce(m_settings.downloadsAtOnce());
    const qint64 budget = m_settings.streamedMegabytes() * megabyte;
    m_kept.setStreamed({.used = m_media.used(), .budget = budget});
    if (m_isReady)
        m_media.setBudget(budget);
}

void OfflineWiring::showKept()
{
    QList<KeptLine> lines;
    QHash<EpisodeId, int> percent;
    for (const KeptAudio &kept : m_downloads.kept()) {
        const Downloads::Progress progress = m_downloads.progress(kept.episode);
        lines.append({.kept = kept,
                      .running = progress.running,
                      .present = progress.present,
                      .size = progress.size,
                      .trouble = progress.trouble});
        if (progress.running)
            percent.insert(kept.episode, lines.constLast().percent());
    }
    m_kept.setLines(lines);
    m_browser.episodes().setFetched(percent);
}

// An episode plays from the file that is kept, whatever its address is by now.
void OfflineWiring::usePlayed(const Playable &playable)
{
    const QString path = m_downloads.pathOf(playable.keptFile);
    for (const Media &media : playable.media)
        m_media.setOfflineFile(QUrl(media.url), path);
}

} // namespace earmark
