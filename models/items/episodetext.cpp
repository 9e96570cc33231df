// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/episodetext.h"

#include "models/items/format.h"
#include "models/items/portraittext.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("earmark::EpisodeText", text);
}

} // namespace

QString titleText(const QString &title, const std::optional<Timestamp> &date, std::optional<double> number)
{
    if (!title.isEmpty())
        return title;
    if (date)
        return word(QT_TRANSLATE_NOOP("earmark::EpisodeText", "Episode of %1")).arg(longDateText(*date));
    if (number)
        return word(QT_TRANSLATE_NOOP("earmark::EpisodeText", "Episode %1")).arg(numberText(number));
    return word(QT_TRANSLATE_NOOP("earmark::EpisodeText", "Untitled episode"));
}

QString titleText(const EpisodeRow &row)
{
    return titleText(row.title, row.date, row.number);
}

QString titleText(const Bookmark &bookmark)
{
    return titleText(bookmark.episodeTitle, bookmark.episodeDate, bookmark.episodeNumber);
}

QString titleText(const Play &play)
{
    return titleText(play.episodeTitle, play.episodeDate, play.episodeNumber);
}

QString titleText(const Playable &playable)
{
    return titleText(playable.title, playable.date, playable.number);
}

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
        titleText(row), row.show, row.guests.join(u", "_s), dateText(row.date), durationText(row.durationMs),
        stateText(row)};
    if (row.appearance) {
        parts.append(roleText(row.appearance->role, row.appearance->organisation));
        parts.append(row.appearance->topics.join(u", "_s));
        if (row.appearance->moment)
            parts.append(row.appearance->moment->title);
    }
    if (row.newFromFollowed)
        parts.append(word(QT_TRANSLATE_NOOP("earmark::EpisodeText", "new from what you follow")));
    if (row.favourite)
        parts.append(word(QT_TRANSLATE_NOOP("earmark::EpisodeText", "favourite")));
    if (row.offline == Offline::Kept)
        parts.append(word(QT_TRANSLATE_NOOP("earmark::EpisodeText", "kept offline")));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace earmark
