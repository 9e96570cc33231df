// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/names.h"

#include "models/understanding/cues.h"

#include <algorithm>
#include <array>

namespace earmark {
namespace {

constexpr qsizetype mostWords = 5;
constexpr Languages anyLanguage = ~Languages(0);

bool isAllLetters(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isLetter(); });
}

} // namespace

std::optional<NameSpan> NameReader::nameAt(qsizetype at) const
{
    const QList<Word> &words = m_read.words;
    double honour = 0;
    while (at + 1 < words.size() && words[at].capital && is(at, WordRole::Honorific) && !words[at + 1].before) {
        honour = 0.8;
        ++at;
    }
    if (at >= words.size() || !isNamePart(at, true))
        return {};
    qsizetype end = at + 1;
    while (end < words.size() && end - at < mostWords) {
        if (end == at + 1 && isNickname(end)) {
            end += 2;
            continue;
        }
        if (words[end].before)
            break;
        // Behind a full name "von" and "de" speak of where the person works, not of a family.
        if (end - at > 1 && is(end, WordRole::Origin) && is(end, WordRole::Particle))
            break;
        // "Kelp Producer Ann Marsh"; but "Ann Baker"
        if (is(end, WordRole::Role) && end + 1 < words.size() && !words[end + 1].before && words[end + 1].capital
            && isGivenName(end + 1))
            break;
        qsizetype next = end;
        while (next < words.size() && next - end < 3 && !words[next].before && is(next, WordRole::Particle)
               && !is(next, WordRole::Connector))
            ++next; // "van der"
        if (next >= words.size() || words[next].before || !isNamePart(next, false))
            break;
        end = next + 1;
    }
    if (end == at + 1 && isWordlikeFamily(end))
        ++end;
    if (end - at > 1 && isSuffix(end))
        ++end;
    // "Jane Doe Foundation" is no person.
    if (end < words.size() && !words[end].before && words[end].capital && is(end, WordRole::Organisation))
        return {};
    // "Will" and "Inga" at the start of a sentence are words of the language first.
    const bool plain = end - at == 1 && honour == 0 && (is(at, WordRole::Stop) || is(at, WordRole::NoName));
    if (plain)
        return {};
    const double strength = strengthOf(at, end) + honour;
    return NameSpan{at, end, strength};
}

qsizetype NameReader::cueEnd(qsizetype at, Cue cue) const
{
    for (const CueMatch &match : cuesAt(m_read, at, m_show.languages())) {
        if (match.cue == cue)
            return match.end;
    }
    return at;
}

qsizetype NameReader::organisationEnd(qsizetype at) const
{
    const QList<Word> &words = m_read.words;
    qsizetype end = at;
    while (end < words.size() && end - at < mostWords + 1) {
        const Word &word = words[end];
        const Gap allowed = end > at ? Gap(GapPart::Ampersand) : ~Gap();
        if ((word.before & ~allowed) || !(word.capital || word.mixed))
            break;
        ++end;
        // "Bank of England", "Universidad del Litoral"
        if (end + 1 < words.size() && !words[end].before && !words[end + 1].before && words[end + 1].capital
            && (is(end, WordRole::Particle) || words[end].in(m_read.text) == u"of")
            && is(end - 1, WordRole::Organisation))
            ++end;
    }
    return end;
}

QStringView NameReader::written(qsizetype first, qsizetype end) const
{
    const qsizetype start = m_read.words[first].start;
    return m_read.text.sliced(start, m_read.words[end - 1].end() - start);
}

bool NameReader::isGivenName(qsizetype at) const
{
    const Word &word = m_read.words[at];
    // Another case counts only in its language: "Karla" is a name, and in Czech it may be Karel's.
    const Languages in = word.facts && word.facts->inflectionOf != 0 ? m_show.languages() : anyLanguage;
    return (word.facts && word.facts->is(WordRole::GivenName, in))
           || (!m_known.isEmpty() && m_known.contains(word.key));
}

bool NameReader::isUncasedName(qsizetype at) const
{
    return isUncased(at) && isGivenName(at) && !is(at, WordRole::Stop) && !is(at, WordRole::Origin);
}

bool NameReader::isUncased(qsizetype at) const
{
    const QChar first = m_read.text[m_read.words[at].start];
    return first.unicode() >= 0x0590 && first.isLetter() && first.toLower() == first.toUpper();
}

bool NameReader::isFamilyName(qsizetype at) const
{
    const WordFacts *facts = m_read.words[at].facts;
    return facts && facts->is(WordRole::FamilyName, anyLanguage);
}

// A name in quotes or brackets with the family name behind it: Ann "Kit" Marsh, AB (Ann) Marsh.
bool NameReader::isNickname(qsizetype at) const
{
    const QList<Word> &words = m_read.words;
    if (at + 1 >= words.size() || !words[at].capital)
        return false;
    const bool quoted = words[at].before == GapPart::Quote && words[at + 1].before == GapPart::Quote;
    const bool inBrackets =
        words[at].before == GapPart::Open && words[at + 1].before == GapPart::Close && isGivenName(at);
    return (quoted || inBrackets) && isNamePart(at + 1, false);
}

bool NameReader::isNamePart(qsizetype at, bool first) const
{
    const Word &word = m_read.words[at];
    if (!word.capital && isUncased(at)) {
        if (first)
            return isUncasedName(at);
        const bool behindName = isUncasedName(at - 1) || is(at - 1, WordRole::Particle);
        const bool second = behindName && !word.mixed && !is(at, WordRole::Role) && !is(at, WordRole::Stop)
                            && !is(at, WordRole::Connector) && !is(at, WordRole::Origin);
        return second || isFamilyName(at);
    }
    if (!word.capital)
        return !first && isJoinedName(at);
    const bool initials = !word.lowerCase && word.length <= 2; // "J.", "PJ"
    if (word.mixed && !initials && first && isCompoundGiven(at))
        return true;
    if (word.mixed && !initials && !first && isLoudFamily(at))
        return true;
    if ((word.mixed && !initials) || (initials && !first && word.length > 1))
        return false;
    if (!word.lowerCase && !initials)
        return false;
    // "Road trip w/ NAME"
    if (word.initial && at + 1 < m_read.words.size() && (m_read.words[at + 1].before & GapPart::Slash))
        return false;
    if (isGivenName(at) || !word.facts)
        return true;
    if (first && isCueWord(at))
        return false;
    // Green, French, Cook: words that are families, too, behind a given name.
    if (!first && isFamilyName(at) && !is(at, WordRole::Stop) && isGivenName(at - 1))
        return true;
    // "Ann de Sa": no company's form of that name, which is written in capitals
    constexpr qsizetype longestForm = 3;
    const bool form = !first && word.length <= longestForm && is(at - 1, WordRole::Particle);
    return !is(at, WordRole::NoName) && !is(at, WordRole::Stop) && (form || !is(at, WordRole::Organisation))
           && !(first && is(at, WordRole::Role));
}

// JeanPaul Marsh: two given names, or what looks like them, without a blank.
bool NameReader::isCompoundGiven(qsizetype at) const
{
    constexpr qsizetype shortest = 3;
    const QStringView written = m_read.words[at].in(m_read.text);
    const auto isCapital = [](QChar c) {
        return c.isUpper();
    };
    const auto second = std::find_if(written.begin() + 1, written.end(), isCapital);
    const qsizetype split = second - written.begin();
    const bool joined = split >= shortest && written.size() - split >= shortest && isAllLetters(written)
                        && std::find_if(second + 1, written.end(), isCapital) == written.end();
    const bool followed =
        joined && at + 1 < m_read.words.size() && !m_read.words[at + 1].before && isNamePart(at + 1, false);
    const WordFacts *facts = followed ? m_show.language().facts(wordKey(written.first(split))) : nullptr;
    return facts && facts->is(WordRole::GivenName, anyLanguage);
}

// Ann MARSH, as French and Portuguese write a family where the given name is not in capitals, too.
bool NameReader::isLoudFamily(qsizetype at) const
{
    constexpr qsizetype shortest = 4; // acronyms are no longer
    const Word &word = m_read.words[at];
    return !word.lowerCase && word.length > shortest && m_read.words[at - 1].lowerCase && isGivenName(at - 1)
           && isAllLetters(word.in(m_read.text));
}

// "Ann You", "Lin Le", "Ines Das": a family that is a word of the language, behind a given name where a capital is
// telling, because the words behind it have none or there are none.
bool NameReader::isWordlikeFamily(qsizetype at) const
{
    const QList<Word> &words = m_read.words;
    if (at >= words.size() || words[at].before || !words[at].capital || words[at].mixed || !words[at].lowerCase)
        return false;
    const bool ends = at + 1 >= words.size() || words[at + 1].before || !words[at + 1].capital;
    // "Ann Chat about ropes", in capitals by mistake
    const bool verb = words[at].facts && !words[at].facts->phrases.isEmpty();
    const bool wordlike = is(at, WordRole::Particle) || (is(at, WordRole::Stop) && !verb && isGivenName(at - 1));
    // "Ann Press joins us"
    const auto acts = [&](qsizetype next) {
        return next < words.size() && !words[next].before
               && (cueEnd(next, Cue::GuestAfterName) != next || cueEnd(next, Cue::BioAfterName) != next);
    };
    if (is(at, WordRole::Organisation) && isGivenName(at - 1) && acts(at + 1))
        return true;
    return ends && wordlike && !is(at, WordRole::Connector) && !is(at, WordRole::Origin) && !is(at - 1, WordRole::Stop);
}

// Ann Marsh Jr., Ann Marsh III; not "Ann Marsh, Sr. Engineer".
bool NameReader::isSuffix(qsizetype at) const
{
    const QList<Word> &words = m_read.words;
    if (at >= words.size() || (words[at].before & ~Gap(GapPart::Comma)))
        return false;
    constexpr std::array<QStringView, 5> suffixes = {u"Jr", u"Sr", u"II", u"III", u"IV"};
    const bool ends = at + 1 >= words.size() || !words[at + 1].capital || (words[at + 1].before & GapPart::Comma);
    return ends && std::ranges::contains(suffixes, words[at].in(m_read.text));
}

// al-Farsi, d'Azeglio
bool NameReader::isJoinedName(qsizetype at) const
{
    const QStringView written = m_read.words[at].in(m_read.text);
    constexpr qsizetype longestPrefix = 3;
    for (qsizetype i = 1; i <= longestPrefix && i + 1 < written.size(); ++i) {
        if (!written[i].isLetter())
            return written[i + 1].isUpper();
    }
    return false;
}

// "Moderuje NAME", "Interview NAME": written with a capital where a sentence begins.
bool NameReader::isCueWord(qsizetype at) const
{
    const Word &word = m_read.words[at];
    return (word.before & ~(Gap(GapPart::Comma) | GapPart::Quote))
           && std::ranges::any_of(word.facts->phrases, [&](const CuePhrase &phrase) {
                  return phrase.rest.isEmpty() && (phrase.languages & m_show.languages());
              });
}

double NameReader::strengthOf(qsizetype first, qsizetype end) const
{
    const bool given = isGivenName(first);
    double strength = (given ? 1.0 : 0.0) + (end - first > 1 ? 0.5 : 0.0);
    for (qsizetype i = first; i < end; ++i) {
        const Word &word = m_read.words[i];
        if (is(i, WordRole::Role))
            strength -= 0.7;
        else if (i > first && word.capital && !isGivenName(i) && m_show.lowerCase(word.key) >= 2)
            strength -= 0.4;
        else if (i == first && !given && m_show.lowerCase(word.key) >= 2)
            strength -= 0.6;
        if (word.initial)
            strength += 0.2;
        if (i > first && i + 1 == end && isFamilyName(i))
            strength += given ? 0.2 : 0.4;
    }
    return strength;
}

} // namespace earmark
