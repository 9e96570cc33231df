// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace earmark {

class ArtworkSource;
class Player;

// What plays, and the controls for it, along the bottom of the window: artwork, title, transport, a seek bar with
// chapters, bookmarks and what is buffered, time left, speed, volume. Reads the Player; never commands it. GUI thread.
class PlayerBar final : public QWidget
{
    Q_OBJECT

public:
    PlayerBar(const Player &player, ArtworkSource &artwork, QWidget *parent = nullptr);
    ~PlayerBar() override;

    void setEpisode(const std::optional<EpisodeDetail> &episode); // what is at the player
    void setSkips(int backS, int forwardS);
    void setHasNext(bool next);

Q_SIGNALS:
    void playPauseRequested();
    void seekRequested(qint64 ms);
    void skipRequested(qint64 deltaMs);
    void nextRequested();
    void volumeRequested(double linear);
    void rateRequested(double rate);
    void markRequested(); // a bookmark here
    void episodeRequested(earmark::EpisodeId episode); // the title was clicked
    void retryRequested();

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace earmark
