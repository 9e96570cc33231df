// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/desktop/singleinstance.h"
#include "app/screenshot.h"
#include "app/wiringupkeep.h"
#include "views/icons.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#include <optional>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

void translate(QApplication &application)
{
    const auto install = [&application](const QLocale &locale, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        const bool loaded = translator->load(locale, name, u"_"_s, folder);
        if (loaded)
            application.installTranslator(translator);
        return loaded;
    };
    install(QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has its plural forms in a file, which is also right for a language that has no translation yet.
    if (!install(QLocale(), u"earmark"_s, u":/i18n"_s))
        install(QLocale(QLocale::English), u"earmark"_s, u":/i18n"_s);
}

// Files become absolute: another window that takes them over may run in another folder.
QStringList absolute(const QStringList &arguments)
{
    QStringList all;
    for (const QString &argument : arguments)
        all.append(QFileInfo::exists(argument) ? QFileInfo(argument).absoluteFilePath() : argument);
    return all;
}

void open(earmark::Wiring &wiring, const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (QFileInfo(argument).isAbsolute())
            wiring.openFiles({argument});
        else
            wiring.openAddress(argument);
    }
}

// One window, from its opening to its end; `told` is what it says first. The answer is what is to be done before
// another one opens.
std::optional<earmark::Upkeep> runWindow(const earmark::Places &places, earmark::SingleInstance &instance,
                                         const QStringList &sources, const QString &screenshot,
                                         const std::optional<earmark::UpkeepOutcome> &told, int &exitCode)
{
    earmark::Application earmark(places);
    QObject::connect(&instance, &earmark::SingleInstance::activated, &earmark.window(),
                     [&earmark](const QStringList &handedOver) {
                         earmark.window().comeForward();
                         open(earmark.wiring(), handedOver);
                     });
    earmark.window().show();
    earmark.wiring().start();
    if (told)
        told->failed ? earmark.window().tellFailure(told->text) : earmark.window().tell(told->text);
    open(earmark.wiring(), sources);
    std::optional<earmark::Screenshot> picture;
    if (!screenshot.isEmpty())
        picture.emplace(earmark.window(), earmark.wiring(), earmark.browser(), screenshot);
    exitCode = QApplication::exec();
    return earmark.wiring().upkeep().due();
}

} // namespace

int main(int argc, char **argv)
{
    umask(077); // what a listener hears is nobody else's business
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"earmark"_s);
    QApplication::setApplicationVersion(QStringLiteral(EARMARK_VERSION));
    QApplication::setDesktopFileName(u"io.github.earmark_app.Earmark"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/io.github.earmark_app.Earmark.svg"_s));
    translate(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Browse podcasts by show, guest and topic."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption library(u"library"_s, QApplication::translate("main", "Use the library in this file."),
                                     QApplication::translate("main", "FILE"));
    const QCommandLineOption screenshot(
        u"screenshot"_s, QApplication::translate("main", "Save a picture of the filled window and quit."),
        QApplication::translate("main", "FILE"));
    parser.addOptions({library, screenshot});
    parser.addPositionalArgument(u"source"_s,
                                 QApplication::translate("main", "Addresses of feeds or sites, and files, to add."),
                                 u"[SOURCE...]"_s);
    parser.process(application);

    const earmark::Places places = earmark::Places::standard(parser.value(library));
    const QStringList sources = absolute(parser.positionalArguments());
    earmark::SingleInstance instance(places.library);
    if (!parser.isSet(screenshot) && instance.handOver(sources))
        return 0;

    std::optional<earmark::UpkeepOutcome> outcome;
    int exitCode = 0;
    for (;;) {
        const std::optional<earmark::Upkeep> due =
            runWindow(places, instance, outcome ? QStringList() : sources, parser.value(screenshot), outcome, exitCode);
        if (!due)
            return exitCode;
        outcome = earmark::carryOut(*due, places);
    }
}
