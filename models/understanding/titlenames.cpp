// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/titlenames.h"

namespace earmark {
namespace {

constexpr Gap partEnd =
    Gap(GapPart::Colon) | GapPart::Dash | GapPart::Open | GapPart::Close | GapPart::Sentence | GapPart::Other;

class TitleReader
{
public:
    TitleReader(const ReadText &read, const TextNames &text)
        : m_read(read)
        , m_words(read.words)
        , m_text(text)
        , m_names(text.reader())
    {
    }

    QList<TitleName> read()
    {
        for (qsizetype first = 0; first < m_words.size();) {
            qsizetype end = first + 1;
            while (end < m_words.size() && !(m_words[end].before & partEnd))
                ++end;
            readPart(first, end);
            first = end;
        }
        return std::move(m_found);
    }

private:
    void readPart(qsizetype first, qsizetype end)
    {
        // "Episode 12", "Series 2 E4", "LIVE Show": numbers and words that are in no name.
        while (first < end && !m_text.spanAt(first)
               && (m_words[first].mixed || m_names.is(first, WordRole::NoName) || m_names.is(first, WordRole::Role)
                   || m_words[first].in(m_read.text).front().isDigit()))
            ++first;
        const NameSpan *span = first < end ? m_text.spanAt(first) : nullptr;
        if (!span || span->size() < 2)
            return;
        const QList<NameSpan> list = listFrom(*span, end);
        const qsizetype at = list.last().end;
        const bool whole = at == end;
        const bool told = at < end && (m_words[at].before & GapPart::Comma || m_names.is(at, WordRole::Stop));
        if (!whole && !told)
            return;
        for (const NameSpan &name : list) {
            if (name.strength >= 1.0)
                m_found.append({name, whole ? Reason::TitleName : Reason::Opening});
            else if (whole && name.strength >= 0.1)
                m_found.append({name, Reason::TitleNameWeak});
        }
    }

    [[nodiscard]] QList<NameSpan> listFrom(const NameSpan &first, qsizetype end) const
    {
        QList<NameSpan> list = {first};
        while (list.last().end < end) {
            const qsizetype at = list.last().end;
            const bool connector = m_names.is(at, WordRole::Connector);
            const bool joined =
                connector || (m_words[at].before & (Gap(GapPart::Comma) | GapPart::Ampersand | GapPart::Slash));
            const NameSpan *next = joined && at + connector < end ? m_text.spanAt(at + connector) : nullptr;
            if (!next || (next->size() < 2 && next->strength < 0.9))
                break;
            list.append(*next);
        }
        return list;
    }

    const ReadText &m_read;
    const QList<Word> &m_words;
    const TextNames &m_text;
    const NameReader &m_names;
    QList<TitleName> m_found;
};

} // namespace

QList<TitleName> titleNames(const ReadText &read, const TextNames &text)
{
    return TitleReader(read, text).read();
}

} // namespace earmark
