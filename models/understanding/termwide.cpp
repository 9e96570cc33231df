// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What TermFinder does where a script puts no blanks between words.

#include "models/understanding/termfinder.h"

namespace earmark {
namespace {

bool isHiraganaSign(QChar c)
{
    return c.unicode() >= 0x3040 && c.unicode() < 0x30A0;
}

} // namespace

// Words of a dictionary, and two that stand together.
void TermFinder::readWideWord(const Sentence &sentence, qsizetype at)
{
    constexpr qsizetype longest = 2000;
    const QStringView text = word(at).in(m_read->text).first(std::min<qsizetype>(word(at).length, longest));
    Piece before;
    quint64 keyBefore = 0;
    qsizetype from = 0;
    for (const qsizetype end : m_wide.endsIn(text)) {
        const Piece piece{from, end};
        from = end;
        const QStringView written = text.sliced(piece.from, piece.end - piece.from);
        const bool carries = !isHiraganaSign(written.first()) && !written.first().isDigit()
                             && m_show.terms().everyday(termKey(written)) == 0;
        const quint64 key = carries ? addWide(sentence, at, piece) : 0;
        if (carries && before.end > before.from)
            m_widePairs.append({keyBefore, key, addWide(sentence, at, {before.from, piece.end})});
        before = carries ? piece : Piece{};
        keyBefore = key;
    }
}

// Nothing but the key where the letters are too few or too many for a term.
quint64 TermFinder::addWide(const Sentence &sentence, qsizetype at, Piece piece)
{
    constexpr qsizetype longest = 12;
    const QStringView text = word(at).in(m_read->text).sliced(piece.from, piece.end - piece.from);
    const TermKey key = termKey(text);
    if (text.size() < 2 || text.size() > longest)
        return key.singular;
    Term &term = m_pool.term(key.singular);
    if (term.count == 0) {
        const qsizetype start = qsizetype(word(at).start) + piece.from;
        describeNature(term, m_show.terms().facts(key));
        term.features.set(TermFeature::ForeignUnheard);
        term.place = {m_read->text, m_field, start, start + text.size()};
    }
    ++term.count;
    term.features.add(sentence.features);
    return key.singular;
}

// Two words are one where they stand together twice; else each is one.
void TermFinder::chooseWide()
{
    for (const auto &[left, right, both] : std::as_const(m_widePairs)) {
        const Term *pair = m_pool.find(both);
        if (!pair)
            continue;
        const int together = pair->count;
        for (const quint64 part : {left, right}) {
            const Term *known = m_pool.find(part);
            if (known && together > 1 && known->count <= together)
                m_pool.term(part).features.set(TermFeature::Inside);
        }
        if (together < 2 && both != left && both != right)
            m_pool.term(both).features.set(TermFeature::Inside);
    }
}

} // namespace earmark
