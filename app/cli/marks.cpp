// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/naming.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/records.h"
#include "models/items/format.h"

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

Ending bookmark(const Call &call)
{
    const auto episode = episodeOf(call.arguments[0]);
    if (!episode)
        return std::unexpected(episode.error());
    const auto moment = momentOf(call.arguments[1]);
    if (!moment)
        return std::unexpected(moment.error());
    Library library(call.places.library);
    if (const auto opened = openToWrite(library, call.places); !opened)
        return std::unexpected(opened.error());
    const auto added = await(library.addBookmark(*episode, *moment, call.arguments.sliced(2).join(u' ')));
    if (!added)
        return std::unexpected(added.error());
    if (call.json)
        writeJson(QJsonObject{{u"id"_s, added->value}});
    return Done;
}

Ending bookmarks(const Call &call)
{
    Library library(call.places.library);
    if (const auto opened = openToRead(library); !opened)
        return std::unexpected(opened.error());
    const auto all = await(library.bookmarks());
    if (!all)
        return std::unexpected(all.error());
    QJsonArray objects;
    QList<QStringList> rows;
    for (const Bookmark &bookmark : *all) {
        objects.append(toJson(bookmark));
        rows.append({QString::number(bookmark.episode.value), clockText(bookmark.positionMs), bookmark.show,
                     bookmark.episodeTitle, bookmark.note});
    }
    if (call.json)
        writeJson(objects);
    else
        writeTable({{Cli::tr("Episode"), true},
                    {Cli::tr("At"), true},
                    {Cli::tr("Show"), false, true},
                    {Cli::tr("Title"), false, true},
                    {Cli::tr("Note"), false, true}},
                   rows);
    return Done;
}

} // namespace

QList<Command> markCommands()
{
    return {{.name = u"bookmark"_s,
             .arguments = u"EPISODE TIME [NOTE...]"_s,
             .summary = Cli::tr("Set a bookmark in an episode, given by its ID, at a time such as 1:02:03."),
             .options = {},
             .fewest = 2,
             .run =
                 [](const Call &call) {
                     return ended(bookmark(call));
                 }},
            {.name = u"bookmarks"_s,
             .arguments = {},
             .summary = Cli::tr("List the bookmarks, newest first."),
             .options = {},
             .most = 0,
             .run = [](const Call &call) {
                 return ended(bookmarks(call));
             }}};
}

} // namespace earmark::cli
