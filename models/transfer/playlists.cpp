// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/playlists.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>
#include <QtCore/QUrl>
#include <QtCore/QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 msPerSecond = 1000;

bool isXmlChar(char32_t c) // XML 1.0, production [2]
{
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd)
           || (c >= 0x10000 && c <= 0x10ffff);
}

// What both XML and a line of text may hold, in one normal form.
QString cleaned(const QString &text)
{
    QString clean;
    for (const char32_t c : text.toUcs4()) {
        if (isXmlChar(c))
            clean += QChar::fromUcs4(c);
    }
    return clean.normalized(QString::NormalizationForm_C);
}

QString oneLine(const QString &text)
{
    QString line = cleaned(text);
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line.simplified();
}

// A web address that any program can read, without user and password: lists are made to be passed on. Empty where it
// is none.
QString webAddress(const QString &text, const QString &fragment = {})
{
    QUrl url(text.trimmed(), QUrl::TolerantMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !web || url.host().isEmpty())
        return {};
    if (!fragment.isEmpty())
        url.setFragment(fragment);
    return QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded | QUrl::RemoveUserInfo));
}

// "91.5": seconds with a point and no needless digits.
QString seconds(qint64 ms)
{
    QString text = QString::number(ms / msPerSecond);
    if (const qint64 rest = ms % msPerSecond; rest != 0) {
        text += u'.' + QString::number(rest).rightJustified(3, u'0');
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return text;
}

struct Range {
    std::optional<qint64> startMs;
    std::optional<qint64> endMs;
};

Range rangeOf(const ExportItem &item)
{
    Range range;
    if (item.startMs && *item.startMs >= 0)
        range.startMs = item.startMs;
    if (item.endMs && *item.endMs > range.startMs.value_or(0))
        range.endMs = item.endMs;
    return range;
}

// W3C Media Fragments 1.0, 4.2.1: seconds, the end is exclusive. Empty for the whole episode.
QString fragmentOf(const ExportItem &item)
{
    const Range range = rangeOf(item);
    if (!range.startMs && !range.endMs)
        return {};
    return u"t="_s + (range.startMs ? seconds(*range.startMs) : QString())
           + (range.endMs ? u',' + seconds(*range.endMs) : QString());
}

// VLC knows no media fragments; it takes the same from its own options.
QStringList vlcOptions(const ExportItem &item)
{
    const Range range = rangeOf(item);
    QStringList options;
    if (range.startMs)
        options.append(u"start-time="_s + seconds(*range.startMs));
    if (range.endMs)
        options.append(u"stop-time="_s + seconds(*range.endMs));
    return options;
}

QByteArray writeM3u8(const QString &title, const QList<ExportItem> &items)
{
    QStringList lines{u"#EXTM3U"_s};
    const auto add = [&lines](QLatin1StringView tag, const QString &value) {
        if (!value.isEmpty())
            lines.append(tag + value);
    };
    add("#PLAYLIST:"_L1, oneLine(title));
    for (const ExportItem &item : items) {
        const QString address = webAddress(item.url, fragmentOf(item));
        if (address.isEmpty())
            continue;
        const bool known = item.durationMs && *item.durationMs >= 0;
        const qint64 length = known ? (*item.durationMs + msPerSecond / 2) / msPerSecond : -1;
        lines.append(u"#EXTINF:%1,%2"_s.arg(length).arg(oneLine(item.title)));
        add("#EXTALB:"_L1, oneLine(item.show));
        add("#EXTIMG:"_L1, webAddress(item.image));
        for (const QString &option : vlcOptions(item))
            add("#EXTVLCOPT:"_L1, option);
        lines.append(address);
    }
    return lines.join(u'\n').toUtf8() + '\n';
}

class XspfWriter
{
public:
    QByteArray write(const QString &title, const QList<ExportItem> &items)
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(u"http://xspf.org/ns/0/"_s);
        m_xml.writeNamespace(s_vlc, u"vlc"_s);
        m_xml.writeStartElement(u"http://xspf.org/ns/0/"_s, u"playlist"_s);
        m_xml.writeAttribute(u"version"_s, u"1"_s);
        element(u"title"_s, oneLine(title));
        m_xml.writeStartElement(u"trackList"_s);
        for (const ExportItem &item : items)
            track(item);
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void track(const ExportItem &item)
    {
        m_xml.writeStartElement(u"track"_s);
        element(u"location"_s, webAddress(item.url, fragmentOf(item)));
        element(u"title"_s, oneLine(item.title));
        element(u"creator"_s, oneLine(item.show));
        element(u"annotation"_s, cleaned(item.note).trimmed());
        element(u"info"_s, webAddress(item.pageUrl));
        element(u"image"_s, webAddress(item.image));
        m_xml.writeTextElement(u"trackNum"_s, QString::number(++m_tracks));
        if (item.durationMs && *item.durationMs >= 0)
            m_xml.writeTextElement(u"duration"_s, QString::number(*item.durationMs));
        if (const QStringList options = vlcOptions(item); !options.isEmpty()) {
            m_xml.writeStartElement(u"extension"_s);
            m_xml.writeAttribute(u"application"_s, u"http://www.videolan.org/vlc/playlist/0"_s);
            for (const QString &option : options)
                m_xml.writeTextElement(s_vlc, u"option"_s, option);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void element(const QString &name, const QString &text)
    {
        if (!text.isEmpty())
            m_xml.writeTextElement(name, text);
    }

    inline static const QString s_vlc = u"http://www.videolan.org/vlc/playlist/ns/0/"_s;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml{&m_bytes};
    qsizetype m_tracks = 0;
};

} // namespace

QByteArray writePlaylist(PlaylistFormat format, const QString &title, const QList<ExportItem> &items)
{
    return format == PlaylistFormat::M3u8 ? writeM3u8(title, items) : XspfWriter().write(title, items);
}

QByteArray writeOpml(const QString &title, const QList<OpmlEntry> &shows, qint64 nowMs)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"opml"_s);
    xml.writeAttribute(u"version"_s, u"2.0"_s);
    xml.writeStartElement(u"head"_s);
    xml.writeTextElement(u"title"_s, oneLine(title));
    xml.writeTextElement(u"dateCreated"_s,
                         QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC).toString(Qt::RFC2822Date));
    xml.writeEndElement();
    xml.writeStartElement(u"body"_s);
    for (const OpmlEntry &show : shows) {
        // As it is and not made uniform: it is what the other program will ask for.
        const QString feed = oneLine(show.feedUrl);
        if (feed.isEmpty())
            continue;
        const QString name = oneLine(show.title);
        xml.writeEmptyElement(u"outline"_s);
        xml.writeAttribute(u"type"_s, u"rss"_s);
        xml.writeAttribute(u"text"_s, name.isEmpty() ? feed : name);
        xml.writeAttribute(u"xmlUrl"_s, feed);
        if (const QString site = webAddress(show.siteUrl); !site.isEmpty())
            xml.writeAttribute(u"htmlUrl"_s, site);
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace earmark
