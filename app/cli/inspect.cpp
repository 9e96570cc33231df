// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/languagefile.h"
#include "app/network/openedpages.h"
#include "app/network/reading.h"
#include "models/items/format.h"
#include "models/parsing/inspectjson.h"
#include "models/transfer/archive.h"
#include "models/transfer/atomicfile.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

QString guestsOf(const ParsedEpisode &episode)
{
    QStringList names;
    for (const Credit &credit : episode.credits) {
        if (credit.part == Part::Guest)
            names.append(credit.name);
    }
    return names.join(", "_L1);
}

void writeShow(const ParsedShow &show)
{
    writeLine(show.title.isEmpty() ? Cli::tr("(no title)") : show.title);
    const auto fact = [](const QString &name, const QString &value) {
        if (!value.isEmpty())
            writeLine(u"  %1: %2"_s.arg(name, value));
    };
    fact(Cli::tr("Feed"), show.feedUrl);
    fact(Cli::tr("Site"), show.siteUrl);
    fact(Cli::tr("Hosts"), show.hosts.join(", "_L1));
    QList<QStringList> rows;
    for (const ParsedEpisode &episode : show.episodes) {
        rows.append({episode.date ? toIso(*episode.date).first(10) : QString(), numberText(episode.number),
                     episode.durationMs ? clockText(*episode.durationMs) : QString(), episode.title,
                     guestsOf(episode)});
    }
    if (!rows.isEmpty())
        writeTable({{Cli::tr("Date")},
                    {Cli::tr("No."), true},
                    {Cli::tr("Length"), true},
                    {Cli::tr("Title"), false, true},
                    {Cli::tr("Guests"), false, true}},
                   rows);
}

// The shows of all pages one after the other; what was left out is among the warnings.
ParsedSource sourceOf(OpenedPages opened)
{
    ParsedSource source;
    source.format = SourceFormat::Page;
    source.warnings = opened.warnings;
    const auto warn = [&source](const QString &page, const QList<Warning> &warnings) {
        for (const Warning &warning : warnings)
            source.warnings.append({warning.kind, warning.line, u"%1: %2"_s.arg(page, warning.message)});
    };
    for (OpenedPage &page : opened.pages) {
        warn(page.name, page.reading.page.warnings + page.reading.warnings);
        ParsedSource one = earmark::sourceOf(std::move(page.reading));
        source.shows.append(std::move(one.shows));
    }
    for (const SkippedPage &page : opened.skipped)
        warn(page.name, {{Warning::Kind::Unrecognised, 0, page.error.detail}});
    return source;
}

Result<ParsedSource> read(QIODevice &device, const SourceContext &context)
{
    if (looksLikeArchive(device.peek(archiveHeadBytes)))
        return readArchivedPages(device, context, *BuiltInLanguage()).transform(sourceOf);
    return readAll(device, context.name, maxInputBytes).and_then([&](const QByteArray &bytes) {
        return readSource(bytes, context, *BuiltInLanguage());
    });
}

QFuture<Ending> inspect(const Call &call)
{
    const QString name = call.arguments.constFirst();
    const Result<QDate> now = nowOf(call);
    if (!now)
        return ended(std::unexpected(now.error()));
    const SourceContext context{.url = {}, .contentType = {}, .name = name, .now = *now};
    const Result<ParsedSource> source =
        openInput(name).and_then([&](const std::unique_ptr<QIODevice> &device) { return read(*device, context); });
    if (!source)
        return ended(std::unexpected(source.error()));

    // An archive of which nothing could be read: the warnings say why.
    const ExitCode code = source->format == SourceFormat::Page && source->shows.isEmpty() ? Failed : Done;
    if (call.json) {
        writeJson(toInspectJson(*source));
        return ended(code);
    }
    for (const ParsedShow &show : source->shows)
        writeShow(show);
    for (const Warning &warning : source->warnings)
        complain(warning.line > 0 ? u"%1:%2: %3"_s.arg(name).arg(warning.line).arg(warning.message)
                                  : u"%1: %2"_s.arg(name, warning.message));
    return ended(code);
}

} // namespace

QList<Command> inspectCommands()
{
    return {
        {.name = u"inspect"_s,
         .arguments = u"FILE|-"_s,
         .summary = Cli::tr(
             "Show what Earmark reads in a feed, an OPML file, a page or an archive of pages; no library is needed."),
         .options = {nowOption()},
         .fewest = 1,
         .most = 1,
         .run = inspect}};
}

} // namespace earmark::cli
