// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/input.h"
#include "app/cli/leaving.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/records.h"
#include "models/items/exportwording.h"
#include "models/library/madefile.h"
#include "models/library/tagstore.h"
#include "models/transfer/atomicfile.h"

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

Ending exportMade(const Call &call)
{
    Library library(call.places.library);
    return openToRead(library)
        .and_then([&library] { return await(library.exportMade()); })
        .and_then([&call](const QByteArray &text) {
            return writeLines(text, call.arguments.value(1), call.options.isSet(withPrivateOption()));
        })
        .transform([] { return Done; });
}

Ending importMade(const Call &call)
{
    if (call.arguments.size() < 2)
        return failure(Error::Kind::InvalidArgument, u"a file is wanted"_s, u"import"_s);
    const QString name = call.arguments[1];
    const Result<QByteArray> text = openInput(name).and_then(
        [&name](const std::unique_ptr<QIODevice> &input) { return readAll(*input, name, maxMadeBytes); });
    if (!text)
        return std::unexpected(text.error());
    Library library(call.places.library);
    return openToWrite(library, call.places)
        .and_then([&] { return await(library.importMade(*text)); })
        .transform([&call](const MadeImport &done) {
            if (call.json)
                writeJson(toJson(done));
            else
                writeLine(madeImportText(done));
            return Done;
        });
}

Ending made(const Call &call)
{
    if (call.arguments[0] == "export"_L1)
        return exportMade(call);
    if (call.arguments[0] == "import"_L1)
        return importMade(call);
    return failure(Error::Kind::InvalidArgument, u"export or import"_s, call.arguments[0]);
}

Ending listTags(const Call &call, Library &library)
{
    return await(library.tags()).transform([&call](const QList<Tag> &tags) {
        QJsonArray objects;
        QList<QStringList> rows;
        for (const Tag &tag : tags) {
            objects.append(QJsonObject{{u"tag"_s, tag.name}, {u"episodes"_s, tag.episodes}});
            rows.append({QString::number(tag.episodes), tag.name});
        }
        if (call.json)
            writeJson(objects);
        else
            writeTable({{Cli::tr("Episodes"), true}, {Cli::tr("Tag"), false, true}}, rows);
        return Done;
    });
}

Ending tag(const Call &call)
{
    Library library(call.places.library);
    if (call.arguments.isEmpty())
        return openToRead(library).and_then([&] { return listTags(call, library); });
    QList<EpisodeId> episodes;
    for (const QString &id : call.arguments.sliced(1)) {
        bool isNumber = false;
        episodes.append(EpisodeId{id.toLongLong(&isNumber)});
        if (!isNumber)
            return failure(Error::Kind::InvalidArgument, u"an episode is given by its ID"_s, id);
    }
    return openToWrite(library, call.places)
        .and_then([&]() -> Result<void> {
            if (call.options.isSet(u"rename"_s))
                return await(library.renameTag(call.arguments[0], call.options.value(u"rename"_s)));
            return await(library.setTagged(episodes, call.arguments[0], !call.options.isSet(u"remove"_s)));
        })
        .transform([] { return Done; });
}

} // namespace

QList<Command> madeCommands()
{
    return {{.name = u"tag"_s,
             .arguments = u"[TAG [EPISODE...]]"_s,
             .summary = Cli::tr("List the tags, or put one on episodes, given by their IDs."),
             .options = {{u"remove"_s, Cli::tr("Take it off instead.")},
                         {u"rename"_s, Cli::tr("Call it NAME from now on."), Cli::tr("NAME")}},
             .run =
                 [](const Call &call) {
                     return ended(tag(call));
                 }},
            {.name = u"made"_s,
             .arguments = u"export [FILE|-] | import FILE|-"_s,
             .summary = Cli::tr("Write what you made as lines of JSON, or take such lines in."),
             .options = {withPrivateOption()},
             .fewest = 1,
             .most = 2,
             .run = [](const Call &call) {
                 return ended(made(call));
             }}};
}

} // namespace earmark::cli
