// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwriters.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// PLS version 2: entries are numbered from 1 without gaps, their number stands behind them.
class PlsWriter final : public ExportWriter
{
public:
    PlsWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
    {
    }

    void begin(const ExportHead &) override { putLine(u"[playlist]"_s); }

    void end() override
    {
        putLine(u"NumberOfEntries=%1"_s.arg(m_entries));
        putLine(u"Version=2"_s);
    }

private:
    Entry write(const ExportItem &item) override
    {
        const QString address = webAddress(item.url, fragmentOf(item));
        if (address.isEmpty())
            return Entry::LeftOut;
        const QString number = QString::number(++m_entries);
        const QString show = oneLine(item.show);
        putLine(u"File"_s + number + u'=' + address);
        putLine(u"Title"_s + number + u'=' + (show.isEmpty() ? titleOf(item) : show + u" - "_s + titleOf(item)));
        putLine(u"Length"_s + number + u'=' + QString::number(wholeSeconds(item.durationMs)));
        return Entry::Written;
    }

    qsizetype m_entries = 0;
};

} // namespace

ExportWriterPtr plsWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<PlsWriter>(device, options);
}

} // namespace earmark
