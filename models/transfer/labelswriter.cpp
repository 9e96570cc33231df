// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwriters.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString labelTime(qint64 ms)
{
    return QString::number(static_cast<double>(ms) / 1000.0, 'f', 6);
}

// A label track of Audacity: start, end and words with tabs between, seconds with a point. A moment ends where it
// starts. Of several episodes each label names its own.
class LabelsWriter final : public ExportWriter
{
public:
    LabelsWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
    {
    }

    void begin(const ExportHead &) override { }
    void end() override { }

private:
    Entry write(const ExportItem &item) override
    {
        const TimeRange range = rangeOf(item);
        if (!range.isWhole()) {
            putLabel(range.startMs.value_or(0), range.endMs, item.note, item);
            return Entry::Written;
        }
        for (const Bookmark &bookmark : item.bookmarks)
            putLabel(bookmark.positionMs, bookmark.endMs, bookmark.note, item);
        return item.bookmarks.isEmpty() ? Entry::LeftOut : Entry::Written;
    }

    void putLabel(qint64 startMs, std::optional<qint64> endMs, const QString &note, const ExportItem &item)
    {
        const QString words = oneLine(note);
        putLine(labelTime(startMs) + u'\t' + labelTime(endMs.value_or(startMs)) + u'\t'
                + (words.isEmpty() ? titleOf(item) : titleOf(item) + u": "_s + words));
    }
};

} // namespace

ExportWriterPtr labelsWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<LabelsWriter>(device, options);
}

} // namespace earmark
