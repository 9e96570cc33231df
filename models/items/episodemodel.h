// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>
#include <QtCore/QSet>

namespace earmark {

class Library;

// The episode list: holds the ids of a view and reads rows by window as they are asked for. A new view is applied as
// a diff of ids. GUI thread.
class EpisodeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, ShowColumn, GuestsColumn, DateColumn, DurationColumn, StateColumn, ColumnCount };
    enum Role {
        EpisodeIdRole = Qt::UserRole + 1, // qint64
        RowRole,                          // EpisodeRow; invalid while it is not read yet
    };

    explicit EpisodeModel(const Library &library, QObject *parent = nullptr);

    void setEpisodes(const QList<EpisodeId> &episodes, const QString &search);
    void reread(const QList<EpisodeId> &episodes); // empty: all
    [[nodiscard]] QList<EpisodeId> episodes() const;
    [[nodiscard]] EpisodeId episodeAt(int row) const;
    [[nodiscard]] int rowOf(EpisodeId episode) const; // -1 where absent
    [[nodiscard]] const EpisodeRow *rowAt(int row) const; // null while unread; asks for it
    void setPlaying(EpisodeId episode); // drawn as the one at the player
    [[nodiscard]] EpisodeId playing() const;

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
    void request(int row) const;

    const Library &m_library;
    QList<EpisodeId> m_episodes;
    QString m_search;
    EpisodeId m_playing;
    mutable QHash<EpisodeId, EpisodeRow> m_rows;
    mutable QSet<EpisodeId> m_wanted;
    mutable QSet<EpisodeId> m_asked;
    mutable bool m_readScheduled = false;
    quint64 m_generation = 0;
};

} // namespace earmark
