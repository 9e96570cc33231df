// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/episodetext.h"

#include "models/items/format.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("earmark::EpisodeText", text);
}

} // namespace

QString stateText(const EpisodeRow &row)
{
    if (row.played)
        return word(QT_TRANSLATE_NOOP("earmark::EpisodeText", "heard"));
    if (row.positionMs > 0)
        return word(QT_TRANSLATE_NOOP("earmark::EpisodeText", "started"));
    return row.upcoming ? word(QT_TRANSLATE_NOOP("earmark::EpisodeText", "upcoming")) : QString();
}

QString spokenText(const EpisodeRow &row)
{
    QStringList parts{
        row.title,     row.show, row.guests.join(u", "_s), dateText(row.date), durationText(row.durationMs),
        stateText(row)};
    if (row.favourite)
        parts.append(word(QT_TRANSLATE_NOOP("earmark::EpisodeText", "favourite")));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace earmark
