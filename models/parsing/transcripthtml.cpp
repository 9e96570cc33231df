// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/characterreferences.h"
#include "models/parsing/htmltokens.h"
#include "models/parsing/transcriptdraft.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

bool hasNoTranscript(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Head:
    case HtmlTag::Nav:
    case HtmlTag::Svg:
    case HtmlTag::Select:
    case HtmlTag::Button:
    case HtmlTag::Iframe:
    case HtmlTag::Template:
        return true;
    default:
        return false;
    }
}

bool isWithinPassage(HtmlTag tag)
{
    return (tag >= HtmlTag::Abbr && tag <= HtmlTag::Wbr && tag != HtmlTag::Body && tag != HtmlTag::Html)
           || tag == HtmlTag::A || tag == HtmlTag::B || tag == HtmlTag::Code || tag == HtmlTag::Em || tag == HtmlTag::I
           || tag == HtmlTag::Strong || tag == HtmlTag::Unknown || tag == HtmlTag::Img;
}

// <cite>Ann:</cite> <time>0:00</time> <p>words</p>, as the podcast namespace shows it; or just words.
class TranscriptPage
{
public:
    explicit TranscriptPage(TranscriptDraft &draft)
        : m_draft(draft)
    {
    }

    void read(QStringView html);
    [[nodiscard]] bool hasMarks() const { return m_hasMarks; }
    [[nodiscard]] const QString &text() const { return m_text; } // a line a block

private:
    void start(HtmlTag tag);
    void end(HtmlTag tag);
    void endBlock();

    TranscriptDraft &m_draft;
    QString m_words;
    QString m_text;
    QString m_speaker;
    std::optional<qint64> m_startMs;
    HtmlTag m_hidden = HtmlTag::Unknown;
    bool m_hasMarks = false;
};

void TranscriptPage::read(QStringView html)
{
    HtmlTokens tokens(html);
    while (const std::optional<HtmlToken> token = tokens.next()) {
        if (token->kind == HtmlToken::Kind::End)
            end(token->tag);
        else if (m_hidden != HtmlTag::Unknown)
            continue;
        else if (token->kind == HtmlToken::Kind::Start && !token->selfClosing)
            start(token->tag);
        else if (token->kind == HtmlToken::Kind::Text)
            m_words += token->literal ? token->text.toString() : decodeCharacterReferences(token->text.toString());
    }
    endBlock();
}

void TranscriptPage::start(HtmlTag tag)
{
    if (hasNoTranscript(tag)) {
        endBlock();
        m_hidden = tag;
    } else if (tag == HtmlTag::Cite || tag == HtmlTag::Time || !isWithinPassage(tag)) {
        endBlock();
    }
}

void TranscriptPage::end(HtmlTag tag)
{
    if (m_hidden != HtmlTag::Unknown) {
        if (tag == m_hidden)
            m_hidden = HtmlTag::Unknown;
        return;
    }
    if (tag == HtmlTag::Cite) {
        m_speaker = plainLine(m_words);
        if (m_speaker.endsWith(u':'))
            m_speaker.chop(1);
        m_startMs.reset();
        m_words.clear();
        m_hasMarks = true;
    } else if (tag == HtmlTag::Time) {
        const QString written = plainLine(m_words);
        if (const Clock clock = readClock(written); clock.length > 0 && clock.length == written.size()) {
            m_startMs = clock.ms;
            m_words.clear();
            m_hasMarks = true;
        }
    } else if (!isWithinPassage(tag)) {
        endBlock();
    }
}

void TranscriptPage::endBlock()
{
    const QString words = plainLine(std::exchange(m_words, {}));
    if (words.isEmpty())
        return;
    m_text += words + u"\n\n"_s;
    if (m_hasMarks)
        m_draft.add({std::exchange(m_startMs, {}), {}, m_speaker, words});
}

} // namespace

void readTranscriptHtml(QStringView html, TranscriptDraft &draft)
{
    TranscriptPage reader(draft);
    reader.read(html);
    if (!reader.hasMarks())
        readTranscriptText(reader.text(), draft);
}

} // namespace earmark
