// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/places.h"
#include "models/domain/error.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFuture>
#include <QtCore/QJsonValue>

#include <functional>

namespace earmark::cli {

// The context of the shell's own words for translators.
class Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

// One call of one command.
struct Call {
    const QCommandLineParser &options;
    QStringList arguments; // after the command's name
    Places places;
    bool json = false;
};

// An exit code, or the one error that ended the command: told by main, InvalidArgument as wrong usage.
using Ending = Result<ExitCode>;

// What the shell can do. Most commands answer at once; those that need the network answer from the event loop.
struct Command {
    QString name;
    QString arguments; // "FILE|-"
    QString summary;   // one line
    QList<QCommandLineOption> options;
    int fewest = 0; // arguments
    int most = -1;  // -1: any number
    std::function<QFuture<Ending>(const Call &)> run;
};

[[nodiscard]] QList<Command> inspectCommands();
[[nodiscard]] QList<Command> sourceCommands();     // add, import, refresh
[[nodiscard]] QList<Command> browseCommands();     // shows, guests, topics, episodes
[[nodiscard]] QList<Command> markCommands();       // bookmark, bookmarks
[[nodiscard]] QList<Command> playlistCommands();   // playlist
[[nodiscard]] QList<Command> offlineCommands();    // keep
[[nodiscard]] QList<Command> madeCommands();       // tag, made
[[nodiscard]] QList<Command> correctionCommands(); // correct, corrections, rebuild
[[nodiscard]] QList<Command> exportCommands();     // export
[[nodiscard]] QList<Command> upkeepCommands();     // check, backup, restore

[[nodiscard]] QFuture<Ending> ended(Ending ending);

// The value of a library's answer. The library works on threads of its own, so waiting needs no event loop.
template <class T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>> &future)
{
    return future.result();
}

} // namespace earmark::cli
