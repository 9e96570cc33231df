// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/playback/streamreport.h"

#include <QtCore/QList>
#include <QtCore/QUrl>
#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace earmark {

// Says in plain words why an episode does not play, shows each request and its answer, and offers what can be tried.
// GUI thread.
class StreamDialog final : public QDialog
{
    Q_OBJECT

public:
    // `urls` are where the episode's audio is, in the order they are tried.
    StreamDialog(EpisodeId episode, const QString &title, const QList<QUrl> &urls, QWidget *parent = nullptr);

    void setReport(const StreamReport &report);
    [[nodiscard]] QUrl url() const; // that is looked at

Q_SIGNALS:
    void examinationRequested(const QUrl &url);
    void playRequested(earmark::EpisodeId episode, const QUrl &url, bool anew); // anew: without what is stored
    void keepRequested(earmark::EpisodeId episode);
    void linkActivated(const QUrl &url);

private:
    [[nodiscard]] QPushButton *button(const QString &name, const QString &iconName, const QString &text);
    void arrange(const QString &title);
    void connectParts();
    void showSteps();
    void copyReport();

    const EpisodeId m_episode;
    StreamReport m_report;
    QLabel *m_sign;
    QLabel *m_verdict;
    QLabel *m_advice;
    QProgressBar *m_busy;
    QComboBox *m_address;
    QTreeWidget *m_steps;
    QPushButton *m_play;
    QPushButton *m_anew;
    QPushButton *m_again;
    QPushButton *m_keep;
    QPushButton *m_browser;
    QPushButton *m_copy;
};

} // namespace earmark
