// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/atomicfile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// QSaveFile is not used: after a short write on a full disk its commit() can report success and replace the old file
// with half of the new one.

std::unexpected<Error> writeFailure(const QString &path, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    return failure(full ? Error::Kind::DiskFull : Error::Kind::WriteFailed, QString::fromLocal8Bit(strerror(error)),
                   path);
}

// 0, or the errno of what failed.
int writeAt(int descriptor, QByteArrayView bytes, qint64 offset)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::pwrite(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        if (written == 0)
            return ENOSPC;
        bytes = bytes.sliced(written);
        offset += written;
    }
    return 0;
}

// Makes the new name last a power cut. File systems that cannot flush a folder say EINVAL; there is no more to do.
int flushFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = ::fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;
    ::close(descriptor);
    return error;
}

// Where a link leads, so that the file behind it is replaced and not the link; the path itself where there is none.
QString targetOf(const QString &path)
{
    constexpr int linksFollowed = 8;
    QString target = QFileInfo(path).absoluteFilePath();
    for (int i = 0; i < linksFollowed && QFileInfo(target).isSymLink(); ++i)
        target = QFileInfo(target).symLinkTarget();
    return target;
}

// The mode of the file that will be replaced; nothing where there is none.
std::optional<mode_t> modeOf(const QByteArray &target)
{
    struct stat status{};
    if (::stat(target.constData(), &status) != 0)
        return std::nullopt;
    return status.st_mode & 07777;
}

// Opens a new file in the folder and tells its name; below 0 where that fails. A new file gets what the umask leaves,
// one that replaces another is nobody else's business before it has that one's mode.
int openPart(const QString &folder, bool replaces, QByteArray &name)
{
    constexpr int attempts = 16;
    int descriptor = -1;
    for (int i = 0; i < attempts && descriptor < 0; ++i) {
        name =
            QFile::encodeName(folder + "/.earmark-"_L1 + QString::number(QRandomGenerator::global()->generate64(), 36));
        descriptor =
            ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, replaces ? 0600 : 0666);
        if (descriptor < 0 && errno != EEXIST)
            break;
    }
    return descriptor;
}

} // namespace

AtomicFile::AtomicFile(const QString &path)
    : m_path(path)
{
    const QFileInfo target(targetOf(path));
    m_target = QFile::encodeName(target.filePath());
    m_mode = modeOf(m_target);
    if (target.isDir())
        fail(EISDIR);
    else if (m_descriptor = openPart(target.path(), m_mode.has_value(), m_part); m_descriptor < 0)
        fail(errno);
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (m_error)
        setErrorString(m_error->detail); // which opening has cleared
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_part.constData());
}

Result<void> AtomicFile::state() const
{
    return m_error ? Result<void>(std::unexpected(*m_error)) : Result<void>();
}

Result<void> AtomicFile::commit()
{
    flush();
    if (!m_error && ::fsync(m_descriptor) != 0)
        fail(errno);
    if (!m_error && m_mode && ::fchmod(m_descriptor, *m_mode) != 0)
        fail(errno);
    if (m_error)
        return state();
    // Some file systems tell only here that a write did not fit.
    if (::close(std::exchange(m_descriptor, -1)) != 0 || ::rename(m_part.constData(), m_target.constData()) != 0) {
        fail(errno);
        ::unlink(m_part.constData());
        return state();
    }
    if (const int flushing = flushFolder(QFileInfo(QFile::decodeName(m_target)).path()); flushing != 0)
        fail(flushing);
    return state();
}

qint64 AtomicFile::readData(char *, qint64)
{
    return -1;
}

qint64 AtomicFile::writeData(const char *data, qint64 bytes)
{
    constexpr qsizetype bufferBytes = 64 * 1024;
    if (pos() != m_bufferAt + m_buffer.size()) {
        flush();
        m_bufferAt = pos();
    }
    m_buffer.append(data, bytes);
    m_size = std::max(m_size, pos() + bytes);
    if (m_buffer.size() >= bufferBytes)
        flush();
    return m_error ? -1 : bytes;
}

void AtomicFile::flush()
{
    if (!m_error && m_descriptor >= 0) {
        if (const int error = writeAt(m_descriptor, m_buffer, m_bufferAt); error != 0)
            fail(error);
    }
    m_bufferAt += m_buffer.size();
    m_buffer.clear();
}

void AtomicFile::fail(int error)
{
    if (m_error)
        return;
    m_error = writeFailure(m_path, error).error();
    setErrorString(m_error->detail);
}

Result<void> writeFile(const QString &path, QByteArrayView bytes)
{
    AtomicFile file(path);
    file.write(bytes.data(), bytes.size());
    return file.commit();
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    return openFile(path).and_then(
        [&](const std::unique_ptr<QIODevice> &file) { return readAll(*file, path, maxBytes); });
}

Result<std::unique_ptr<QIODevice>> openFile(const QString &path)
{
    if (!QFileInfo::exists(path))
        return failure(Error::Kind::FileNotFound, u"no such file"_s, path);
    auto file = std::make_unique<QFile>(path);
    if (!QFileInfo(path).isFile() || !file->open(QIODevice::ReadOnly))
        return failure(Error::Kind::FileUnreadable, file->errorString(), path);
    return file;
}

Result<QByteArray> readAll(QIODevice &device, const QString &name, qint64 maxBytes)
{
    // Asks for one byte more than allowed: files under /proc and files that grow do not tell their size.
    constexpr qint64 pieceBytes = 1 << 20;
    QByteArray bytes;
    qint64 got = 0;
    do {
        const qsizetype before = bytes.size();
        const qint64 wanted = std::min(maxBytes + 1 - before, pieceBytes);
        bytes.resize(before + wanted);
        got = device.read(bytes.data() + before, wanted);
        bytes.truncate(before + std::max<qint64>(got, 0));
    } while (got > 0 && bytes.size() <= maxBytes);
    if (got < 0)
        return failure(Error::Kind::FileUnreadable, device.errorString(), name);
    if (bytes.size() > maxBytes)
        return failure(Error::Kind::TooLarge, u"larger than %1 bytes"_s.arg(maxBytes), name);
    return bytes;
}

} // namespace earmark
