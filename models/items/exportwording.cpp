// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/exportwording.h"

#include "models/http/redact.h"
#include "models/items/errortext.h"
#include "models/library/foreignlibrary.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>
#include <utility>

namespace earmark {

namespace {

struct FormatWords {
    ExportFormat format;
    const char *name;
    const char *use;
};

constexpr std::array formatWords{
    FormatWords{ExportFormat::M3u8, QT_TRANSLATE_NOOP("earmark::exportFormat", "M3U8 playlist"),
                QT_TRANSLATE_NOOP("earmark::exportFormat", "For nearly every player.")},
    FormatWords{ExportFormat::Xspf, QT_TRANSLATE_NOOP("earmark::exportFormat", "XSPF playlist"),
                QT_TRANSLATE_NOOP("earmark::exportFormat", "For players; keeps notes and pages too.")},
    FormatWords{ExportFormat::Pls, QT_TRANSLATE_NOOP("earmark::exportFormat", "PLS playlist"),
                QT_TRANSLATE_NOOP("earmark::exportFormat", "For older players and radios.")},
    FormatWords{ExportFormat::Jspf, QT_TRANSLATE_NOOP("earmark::exportFormat", "JSPF playlist"),
                QT_TRANSLATE_NOOP("earmark::exportFormat", "XSPF in JSON, for programs.")},
    FormatWords{ExportFormat::Markdown, QT_TRANSLATE_NOOP("earmark::exportFormat", "Markdown"),
                QT_TRANSLATE_NOOP("earmark::exportFormat", "For notes; also as a list to tick off.")},
    FormatWords{ExportFormat::Html, QT_TRANSLATE_NOOP("earmark::exportFormat", "Web page"),
                QT_TRANSLATE_NOOP("earmark::exportFormat", "One page for any browser, to read and to print.")},
    FormatWords{ExportFormat::Csv, QT_TRANSLATE_NOOP("earmark::exportFormat", "CSV table"),
                QT_TRANSLATE_NOOP("earmark::exportFormat", "For spreadsheets.")},
    FormatWords{ExportFormat::Rss, QT_TRANSLATE_NOOP("earmark::exportFormat", "RSS feed"),
                QT_TRANSLATE_NOOP("earmark::exportFormat",
                                  "A podcast of these episodes, for any app that subscribes to an address.")},
    FormatWords{ExportFormat::ListFeed, QT_TRANSLATE_NOOP("earmark::exportFormat", "Podcast list"),
                QT_TRANSLATE_NOOP("earmark::exportFormat",
                                  "A feed that points to the episodes in their own feeds (podcast:medium).")},
    FormatWords{ExportFormat::JsonFeed, QT_TRANSLATE_NOOP("earmark::exportFormat", "JSON Feed"),
                QT_TRANSLATE_NOOP("earmark::exportFormat", "For programs and feed readers.")},
    FormatWords{ExportFormat::Opml, QT_TRANSLATE_NOOP("earmark::exportFormat", "OPML"),
                QT_TRANSLATE_NOOP("earmark::exportFormat", "The shows of these episodes, to subscribe to elsewhere.")},
    FormatWords{ExportFormat::Labels, QT_TRANSLATE_NOOP("earmark::exportFormat", "Audacity labels"),
                QT_TRANSLATE_NOOP("earmark::exportFormat", "The bookmarks, as a label track.")},
    FormatWords{ExportFormat::Bundle, QT_TRANSLATE_NOOP("earmark::exportFormat", "Bundle"),
                QT_TRANSLATE_NOOP("earmark::exportFormat",
                                  "A zip of all formats with notes, bookmarks and corrections, to read back.")},
};

QString formatWord(ExportFormat format, const char *FormatWords::*word)
{
    const auto *const found = std::ranges::find(formatWords, format, &FormatWords::format);
    return QCoreApplication::translate("earmark::exportFormat", (*found).*word);
}

QString reportWords(const char *text, qsizetype count)
{
    return QCoreApplication::translate("earmark::exportReport", text, nullptr, int(count));
}

// Why an item has no place in a format.
const char *leftOutWords(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Opml:
    case ExportFormat::ListFeed:
        return QT_TRANSLATE_N_NOOP("earmark::exportReport", "%n left out: no public feed is known");
    case ExportFormat::Labels:
        return QT_TRANSLATE_N_NOOP("earmark::exportReport", "%n left out: no bookmarks");
    default:
        return QT_TRANSLATE_N_NOOP("earmark::exportReport", "%n left out: no public audio address");
    }
}

} // namespace

QString exportFormatName(ExportFormat format)
{
    return formatWord(format, &FormatWords::name);
}

QString exportFormatUse(ExportFormat format)
{
    return formatWord(format, &FormatWords::use);
}

QString exportRemarks(ExportFormat format, const ExportReport &report)
{
    QStringList remarks;
    if (report.leftOut > 0)
        remarks.append(reportWords(leftOutWords(format), report.leftOut));
    if (report.withheld > 0)
        remarks.append(
            reportWords(QT_TRANSLATE_N_NOOP("earmark::exportReport", "private addresses of %n item(s) kept back"),
                        report.withheld));
    return remarks.join(QStringLiteral("; "));
}

QString exportReportText(ExportFormat format, const ExportReport &report)
{
    const QString written =
        reportWords(format == ExportFormat::Opml ? QT_TRANSLATE_N_NOOP("earmark::exportReport", "%n show(s) written")
                                                 : QT_TRANSLATE_N_NOOP("earmark::exportReport", "%n item(s) written"),
                    report.written);
    const QString remarks = exportRemarks(format, report);
    return remarks.isEmpty() ? written : written + QStringLiteral("; ") + remarks;
}

QString playlistErrorText(const Error &error)
{
    if (error.kind == Error::Kind::DamagedSource && error.code > 0)
        return QCoreApplication::translate("earmark::playlistErrorText",
                                           "Line %2 of %1 is damaged, so nothing of it was taken.")
            .arg(error.subject)
            .arg(error.code);
    if (error.kind == Error::Kind::UnknownFormat)
        return QCoreApplication::translate("earmark::playlistErrorText",
                                           "%1 is no list of episodes: Earmark reads M3U, PLS, XSPF, JSPF, CSV and "
                                           "podcast lists.")
            .arg(error.subject);
    if (error.kind == Error::Kind::EmptySource)
        return QCoreApplication::translate("earmark::playlistErrorText", "%1 lists nothing.").arg(error.subject);
    return errorText(error);
}

QString entryText(const PlaylistEntry &entry)
{
    const QString title = entry.title.isEmpty() ? redact(QUrl(entry.url)) : entry.title;
    return entry.show.isEmpty() ? title : QStringLiteral("%1 – %2").arg(entry.show, title);
}

QString playlistImportText(const QString &title, const PlaylistImport &done)
{
    const auto words = [](const char *text, int count) {
        return QCoreApplication::translate("earmark::playlistImportText", text, nullptr, count);
    };
    QStringList parts;
    if (!done.playlist.isValid())
        parts.append(
            QCoreApplication::translate("earmark::playlistImportText", "“%1”: no episode is known").arg(title));
    else if (done.isNew)
        parts.append(
            words(QT_TRANSLATE_N_NOOP("earmark::playlistImportText", "Playlist “%1” made of %n episode(s)"), done.added)
                .arg(title));
    else
        parts.append(
            words(QT_TRANSLATE_N_NOOP("earmark::playlistImportText", "%n episode(s) added to “%1”"), done.added)
                .arg(title));
    if (done.present > 0)
        parts.append(words(QT_TRANSLATE_N_NOOP("earmark::playlistImportText", "%n there already"), done.present));
    if (done.marks > 0)
        parts.append(words(QT_TRANSLATE_N_NOOP("earmark::playlistImportText", "%n bookmark(s) set"), done.marks));
    if (done.corrections > 0)
        parts.append(
            words(QT_TRANSLATE_N_NOOP("earmark::playlistImportText", "%n correction(s) taken in"), done.corrections));
    if (!done.unmatched.isEmpty())
        parts.append(
            words(QT_TRANSLATE_N_NOOP("earmark::playlistImportText", "%n not known"), int(done.unmatched.size())));
    return parts.join(QStringLiteral(", "));
}

QString madeImportText(const MadeImport &done)
{
    return QCoreApplication::translate("earmark::madeImportText",
                                       "%1 taken in, %2 known already, %3 about what this library does not have.")
        .arg(done.added)
        .arg(done.known)
        .arg(done.unknown);
}

QString foreignImportText(const QString &program, const ForeignImport &done)
{
    const auto words = [](const char *text, int count) {
        return QCoreApplication::translate("earmark::foreignImportText", text, nullptr, count);
    };
    const QStringList parts{
        words(QT_TRANSLATE_N_NOOP("earmark::foreignImportText", "%n show(s)"), int(done.sources.pages.size())),
        words(QT_TRANSLATE_N_NOOP("earmark::foreignImportText", "%n new episode(s)"), done.sources.added),
        words(QT_TRANSLATE_N_NOOP("earmark::foreignImportText", "%n position(s) and mark(s)"), done.made.added)};
    return QCoreApplication::translate("earmark::foreignImportText", "From %1: %2", "program, what was taken in")
        .arg(program, parts.join(QStringLiteral(", ")));
}

QString foreignErrorText(const Error &error)
{
    if (error.kind == Error::Kind::UnknownFormat)
        return QCoreApplication::translate("earmark::foreignErrorText",
                                           "%1 is a database, but none of AntennaPod or gPodder.")
            .arg(error.subject);
    if (error.kind == Error::Kind::LibraryForeign)
        return QCoreApplication::translate("earmark::foreignErrorText",
                                           "%1 is a library of Earmark: restore it as a backup.")
            .arg(error.subject);
    return errorText(error);
}

} // namespace earmark
