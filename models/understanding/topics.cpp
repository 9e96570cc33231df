// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/topics.h"

#include "models/understanding/evidence.h"
#include "models/understanding/termfinder.h"

#include <algorithm>
#include <cmath>

namespace earmark {
namespace {

// What is less likely is not shown, however little there is.
constexpr double leastScore = -4.6;
constexpr double leastPlainScore = -3.4; // of phrases that no list has
// Beyond the first few, what is much less likely than the best is not shown.
constexpr double furthestBehind = 5.5;

QStringView labelOf(const Term &term)
{
    return term.place.text.sliced(term.place.start, term.place.end - term.place.start);
}

bool sharesParts(const Term &longer, const Term &shorter)
{
    return std::ranges::all_of(shorter.parts, [&](quint32 part) {
        return part == 0 || std::ranges::find(longer.parts, part) != longer.parts.end();
    });
}

bool isListed(const Term &term)
{
    using enum TermFeature;
    return term.features.test(Technology) || term.features.test(Phrase) || term.features.test(Collocation)
           || term.features.test(Keyword);
}

// What no list knows and most episodes say is the show's own: its handle, its greeting. So is what many say and no
// title ever does, and the name of the show.
bool isOfTheShow(const Term &term, const ShowTerms &show)
{
    using enum TermFeature;
    constexpr qsizetype fewEpisodes = 8;
    if (show.episodes() <= fewEpisodes || isListed(term) || term.features.test(Ambiguous))
        return false;
    const bool often = term.features.test(Many) || term.features.test(Most);
    const auto all = [&](auto &&is) {
        return std::ranges::all_of(term.parts, [&](quint32 part) { return part == 0 || is(show.word(part)); });
    };
    const bool named = all([](const TermWord &word) { return word.ofShow; });
    const bool entitled = !all([](const TermWord &word) { return !word.inTitle; });
    return term.parts[0] != 0
           && ((term.features.test(MostUnlisted) && !term.features.test(Title))
               || (often && !entitled && (term.features.test(Mixed) || term.features.test(Capitals)))
               || (named && (term.parts[1] != 0 || term.features.test(Mixed))));
}

// "servers" of a company, "apps" in a language: the name says it.
bool isMerelyOf(const Term &term, const Term &other)
{
    using enum TermFeature;
    return term.parts[1] != 0 && !isListed(term) && term.features.test(HeadFrequent) && other.parts[1] == 0
           && (other.features.test(Technology) || other.features.test(Ambiguous)) && sharesParts(term, other);
}

// The same word in another case or number, by what its letters tell.
bool isFormOf(QStringView one, QStringView other)
{
    constexpr qsizetype leastCommon = 5;
    constexpr qsizetype longestEnding = 2;
    constexpr qsizetype longestWord = 40;
    if (one.size() > longestWord || other.size() > longestWord)
        return false;
    const auto same = [](QChar a, QChar b) {
        return a == b || a.toCaseFolded() == b.toCaseFolded();
    };
    const auto [in, inOther] = std::ranges::mismatch(one, other, same);
    const qsizetype common = in - one.begin();
    const qsizetype rest = std::max(one.size(), other.size()) - common;
    const qsizetype shortRest = std::min(one.size(), other.size()) - common;
    return common >= leastCommon && common * 10 >= std::max(one.size(), other.size()) * 7 && shortRest <= longestEnding
           && rest <= longestEnding + (shortRest < longestEnding ? 1 : 0);
}

// Whether one of the topics says it already: "kernel" beside "Linux kernel", or the other way round.
bool isCovered(const Term &term, const std::vector<const Term *> &chosen)
{
    return std::ranges::any_of(chosen, [&](const Term *other) {
        if (isFormOf(labelOf(term), labelOf(*other)))
            return true;
        if (term.parts[0] == 0 || other->parts[0] == 0)
            return false;
        if (isMerelyOf(term, *other))
            return true;
        if (sharesParts(*other, term))
            return term.count <= other->count;
        return sharesParts(term, *other) && !isListed(term) && term.count * 2 <= other->count;
    });
}

// "rye" is "rye flour" where it stands nowhere else. A technology is one even so.
const Term *wholeOf(const Term &term, const TermPool &pool)
{
    constexpr double muchLess = 1.5;
    const Term *longer = term.longer == 0 ? nullptr : pool.find(term.longer);
    const bool known = term.features.test(TermFeature::Technology) || term.features.test(TermFeature::Ambiguous);
    // Where no dictionary tells phrases from words that happen to meet, the title does.
    const bool close =
        longer
        && (longer->score > term.score - muchLess
            || (longer->features.test(TermFeature::Foreign) && longer->features.test(TermFeature::Title)));
    return close && !known ? longer : &term;
}

TopicMention mentionOf(const Term &term)
{
    const TermPlace &place = term.place;
    Evidence evidence = evidenceAt(place.text, *place.field, place.start, place.end);
    QString label = evidence.text.simplified();
    const double weight = 1.0 / (1.0 + std::exp(-term.score));
    return {std::move(label), std::round(weight * 100) / 100, std::move(evidence)};
}

} // namespace

Topics::Topics(const ParsedShow &show, const ShowWords &words, const LanguageData &language)
    : m_show(show)
    , m_words(words)
    , m_language(language)
    , m_terms(show, words, language)
{
}

TermPool Topics::termsOf(qsizetype episode, const QStringList &persons)
{
    const ReadText title = m_words.title(episode);
    const ReadText description = m_words.description(episode);
    TermPool pool(title.words.size() + description.words.size());
    TermFinder finder(m_terms, persons, m_wide, pool);
    finder.addTitle(title);
    finder.addDescription(description, m_show.episodes[episode].links);
    finder.addKeywords(m_show.episodes[episode].keywords);
    finder.finish();
    score(pool);
    return pool;
}

void Topics::score(TermPool &pool) const
{
    const std::vector<float> &weights = m_language.terms().weights();
    if (weights.empty())
        return;
    for (Term &term : pool.terms())
        term.features.forEach([&](size_t feature) { term.score += double(weights[feature]); });
}

QList<TopicMention> Topics::of(qsizetype episode, const QStringList &persons)
{
    TermPool pool = termsOf(episode, persons);
    std::vector<const Term *> ranked;
    for (const Term &term : pool.terms()) {
        if (m_language.terms().weights().empty() && !term.features.test(TermFeature::Keyword))
            continue;
        const bool plain =
            term.count == 1 && term.parts[1] != 0 && term.features.test(TermFeature::LowerCase) && !isListed(term);
        const bool cut = (term.parts[0] == 0 && term.features.test(TermFeature::Inside)) || isOfTheShow(term, m_terms);
        if (!cut && term.count > 0 && term.score > (plain ? leastPlainScore : leastScore))
            ranked.push_back(&term);
    }
    // More than are wanted, since some repeat the words of others.
    const size_t some = std::min<size_t>(ranked.size(), mostTopics * 5);
    std::ranges::partial_sort(ranked, ranked.begin() + qsizetype(some), [](const Term *a, const Term *b) {
        return a->score != b->score ? a->score > b->score : a < b;
    });
    ranked.resize(some);
    std::vector<const Term *> chosen;
    for (const Term *term : ranked) {
        const bool enough = qsizetype(chosen.size()) >= mostTopics;
        if (enough || term->score < ranked.front()->score - furthestBehind)
            break;
        const Term *whole = wholeOf(*term, pool);
        if (!isCovered(*whole, chosen) && std::ranges::find(chosen, whole) == chosen.end())
            chosen.push_back(whole);
    }
    QList<TopicMention> topics;
    std::ranges::stable_sort(chosen, std::ranges::greater(), [](const Term *term) { return term->score; });
    topics.reserve(qsizetype(chosen.size()));
    for (const Term *term : chosen)
        topics.append(mentionOf(*term));
    return topics;
}

} // namespace earmark
