// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/domain/source.h"
#include "models/domain/transcript.h"

#include <QtCore/QByteArrayView>

namespace earmark {

struct ParsedTranscript {
    QList<Passage> passages; // as the file cuts them, by time
    QList<Warning> warnings;

    bool operator==(const ParsedTranscript &) const = default;
};

// Reads a transcript: WebVTT (w3.org/TR/webvtt1), SubRip, JSON (podcast namespace 1.0, and the forms of Podlove,
// Whisper and AssemblyAI), HTML and plain text or Markdown. The bytes decide which, not the type a feed states. Pure;
// any thread. What cannot be understood costs a warning. Errors: EmptySource where nothing is said, UnknownFormat for
// JSON without passages.
[[nodiscard]] Result<ParsedTranscript> parseTranscript(QByteArrayView bytes, const QString &contentType = {});

// The same words in fewer, longer passages, to be read: what one speaker says without a break up to the end of a
// sentence. Files of captions cut in the middle of one. Pure; any thread.
[[nodiscard]] QList<Passage> joined(const QList<Passage> &passages);

} // namespace earmark
