// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/leaving.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/records.h"
#include "models/items/errortext.h"
#include "models/items/format.h"
#include "models/transfer/exportprivacy.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

constexpr std::array sortNames{
    std::pair{"date"_L1, EpisodeSort::Date},       std::pair{"title"_L1, EpisodeSort::Title},
    std::pair{"show"_L1, EpisodeSort::Show},       std::pair{"guest"_L1, EpisodeSort::Guest},
    std::pair{"length"_L1, EpisodeSort::Duration}, std::pair{"state"_L1, EpisodeSort::State}};

Result<int> limitOf(const Call &call, int fallback)
{
    if (!call.options.isSet(u"limit"_s))
        return fallback;
    bool isNumber = false;
    const int limit = call.options.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 0)
        return failure(Error::Kind::InvalidArgument, u"--limit is no number"_s, u"--limit"_s);
    return limit;
}

Result<EpisodeFilter> filterOf(const Call &call)
{
    EpisodeFilter filter;
    filter.search = call.arguments.join(u' ');
    filter.ascending = call.options.isSet(u"ascending"_s);
    if (call.options.isSet(u"sort"_s)) {
        const QString name = call.options.value(u"sort"_s);
        const auto sort = std::ranges::find(sortNames, name, &std::pair<QLatin1StringView, EpisodeSort>::first);
        if (sort == sortNames.end())
            return failure(Error::Kind::InvalidArgument, u"--sort %1 is unknown"_s.arg(name), u"--sort"_s);
        filter.sort = sort->second;
    }
    return filter;
}

// What a listing may say of an address that gives access, unless it is asked for.
QJsonObject listed(const Call &call, const QJsonObject &object)
{
    return call.options.isSet(withPrivateOption()) ? object : withoutPrivate(QJsonValue(object)).toObject();
}

Ending shows(const Call &call)
{
    Library library(call.places.library);
    if (const auto opened = openToRead(library); !opened)
        return std::unexpected(opened.error());
    const auto all = await(library.shows());
    if (!all)
        return std::unexpected(all.error());

    QJsonArray objects;
    QList<QStringList> rows;
    for (const Show &show : *all) {
        objects.append(listed(call, toJson(show)));
        const QDateTime checked = QDateTime::fromMSecsSinceEpoch(show.fetch.checkedAtMs);
        rows.append({QString::number(show.id.value), QString::number(show.episodes), QString::number(show.unplayed),
                     show.fetch.checkedAtMs > 0 ? QLocale().toString(checked, QLocale::ShortFormat) : QString(),
                     show.title, show.fetch.error ? errorText(*show.fetch.error) : QString()});
    }
    if (call.json)
        writeJson(objects);
    else
        writeTable({{Cli::tr("ID"), true},
                    {Cli::tr("Episodes"), true},
                    {Cli::tr("Unheard"), true},
                    {Cli::tr("Read")},
                    {Cli::tr("Title"), false, true},
                    {Cli::tr("Problem"), false, true}},
                   rows);
    return Done;
}

Ending facet(const Call &call, FacetPane View::*pane, const QString &title)
{
    const auto limit = limitOf(call, 0);
    if (!limit)
        return std::unexpected(limit.error());
    Library library(call.places.library);
    if (const auto opened = openToRead(library); !opened)
        return std::unexpected(opened.error());
    EpisodeFilter filter;
    filter.search = call.arguments.join(u' ');
    const auto view = await(library.view(filter));
    if (!view)
        return std::unexpected(view.error());

    const QList<FacetRow> &all = (*view.*pane).rows;
    QJsonArray objects;
    QList<QStringList> rows;
    for (const FacetRow &row : all.first(*limit > 0 ? std::min<qsizetype>(*limit, all.size()) : all.size())) {
        objects.append(toJson(row));
        rows.append({QString::number(row.id), QString::number(row.count), row.name});
    }
    if (call.json)
        writeJson(objects);
    else
        writeTable({{Cli::tr("ID"), true}, {Cli::tr("Episodes"), true}, {title, false, true}}, rows);
    return Done;
}

QList<QStringList> tableOf(const QList<EpisodeRow> &episodes)
{
    QList<QStringList> rows;
    for (const EpisodeRow &row : episodes)
        rows.append({QString::number(row.id.value), row.date ? toIso(*row.date).first(10) : QString(),
                     row.durationMs ? clockText(*row.durationMs) : QString(), row.show, row.title,
                     row.guests.join(", "_L1)});
    return rows;
}

Ending writeDetails(const Call &call, const Library &library, const QList<EpisodeId> &episodes)
{
    QList<QFuture<Result<EpisodeDetail>>> answers;
    for (const EpisodeId id : episodes)
        answers.append(library.episode(id));
    QJsonArray objects;
    for (const auto &answer : std::as_const(answers)) {
        const auto detail = await(answer);
        if (!detail)
            return std::unexpected(detail.error());
        objects.append(listed(call, toJson(*detail)));
    }
    writeJson(objects);
    return Done;
}

Ending episodes(const Call &call)
{
    const auto filter = filterOf(call);
    if (!filter)
        return std::unexpected(filter.error());
    const auto limit = limitOf(call, 50);
    if (!limit)
        return std::unexpected(limit.error());
    Library library(call.places.library);
    if (const auto opened = openToRead(library); !opened)
        return std::unexpected(opened.error());
    const auto view = await(library.view(*filter));
    if (!view)
        return std::unexpected(view.error());
    const qsizetype count = *limit > 0 ? std::min<qsizetype>(*limit, view->episodes.size()) : view->episodes.size();
    const QList<EpisodeId> chosen = view->episodes.first(count);
    if (call.json)
        return writeDetails(call, library, chosen);

    const auto rows = await(library.rows(chosen));
    if (!rows)
        return std::unexpected(rows.error());
    writeTable({{Cli::tr("ID"), true},
                {Cli::tr("Date")},
                {Cli::tr("Length"), true},
                {Cli::tr("Show"), false, true},
                {Cli::tr("Title"), false, true},
                {Cli::tr("Guests"), false, true}},
               tableOf(*rows));
    if (count < view->episodes.size())
        complain(Cli::tr("%1 of %2 episodes; --limit 0 shows all.").arg(count).arg(view->episodes.size()));
    return Done;
}

} // namespace

QList<Command> browseCommands()
{
    const QCommandLineOption limit(u"limit"_s, Cli::tr("Show at most this many; 0: all."), Cli::tr("N"));
    const QCommandLineOption sort(u"sort"_s, Cli::tr("Order by date, title, show, guest, length or state."),
                                  Cli::tr("KEY"));
    const QCommandLineOption ascending(u"ascending"_s, Cli::tr("Oldest, shortest or first in the alphabet first."));
    const QString query = u"[QUERY...]"_s;
    return {{.name = u"shows"_s,
             .arguments = {},
             .summary = Cli::tr("List the shows."),
             .options = {withPrivateOption()},
             .most = 0,
             .run =
                 [](const Call &call) {
                     return ended(shows(call));
                 }},
            {.name = u"guests"_s,
             .arguments = query,
             .summary = Cli::tr("List the guests, most episodes first."),
             .options = {limit},
             .run =
                 [](const Call &call) {
                     return ended(facet(call, &View::guests, Cli::tr("Guest")));
                 }},
            {.name = u"topics"_s,
             .arguments = query,
             .summary = Cli::tr("List the topics, most episodes first."),
             .options = {limit},
             .run =
                 [](const Call &call) {
                     return ended(facet(call, &View::topics, Cli::tr("Topic")));
                 }},
            {.name = u"episodes"_s,
             .arguments = query,
             .summary = Cli::tr("List the episodes that a search finds, newest first."),
             .options = {limit, sort, ascending, withPrivateOption()},
             .run = [](const Call &call) {
                 return ended(episodes(call));
             }}};
}

} // namespace earmark::cli
