// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/playlist.h"
#include "models/library/playlistimport.h"
#include "models/transfer/exportformat.h"

#include <QtCore/QString>

namespace earmark {

struct ForeignImport;
struct MadeImport;

// What a format is called, and what it is for. GUI thread.
[[nodiscard]] QString exportFormatName(ExportFormat format); // "M3U8 playlist"
[[nodiscard]] QString exportFormatUse(ExportFormat format);  // one sentence

// What was left out and why, and whether anything private was taken out; empty where all is there. GUI thread.
[[nodiscard]] QString exportRemarks(ExportFormat format, const ExportReport &report);
// What became of an export, in sentences: how many were written, and the remarks. GUI thread.
[[nodiscard]] QString exportReportText(ExportFormat format, const ExportReport &report);

// Why a playlist could not be read: names the line where one is at fault. GUI thread.
[[nodiscard]] QString playlistErrorText(const Error &error);

// One entry as a line: "Show – Title", or its address. GUI thread.
[[nodiscard]] QString entryText(const PlaylistEntry &entry);
// What came of importing a playlist, in a sentence. GUI thread.
[[nodiscard]] QString playlistImportText(const QString &title, const PlaylistImport &done);

// What came of lines that a listener made, in a sentence. GUI thread.
[[nodiscard]] QString madeImportText(const MadeImport &done);

// What came of another program's library, in a sentence, and why it could not be read. GUI thread.
[[nodiscard]] QString foreignImportText(const QString &program, const ForeignImport &done);
[[nodiscard]] QString foreignErrorText(const Error &error);

} // namespace earmark
