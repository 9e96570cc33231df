// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What TermFinder notes of a term: how it is written, what is known of it, where it stands.

#include "models/understanding/termfinder.h"

#include <algorithm>

namespace earmark {
// What a term is wherever it stands.
void TermFinder::describe(Term &term, const Sentence &sentence, const TermKey &key, const TermFacts &facts,
                          qsizetype first, qsizetype last) const
{
    using enum TermFeature;
    TermFeatures &features = term.features;
    term.place = {m_read->text, m_field, qsizetype(word(first).start) + about(first).elided, word(last).end()};
    features.set(Bracketed, word(first).before.testFlag(GapPart::Open) && !sentence.title);
    features.set(Gerund, endsInIng(word(last).in(m_read->text)));
    if (first == last) {
        term.parts[0] = m_numbers[size_t(first)];
        features.add(about(first).features);
        features.set(Short, word(first).length < 4);
        return;
    }
    const TermFacts &head = about(last).facts; // "engine" tells what a "search engine" is
    features.add(featuresOf(facts, m_show.isEnglish()));
    if (facts.kind == TermKind::Unknown) {
        TermFacts as = facts;
        as.nature = head.nature;
        features.add(featuresOf(as, m_show.isEnglish()));
        features.set(Verb, head.kind == TermKind::Verb && !(word(last).capital && sentence.capitalsTell));
    }
    bool allFrequent = true;
    qint32 episodes = about(first).episodes;
    for (qsizetype i = first; i <= last; ++i) {
        const TermWord &part = about(i);
        term.parts[size_t(i - first)] = m_numbers[size_t(i)];
        constexpr int frequent = 4;
        allFrequent = allFrequent && part.facts.general >= frequent;
        features.set(PartUnheard, part.facts.kind == TermKind::Unknown);
        features.set(PartEveryday, part.everyday);
        features.set(PartTechnology,
                     facts.kind == TermKind::Unknown
                         && (part.facts.kind == TermKind::Technology || part.facts.kind == TermKind::Ambiguous));
        features.set(Role, part.role);
        features.set(GivenName, part.given);
        features.set(FamilyName, part.family && !part.given);
        features.set(OfShow, part.ofShow);
        episodes = part.stop ? episodes : std::min(episodes, part.episodes);
    }
    if (last - first == 1) {
        const int together = m_show.episodesWithPair(key);
        features.set(PairTwice, together == 2);
        features.set(PairSome, together > 2 && together < 6);
        features.set(PairOften, together > 5);
        features.set(Cohesive, together > 2 && together * 4 > episodes);
        features.set(VeryCohesive, together > 2 && together * 2 > episodes);
        episodes = together > 0 ? together : episodes;
    }
    features.add(rarityFeatures(episodes, m_show.episodes()));
    features.set(HeadFrequent, facts.kind == TermKind::Unknown && (head.general > 3 || head.technical > 4));
    features.set(AllFrequent, allFrequent);
    features.set(TwoWords, last - first == 1);
    features.set(ThreeWords, last - first == 2);
    features.set(FourWords, last - first == 3);
    if (!m_show.isEnglish())
        features.set(facts.kind == TermKind::Unknown ? ForeignUnheard : ForeignKnown);
}

TermFeatures TermFinder::featuresOfPlace(const Sentence &sentence, qsizetype first, qsizetype last) const
{
    using enum TermFeature;
    TermFeatures features = sentence.features;
    const Word &begin = word(first);
    const bool capitals = std::ranges::all_of(m_read->words.begin() + first, m_read->words.begin() + last + 1,
                                              [](const Word &word) { return word.capital || word.mixed; });
    if (first == last && begin.mixed)
        features.set(begin.lowerCase || begin.length < 2 ? Mixed : Acronym);
    else if (begin.capital && m_show.hasCapitalNouns())
        features.set(CapitalNoun);
    else if (begin.capital && (first == sentence.first || !sentence.capitalsTell))
        features.set(about(first).inside > about(first).lower ? CapitalInside : CapitalAtStart);
    else
        features.set(begin.capital ? CapitalInside : LowerCase);
    features.set(Capitals, first != last && capitals);
    features.set(ForeignLower, !m_show.isEnglish() && !begin.capital);

    const Gap before = begin.before;
    const Gap behind = last + 1 < m_read->words.size() ? word(last + 1).before : Gap(GapPart::Paragraph);
    const Gap ends = sentenceEnd | GapPart::Colon | GapPart::Dash;
    const bool whole = (before & ends) && (behind & ends);
    features.set(sentence.title ? WholeTitle : Heading, whole);
    features.set(TitleStart, sentence.title && first == 0);
    features.set(Quoted, before.testFlag(GapPart::Quote));
    features.set(AfterColon, before.testFlag(GapPart::Colon));
    features.set(Enumerated,
                 before.testFlag(GapPart::Comma)
                     && (behind.testFlag(GapPart::Comma) || last + 1 >= sentence.end || about(last + 1).stop));
    if (!sentence.title && !m_links.empty()) {
        const auto start = qsizetype(begin.start);
        const auto behindLink =
            std::ranges::upper_bound(m_links, start, {}, [](const auto &link) { return link.first; });
        if (behindLink != m_links.begin() && word(last).end() <= std::prev(behindLink)->second) {
            features.set(Linked);
            features.set(WholeLink,
                         std::prev(behindLink)->first == start && std::prev(behindLink)->second == word(last).end());
        }
    }
    return features;
}

// Whether a line is an item of a list, and whether it has an address.
TermFeatures TermFinder::lineFeatures(qsizetype first, qsizetype end) const
{
    using enum TermFeature;
    TermFeatures features;
    qsizetype at = qsizetype(word(first).start);
    while (at > 0 && m_read->text[at - 1] != u'\n')
        --at;
    constexpr QStringView bullets = u"-*\u2022\u2013\u00B7\u25CF\u25BA";
    const QChar begins = at < m_read->text.size() ? m_read->text[at] : QChar();
    features.set(ListItem, bullets.contains(begins) || begins.isDigit());
    const bool address = std::ranges::any_of(m_read->words.begin() + first, m_read->words.begin() + end,
                                             [](const Word &word) { return word.before.testFlag(GapPart::Url); });
    const bool addressBehind = end < m_read->words.size() && word(end).before.testFlag(GapPart::Url);
    features.set(BesideAddress, address || addressBehind);
    return features;
}

// Where the texts of links stand, which are in the order of the notes.
void TermFinder::markLinks(const QList<Link> &links)
{
    m_links.clear();
    qsizetype from = 0;
    for (const Link &link : links) {
        const QStringView text = QStringView(link.text).trimmed();
        readAddresses(link.url);
        const qsizetype at = text.size() < 2 ? -1 : m_read->text.indexOf(text, from);
        if (at < 0)
            continue;
        from = at + text.size();
        m_links.emplace_back(at, from);
    }
}

} // namespace earmark
