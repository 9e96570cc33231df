// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/transcriptmodel.h"

#include "models/items/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

void TranscriptModel::setTranscript(const Transcript &transcript)
{
    if (transcript.passages == m_passages)
        return;
    beginResetModel();
    m_passages = transcript.passages;
    m_sounding = -1;
    m_isTimed = std::ranges::any_of(m_passages, [](const Passage &passage) { return passage.startMs.has_value(); });
    endResetModel();
}

void TranscriptModel::setPosition(qint64 ms)
{
    int sounding = -1;
    for (int row = 0; ms >= 0 && row < rowCount(); ++row) {
        const std::optional<qint64> &startMs = m_passages.at(row).startMs;
        if (startMs && *startMs > ms)
            break;
        if (startMs)
            sounding = row;
    }
    if (sounding == m_sounding)
        return;
    for (const int row : {std::exchange(m_sounding, sounding), sounding}) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {SoundingRole});
    }
    Q_EMIT soundingChanged(sounding);
}

QList<int> TranscriptModel::rowsWith(const QString &words) const
{
    QList<int> rows;
    for (int row = 0; !words.isEmpty() && row < rowCount(); ++row) {
        if (m_passages.at(row).text.contains(words, Qt::CaseInsensitive))
            rows.append(row);
    }
    return rows;
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_passages.size());
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Passage &passage = m_passages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return passage.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{passage.speaker, passage.startMs ? clockText(*passage.startMs) : QString(), passage.text};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case PassageRole:
        return QVariant::fromValue(passage);
    case SpeakerRole:
        return index.row() > 0 && m_passages.at(index.row() - 1).speaker == passage.speaker ? QString()
                                                                                            : passage.speaker;
    case SoundingRole:
        return index.row() == m_sounding;
    default:
        return {};
    }
}

} // namespace earmark
