// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/keptfile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 copyBytes = 1024 * 1024;

std::unexpected<Error> writeFailure(int cause, const QString &path)
{
    const bool full = cause == ENOSPC || cause == EDQUOT;
    return failure(full ? Error::Kind::DiskFull : Error::Kind::WriteFailed, qt_error_string(cause), path);
}

Result<void> copyBytesOf(QFile &from, const QString &part, const QString &to)
{
    QFile copy(part);
    if (!copy.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                   QFile::ReadOwner | QFile::WriteOwner))
        return writeFailure(errno, to);
    while (!from.atEnd()) {
        const QByteArray bytes = from.read(copyBytes);
        if (bytes.isEmpty())
            return failure(Error::Kind::FileUnreadable, from.errorString(), from.fileName());
        errno = 0;
        if (copy.write(bytes) != bytes.size())
            return writeFailure(errno, to);
    }
    return {};
}

// A name is on the disk once its folder is.
Result<void> flush(const QString &path, int flags, const QString &to)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int cause = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    return flushed ? Result<void>() : writeFailure(cause, to);
}

Result<void> fill(const QString &from, const QString &part, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(Error::Kind::FileUnreadable, source.errorString(), from);
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(part).constData()) != 0) {
        if (Result<void> copied = copyBytesOf(source, part, to); !copied)
            return copied;
    }
    if (QFileInfo(part).size() != source.size())
        return failure(Error::Kind::WriteFailed, u"not all bytes arrived"_s, to);
    return flush(part, O_RDONLY, to);
}

} // namespace

Result<qint64> placeFile(const QString &from, const QString &to)
{
    const QString folder = QFileInfo(to).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::WriteFailed, u"cannot make the folder"_s, folder);
    const QString part = to + ".part"_L1;
    QFile::remove(part);
    Result<void> placed = fill(from, part, to);
    if (placed && std::rename(QFile::encodeName(part).constData(), QFile::encodeName(to).constData()) != 0)
        placed = writeFailure(errno, to);
    if (placed)
        placed = flush(folder, O_RDONLY | O_DIRECTORY, to);
    if (!placed) {
        QFile::remove(part);
        return std::unexpected(placed.error());
    }
    return QFileInfo(to).size();
}

} // namespace earmark
