// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/namelists.h"

#include "models/understanding/roles.h"

#include <algorithm>

namespace earmark {
namespace {

constexpr qsizetype appositionReach = 14; // words
constexpr qsizetype longestList = 8;
constexpr double never = 99;

} // namespace

NameLists::Found NameLists::behind(qsizetype at, Reason reason, qsizetype reach) const
{
    for (qsizetype i = at; i < m_words.size() && i - at <= reach; ++i) {
        const Gap ends = reason == Reason::GuestCue ? sentenceEnd : sentenceEnd | GapPart::Colon;
        if (i > at && (m_words[i].before & ends))
            return {};
        if (i == at && (m_words[i].before & (Gap(GapPart::Paragraph) | GapPart::Sentence)))
            return {};
        // "our hosts are joined by NAME"
        if (reason == Reason::HostCue && m_names.cueEnd(i, Cue::GuestBeforeName) != i)
            return {};
        const NameSpan *span = m_text.spanAt(i);
        if (!span)
            continue;
        if (span->strength >= needed(reason, i - at, *span))
            return {from(*span, reason), i == at};
        i = span->end - 1;
    }
    return {};
}

// How much of a name it must be where the cue is of this strength.
double NameLists::needed(Reason reason, qsizetype distance, const NameSpan &span) const
{
    if (span.size() == 1) { // "with Arya from ORG", "with Arya"
        if (distance == 0 && m_text.isFollowedByOrigin(span))
            return 0.0;
        constexpr qsizetype nearBy = 3;
        const bool ends = m_field != Field::Title || m_text.isTitleEnd(span.end) || isListed(span);
        return distance <= nearBy && ends ? 0.9 : never;
    }
    if (reason == Reason::Opening)
        return m_text.isFollowedByRole(span) || isIntroduced(span) ? 0.5 : 1.4;
    if (reason == Reason::With)
        return 0.5;
    if (distance > 0)
        return 0.9;
    return reason == Reason::TitleWith && m_text.isTitleEnd(span.end) ? 0.05 : 0.4;
}

// "In this episode, NAME, who ...", "NAME (ORG)", "NAME walks us through": what is no known name is one here.
bool NameLists::isIntroduced(const NameSpan &span) const
{
    if (span.end >= m_words.size())
        return false;
    const Gap gap = m_words[span.end].before;
    const bool apart =
        (gap & (Gap(GapPart::Dash) | GapPart::Open)) || ((gap & GapPart::Comma) && !m_words[span.end].capital);
    return apart || (!gap && m_names.cueEnd(span.end, Cue::GuestAfterName) != span.end);
}

// Whether another name follows.
bool NameLists::isListed(const NameSpan &span) const
{
    return next(span.end, Reason::GuestCue) != nullptr;
}

QList<NameSpan> NameLists::from(const NameSpan &first, Reason reason) const
{
    QList<NameSpan> names = {first};
    for (qsizetype listed = 1; listed < longestList; ++listed) {
        const NameSpan *another = next(names.last().end, reason);
        if (!another)
            break;
        names.append(*another);
    }
    return names;
}

const NameSpan *NameLists::next(qsizetype at, Reason reason) const
{
    if (at >= m_words.size())
        return nullptr;
    const Gap gap = m_words[at].before;
    const bool labelled = reason == Reason::GuestLabel || reason == Reason::HostCue || reason == Reason::Staff;
    if ((gap & (Gap(GapPart::Sentence) | GapPart::Paragraph)) || ((gap & GapPart::Line) && !labelled))
        return nullptr;
    const bool connected = m_names.is(at, WordRole::Connector);
    if (connected || (gap & (Gap(GapPart::Comma) | GapPart::Ampersand | GapPart::Slash | GapPart::Line))) {
        const qsizetype start = at + (connected ? 1 : 0);
        const NameSpan *span = start < m_words.size() ? m_text.spanAt(start) : nullptr;
        if (span && (span->strength >= 0.4 || (span->size() == 1 && m_text.isFollowedByOrigin(*span))))
            return span;
        // "with NAME and Nilüfer", the title being at its end
        const bool closed = m_field == Field::Title || labelled;
        if (span && closed && span->size() == 1 && span->strength >= 0 && m_text.isTitleEnd(span->end))
            return span;
    }
    // "and the professor NAME"
    constexpr qsizetype longestRole = 3;
    for (qsizetype i = at + 1; connected && i < m_words.size() && i - at <= longestRole; ++i) {
        if (m_words[i].before)
            break;
        const NameSpan *span = m_text.spanAt(i);
        if (span && span->size() > 1 && span->strength >= 0.5)
            return span;
        if (!m_names.is(i, WordRole::Role) && !m_names.is(i, WordRole::Stop) && !m_names.is(i, WordRole::Honorific))
            break;
    }
    if (gap & GapPart::Open)
        return behindAside(at);
    // Past what is said of the name: "NAME, engineer at ORG, and NAME", "NAME, engineer, and her partner NAME"
    constexpr qsizetype longestIntroduction = 4;
    qsizetype connector = -longestIntroduction;
    for (qsizetype i = at + 1; i < m_words.size() && i - at <= appositionReach; ++i) {
        // "Hosts NAME and NAME talk to guests NAME and NAME"
        if ((m_words[i].before & sentenceEnd) || m_names.cueEnd(i - 1, Cue::GuestBeforeName) != i - 1)
            return nullptr;
        if (m_names.is(i - 1, WordRole::Connector) || (m_words[i].before & GapPart::Ampersand))
            connector = i;
        else if (m_words[i].before || m_words[i - 1].capital)
            connector = -longestIntroduction;
        const NameSpan *span = m_text.spanAt(i);
        // "NAME, director of ORG, NAME, editor at ORG, and NAME"
        if (span && span->size() > 1 && span->strength >= 0.9 && m_words[i].before == GapPart::Comma
            && m_text.isFollowedByRole(*span))
            return span;
        if (i - connector >= longestIntroduction)
            continue;
        if (span && ((span->size() > 1 && span->strength >= 1.4) || m_text.isFollowedByRole(*span)))
            return span;
    }
    return nullptr;
}

// "NAME (ORG & ORG), NAME (at sea) and NAME": the next in the list, the brackets opening before word `at`.
const NameSpan *NameLists::behindAside(qsizetype at) const
{
    qsizetype end = at + 1;
    while (end < m_words.size() && end - at <= appositionReach && !(m_words[end].before & GapPart::Close))
        ++end;
    if (end >= m_words.size() || !(m_words[end].before & GapPart::Close)
        || (m_words[end].before & (Gap(GapPart::Sentence) | GapPart::Paragraph | GapPart::Line)))
        return nullptr;
    const bool connected = m_names.is(end, WordRole::Connector);
    if (!connected && !(m_words[end].before & (Gap(GapPart::Comma) | GapPart::Ampersand)))
        return nullptr;
    const qsizetype start = end + (connected ? 1 : 0);
    const NameSpan *span = start < m_words.size() ? m_text.spanAt(start) : nullptr;
    return span && span->strength >= 0.4 ? span : nullptr;
}

QList<NameSpan> NameLists::endingAt(qsizetype at) const
{
    constexpr qsizetype between = 2; // "A now talks to"
    const QList<NameSpan> &spans = m_text.spans();
    auto last = std::ranges::lower_bound(spans, at, {}, &NameSpan::end);
    if (last == spans.end() || last->end > at) {
        if (last == spans.begin())
            return {};
        --last;
    }
    if (at - last->end > between)
        return {};
    for (qsizetype i = last->end; i <= at && i < m_words.size(); ++i) {
        if (m_words[i].before)
            return {};
    }
    QList<NameSpan> names = {*last};
    while (last != spans.begin() && names.size() < longestList) {
        const auto before = std::prev(last);
        if (m_text.listStep(before->end) != last->first)
            break;
        names.prepend(*before);
        last = before;
    }
    return names;
}

const NameSpan *NameLists::subjectOf(qsizetype at) const
{
    const QList<NameSpan> &spans = m_text.spans();
    const auto behind = std::ranges::upper_bound(spans, at, {}, &NameSpan::end);
    if (behind == spans.begin())
        return nullptr;
    const NameSpan &span = *std::prev(behind);
    if (at - span.end > appositionReach)
        return nullptr;
    for (qsizetype word = span.end; word <= at; ++word) {
        if (m_words[word].before & sentenceEnd)
            return nullptr;
    }
    const bool direct = at == span.end;
    if (!direct && !(m_words[span.end].before & (Gap(GapPart::Comma) | GapPart::Open)))
        return nullptr;
    const bool begins = m_words[span.first].before & (sentenceEnd | GapPart::Comma | GapPart::Dash | GapPart::Open);
    return span.strength >= (begins || span.opens ? 0.9 : 1.3) ? &span : nullptr;
}

} // namespace earmark
