// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/archivetar.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 longestExtension = 64 * 1024; // of a name or a pax header
constexpr qint64 largestSize = 1LL << 50;      // of an entry; none is, and sums of such sizes do not overflow

// A field of a header up to its NUL.
QByteArray text(QByteArrayView block, qsizetype at, qsizetype size)
{
    const QByteArrayView field = block.sliced(at, size);
    const qsizetype end = field.indexOf('\0');
    return (end < 0 ? field : field.first(end)).toByteArray();
}

// Octal digits, or binary where the first bit is set (a GNU extension); -1: neither.
qint64 number(QByteArrayView block, qsizetype at, qsizetype size)
{
    constexpr unsigned char binary = 0x80;
    const QByteArrayView field = block.sliced(at, size);
    if (static_cast<unsigned char>(field.front()) == binary) {
        quint64 value = 0;
        for (const char byte : field.sliced(1)) {
            value = value << 8 | static_cast<unsigned char>(byte);
            if (value > quint64(largestSize))
                return -1;
        }
        return qint64(value);
    }
    bool isNumber = false;
    const QByteArray digits = text(block, at, size).trimmed();
    const qint64 value = digits.toLongLong(&isNumber, 8);
    return digits.isEmpty() ? 0 : isNumber && value >= 0 ? value : -1;
}

// What an extended header says of the entry that follows.
struct Extension {
    QByteArray name;
    std::optional<qint64> size;
    bool sparse = false;
};

// Records of a pax header, "LENGTH KEY=VALUE\n" each; the length counts the whole record.
bool readPax(QByteArrayView records, Extension &extension)
{
    while (!records.isEmpty()) {
        const qsizetype space = records.indexOf(' ');
        bool isNumber = false;
        const qsizetype length = space < 0 ? 0 : records.first(space).toLongLong(&isNumber);
        if (!isNumber || length <= space + 1 || length > records.size())
            return false;
        const QByteArrayView record = records.sliced(space + 1, length - space - 2);
        const qsizetype equals = record.indexOf('=');
        const QByteArrayView key = record.first(std::max<qsizetype>(equals, 0));
        if (key == "path")
            extension.name = record.sliced(equals + 1).toByteArray();
        else if (key == "size")
            extension.size = record.sliced(equals + 1).toLongLong(&isNumber);
        else if (key.startsWith("GNU.sparse."))
            extension.sparse = true;
        if (!isNumber || extension.size.value_or(0) < 0 || extension.size.value_or(0) > largestSize)
            return false;
        records = records.sliced(length);
    }
    return true;
}

class TarWalk
{
public:
    TarWalk(ArchiveStream &stream, bool counting, ArchiveBudget &budget, const ArchiveVisitor &visit)
        : m_stream(stream)
        , m_counting(counting)
        , m_budget(budget)
        , m_visit(visit)
    {
    }

    Result<void> run(QByteArray block)
    {
        // Two empty blocks end a tar; some writers leave them out.
        while (block.size() == tarBlockBytes && block.front() != '\0') {
            if (!isTarHeader(block))
                return m_budget.damaged(u"a header with a wrong checksum"_s);
            if (const Result<void> taken = m_budget.takeEntry(); !taken)
                return taken;
            if (const Result<void> read = readEntry(block); !read)
                return read;
            Result<QByteArray> next = m_stream.read(tarBlockBytes);
            if (!next)
                return std::unexpected(next.error());
            block = *std::move(next);
        }
        if (!block.isEmpty() && block.size() < tarBlockBytes)
            return m_budget.damaged(u"ends in the middle of a header"_s);
        return {};
    }

private:
    [[nodiscard]] Result<void> readEntry(QByteArrayView block)
    {
        const qint64 size = number(block, 124, 12);
        if (size < 0)
            return m_budget.damaged(u"a size that is none"_s);
        switch (const char type = block[156]) {
        case 'x':
        case 'L':
            return readExtension(type, size);
        case 'g': // pax: of all entries, nothing that counts here
        case 'K': // GNU: where a link leads
            return m_stream.skip(padded(size));
        default:
            return readFile(type, nameOf(block), size);
        }
    }

    [[nodiscard]] Result<void> readExtension(char type, qint64 size)
    {
        if (size > longestExtension)
            return m_budget.damaged(u"a name of %1 bytes"_s.arg(size));
        const Result<QByteArray> bytes = m_stream.read(padded(size));
        if (!bytes)
            return std::unexpected(bytes.error());
        if (bytes->size() < padded(size))
            return m_budget.damaged(u"ends in the middle of a name"_s);
        if (type == 'L')
            m_extension.name = text(*bytes, 0, size);
        else if (!readPax(QByteArrayView(*bytes).first(size), m_extension))
            return m_budget.damaged(u"an extended header that cannot be read"_s);
        return {};
    }

    [[nodiscard]] Result<void> readFile(char type, const QByteArray &name, qint64 sizeInHeader)
    {
        const Extension extension = std::exchange(m_extension, {});
        const qint64 size = extension.size.value_or(sizeInHeader);
        // Links and devices have no bytes of their own, whatever size they state.
        if (type == '1' || type == '2' || type == '3' || type == '4' || type == '6')
            return visit(name, failure(Error::Kind::LinkInArchive, u"type %1"_s.arg(QLatin1Char(type))));
        if (type == '5' || name.endsWith('/'))
            return type == '5' ? Result<void>() : m_stream.skip(padded(size));
        const bool isFile = type == '0' || type == '\0' || type == '7';
        if (!isFile || extension.sparse)
            return skipped(name, size, failure(Error::Kind::UnknownFormat, u"type %1"_s.arg(QLatin1Char(type))));
        if (size > m_budget.entryBytes())
            return skipped(name, size, failure(Error::Kind::TooLarge, u"%1 bytes"_s.arg(size)));
        if (m_counting)
            return skipped(name, size, QByteArray());
        Result<QByteArray> bytes = m_stream.read(size);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (bytes->size() < size)
            return m_budget.damaged(u"ends in the middle of a file"_s);
        if (const Result<void> rest = m_stream.skip(padded(size) - size); !rest)
            return rest;
        return visit(name, std::move(bytes));
    }

    [[nodiscard]] Result<void> skipped(const QByteArray &name, qint64 size, Result<QByteArray> bytes)
    {
        if (const Result<void> passed = m_stream.skip(padded(size)); !passed)
            return passed;
        return visit(name, std::move(bytes));
    }

    [[nodiscard]] Result<void> visit(const QByteArray &name, Result<QByteArray> bytes)
    {
        m_visit({.name = QString::fromUtf8(name), .bytes = std::move(bytes)});
        return {};
    }

    [[nodiscard]] static qint64 padded(qint64 size)
    {
        return (size + tarBlockBytes - 1) / tarBlockBytes * tarBlockBytes;
    }

    [[nodiscard]] QByteArray nameOf(QByteArrayView block) const
    {
        if (!m_extension.name.isEmpty())
            return m_extension.name;
        const QByteArray name = text(block, 0, 100);
        const QByteArray prefix =
            block.sliced(257, 6) == QByteArrayView("ustar\0", 6) ? text(block, 345, 155) : QByteArray();
        return prefix.isEmpty() ? name : prefix + '/' + name;
    }

    ArchiveStream &m_stream;
    bool m_counting;
    ArchiveBudget &m_budget;
    const ArchiveVisitor &m_visit;
    Extension m_extension; // of the next entry
};

} // namespace

bool isTarHeader(QByteArrayView block)
{
    constexpr qsizetype sumAt = 148;
    constexpr qsizetype sumBytes = 8;
    if (block.size() < tarBlockBytes || block.front() == '\0')
        return false;
    // Old writers took the bytes for signed numbers.
    qint64 unsignedSum = 0;
    qint64 signedSum = 0;
    for (qsizetype i = 0; i < tarBlockBytes; ++i) {
        const char byte = i >= sumAt && i < sumAt + sumBytes ? ' ' : block[i];
        unsignedSum += static_cast<unsigned char>(byte);
        signedSum += static_cast<signed char>(byte);
    }
    const qint64 stated = number(block, sumAt, sumBytes);
    return stated > 0 && (stated == unsignedSum || stated == signedSum);
}

Result<void> walkTar(ArchiveStream &stream, const QByteArray &firstBlock, bool counting, ArchiveBudget &budget,
                     const ArchiveVisitor &visit)
{
    return TarWalk(stream, counting, budget, visit).run(firstBlock);
}

} // namespace earmark
