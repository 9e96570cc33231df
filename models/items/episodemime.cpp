// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/episodemime.h"

using namespace Qt::StringLiterals;

namespace earmark {

QString episodeMimeType()
{
    return u"application/x-earmark-episodes"_s;
}

std::unique_ptr<QMimeData> toMimeData(const QList<EpisodeId> &episodes)
{
    QByteArray lines;
    for (const EpisodeId id : episodes)
        lines += QByteArray::number(id.value) + '\n';
    auto data = std::make_unique<QMimeData>();
    data->setData(episodeMimeType(), lines);
    return data;
}

QList<EpisodeId> episodesOf(const QMimeData &data)
{
    QList<EpisodeId> episodes;
    QSet<EpisodeId> seen;
    for (const QByteArray &line : data.data(episodeMimeType()).split('\n')) {
        const EpisodeId id{line.toLongLong()};
        if (id.isValid() && !seen.contains(id)) {
            seen.insert(id);
            episodes.append(id);
        }
    }
    return episodes;
}

} // namespace earmark
