// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QtCore/QList>
#include <QtWidgets/QDialog>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace earmark {

class KeptModel;

// The audio kept for when there is no network: how far each is, what can be done with it, and how much room it and what
// was streamed take. GUI thread.
class OfflineDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit OfflineDialog(KeptModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode);
    void keepRequested(const QList<earmark::EpisodeId> &episodes); // goes on with what was paused or failed
    void pauseRequested(const QList<earmark::EpisodeId> &episodes);
    void releaseRequested(const QList<earmark::EpisodeId> &episodes);
    void fileRequested(earmark::EpisodeId episode); // its place in the file manager
    void clearRequested();                          // of what was streamed

private:
    [[nodiscard]] QPushButton *button(const QString &name, const QString &iconName, const QString &text);
    void arrange();
    void connectParts();
    void enableParts();
    void showTotals();
    [[nodiscard]] QList<EpisodeId> chosen() const;
    [[nodiscard]] bool pauses() const; // what the button would do with those that are chosen

    KeptModel &m_model;
    QListView *m_list;
    QStackedWidget *m_pages;
    QPushButton *m_play;
    QPushButton *m_pause;
    QPushButton *m_remove;
    QPushButton *m_file;
    QLabel *m_keptTotal;
    QLabel *m_streamedTotal;
    QPushButton *m_clear;
};

} // namespace earmark
