// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/showterms.h"

#include <algorithm>
#include <array>

namespace earmark {
namespace {

// The texts of more episodes tell nothing new.
constexpr qsizetype countedEpisodes = 5000;
// Pairs of words take memory; fewer episodes are enough for them.
constexpr qsizetype pairedEpisodes = 800;
// Shorter sentences are items of a list rather than phrases of the house.
constexpr qsizetype shortestRepeated = 4;
constexpr qsizetype longRepeated = 8;

quint64 sentenceKey(const ReadText &read, qsizetype first, qsizetype end)
{
    quint64 key = 0;
    for (qsizetype i = first; i < end; ++i)
        key = key * 0x9e3779b97f4a7c15U + read.words[i].key;
    return key;
}

// What is so frequent in a language says nothing by itself.
constexpr quint8 mostFrequent = 7;

// "Guests", "Editing": what stands before names names no subject.
bool isLabel(const WordFacts &facts, Languages languages)
{
    return std::ranges::any_of(facts.phrases, [&](const CuePhrase &phrase) {
        const bool label =
            phrase.cue == Cue::GuestLabel || phrase.cue == Cue::HostLabel || phrase.cue == Cue::StaffLabel;
        return label && phrase.rest.isEmpty() && (phrase.languages & languages);
    });
}

// "E12", "Vol.31": the letters before the digits that end a word; empty where it is no such word.
QStringView numberedStem(QStringView written)
{
    qsizetype letters = written.size();
    while (letters > 0 && written[letters - 1].isDigit())
        --letters;
    return letters < written.size() ? written.first(letters) : QStringView();
}

// What stands before the apostrophe in l'Europe, d'eau, qu'elle, dell'arte.
quint8 elidedIn(QStringView written)
{
    constexpr qsizetype longest = 5;
    for (qsizetype i = 1; i <= longest && i + 2 < written.size(); ++i) {
        if (written[i] == u'\'' || written[i] == u'\u2019')
            return quint8(i + 1);
    }
    return 0;
}

// "Quick Chat" of "Quick Chat - What wool is"; 0 where a title has no such part.
qsizetype seriesEnd(const ReadText &title)
{
    constexpr qsizetype longest = 4; // words
    const Gap behind = Gap(GapPart::Colon) | GapPart::Dash | GapPart::Other;
    for (qsizetype i = 1; i <= longest && i < title.words.size(); ++i) {
        if (title.words[i].before)
            return title.words[i].before & behind ? i : 0;
    }
    return 0;
}

} // namespace

qsizetype sentenceEndBehind(const ReadText &read, qsizetype first)
{
    qsizetype end = first + 1;
    while (end < read.words.size() && !(read.words[end].before & sentenceEnd))
        ++end;
    return end;
}

ShowTerms::ShowTerms(const ParsedShow &show, const ShowWords &words, const LanguageData &language)
    : m_terms(language.terms())
    , m_uncut(language.uncut())
    , m_languages(words.languages())
    , m_episodes(show.episodes.size())

    , m_capitalNouns((words.languages() & m_terms.capitalNouns()) != 0)
    , m_words(size_t(words.numbers()) + 1)
    , m_show(words)
{
    const qsizetype counted = std::min(m_episodes, countedEpisodes);
    for (qsizetype i = 0; i < counted; ++i) {
        count(words.title(i), i);
        countTitle(words.title(i));
        count(words.description(i), i);
        for (const QString &keyword : show.episodes[i].keywords)
            ++m_keywords[termKey(keyword).singular];
    }
    findEnglish();
    silenceFrequent();
    for (const Word &word : wordsOf(show.title, nullptr)) {
        if (const quint32 known = words.number(word.key))
            m_words[known].ofShow = true;
    }
    for (TermWord &word : m_words)
        describeAlone(word);
}

bool ShowTerms::isRepeated(const ReadText &read, qsizetype first, qsizetype end) const
{
    const auto counted = std::min(m_episodes, countedEpisodes);
    // A long one is never written anew: sponsors speak so, though only for some weeks.
    const auto many = std::max<qsizetype>(3, end - first >= longRepeated ? 0 : counted / 6);
    return end - first >= shortestRepeated && m_sentences.value(sentenceKey(read, first, end)) >= many;
}

void ShowTerms::count(const ReadText &read, qsizetype episode)
{
    for (qsizetype first = 0; first < read.words.size();) {
        const qsizetype end = sentenceEndBehind(read, first);
        if (end - first >= shortestRepeated)
            ++m_sentences[sentenceKey(read, first, end)];
        for (qsizetype i = first; i < end; ++i) {
            const Word &word = read.words[i];
            TermWord &counts = m_words[word.number];
            if (counts.lower + counts.inside + counts.starts == 0)
                describe(counts, word, word.in(read.text));
            if (!word.capital)
                ++counts.lower;
            else
                ++(i > first ? counts.inside : counts.starts);
            if (i > first && episode < pairedEpisodes)
                countPair(read, i, qint32(episode));
        }
        first = end;
    }
}

// "Series 2", "E12": what titles count by.
void ShowTerms::countTitle(const ReadText &read)
{
    if (const qsizetype end = seriesEnd(read); end > 0)
        ++m_series[sentenceKey(read, 0, end)];
    for (const Word &word : read.words) {
        m_words[word.number].inTitle = true;
        const QStringView stem = numberedStem(word.in(read.text));
        if (!stem.isEmpty())
            ++m_numberings[termKey(stem).letters];
    }
}

qsizetype ShowTerms::behindSeries(const ReadText &title) const
{
    const qsizetype end = seriesEnd(title);
    if (end == 0)
        return 0;
    const auto many = std::max<qsizetype>(5, std::min(m_episodes, countedEpisodes) / 50);
    const QStringView name = title.text.first(title.words[end - 1].end());
    const bool isSubject = m_terms.facts(termKey(name)).kind != TermKind::Unknown;
    return !isSubject && m_series.value(sentenceKey(title, 0, end)) >= many ? end : 0;
}

bool ShowTerms::isNumbering(QStringView written) const
{
    const QStringView stem = numberedStem(written);
    const auto many = std::max<qsizetype>(3, std::min(m_episodes, countedEpisodes) / 4);
    return !stem.isEmpty() && m_numberings.value(termKey(stem).letters) >= many;
}

bool ShowTerms::isWideLabel(QStringView word) const
{
    return std::ranges::any_of(
               std::array{&m_uncut.guestBefore, &m_uncut.hostBefore, &m_uncut.staffBefore, &m_uncut.roles},
               [&](const UncutPhrases *phrases) { return phrases->startOf(word) == word.size(); })
           || m_uncut.behindNames.startOf(word) > 0 || m_uncut.behindNames.startOf(word.last(1)) > 0;
}

// English where no other language is, and small English words are: a text in a language that is not known has none.
void ShowTerms::findEnglish()
{
    constexpr qint64 leastShare = 8;
    qint64 all = 0;
    qint64 small = 0;
    for (const TermWord &word : m_words) {
        all += word.lower + word.inside;
        small += word.stop ? word.lower + word.inside : 0;
    }
    const bool one = (m_languages & (m_languages - 1)) == 0;
    m_english = one && small * leastShare >= all;
}

// What stands in many episodes without a capital is a small word of a language that is not known well.
void ShowTerms::silenceFrequent()
{
    constexpr qsizetype fewEpisodes = 8;
    if (m_english || m_episodes < fewEpisodes)
        return;
    for (TermWord &word : m_words) {
        const bool frequent = qsizetype(word.episodes) * 4 > std::min(m_episodes, countedEpisodes);
        if (frequent && word.lower > word.inside && word.facts.kind <= TermKind::Adjective)
            word.stop = true;
    }
}

void ShowTerms::countPair(const ReadText &read, qsizetype second, qint32 episode)
{
    if (read.words[second].before)
        return;
    const TermWord &left = m_words[read.words[second - 1].number];
    const TermWord &right = m_words[read.words[second].number];
    if (left.stop || right.stop || right.everyday || left.key.letters == 0 || right.key.letters == 0)
        return;
    Counted &pair = m_pairs[left.key.followedBy(right.key).singular];
    pair.episodes += pair.lastEpisode == episode ? 0 : 1;
    pair.lastEpisode = episode;
}

// What the features of a single word are wherever it stands.
void ShowTerms::describeAlone(TermWord &word) const
{
    using enum TermFeature;
    word.features = featuresOf(word.facts, m_english);
    word.features.add(rarityFeatures(word.episodes, m_episodes));
    word.features.set(PartEveryday, word.everyday);
    word.features.set(TermFeature::Role, word.role);
    word.features.set(GivenName, word.given);
    word.features.set(FamilyName, word.family && !word.given);
    word.features.set(OfShow, word.ofShow);
    word.features.set(ForeignKnown, !m_english && word.facts.kind != TermKind::Unknown);
    word.features.set(ForeignUnheard, !m_english && word.facts.kind == TermKind::Unknown);
}

void ShowTerms::describe(TermWord &made, const Word &word, QStringView written) const
{
    if (word.capital || written.size() > 4)
        made.elided = elidedIn(written);
    made.key = termKey(written.sliced(made.elided));
    made.facts = m_terms.facts(made.key);
    made.begins = m_terms.beginsTerm(made.key);
    made.everyday = (m_terms.everyday(made.key) & m_languages) != 0;
    made.episodes = m_show.episodesWith(word.key);
    // Where nouns have capitals those tell more.
    const quint8 frequency = m_capitalNouns ? 0 : m_terms.frequency(made.key, m_languages);
    made.facts.general = std::max(made.facts.general, frequency);
    made.everyday = made.everyday || (frequency >= mostFrequent && made.facts.kind < TermKind::Technology);
    if (!word.facts)
        return;
    made.everyday = made.everyday || isLabel(*word.facts, m_languages);
    made.stop = word.facts->is(WordRole::Stop, m_languages) || word.facts->is(WordRole::Honorific, m_languages);
    made.role = word.facts->is(WordRole::Role, m_languages);
    made.given = word.facts->is(WordRole::GivenName, ~Languages(0));
    made.family = word.facts->is(WordRole::FamilyName, ~Languages(0));
}

} // namespace earmark
