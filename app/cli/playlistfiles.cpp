// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/playlistfiles.h"

#include "app/cli/records.h"
#include "models/items/errortext.h"
#include "models/transfer/atomicfile.h"
#include "models/transfer/playlistreading.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark::cli {

namespace {

QString placeOf(const QString &file, int line)
{
    return line > 0 ? Cli::tr("%1, line %2").arg(file).arg(line) : file;
}

QString wordsOf(const PlaylistEntry &entry)
{
    const QString title = entry.title.isEmpty() ? entry.url : entry.title;
    return entry.show.isEmpty() ? title : u"%1 - %2"_s.arg(entry.show, title);
}

} // namespace

bool PlaylistFiles::isOne(QByteArrayView head, bool asked)
{
    return asked || playlistFormOf(head).has_value();
}

Result<void> PlaylistFiles::read(const QString &name, QIODevice &input, const QString &title)
{
    return readAll(input, name, maxPlaylistBytes)
        .and_then([&](const QByteArray &bytes) {
            return playlistFormOf(bytes) ? readPlaylist(bytes, name) : readFeedAsPlaylist(bytes, name);
        })
        .transform([&](ParsedPlaylist list) {
            if (!title.isEmpty())
                list.title = title;
            else if (list.title.isEmpty())
                list.title = name == "-"_L1 ? Cli::tr("Playlist") : QFileInfo(name).completeBaseName();
            m_files.append({name, std::move(list), PlaylistImport()});
        });
}

QFuture<void> PlaylistFiles::importInto(Library &library)
{
    QList<QFuture<Result<PlaylistImport>>> imports;
    for (const File &file : std::as_const(m_files))
        imports.append(library.importPlaylist(file.list.title, file.list.entries));
    return QtFuture::whenAll(imports.begin(), imports.end())
        .then(&library, [this](const QList<QFuture<Result<PlaylistImport>>> &done) {
            for (qsizetype i = 0; i < done.size(); ++i)
                m_files[i].outcome = done.at(i).result();
        });
}

bool PlaylistFiles::broughtNothing() const
{
    return std::ranges::any_of(
        m_files, [](const File &file) { return !file.outcome || !file.outcome->playlist.isValid(); });
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
            unmatched.append(QJsonObject{{u"line"_s, entry.line},
                                         {u"show"_s, entry.show},
                                         {u"title"_s, entry.title},
                                         {u"url"_s, entry.url}});
        }
        const qint64 id = file.outcome->playlist.value;
        lists.append(QJsonObject{{u"name"_s, file.name},
                                 {u"title"_s, file.list.title},
                                 {u"id"_s, id > 0 ? QJsonValue(id) : QJsonValue()},
                                 {u"added"_s, file.outcome->added},
                                 {u"present"_s, file.outcome->present},
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
        const QStringList parts{Cli::tr("%n episode(s) in the playlist", nullptr, done.added),
                                Cli::tr("%n there already", nullptr, done.present),
                                Cli::tr("%n not known", nullptr, int(done.unmatched.size()))};
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
            remarks.append(Cli::tr("%1: no episode of the library is “%2”")
                               .arg(placeOf(file.name, entry.line), wordsOf(entry)));
        }
    }
    return remarks;
}

} // namespace earmark::cli
