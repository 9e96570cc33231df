// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/mentions.h"

#include "models/understanding/roles.h"
#include "models/understanding/textnames.h"

#include <QtCore/QSet>

#include <algorithm>

namespace earmark {
namespace {

// A cue that stands in the text: words [first, end).
struct CueMatch {
    Cue cue = Cue::GuestBeforeName;
    qsizetype first = 0;
    qsizetype end = 0;
};

// Words between a cue and the name it is about: "joined by the comic NAME".
constexpr qsizetype cueReach = 9;
constexpr qsizetype appositionReach = 14;
constexpr qsizetype longestList = 8;

class MentionFinder
{
public:
    MentionFinder(const ReadText &read, Field field, const ShowWords &show)
        : m_read(read)
        , m_words(read.words)
        , m_field(field)
        , m_show(show)
        , m_text(read, field, show)
        , m_names(m_text.reader())
        , m_spans(m_text.spans())
    {
    }

    QList<Mention> find()
    {
        if (m_spans.isEmpty())
            return {};
        for (qsizetype i = 0; i < m_words.size(); ++i)
            readCues(i);
        if (m_field == Field::Title)
            readTitleParts();
        else
            readSubjects();
        for (const NameSpan &span : m_spans) {
            if (span.size() > 1 && !m_quiet.contains(span.first))
                add(span, Reason::Mere);
        }
        return std::move(m_mentions);
    }

private:
    void readCues(qsizetype at)
    {
        const WordFacts *facts = m_words[at].facts;
        if (!facts || facts->phrases.isEmpty() || at < m_cuesDone)
            return;
        for (const CuePhrase &phrase : facts->phrases) {
            if (!(phrase.languages & m_show.languages()) || !matches(phrase, at))
                continue;
            const CueMatch match{phrase.cue, at, at + 1 + phrase.rest.size()};
            if (apply(match))
                m_cuesDone = match.end;
        }
    }

    [[nodiscard]] bool matches(const CuePhrase &phrase, qsizetype at) const
    {
        if (at + phrase.rest.size() >= m_words.size())
            return false;
        for (qsizetype i = 0; i < phrase.rest.size(); ++i) {
            const Word &word = m_words[at + 1 + i];
            if (word.key != phrase.rest[i] || (word.before & sentenceEnd))
                return false;
        }
        return true;
    }

    bool apply(const CueMatch &match)
    {
        switch (match.cue) {
        case Cue::TitleWith:
            return namesBehind(match.end, m_field == Field::Title ? Reason::TitleWith : Reason::With, 0);
        case Cue::AboutHeading:
            return heading(match);
        case Cue::GuestBeforeName:
            return namesBehind(match.end, m_field == Field::Title ? Reason::TitleWith : Reason::GuestCue, cueReach);
        case Cue::HostBeforeName:
            return namesBehind(match.end, Reason::HostCue, 2);
        case Cue::Opening:
            return namesBehind(match.end, Reason::Opening, 0);
        case Cue::GuestAfterName:
            return nameBefore(match.first);
        case Cue::BioAfterName:
            return biography(match);
        case Cue::GuestLabel:
            return label(match, Reason::GuestLabel);
        case Cue::HostLabel:
            return label(match, Reason::HostCue);
        case Cue::StaffLabel:
            return label(match, Reason::Staff);
        case Cue::SponsorStart:
            return silence(match.end);
        }
        return false;
    }

    // The first name within reach, and those listed with it.
    bool namesBehind(qsizetype at, Reason reason, qsizetype reach)
    {
        for (qsizetype i = at; i < m_words.size() && i - at <= reach; ++i) {
            if (i > at && (m_words[i].before & (sentenceEnd | GapPart::Colon)))
                return false;
            if (i == at && (m_words[i].before & (Gap(GapPart::Paragraph) | GapPart::Sentence)))
                return false;
            const NameSpan *span = m_text.spanAt(i);
            if (!span)
                continue;
            if (span->strength >= needed(reason, i - at, *span)) {
                m_cueBeside = i == at;
                addList(*span, reason);
                m_cueBeside = false;
                return true;
            }
            i = span->end - 1;
        }
        return false;
    }

    // How much of a name it must be where the cue is of this strength.
    [[nodiscard]] double needed(Reason reason, qsizetype distance, const NameSpan &span) const
    {
        if (span.size() == 1) // "with Arya from ORG"
            return m_text.isFollowedByOrigin(span) && distance == 0 ? 0.0 : 99;
        if (reason == Reason::Opening)
            return m_text.isFollowedByRole(span) ? 0.5 : 1.4;
        if (reason == Reason::With)
            return 0.9;
        if (distance > 0)
            return 0.9;
        return reason == Reason::TitleWith && m_text.isTitleEnd(span.end) ? 0.05 : 0.4;
    }

    void addList(const NameSpan &first, Reason reason)
    {
        const qsizetype from = m_mentions.size();
        add(first, reason);
        qsizetype at = first.end;
        for (qsizetype listed = 1; listed < longestList; ++listed) {
            const NameSpan *next = nextInList(at, reason);
            if (!next)
                break;
            add(*next, reason);
            at = next->end;
        }
        shareOrganisation(from);
    }

    [[nodiscard]] const NameSpan *nextInList(qsizetype at, Reason reason) const
    {
        if (at >= m_words.size())
            return nullptr;
        const Gap gap = m_words[at].before;
        const bool labelled = reason == Reason::GuestLabel || reason == Reason::HostCue || reason == Reason::Staff;
        if ((gap & (Gap(GapPart::Sentence) | GapPart::Paragraph)) || ((gap & GapPart::Line) && !labelled))
            return nullptr;
        if (m_names.is(at, WordRole::Connector)
            || (gap & (Gap(GapPart::Comma) | GapPart::Ampersand | GapPart::Slash | GapPart::Line))) {
            const qsizetype start = at + (m_names.is(at, WordRole::Connector) ? 1 : 0);
            const NameSpan *span = start < m_words.size() ? m_text.spanAt(start) : nullptr;
            if (span && (span->strength >= 0.4 || (span->size() == 1 && m_text.isFollowedByOrigin(*span))))
                return span;
        }
        // Past what is said of the name: "NAME, engineer at ORG, and NAME"
        for (qsizetype i = at + 1; i < m_words.size() && i - at <= appositionReach; ++i) {
            if (m_words[i].before & sentenceEnd)
                return nullptr;
            if (!m_names.is(i - 1, WordRole::Connector) && !(m_words[i].before & GapPart::Ampersand))
                continue;
            const NameSpan *span = m_text.spanAt(i);
            if (span && span->size() > 1 && span->strength >= 1.4)
                return span;
        }
        return nullptr;
    }

    // "A and B from ORG": both are.
    void shareOrganisation(qsizetype from)
    {
        const QString shared = m_mentions.isEmpty() ? QString() : m_mentions.last().organisation;
        for (qsizetype i = from; i < m_mentions.size() && !shared.isEmpty(); ++i) {
            if (m_mentions[i].organisation.isEmpty() && m_mentions[i].role.isEmpty())
                m_mentions[i].organisation = shared;
        }
    }

    // "NAME joins us", "NAME, engineer at ORG, joins us"
    bool nameBefore(qsizetype cue)
    {
        for (qsizetype i = m_spans.size() - 1; i >= 0; --i) {
            const NameSpan &span = m_spans[i];
            if (span.end > cue)
                continue;
            if (cue - span.end > appositionReach || span.size() < 2)
                return false;
            for (qsizetype word = span.end; word <= cue; ++word) {
                if (m_words[word].before & sentenceEnd)
                    return false;
            }
            const bool direct = cue == span.end;
            if (!direct && !(m_words[span.end].before & GapPart::Comma))
                return false;
            const bool begins = m_words[span.first].before & (sentenceEnd | GapPart::Comma | GapPart::Dash);
            if (span.strength < (begins ? 0.9 : 1.3))
                return false;
            add(span, Reason::Subject);
            return true;
        }
        return false;
    }

    bool biography(const CueMatch &match)
    {
        const auto span = std::ranges::find(m_spans, match.first, &NameSpan::end);
        if (span == m_spans.end() || span->size() < 2 || span->strength < 0.9
            || !(m_words[span->first].before & sentenceEnd))
            return false;
        for (qsizetype i = match.first; i < m_words.size() && i < match.end + 8; ++i) {
            if (i > match.first && (m_words[i].before & sentenceEnd))
                return false;
            if (m_names.is(i, WordRole::Role)) {
                add(*span, Reason::Biography);
                return true;
            }
        }
        return false;
    }

    // "Guests: A, B", a list of lines under "Hosts"
    bool label(const CueMatch &match, Reason reason)
    {
        const Gap before = m_words[match.first].before;
        if (match.end >= m_words.size() || !(before & (sentenceEnd | GapPart::Dash | GapPart::Open | GapPart::Other)))
            return false;
        const Gap gap = m_words[match.end].before;
        if (!(gap & (Gap(GapPart::Colon) | GapPart::Open | GapPart::Line)) || (gap & GapPart::Sentence))
            return false;
        const NameSpan *span = m_text.spanAt(match.end);
        if (!span || span->size() < 2 || span->strength < 0.3)
            return false;
        addList(*span, reason);
        return true;
    }

    // "About NAME" on a line of its own
    bool heading(const CueMatch &match)
    {
        const NameSpan *span = match.end < m_words.size() ? m_text.spanAt(match.end) : nullptr;
        if (!span || span->size() < 2 || !(m_words[match.first].before & (sentenceEnd | GapPart::Other)))
            return false;
        if (m_words[match.end].before || (span->end < m_words.size() && !(m_words[span->end].before & sentenceEnd)))
            return false;
        add(*span, Reason::GuestCue);
        return true;
    }

    // Advertising runs to the end of its paragraph.
    bool silence(qsizetype at)
    {
        while (at < m_words.size() && !(m_words[at].before & GapPart::Paragraph)) {
            m_quiet.insert(at);
            ++at;
        }
        m_cuesDone = at;
        return false;
    }

    // Parts of a title that are nothing but names: "#12 NAME", "Topic: NAME & NAME", "NAME on topic".
    void readTitleParts()
    {
        for (qsizetype first = 0; first < m_words.size();) {
            qsizetype end = first + 1;
            while (end < m_words.size()
                   && !(m_words[end].before
                        & (Gap(GapPart::Colon) | GapPart::Dash | GapPart::Open | GapPart::Close | GapPart::Sentence
                           | GapPart::Other)))
                ++end;
            readTitlePart(first, end);
            first = end;
        }
    }

    void readTitlePart(qsizetype first, qsizetype end)
    {
        // "Episode 12", "Series 2 E4", "LIVE Show": numbers and words that are in no name.
        while (first < end && !m_text.spanAt(first)
               && (m_words[first].mixed || m_names.is(first, WordRole::NoName)
                   || m_words[first].in(m_read.text).front().isDigit()))
            ++first;
        const NameSpan *span = first < end ? m_text.spanAt(first) : nullptr;
        if (!span || span->size() < 2)
            return;
        QList<NameSpan> list = {*span};
        qsizetype at = span->end;
        while (at < end) {
            const bool connector = m_names.is(at, WordRole::Connector);
            const bool joined =
                connector || (m_words[at].before & (Gap(GapPart::Comma) | GapPart::Ampersand | GapPart::Slash));
            const NameSpan *next = joined && at + connector < end ? m_text.spanAt(at + connector) : nullptr;
            if (!next || next->size() < 2)
                break;
            list.append(*next);
            at = next->end;
        }
        const bool whole = at == end;
        const bool told = at < end && (m_words[at].before & GapPart::Comma || m_names.is(at, WordRole::Stop));
        if (!whole && !told)
            return;
        for (const NameSpan &name : std::as_const(list)) {
            if (name.strength >= 1.0)
                add(name, whole ? Reason::TitleName : Reason::Opening);
            else if (whole && name.strength >= 0.1)
                add(name, Reason::TitleNameWeak);
        }
    }

    // "NAME, a ROLE at ORG, ..." at the start of a sentence.
    void readSubjects()
    {
        for (const NameSpan &span : m_spans) {
            if (span.size() > 1 && span.strength >= 0.9 && (m_words[span.first].before & sentenceEnd)
                && m_text.isFollowedByRole(span))
                add(span, Reason::Biography);
        }
    }

    void add(const NameSpan &span, Reason reason)
    {
        if (m_quiet.contains(span.first) && reason != Reason::HostCue)
            return;
        Mention mention;
        const QStringView written = m_names.written(span.first, span.end);
        mention.name = written.toString().simplified();
        mention.person = wordKey(mention.name);
        mention.field = m_field;
        mention.start = m_words[span.first].start;
        mention.end = m_words[span.end - 1].end();
        mention.words = span.size();
        mention.traits = m_text.traitsOf(span);
        mention.traits.setFlag(Trait::CueBeside, m_cueBeside);
        const WordFacts *first = m_words[span.first].facts;
        mention.nominative = first ? first->inflectionOf : 0;
        const bool boilerplate = reason != Reason::HostCue && isOnBoilerplate(mention);
        mention.traits.setFlag(Trait::Boilerplate, boilerplate);
        mention.reason = boilerplate ? Reason::Mere : reason;
        mention.strength = span.strength;
        const bool near = mention.traits.testFlag(Trait::FirstParagraph) || m_field == Field::Title;
        if (reason != Reason::Mere || (near && mention.strength >= 0.9)) {
            RoleText role = roleBehind(m_read, m_names, span.end);
            if (role.role.isEmpty() && role.organisation.isEmpty())
                role = roleBefore(m_read, m_names, span.first);
            mention.role = role.role;
            mention.organisation = role.organisation;
        }
        m_mentions.append(std::move(mention));
    }

    [[nodiscard]] bool isOnBoilerplate(const Mention &mention) const
    {
        if (m_field == Field::Title)
            return false;
        const qsizetype start = mention.start > 0 ? m_read.text.lastIndexOf(u'\n', mention.start - 1) + 1 : 0;
        const qsizetype end = m_read.text.indexOf(u'\n', mention.end);
        return m_show.isBoilerplate(m_read.text.sliced(start, (end < 0 ? m_read.text.size() : end) - start));
    }

    const ReadText &m_read;
    const QList<Word> &m_words;
    const Field m_field;
    const ShowWords &m_show;
    const TextNames m_text;
    const NameReader &m_names;
    const QList<NameSpan> &m_spans;
    QSet<qsizetype> m_quiet; // words of advertising
    QList<Mention> m_mentions;
    bool m_cueBeside = false;
    qsizetype m_cuesDone = 0;
};

} // namespace

QList<Mention> mentionsIn(const ReadText &read, Field field, const ShowWords &show)
{
    return MentionFinder(read, field, show).find();
}

} // namespace earmark
