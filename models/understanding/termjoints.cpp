// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What TermFinder does where terms are parts of others or stand for them.

#include "models/understanding/termfinder.h"

#include <algorithm>
#include <utility>

namespace earmark {

// "Rust-based" is about Rust.
bool TermFinder::isDerived(qsizetype at) const
{
    const QStringView written = word(at).in(m_read->text);
    const qsizetype cut = written.lastIndexOf(u'-');
    if (cut <= 0 || !written.first().isUpper() || cut + 1 >= written.size() || written[cut + 1].isUpper())
        return false;
    const TermKind kind = m_show.terms().facts(termKey(written.sliced(cut + 1))).kind;
    return kind == TermKind::Verb || kind == TermKind::Adjective;
}

// The parts of "AI-powered", "Kubernetes-Cluster" and "Open-Source-Projekt".
void TermFinder::readHyphens(const Sentence &sentence, qsizetype at)
{
    const QStringView written = word(at).in(m_read->text);
    constexpr qsizetype longest = 60;
    const qsizetype first = written.size() > longest ? -1 : written.indexOf(u'-');
    if (first < 0)
        return;
    const auto addPart = [&](qsizetype from, qsizetype end) {
        const QStringView part = written.sliced(from, end - from);
        const TermKey key = termKey(part);
        const TermFacts facts = m_show.terms().facts(key);
        const bool listed = facts.kind > TermKind::Word;
        constexpr qsizetype shortest = 3;
        const bool name = part.size() > 1 && part.first().isUpper() && part[1].isUpper();
        if (listed || name || (part.size() >= shortest && part.first().isUpper()))
            addPiece(sentence, at, {from, end}, key, facts);
    };
    qsizetype from = 0;
    for (qsizetype cut = first; from < written.size(); cut = written.indexOf(u'-', from)) {
        const qsizetype end = cut < 0 ? written.size() : cut;
        addPart(from, end);
        if (from > 0 && end < written.size())
            addPart(0, end);
        from = end + 1;
    }
}

// A part of a word.
void TermFinder::addPiece(const Sentence &sentence, qsizetype at, Piece piece, const TermKey &key,
                          const TermFacts &facts)
{
    Term &term = m_pool.term(key.singular);
    const qsizetype start = qsizetype(word(at).start);
    if (term.count == 0) {
        term.features.add(featuresOf(facts, m_show.isEnglish()));
        term.features.add(rarityFeatures(about(at).episodes, m_show.episodes()));
        term.place = {m_read->text, m_field, start + piece.from, start + piece.end};
    }
    ++term.count;
    term.features.add(sentence.features);
    term.features.set(TermFeature::Piece);
    const QStringView written = m_read->text.sliced(start + piece.from, piece.end - piece.from);
    const bool shouted = std::ranges::none_of(written, [](QChar c) { return c.isLower(); });
    term.features.set(shouted                     ? TermFeature::Acronym
                      : written.first().isUpper() ? TermFeature::CapitalInside
                                                  : TermFeature::LowerCase);
}

// "CI/CD", "UI/UX".
bool TermFinder::isSlashPair(qsizetype first, qsizetype second) const
{
    constexpr qsizetype longest = 3;
    const auto isShort = [&](const Word &word) {
        return word.capital && !word.lowerCase && word.length <= longest;
    };
    return second == first + 1 && word(second).before == Gap(GapPart::Slash) && isShort(word(first))
           && isShort(word(second)) && word(second).start == word(first).end() + 1;
}

// "natural language processing (NLP)", and the other way round.
void TermFinder::noteAcronym(qsizetype at)
{
    const QStringView letters = word(at).in(m_read->text);
    constexpr qsizetype shortest = 2;
    constexpr qsizetype longest = 6;
    if (letters.size() < shortest || letters.size() > longest || word(at).lowerCase || !word(at).capital
        || !word(at).before.testFlag(GapPart::Open) || at < letters.size())
        return;
    const qsizetype first = at - letters.size();
    TermKey key = about(first).key;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        if (m_read->text[word(first + i).start].toUpper() != letters[i] || (i > 0 && word(first + i).before))
            return;
        if (i > 0)
            key = key.followedBy(about(first + i).key);
    }
    m_acronyms.append({about(at).key.singular, key.singular});
}

// "k8s" beside "Kubernetes": the number of letters between the first and the last.
void TermFinder::noteNumeronyms()
{
    constexpr qsizetype shortest = 3;
    constexpr qsizetype longest = 4;
    const auto labelOf = [](const Term &term) {
        return term.place.text.sliced(term.place.start, term.place.end - term.place.start);
    };
    for (const Term &term : m_pool.terms()) {
        const QStringView label = labelOf(term);
        if (term.count == 0 || label.size() < shortest || label.size() > longest || !label[1].isDigit())
            continue;
        bool isNumber = false;
        const int between = label.sliced(1, label.size() - 2).toInt(&isNumber);
        const auto stands = [&](const Term &other) {
            const QStringView word = labelOf(other);
            return other.count > 0 && word.size() == between + 2
                   && std::ranges::all_of(word, [](QChar c) { return c.isLetter(); })
                   && word.front().toLower() == label.front().toLower()
                   && word.back().toLower() == label.back().toLower();
        };
        if (!isNumber || !label.back().isLetter())
            continue;
        const auto found = std::ranges::find_if(m_pool.terms(), stands);
        if (found != m_pool.terms().end())
            m_acronyms.append({term.key, found->key});
    }
}

void TermFinder::joinAcronyms()
{
    for (const auto &[acronym, longForm] : std::as_const(m_acronyms)) {
        const Term *shortTerm = m_pool.find(acronym);
        const Term *longTerm = m_pool.find(longForm);
        if (!shortTerm || !longTerm || shortTerm == longTerm)
            continue;
        // The one that the text uses more stays, but nobody looks for "k8s".
        const bool shortStays = shortTerm->count > longTerm->count && longTerm->parts[1] != 0;
        Term &kept = m_pool.term(shortStays ? acronym : longForm);
        Term &joined = m_pool.term(shortStays ? longForm : acronym);
        kept.count += std::exchange(joined.count, 0);
        kept.features.add(joined.features);
    }
}

bool TermFinder::isNounPair(const Term &term) const
{
    return term.parts[1] != 0 && term.parts[2] == 0 && m_show.word(term.parts[0]).facts.kind == TermKind::Noun
           && m_show.word(term.parts[1]).facts.kind == TermKind::Noun;
}

// "vector" beside "vector database", where it never stands alone.
void TermFinder::markInside()
{
    using enum TermFeature;
    for (size_t i = 0; i < m_pool.terms().size(); ++i) {
        const Term &longer = m_pool.terms()[i];
        const TermFeatures &features = longer.features;
        const bool firm = features.test(Phrase) || features.test(Collocation) || features.test(Cohesive)
                          || features.test(Capitals) || longer.count > 1 || isNounPair(longer)
                          || (features.test(Foreign) && features.test(Title));
        if (longer.parts[1] == 0 || !firm)
            continue;
        for (const quint32 part : longer.parts) {
            const Term *known = part == 0 ? nullptr : m_pool.find(m_show.word(part).key.singular);
            if (!known || known->count > longer.count)
                continue;
            Term &shorter = m_pool.term(known->key);
            shorter.features.set(Inside);
            shorter.longer = longer.key;
        }
    }
}

} // namespace earmark
