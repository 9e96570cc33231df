// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/input.h"
#include "app/cli/leaving.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/records.h"
#include "app/languagefile.h"
#include "models/transfer/atomicfile.h"

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

std::unexpected<Error> misused(const QString &why, const QString &what)
{
    return failure(Error::Kind::InvalidArgument, why, what);
}

template <class T>
Result<T> idOf(const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value <= 0)
        return misused(u"given by its ID"_s, text);
    return T{value};
}

Result<Correction> correctionOf(const Call &call)
{
    const auto kind = correctionKind(call.arguments[0]);
    if (!kind)
        return misused(u"no kind of correction"_s, call.arguments[0]);
    Correction correction;
    correction.kind = *kind;
    correction.subject = call.arguments[1];
    correction.value = call.arguments.value(2);
    correction.role = call.options.value(u"role"_s);
    correction.organisation = call.options.value(u"organisation"_s);
    for (const QString &id : call.options.values(u"episode"_s)) {
        const auto episode = idOf<EpisodeId>(id);
        if (!episode)
            return std::unexpected(episode.error());
        correction.episodes.append(*episode);
    }
    if (call.options.isSet(u"show"_s)) {
        const auto show = idOf<ShowId>(call.options.value(u"show"_s));
        if (!show)
            return std::unexpected(show.error());
        correction.show = *show;
    }
    if (call.options.isSet(u"part"_s)) {
        const auto part = correctionPart(call.options.value(u"part"_s));
        if (!part)
            return misused(u"--part has to be host, guest or other"_s, u"--part"_s);
        correction.part = *part;
    }
    return correction;
}

Ending correct(const Call &call)
{
    const auto correction = correctionOf(call);
    if (!correction)
        return std::unexpected(correction.error());
    Library library(call.places.library);
    if (const auto opened = openToRepair(library); !opened)
        return std::unexpected(opened.error());
    if (const auto done = await(library.correct(*correction)); !done)
        return std::unexpected(done.error());
    if (!call.json)
        return Done;
    const auto kept = await(library.corrections());
    if (!kept)
        return std::unexpected(kept.error());
    writeJson(toJson(kept->constFirst()));
    return Done;
}

Ending list(const Call &call, const Library &library)
{
    const auto kept = await(library.corrections());
    if (!kept)
        return std::unexpected(kept.error());
    QJsonArray objects;
    QList<QStringList> rows;
    for (const KeptCorrection &one : *kept) {
        const Correction &correction = one.correction;
        objects.append(toJson(one));
        rows.append({QString::number(one.id.value), correctionName(correction.kind), correction.subject,
                     correction.value, QString::number(correction.episodes.size())});
    }
    if (call.json)
        writeJson(objects);
    else
        writeTable({{Cli::tr("ID"), true},
                    {Cli::tr("Correction"), false},
                    {Cli::tr("Name"), false, true},
                    {Cli::tr("Is"), false, true},
                    {Cli::tr("Episodes"), true}},
                   rows);
    return Done;
}

Ending exportAll(const Call &call, const Library &library)
{
    return await(library.exportCorrections())
        .and_then([&call](const QByteArray &text) {
            return writeLines(text, call.arguments.value(1), call.options.isSet(withPrivateOption()));
        })
        .transform([] { return Done; });
}

Ending importAll(const Call &call, Library &library, const QString &name)
{
    const auto input = openInput(name);
    if (!input)
        return std::unexpected(input.error());
    const auto text = readAll(**input, name, maxInputBytes);
    if (!text)
        return std::unexpected(text.error());
    const auto report = await(library.importCorrections(*text));
    if (!report && report.error().kind == Error::Kind::DamagedSource) {
        complain(Cli::tr("%1: line %2 is no correction. Nothing was taken in.").arg(name).arg(report.error().code));
        return Failed;
    }
    if (!report)
        return std::unexpected(report.error());
    if (call.json)
        writeJson(
            QJsonObject{{u"added"_s, report->added}, {u"known"_s, report->known}, {u"waiting"_s, report->waiting}});
    else
        writeLine(QStringList{Cli::tr("%n new correction(s)", nullptr, report->added),
                              Cli::tr("%n as before", nullptr, report->known),
                              Cli::tr("%n waiting for their episodes", nullptr, report->waiting)}
                      .join(", "_L1));
    return Done;
}

Ending removeOne(Library &library, const QString &text)
{
    const auto id = idOf<CorrectionId>(text);
    if (!id)
        return std::unexpected(id.error());
    if (const auto removed = await(library.removeCorrection(*id)); !removed)
        return std::unexpected(removed.error());
    return Done;
}

Ending corrections(const Call &call)
{
    const QString what = call.arguments.value(0, u"list"_s);
    const QString with = call.arguments.value(1);
    const bool writes = what == "import"_L1 || what == "remove"_L1;
    const bool isKnown = writes || what == "list"_L1 || what == "export"_L1;
    if (!isKnown || (what == "list"_L1 && !with.isEmpty()) || (writes && with.isEmpty()))
        return misused(u"list, export [FILE], import FILE or remove ID"_s, what);
    Library library(call.places.library);
    const auto opened = what == "import"_L1   ? openToWrite(library, call.places)
                        : what == "remove"_L1 ? openToRepair(library)
                                              : openToRead(library);
    if (!opened)
        return std::unexpected(opened.error());
    if (what == "import"_L1)
        return importAll(call, library, with);
    if (what == "remove"_L1)
        return removeOne(library, with);
    return what == "export"_L1 ? exportAll(call, library) : list(call, library);
}

Ending rebuild(const Call &call)
{
    Library library(call.places.library);
    if (const auto opened = openToRepair(library); !opened)
        return std::unexpected(opened.error());
    const auto report = await(library.rebuild(BuiltInLanguage().data()));
    if (!report)
        return std::unexpected(report.error());
    if (call.json)
        writeJson(QJsonObject{{u"episodes"_s, report->episodes}, {u"changed"_s, report->changed}});
    else
        writeLine(QStringList{Cli::tr("%n episode(s)", nullptr, report->episodes),
                              Cli::tr("%n changed", nullptr, report->changed)}
                      .join(", "_L1));
    return Done;
}

QList<QCommandLineOption> correctOptions()
{
    return {{u"episode"_s, Cli::tr("Only in this episode; may be given several times."), Cli::tr("ID")},
            {u"show"_s, Cli::tr("Only in this show."), Cli::tr("ID")},
            {u"part"_s, Cli::tr("host, guest or other."), Cli::tr("PART")},
            {u"role"_s, Cli::tr("What a person that is added does."), Cli::tr("TEXT")},
            {u"organisation"_s, Cli::tr("And where."), Cli::tr("TEXT")}};
}

} // namespace

QList<Command> correctionCommands()
{
    return {{.name = u"correct"_s,
             .arguments = u"KIND NAME [IS]"_s,
             .summary = Cli::tr("Put right who somebody is or what an episode is about; the manual has the kinds."),
             .options = correctOptions(),
             .fewest = 2,
             .most = 3,
             .run =
                 [](const Call &call) {
                     return ended(correct(call));
                 }},
            {.name = u"corrections"_s,
             .arguments = u"[list | export [FILE] | import FILE|- | remove ID]"_s,
             .summary = Cli::tr("List corrections, carry them to another library, or take one back."),
             .options = {withPrivateOption()},
             .most = 2,
             .run =
                 [](const Call &call) {
                     return ended(corrections(call));
                 }},
            {.name = u"rebuild"_s,
             .arguments = {},
             .summary = Cli::tr("Work out guests and topics of all episodes again."),
             .options = {},
             .most = 0,
             .run = [](const Call &call) {
                 return ended(rebuild(call));
             }}};
}

} // namespace earmark::cli
