// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"
#include "views/playerstatus.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace earmark {

// The window's keys for what the bar's buttons do, for their tooltips.
struct PlayerKeys {
    QKeySequence playPause;
    QKeySequence skipBack;
    QKeySequence skipForward;
    QKeySequence next;
    QKeySequence mark;
};

class ArtworkSource;
class ArtworkView;
class ElidedLabel;
class LinkButton;
class RoundButton;
class SeekBar;
class SleepButton;
class SpeedButton;
class VolumeControl;

// What plays, and the controls for it, along the bottom of the window: artwork, title, transport, a seek bar with
// chapters, bookmarks and what is buffered, time left, speed, volume. Reads the Player; never commands it. GUI thread.
class PlayerBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerBar(ArtworkSource &artwork, QWidget *parent = nullptr);              // shows what setStatus gives it
    PlayerBar(const Player &player, ArtworkSource &artwork, QWidget *parent = nullptr); // follows the player

    void setEpisode(const std::optional<EpisodeDetail> &episode); // what is at the player
    void setSkips(int backS, int forwardS);
    void setHasNext(bool next);
    void setKeys(const PlayerKeys &keys);
    void setListening(const QList<QAction *> &sound, const QList<QAction *> &sleep); // nullptr: a separator
    void setSleep(bool on, std::optional<qint64> remainingMs);
    void setStatus(const PlayerStatus &status);
    void setBuffered(double share); // 0..1
    void skipChapter(bool forward); // see SeekBar::skipChapter()

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void playPauseRequested();
    void seekRequested(qint64 ms);
    void skipRequested(qint64 deltaMs);
    void nextRequested();
    void volumeRequested(double linear);
    void rateRequested(double rate);
    void markRequested();                              // a bookmark here
    void episodeRequested(earmark::EpisodeId episode); // the title was clicked
    void retryRequested();
    void reasonRequested(); // why it does not play

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(const Player &player);
    void arrange();
    void connectControls();
    [[nodiscard]] QWidget *titleBlock();
    [[nodiscard]] QWidget *transport();
    [[nodiscard]] QWidget *seekBlock();
    void showTips();
    void showWords(); // title, chapter, state and times
    void showTimes(qint64 positionMs);
    void showPicture(); // of the chapter, where it has one
    [[nodiscard]] qint64 duration() const;

    std::optional<EpisodeDetail> m_episode;
    PlayerStatus m_status;
    PlayerKeys m_keys;
    int m_backS = 10;
    int m_forwardS = 30;
    bool m_hasNext = false;

    ArtworkView *m_artwork;
    QWidget *m_words = nullptr;
    LinkButton *m_title;
    ElidedLabel *m_sub;
    QToolButton *m_back;
    RoundButton *m_play;
    QToolButton *m_forward;
    QToolButton *m_next;
    SeekBar *m_seek;
    QLabel *m_position;
    ElidedLabel *m_remaining;
    LinkButton *m_retry;
    LinkButton *m_why;
    SpeedButton *m_speed;
    SleepButton *m_sleep;
    QToolButton *m_mark;
    VolumeControl *m_volume;
};

} // namespace earmark
