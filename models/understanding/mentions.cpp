// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/mentions.h"

#include "models/understanding/cues.h"
#include "models/understanding/namelists.h"
#include "models/understanding/roles.h"
#include "models/understanding/titlenames.h"

#include <QtCore/QSet>

#include <algorithm>

namespace earmark {
namespace {

// Words between a cue and the name it is about: "joined by the comic NAME".
constexpr qsizetype cueReach = 9;

class MentionFinder
{
public:
    MentionFinder(const ReadText &read, Field field, const ShowWords &show, const KnownNames &known)
        : m_read(read)
        , m_words(read.words)
        , m_field(field)
        , m_show(show)
        , m_text(read, field, show, known)
        , m_names(m_text.reader())
        , m_spans(m_text.spans())
        , m_lists(read, field, m_text)
    {
    }

    QList<Mention> find()
    {
        if (m_spans.isEmpty())
            return {};
        for (qsizetype i = 0; i < m_words.size(); ++i)
            readCues(i);
        if (m_field == Field::Title) {
            for (const TitleName &name : titleNames(m_read, m_text))
                add(name.span, name.reason);
        } else {
            readSubjects();
        }
        for (const NameSpan &span : m_spans) {
            const bool named =
                span.size() > 1 || span.paired || (m_names.isGivenName(span.first) && span.strength >= 0.9);
            if (named && !m_quiet.contains(span.first))
                add(span, Reason::Mere);
        }
        for (Mention &mention : m_mentions) {
            mention.traits.setFlag(Trait::Mentioned, m_mentioned.contains(mention.start));
            mention.traits.setFlag(Trait::NoGuests, m_noGuests);
        }
        return std::move(m_mentions);
    }

private:
    void readCues(qsizetype at)
    {
        const WordFacts *facts = m_words[at].facts;
        if (!facts || facts->phrases.isEmpty() || at < m_cuesDone)
            return;
        for (const CueMatch &match : cuesAt(m_read, at, m_show.languages())) {
            if (apply(match))
                m_cuesDone = match.end;
        }
    }

    bool apply(const CueMatch &match)
    {
        switch (match.cue) {
        case Cue::TitleWith:
            return namesBehind(match, m_field == Field::Title ? Reason::TitleWith : Reason::With, 0);
        case Cue::AboutHeading:
            return heading(match);
        case Cue::GuestBeforeName:
            return namesBehind(match, m_field == Field::Title ? Reason::TitleWith : Reason::GuestCue, cueReach);
        case Cue::HostBeforeName:
            return namesBehind(match, Reason::HostCue, 2);
        case Cue::Opening:
            return namesBehind(match, Reason::Opening, 0);
        case Cue::GuestAfterName:
            return subject(match);
        case Cue::HostAfterName:
            return hostsBefore(match);
        case Cue::BioAfterName:
            return biography(match);
        case Cue::WorkAfterName:
            return work(match);
        case Cue::GuestLabel:
            return label(match, Reason::GuestLabel);
        case Cue::HostLabel:
            return label(match, Reason::HostCue);
        case Cue::StaffLabel:
            return label(match, Reason::Staff);
        case Cue::MentionBeforeName:
            return mentioned(match);
        case Cue::NoGuests:
            m_noGuests = true;
            return true;
        case Cue::SponsorStart:
            return silence(match.end);
        }
        return false;
    }

    bool namesBehind(const CueMatch &match, Reason reason, qsizetype reach)
    {
        const NameLists::Found found = m_lists.behind(match.end, reason, reach);
        if (found.names.isEmpty())
            return false;
        m_pending.setFlag(Trait::CueBeside, found.beside);
        addList(found.names, reason);
        // "NAME talks with NAME": who asks is a host.
        if (reason == Reason::GuestCue) {
            m_pending = Trait::Asks;
            for (const NameSpan &asker : m_lists.endingAt(match.first))
                addNamed(asker, Reason::Mere);
        }
        m_pending = {};
        return true;
    }

    void addList(const QList<NameSpan> &names, Reason reason)
    {
        const qsizetype from = m_mentions.size();
        const bool full = std::ranges::any_of(names, [](const NameSpan &span) { return span.size() > 1; });
        for (const NameSpan &name : names) {
            NameSpan listed = name;
            listed.listed = name.listed || (full && name.size() == 1);
            add(listed, reason);
        }
        m_pending = {};
        shareOrganisation(from);
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

    // "NAME joins us", "NAME tells NAME": the second is a host.
    bool subject(const CueMatch &match)
    {
        const NameSpan *span = m_lists.subjectOf(match.first);
        if (!span)
            return false;
        for (const NameSpan &name : m_lists.endingAt(span->end))
            addNamed(name, Reason::Subject);
        if (match.end < m_words.size() && !m_words[match.end].before && m_text.spanAt(match.end)) {
            m_pending = Trait::Receives;
            for (const NameSpan &host : m_lists.from(*m_text.spanAt(match.end), Reason::Mere))
                addNamed(host, Reason::Mere);
            m_pending = {};
        }
        return true;
    }

    // "NAME moderates", "NAME alone"
    bool hostsBefore(const CueMatch &match)
    {
        const QList<NameSpan> hosts = m_lists.endingAt(match.first);
        m_pending = Trait::Asks;
        for (const NameSpan &host : hosts)
            addNamed(host, Reason::Mere);
        m_pending = {};
        return !hosts.isEmpty();
    }

    void addNamed(const NameSpan &span, Reason reason)
    {
        if (span.strength >= 0.4)
            add(span, reason);
    }

    // "NAME leads ORG"
    bool work(const CueMatch &match)
    {
        const auto span = std::ranges::find(m_spans, match.first, &NameSpan::end);
        const bool told = span != m_spans.end() && span->strength >= 0.9 && (m_words[span->first].before & sentenceEnd)
                          && !roleBehind(m_read, m_names, span->end).organisation.isEmpty();
        if (told)
            add(*span, Reason::Biography);
        return told;
    }

    bool biography(const CueMatch &match)
    {
        const auto span = std::ranges::find(m_spans, match.first, &NameSpan::end);
        if (span == m_spans.end() || span->strength < 0.9 || !(m_words[span->first].before & sentenceEnd))
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
        // "Edited by NAME"
        const bool direct = reason == Reason::Staff && !gap && match.end - match.first > 1;
        if (!direct && (!(gap & (Gap(GapPart::Colon) | GapPart::Open | GapPart::Line)) || (gap & GapPart::Sentence)))
            return false;
        const NameSpan *span = m_text.spanAt(match.end);
        if (!span || span->strength < (span->size() < 2 ? 0.0 : 0.3))
            return false;
        // A single word is a name where nothing else stands on the line.
        const bool ends =
            span->end >= m_words.size() || m_words[span->end].before || m_names.is(span->end, WordRole::Connector);
        if (span->size() < 2 && (!ends || !(gap & GapPart::Colon)))
            return false;
        m_pending = Trait::Labelled;
        addList(m_lists.from(*span, reason), reason);
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

    // "a book by NAME", "thanks to NAME and NAME"
    bool mentioned(const CueMatch &match)
    {
        constexpr qsizetype reach = 3;
        for (const NameSpan &name : m_lists.behind(match.end, Reason::With, reach).names)
            m_mentioned.insert(m_words[name.first].start);
        return false;
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

    // "NAME, a ROLE at ORG, ..." at the start of a sentence.
    void readSubjects()
    {
        for (const NameSpan &span : m_spans) {
            if (!(m_words[span.first].before & sentenceEnd))
                continue;
            const RoleText told = roleBehind(m_read, m_names, span.end);
            // A word that is no known name is one beside a role at an organisation.
            const bool introduced = span.size() == 1 && !told.role.isEmpty() && !told.organisation.isEmpty();
            if (span.strength < 0.9 && introduced)
                m_pending = Trait::Paired;
            if (span.strength >= 0.9 ? !told.role.isEmpty() : introduced)
                add(span, Reason::Biography);
            m_pending = {};
        }
    }

    void add(const NameSpan &span, Reason reason)
    {
        if (m_quiet.contains(span.first) && reason != Reason::HostCue)
            return;
        if (span.size() == 1 && m_text.isNickname(m_words[span.first].key))
            return;
        Mention mention;
        const QStringView written = m_names.written(span.first, span.end);
        mention.name = written.toString().simplified();
        mention.person = wordKey(mention.name);
        mention.field = m_field;
        mention.start = m_words[span.first].start;
        mention.end = m_words[span.end - 1].end();
        mention.words = span.size();
        mention.traits = m_text.traitsOf(span) | m_pending;
        const WordFacts *first = m_words[span.first].facts;
        mention.nominative = first && m_names.isGivenName(span.first) ? first->inflectionOf : 0;
        const bool part = reason == Reason::HostCue || reason == Reason::Staff;
        const bool boilerplate = !part && isOnBoilerplate(mention);
        mention.traits.setFlag(Trait::Boilerplate, boilerplate);
        mention.reason = boilerplate ? Reason::Mere : reason;
        mention.strength = span.strength;
        const bool near = mention.traits.testFlag(Trait::FirstParagraph) || m_field == Field::Title;
        mention.roleCounts = reason != Reason::Mere || (near && mention.strength >= 0.4);
        if (mention.roleCounts || !boilerplate) {
            RoleText role = roleBehind(m_read, m_names, span.end);
            if (role.role.isEmpty() && role.organisation.isEmpty())
                role.organisation = organisationOfList(span);
            if (role.role.isEmpty()) {
                const RoleText before = roleBefore(m_read, m_names, span.first);
                role.role = before.role;
                if (role.organisation.isEmpty())
                    role.organisation = before.organisation;
            }
            mention.role = role.role;
            mention.organisation = role.organisation;
        }
        m_mentions.append(std::move(mention));
    }

    // "A, B and C from ORG", "A and B run ORG": where A is as well.
    [[nodiscard]] QString organisationOfList(const NameSpan &first) const
    {
        qsizetype end = first.end;
        bool joined = false; // by "and", as the last two of a list are
        while (end < m_words.size()) {
            const qsizetype next = m_text.listStep(end);
            const NameSpan *another = next < m_words.size() ? m_text.spanAt(next) : nullptr;
            const Gap commas = Gap(GapPart::Comma) | GapPart::Ampersand;
            if (!another || (next == end && !(m_words[next].before & commas)))
                break;
            joined = next > end || (m_words[next].before & GapPart::Ampersand);
            end = another->end;
        }
        const RoleText shared = joined ? roleBehind(m_read, m_names, end) : RoleText();
        return shared.role.isEmpty() ? shared.organisation : QString();
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
    const NameLists m_lists;
    QSet<qsizetype> m_quiet;     // words of advertising
    QSet<qsizetype> m_mentioned; // where names begin that are merely mentioned
    QList<Mention> m_mentions;
    Traits m_pending; // of what is added next
    qsizetype m_cuesDone = 0;
    bool m_noGuests = false;
};

} // namespace

QList<Mention> mentionsIn(const ReadText &read, Field field, const ShowWords &show, const KnownNames &known)
{
    return MentionFinder(read, field, show, known).find();
}

} // namespace earmark
