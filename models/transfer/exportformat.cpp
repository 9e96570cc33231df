// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exportformat.h"

#include <algorithm>
#include <array>

namespace earmark {

namespace {

constexpr std::array formats{
    ExportFormatInfo{ExportFormat::M3u8, "m3u8", "m3u8", "audio/x-mpegurl"},
    ExportFormatInfo{ExportFormat::Xspf, "xspf", "xspf", "application/xspf+xml"},
    ExportFormatInfo{ExportFormat::Pls, "pls", "pls", "audio/x-scpls"},
    ExportFormatInfo{ExportFormat::Jspf, "jspf", "jspf", "application/json"},
    ExportFormatInfo{ExportFormat::Markdown, "markdown", "md", "text/markdown", true, true},
    ExportFormatInfo{ExportFormat::Html, "html", "html", "text/html", true},
    ExportFormatInfo{ExportFormat::Csv, "csv", "csv", "text/csv", true},
    ExportFormatInfo{ExportFormat::Rss, "rss", "rss", "application/rss+xml", true},
    ExportFormatInfo{ExportFormat::ListFeed, "podcast-list", "xml", "application/rss+xml"},
    ExportFormatInfo{ExportFormat::JsonFeed, "json-feed", "json", "application/feed+json", true},
    ExportFormatInfo{ExportFormat::Opml, "opml", "opml", "text/x-opml"},
    ExportFormatInfo{ExportFormat::Labels, "labels", "txt", "text/plain"},
    ExportFormatInfo{ExportFormat::Bundle, "bundle", "zip", "application/zip"},
};

} // namespace

QList<ExportFormatInfo> exportFormats()
{
    return QList<ExportFormatInfo>(formats.begin(), formats.end());
}

ExportFormatInfo infoOf(ExportFormat format)
{
    return *std::ranges::find(formats, format, &ExportFormatInfo::format);
}

std::optional<ExportFormat> exportFormatOf(const QString &key)
{
    const auto found = std::ranges::find_if(
        formats, [&key](const ExportFormatInfo &info) { return key == QLatin1StringView(info.key); });
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

std::optional<ExportFormat> exportFormatOfFile(const QString &path)
{
    const auto found = std::ranges::find_if(formats, [&path](const ExportFormatInfo &info) {
        return path.endsWith(u'.' + QLatin1StringView(info.suffix), Qt::CaseInsensitive);
    });
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

} // namespace earmark
