// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwriters.h"
#include "models/transfer/jsonlist.h"
#include "models/transfer/playlistmeta.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// JSPF: XSPF in JSON, where location and identifier of a track are lists and meta has objects of one key.
class JspfWriter final : public ExportWriter
{
public:
    JspfWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
    {
    }

    void begin(const ExportHead &head) override
    {
        QJsonObject list;
        setWhereKnown(list, "title"_L1, oneLine(head.title));
        if (head.nowMs > 0)
            list.insert("date"_L1, rfc3339(head.nowMs));
        put("{\"playlist\": ");
        put(m_tracks.head(list, "track"_L1));
    }

    void end() override
    {
        put(m_tracks.tail());
        put("}\n");
    }

private:
    Entry write(const ExportItem &item) override
    {
        QJsonObject track{{u"identifier"_s, QJsonArray{episodeUrn(item)}}};
        if (const QString address = webAddress(item.url, fragmentOf(item)); !address.isEmpty())
            track.insert("location"_L1, QJsonArray{address});
        setWhereKnown(track, "title"_L1, titleOf(item));
        setWhereKnown(track, "creator"_L1, oneLine(item.show));
        setWhereKnown(track, "annotation"_L1, cleanText(item.note).trimmed());
        setWhereKnown(track, "info"_L1, webAddress(item.pageUrl));
        setWhereKnown(track, "image"_L1, webAddress(item.image));
        track.insert("trackNum"_L1, ++m_count);
        if (const auto length = lengthOf(item))
            track.insert("duration"_L1, *length);
        QJsonArray meta;
        const auto add = [&meta](QLatin1StringView relation, const QString &value) {
            if (!value.isEmpty())
                meta.append(QJsonObject{{relation, value}});
        };
        add(playlistmeta::itemGuid, oneLine(item.guid));
        add(playlistmeta::feedGuid, oneLine(item.feedGuid));
        add(playlistmeta::feedUrl, webAddress(item.feedUrl));
        if (!meta.isEmpty())
            track.insert("meta"_L1, meta);
        put(m_tracks.entry(track));
        return Entry::Written;
    }

    JsonList m_tracks;
    qint64 m_count = 0;
};

} // namespace

ExportWriterPtr jspfWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<JspfWriter>(device, options);
}

} // namespace earmark
