// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwriters.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// What a spreadsheet would take for a formula is made text by an apostrophe in front, as spreadsheets do themselves.
QString harmless(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r'").contains(text.front()) ? u'\'' + text : text;
}

// RFC 4180, section 2: CRLF, quotes where needed, quotes doubled.
QByteArray cell(const QString &text)
{
    QString quoted = harmless(text);
    if (std::ranges::any_of(quoted, [](QChar c) { return u",\"\r\n"_s.contains(c); })) {
        quoted.replace(u'"', "\"\""_L1);
        quoted = u'"' + quoted + u'"';
    }
    return quoted.toUtf8();
}

// A row an item under names that do not change with the language.
class CsvWriter final : public ExportWriter
{
public:
    CsvWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
    {
    }

    void begin(const ExportHead &) override
    {
        QStringList names{u"show"_s,      u"title"_s,     u"date"_s,      u"duration_s"_s, u"guests"_s,
                          u"topics"_s,    u"audio_url"_s, u"page_url"_s,  u"guid"_s,       u"feed_url"_s,
                          u"feed_guid"_s, u"start_s"_s,   u"end_s"_s,     u"heard"_s,      u"note"_s,
                          u"favourite"_s, u"tags"_s,      u"stopped_s"_s, u"bookmarks"_s};
        if (options().withNotes)
            names.append(u"description"_s);
        putRow(names);
    }

    void end() override { }

private:
    Entry write(const ExportItem &item) override
    {
        const TimeRange range = rangeOf(item);
        const auto length = lengthOf(item);
        QStringList cells{oneLine(item.show),
                          oneLine(item.title),
                          item.date ? toIso(*item.date) : QString(),
                          length ? QString::number(wholeSeconds(length)) : QString(),
                          oneLine(item.guests.join("; "_L1)),
                          oneLine(item.topics.join("; "_L1)),
                          webAddress(item.url),
                          webAddress(item.pageUrl),
                          oneLine(item.guid),
                          webAddress(item.feedUrl),
                          oneLine(item.feedGuid),
                          range.startMs ? secondsText(*range.startMs) : QString(),
                          range.endMs ? secondsText(*range.endMs) : QString(),
                          item.played ? u"1"_s : u"0"_s,
                          cleanText(item.note).trimmed(),
                          item.isFavourite ? u"1"_s : u"0"_s,
                          oneLine(item.tags.join("; "_L1)),
                          item.positionMs > 0 ? secondsText(item.positionMs) : QString(),
                          bookmarksOf(item)};
        if (options().withNotes)
            cells.append(cleanText(item.description).trimmed());
        putRow(cells);
        return Entry::Written;
    }

    // A line each, as people write them down.
    static QString bookmarksOf(const ExportItem &item)
    {
        QStringList lines;
        for (const Bookmark &bookmark : item.bookmarks)
            lines.append(clockOf(bookmark) + (bookmark.note.isEmpty() ? QString() : u' ' + oneLine(bookmark.note)));
        return lines.join(u'\n');
    }

    void putRow(const QStringList &cells)
    {
        QByteArrayList row;
        for (const QString &text : cells)
            row.append(cell(text));
        put(row.join(',') + "\r\n");
    }
};

} // namespace

ExportWriterPtr csvWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<CsvWriter>(device, options);
}

} // namespace earmark
