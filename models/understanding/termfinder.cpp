// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/termfinder.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

// The first words say what an episode is about.
constexpr qsizetype openingWords = 50;
constexpr qsizetype middleWords = 250;

const QString &titleField()
{
    static const QString field = u"title"_s;
    return field;
}

const QString &descriptionField()
{
    static const QString field = u"description"_s;
    return field;
}

const QString &keywordsField()
{
    static const QString field = u"keywords"_s;
    return field;
}

bool isLatinLetter(QChar c)
{
    return c.unicode() < 0x80 ? (c.unicode() | 0x20) >= u'a' && (c.unicode() | 0x20) <= u'z' : c.isLetter();
}

} // namespace

TermFinder::TermFinder(const ShowTerms &show, const QStringList &persons, WideWords &wide, TermPool &pool)
    : m_show(show)
    , m_wide(wide)
    , m_pool(pool)
{
    for (const QString &person : persons) {
        if (!person.isEmpty() && isWideLetter(person.front()))
            m_widePersons.append(person);
        for (const Word &word : wordsOf(person, nullptr))
            m_persons[word.key] = 1;
    }
}

void TermFinder::begin(const ReadText &read, const QString &field)
{
    m_read = &read;
    m_field = &field;
    m_numbers.clear();
    m_numbers.reserve(size_t(read.words.size()));
    for (const Word &word : read.words)
        m_numbers.push_back(m_show.number(word));
}

void TermFinder::addTitle(const ReadText &title)
{
    begin(title, titleField());
    const bool tell = capitalsTell(0, title.words.size());
    for (qsizetype first = m_show.behindSeries(title); first < title.words.size();) {
        Sentence sentence{first, sentenceEndBehind(title, first), {}, true, tell};
        sentence.features.set(TermFeature::Title);
        readSentence(sentence);
        first = sentence.end;
    }
}

void TermFinder::addDescription(const ReadText &description, const QList<Link> &links)
{
    begin(description, descriptionField());
    markLinks(links);
    readAddresses(description.text);
    bool advertising = false;
    bool section = false; // of advertising, up to the next heading
    bool goesOn = false;  // into the next paragraph
    qsizetype own = 0;    // words that stand only here
    for (qsizetype first = 0; first < description.words.size();) {
        const qsizetype end = sentenceEndBehind(description, first);
        const Gap before = word(first).before;
        if (before & GapPart::Paragraph)
            advertising = std::exchange(goesOn, false);
        if (before & (Gap(GapPart::Paragraph) | GapPart::Line)) {
            const bool heading = isMarkedHeading(first);
            goesOn = goesOn || isSponsorHeading(first, end);
            section = heading ? goesOn : section;
            advertising = advertising || goesOn || isAdvertising(first);
        }
        if (!advertising && !section && !m_show.isRepeated(description, first, end)) {
            Sentence sentence{first, end, lineFeatures(first, end), false, capitalsTell(first, end)};
            sentence.features.set(own < openingWords  ? TermFeature::Opening
                                  : own < middleWords ? TermFeature::Middle
                                                      : TermFeature::Late);
            readSentence(sentence);
            own += end - first;
        }
        first = end;
    }
}

void TermFinder::addKeywords(const QStringList &keywords)
{
    constexpr qsizetype longest = 40;
    constexpr qsizetype fewEpisodes = 5;
    for (const QString &keyword : keywords) {
        const QStringView label = QStringView(keyword).trimmed();
        const TermKey key = termKey(label);
        // What stands with every episode is of the show.
        const bool everywhere =
            m_show.episodes() > fewEpisodes && m_show.episodesWithKeyword(key) * 4 > m_show.episodes();
        if (label.size() < 2 || label.size() > longest || everywhere)
            continue;
        const QList<Word> words = wordsOf(label, nullptr);
        if (words.isEmpty()
            || std::ranges::any_of(words, [&](const Word &word) { return m_persons.find(word.key) != nullptr; }))
            continue;
        Term &term = m_pool.term(key.singular);
        if (term.count == 0) {
            term.place = {keyword, &keywordsField(), 0, keyword.size()};
            term.features.add(featuresOf(m_show.terms().facts(key), m_show.isEnglish()));
        }
        term.features.set(TermFeature::Keyword);
        ++term.count;
    }
}

void TermFinder::finish()
{
    noteNumeronyms();
    joinAcronyms();
    markInside();
    chooseWide();
    for (Term &term : m_pool.terms()) {
        TermFeatures &features = term.features;
        features.set(TermFeature::Twice, term.count == 2);
        features.set(TermFeature::Thrice, term.count == 3 || term.count == 4);
        features.set(TermFeature::Often, term.count > 4);
        features.set(TermFeature::InAddress, m_addresses.find(term.key) != nullptr);
        const bool title = features.test(TermFeature::Title);
        const bool technology = features.test(TermFeature::Technology) || features.test(TermFeature::Mixed);
        const bool name = features.test(TermFeature::CapitalInside);
        const bool phrase = features.test(TermFeature::Phrase) || features.test(TermFeature::Collocation);
        const bool oneLowerWord = features.test(TermFeature::LowerCase) && term.parts[1] == 0;
        features.set(TermFeature::TitleTechnology, title && technology);
        features.set(TermFeature::TitleName, title && name && !technology);
        features.set(TermFeature::TitlePhrase, title && phrase);
        features.set(TermFeature::OpeningPhrase, phrase && features.test(TermFeature::Opening));
        features.set(TermFeature::NameOnce, name && term.count == 1);
        features.set(TermFeature::LowerOnce, oneLowerWord && term.count == 1);
        features.set(TermFeature::LowerWordInTitle, title && oneLowerWord);
        features.set(TermFeature::TechnologyOften, technology && term.count > 2);
        features.set(TermFeature::PhraseOften, phrase && term.count > 2);
        features.set(TermFeature::MostUnlisted, features.test(TermFeature::Most) && !technology && !phrase
                                                    && !features.test(TermFeature::Ambiguous));
        features.set(TermFeature::AmbiguousName, name && features.test(TermFeature::Ambiguous));
        features.set(TermFeature::TechnologyMany,
                     technology && (features.test(TermFeature::Many) || features.test(TermFeature::Most)));
    }
}

// Where nearly every word has a capital, as in English titles, it tells nothing.
bool TermFinder::capitalsTell(qsizetype first, qsizetype end) const
{
    qsizetype lower = 0;
    qsizetype capital = 0;
    for (qsizetype i = first; i < end; ++i) {
        if (word(i).length > 3 && !about(i).stop)
            ++(word(i).capital ? capital : lower);
    }
    return lower > 0 && lower * 3 > capital;
}

bool TermFinder::isAdvertising(qsizetype first) const
{
    const WordFacts *facts = word(first).facts;
    if (!facts)
        return false;
    return std::ranges::any_of(facts->phrases, [&](const CuePhrase &phrase) {
        if (phrase.cue != Cue::SponsorStart || first + 1 + phrase.rest.size() > m_read->words.size())
            return false;
        return std::ranges::equal(phrase.rest, m_read->words.sliced(first + 1, phrase.rest.size()), {}, {}, &Word::key);
    });
}

// "## Our news"
bool TermFinder::isMarkedHeading(qsizetype first) const
{
    const auto start = qsizetype(word(first).start);
    const qsizetype line = start > 0 ? m_read->text.lastIndexOf(u'\n', start - 1) + 1 : 0;
    return m_read->text[line] == u'#';
}

// "Sponsors", "NAME - Sponsor", on a line of its own
bool TermFinder::isSponsorHeading(qsizetype first, qsizetype end) const
{
    constexpr qsizetype longest = 5;
    constexpr Gap newLine = Gap(GapPart::Line) | GapPart::Paragraph;
    const WordFacts *facts = word(end - 1).facts;
    const bool line = end - first <= longest && (end >= m_read->words.size() || (word(end).before & newLine));
    return line && facts && std::ranges::any_of(facts->phrases, [](const CuePhrase &phrase) {
               return phrase.cue == Cue::SponsorStart && phrase.rest.isEmpty();
           });
}

void TermFinder::readSentence(const Sentence &sentence)
{
    for (qsizetype i = sentence.first; i < sentence.end; ++i) {
        if (isMentionedPerson(sentence, i)) {
            m_mentioned[word(i).key] = 1;
            m_mentioned[word(i + 1).key] = 1;
            ++i;
            continue;
        }
        if (word(i).length > 1 && isWideLetter(m_read->text[word(i).start]))
            readWideWord(sentence, i);
        else if (mayBegin(sentence, i))
            readTermsFrom(sentence, i);
    }
}

// A given name, and a word with a capital that is nothing else.
bool TermFinder::isMentionedPerson(const Sentence &sentence, qsizetype at) const
{
    if (at + 1 >= sentence.end || !about(at).given || !word(at).capital || !word(at + 1).capital || word(at + 1).before)
        return false;
    const TermWord &next = about(at + 1);
    const bool known = about(at).facts.kind == TermKind::Technology || next.facts.kind == TermKind::Technology;
    const bool maybeFamily = next.family || next.facts.kind == TermKind::Unknown;
    return !known && maybeFamily && !next.stop && !word(at + 1).mixed && (sentence.capitalsTell || next.family);
}

bool TermFinder::isPerson(qsizetype at) const
{
    const Word &here = word(at);
    if (!here.capital && here.lowerCase && m_read->text[here.start].isLower())
        return false;
    return m_persons.find(here.key) || m_mentioned.find(here.key)
           || (here.facts && here.facts->inflectionOf != 0 && m_persons.find(here.facts->inflectionOf));
}

bool TermFinder::mayBegin(const Sentence &sentence, qsizetype at) const
{
    const Word &here = word(at);
    const TermWord &known = about(at);
    constexpr int longest = 60;
    if (here.length < 2 || here.length > longest || known.key.letters == 0 || isPerson(at))
        return false;
    if (known.stop)
        return isPossessiveName(at);
    if (here.mixed && m_show.isNumbering(here.in(m_read->text)))
        return false;
    // "3D" and "5G", but neither "2024" nor "20th" nor "15:30".
    if (m_read->text[here.start].isDigit())
        return here.length <= 4 && std::ranges::any_of(here.in(m_read->text), [](QChar c) { return c.isUpper(); });
    return !known.everyday || known.begins || isName(sentence, at);
}

bool TermFinder::mayEnd(const Sentence &, qsizetype at) const
{
    const TermWord &known = about(at);
    return !known.stop && !known.everyday;
}

// "Let's Encrypt", "Moore's Law", but not the works of a company.
bool TermFinder::isPossessiveName(qsizetype at) const
{
    const bool known = about(at).facts.kind == TermKind::Technology || about(at).facts.kind == TermKind::Ambiguous;
    return !known && at > 0 && at + 1 < m_read->words.size() && word(at).capital && word(at + 1).capital
           && !about(at + 1).everyday && word(at + 1).before == Gap(GapPart::Possessive);
}

// Written with a capital for no other reason than being a name.
bool TermFinder::isName(const Sentence &sentence, qsizetype at) const
{
    const Word &here = word(at);
    return here.mixed || (here.capital && at > sentence.first && sentence.capitalsTell && !m_show.hasCapitalNouns());
}

void TermFinder::readTermsFrom(const Sentence &sentence, qsizetype at)
{
    TermKey key = about(at).key;
    // "Go" within a sentence is the language.
    const bool everyday =
        about(at).stop
        || (about(at).everyday && (about(at).facts.kind != TermKind::Ambiguous || !isName(sentence, at)));
    if (!everyday && !isDerived(at) && isWorthAdding(sentence, at, at, about(at).facts))
        add(sentence, key, about(at).facts, at, at);
    readHyphens(sentence, at);
    noteAcronym(at);
    for (qsizetype last = at + 1; last < std::min(at + Term::mostParts, sentence.end); ++last) {
        const bool possessive = last == at + 1 && isPossessiveName(at);
        if (isPerson(last) || (word(last).before && !possessive && !isSlashPair(at, last)))
            return;
        if (possessive)
            key = key.followedBy(termKey(u"s"));
        key = key.followedBy(about(last).key);
        if (!mayEnd(sentence, last))
            continue;
        const TermFacts facts = about(at).begins ? m_show.terms().facts(key) : TermFacts{};
        // What the title says counts wherever it stands again.
        const Term *known = last == at + 1 && !possessive && !m_show.isEnglish() ? m_pool.find(key.singular) : nullptr;
        if (isWorthAdding(sentence, at, last, facts) || (known && known->parts[1] != 0))
            add(sentence, key, facts, at, last);
    }
}

bool TermFinder::endsInIng(QStringView word)
{
    const qsizetype size = word.size();
    return size > 2 && word[size - 1] == u'g' && word[size - 2] == u'n' && word[size - 3] == u'i';
}

// Where nouns have a capital, what has one only where a sentence begins is something else.
bool TermFinder::isCapitalNoun(const Sentence &sentence, qsizetype at) const
{
    return word(at).mixed || (word(at).capital && (at > sentence.first || about(at).inside > about(at).lower));
}

// Leaves out what no weight could make a topic, since each term costs.
bool TermFinder::isWorthAdding(const Sentence &sentence, qsizetype first, qsizetype last, const TermFacts &facts) const
{
    const bool capital = word(first).capital || word(first).mixed;
    if (first == last) {
        if (m_show.hasCapitalNouns() && facts.kind != TermKind::Technology && !isCapitalNoun(sentence, first))
            return false;
        const bool plain = facts.kind == TermKind::Verb || facts.kind == TermKind::Adjective;
        return !plain || sentence.title || isName(sentence, first);
    }
    if (facts.kind != TermKind::Unknown)
        return true;
    if (last == first + 1 && isPossessiveName(first))
        return true;
    for (qsizetype i = first; i <= last; ++i) {
        const bool joins = i > first && i < last && about(i).stop;
        if (about(i).stop && (!joins || !capital || !word(last).capital || word(i).length > 3))
            return false;
    }
    const bool names = capital && (word(last).capital || word(last).mixed);
    if (last - first > 1 && !names)
        return false; // of longer phrases only what is known or a name
    if (m_read->text[word(last).start].isDigit())
        return false; // "Questions 19", "Conference 2019"
    const auto doesOrIs = [&](qsizetype at) {
        if (!m_show.isEnglish())
            return false;
        const TermKind kind = about(at).facts.kind;
        const bool gerund = endsInIng(word(at).in(m_read->text));
        return (kind == TermKind::Verb && !gerund) || (kind == TermKind::Adjective && at == last && !names);
    };
    return !doesOrIs(first) && !doesOrIs(last) && (m_show.isEnglish() || names || isPlainPair(sentence, first, last));
}

// Two words of a language without a dictionary that may be one term: neither is a frequent word.
bool TermFinder::isPlainPair(const Sentence &sentence, qsizetype first, qsizetype last) const
{
    constexpr int shortest = 3;
    const auto tells = [&](qsizetype at) {
        constexpr int frequent = 5;
        return word(at).length >= shortest && !about(at).everyday && about(at).facts.general < frequent;
    };
    return sentence.title || (tells(first) && tells(last));
}

void TermFinder::add(const Sentence &sentence, const TermKey &key, const TermFacts &facts, qsizetype first,
                     qsizetype last)
{
    Term &term = m_pool.term(key.singular);
    if (term.count == 0)
        describe(term, sentence, key, facts, first, last);
    ++term.count;
    term.features.add(featuresOfPlace(sentence, first, last));
}

// The names in addresses: "celery" of github.com/celery/celery and "gunicorn" of gunicorn.org.
void TermFinder::readAddresses(QStringView text)
{
    for (qsizetype at = text.indexOf(u':'); at >= 0; at = text.indexOf(u':', at)) {
        ++at;
        if (at + 1 >= text.size() || text[at] != u'/' || text[at + 1] != u'/')
            continue;
        at += 2;
        qsizetype start = at;
        for (int part = 0; at <= text.size() && part < 5;) {
            const QChar c = at < text.size() ? text[at] : QChar(u' ');
            const bool within = isLatinLetter(c) || c.isDigit() || c == u'-' || c == u'_';
            if (!within) {
                if (at - start > 1)
                    m_addresses[termKey(text.sliced(start, at - start)).singular] = 1;
                start = at + 1;
                ++part;
                if (c != u'.' && c != u'/')
                    break;
            }
            ++at;
        }
    }
}

} // namespace earmark
