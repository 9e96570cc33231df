// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QtEndian>

#include <zlib.h>

namespace earmark::test {

// Archives as no well-behaved writer makes them.

template <class T>
QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

struct ZipEntry {
    QByteArray name;
    QByteArray content;
    quint16 flags = 0;
    quint16 method = 0;    // stored
    quint32 mode = 0;      // st_mode
    qint64 claimed = -1;   // unpacked size in the directory; -1: the true one
    qint64 at = -1;        // offset in the directory; -1: the true one
    QByteArray extra = {}; // in the directory
};

inline QByteArray deflated(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return QByteArray("\3\0", 2);
    // zlib's own frame around it is two bytes before and four after.
    const QByteArray framed = qCompress(bytes).sliced(4);
    return framed.sliced(2, framed.size() - 6);
}

// `entriesClaimed`: what the end record says; -1: the truth.
inline QByteArray zipOf(const QList<ZipEntry> &entries, int entriesClaimed = -1, const QByteArray &comment = {})
{
    constexpr quint16 madeOnUnix = 3 << 8;
    constexpr quint16 deflate = 8;
    QByteArray files;
    QByteArray directory;
    for (const ZipEntry &entry : entries) {
        const qint64 at = files.size();
        const QByteArray packed = entry.method == deflate ? deflated(entry.content) : entry.content;
        const auto crc = quint32(
            crc32_z(0, reinterpret_cast<const Bytef *>(entry.content.constData()), size_t(entry.content.size())));
        const QByteArray sums = littleEndian(crc) + littleEndian(quint32(packed.size()));
        const auto unpacked = quint32(entry.claimed < 0 ? entry.content.size() : entry.claimed);
        const QByteArray common = littleEndian(quint16(20)) + littleEndian(entry.flags) + littleEndian(entry.method)
                                  + QByteArray(4, '\0') + sums + littleEndian(unpacked)
                                  + littleEndian(quint16(entry.name.size()));
        files += "PK\3\4" + common + littleEndian(quint16(0)) + entry.name + packed;
        directory += "PK\1\2" + littleEndian(madeOnUnix) + common + littleEndian(quint16(entry.extra.size()))
                     + QByteArray(6, '\0') + littleEndian(entry.mode << 16)
                     + littleEndian(quint32(entry.at < 0 ? at : entry.at)) + entry.name + entry.extra;
    }
    const auto count = quint16(entriesClaimed < 0 ? entries.size() : entriesClaimed);
    return files + directory + "PK\5\6" + QByteArray(4, '\0') + littleEndian(count) + littleEndian(count)
           + littleEndian(quint32(directory.size())) + littleEndian(quint32(files.size()))
           + littleEndian(quint16(comment.size())) + comment;
}

// A header and the bytes behind it. `size`: as in the header, where it is not that of the content.
inline QByteArray tarEntry(const QByteArray &name, const QByteArray &content, char type = '0',
                           const QByteArray &link = {}, QByteArray size = {})
{
    constexpr qsizetype block = 512;
    if (size.isEmpty())
        size = QByteArray::number(content.size(), 8).rightJustified(11, '0');
    QByteArray header(block, '\0');
    header.replace(0, qMin<qsizetype>(name.size(), 100), name.first(qMin<qsizetype>(name.size(), 100)));
    header.replace(100, 7, "0000644");
    header.replace(124, size.size(), size);
    header.replace(148, 8, "        ");
    header[156] = type;
    header.replace(157, link.size(), link);
    header.replace(257, 8, QByteArray("ustar\00000", 8));
    int sum = 0;
    for (const char byte : header)
        sum += static_cast<unsigned char>(byte);
    header.replace(148, 7, QByteArray::number(sum, 8).rightJustified(6, '0') + '\0');
    return header + content + QByteArray((block - content.size() % block) % block, '\0');
}

inline QByteArray paxRecord(const QByteArray &key, const QByteArray &value)
{
    const QByteArray record = ' ' + key + '=' + value + '\n';
    qsizetype size = record.size();
    while (QByteArray::number(size).size() + record.size() != size)
        size = QByteArray::number(size).size() + record.size();
    return QByteArray::number(size) + record;
}

inline QByteArray tarEnd()
{
    return QByteArray(1024, '\0');
}

} // namespace earmark::test
