// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/archivezip.h"

#include <QtCore/QList>
#include <QtCore/QtEndian>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 endBytes = 22;     // end of central directory record, 4.3.16
constexpr qint64 endBytes64 = 56;   // and its form of 64 bits, 4.3.14
constexpr qint64 locatorBytes = 20; // 4.3.15
constexpr qint64 recordBytes = 46;  // central directory header, 4.3.12
constexpr qint64 localBytes = 30;   // local file header, 4.3.7
constexpr qint64 longestComment = 0xFFFF;
constexpr qint64 largestDirectory = 16 * 1024 * 1024;
constexpr quint32 in64Bits = 0xFFFFFFFF; // the number stands in a field of 64 bits

// Little-endian numbers at a place; the caller knows that they are there.
quint16 u16(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.sliced(at, 2).data());
}

quint32 u32(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.sliced(at, 4).data());
}

quint64 u64(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint64>(bytes.sliced(at, 8).data());
}

// Where the central directory is.
struct Directory {
    quint64 entries = 0;
    quint64 size = 0;
    quint64 offset = 0;
    qint64 end = 0; // where it has to end
};

struct Record {
    QByteArray name;
    quint16 flags = 0;
    quint16 method = 0;
    quint32 crc = 0;
    quint64 packed = 0;
    quint64 unpacked = 0;
    quint64 offset = 0; // of the local header
    quint32 mode = 0;   // st_mode; 0 where it was not made on Unix
};

// The numbers of 64 bits that the record's own fields have no room for (4.5.3), in the order of the specification.
void readZip64(QByteArrayView extra, Record &record)
{
    constexpr quint16 zip64 = 1;
    while (extra.size() >= 4) {
        const qsizetype size = u16(extra, 2);
        if (size > extra.size() - 4)
            return;
        if (u16(extra, 0) == zip64) {
            QByteArrayView field = extra.sliced(4, size);
            for (quint64 *value : {&record.unpacked, &record.packed, &record.offset}) {
                if (*value != in64Bits || field.size() < 8)
                    continue;
                *value = u64(field, 0);
                field = field.sliced(8);
            }
            return;
        }
        extra = extra.sliced(4 + size);
    }
}

// Takes the next record off the directory; nothing where it is damaged.
std::optional<Record> takeRecord(QByteArrayView &directory)
{
    constexpr quint16 madeOnUnix = 3;
    constexpr quint16 madeOnMac = 19;
    if (directory.size() < recordBytes || !directory.startsWith("PK\1\2"))
        return {};
    const qsizetype nameSize = u16(directory, 28);
    const qsizetype extraSize = u16(directory, 30);
    const qsizetype whole = recordBytes + nameSize + extraSize + u16(directory, 32);
    if (whole > directory.size())
        return {};
    Record record{.name = directory.sliced(recordBytes, nameSize).toByteArray(),
                  .flags = u16(directory, 8),
                  .method = u16(directory, 10),
                  .crc = u32(directory, 16),
                  .packed = u32(directory, 20),
                  .unpacked = u32(directory, 24),
                  .offset = u32(directory, 42)};
    const quint16 madeBy = u16(directory, 4) >> 8;
    if (madeBy == madeOnUnix || madeBy == madeOnMac)
        record.mode = u32(directory, 38) >> 16;
    readZip64(directory.sliced(recordBytes + nameSize, extraSize), record);
    directory = directory.sliced(whole);
    return record;
}

class ZipWalk
{
public:
    ZipWalk(QIODevice &file, bool counting, ArchiveBudget &budget, const ArchiveVisitor &visit)
        : m_file(file)
        , m_counting(counting)
        , m_budget(budget)
        , m_visit(visit)
    {
    }

    Result<void> run()
    {
        const Result<Directory> directory = findDirectory();
        if (!directory)
            return std::unexpected(directory.error());
        const Result<QList<Record>> records = readDirectory(*directory);
        if (!records)
            return std::unexpected(records.error());
        for (const Record &record : *records) {
            if (record.name.endsWith('/') || !m_budget.wants(QString::fromUtf8(record.name)))
                continue;
            Result<QByteArray> bytes = bytesOf(record);
            if (m_budget.refusal())
                return std::unexpected(*m_budget.refusal());
            m_visit({.name = QString::fromUtf8(record.name), .bytes = std::move(bytes)});
        }
        return {};
    }

private:
    [[nodiscard]] Result<QByteArray> bytesAt(qint64 start, qint64 size)
    {
        if (start < 0 || size < 0 || start > m_file.size() - size)
            return m_budget.damaged(u"points outside of the archive"_s);
        if (!m_file.seek(start))
            return failure(Error::Kind::FileUnreadable, m_file.errorString(), m_budget.archive());
        QByteArray bytes = m_file.read(size);
        if (bytes.size() < size)
            return failure(Error::Kind::FileUnreadable, m_file.errorString(), m_budget.archive());
        return bytes;
    }

    // Its last record is followed by a comment of any length, which may hold what looks like one.
    [[nodiscard]] Result<Directory> findDirectory()
    {
        const qint64 tailSize = std::min(m_file.size(), endBytes + longestComment);
        const qint64 tailStart = m_file.size() - tailSize;
        const Result<QByteArray> tail = bytesAt(tailStart, tailSize);
        if (!tail)
            return std::unexpected(tail.error());
        for (qsizetype at = tailSize - endBytes; at >= 0; --at) {
            const QByteArrayView end = QByteArrayView(*tail).sliced(at);
            if (!end.startsWith("PK\5\6") || endBytes + u16(end, 20) > end.size())
                continue;
            const Directory directory{
                .entries = u16(end, 10), .size = u32(end, 12), .offset = u32(end, 16), .end = tailStart + at};
            return findDirectory64(directory);
        }
        return m_budget.damaged(u"no central directory: it ends too early"_s);
    }

    // Takes the directory of 64 bits that stands before the other, where it is one.
    [[nodiscard]] Result<Directory> findDirectory64(const Directory &directory)
    {
        if (directory.end < locatorBytes)
            return directory;
        const Result<QByteArray> locator = bytesAt(directory.end - locatorBytes, locatorBytes);
        if (!locator)
            return std::unexpected(locator.error());
        if (!locator->startsWith("PK\6\7"))
            return directory;
        const quint64 start = u64(*locator, 8);
        const Result<QByteArray> end = bytesAt(qint64(start), endBytes64);
        if (!end)
            return std::unexpected(end.error());
        if (!end->startsWith("PK\6\6"))
            return m_budget.damaged(u"no central directory where it is said to be"_s);
        return Directory{
            .entries = u64(*end, 32), .size = u64(*end, 40), .offset = u64(*end, 48), .end = qint64(start)};
    }

    [[nodiscard]] Result<QList<Record>> readDirectory(const Directory &directory)
    {
        if (directory.size > quint64(largestDirectory) || directory.entries > quint64(std::numeric_limits<int>::max()))
            return failure(Error::Kind::TooLarge, u"a directory of %1 bytes"_s.arg(directory.size), m_budget.archive());
        const Result<QByteArray> bytes = bytesAt(directory.end - qint64(directory.size), qint64(directory.size));
        if (!bytes)
            return std::unexpected(bytes.error());
        m_end = directory.end - qint64(directory.size);
        // Offsets count from the archive's own beginning, which may stand behind a program that unpacks it.
        if (directory.offset > quint64(m_end))
            return m_budget.damaged(u"the central directory is not where it is said to be"_s);
        m_base = m_end - qint64(directory.offset);

        QList<Record> records;
        QByteArrayView rest(*bytes);
        while (!rest.isEmpty()) {
            if (const Result<void> taken = m_budget.takeEntry(); !taken)
                return std::unexpected(taken.error());
            std::optional<Record> record = takeRecord(rest);
            if (!record)
                return m_budget.damaged(u"the central directory is broken"_s);
            records.append(*std::move(record));
        }
        if (quint64(records.size()) != directory.entries || shareBytes(records))
            return m_budget.damaged(u"entries that are missing or share their bytes"_s);
        return records;
    }

    // Sorts by place alone and looks at neighbours: a bomb lets thousands of names lead to the same bytes.
    [[nodiscard]] static bool shareBytes(const QList<Record> &records)
    {
        QList<std::pair<quint64, quint64>> places;
        places.reserve(records.size());
        for (const Record &record : records)
            places.append({record.offset, record.packed});
        std::ranges::sort(places);
        return std::ranges::adjacent_find(places,
                                          [](const auto &one, const auto &next) {
                                              return next.first - one.first < one.second + quint64(localBytes);
                                          })
               != places.end();
    }

    [[nodiscard]] Result<QByteArray> bytesOf(const Record &record)
    {
        constexpr quint32 typeMask = 0170000;
        constexpr quint32 regular = 0100000;
        constexpr quint16 locked = 1;
        constexpr quint16 stored = 0;
        constexpr quint16 deflated = 8;
        if ((record.mode & typeMask) != 0 && (record.mode & typeMask) != regular)
            return failure(Error::Kind::LinkInArchive, u"mode %1"_s.arg(record.mode, 0, 8));
        if ((record.flags & locked) != 0)
            return failure(Error::Kind::LockedArchive, u"encrypted"_s);
        if (record.method != stored && record.method != deflated)
            return failure(Error::Kind::UnknownFormat, u"method %1"_s.arg(record.method));
        if (record.unpacked > quint64(m_budget.entryBytes()))
            return failure(Error::Kind::TooLarge, u"%1 bytes"_s.arg(record.unpacked));
        if (record.packed > quint64(m_end))
            return m_budget.damaged(u"larger than the archive"_s);
        // Taken at its word first, so that what admits to be too much is refused at once.
        if (m_counting)
            return m_budget.takeBytes(qint64(record.packed), qint64(record.unpacked)).transform([] {
                return QByteArray();
            });
        return unpack(record, record.method == stored ? ArchiveStream::Packing::None : ArchiveStream::Packing::Deflate);
    }

    [[nodiscard]] Result<QByteArray> unpack(const Record &record, ArchiveStream::Packing packing)
    {
        const Result<qint64> start = contentOf(record);
        if (!start)
            return std::unexpected(start.error());
        ArchiveStream stream(m_file, *start, qint64(record.packed), packing, m_budget);
        // One more than there should be: the stated size is only a claim.
        Result<QByteArray> bytes = stream.read(qint64(record.unpacked) + 1);
        if (!bytes)
            return bytes;
        const auto crc = crc32_z(0, reinterpret_cast<const Bytef *>(bytes->constData()), size_t(bytes->size()));
        if (quint64(bytes->size()) != record.unpacked || crc != record.crc)
            return m_budget.damaged(u"not the bytes that the directory states"_s);
        return bytes;
    }

    // Where the packed bytes begin: the local header has a name and an extra field of its own.
    [[nodiscard]] Result<qint64> contentOf(const Record &record)
    {
        if (record.offset > quint64(m_end))
            return m_budget.damaged(u"points outside of the archive"_s);
        const qint64 at = m_base + qint64(record.offset);
        const Result<QByteArray> header = bytesAt(at, localBytes);
        if (!header)
            return std::unexpected(header.error());
        const qint64 start = at + localBytes + u16(*header, 26) + u16(*header, 28);
        if (!header->startsWith("PK\3\4") || start > m_end - qint64(record.packed))
            return m_budget.damaged(u"no file where the directory says one is"_s);
        return start;
    }

    QIODevice &m_file;
    bool m_counting;
    ArchiveBudget &m_budget;
    const ArchiveVisitor &m_visit;
    qint64 m_base = 0; // of all offsets
    qint64 m_end = 0;  // of the files: where the central directory begins
};

} // namespace

Result<void> walkZip(QIODevice &file, bool counting, ArchiveBudget &budget, const ArchiveVisitor &visit)
{
    return ZipWalk(file, counting, budget, visit).run();
}

} // namespace earmark
