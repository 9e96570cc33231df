// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/starters.h"

#include "models/transfer/atomicfile.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace earmark {

QList<StarterShow> starterShows()
{
    const Result<QByteArray> bytes = readFile(u":/earmark/starter/shows.json"_s, 1024 * 1024);
    QList<StarterShow> shows;
    if (!bytes)
        return shows;
    for (const auto value : QJsonDocument::fromJson(*bytes).object().value("shows"_L1).toArray()) {
        const QJsonObject show = value.toObject();
        const QString feed = show.value("feed_url"_L1).toString();
        shows.append({.title = show.value("title"_L1).toString(),
                      .address = feed.isEmpty() ? show.value("site_url"_L1).toString() : feed,
                      .about = show.value("sentence"_L1).toString(),
                      .language = show.value("language"_L1).toString()});
    }
    return shows;
}

} // namespace earmark
