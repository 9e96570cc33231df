// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/characterreferences.h"
#include "models/parsing/transcriptdraft.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

struct CueTiming {
    qint64 startMs = 0;
    std::optional<qint64> endMs;
};

// "00:01.000 --> 00:02.500 align:left"; SubRip writes a comma, and some write spaces around anything.
std::optional<CueTiming> cueTimingOf(QStringView line)
{
    const qsizetype arrow = line.indexOf("-->"_L1);
    if (arrow < 0)
        return std::nullopt;
    const QStringView before = line.first(arrow).trimmed();
    const Clock start = readClock(before);
    if (start.length == 0 || start.length != before.size())
        return std::nullopt;
    const Clock end = readClock(line.sliced(arrow + 3).trimmed());
    return CueTiming{start.ms, end.length > 0 ? std::optional(end.ms) : std::nullopt};
}

// One document, line by line; a cue lasts until a blank line or the next timing.
class Cues
{
public:
    Cues(bool isWebVtt, TranscriptDraft &draft)
        : m_isWebVtt(isWebVtt)
        , m_draft(draft)
    {
    }

    void line(QStringView line);
    void finish() { endCue(); }

private:
    void endCue();
    void addVoices(const QString &text);

    const bool m_isWebVtt;
    TranscriptDraft &m_draft;
    std::optional<CueTiming> m_timing;
    QStringList m_words; // of the cue
    bool m_afterBlank = true;
    bool m_inRemark = false; // NOTE, STYLE or REGION (WebVTT 4.1)
    int m_number = 0;
};

void Cues::line(QStringView line)
{
    ++m_number;
    line = line.trimmed();
    if (line.isEmpty()) {
        m_afterBlank = true;
        m_inRemark = false;
        if (m_isWebVtt)
            endCue();
        return;
    }
    if (const std::optional<CueTiming> timing = cueTimingOf(line)) {
        const auto isNumber = [](const QString &words) {
            return !words.isEmpty() && std::ranges::all_of(words, [](QChar c) { return c.isDigit(); });
        };
        // In SubRip the number of a cue stands above it, behind the words of the one before.
        if (!m_isWebVtt && !m_words.isEmpty() && isNumber(m_words.constLast()))
            m_words.removeLast();
        endCue();
        m_timing = timing;
        m_inRemark = false;
    } else if (line.contains("-->"_L1)) {
        m_draft.warn(Warning::Kind::BadDate, m_number, u"a time that cannot be read"_s);
        endCue();
    } else if (m_isWebVtt && m_afterBlank
               && (line.startsWith("NOTE"_L1) || line.startsWith("STYLE"_L1) || line.startsWith("REGION"_L1))) {
        m_inRemark = true;
    } else if (m_timing && !m_inRemark) {
        m_words.append(line.toString());
    }
    m_afterBlank = false;
}

void Cues::endCue()
{
    if (m_timing && !m_words.isEmpty())
        addVoices(m_words.join(u' '));
    m_timing.reset();
    m_words.clear();
}

// Tags go: <v Ann> says who speaks (WebVTT 5.1), <i>, <c.loud>, <00:01.000> and SubRip's {\an8} mean nothing here.
void Cues::addVoices(const QString &text)
{
    QString speaker;
    QString words;
    const auto flush = [&] {
        m_draft.add({m_timing->startMs, m_timing->endMs, speaker, decodeCharacterReferences(words)});
        words.clear();
    };
    for (qsizetype at = 0; at < text.size();) {
        const QChar open = text.at(at);
        const bool isTag = open == u'<' || (open == u'{' && at + 1 < text.size() && text.at(at + 1) == u'\\');
        const qsizetype close = isTag ? text.indexOf(open == u'<' ? u'>' : u'}', at) : -1;
        if (close < 0) {
            words += open;
            ++at;
            continue;
        }
        const QStringView tag = QStringView(text).sliced(at + 1, close - at - 1);
        if (tag.startsWith(u"v ") || tag.startsWith(u"v.")) {
            flush();
            const qsizetype name = tag.indexOf(u' ');
            speaker = name < 0 ? QString() : decodeCharacterReferences(tag.sliced(name + 1).toString());
        } else if (tag == "/v"_L1) {
            flush();
            speaker.clear();
        }
        at = close + 1;
    }
    flush();
}

} // namespace

void readCues(QStringView text, bool isWebVtt, TranscriptDraft &draft)
{
    Cues cues(isWebVtt, draft);
    for (const QStringView line : text.tokenize(u'\n'))
        cues.line(line);
    cues.finish();
}

} // namespace earmark
