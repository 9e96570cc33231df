// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/leaving.h"
#include "app/cli/naming.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/listexport.h"
#include "models/items/exportwording.h"

#include <QtCore/QFile>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

// What to export, as an option with a name says it; at most one of them, and none beside a query.
constexpr std::array sourceOptions{"playlist"_L1, "guest"_L1, "topic"_L1,     "show"_L1,
                                   "episode"_L1,  "queue"_L1, "bookmarks"_L1, "subscriptions"_L1};

std::unexpected<Error> misusedExport(const QString &why, const QString &what)
{
    return failure(Error::Kind::InvalidArgument, why, what);
}

using Listed = Result<QList<EpisodeId>>;

Listed episodesOf(const Library &library, const EpisodeFilter &filter)
{
    return await(library.view(filter)).transform([](const View &view) { return view.episodes; });
}

// Of one by hand with the notes and parts of its items.
Result<void> takePlaylist(const Library &library, const QString &name, ExportJob &job)
{
    const auto playlist = findPlaylist(library, name);
    if (!playlist)
        return std::unexpected(playlist.error());
    if (!playlist->query.isEmpty())
        return episodesOf(library, {.search = playlist->query}).transform([&job](const QList<EpisodeId> &episodes) {
            job.episodes = episodes;
        });
    return await(library.playlistContent(playlist->id)).transform([&job](const QList<PlaylistItem> &items) {
        job.items = items;
    });
}

Result<void> takeQueue(const Library &library, ExportJob &job)
{
    return await(library.queueEntries()).transform([&job](const QList<QueueEntry> &entries) {
        job.items = itemsOf(entries);
    });
}

Listed ofGuest(const Library &library, const QString &name)
{
    return await(library.findPerson(name)).and_then([&](PersonId person) -> Listed {
        if (!person.isValid())
            return failure(Error::Kind::NotFound, u"no such guest"_s, name);
        return episodesOf(library, {.guests = {person}});
    });
}

Listed ofTopic(const Library &library, const QString &label)
{
    return await(library.findTopic(label)).and_then([&](TopicId topic) -> Listed {
        if (!topic.isValid())
            return failure(Error::Kind::NotFound, u"no such topic"_s, label);
        return episodesOf(library, {.topics = {topic}});
    });
}

Listed ofShow(const Library &library, const QString &name)
{
    return await(library.shows()).and_then([&](const QList<Show> &shows) -> Listed {
        const auto show = std::ranges::find_if(shows, [&name](const Show &known) {
            return QString::number(known.id.value) == name || known.title.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (show == shows.end())
            return failure(Error::Kind::NotFound, u"no such show"_s, name);
        return episodesOf(library, {.shows = {show->id}});
    });
}

Listed ofIds(const QStringList &texts)
{
    QList<EpisodeId> ids;
    for (const QString &text : texts.join(u',').split(u',')) {
        const auto id = episodeOf(text.trimmed());
        if (!id)
            return std::unexpected(id.error());
        ids.append(*id);
    }
    return ids;
}

// Every episode that has one, each once, by the newest bookmark.
Listed ofBookmarks(const Library &library)
{
    return await(library.bookmarks()).transform([](const QList<Bookmark> &bookmarks) {
        QList<EpisodeId> ids;
        for (const Bookmark &bookmark : bookmarks) {
            if (!ids.contains(bookmark.episode))
                ids.append(bookmark.episode);
        }
        return ids;
    });
}

Listed listed(const Library &library, const Call &call)
{
    const auto value = [&call](QLatin1StringView option) {
        return call.options.value(option);
    };
    if (call.options.isSet(u"guest"_s))
        return ofGuest(library, value("guest"_L1));
    if (call.options.isSet(u"topic"_s))
        return ofTopic(library, value("topic"_L1));
    if (call.options.isSet(u"show"_s))
        return ofShow(library, value("show"_L1));
    if (call.options.isSet(u"episode"_s))
        return ofIds(call.options.values(u"episode"_s));
    if (call.options.isSet(u"bookmarks"_s))
        return ofBookmarks(library);
    return episodesOf(library, {.search = call.arguments.join(u' ')});
}

QString titleFor(const Call &call)
{
    for (const QLatin1StringView option : sourceOptions) {
        if (call.options.isSet(option) && option != "episode"_L1 && !call.options.value(option).isEmpty())
            return call.options.value(option);
    }
    if (call.options.isSet(u"queue"_s))
        return Cli::tr("Queue");
    if (call.options.isSet(u"bookmarks"_s))
        return Cli::tr("Bookmarks");
    return call.arguments.isEmpty() ? Cli::tr("Episodes") : call.arguments.join(u' ');
}

Result<ExportFormat> formatFor(const Call &call)
{
    const QString key = call.options.value(u"format"_s);
    const auto format = key.isEmpty() ? exportFormatOfFile(call.options.value(u"output"_s)) : exportFormatOf(key);
    if (format)
        return *format;
    return misusedExport(u"--format is none of the known ones"_s, key.isEmpty() ? u"--format"_s : key);
}

Result<ExportJob> jobOf(const Call &call)
{
    const auto given =
        std::ranges::count_if(sourceOptions, [&call](QLatin1StringView option) { return call.options.isSet(option); });
    if (given + (call.arguments.isEmpty() ? 0 : 1) > 1)
        return misusedExport(u"more than one thing to export"_s, call.arguments.value(0, u"--playlist"_s));
    const auto format = formatFor(call);
    if (!format)
        return std::unexpected(format.error());
    const bool subscriptions = call.options.isSet(u"subscriptions"_s);
    if (subscriptions && *format != ExportFormat::Opml)
        return misusedExport(u"subscriptions are exported as OPML"_s, u"--subscriptions"_s);
    ExportJob job;
    job.format = *format;
    // Without anything else said, OPML means what it is made for.
    job.subscriptions = subscriptions || (*format == ExportFormat::Opml && given == 0 && call.arguments.isEmpty());
    job.title = job.subscriptions ? Cli::tr("Podcasts of Earmark") : titleFor(call);
    job.options.withPrivate = call.options.isSet(u"with-private"_s);
    job.options.withAudio = call.options.isSet(u"with-audio"_s);
    job.audioFolder = call.places.audio;
    job.options.withNotes = call.options.isSet(u"with-notes"_s);
    job.options.asTicks = call.options.isSet(u"checklist"_s);
    job.options.asParts = call.options.isSet(u"bookmarks"_s) && *format != ExportFormat::Bundle; // has them apart
    return job;
}

// The list itself goes to standard output where no file is named, so what became of it is told beside it.
Ending tellExport(const ExportJob &job, const Result<ExportReport> &report, bool json)
{
    if (!report)
        return std::unexpected(report.error());
    if (json)
        writeJson(QJsonObject{
            {u"written"_s, report->written}, {u"left_out"_s, report->leftOut}, {u"withheld"_s, report->withheld}});
    else if (report->leftOut > 0 || report->withheld > 0)
        complain(exportReportText(job.format, *report) + u'.');
    if (report->withheld > 0 && !json)
        complain(Cli::tr("--with-private writes them too."));
    return Done;
}

QFuture<Ending> runExport(const Call &call)
{
    Result<ExportJob> job = jobOf(call);
    if (!job)
        return ended(std::unexpected(job.error()));
    const auto library = std::make_shared<Library>(call.places.library);
    if (const auto opened = openToRead(*library); !opened)
        return ended(std::unexpected(opened.error()));
    if (call.options.isSet(u"playlist"_s)) {
        if (const auto taken = takePlaylist(*library, call.options.value(u"playlist"_s), *job); !taken)
            return ended(std::unexpected(taken.error()));
    } else if (call.options.isSet(u"queue"_s)) {
        if (const auto taken = takeQueue(*library, *job); !taken)
            return ended(std::unexpected(taken.error()));
    } else if (!job->subscriptions) {
        const Listed episodes = listed(*library, call);
        if (!episodes)
            return ended(std::unexpected(episodes.error()));
        job->episodes = *episodes;
    }
    const QString path = call.options.value(u"output"_s);
    const bool isStandard = path.isEmpty() || path == "-"_L1;
    const auto output = std::make_shared<QFile>();
    if (isStandard && !output->open(stdout, QFile::WriteOnly))
        return ended(failure(Error::Kind::WriteFailed, output->errorString(), u"-"_s));
    ExportFuture done = isStandard ? exportToDevice(*library, *job, output) : exportToFile(*library, *job, path);
    return done.then(qApp, [library, job = *job, json = call.json && !isStandard](const Result<ExportReport> &report) {
        return tellExport(job, report, json);
    });
}

QString formatNames()
{
    QStringList names;
    for (const ExportFormatInfo &info : exportFormats())
        names.append(QString::fromLatin1(info.key));
    return names.join(", "_L1);
}

} // namespace

QList<Command> exportCommands()
{
    const QString name = Cli::tr("NAME");
    const QCommandLineOption format(u"format"_s,
                                    Cli::tr("One of %1; without it the ending of FILE decides.").arg(formatNames()),
                                    Cli::tr("FORMAT"));
    const QCommandLineOption output({u"o"_s, u"output"_s, u"out"_s},
                                    Cli::tr("Write to this file; without it, or with -, to standard output."),
                                    Cli::tr("FILE"));
    return {{.name = u"export"_s,
             .arguments = u"[QUERY...]"_s,
             .summary = Cli::tr("Write episodes as a playlist, a feed, a table or a page, or the shows as OPML."),
             .options = {format,
                         output,
                         {u"playlist"_s, Cli::tr("Export this playlist instead of a search."), name},
                         {u"guest"_s, Cli::tr("Export the episodes with this guest."), name},
                         {u"topic"_s, Cli::tr("Export the episodes on this topic."), name},
                         {u"show"_s, Cli::tr("Export the episodes of this show, given by ID or title."), name},
                         {u"episode"_s, Cli::tr("Export these episodes, given by their IDs, in this order."),
                          Cli::tr("ID,...")},
                         {u"queue"_s, Cli::tr("Export the queue.")},
                         {u"bookmarks"_s, Cli::tr("Export the bookmarks, an entry for each.")},
                         {u"subscriptions"_s, Cli::tr("Export all shows, as OPML.")},
                         {u"with-notes"_s, Cli::tr("Add what the shows say of the episodes, where the format can.")},
                         {u"with-audio"_s, Cli::tr("Put the audio that is kept offline into a bundle.")},
                         {u"checklist"_s, Cli::tr("Make Markdown a list to tick off.")},
                         withPrivateOption()},
             .run = runExport}};
}

} // namespace earmark::cli
