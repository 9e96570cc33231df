// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/rowdiff.h"
#include "models/items/rowwindow.h"
#include "models/library/records.h"

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <optional>

namespace earmark {

class Library;

// The episode list: holds the ids of a view and reads rows by window as they are asked for. A new view is applied as
// a diff of ids. GUI thread.
class EpisodeModel final : public RowDiff<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum Column { TitleColumn, ShowColumn, GuestsColumn, DateColumn, DurationColumn, StateColumn, ColumnCount };
    enum Role {
        EpisodeIdRole = Qt::UserRole + 1, // qint64
        RowRole,                          // EpisodeRow; invalid while it is not read yet
        PlayingRole,                      // bool
    };

    explicit EpisodeModel(const Library &library, QObject *parent = nullptr);

    // `subject`: of the page they are on.
    void setEpisodes(const QList<EpisodeId> &episodes, const QString &search, const PortraitSubject &subject = {});
    void reread(const QList<EpisodeId> &episodes); // empty: all
    [[nodiscard]] PortraitSubject subject() const; // of the page they are on
    [[nodiscard]] QList<EpisodeId> episodes() const;
    [[nodiscard]] EpisodeId episodeAt(int row) const;
    [[nodiscard]] int rowOf(EpisodeId episode) const; // -1 where absent
    // Null while unread: asks for it. Valid until the event loop turns.
    [[nodiscard]] const EpisodeRow *rowAt(int row) const;
    void setPlaying(EpisodeId episode); // drawn as the one at the player
    [[nodiscard]] EpisodeId playing() const;
    void setFetched(const QHash<EpisodeId, int> &percent);             // of those that are being fetched to be kept
    [[nodiscard]] std::optional<int> fetched(EpisodeId episode) const; // percent

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] QStringList mimeTypes() const override; // application/x-earmark-episodes
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void readFailed(const earmark::Error &error);

private:
    void announce(const QList<EpisodeId> &episodes);
    void announceAll();
    [[nodiscard]] QString cellText(const EpisodeRow &row, int column) const;

    QList<EpisodeId> m_episodes;
    PortraitSubject m_subject;
    std::unique_ptr<RowWindow> m_window;
    EpisodeId m_playing;
    QHash<EpisodeId, int> m_fetched;
};

} // namespace earmark
