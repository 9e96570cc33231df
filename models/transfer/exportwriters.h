// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/transfer/exportwriter.h"

// One function a format, each in a file of its own; exportWriter() chooses.
namespace earmark {

using ExportWriterPtr = std::unique_ptr<ExportWriter>;

[[nodiscard]] ExportWriterPtr m3uWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr plsWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr xspfWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr jspfWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr opmlWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr markdownWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr htmlWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr csvWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr jsonFeedWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr rssWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr listFeedWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr labelsWriter(QIODevice &device, const ExportOptions &options);
[[nodiscard]] ExportWriterPtr bundleWriter(QIODevice &device, const ExportOptions &options); // the device can seek

} // namespace earmark
