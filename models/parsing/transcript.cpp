// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/transcript.h"

#include "models/parsing/encoding.h"
#include "models/parsing/htmltokens.h"
#include "models/parsing/transcriptdraft.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 longestGapMs = 1500; // a longer silence begins a new passage
constexpr qsizetype longEnough = 80;  // UTF-16 units: a sentence that ends behind them ends the passage ...
constexpr qsizetype tooLong = 400;    // ... and here any word does

enum class TranscriptForm { WebVtt, SubRip, Json, Html, Text };

TranscriptForm transcriptFormOf(QStringView text)
{
    const QStringView begin = text.trimmed();
    if (begin.startsWith("WEBVTT"_L1))
        return TranscriptForm::WebVtt;
    if (begin.startsWith(u'{') || (begin.startsWith(u'[') && begin.sliced(1).trimmed().startsWith(u'{')))
        return TranscriptForm::Json;
    if (text.contains("-->"_L1) && !begin.startsWith(u'<'))
        return TranscriptForm::SubRip;
    return holdsMarkup(text) ? TranscriptForm::Html : TranscriptForm::Text;
}

bool endsSpokenSentence(const QString &text)
{
    return !text.isEmpty() && u".!?…。！？\"”"_s.contains(text.back());
}

bool continuesPassage(const Passage &before, const Passage &next)
{
    if (before.speaker != next.speaker || !before.startMs || !next.startMs)
        return false;
    const qint64 end = before.endMs.value_or(*next.startMs);
    if (*next.startMs - end > longestGapMs || before.text.size() + next.text.size() > tooLong)
        return false;
    return before.text.size() < longEnough || !endsSpokenSentence(before.text);
}

} // namespace

Result<ParsedTranscript> parseTranscript(QByteArrayView bytes, const QString &contentType)
{
    const DecodedText decoded = decodeText(bytes, contentType);
    TranscriptDraft draft;
    if (decoded.repaired)
        draft.warn(Warning::Kind::Encoding, 0, u"bytes that do not fit %1"_s.arg(decoded.encoding));
    QString text = QString::fromUtf8(decoded.utf8);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    const TranscriptForm form = transcriptFormOf(text);
    switch (form) {
    case TranscriptForm::WebVtt:
    case TranscriptForm::SubRip:
        readCues(text, form == TranscriptForm::WebVtt, draft);
        draft.takeSpeakersFromText(true);
        break;
    case TranscriptForm::Json:
        readTranscriptJson(decoded.utf8, draft);
        break;
    case TranscriptForm::Html:
        readTranscriptHtml(text, draft);
        draft.takeSpeakersFromText(true);
        break;
    case TranscriptForm::Text:
        readTranscriptText(text, draft);
        draft.takeSpeakersFromText(true);
        break;
    }
    ParsedTranscript transcript = draft.take();
    if (transcript.passages.isEmpty())
        return failure(form == TranscriptForm::Json ? Error::Kind::UnknownFormat : Error::Kind::EmptySource,
                       u"a transcript in which nothing is said"_s);
    return transcript;
}

QList<Passage> joined(const QList<Passage> &passages)
{
    QList<Passage> list;
    for (const Passage &passage : passages) {
        if (!list.isEmpty() && continuesPassage(list.constLast(), passage)) {
            list.last().text += u' ' + passage.text;
            list.last().endMs = passage.endMs;
        } else {
            list.append(passage);
        }
    }
    return list;
}

} // namespace earmark
