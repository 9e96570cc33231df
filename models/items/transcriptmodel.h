// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/transcript.h"

#include <QtCore/QAbstractListModel>

namespace earmark {

// What is said in one episode, a passage a row, and which of them sounds now. Shows what it is given. GUI thread.
class TranscriptModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PassageRole = Qt::UserRole + 1, // Passage
        SpeakerRole,                    // where it is another than in the row before; else empty
        SoundingRole,                   // bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setTranscript(const Transcript &transcript);
    void setPosition(qint64 ms);                                 // what sounds; negative: nothing of this episode
    [[nodiscard]] int soundingRow() const { return m_sounding; } // -1: none
    [[nodiscard]] bool isTimed() const { return m_isTimed; }     // it can be followed
    // The rows with these words, case left aside.
    [[nodiscard]] QList<int> rowsWith(const QString &words) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void soundingChanged(int row);

private:
    QList<Passage> m_passages;
    int m_sounding = -1;
    bool m_isTimed = false;
};

} // namespace earmark
