// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/archive.h"

#include "models/transfer/archivestream.h"
#include "models/transfer/archivetar.h"
#include "models/transfer/archivezip.h"

#include <QtCore/QIODevice>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// KArchive unpacks; its KTar and KZip are not used. They build all entries before the first one can be looked at, KTar
// after it has unpacked the whole archive to the disk, and trust sizes that they read. Here an archive is read from its
// front to its end by a budget, one entry at a time, and a tar's pax headers are understood.

constexpr qsizetype longestName = 1000;

enum class Kind { Zip, Packed, Tar };

struct Form {
    Kind kind = Kind::Tar;
    ArchiveStream::Packing packing = ArchiveStream::Packing::None;
};

std::optional<Form> formOf(QByteArrayView head)
{
    using Packing = ArchiveStream::Packing;
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6"))
        return Form{Kind::Zip, Packing::None};
    if (head.startsWith("\x1f\x8b\x08"))
        return Form{Kind::Packed, Packing::Gzip};
    if (head.startsWith("BZh"))
        return Form{Kind::Packed, Packing::Bzip2};
    if (head.startsWith(QByteArrayView("\xfd"
                                       "7zXZ\0",
                                       6)))
        return Form{Kind::Packed, Packing::Xz};
    if (head.startsWith("\x28\xb5\x2f\xfd"))
        return Form{Kind::Packed, Packing::Zstd};
    if (isTarHeader(head))
        return Form{Kind::Tar, Packing::None};
    return {};
}

// Names are shown in lists and messages, where a line break or an escape character would do harm.
QString shownName(QString name)
{
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return name.size() > longestName ? name.first(longestName) + u'…' : name;
}

bool isStray(QString name)
{
    name.replace(u'\\', u'/');
    const bool hasDrive = name.size() > 1 && name[1] == u':';
    return name.startsWith(u'/') || hasDrive || name.split(u'/').contains(".."_L1);
}

// What a compressed file is called without its ending.
QString innerName(const QString &archive)
{
    const QString name = archive.sliced(archive.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.first(dot) : name;
}

Result<void> walkPacked(ArchiveStream &stream, const QString &name, bool counting, ArchiveBudget &budget,
                        const ArchiveVisitor &visit)
{
    const Result<QByteArray> first = stream.read(tarBlockBytes);
    if (!first)
        return std::unexpected(first.error());
    // An empty tar is nothing but empty blocks.
    if (isTarHeader(*first) || first->count('\0') == tarBlockBytes)
        return walkTar(stream, *first, counting, budget, visit);
    const Result<QByteArray> rest = stream.read(budget.entryBytes() - first->size() + 1);
    if (!rest)
        return std::unexpected(rest.error());
    if (first->size() + rest->size() > budget.entryBytes())
        visit({.name = innerName(name), .bytes = failure(Error::Kind::TooLarge, u"one large file"_s)});
    else
        visit({.name = innerName(name), .bytes = counting ? QByteArray() : *first + *rest});
    return {};
}

Result<void> walk(QIODevice &file, const QString &name, bool counting, const std::stop_token &stop,
                  const ArchiveLimits &limits, const ArchiveVisitor &visit)
{
    if (!file.seek(0))
        return failure(Error::Kind::FileUnreadable, file.errorString(), name);
    const std::optional<Form> form = formOf(file.peek(archiveHeadBytes));
    if (!form)
        return failure(Error::Kind::UnknownFormat, u"no archive"_s, name);
    ArchiveBudget budget(limits, name, stop);
    if (form->kind == Kind::Zip)
        return walkZip(file, counting, budget, visit);
    ArchiveStream stream(file, 0, file.size(), form->packing, budget);
    return walkPacked(stream, name, counting, budget, visit);
}

} // namespace

bool looksLikeArchive(QByteArrayView head)
{
    return formOf(head).has_value();
}

Result<void> walkArchive(QIODevice &file, const QString &name, const ArchiveVisitor &visit, const std::stop_token &stop,
                         const ArchiveLimits &limits)
{
    return walk(file, name, false, stop, limits, [&](ArchiveEntry entry) {
        entry.strayName = isStray(entry.name);
        entry.name = shownName(std::move(entry.name));
        if (!entry.bytes)
            entry.bytes.error().subject = entry.name;
        else if (looksLikeArchive(*entry.bytes))
            entry.bytes = failure(Error::Kind::NestedArchive, u"an archive in an archive"_s, entry.name);
        visit(std::move(entry));
    });
}

Result<int> countArchive(QIODevice &file, const QString &name, const std::stop_token &stop, const ArchiveLimits &limits)
{
    int count = 0;
    const Result<void> walked = walk(file, name, true, stop, limits, [&count](const ArchiveEntry &) { ++count; });
    if (!walked)
        return std::unexpected(walked.error());
    return count;
}

} // namespace earmark
