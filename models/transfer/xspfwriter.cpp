// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwriters.h"
#include "models/transfer/playlistmeta.h"

#include <QtCore/QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// XSPF version 1: an episode without audio is kept by its page; what is not known is absent.
class XspfWriter final : public ExportWriter
{
public:
    XspfWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
        , m_xml(&device)
    {
    }

    void begin(const ExportHead &head) override
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(u"http://xspf.org/ns/0/"_s);
        m_xml.writeNamespace(playlistmeta::vlcNamespace, u"vlc"_s);
        m_xml.writeStartElement(u"http://xspf.org/ns/0/"_s, u"playlist"_s);
        m_xml.writeAttribute(u"version"_s, u"1"_s);
        element(u"title"_s, oneLine(head.title));
        if (head.nowMs > 0)
            element(u"date"_s, rfc3339(head.nowMs));
        m_xml.writeStartElement(u"trackList"_s);
    }

    void end() override { m_xml.writeEndDocument(); }

private:
    Entry write(const ExportItem &item) override
    {
        m_xml.writeStartElement(u"track"_s);
        element(u"location"_s, webAddress(item.url, fragmentOf(item)));
        element(u"identifier"_s, episodeUrn(item));
        element(u"title"_s, titleOf(item));
        element(u"creator"_s, oneLine(item.show));
        element(u"annotation"_s, cleanText(item.note).trimmed());
        element(u"info"_s, webAddress(item.pageUrl));
        element(u"image"_s, webAddress(item.image));
        m_xml.writeTextElement(u"trackNum"_s, QString::number(++m_tracks));
        if (const auto length = lengthOf(item))
            m_xml.writeTextElement(u"duration"_s, QString::number(*length));
        meta(playlistmeta::itemGuid, oneLine(item.guid));
        meta(playlistmeta::feedGuid, oneLine(item.feedGuid));
        meta(playlistmeta::feedUrl, webAddress(item.feedUrl));
        if (const QStringList options = vlcOptions(item); !options.isEmpty()) {
            m_xml.writeStartElement(u"extension"_s);
            m_xml.writeAttribute(u"application"_s, playlistmeta::vlcApplication);
            for (const QString &option : options)
                m_xml.writeTextElement(playlistmeta::vlcNamespace, u"option"_s, option);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        return Entry::Written;
    }

    void element(const QString &name, const QString &text)
    {
        if (!text.isEmpty())
            m_xml.writeTextElement(name, text);
    }

    void meta(QLatin1StringView relation, const QString &value)
    {
        if (value.isEmpty())
            return;
        m_xml.writeStartElement(u"meta"_s);
        m_xml.writeAttribute(u"rel"_s, relation);
        m_xml.writeCharacters(value);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    qsizetype m_tracks = 0;
};

} // namespace

ExportWriterPtr xspfWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<XspfWriter>(device, options);
}

} // namespace earmark
