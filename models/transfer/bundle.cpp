// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/bundle.h"

#include "models/transfer/archive.h"
#include "models/transfer/atomicfile.h"
#include "models/transfer/playlistreading.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr std::array readParts{bundle::manifest, bundle::list, bundle::bookmarks, bundle::corrections};

std::unexpected<Error> notABundle(const QString &why, const QString &name)
{
    return failure(Error::Kind::DamagedSource, why, name);
}

// The files that are read again, as the manifest knows them.
QHash<QString, QJsonObject> namedFiles(const QJsonObject &manifest)
{
    QHash<QString, QJsonObject> files;
    const QJsonArray all = manifest["files"_L1].toArray();
    for (const auto value : all) {
        const QJsonObject file = value.toObject();
        files.insert(file["name"_L1].toString(), file);
    }
    return files;
}

Result<QJsonObject> manifestIn(const QHash<QString, QByteArray> &files, const QString &name)
{
    QJsonObject manifest = QJsonDocument::fromJson(files.value(bundle::manifest)).object();
    if (manifest["kind"_L1].toString() != bundle::kind)
        return failure(Error::Kind::UnknownFormat, u"no manifest of a bundle"_s, name);
    if (manifest["version"_L1].toInt() > bundle::version)
        return failure(Error::Kind::UnknownFormat, u"a bundle of a later version"_s, name);
    return manifest;
}

Result<void> checkAgainst(const QJsonObject &manifest, const QHash<QString, QByteArray> &files, const QString &name)
{
    const QHash<QString, QJsonObject> known = namedFiles(manifest);
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (file.key() == bundle::manifest)
            continue;
        const QByteArray hash = QCryptographicHash::hash(file.value(), QCryptographicHash::Sha256).toHex();
        if (known.value(file.key())["sha256"_L1].toString() != QLatin1StringView(hash))
            return notABundle(file.key() + u" is not what the manifest speaks of"_s, name);
    }
    return {};
}

// A list without entries is fine here: a bundle may have no bookmarks.
Result<ParsedPlaylist> listIn(const QHash<QString, QByteArray> &files, QLatin1StringView file, const QString &name)
{
    if (!files.contains(file))
        return notABundle(file + " is missing"_L1, name);
    const Result<ParsedPlaylist> list = readPlaylist(files.value(file), name);
    if (!list && list.error().kind == Error::Kind::EmptySource)
        return ParsedPlaylist();
    return list;
}

} // namespace

bool looksLikeBundle(QByteArrayView head)
{
    constexpr qsizetype nameAt = 30; // of a local file header (APPNOTE 4.3.7)
    return head.startsWith("PK\x03\x04") && head.size() > nameAt
           && head.sliced(nameAt).startsWith(QByteArrayView(bundle::manifest.data(), bundle::manifest.size()));
}

Result<Bundle> readListFile(QIODevice &file, const QString &name)
{
    if (looksLikeBundle(file.peek(archiveHeadBytes)))
        return readBundle(file, name);
    return readAll(file, name, maxPlaylistBytes)
        .and_then([&name](const QByteArray &bytes) { return readPlaylist(bytes, name); })
        .transform([](ParsedPlaylist list) { return Bundle{std::move(list), {}, {}}; });
}

Result<Bundle> readBundle(QIODevice &file, const QString &name)
{
    QHash<QString, QByteArray> files;
    std::optional<Error> problem;
    const auto take = [&](const ArchiveEntry &entry) {
        if (entry.bytes && !files.contains(entry.name))
            files.insert(entry.name, *entry.bytes);
        else if (!problem)
            problem = entry.bytes ? notABundle(u"a file stands twice"_s, name).error() : entry.bytes.error();
    };
    ArchiveLimits limits;
    limits.entryBytes = maxPlaylistBytes;
    limits.wants = [](const QString &entry) { // not the audio, which may be gigabytes
        return std::ranges::contains(readParts, entry);
    };
    if (const Result<void> walked = walkArchive(file, name, take, {}, limits); !walked)
        return std::unexpected(walked.error());
    if (problem)
        return std::unexpected(*problem);
    const Result<QJsonObject> manifest = manifestIn(files, name);
    if (!manifest)
        return std::unexpected(manifest.error());
    if (const Result<void> checked = checkAgainst(*manifest, files, name); !checked)
        return std::unexpected(checked.error());
    return listIn(files, bundle::list, name).and_then([&](const ParsedPlaylist &list) {
        return listIn(files, bundle::bookmarks, name).transform([&](const ParsedPlaylist &bookmarks) {
            return Bundle{list, bookmarks, files.value(bundle::corrections)};
        });
    });
}

} // namespace earmark
