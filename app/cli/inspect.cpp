// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/languagefile.h"
#include "app/network/reading.h"
#include "models/items/format.h"
#include "models/parsing/inspectjson.h"
#include "models/transfer/atomicfile.h"

#include <QtCore/QDate>
#include <QtCore/QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

constexpr qint64 maxBytes = 256 * 1024 * 1024;

Result<QByteArray> bytesOf(const QString &name)
{
    if (name != "-"_L1)
        return readFile(name, maxBytes);
    QFile input;
    if (!input.open(stdin, QFile::ReadOnly))
        return failure(Error::Kind::FileUnreadable, input.errorString(), name);
    QByteArray bytes = input.read(maxBytes + 1);
    if (bytes.size() > maxBytes)
        return failure(Error::Kind::TooLarge, u"more than %1 bytes"_s.arg(maxBytes), name);
    return bytes;
}

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

QFuture<Ending> inspect(const Call &call)
{
    const QString name = call.arguments.constFirst();
    SourceContext context;
    context.name = name;
    if (call.options.isSet(u"now"_s)) {
        context.now = QDate::fromString(call.options.value(u"now"_s), Qt::ISODate);
        if (!context.now.isValid())
            return ended(failure(Error::Kind::InvalidArgument, u"--now is no ISO date"_s, u"--now"_s));
    }
    const Result<QByteArray> bytes = bytesOf(name);
    if (!bytes)
        return ended(std::unexpected(bytes.error()));
    const Result<ParsedSource> source = readSource(*bytes, context, *builtInLanguage());
    if (!source)
        return ended(std::unexpected(source.error()));

    if (call.json) {
        writeJson(toInspectJson(*source));
        return ended(Done);
    }
    for (const ParsedShow &show : source->shows)
        writeShow(show);
    for (const Warning &warning : source->warnings)
        complain(warning.line > 0 ? u"%1:%2: %3"_s.arg(name).arg(warning.line).arg(warning.message)
                                  : u"%1: %2"_s.arg(name, warning.message));
    return ended(Done);
}

} // namespace

QList<Command> inspectCommands()
{
    const QCommandLineOption now(u"now"_s, Cli::tr("The day that relative dates on a page count from."),
                                 Cli::tr("DATE"));
    return {{.name = u"inspect"_s,
             .arguments = u"FILE|-"_s,
             .summary = Cli::tr("Show what Earmark reads in a feed, page or OPML file; no library is needed."),
             .options = {now},
             .fewest = 1,
             .most = 1,
             .run = inspect}};
}

} // namespace earmark::cli
