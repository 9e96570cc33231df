// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/keptmodel.h"

#include "models/items/episodetext.h"
#include "models/items/errortext.h"
#include "models/items/format.h"

#include <algorithm>
#include <numeric>

namespace earmark {

int KeptLine::percent() const
{
    return size && *size > 0 ? static_cast<int>(std::min<qint64>(100, present * 100 / *size)) : 0;
}

QString keptText(const KeptLine &line)
{
    switch (line.kept.progress.state) {
    case Offline::Kept:
        return sizeText(line.kept.progress.bytes);
    case Offline::Paused:
        return KeptModel::tr("Paused");
    case Offline::Failed:
        return line.kept.progress.error ? errorText(*line.kept.progress.error) : KeptModel::tr("Failed");
    case Offline::Waiting:
    case Offline::No:
        break;
    }
    if (line.trouble)
        return line.running ? KeptModel::tr("Trying again. %1").arg(errorText(*line.trouble))
                            : KeptModel::tr("Tried again in a while. %1").arg(errorText(*line.trouble));
    if (!line.running)
        return KeptModel::tr("Waiting");
    if (line.size)
        return KeptModel::tr("%1 of %2", "bytes fetched, bytes in all")
            .arg(sizeText(line.present), sizeText(*line.size));
    return line.present > 0 ? KeptModel::tr("%1 so far").arg(sizeText(line.present)) : KeptModel::tr("Connecting…");
}

void KeptModel::setLines(QList<KeptLine> lines)
{
    std::ranges::stable_partition(lines,
                                  [](const KeptLine &line) { return line.kept.progress.state != Offline::Kept; });
    changeRows(m_lines, lines, [](const KeptLine &line) { return line.kept.episode; });
    Q_EMIT totalsChanged();
}

qint64 KeptModel::keptBytes() const
{
    return std::accumulate(m_lines.cbegin(), m_lines.cend(), qint64(0), [](qint64 sum, const KeptLine &line) {
        return sum + (line.kept.progress.state == Offline::Kept ? line.kept.progress.bytes : 0);
    });
}

void KeptModel::setStreamed(const StreamedAudio &streamed)
{
    m_streamed = streamed;
    Q_EMIT totalsChanged();
}

int KeptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant KeptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KeptLine &line = m_lines.at(index.row());
    const QString title = titleText(line.kept.title, line.kept.date, line.kept.number);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "title, show, how far it is").arg(title, line.kept.show, keptText(line));
    case LineRole:
        return QVariant::fromValue(line);
    default:
        return {};
    }
}

} // namespace earmark
