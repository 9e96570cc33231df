// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/library/records.h"
#include "models/playback/streamdoctor.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

namespace earmark {

class Library;
class MainWindow;
class MediaStore;
class Player;
class QueueControl;
class StreamDialog;

// Has an episode that does not play examined, shows what was found, and does what the listener tries then. GUI thread.
class DoctorWiring final : public QObject
{
    Q_OBJECT

public:
    DoctorWiring(Library &library, MediaStore &media, Player &player, QueueControl &queue, MainWindow &window);

Q_SIGNALS:
    void failed(const earmark::Error &error);

private:
    void examine(EpisodeId episode);
    void open(const Playable &playable);
    void play(EpisodeId episode, const QUrl &url, bool anew);

    Library &m_library;
    MediaStore &m_media;
    Player &m_player;
    QueueControl &m_queue;
    MainWindow &m_window;
    StreamDoctor m_doctor;
    QPointer<StreamDialog> m_dialog;
};

} // namespace earmark
