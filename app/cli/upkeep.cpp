// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

// The search index checks itself by a write, so reading alone is not enough.
Ending check(const Call &call)
{
    Library library(call.places.library);
    if (const auto opened = openToRepair(library); !opened)
        return std::unexpected(opened.error());
    if (const auto checked = await(library.check()); !checked)
        return std::unexpected(checked.error());
    if (call.json)
        writeJson(QJsonObject{{u"library"_s, library.file()}, {u"sound"_s, true}});
    else
        writeLine(Cli::tr("%1 is sound.").arg(library.file()));
    return Done;
}

} // namespace

QList<Command> upkeepCommands()
{
    return {{.name = u"check"_s,
             .arguments = {},
             .summary = Cli::tr("Check that the library is sound."),
             .options = {},
             .most = 0,
             .run = [](const Call &call) {
                 return ended(check(call));
             }}};
}

} // namespace earmark::cli
