// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/opml.h"

#include "models/parsing/notes.h"
#include "models/parsing/warninglog.h"
#include "models/parsing/weburl.h"
#include "models/parsing/xmlrepair.h"
#include "models/parsing/xmlsax.h"

#include <QtCore/QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype mostShows = 50'000;

class OpmlReader final : public XmlHandler
{
public:
    void startElement(const XmlName &name, const XmlAttributes &attributes, int line) override;
    void endElement() override;
    void text(QByteArrayView) override { }

    bool isOpml = false;
    ParsedSource take();

private:
    void addShow(const XmlAttributes &attributes, QByteArrayView address, const QString &title, int line);

    QList<ParsedShow> m_shows;
    QHash<QString, int> m_lines; // by feed URL
    QStringList m_folders;       // one for every open element; empty where it is none
    WarningLog m_log;
};

QString attributeText(const XmlAttributes &attributes, QByteArrayView name)
{
    return oneLine(QString::fromUtf8(attributes.value(name)), TextForm::Guess);
}

void OpmlReader::startElement(const XmlName &name, const XmlAttributes &attributes, int line)
{
    const QByteArrayView local(name.local);
    isOpml =
        isOpml || local.compare("opml", Qt::CaseInsensitive) == 0 || local.compare("outline", Qt::CaseInsensitive) == 0;
    QString folder;
    if (local.compare("outline", Qt::CaseInsensitive) == 0) {
        QString title = attributeText(attributes, "text");
        if (title.isEmpty())
            title = attributeText(attributes, "title");
        QByteArrayView address;
        for (const QByteArrayView spelling : {"xmlurl", "url", "feedurl"}) {
            if (address.trimmed().isEmpty())
                address = attributes.value(spelling);
        }
        // "url" alone is also what links to pages and other lists have.
        const QByteArrayView type = attributes.value("type");
        const bool other =
            type.compare("link", Qt::CaseInsensitive) == 0 || type.compare("include", Qt::CaseInsensitive) == 0;
        if (!address.trimmed().isEmpty() && !(other && attributes.value("xmlurl").isEmpty()))
            addShow(attributes, address, title, line);
        else
            folder = title;
    }
    m_folders.append(folder);
}

void OpmlReader::endElement()
{
    m_folders.removeLast();
}

void OpmlReader::addShow(const XmlAttributes &attributes, QByteArrayView address, const QString &title, int line)
{
    ParsedShow show;
    show.feedUrl = webUrl(QString::fromUtf8(address), {});
    show.title = title;
    show.line = line;
    if (show.feedUrl.isEmpty()) {
        const QString written = QString::fromUtf8(address.first(qMin<qsizetype>(address.size(), 80)));
        m_log.warn(Warning::Kind::BadUrl, line, u"\"%1\" was left out: \"%2\" is no web address"_s.arg(title, written));
        return;
    }
    if (m_lines.contains(show.feedUrl)) {
        m_log.warn(Warning::Kind::Duplicate, line,
                   u"\"%1\" is the same feed as on line %2"_s.arg(title).arg(m_lines.value(show.feedUrl)));
        return;
    }
    if (m_shows.size() >= mostShows) {
        m_log.warn(Warning::Kind::Limit, line, u"more than 50000 feeds"_s);
        return;
    }
    m_lines.insert(show.feedUrl, line);
    show.siteUrl = webUrl(QString::fromUtf8(attributes.value("htmlurl")), {});
    show.description = attributeText(attributes, "description");
    show.language = attributeText(attributes, "language").left(40);
    show.image = webUrl(QString::fromUtf8(attributes.value("imageurl")), {});
    QStringList folders = m_folders;
    folders.removeAll(QString());
    show.folder = folders.join(u'/');
    m_shows.append(std::move(show));
}

ParsedSource OpmlReader::take()
{
    ParsedSource source;
    source.format = SourceFormat::Opml;
    source.shows = std::move(m_shows);
    source.warnings = m_log.take();
    return source;
}

} // namespace

Result<ParsedSource> readOpml(QByteArrayView utf8, const SourceContext &context)
{
    OpmlReader reader;
    const XmlOutcome outcome = readXml(utf8, reader, XmlRecovery::StopAtFirstError);
    if (outcome.wellFormed)
        return reader.take();
    const RepairedXml repaired = repairXml(utf8);
    OpmlReader again;
    const XmlOutcome second = readXml(repaired.xml, again, XmlRecovery::ReadOn);
    if (!again.isOpml)
        return failure(Error::Kind::DamagedSource, QString::fromUtf8(outcome.message), context.name, outcome.line);
    ParsedSource source = again.take();
    if (repaired.changed)
        source.warnings.append({Warning::Kind::IllFormed, outcome.line, QString::fromUtf8(outcome.message)});
    if (repaired.truncated || !second.wellFormed)
        source.warnings.append({Warning::Kind::Truncated, repaired.lines, u"the list ends too early"_s});
    return source;
}

} // namespace earmark
