// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/playback/mediarecord.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 mostRecordBytes = 1024 * 1024;

QByteArray toJson(const MediaRecord &record)
{
    QJsonArray runs;
    for (const auto &[begin, end] : record.present.runs())
        runs.append(QJsonArray{begin, end});
    QJsonObject json{{u"present"_s, runs},
                     {u"sizeStated"_s, record.sizeStated},
                     {u"etag"_s, QString::fromLatin1(record.etag)},
                     {u"lastModified"_s, QString::fromLatin1(record.lastModified)},
                     {u"contentType"_s, QString::fromLatin1(record.contentType)}};
    if (record.size)
        json.insert("size"_L1, *record.size);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<MediaRecord> fromJson(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    MediaRecord record;
    for (const auto &run : json.value("present"_L1).toArray()) {
        const qint64 begin = run.toArray().at(0).toInteger(-1);
        const qint64 end = run.toArray().at(1).toInteger(-1);
        if (begin < 0 || end <= begin)
            return std::nullopt;
        record.present.add(begin, end);
    }
    if (const qint64 size = json.value("size"_L1).toInteger(-1); size >= 0)
        record.size = size;
    record.sizeStated = json.value("sizeStated"_L1).toBool();
    record.etag = json.value("etag"_L1).toString().toLatin1();
    record.lastModified = json.value("lastModified"_L1).toString().toLatin1();
    record.contentType = json.value("contentType"_L1).toString().toLatin1();
    return record;
}

} // namespace

Result<void> writeRecord(const QString &path, const MediaRecord &record)
{
    const QString beside = path + ".new"_L1;
    QFile file(beside);
    const QByteArray text = toJson(record);
    errno = 0;
    const bool written =
        file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text) == text.size() && file.flush() && fdatasync(file.handle()) == 0
        && std::rename(QFile::encodeName(beside).constData(), QFile::encodeName(path).constData()) == 0;
    if (written)
        return {};
    const int cause = errno;
    file.remove();
    return failure(cause == ENOSPC || cause == EDQUOT ? Error::Kind::DiskFull : Error::Kind::WriteFailed,
                   qt_error_string(cause), path);
}

Result<MediaRecord> readRecord(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(Error::Kind::FileNotFound, {}, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::FileUnreadable, file.errorString(), path);
    const std::optional<MediaRecord> record = fromJson(file.read(mostRecordBytes));
    return record ? Result<MediaRecord>(*record) : failure(Error::Kind::DamagedSource, u"no record"_s, path);
}

} // namespace earmark
