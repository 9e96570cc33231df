// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediashelf.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLoggingCategory>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

Q_LOGGING_CATEGORY(shelfLog, "earmark.media")

constexpr auto mediaSuffix = ".media"_L1;
constexpr auto recordSuffix = ".record"_L1;
constexpr qint64 bytesOfBlock = 512; // stat(2), st_blocks

qint64 bytesOnDisk(const QString &file)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(file).constData(), &found) == 0 ? found.st_blocks * bytesOfBlock : 0;
}

// A record may only name bytes that a crash of the machine leaves there.
bool flushToDisk(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool flushed = ::fdatasync(descriptor) == 0;
    ::close(descriptor);
    return flushed;
}

} // namespace

MediaShelf::MediaShelf(QString folder)
    : m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    scan();
}

QString MediaShelf::nameOf(const QUrl &url)
{
    constexpr qsizetype nameLength = 32;
    const QByteArray address = url.adjusted(QUrl::RemoveFragment).toEncoded();
    return QString::fromLatin1(QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex().first(nameLength));
}

QString MediaShelf::fileOf(const QString &name) const
{
    return m_folder + u'/' + name + mediaSuffix;
}

QString MediaShelf::recordOf(const QString &name) const
{
    return m_folder + u'/' + name + recordSuffix;
}

void MediaShelf::scan()
{
    const QDir folder(m_folder);
    const QFileInfoList files = folder.entryInfoList({u"*.media"_s, u"*.record"_s, u"*.new"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        const QString name = file.completeBaseName();
        const QFileInfo record(recordOf(name));
        if (file.fileName() == name + mediaSuffix && record.exists()) {
            m_items.insert(
                name, {.bytes = bytesOnDisk(file.filePath()), .usedAt = record.lastModified().toMSecsSinceEpoch()});
        } else if (file.fileName() != name + recordSuffix || !QFile::exists(fileOf(name))) {
            QFile::remove(file.filePath());
        }
    }
}

MediaRecord MediaShelf::take(const QString &name)
{
    m_taken.insert(name);
    const Result<MediaRecord> record = readRecord(recordOf(name));
    // Without a validator nobody would notice that the rest belongs to another medium.
    const bool usable = record && (record->isComplete() || record->hasValidator());
    const bool whole = usable
                       && (record->present.runs().empty()
                           || QFileInfo(fileOf(name)).size() >= record->present.runs().crbegin()->second);
    if (whole)
        return *record;
    QFile::remove(recordOf(name));
    QFile::remove(fileOf(name));
    m_items.remove(name);
    return {};
}

void MediaShelf::note(const QString &name, const MediaRecord &record)
{
    const QString file = fileOf(name);
    if (!flushToDisk(file)) {
        qCWarning(shelfLog) << "not on the disk:" << file;
        return;
    }
    if (const Result<void> written = writeRecord(recordOf(name), record); !written)
        qCWarning(shelfLog) << "not remembered:" << written.error().detail;
    m_items.insert(name, {.bytes = bytesOnDisk(file), .usedAt = QDateTime::currentMSecsSinceEpoch()});
    makeRoom();
}

void MediaShelf::putBack(const QString &name)
{
    m_taken.remove(name);
    makeRoom();
}

void MediaShelf::remove(const QString &name)
{
    QFile::remove(recordOf(name)); // first: a record without bytes would tell lies
    QFile::remove(fileOf(name));
    m_items.remove(name);
}

void MediaShelf::setBudget(std::optional<qint64> bytes)
{
    m_budget = bytes;
    makeRoom();
}

void MediaShelf::setPinned(const QSet<QString> &names)
{
    m_pinned = names;
    makeRoom();
}

bool MediaShelf::clear()
{
    const QStringList names = m_items.keys();
    bool cleared = false;
    for (const QString &name : names) {
        if (m_taken.contains(name) || m_pinned.contains(name))
            continue;
        remove(name);
        cleared = true;
    }
    return cleared;
}

qint64 MediaShelf::used() const
{
    qint64 sum = 0;
    for (const auto &[name, item] : m_items.asKeyValueRange())
        sum += m_pinned.contains(name) ? 0 : item.bytes;
    return sum;
}

void MediaShelf::makeRoom()
{
    if (!m_budget)
        return;
    qint64 sum = used();
    QStringList oldest;
    for (const auto &[name, item] : m_items.asKeyValueRange()) {
        if (!m_taken.contains(name) && !m_pinned.contains(name))
            oldest.append(name);
    }
    std::ranges::sort(oldest, {}, [this](const QString &name) { return m_items.value(name).usedAt; });
    for (const QString &name : std::as_const(oldest)) {
        if (sum <= *m_budget)
            return;
        sum -= m_items.value(name).bytes;
        remove(name);
    }
}

} // namespace earmark
