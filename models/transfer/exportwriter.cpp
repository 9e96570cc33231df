// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exportwriter.h"

#include "models/transfer/exportprivacy.h"
#include "models/transfer/exportwriters.h"

#include <QtCore/QBuffer>

namespace earmark {

void ExportWriter::add(ExportItem item)
{
    if (!m_options.withPrivate && withholdPrivate(item))
        ++m_report.withheld;
    if (!m_options.asParts) {
        count(write(item));
        return;
    }
    if (item.bookmarks.isEmpty())
        count(Entry::LeftOut);
    ExportItem part = item;
    part.bookmarks.clear();
    for (const Bookmark &bookmark : std::as_const(item.bookmarks)) {
        part.startMs = bookmark.positionMs;
        part.endMs = bookmark.endMs;
        part.note = bookmark.note;
        count(write(part));
    }
}

void ExportWriter::count(Entry entry)
{
    if (entry == Entry::Written)
        ++m_report.written;
    else if (entry == Entry::LeftOut)
        ++m_report.leftOut;
}

void ExportWriter::put(QByteArrayView bytes)
{
    m_device.write(bytes.data(), bytes.size());
}

void ExportWriter::putLine(const QString &line)
{
    put(line.toUtf8() + '\n');
}

ExportWriterPtr exportWriter(ExportFormat format, QIODevice &device, const ExportOptions &options)
{
    switch (format) {
    case ExportFormat::M3u8:
        return m3uWriter(device, options);
    case ExportFormat::Pls:
        return plsWriter(device, options);
    case ExportFormat::Xspf:
        return xspfWriter(device, options);
    case ExportFormat::Jspf:
        return jspfWriter(device, options);
    case ExportFormat::Opml:
        return opmlWriter(device, options);
    case ExportFormat::Markdown:
        return markdownWriter(device, options);
    case ExportFormat::Html:
        return htmlWriter(device, options);
    case ExportFormat::Csv:
        return csvWriter(device, options);
    case ExportFormat::JsonFeed:
        return jsonFeedWriter(device, options);
    case ExportFormat::Rss:
        return rssWriter(device, options);
    case ExportFormat::ListFeed:
        return listFeedWriter(device, options);
    case ExportFormat::Labels:
        return labelsWriter(device, options);
    case ExportFormat::Bundle:
        return bundleWriter(device, options);
    }
    Q_UNREACHABLE_RETURN({});
}

ExportedText exportedText(ExportFormat format, const ExportHead &head, const QList<ExportItem> &items,
                          const ExportOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const ExportWriterPtr writer = exportWriter(format, buffer, options);
    writer->begin(head);
    for (const ExportItem &item : items)
        writer->add(item);
    writer->end();
    return {buffer.data(), writer->report()};
}

} // namespace earmark
