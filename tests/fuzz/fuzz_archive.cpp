// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/archive.h"
#include "tests/fuzz/requirement.h"

#include <QtCore/QBuffer>

#include <cstddef>
#include <cstdint>

using namespace earmark;
using namespace earmark::test;

// Whatever it is, it stays within its limits, and what is counted is what is visited.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ArchiveLimits limits{.entryBytes = 1 << 16, .totalBytes = 1 << 20, .entries = 100};
    QBuffer device;
    device.setData(QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size)));
    require(device.open(QBuffer::ReadOnly), "a buffer opens");
    const QString name = QStringLiteral("pages");
    const Result<int> count = countArchive(device, name, {}, limits);
    int visited = 0;
    qint64 bytes = 0;
    const auto visit = [&](const ArchiveEntry &entry) {
        ++visited;
        bytes += entry.bytes ? entry.bytes->size() : 0;
        require(!entry.bytes || entry.bytes->size() <= limits.entryBytes, "an entry has its limit");
        require(!entry.name.contains(u'\n') && !entry.name.contains(u'\0') && entry.name.size() <= 1001,
                "names can be shown");
    };
    const Result<void> walked = walkArchive(device, name, visit, {}, limits);
    require(visited <= limits.entries && bytes <= limits.totalBytes, "an archive has its limits");
    require(!walked || !count || *count == visited, "what is counted is visited");
    return 0;
}
