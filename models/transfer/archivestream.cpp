// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/archivestream.h"

#include <KCompressionDevice>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 pieceBytes = 64 * 1024;

std::unique_ptr<KCompressionDevice> unpackerFor(ArchiveSlice &slice, ArchiveStream::Packing packing)
{
    using Packing = ArchiveStream::Packing;
    const auto make = [&slice](KCompressionDevice::CompressionType type) {
        return std::make_unique<KCompressionDevice>(&slice, false, type);
    };
    switch (packing) {
    case Packing::None:
        return make(KCompressionDevice::None);
    case Packing::Deflate: {
        auto device = make(KCompressionDevice::GZip);
        device->setSkipHeaders();
        return device;
    }
    case Packing::Gzip:
        return make(KCompressionDevice::GZip);
    case Packing::Bzip2:
        return make(KCompressionDevice::BZip2);
    case Packing::Xz:
        return make(KCompressionDevice::Xz);
    case Packing::Zstd:
        return make(KCompressionDevice::Zstd);
    }
    std::unreachable();
}

} // namespace

ArchiveBudget::ArchiveBudget(const ArchiveLimits &limits, QString archive, std::stop_token stop)
    : m_limits(limits)
    , m_archive(std::move(archive))
    , m_stop(std::move(stop))
{
}

Result<void> ArchiveBudget::takeEntry()
{
    if (m_stop.stop_requested())
        return refuse(Error::Kind::Cancelled, u"cancelled"_s);
    if (++m_entries > m_limits.entries)
        return refuse(Error::Kind::TooManyFiles, u"more than %1 entries"_s.arg(m_limits.entries), m_limits.entries);
    return {};
}

Result<void> ArchiveBudget::takeBytes(qint64 packed, qint64 unpacked)
{
    if (m_stop.stop_requested())
        return refuse(Error::Kind::Cancelled, u"cancelled"_s);
    m_packed += packed;
    m_unpacked += unpacked;
    if (m_unpacked > m_limits.totalBytes)
        return refuse(Error::Kind::TooLarge, u"more than %1 bytes unpacked"_s.arg(m_limits.totalBytes));
    if (m_unpacked > m_limits.ratioFromBytes && m_unpacked / m_limits.ratio > m_packed)
        return refuse(Error::Kind::TooLarge, u"%1 bytes out of %2"_s.arg(m_unpacked).arg(m_packed));
    return {};
}

std::unexpected<Error> ArchiveBudget::damaged(const QString &detail) const
{
    return failure(Error::Kind::DamagedSource, detail, m_archive);
}

std::unexpected<Error> ArchiveBudget::refuse(Error::Kind kind, const QString &detail, int code)
{
    m_refusal = Error{kind, detail, m_archive, code};
    return std::unexpected(*m_refusal);
}

ArchiveSlice::ArchiveSlice(QIODevice &file, qint64 start, qint64 size)
    : m_file(file)
    , m_start(start)
    , m_size(size)
{
    setOpenMode(ReadOnly | Unbuffered);
}

qint64 ArchiveSlice::readData(char *data, qint64 maxSize)
{
    const qint64 wanted = std::min(maxSize, m_size - m_at);
    if (wanted <= 0 || m_failed)
        return 0;
    const qint64 got = m_file.seek(m_start + m_at) ? m_file.read(data, wanted) : -1;
    m_failed = got <= 0;
    if (m_failed)
        return 0;
    m_at += got;
    return got;
}

qint64 ArchiveSlice::writeData(const char *, qint64)
{
    return -1;
}

ArchiveStream::ArchiveStream(QIODevice &file, qint64 start, qint64 size, Packing packing, ArchiveBudget &budget)
    : m_budget(budget)
    , m_slice(file, start, size)
{
    std::unique_ptr<KCompressionDevice> unpacker = unpackerFor(m_slice, packing);
    if (unpacker->open(QIODevice::ReadOnly))
        m_unpacked = std::move(unpacker);
}

ArchiveStream::~ArchiveStream() = default;

Result<qint64> ArchiveStream::readPiece(char *data, qint64 bytes)
{
    if (!m_unpacked)
        return failure(Error::Kind::UnknownFormat, u"cannot be unpacked here"_s, m_budget.archive());
    const qint64 got = m_unpacked->read(data, bytes);
    if (m_slice.hasFailed())
        return failure(Error::Kind::FileUnreadable, u"cannot be read to its end"_s, m_budget.archive());
    if (got < 0)
        return m_budget.damaged(u"what is packed is broken"_s);
    // Where its source ends early the device just has nothing more, but is not at its end either.
    if (got == 0 && !m_unpacked->atEnd())
        return m_budget.damaged(u"what is packed ends too early"_s);
    const qint64 packed = m_slice.consumed() - std::exchange(m_counted, m_slice.consumed());
    if (const Result<void> taken = m_budget.takeBytes(packed, got); !taken)
        return std::unexpected(taken.error());
    return got;
}

Result<QByteArray> ArchiveStream::read(qint64 bytes)
{
    QByteArray whole;
    while (whole.size() < bytes) {
        const qsizetype before = whole.size();
        const qint64 wanted = std::min(pieceBytes, bytes - before);
        whole.resize(before + wanted);
        const Result<qint64> got = readPiece(whole.data() + before, wanted);
        if (!got)
            return std::unexpected(got.error());
        whole.truncate(before + *got);
        if (*got == 0)
            break;
    }
    return whole;
}

Result<void> ArchiveStream::skip(qint64 bytes)
{
    std::array<char, pieceBytes> piece{};
    while (bytes > 0) {
        const Result<qint64> got = readPiece(piece.data(), std::min(pieceBytes, bytes));
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            return m_budget.damaged(u"ends in the middle of a file"_s);
        bytes -= *got;
    }
    return {};
}

} // namespace earmark
