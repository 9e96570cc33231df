// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwords.h"
#include "models/transfer/exportwriters.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString escapedHtml(const QString &text)
{
    return oneLine(text).toHtmlEscaped();
}

QString anchor(const QString &words, const QString &address)
{
    const QString shown = escapedHtml(words);
    return address.isEmpty() ? shown : u"<a href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), shown);
}

// One page that needs nothing from elsewhere and runs nothing.
class HtmlWriter final : public ExportWriter
{
public:
    HtmlWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
    {
    }

    void begin(const ExportHead &head) override
    {
        QString title = escapedHtml(head.title);
        if (title.isEmpty())
            title = escapedHtml(ExportWords::tr("Episodes"));
        put("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"viewport\" content=\"width=device-width\">\n");
        putLine(u"<title>"_s + title + u"</title>"_s);
        put("<style>\n:root { color-scheme: light dark; }\n"
            "body { font: 1rem/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }\n"
            "li { margin: 0.75rem 0; }\n.facts { opacity: 0.75; }\n</style>\n</head>\n<body>\n");
        putLine(u"<h1>"_s + title + u"</h1>\n<ol>"_s);
    }

    void end() override { put("</ol>\n</body>\n</html>\n"); }

private:
    Entry write(const ExportItem &item) override
    {
        const QString address = webAddress(item.url, fragmentOf(item));
        const QString page = webAddress(item.pageUrl);
        QStringList facts{escapedHtml(item.show)};
        if (item.date)
            facts.append(toIso(*item.date).first(10));
        if (const auto length = lengthOf(item))
            facts.append(clockOf(*length));
        if (item.isFavourite)
            facts.append(ExportWords::tr("favourite").toHtmlEscaped());
        if (item.played)
            facts.append(ExportWords::tr("heard").toHtmlEscaped());
        facts.removeAll(QString());
        putLine(u"<li><strong dir=\"auto\">"_s + anchor(titleOf(item), page.isEmpty() ? address : page)
                + u"</strong>"_s);
        if (!facts.isEmpty())
            putLine(u"<br><span class=\"facts\" dir=\"auto\">"_s + facts.join(u" · "_s) + u"</span>"_s);
        if (!item.guests.isEmpty())
            putLine(u"<br>"_s + ExportWords::tr("With %1").toHtmlEscaped().arg(escapedHtml(item.guests.join(", "_L1))));
        if (!item.tags.isEmpty())
            putLine(u"<br>"_s + ExportWords::tr("Tags: %1").toHtmlEscaped().arg(escapedHtml(item.tags.join(", "_L1))));
        if (!address.isEmpty())
            putLine(u"<br>"_s + anchor(partOf(item), address));
        if (!item.note.trimmed().isEmpty())
            putLine(u"<p dir=\"auto\">"_s + escapedHtml(item.note) + u"</p>"_s);
        putBookmarks(item);
        if (options().withNotes)
            putDescription(item.description);
        putLine(u"</li>"_s);
        return Entry::Written;
    }

    // The words of the link to the audio.
    static QString partOf(const ExportItem &item)
    {
        const TimeRange range = rangeOf(item);
        if (range.isWhole())
            return ExportWords::tr("Listen");
        const QString end = range.endMs ? clockOf(*range.endMs) : QString();
        return ExportWords::tr("Listen: %1").arg(clockOf(range.startMs.value_or(0)) + u"–"_s + end);
    }

    void putBookmarks(const ExportItem &item)
    {
        if (item.bookmarks.isEmpty() || !rangeOf(item).isWhole())
            return;
        putLine(u"<ul>"_s);
        for (const Bookmark &bookmark : item.bookmarks) {
            ExportItem part;
            part.startMs = bookmark.positionMs;
            part.endMs = bookmark.endMs;
            putLine(u"<li>"_s + anchor(clockOf(bookmark), webAddress(item.url, fragmentOf(part))) + u' '
                    + escapedHtml(bookmark.note) + u"</li>"_s);
        }
        putLine(u"</ul>"_s);
    }

    void putDescription(const QString &description)
    {
        for (const QString &paragraph : cleanText(description).split(u'\n')) {
            if (const QString words = escapedHtml(paragraph); !words.isEmpty())
                putLine(u"<p dir=\"auto\">"_s + words + u"</p>"_s);
        }
    }
};

} // namespace

ExportWriterPtr htmlWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<HtmlWriter>(device, options);
}

} // namespace earmark
