// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/output.h"

#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <algorithm>
#include <optional>

#include <sys/stat.h>

using namespace earmark;
using namespace earmark::cli;
using namespace Qt::StringLiterals;

namespace {

QList<QCommandLineOption> commonOptions()
{
    return {{u"json"_s, Cli::tr("Write JSON for programs instead of text for people.")},
            {u"library"_s, Cli::tr("Use the library in this file."), Cli::tr("FILE")},
            {{u"h"_s, u"help"_s}, Cli::tr("Show this help.")},
            {{u"v"_s, u"version"_s}, Cli::tr("Show the version.")}};
}

QString overview(const QList<Command> &commands)
{
    QString text = Cli::tr("Usage: earmark-cli COMMAND [OPTION...] [ARGUMENT...]\n"
                           "Browse podcasts by show, guest and topic, from a shell.\n\nCommands:")
                   + u'\n';
    qsizetype widest = 0;
    for (const Command &command : commands)
        widest = std::max(widest, command.name.size() + 1 + command.arguments.size());
    for (const Command &command : commands)
        text += u"  %1  %2\n"_s.arg(command.name + u' ' + command.arguments, -int(widest)).arg(command.summary);
    text += u'\n'
            + Cli::tr("Every command takes --json, --library FILE and --help.\n"
                      "A QUERY is written as in the window: words, \"a phrase\", -not, show:, guest:, host:, topic:,\n"
                      "year:2024..2025, longer:45m, is:unplayed, has:transcript.\n"
                      "Exit codes: 0 done, 1 failed, 2 wrong usage.")
            + u'\n';
    return text;
}

int misuse(const QString &text)
{
    complain(text);
    return WrongUsage;
}

int exitCodeOf(const Ending &ending)
{
    if (ending)
        return *ending;
    complain(ending.error());
    return ending.error().kind == Error::Kind::InvalidArgument ? WrongUsage : Failed;
}

// Commands that answer at once need no event loop; for the others there is this one.
int finish(const QFuture<Ending> &ending)
{
    if (ending.isFinished())
        return exitCodeOf(ending.result());
    int code = Failed;
    QFuture<Ending>(ending).then(qApp, [&code](const Ending &result) {
        code = exitCodeOf(result);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return code;
}

QString usageOf(const Command &command)
{
    return Cli::tr("Usage: %1").arg(u"earmark-cli %1 [OPTION...] %2"_s.arg(command.name, command.arguments).trimmed());
}

// Qt's own first line knows nothing of commands.
QString helpOf(const Command &command, const QCommandLineParser &parser)
{
    const QString options = parser.helpText();
    return usageOf(command) + u'\n' + command.summary + u"\n\n"_s + options.sliced(options.indexOf(u"\n\n"_s) + 2);
}

int run(const Command &command, const QStringList &words)
{
    QCommandLineParser parser;
    parser.addOptions(command.options);
    parser.addOptions(commonOptions());
    if (!parser.parse(words))
        return misuse(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        writeBytes(helpOf(command, parser).toUtf8());
        return Done;
    }
    const QStringList arguments = parser.positionalArguments().sliced(1);
    if (arguments.size() < command.fewest || (command.most >= 0 && arguments.size() > command.most))
        return misuse(usageOf(command));
    return finish(
        command.run({parser, arguments, Places::standard(parser.value(u"library"_s)), parser.isSet(u"json"_s)}));
}

int runCommandOf(const QStringList &words)
{
    const QList<Command> commands = inspectCommands() + sourceCommands() + browseCommands() + markCommands()
                                    + playlistCommands() + offlineCommands() + madeCommands() + correctionCommands()
                                    + exportCommands() + upkeepCommands();
    // Enough to find the command's name among options that are understood later.
    QCommandLineParser parser;
    parser.addOptions(commonOptions());
    const bool understood = parser.parse(words);
    if (parser.positionalArguments().isEmpty()) {
        if (!understood)
            return misuse(parser.errorText());
        if (parser.isSet(u"version"_s)) {
            writeLine(u"earmark-cli "_s + QCoreApplication::applicationVersion());
            return Done;
        }
        if (!parser.isSet(u"help"_s))
            return misuse(Cli::tr("Which command? earmark-cli --help lists them."));
        writeBytes(overview(commands).toUtf8());
        return Done;
    }
    const QString name = parser.positionalArguments().constFirst();
    const auto command = std::ranges::find(commands, name, &Command::name);
    if (command == commands.end())
        return misuse(Cli::tr("There is no command “%1”. earmark-cli --help lists them.").arg(name));
    return run(*command, words);
}

} // namespace

int main(int argc, char **argv)
{
    umask(077); // what a listener hears is nobody else's business
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"earmark-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(EARMARK_VERSION));
    QTranslator translator;
    // English has a file too, for its plurals; without a language of its own a shell gets that.
    if (translator.load(QLocale(), u"earmark"_s, u"_"_s, u":/i18n"_s) || translator.load(u":/i18n/earmark_en.qm"_s))
        QCoreApplication::installTranslator(&translator);
    return runCommandOf(QCoreApplication::arguments());
}
