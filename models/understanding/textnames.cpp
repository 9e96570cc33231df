// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/textnames.h"

#include "models/understanding/roles.h"

#include <algorithm>
#include <span>

namespace earmark {
namespace {

constexpr Gap newLine = Gap(GapPart::Line) | GapPart::Paragraph;

} // namespace

TextNames::TextNames(const ReadText &read, Field field, const ShowWords &show, const KnownNames &known)
    : m_read(read)
    , m_words(read.words)
    , m_field(field)
    , m_show(show)
    , m_names(read, show, known)
{
    findNames();
    if (!m_spans.isEmpty()) {
        findAlone();
        findOpenings();
    }
}

void TextNames::findNames()
{
    for (qsizetype i = 0; i < m_words.size();) {
        const bool candidate = m_words[i].capital || m_names.isUncasedName(i);
        const auto span = candidate ? m_names.nameAt(i) : std::nullopt;
        if (span) {
            m_spans.append(*span);
            i = span->end;
        } else {
            ++i;
        }
    }
}

// First and last names that also stand alone: the notes go on to speak of that person.
void TextNames::findAlone()
{
    for (const NameSpan &span : std::as_const(m_spans)) {
        if (span.size() == 1)
            m_alone.insert(m_words[span.first].key);
    }
    for (qsizetype i = 1; i < m_spans.size(); ++i) {
        const NameSpan &span = m_spans[i];
        if (span.size() == 1 && m_spans[i - 1].size() > 1 && m_spans[i - 1].end == span.first
            && m_words[span.first].before == GapPart::Open && span.end < m_words.size()
            && (m_words[span.end].before & GapPart::Close))
            m_nicknames.insert(m_words[span.first].key);
    }
    const auto paragraph = std::find_if(m_words.begin() + 1, m_words.end(),
                                        [](const Word &word) { return bool(word.before & GapPart::Paragraph); });
    m_firstParagraphEnd = paragraph - m_words.begin();
}

// "Ann and Bea talk about", not "Ann and Bea: a talk"
void TextNames::findOpenings()
{
    const auto goesOn = [&](qsizetype at) {
        return at < m_words.size() && !(m_words[at].before & ~(Gap(GapPart::Comma) | GapPart::Open))
               && !m_words[at].capital;
    };
    for (qsizetype i = 0; i < m_spans.size(); ++i) {
        if (!(m_words[m_spans[i].first].before & sentenceEnd))
            continue;
        qsizetype last = i;
        while (last + 1 < m_spans.size() && listStep(m_spans[last].end) == m_spans[last + 1].first)
            ++last;
        if (!goesOn(m_spans[last].end))
            continue;
        for (qsizetype name = i; name <= last; ++name)
            m_spans[name].opens = true;
        joinListed(i, last);
    }
}

// Names of a list vouch for each other.
void TextNames::joinListed(qsizetype first, qsizetype last)
{
    const auto list = std::span(m_spans.begin() + first, m_spans.begin() + last + 1);
    const bool full = std::ranges::any_of(list, [](const NameSpan &span) { return span.size() > 1; });
    const bool given = std::ranges::any_of(list, [&](const NameSpan &span) { return m_names.isGivenName(span.first); });
    for (NameSpan &span : list) {
        span.listed = full && span.size() == 1;
        if (span.size() == 1 && given && !m_names.isGivenName(span.first)
            && m_show.lowerCase(m_words[span.first].key) == 0) {
            span.paired = true;
            span.strength = 0.9;
        }
    }
}

const NameSpan *TextNames::spanAt(qsizetype word) const
{
    const auto found = std::ranges::lower_bound(m_spans, word, {}, &NameSpan::first);
    if (found != m_spans.end() && found->first == word)
        return &*found;
    // An honorific stands before it.
    while (found != m_spans.end() && word < found->first && m_names.is(word, WordRole::Honorific))
        ++word;
    if (found != m_spans.end() && found->first == word)
        return &*found;
    return nullptr;
}

bool TextNames::isTitleEnd(qsizetype at) const
{
    return at >= m_words.size()
           || (m_words[at].before & (Gap(GapPart::Close) | GapPart::Comma | GapPart::Dash | GapPart::Ampersand));
}

bool TextNames::isFollowedByOrigin(const NameSpan &span) const
{
    qsizetype at = span.end;
    // "Terts and Arya from ORG"
    for (int more = 0; more < 4 && at < m_words.size(); ++more) {
        if (!m_words[at].before && m_names.is(at, WordRole::Origin))
            return at + 1 < m_words.size() && m_names.organisationEnd(at + 1) > at + 1;
        const qsizetype next = listStep(at);
        const NameSpan *other = next < m_words.size() ? spanAt(next) : nullptr;
        if (!other || next == at)
            return false;
        at = other->end;
    }
    return false;
}

bool TextNames::isFollowedByRole(const NameSpan &span) const
{
    return !roleBehind(m_read, m_names, span.end).role.isEmpty();
}

qsizetype TextNames::listStep(qsizetype at) const
{
    if (at >= m_words.size())
        return at;
    const Gap gap = m_words[at].before;
    if (gap & (Gap(GapPart::Sentence) | GapPart::Paragraph))
        return at;
    if (m_names.is(at, WordRole::Connector) && at + 1 < m_words.size() && !(m_words[at + 1].before & sentenceEnd))
        return at + 1;
    const bool joined = gap & (Gap(GapPart::Comma) | GapPart::Ampersand | GapPart::Slash);
    return joined && spanAt(at) ? at + 0 : at;
}

Traits TextNames::traitsOf(const NameSpan &span) const
{
    const Gap before = m_words[span.first].before;
    const Gap behind = span.end < m_words.size() ? m_words[span.end].before : Gap(GapPart::Paragraph);
    Traits traits;
    traits.setFlag(Trait::GivenName, m_names.isGivenName(span.first));
    traits.setFlag(Trait::FamilyName, span.size() > 1 && m_names.isFamilyName(span.end - 1));
    traits.setFlag(Trait::Opens, span.opens);
    traits.setFlag(Trait::Listed, span.listed);
    traits.setFlag(Trait::Paired, span.paired);
    traits.setFlag(Trait::ParticleSecond, span.size() > 2 && m_names.is(span.first + 1, WordRole::Particle));
    traits.setFlag(Trait::Possessive, behind.testFlag(GapPart::Possessive));
    traits.setFlag(Trait::Quoted, before.testFlag(GapPart::Quote));
    traits.setFlag(Trait::Linked, behind.testFlag(GapPart::Url) || isInBrackets(span));
    traits.setFlag(Trait::LineStart, bool(before & newLine));
    traits.setFlag(Trait::WholeLine, isWholeLine(span));
    traits.setFlag(Trait::InLines, traits.testFlag(Trait::WholeLine) && isInLines(span));
    traits.setFlag(Trait::CapitalBefore, span.first > 0 && !before && m_words[span.first - 1].capital);
    if (m_field == Field::Description) {
        traits.setFlag(Trait::FirstParagraph, span.first < m_firstParagraphEnd);
        traits.setFlag(Trait::Late, span.first * 3 > m_words.size() * 2 && m_words.size() > 60);
    }
    if (span.size() > 1) {
        traits.setFlag(Trait::FirstNameAlone, m_alone.contains(m_words[span.first].key));
        traits.setFlag(Trait::LastNameAlone, m_alone.contains(m_words[span.end - 1].key));
    }
    return traits;
}

bool TextNames::isWholeLine(const NameSpan &span) const
{
    return (m_words[span.first].before & newLine)
           && (span.end >= m_words.size() || (m_words[span.end].before & newLine));
}

// The lines before or behind are names, too.
bool TextNames::isInLines(const NameSpan &span) const
{
    const auto at = std::ranges::lower_bound(m_spans, span.first, {}, &NameSpan::first);
    const bool before = at != m_spans.begin() && std::prev(at)->end == span.first && isWholeLine(*std::prev(at));
    const bool behind = at != m_spans.end() && std::next(at) != m_spans.end() && std::next(at)->first == span.end
                        && isWholeLine(*std::next(at));
    return before || behind;
}

// "[NAME](address)
bool TextNames::isInBrackets(const NameSpan &span) const
{
    const qsizetype start = m_words[span.first].start;
    return start > 0 && m_read.text[start - 1] == u'[';
}

} // namespace earmark
