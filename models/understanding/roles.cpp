// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/roles.h"

#include <algorithm>

namespace earmark {
namespace {

constexpr qsizetype longestRole = 12; // words

// "and", "who", "about": what follows is no longer the role. "of", "the", "for" go on.
bool endsRole(const ReadText &read, const NameReader &names, qsizetype at)
{
    if (read.words[at].capital || !names.is(at, WordRole::Stop) || names.is(at, WordRole::Origin))
        return false;
    const QStringView word = read.words[at].in(read.text);
    return !names.is(at, WordRole::Particle) && !names.is(at, WordRole::Connector) && word.size() > 1 && word != u"the"
           && word != u"in";
}

// "NAME (Joe), engineer at ORG": a short name in brackets comes before what is said. -> where that begins
qsizetype behindShortName(const ReadText &read, const NameReader &names, qsizetype at)
{
    constexpr qsizetype longestShortName = 2;
    if (!(read.words[at].before & GapPart::Open))
        return at;
    for (qsizetype i = at; i < at + longestShortName && i + 1 < read.words.size(); ++i) {
        if (!read.words[i].capital || names.is(i, WordRole::Role))
            return at;
        if (read.words[i + 1].before & GapPart::Close)
            return i + 1;
    }
    return at;
}

// "engineer, creator of X": a further role of the same person, and not the next person's.
bool isFurtherRole(const ReadText &read, const NameReader &names, qsizetype at)
{
    const QList<Word> &words = read.words;
    return (words[at].before & ~Gap(GapPart::Comma)) == Gap() && names.is(at, WordRole::Role) && at + 1 < words.size()
           && !words[at + 1].before && (names.is(at + 1, WordRole::Origin) || names.is(at + 1, WordRole::Connector));
}

// "at", and not "of": what stands behind is where one works.
bool isPlaceOfWork(const ReadText &read, const NameReader &names, qsizetype at)
{
    const QStringView word = read.words[at].in(read.text);
    return names.is(at, WordRole::Origin) && word != u"of" && word != u"with" && word != u"for";
}

struct WordRange {
    qsizetype first = 0;
    qsizetype end = 0; // first: there is none
};

// "from ORG", "an der ORG", "from the research vessel ORG", where `at` says "from".
WordRange organisationFrom(const ReadText &read, const NameReader &names, qsizetype at)
{
    constexpr qsizetype mostArticles = 2;
    constexpr qsizetype longestKind = 3; // words
    const QList<Word> &words = read.words;
    const auto follows = [&words](qsizetype i) {
        return i < words.size() && !words[i].before;
    };
    qsizetype first = at + 1;
    while (first - at <= mostArticles && follows(first) && !words[first].capital && names.is(first, WordRole::Stop))
        ++first;
    qsizetype name = first;
    while (first > at + 1 && name - first < longestKind && follows(name) && !words[name].capital
           && !names.is(name, WordRole::Stop) && !names.is(name, WordRole::Origin))
        ++name;
    if (!follows(name))
        return {};
    const qsizetype end = names.organisationEnd(name);
    return {first, end > name ? end : first};
}

bool endsClause(const ReadText &read, const NameReader &names, qsizetype at)
{
    return at >= read.words.size() || read.words[at].before || names.is(at, WordRole::Connector);
}

// "NAME runs ORG", "NAME leads the X laboratory". Not "NAME runs PROGRAM on a boat".
QString organisationLed(const ReadText &read, const NameReader &names, qsizetype at)
{
    const qsizetype told = names.cueEnd(at, Cue::WorkAfterName);
    if (told == at)
        return {};
    WordRange found = organisationFrom(read, names, told - 1);
    if (found.end == found.first || names.is(found.first, WordRole::NoName) || names.isGivenName(found.first))
        return {};
    if (!endsClause(read, names, found.end) && !names.is(found.end, WordRole::Stop))
        ++found.end;
    return endsClause(read, names, found.end) ? names.written(found.first, found.end).toString().simplified()
                                              : QString();
}

// "NAME and NAME, both from ORG"
QString organisationOfAll(const ReadText &read, const NameReader &names, qsizetype at)
{
    if (!names.is(at, WordRole::Stop) || names.is(at, WordRole::Origin) || at + 1 >= read.words.size()
        || read.words[at + 1].before || !isPlaceOfWork(read, names, at + 1))
        return {};
    const WordRange found = organisationFrom(read, names, at + 1);
    return found.end > found.first ? names.written(found.first, found.end).toString().simplified() : QString();
}

// "NAME teaches history at the University of PLACE". Only what calls itself an organisation: one speaks at many places.
RoleText workAt(const ReadText &read, const NameReader &names, qsizetype at)
{
    constexpr qsizetype longestWork = 4; // words
    const QList<Word> &words = read.words;
    for (qsizetype i = at; i < words.size() && i - at <= longestWork && !words[i].before; ++i) {
        if (i == at && words[i].capital)
            return {};
        if (i == at || !names.is(i, WordRole::Origin))
            continue;
        const WordRange found = organisationFrom(read, names, i);
        for (qsizetype word = found.first; word < found.end; ++word) {
            if (names.is(word, WordRole::Organisation))
                return {i - at > 1 ? names.written(at, i).toString().simplified() : QString(),
                        names.written(found.first, found.end).toString().simplified()};
        }
    }
    return {};
}

// "Staff Engineer at ORG" -> role and organisation.
RoleText splitOrganisation(const ReadText &read, const NameReader &names, qsizetype first, qsizetype end)
{
    for (qsizetype i = end - 2; i > first; --i) {
        if (!isPlaceOfWork(read, names, i))
            continue;
        const qsizetype organisation = names.organisationEnd(i + 1);
        if (organisation > i + 1)
            return {names.written(first, i).toString().simplified(),
                    names.written(i + 1, std::min(organisation, end)).toString().simplified()};
    }
    return {names.written(first, end).toString().simplified(), {}};
}

} // namespace

RoleText roleBehind(const ReadText &read, const NameReader &names, qsizetype at)
{
    const QList<Word> &words = read.words;
    if (at >= words.size())
        return {};
    at = behindShortName(read, names, at);
    const Gap gap = words[at].before;
    if (gap & sentenceEnd)
        return {};
    if (names.is(at, WordRole::Origin) && !(gap & ~Gap(GapPart::Comma))) {
        if (const WordRange found = organisationFrom(read, names, at); found.end > found.first)
            return {{}, names.written(found.first, found.end).toString().simplified()};
    }
    if (const QString all = gap == Gap(GapPart::Comma) ? organisationOfAll(read, names, at) : QString(); !all.isEmpty())
        return {{}, all};
    if (const QString led = gap ? QString() : organisationLed(read, names, at); !led.isEmpty())
        return {{}, led};
    const qsizetype told = gap ? at : names.cueEnd(at, Cue::BioAfterName); // "NAME is a ROLE"
    if (!gap && (told == at || told >= words.size() || words[told].before))
        return workAt(read, names, at);
    if (gap && !(gap & (Gap(GapPart::Comma) | GapPart::Dash | GapPart::Open)))
        return {};
    const Gap ends = sentenceEnd | GapPart::Comma | GapPart::Dash | GapPart::Close | GapPart::Open | GapPart::Colon;
    // "is head of": the role is a part of what tells it.
    at = told > at && names.is(told - 1, WordRole::Role) ? told - 1 : told;
    qsizetype first = at;
    while (first < words.size() && first - at < 2 && names.is(first, WordRole::Stop)
           && (first == at || !(words[first].before & ends)))
        ++first; // "a", "the", "our"
    qsizetype end = first;
    bool hasRole = false;
    while (end < words.size() && end - first < longestRole
           && (end == at || !(words[end].before & ends) || (hasRole && isFurtherRole(read, names, end)))
           && !endsRole(read, names, end)) {
        hasRole = hasRole || (names.is(end, WordRole::Role) && end - first < 7);
        ++end;
    }
    while (end > first && !words[end - 1].capital
           && (names.is(end - 1, WordRole::Stop) || names.is(end - 1, WordRole::Connector)))
        --end;
    return hasRole && end > first ? splitOrganisation(read, names, first, end) : RoleText();
}

RoleText roleBefore(const ReadText &read, const NameReader &names, qsizetype at)
{
    const QList<Word> &words = read.words;
    if (at == 0 || !names.is(at - 1, WordRole::Role))
        return {};
    qsizetype first = at;
    while (first > 0 && at - first < 5 && !(words[first].before) && !names.is(first - 1, WordRole::Stop)
           && !names.is(first - 1, WordRole::Connector))
        --first;
    if (first == at)
        return {};
    const qsizetype organisation = names.organisationEnd(first);
    if (organisation > first && organisation < at)
        return {names.written(organisation, at).toString(), names.written(first, organisation).toString()};
    // Only the words that speak of the role: "chat with engineer NAME"
    while (first < at && !names.is(first, WordRole::Role))
        ++first;
    return first < at ? RoleText{names.written(first, at).toString(), {}} : RoleText();
}

RoleText together(RoleText first, const QList<RoleText> &said)
{
    // Who is said to be somewhere is known by what they are there.
    const auto whole = std::ranges::find_if(
        said, [](const RoleText &other) { return !other.role.isEmpty() && !other.organisation.isEmpty(); });
    if (first.organisation.isEmpty() && whole != said.end())
        return *whole;
    for (const RoleText &other : said) {
        const bool isSame = other.role.startsWith(first.role, Qt::CaseInsensitive);
        if (isSame && other.role.size() > first.role.size())
            first.role = other.role;
        if (first.organisation.isEmpty() && (isSame || other.role.isEmpty()))
            first.organisation = other.organisation;
    }
    return first;
}

} // namespace earmark
