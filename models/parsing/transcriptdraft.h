// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/transcript.h"
#include "models/parsing/warninglog.h"

#include <optional>

namespace earmark {

// Collects what the readers of transcripts find, within bounds. Not thread-safe.
class TranscriptDraft
{
public:
    // Whitespace is folded, control characters go; what has no words is left out.
    void add(Passage passage);
    void warn(Warning::Kind kind, int line, const QString &message) { m_log.warn(kind, line, message); }
    [[nodiscard]] bool isEmpty() const { return m_passages.isEmpty(); }

    // "Ann: Hello" names who speaks where the file does so again and again; until the next such label, where
    // `lasting`, the same person goes on.
    void takeSpeakersFromText(bool lasting);
    [[nodiscard]] ParsedTranscript take();

private:
    QList<Passage> m_passages;
    WarningLog m_log;
    bool m_full = false;
};

// A moment at the start of `text`: "1:02:03.500", "02:03,5", "2:03". Its length in code units, 0 where there is none.
struct Clock {
    qint64 ms = 0;
    qsizetype length = 0;
};
[[nodiscard]] Clock readClock(QStringView text);

// One line of plain text: whitespace folded, controls and bidirectional overrides gone.
[[nodiscard]] QString plainLine(QStringView text);

// The readers, each of the whole document. They never fail; a draft that stays empty says that nothing was understood.
void readCues(QStringView text, bool isWebVtt, TranscriptDraft &draft);  // WebVTT and SubRip
void readTranscriptJson(const QByteArray &utf8, TranscriptDraft &draft); // damaged JSON: as far as it is whole
void readTranscriptHtml(QStringView html, TranscriptDraft &draft);       // <cite>, <time>, <p>, or paragraphs
void readTranscriptText(QStringView text, TranscriptDraft &draft);       // paragraphs or lines with times

} // namespace earmark
