// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/places.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace earmark {

Places Places::standard(const QString &libraryFile)
{
    return under(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation),
                 QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation),
                 QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation), libraryFile);
}

Places Places::under(const QString &dataHome, const QString &cacheHome, const QString &configHome,
                     const QString &libraryFile)
{
    Places places;
    places.settings = configHome + "/earmark/earmark.conf"_L1;
    if (libraryFile.isEmpty()) {
        places.library = dataHome + "/earmark/library.db"_L1;
        places.backups = dataHome + "/earmark/backups"_L1;
        places.audio = dataHome + "/earmark/audio"_L1;
        places.media = cacheHome + "/earmark/media"_L1;
        places.artwork = cacheHome + "/earmark/artwork"_L1;
        return places;
    }
    // Folders named after the file: two libraries may stand in one folder.
    const QFileInfo file(libraryFile);
    places.library = QDir::cleanPath(file.absoluteFilePath());
    const QString stem = QDir::cleanPath(file.absolutePath() + u'/' + file.completeBaseName());
    places.backups = stem + "-backups"_L1;
    places.audio = stem + "-audio"_L1;
    places.media = stem + "-cache/media"_L1;
    places.artwork = stem + "-cache/artwork"_L1;
    return places;
}

Result<void> makeFolders(const Places &places)
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    for (const QString &file : {places.library, places.settings}) {
        const QString folder = QFileInfo(file).absolutePath();
        if (QFileInfo(folder).isDir())
            continue;
        if (!QDir().mkpath(QFileInfo(folder).absolutePath()) || !QDir().mkdir(folder, ownerOnly))
            return failure(Error::Kind::WriteFailed, u"cannot make the folder"_s, folder);
    }
    return {};
}

} // namespace earmark
