// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringdoctor.h"

#include "app/desktop/queuecontrol.h"
#include "models/items/episodetext.h"
#include "models/library/library.h"
#include "models/playback/mediastore.h"
#include "models/playback/player.h"
#include "views/mainwindow.h"
#include "views/streamdialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

DoctorWiring::DoctorWiring(Library &library, MediaStore &media, Player &player, QueueControl &queue, MainWindow &window)
    : m_library(library)
    , m_media(media)
    , m_player(player)
    , m_queue(queue)
    , m_window(window)
    , m_doctor(media)
{
    connect(&m_window, &MainWindow::diagnosisRequested, this, &DoctorWiring::examine);
    connect(&m_doctor, &StreamDoctor::reportChanged, this, [this] {
        if (m_dialog)
            m_dialog->setReport(m_doctor.report());
    });
}

void DoctorWiring::examine(EpisodeId episode)
{
    m_library.playables({episode}).then(this, [this](const Result<QList<Playable>> &found) {
        if (!found)
            Q_EMIT failed(found.error());
        else if (found->isEmpty() || found->constFirst().media.isEmpty())
            Q_EMIT failed({Error::Kind::NotAudio, u"the episode names no audio"_s,
                           found->isEmpty() ? QString() : titleText(found->constFirst())});
        else
            open(found->constFirst());
    });
}

void DoctorWiring::open(const Playable &playable)
{
    QList<QUrl> urls;
    for (const Media &media : playable.media)
        urls.append(QUrl(media.url));
    delete m_dialog;
    m_dialog = new StreamDialog(playable.episode, titleText(playable), urls, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &StreamDialog::examinationRequested, &m_doctor, &StreamDoctor::examine);
    connect(m_dialog, &StreamDialog::playRequested, this, &DoctorWiring::play);
    connect(m_dialog, &StreamDialog::keepRequested, this,
            [this](EpisodeId episode) { Q_EMIT m_window.keepRequested({episode}, true); });
    connect(m_dialog, &StreamDialog::linkActivated, &m_window, &MainWindow::linkActivated);
    connect(m_dialog, &QObject::destroyed, &m_doctor, &StreamDoctor::cancel);
    m_dialog->show();
    m_doctor.examine(m_dialog->url());
}

void DoctorWiring::play(EpisodeId episode, const QUrl &url, bool anew)
{
    if (anew) {
        m_media.setOfflineFile(url, {});
        m_media.forget(url);
    }
    std::optional<PlayerItem> item = m_player.item();
    if (!item || item->episode != episode) {
        m_queue.play(episode, -1);
        return;
    }
    // The address that was chosen goes first, the others stay in reserve.
    std::ranges::stable_partition(item->urls, [&url](const QUrl &one) { return one == url; });
    m_player.load(*item, m_player.positionMs());
    m_player.play();
}

} // namespace earmark
