// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace earmark {

class TranscriptLines;
class TranscriptModel;

// What is said in the episode shown: it follows the sound, a click or Enter plays from there, words are found in it.
// GUI thread.
class TranscriptPanel final : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        NoEpisode,
        NoTranscript, // the feed names none
        Reading,
        Failed, // `reason` says why
        Shown,  // the model has it
    };

    explicit TranscriptPanel(TranscriptModel &transcript, QWidget *parent = nullptr);

    void setEpisode(EpisodeId episode, State state, const QString &reason = {});
    void setPosition(EpisodeId playing, qint64 ms); // of what is heard
    [[nodiscard]] EpisodeId episode() const { return m_episode; }

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode, qint64 startMs);
    void readRequested(earmark::EpisodeId episode); // again, after it failed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void play(const QModelIndex &index);
    void follow(int row);
    void find(int step); // 0: from the current row on; 1, -1: the next, the one before
    void showCount();

    TranscriptModel &m_model;
    EpisodeId m_episode;
    QList<int> m_found;
    QLineEdit *m_find;
    QLabel *m_count;
    QCheckBox *m_follow;
    QListView *m_list;
    TranscriptLines *m_lines;
    QStackedWidget *m_stack;
    QLabel *m_reason;
};

} // namespace earmark
