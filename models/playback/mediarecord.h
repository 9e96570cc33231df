// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/playback/byteranges.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace earmark {

// What is known of a medium on disk beside its bytes, so that another run goes on where this one ended. A plain value.
struct MediaRecord {
    ByteRanges present;
    std::optional<qint64> size; // bytes; unknown until the server tells
    bool sizeStated = false;    // by the server before the bytes
    QByteArray etag;            // byte for byte as the server sent it
    QByteArray lastModified;    // byte for byte
    QByteArray contentType;     // byte for byte

    [[nodiscard]] bool isComplete() const { return size && present.contains(0, *size); }
    // Whether a server can be asked for the rest so that a medium that changed is noticed (RFC 9110, 13.1.5).
    [[nodiscard]] bool hasValidator() const { return !etag.isEmpty() || !lastModified.isEmpty(); }

    bool operator==(const MediaRecord &) const = default;
};

// A small file beside the medium's, replaced as a whole. Any thread. Errors: WriteFailed, DiskFull.
[[nodiscard]] Result<void> writeRecord(const QString &path, const MediaRecord &record);
// Errors: FileNotFound, FileUnreadable, DamagedSource.
[[nodiscard]] Result<MediaRecord> readRecord(const QString &path);

} // namespace earmark
