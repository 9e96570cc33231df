// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/playlistfiles.h"

#include "app/cli/records.h"
#include "app/network/openedpages.h"
#include "models/items/errortext.h"
#include "models/items/exportwording.h"
#include "models/transfer/atomicfile.h"
#include "models/transfer/bundle.h"
#include "models/transfer/playlistreading.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

QString placeOf(const QString &file, int line)
{
    return line > 0 ? Cli::tr("%1, line %2").arg(file).arg(line) : file;
}

Result<Bundle> readFeed(QIODevice &input, const QString &name)
{
    return readAll(input, name, maxPlaylistBytes)
        .and_then([&name](const QByteArray &bytes) { return readFeedAsPlaylist(bytes, name); })
        .transform([](ParsedPlaylist list) { return Bundle{std::move(list), {}, {}}; });
}

} // namespace

bool PlaylistFiles::isOne(QByteArrayView head, bool asked)
{
    return asked || fileFormOf(head) == FileForm::Playlist;
}

Result<void> PlaylistFiles::read(const QString &name, QIODevice &input, const QString &title)
{
    const bool isList = fileFormOf(input.peek(fileHeadBytes)) == FileForm::Playlist;
    return (isList ? readListFile(input, name) : readFeed(input, name)).transform([&](Bundle bundle) {
        if (!title.isEmpty())
            bundle.list.title = title;
        else if (bundle.list.title.isEmpty())
            bundle.list.title = name == "-"_L1 ? Cli::tr("Playlist") : QFileInfo(name).completeBaseName();
        m_files.append({name, std::move(bundle.list), std::move(bundle.bookmarks.entries),
                        std::move(bundle.corrections), PlaylistImport()});
    });
}

QFuture<void> PlaylistFiles::importInto(Library &library)
{
    QList<QFuture<Result<PlaylistImport>>> imports;
    for (const File &file : std::as_const(m_files))
        imports.append(library.importPlaylist(file.list.title, file.list.entries, file.marks, file.corrections));
    // The library's answers come off other threads, so waiting needs no event loop.
    return QtFuture::whenAll(imports.begin(), imports.end())
        .then(&library, [this](const QList<QFuture<Result<PlaylistImport>>> &done) {
            for (qsizetype i = 0; i < done.size(); ++i)
                m_files[i].outcome = done.at(i).result();
        });
}

bool PlaylistFiles::broughtNothing() const
{
    return std::ranges::any_of(m_files,
                               [](const File &file) { return !file.outcome || !file.outcome->playlist.isValid(); });
}

QJsonArray PlaylistFiles::toJson() const
{
    QJsonArray lists;
    for (const File &file : m_files) {
        if (!file.outcome) {
            lists.append(QJsonObject{{u"name"_s, file.name}, {u"error"_s, cli::toJson(file.outcome.error())}});
            continue;
        }
        QJsonArray unmatched;
        for (const qsizetype place : file.outcome->unmatched) {
            const PlaylistEntry &entry = file.list.entries.at(place);
            unmatched.append(QJsonObject{
                {u"line"_s, entry.line}, {u"show"_s, entry.show}, {u"title"_s, entry.title}, {u"url"_s, entry.url}});
        }
        const qint64 id = file.outcome->playlist.value;
        lists.append(QJsonObject{{u"name"_s, file.name},
                                 {u"title"_s, file.list.title},
                                 {u"id"_s, id > 0 ? QJsonValue(id) : QJsonValue()},
                                 {u"added"_s, file.outcome->added},
                                 {u"present"_s, file.outcome->present},
                                 {u"bookmarks"_s, file.outcome->marks},
                                 {u"corrections"_s, file.outcome->corrections},
                                 {u"unmatched"_s, unmatched},
                                 {u"warnings"_s, cli::toJson(file.list.warnings)}});
    }
    return lists;
}

QList<QStringList> PlaylistFiles::rows() const
{
    QList<QStringList> rows;
    for (const File &file : m_files) {
        if (!file.outcome) {
            rows.append({{}, file.list.title, errorText(file.outcome.error())});
            continue;
        }
        const PlaylistImport &done = *file.outcome;
        QStringList parts{Cli::tr("%n episode(s) added", nullptr, done.added),
                          Cli::tr("%n there already", nullptr, done.present),
                          Cli::tr("%n not known", nullptr, int(done.unmatched.size()))};
        if (done.marks > 0)
            parts.append(Cli::tr("%n bookmark(s) set", nullptr, done.marks));
        if (done.corrections > 0)
            parts.append(Cli::tr("%n new correction(s)", nullptr, done.corrections));
        rows.append({done.playlist.isValid() ? QString::number(done.playlist.value) : QString(), file.list.title,
                     parts.join(", "_L1)});
    }
    return rows;
}

QStringList PlaylistFiles::remarks() const
{
    QStringList remarks;
    for (const File &file : m_files) {
        for (const Warning &warning : file.list.warnings)
            remarks.append(u"%1: %2"_s.arg(placeOf(file.name, warning.line), warning.message));
        if (!file.outcome)
            continue;
        for (const qsizetype place : file.outcome->unmatched) {
            const PlaylistEntry &entry = file.list.entries.at(place);
            remarks.append(
                Cli::tr("%1: no episode of the library is “%2”").arg(placeOf(file.name, entry.line), entryText(entry)));
        }
    }
    return remarks;
}

} // namespace earmark::cli
