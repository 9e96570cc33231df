// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/transfer/archive.h"

#include <QtCore/QIODevice>

#include <memory>
#include <optional>
#include <stop_token>

namespace earmark {

// What may still be read of one archive, over all of its streams; the first refusal is final. Any thread, one at a
// time.
class ArchiveBudget
{
public:
    ArchiveBudget(const ArchiveLimits &limits, QString archive, std::stop_token stop);

    [[nodiscard]] Result<void> takeEntry();                               // TooManyFiles, Cancelled
    [[nodiscard]] Result<void> takeBytes(qint64 packed, qint64 unpacked); // TooLarge, Cancelled
    // Why all is over; as long as there is nothing, an error is that of one entry alone.
    [[nodiscard]] const std::optional<Error> &refusal() const { return m_refusal; }

    [[nodiscard]] std::unexpected<Error> damaged(const QString &detail) const;
    [[nodiscard]] qint64 entryBytes() const { return m_limits.entryBytes; }
    [[nodiscard]] bool wants(const QString &name) const { return !m_limits.wants || m_limits.wants(name); }
    [[nodiscard]] const QString &archive() const { return m_archive; }

private:
    [[nodiscard]] std::unexpected<Error> refuse(Error::Kind kind, const QString &detail, int code = 0);

    ArchiveLimits m_limits;
    QString m_archive;
    std::stop_token m_stop;
    qint64 m_packed = 0;
    qint64 m_unpacked = 0;
    int m_entries = 0;
    std::optional<Error> m_refusal;
};

// A run of bytes of a file as a device. It never reports a failed read but ends there and says so: KCompressionDevice
// takes the -1 of its source for a very large number of bytes.
class ArchiveSlice final : public QIODevice
{
public:
    ArchiveSlice(QIODevice &file, qint64 start, qint64 size);

    [[nodiscard]] bool atEnd() const override { return m_at >= m_size; }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] qint64 consumed() const { return m_at; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QIODevice &m_file;
    qint64 m_start = 0;
    qint64 m_size = 0;
    qint64 m_at = 0;
    bool m_failed = false;
};

// Unpacks a run of bytes piece by piece, as far as its budget goes. What is unpacked is never more than what was asked
// for, whatever the bytes claim. Any thread.
class ArchiveStream
{
public:
    enum class Packing { None, Deflate, Gzip, Bzip2, Xz, Zstd };

    // `file` and `budget` live longer.
    ArchiveStream(QIODevice &file, qint64 start, qint64 size, Packing packing, ArchiveBudget &budget);
    ~ArchiveStream();
    Q_DISABLE_COPY_MOVE(ArchiveStream)

    // The next bytes: fewer only at the end. Errors: DamagedSource, FileUnreadable, and those of the budget.
    [[nodiscard]] Result<QByteArray> read(qint64 bytes);
    // The same, passed over. DamagedSource also where it ends before.
    [[nodiscard]] Result<void> skip(qint64 bytes);

private:
    [[nodiscard]] Result<qint64> readPiece(char *data, qint64 bytes);

    ArchiveBudget &m_budget;
    ArchiveSlice m_slice;
    std::unique_ptr<QIODevice> m_unpacked;
    qint64 m_counted = 0; // packed bytes told to the budget
};

} // namespace earmark
