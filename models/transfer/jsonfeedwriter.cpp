// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwriters.h"
#include "models/transfer/jsonlist.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// JSON Feed 1.1: every item has an id and some content; what the format has no key for stands under "_earmark".
class JsonFeedWriter final : public ExportWriter
{
public:
    JsonFeedWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
    {
    }

    void begin(const ExportHead &head) override
    {
        const QString title = oneLine(head.title);
        put(m_items.head({{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                          {u"title"_s, title.isEmpty() ? u"Earmark"_s : title}},
                         "items"_L1));
    }

    void end() override
    {
        put(m_items.tail());
        put("\n");
    }

private:
    Entry write(const ExportItem &item) override
    {
        QJsonObject object{{u"id"_s, episodeUrn(item)}};
        setWhereKnown(object, "title"_L1, titleOf(item));
        setWhereKnown(object, "url"_L1, webAddress(item.pageUrl));
        setWhereKnown(object, "image"_L1, webAddress(item.image));
        object.insert("content_text"_L1, contentOf(item));
        if (item.date)
            object.insert("date_published"_L1, rfc3339(item.date->utcMs, item.date->offsetS));
        QJsonArray authors;
        for (const QString &guest : item.guests)
            authors.append(QJsonObject{{u"name"_s, oneLine(guest)}});
        if (!authors.isEmpty())
            object.insert("authors"_L1, authors);
        if (!item.topics.isEmpty())
            object.insert("tags"_L1, QJsonArray::fromStringList(item.topics));
        if (const QString address = webAddress(item.url, fragmentOf(item)); !address.isEmpty())
            object.insert("attachments"_L1, QJsonArray{attachment(item, address)});
        if (const QJsonObject own = ownOf(item); !own.isEmpty())
            object.insert("_earmark"_L1, own);
        put(m_items.entry(object));
        return Entry::Written;
    }

    // What the library knows of the item and what the listener made of it.
    static QJsonObject ownOf(const ExportItem &item)
    {
        QJsonObject own;
        setWhereKnown(own, "show"_L1, oneLine(item.show));
        setWhereKnown(own, "guid"_L1, oneLine(item.guid));
        setWhereKnown(own, "feed_guid"_L1, oneLine(item.feedGuid));
        setWhereKnown(own, "feed_url"_L1, webAddress(item.feedUrl));
        const TimeRange range = rangeOf(item);
        if (range.startMs)
            own.insert("start_s"_L1, double(*range.startMs) / 1000.0);
        if (range.endMs)
            own.insert("end_s"_L1, double(*range.endMs) / 1000.0);
        if (item.played)
            own.insert("heard"_L1, true);
        if (item.isFavourite)
            own.insert("favourite"_L1, true);
        if (item.positionMs > 0)
            own.insert("stopped_s"_L1, double(item.positionMs) / 1000.0);
        QJsonArray tags;
        for (const QString &tag : item.tags)
            tags.append(oneLine(tag));
        if (!tags.isEmpty())
            own.insert("tags"_L1, tags);
        QJsonArray bookmarks;
        for (const Bookmark &bookmark : item.bookmarks)
            bookmarks.append(bookmarkOf(bookmark));
        if (!bookmarks.isEmpty())
            own.insert("bookmarks"_L1, bookmarks);
        return own;
    }

    static QJsonObject bookmarkOf(const Bookmark &bookmark)
    {
        QJsonObject object{{u"start_s"_s, double(bookmark.positionMs) / 1000.0}};
        if (bookmark.endMs)
            object.insert("end_s"_L1, double(*bookmark.endMs) / 1000.0);
        setWhereKnown(object, "note"_L1, cleanText(bookmark.note).trimmed());
        return object;
    }

    [[nodiscard]] QString contentOf(const ExportItem &item) const
    {
        const QString note = cleanText(item.note).trimmed();
        const QString said = options().withNotes ? cleanText(item.description).trimmed() : QString();
        return note.isEmpty() || said.isEmpty() ? note + said : note + u"\n\n"_s + said;
    }

    static QJsonObject attachment(const ExportItem &item, const QString &address)
    {
        QJsonObject object{{u"url"_s, address}, {u"mime_type"_s, mediaTypeOf(item)}};
        if (item.mediaBytes.value_or(0) > 0)
            object.insert("size_in_bytes"_L1, *item.mediaBytes);
        if (const auto length = lengthOf(item))
            object.insert("duration_in_seconds"_L1, wholeSeconds(length));
        return object;
    }

    JsonList m_items;
};

} // namespace

ExportWriterPtr jsonFeedWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<JsonFeedWriter>(device, options);
}

} // namespace earmark
