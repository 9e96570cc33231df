// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/records.h"
#include "models/items/episodetext.h"
#include "models/items/errortext.h"
#include "models/items/format.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

const QString letGoOption = u"let-go"_s;

QString stateKey(Offline state)
{
    switch (state) {
    case Offline::No:
        return u"no"_s;
    case Offline::Waiting:
        return u"waiting"_s;
    case Offline::Paused:
        return u"paused"_s;
    case Offline::Failed:
        return u"failed"_s;
    case Offline::Kept:
        return u"kept"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString stateWords(const KeptProgress &progress)
{
    switch (progress.state) {
    case Offline::Kept:
        return Cli::tr("kept");
    case Offline::Paused:
        return Cli::tr("paused");
    case Offline::Failed:
        return progress.error ? errorText(*progress.error) : Cli::tr("failed");
    case Offline::No:
    case Offline::Waiting:
        break;
    }
    return Cli::tr("waits for the window");
}

QString pathOf(const Places &places, const QString &file)
{
    return file.isEmpty() || QFileInfo(file).fileName() != file ? QString() : places.audio + u'/' + file;
}

Ending listKept(const Call &call, Library &library)
{
    const auto all = await(library.keptAudio());
    if (!all)
        return std::unexpected(all.error());
    QJsonArray objects;
    QList<QStringList> rows;
    for (const KeptAudio &kept : *all) {
        const QString path = pathOf(call.places, kept.progress.file);
        QJsonObject object{{u"id"_s, kept.episode.value},
                           {u"show"_s, kept.show},
                           {u"title"_s, kept.title},
                           {u"state"_s, stateKey(kept.progress.state)},
                           {u"file"_s, path.isEmpty() ? QJsonValue() : QJsonValue(path)},
                           {u"bytes"_s, path.isEmpty() ? QJsonValue() : QJsonValue(kept.progress.bytes)},
                           {u"error"_s, kept.progress.error ? QJsonValue(toJson(*kept.progress.error)) : QJsonValue()}};
        objects.append(object);
        rows.append({QString::number(kept.episode.value), path.isEmpty() ? QString() : sizeText(kept.progress.bytes),
                     kept.show, titleText(kept.title, kept.date, kept.number), stateWords(kept.progress)});
    }
    if (call.json)
        writeJson(objects);
    else
        writeTable({{Cli::tr("Episode"), true},
                    {Cli::tr("Size"), true},
                    {Cli::tr("Show"), false, true},
                    {Cli::tr("Title"), false, true},
                    {Cli::tr("State"), false, true}},
                   rows);
    return Done;
}

Ending letGo(const Call &call, Library &library, const QList<EpisodeId> &episodes)
{
    const auto all = await(library.keptAudio());
    if (!all)
        return std::unexpected(all.error());
    if (const auto released = await(library.releaseOffline(episodes)); !released)
        return std::unexpected(released.error());
    for (const KeptAudio &kept : *all) {
        const QString path = pathOf(call.places, kept.progress.file);
        if (episodes.contains(kept.episode) && !path.isEmpty() && !QFile::remove(path) && QFile::exists(path))
            return failure(Error::Kind::WriteFailed, u"a kept file could not be removed"_s, path);
    }
    return Done;
}

Ending keep(const Call &call)
{
    QList<EpisodeId> episodes;
    for (const QString &text : call.arguments) {
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        if (!isNumber || value <= 0)
            return failure(Error::Kind::InvalidArgument, u"an episode is given by its ID"_s, text);
        episodes.append(EpisodeId{value});
    }
    Library library(call.places.library);
    const bool writes = !episodes.isEmpty();
    if (const auto opened = writes ? openToWrite(library, call.places) : openToRead(library); !opened)
        return std::unexpected(opened.error());
    if (!writes)
        return listKept(call, library);
    if (call.options.isSet(letGoOption))
        return letGo(call, library, episodes);
    const auto kept = await(library.keepOffline(episodes));
    return kept ? Ending(Done) : std::unexpected(kept.error());
}

} // namespace

QList<Command> offlineCommands()
{
    return {{.name = u"keep"_s,
             .arguments = u"[EPISODE...]"_s,
             .summary = Cli::tr("Have the window fetch the audio of episodes, given by their IDs, to keep it offline; "
                                "without any, list what is kept."),
             .options = {{letGoOption, Cli::tr("Keep them no longer, and remove their files.")}},
             .run = [](const Call &call) {
                 return ended(keep(call));
             }}};
}

} // namespace earmark::cli
