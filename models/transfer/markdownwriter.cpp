// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwords.h"
#include "models/transfer/exportwriters.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// CommonMark lets any ASCII punctuation be escaped.
QString escapedMarkdown(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_{}[]<>#|~&!").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

// Pointed brackets take any address: what would end them is encoded already.
QString linked(const QString &words, const QString &address)
{
    return address.isEmpty() ? escapedMarkdown(words) : u"[%1](<%2>)"_s.arg(escapedMarkdown(words), address);
}

// A numbered list for people; asked for, one to tick off, with what is heard ticked: a path of learning.
class MarkdownWriter final : public ExportWriter
{
public:
    MarkdownWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
    {
    }

    void begin(const ExportHead &head) override
    {
        const QString title = oneLine(head.title);
        putLine(u"# "_s + (title.isEmpty() ? ExportWords::tr("Episodes") : escapedMarkdown(title)) + u'\n');
    }

    void end() override
    {
        const QString total = clockOf(m_totalMs);
        putLine((report().written > 0 ? u"\n"_s : QString())
                + ExportWords::tr("%n episode(s), %1", nullptr, int(report().written)).arg(total));
    }

private:
    Entry write(const ExportItem &item) override
    {
        const TimeRange range = rangeOf(item);
        const QString address = webAddress(item.url, fragmentOf(item));
        const QString page = webAddress(item.pageUrl);
        const QString number = QString::number(++m_count) + u". "_s;
        m_indent = QString(number.size(), u' ');
        QString line = number;
        if (options().asTicks)
            line += item.played ? u"[x] "_s : u"[ ] "_s;
        line += linked(titleOf(item), address.isEmpty() ? page : address);
        QStringList facts{escapedMarkdown(oneLine(item.show))};
        if (item.date)
            facts.append(toIso(*item.date).first(10));
        if (const auto length = lengthOf(item)) {
            facts.append(clockOf(*length));
            m_totalMs += *length;
        }
        if (!range.isWhole())
            facts.append(clockOf(range.startMs.value_or(0)) + (range.endMs ? u"–"_s + clockOf(*range.endMs) : u"–"_s));
        if (item.isFavourite)
            facts.append(ExportWords::tr("favourite"));
        if (item.played && !options().asTicks) // the tick says it
            facts.append(ExportWords::tr("heard"));
        facts.removeAll(QString());
        if (!facts.isEmpty())
            line += u" — "_s + facts.join(", "_L1);
        putLine(line);
        putDetails(item);
        return Entry::Written;
    }

    void putDetails(const ExportItem &item)
    {
        if (!item.guests.isEmpty())
            putLine(m_indent + u"- "_s
                    + ExportWords::tr("With %1").arg(escapedMarkdown(oneLine(item.guests.join(", "_L1)))));
        if (!item.tags.isEmpty())
            putLine(m_indent + u"- "_s
                    + ExportWords::tr("Tags: %1").arg(escapedMarkdown(oneLine(item.tags.join(", "_L1)))));
        if (const QString page = webAddress(item.pageUrl); !page.isEmpty() && !webAddress(item.url).isEmpty())
            putLine(m_indent + u"- "_s + linked(ExportWords::tr("Page of the episode"), page));
        if (const QString note = oneLine(item.note); !note.isEmpty())
            putLine(m_indent + u"- "_s + escapedMarkdown(note));
        if (rangeOf(item).isWhole()) {
            for (const Bookmark &bookmark : item.bookmarks)
                putBookmark(item, bookmark);
        }
        if (options().withNotes)
            putDescription(cleanText(item.description));
    }

    void putBookmark(const ExportItem &item, const Bookmark &bookmark)
    {
        ExportItem part;
        part.startMs = bookmark.positionMs;
        part.endMs = bookmark.endMs;
        const QString note = escapedMarkdown(oneLine(bookmark.note));
        putLine(m_indent + u"- "_s + linked(clockOf(bookmark), webAddress(item.url, fragmentOf(part)))
                + (note.isEmpty() ? QString() : u' ' + note));
    }

    void putDescription(const QString &description)
    {
        for (const QString &paragraph : description.split(u'\n')) {
            QString words = escapedMarkdown(oneLine(paragraph));
            if (words.startsWith(u'-') || words.startsWith(u'+')) // would be a list
                words.prepend(u'\\');
            if (!words.isEmpty())
                putLine(u'\n' + m_indent + words);
        }
    }

    QString m_indent; // of what belongs to the item
    qsizetype m_count = 0;
    qint64 m_totalMs = 0;
};

} // namespace

ExportWriterPtr markdownWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<MarkdownWriter>(device, options);
}

} // namespace earmark
