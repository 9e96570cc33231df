// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/atomicfile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
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

// A file descriptor that is closed on the way out.
class Descriptor
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor() { close(); }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] int value() const { return m_descriptor; }
    // 0, or the errno: some file systems tell only here that a write did not fit.
    int close()
    {
        const int descriptor = std::exchange(m_descriptor, -1);
        return descriptor >= 0 && ::close(descriptor) != 0 ? errno : 0;
    }

private:
    int m_descriptor = -1;
};

// Both give 0, or the errno of what failed.
int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        if (written == 0)
            return ENOSPC;
        bytes = bytes.sliced(written);
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

// Makes the new name last a power cut. File systems that cannot flush a folder say EINVAL; there is no more to do.
int flushFolder(const QString &folder)
{
    const Descriptor descriptor(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.value() < 0)
        return errno;
    return ::fsync(descriptor.value()) == 0 || errno == EINVAL ? 0 : errno;
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

Result<void> writeFile(const QString &path, QByteArrayView bytes)
{
    const QFileInfo target(targetOf(path));
    if (target.isDir())
        return writeFailure(path, EISDIR);
    const QByteArray name = QFile::encodeName(target.filePath());
    const std::optional<mode_t> mode = modeOf(name);
    QByteArray partName;
    Descriptor part(openPart(target.path(), mode.has_value(), partName));
    if (part.value() < 0)
        return writeFailure(path, errno);

    int error = writeAll(part.value(), bytes);
    if (error == 0 && mode && ::fchmod(part.value(), *mode) != 0)
        error = errno;
    if (const int closing = part.close(); error == 0)
        error = closing;
    if (error == 0 && ::rename(partName.constData(), name.constData()) != 0)
        error = errno;
    if (error != 0) {
        ::unlink(partName.constData());
        return writeFailure(path, error);
    }
    if (const int flushing = flushFolder(target.path()); flushing != 0)
        return writeFailure(path, flushing);
    return {};
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
