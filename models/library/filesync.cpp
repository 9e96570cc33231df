// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/filesync.h"

#include <QtCore/QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace earmark {

Result<void> syncFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    int error = file < 0 || ::fsync(file) != 0 ? errno : 0;
    // Some file systems tell only here that a write did not fit.
    if (file >= 0 && ::close(file) != 0 && error == 0)
        error = errno;
    if (error == 0)
        return {};
    const bool isFull = error == ENOSPC || error == EDQUOT;
    return failure(isFull ? Error::Kind::DiskFull : Error::Kind::WriteFailed, QString::fromLocal8Bit(strerror(error)),
                   path);
}

void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace earmark
