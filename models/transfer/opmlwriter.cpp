// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwriters.h"

#include <QtCore/QSet>
#include <QtCore/QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// OPML 2.0: an outline a show, each with text, type="rss" and xmlUrl.
class OpmlWriter final : public ExportWriter
{
public:
    OpmlWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
        , m_xml(&device)
    {
    }

    void begin(const ExportHead &head) override
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"opml"_s);
        m_xml.writeAttribute(u"version"_s, u"2.0"_s);
        m_xml.writeStartElement(u"head"_s);
        m_xml.writeTextElement(u"title"_s, oneLine(head.title));
        if (head.nowMs > 0)
            m_xml.writeTextElement(u"dateCreated"_s, rfc822(head.nowMs));
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"body"_s);
    }

    void end() override { m_xml.writeEndDocument(); }

private:
    Entry write(const ExportItem &item) override
    {
        // As it is and not made uniform: it is what the other program will ask for.
        const QString feed = webAddress(item.feedUrl).isEmpty() ? QString() : oneLine(item.feedUrl);
        if (feed.isEmpty())
            return Entry::LeftOut;
        if (m_written.contains(feed))
            return Entry::Covered;
        m_written.insert(feed);
        const QString name = oneLine(item.show);
        m_xml.writeEmptyElement(u"outline"_s);
        m_xml.writeAttribute(u"type"_s, u"rss"_s);
        m_xml.writeAttribute(u"text"_s, name.isEmpty() ? feed : name);
        m_xml.writeAttribute(u"xmlUrl"_s, feed);
        if (const QString site = webAddress(item.siteUrl); !site.isEmpty())
            m_xml.writeAttribute(u"htmlUrl"_s, site);
        return Entry::Written;
    }

    QXmlStreamWriter m_xml;
    QSet<QString> m_written; // addresses of feeds
};

} // namespace

ExportWriterPtr opmlWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<OpmlWriter>(device, options);
}

} // namespace earmark
