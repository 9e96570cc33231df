// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"
#include "models/transfer/exportwriters.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// Extended M3U as old and new players read it: no "#EXT-X-", which would make it a stream of HLS.
class M3uWriter final : public ExportWriter
{
public:
    M3uWriter(QIODevice &device, const ExportOptions &options)
        : ExportWriter(device, options)
    {
    }

    void begin(const ExportHead &head) override
    {
        putLine(u"#EXTM3U"_s);
        putTag("#PLAYLIST:"_L1, oneLine(head.title));
    }

    void end() override { }

private:
    Entry write(const ExportItem &item) override
    {
        const QString address = webAddress(item.url, fragmentOf(item));
        if (address.isEmpty())
            return Entry::LeftOut;
        putLine(u"#EXTINF:%1,"_s.arg(wholeSeconds(item.durationMs)) + titleOf(item));
        putTag("#EXTALB:"_L1, oneLine(item.show));
        putTag("#EXTIMG:"_L1, webAddress(item.image));
        for (const QString &option : vlcOptions(item))
            putTag("#EXTVLCOPT:"_L1, option);
        putLine(address);
        return Entry::Written;
    }

    void putTag(QLatin1StringView tag, const QString &value)
    {
        if (!value.isEmpty())
            putLine(tag + value);
    }
};

} // namespace

ExportWriterPtr m3uWriter(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<M3uWriter>(device, options);
}

} // namespace earmark
