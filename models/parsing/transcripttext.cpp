// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/transcriptdraft.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

struct LineMoment {
    qint64 ms = 0;
    qsizetype end = 0; // where the words begin; 0: there is none
};

// "00:12 words", "[00:00:12] words", "(0:12) - words".
LineMoment lineMomentAt(QStringView line)
{
    const bool bracketed = line.startsWith(u'[') || line.startsWith(u'(');
    const Clock clock = readClock(line.sliced(bracketed ? 1 : 0));
    if (clock.length == 0)
        return {};
    qsizetype at = clock.length + (bracketed ? 1 : 0);
    if (bracketed) {
        if (at >= line.size() || (line.at(at) != u']' && line.at(at) != u')'))
            return {};
        ++at;
    }
    while (at < line.size() && (line.at(at).isSpace() || line.at(at) == u'-' || line.at(at) == u'–'))
        ++at;
    return {clock.ms, at};
}

// A line of its own above what is said: "Ann Miller (00:12):", "Ann Miller 00:00:12".
struct SpeakerHeading {
    QString speaker;
    qint64 ms = 0;
    QString words; // what follows in the same line
};

std::optional<SpeakerHeading> speakerHeadingOf(const QString &line)
{
    static const QRegularExpression form(u"^[*_]{0,3}(\\p{Lu}[^:!?,;\\[\\](){}<>*_]{0,58}?)\\s*[*_]{0,3}\\s*[\\[(]?("
                                         u"\\d{1,3}:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?)[\\])]?"
                                         "\\s*:?[*_]{0,3}:?(?:\\s+(.*))?$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const Clock clock = readClock(match.capturedView(2));
    if (clock.length == 0)
        return std::nullopt;
    const QString words = match.captured(3);
    // Words behind a bare time make it a sentence: "Back in 10:30 we met".
    if (!words.isEmpty() && !match.captured(0).contains(match.captured(2) + u']')
        && !match.captured(0).contains(match.captured(2) + u')')
        && !match.captured(0).contains(match.captured(2) + u':'))
        return std::nullopt;
    return SpeakerHeading{match.captured(1).trimmed(), clock.ms, words};
}

// SpokenParagraphs stand between blank lines; a line that names a moment begins a passage, too.
class SpokenParagraphs
{
public:
    explicit SpokenParagraphs(TranscriptDraft &draft)
        : m_draft(draft)
    {
    }

    void line(const QString &line)
    {
        if (line.isEmpty()) {
            m_afterBlank = true;
            return;
        }
        if (const LineMoment moment = lineMomentAt(line); moment.end > 0) {
            flush();
            m_passage.startMs = moment.ms;
            m_passage.text = line.sliced(moment.end);
            m_speaker.clear();
        } else if (const std::optional<SpeakerHeading> heading = speakerHeadingOf(line)) {
            flush();
            m_speaker = heading->speaker;
            m_passage.startMs = heading->ms;
            m_passage.text = heading->words;
        } else {
            if (m_afterBlank && !m_passage.text.isEmpty())
                flush();
            m_passage.text += (m_passage.text.isEmpty() ? u""_s : u" "_s) + line;
        }
        m_passage.speaker = m_speaker;
        m_afterBlank = false;
    }

    void flush() { m_draft.add(std::exchange(m_passage, {})); }

private:
    TranscriptDraft &m_draft;
    Passage m_passage;
    QString m_speaker; // of the newest heading
    bool m_afterBlank = true;
};

} // namespace

void readTranscriptText(QStringView text, TranscriptDraft &draft)
{
    SpokenParagraphs paragraphs(draft);
    for (const QStringView line : text.tokenize(u'\n'))
        paragraphs.line(plainLine(line));
    paragraphs.flush();
}

} // namespace earmark
