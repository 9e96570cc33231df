// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What TermFinder does where a script puts no blanks between words.

#include "models/understanding/termfinder.h"

#include <algorithm>
#include <array>

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
    const QList<Piece> names = personsIn(text);
    std::array<Piece, 2> before; // the word before, and the one before that
    std::array<quint64, 2> keys{};
    quint64 pairBefore = 0;
    qsizetype from = 0;
    for (const qsizetype end : m_wide.endsIn(text)) {
        const Piece piece{from, end};
        from = end;
        const bool named = std::ranges::any_of(
            names, [&](const Piece &name) { return piece.from < name.end && name.from < piece.end; });
        const bool tells = !named && carries(text.sliced(piece.from, piece.end - piece.from));
        const quint64 key = tells ? addWide(sentence, at, piece) : 0;
        quint64 pair = 0;
        if (tells && before[0].end > before[0].from) {
            pair = addWide(sentence, at, {before[0].from, piece.end});
            m_widePairs.append({keys[0], key, pair});
        }
        if (pair != 0 && pairBefore != 0)
            m_widePairs.append({pairBefore, pair, addWide(sentence, at, {before[1].from, piece.end})});
        before = {tells ? piece : Piece{}, before[0]};
        keys = {key, keys[0]};
        pairBefore = pair;
    }
}

// Whether a word may be, or be a part of, what a text is about.
bool TermFinder::carries(QStringView word) const
{
    constexpr quint8 frequent = 5;
    const TermKey key = termKey(word);
    return !isHiraganaSign(word.front()) && !word.front().isDigit() && m_show.terms().everyday(key) == 0
           && m_show.terms().frequency(key, ~Languages(0)) < frequent && !m_show.isWideLabel(word);
}

QList<TermFinder::Piece> TermFinder::personsIn(QStringView text) const
{
    QList<Piece> found;
    for (const QString &person : m_widePersons) {
        for (qsizetype at = text.indexOf(person); at >= 0; at = text.indexOf(person, at + person.size()))
            found.append({at, at + person.size()});
    }
    return found;
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
        term.features.add(featuresOf(m_show.terms().facts(key), m_show.isEnglish()));
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
