// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwriters.h"

#include <QtCore/QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr QLatin1StringView itunes{"http://www.itunes.com/dtds/podcast-1.0.dtd"};
constexpr QLatin1StringView podcast{"https://podcastindex.org/namespace/1.0"};

// The channel that both kinds of feed have. RSS wants a link; a list of one's own has no site, so it is the program's.
class RssFrame : public ExportWriter
{
public:
    void end() override { m_xml.writeEndDocument(); }

protected:
    RssFrame(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
        , m_xml(&device)
    {
    }

    void beginChannel(const ExportHead &head)
    {
        const QString stated = oneLine(head.title);
        const QString title = stated.isEmpty() ? u"Earmark"_s : stated;
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeNamespace(itunes, u"itunes"_s);
        m_xml.writeNamespace(podcast, u"podcast"_s);
        m_xml.writeStartElement(u"rss"_s);
        m_xml.writeAttribute(u"version"_s, u"2.0"_s);
        m_xml.writeStartElement(u"channel"_s);
        m_xml.writeTextElement(u"title"_s, title);
        m_xml.writeTextElement(u"link"_s, u"https://github.com/earmark-app/earmark"_s);
        m_xml.writeTextElement(u"description"_s, title);
        m_xml.writeTextElement(u"generator"_s, u"Earmark"_s);
        if (head.nowMs > 0)
            m_xml.writeTextElement(u"lastBuildDate"_s, rfc822(head.nowMs));
        m_xml.writeTextElement(podcast, u"guid"_s, listGuid(stated));
    }

    [[nodiscard]] QXmlStreamWriter &xml() { return m_xml; }

private:
    QXmlStreamWriter m_xml;
};

// RSS 2.0 with the enclosures where they are, for any podcast app.
class RssWriter final : public RssFrame
{
public:
    RssWriter(QIODevice &device, const ExportOptions &options)
        : RssFrame(device, options)
    {
    }

    void begin(const ExportHead &head) override { beginChannel(head); }

private:
    Entry write(const ExportItem &item) override
    {
        const QString address = webAddress(item.url, fragmentOf(item));
        const QString title = titleOf(item);
        if (address.isEmpty() && title.isEmpty())
            return Entry::LeftOut;
        xml().writeStartElement(u"item"_s);
        element(u"title"_s, title);
        xml().writeStartElement(u"guid"_s);
        xml().writeAttribute(u"isPermaLink"_s, u"false"_s);
        xml().writeCharacters(episodeUrn(item));
        xml().writeEndElement();
        element(u"link"_s, webAddress(item.pageUrl));
        if (item.date)
            element(u"pubDate"_s, rfc822(item.date->utcMs, item.date->offsetS));
        element(u"description"_s, descriptionOf(item));
        if (!address.isEmpty()) {
            xml().writeEmptyElement(u"enclosure"_s);
            xml().writeAttribute(u"url"_s, address);
            xml().writeAttribute(u"length"_s, QString::number(std::max<qint64>(0, item.mediaBytes.value_or(0))));
            xml().writeAttribute(u"type"_s, mediaTypeOf(item));
        }
        if (const auto length = lengthOf(item))
            xml().writeTextElement(itunes, u"duration"_s, QString::number(wholeSeconds(length)));
        if (const QString show = oneLine(item.show); !show.isEmpty())
            xml().writeTextElement(itunes, u"author"_s, show);
        if (const QString image = webAddress(item.image); !image.isEmpty()) {
            xml().writeEmptyElement(itunes, u"image"_s);
            xml().writeAttribute(u"href"_s, image);
        }
        for (const QString &guest : item.guests) {
            xml().writeStartElement(podcast, u"person"_s);
            xml().writeAttribute(u"role"_s, u"guest"_s);
            xml().writeCharacters(oneLine(guest));
            xml().writeEndElement();
        }
        xml().writeEndElement();
        return Entry::Written;
    }

    void element(const QString &name, const QString &text)
    {
        if (!text.isEmpty())
            xml().writeTextElement(name, text);
    }

    // RSS readers take a description for HTML.
    [[nodiscard]] QString descriptionOf(const ExportItem &item) const
    {
        QStringList parts{cleanText(item.note).trimmed()};
        if (options().withNotes)
            parts.append(cleanText(item.description).trimmed());
        parts.removeAll(QString());
        return parts.join(u"\n\n"_s).toHtmlEscaped().replace(u'\n', "<br>\n"_L1);
    }
};

// A feed of medium "podcastL" (podcastindex.org/namespace/1.0): nothing but pointers to items of other feeds.
class ListFeedWriter final : public RssFrame
{
public:
    ListFeedWriter(QIODevice &device, const ExportOptions &options)
        : RssFrame(device, options)
    {
    }

    void begin(const ExportHead &head) override
    {
        beginChannel(head);
        xml().writeTextElement(podcast, u"medium"_s, u"podcastL"_s);
    }

private:
    Entry write(const ExportItem &item) override
    {
        const QString feed = webAddress(item.feedUrl);
        const QString feedGuid = feedGuidOf(item);
        const QString guid = oneLine(item.guid);
        if (feedGuid.isEmpty() || guid.isEmpty())
            return Entry::LeftOut;
        xml().writeEmptyElement(podcast, u"remoteItem"_s);
        xml().writeAttribute(u"feedGuid"_s, feedGuid);
        if (!feed.isEmpty())
            xml().writeAttribute(u"feedUrl"_s, feed);
        xml().writeAttribute(u"itemGuid"_s, guid);
        if (const QString title = titleOf(item); !title.isEmpty())
            xml().writeAttribute(u"title"_s, title);
        return Entry::Written;
    }
};

} // namespace

ExportWriterPtr rssWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<RssWriter>(device, options);
}

ExportWriterPtr listFeedWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<ListFeedWriter>(device, options);
}

} // namespace earmark
