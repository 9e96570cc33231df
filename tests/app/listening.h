// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/queuecontrol.h"
#include "app/settings.h"
#include "models/library/library.h"
#include "models/playback/mediastore.h"
#include "models/playback/player.h"
#include "models/playback/pulseaudiooutput.h"
#include "tests/support/httpserver.h"

#include <QtCore/QTemporaryDir>

#include <memory>

namespace earmark::test {

// A medium as a good server serves it.
[[nodiscard]] HttpReply served(const QByteArray &sound);

// An episode of an invented show whose sound is at that address; an empty address: it names no audio.
[[nodiscard]] ParsedEpisode playableEpisode(const QString &title, const QUrl &audio,
                                            std::optional<qint64> durationMs = {});
// Saves the episodes as one show; their ids in the same order. For tests that may wait.
[[nodiscard]] QList<EpisodeId> fill(Library &library, const QList<ParsedEpisode> &episodes);
[[nodiscard]] EpisodeRow rowOf(const Library &library, EpisodeId episode);
[[nodiscard]] QList<EpisodeId> queueOf(const Library &library);

// Everything between a library in a folder of its own and the sound server: what plays in a running program.
struct Listening {
    Listening();

    // As a start of the program does it: the player of before is gone, its library stays.
    void startAgain();

    QTemporaryDir folder;
    Library library;
    Settings settings;
    MediaStore media;
    std::unique_ptr<PulseAudioOutput> output;
    std::unique_ptr<Player> player;
    std::unique_ptr<QueueControl> queue;
};

} // namespace earmark::test
