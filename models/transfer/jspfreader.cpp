// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/playlistmeta.h"
#include "models/transfer/playlistreaders.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Location and identifier are lists in a track; some programs write one string all the same.
QString firstText(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().first().toString() : value.toString();
}

void takeMetaObjects(PlaylistEntry &entry, const QJsonArray &objects)
{
    for (const auto value : objects) {
        const QJsonObject object = value.toObject();
        for (const auto &[relation, member] : {std::pair{playlistmeta::itemGuid, &PlaylistEntry::guid},
                                               std::pair{playlistmeta::feedGuid, &PlaylistEntry::feedGuid},
                                               std::pair{playlistmeta::feedUrl, &PlaylistEntry::feedUrl}}) {
            if (object.contains(relation))
                entry.*member = object.value(relation).toString();
        }
    }
}

} // namespace

Result<void> readJspf(QByteArrayView utf8, PlaylistDraft &draft)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = utf8.first(std::clamp<qsizetype>(error.offset, 0, utf8.size())).count('\n') + 1;
        return failure(Error::Kind::DamagedSource, error.errorString(), {}, int(line));
    }
    const QJsonObject list = document["playlist"_L1].toObject();
    draft.setTitle(list["title"_L1].toString());
    int place = 0;
    const QJsonArray tracks = list["track"_L1].toArray();
    for (const auto value : tracks) {
        const QJsonObject track = value.toObject();
        PlaylistEntry entry;
        entry.line = ++place;
        entry.url = firstText(track["location"_L1]);
        entry.title = track["title"_L1].toString();
        entry.show = track["creator"_L1].toString();
        entry.note = track["annotation"_L1].toString();
        entry.pageUrl = track["info"_L1].toString();
        if (const qint64 ms = track["duration"_L1].toInteger(); ms > 0)
            entry.durationMs = ms;
        takeMetaObjects(entry, track["meta"_L1].toArray());
        draft.add(std::move(entry));
    }
    return {};
}

} // namespace earmark
