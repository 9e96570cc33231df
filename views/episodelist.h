// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QtWidgets/QListView>

namespace earmark {

class ArtworkSource;
class EpisodeModel;

// The list of episodes: several may be chosen; Return plays, the menu key opens what can be done. GUI thread.
class EpisodeList final : public QListView
{
    Q_OBJECT

public:
    EpisodeList(EpisodeModel &model, ArtworkSource &artwork, QWidget *parent = nullptr);

    [[nodiscard]] QList<EpisodeId> chosen() const; // in the order of the list
    [[nodiscard]] EpisodeId currentEpisode() const;
    void choose(EpisodeId episode);
    // Chooses the first row where nothing is chosen, so that the page beside is never without reason empty.
    void chooseFirst();

Q_SIGNALS:
    void currentEpisodeChanged(earmark::EpisodeId episode);
    void playRequested(earmark::EpisodeId episode);
    void menuRequested(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    EpisodeModel &m_model;
    EpisodeId m_current;
};

} // namespace earmark
