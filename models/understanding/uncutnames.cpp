// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/uncutnames.h"

#include "models/understanding/uncuttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype uncutReach = 24; // characters between a cue and the first name behind it
constexpr qsizetype longestUncutRole = 40;
constexpr int mostListed = 8;

class UncutFinder
{
public:
    UncutFinder(QStringView text, Field field, const UncutWords &words, const QStringList &known)
        : m_text(text)
        , m_read(text, words, known)
        , m_field(field)
        , m_words(words)
    {
    }

    QList<Mention> find()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            if (UncutText::isUncut(m_text[m_at]) || m_text[m_at].isLetter())
                readHere();
        }
        for (Mention &mention : m_mentions)
            mention.traits.setFlag(Trait::NoGuests, m_noGuests);
        return std::move(m_mentions);
    }

private:
    void readHere()
    {
        if (const qsizetype none = m_read.startsWithAny(m_words.noGuests, m_at); none > 0) {
            m_noGuests = true;
            m_at += none - 1;
        } else if (const qsizetype staff = m_read.startsWithAny(m_words.staffBefore, m_at); staff > 0) {
            labelled(m_at + staff, Reason::Staff);
        } else if (const qsizetype other = m_read.startsWithAny(m_words.mentionBefore, m_at); other > 0) {
            namesBehind(m_at + other, Reason::Mere, 2, Trait::Mentioned);
        } else if (const qsizetype host = m_read.startsWithAny(m_words.hostBefore, m_at); host > 0) {
            if (!labelled(m_at + host, Reason::HostCue))
                namesBehind(m_at + host, Reason::HostCue, 2);
        } else if (const qsizetype guest = m_read.startsWithAny(m_words.guestBefore, m_at); guest > 0) {
            guestCue(guest);
        } else if (!openingNames() && !honouredName() && !nameBehindRole()) {
            namesBeforeHostAct();
        }
    }

    // A sign alone is "and" or "with".
    void guestCue(qsizetype length)
    {
        // "A、B三位嘉宾"
        if (m_at > 0 && m_text[m_at - 1] == u'\u4F4D') {
            for (qsizetype i = m_openedFrom; i < m_openedTo; ++i)
                m_mentions[i].reason = Reason::GuestCue;
            return;
        }
        const qsizetype cue = m_at;
        const Reason reason = m_field == Field::Title ? Reason::TitleWith : Reason::GuestCue;
        const bool found =
            labelled(cue + length, reason) || namesBehind(cue + length, reason, length > 1 ? uncutReach : 0);
        if (found && length > 1 && m_opened.end == cue) {
            for (qsizetype i = m_openedFrom; i < m_openedTo; ++i)
                m_mentions[i].traits.setFlag(Trait::Asks);
        }
    }

    // "主播：大川、阿苗": whatever stands between the signs.
    bool labelled(qsizetype at, Reason reason)
    {
        if (at == 0 || at >= m_text.size())
            return false;
        const bool colon = QStringView(u":\uFF1A|\uFF5C").contains(m_text[at - 1]);
        const bool next = QStringView(u":\uFF1A|\uFF5C").contains(m_text[at]);
        if (!colon && !next)
            return false;
        at += next ? 1 : 0;
        while (at < m_text.size() && m_text[at] == u' ')
            ++at;
        if (at >= m_text.size())
            return false;
        const qsizetype end = endOf(at, true);
        if (end == at)
            return false;
        addList(at, end, reason, Trait::Labelled);
        return true;
    }

    bool namesBehind(qsizetype at, Reason reason, qsizetype reach, Traits traits = {})
    {
        for (qsizetype i = at; i < m_text.size() && i - at <= reach && !UncutText::endsSentence(m_text[i]); ++i) {
            if (i > at + 1 && UncutText::isComma(m_text[i]))
                return false;
            qsizetype end = m_read.nameEnd(i);
            if (end == i && i == at)
                end = m_read.nicknameEnd(i);
            if (end == i)
                continue;
            addList(i, end, reason, traits);
            return true;
        }
        return false;
    }

    // Names that begin a sentence: who does something in it.
    bool openingNames()
    {
        // In Korean any word may look like a name.
        const bool hangul = UncutText::isHangul(m_text[m_at]);
        if (!m_read.isOpening(m_at) || (hangul && m_read.knownEnd(m_at) == m_at))
            return false;
        qsizetype end = m_read.nicknameEnd(m_at);
        if (end == m_at)
            end = m_read.knownEnd(m_at);
        if (end == m_at)
            end = m_read.nameEnd(m_at);
        if (end == m_at || m_read.honorific(end) > 0)
            return false;
        m_openedFrom = m_mentions.size();
        addList(m_at, end, Reason::Mere, Trait::Opens);
        m_openedTo = m_mentions.size();
        if (m_openedTo == m_openedFrom) // an organisation
            return false;
        m_opened = {m_mentions[m_openedFrom].start, m_mentions.last().end};
        return true;
    }

    // "NAME-san": respect is paid to guests; what the name says of them decides later.
    bool honouredName()
    {
        const qsizetype honour = m_read.honorific(m_at);
        const UncutSpan name = honour > 0 ? m_read.nameBefore(m_at) : UncutSpan();
        if (name.isEmpty() || (!m_mentions.isEmpty() && m_mentions.last().end >= name.end))
            return false;
        const qsizetype reach = std::min(m_text.size(), m_at + honour + uncutReach);
        bool guest = false;
        bool mentioned = false;
        for (qsizetype i = m_at + honour; i < reach && !UncutText::endsSentence(m_text[i]) && !guest; ++i) {
            guest = m_read.startsWithAny(m_words.guestBehind, i) > 0;
            mentioned = mentioned || m_read.startsWithAny(m_words.mentionBehind, i) > 0;
        }
        const Reason reason = !guest || mentioned       ? Reason::With
                              : m_field == Field::Title ? Reason::TitleWith
                                                        : Reason::GuestCue;
        addList(name.start, name.end, reason, mentioned ? Traits(Trait::Mentioned) : Traits());
        return true;
    }

    // "作家NAME"
    bool nameBehindRole()
    {
        const qsizetype role = m_read.startsWithAny(m_words.roles, m_at);
        qsizetype at = m_at + role;
        const bool behindName = !m_mentions.isEmpty() && m_mentions.last().end == m_at;
        if (role == 0 || behindName || at >= m_text.size())
            return false;
        if (m_text[at] == u' ' && UncutText::isHangul(m_text[m_at]) && at + 1 < m_text.size())
            ++at;
        const qsizetype end = m_read.nameEnd(at);
        if (end == at)
            return false;
        addList(at, end, Reason::Subject);
        return true;
    }

    // "NAME alone"
    void namesBeforeHostAct()
    {
        if (m_read.startsWithAny(m_words.hostBehind, m_at) == 0)
            return;
        const UncutSpan name = m_read.nameBefore(m_at);
        if (name.isEmpty())
            return;
        const bool known = !m_mentions.isEmpty() && m_mentions.last().end == name.end;
        if (known)
            m_mentions.last().traits.setFlag(Trait::Asks);
        else
            add(name.start, name.end, Reason::Mere, Traits(Trait::Asks) | Trait::Opens);
        // "A and B alone"
        const qsizetype joint = name.start - 1;
        const UncutSpan other =
            joint > 0 && UncutText::joinsNames(m_text[joint]) ? m_read.nameBefore(joint) : UncutSpan();
        if (!known && !other.isEmpty())
            add(other.start, other.end, Reason::Mere, Traits(Trait::Asks) | Trait::Opens);
    }

    // The end of a name of a list; behind a label anything is one.
    [[nodiscard]] qsizetype endOf(qsizetype at, bool labelled) const
    {
        const qsizetype named = m_read.nameEnd(at);
        if (named > at)
            return named;
        qsizetype latin = at;
        while (latin < m_text.size() && m_text[at].isUpper() && m_text[latin].unicode() < 0x250
               && m_text[latin].isLetter())
            ++latin;
        if (latin > at + 1)
            return latin;
        return labelled ? m_read.labelledEnd(at) : m_read.nicknameEnd(at);
    }

    void addList(qsizetype start, qsizetype end, Reason reason, Traits traits = {})
    {
        for (int listed = 0; listed < mostListed; ++listed) {
            add(start, end, reason, traits);
            qsizetype next = behindBracket(end + m_read.honorific(end));
            m_at = std::max(m_at, end - 1);
            const qsizetype joint = next;
            while (next < m_text.size() && UncutText::joinsNames(m_text[next])
                   && (reason != Reason::GuestCue || !UncutText::isComma(m_text[next])))
                ++next;
            if (next == joint || next >= m_text.size())
                return;
            start = behindRole(next);
            end = endOf(start, traits.testFlag(Trait::Labelled));
            if (end == start)
                return;
        }
    }

    // "A（role）、B"
    [[nodiscard]] qsizetype behindBracket(qsizetype at) const
    {
        if (at >= m_text.size() || (m_text[at] != u'(' && m_text[at] != u'\uFF08'))
            return at;
        const QStringView inside = m_text.sliced(at, std::min(m_text.size() - at, longestUncutRole));
        const qsizetype close = std::max(inside.indexOf(u')'), inside.indexOf(u'\uFF09'));
        return close < 0 ? at : at + close + 1;
    }

    // Where a name of a list begins: "A和作家B"
    [[nodiscard]] qsizetype behindRole(qsizetype at) const
    {
        constexpr qsizetype longest = 8;
        for (qsizetype i = at; i < m_text.size() && i - at < longest && UncutText::isUncut(m_text[i]); ++i) {
            const qsizetype role = m_read.startsWithAny(m_words.roles, i);
            if (role == 0)
                continue;
            const qsizetype name = i + role + (i + role < m_text.size() && m_text[i + role] == u'\u306E' ? 1 : 0);
            return name < m_text.size() && m_read.nameEnd(name) > name ? name : at;
        }
        return at;
    }

    void add(qsizetype start, qsizetype end, Reason reason, Traits traits)
    {
        const QStringView written = m_text.sliced(start, end - start);
        if (std::ranges::any_of(m_words.organisations.all(),
                                [&](const QString &kind) { return written.endsWith(kind); }))
            return;
        const bool nickname = m_read.nicknameEnd(start) == end;
        Mention mention;
        mention.name = written.toString();
        mention.person = wordKey(QString(mention.name).remove(u' '));
        mention.field = m_field;
        mention.start = start;
        mention.end = end;
        mention.words = nickname ? 1 : 2;
        mention.reason = reason;
        mention.strength = nickname ? 1.0 : 1.5;
        mention.traits = traits | Trait::GivenName | Trait::CueBeside;
        mention.traits.setFlag(Trait::FamilyName, !nickname);
        mention.traits.setFlag(Trait::FirstParagraph, m_field == Field::Description && start < 200);
        if (const qsizetype honour = m_read.honorific(end); honour > 0)
            mention.role = honouredRole(end, honour);
        if (mention.role.isEmpty())
            mention.role = roleBehind(end);
        if (mention.role.isEmpty())
            mention.role = roleBefore(start);
        mention.roleCounts = true;
        m_mentions.append(std::move(mention));
    }

    // "NAME（founder of ORG）", "NAME，professor", "NAME是一位作家"
    [[nodiscard]] QString roleBehind(qsizetype at) const
    {
        constexpr QStringView opens = u"(\uFF08\uFF0C,\u3001";
        constexpr QStringView closes = u")\uFF09\uFF0C,\u3001\uFF1B;";
        at += m_read.honorific(at);
        if (at >= m_text.size())
            return {};
        const qsizetype is = m_read.startsWithAny(m_words.isRole, at);
        if (is == 0 && !opens.contains(m_text[at]))
            return {};
        at += is > 0 ? is : 1;
        qsizetype end = at;
        while (end < m_text.size() && !closes.contains(m_text[end]) && !UncutText::endsSentence(m_text[end]))
            ++end;
        const QStringView role = m_text.sliced(at, end - at).trimmed();
        return role.size() <= longestUncutRole && saysRole(role) ? role.toString() : QString();
    }

    // "NAME教授": the honorific says what the person does.
    [[nodiscard]] QString honouredRole(qsizetype at, qsizetype length) const
    {
        const QStringView honour = m_text.sliced(at, length).trimmed();
        return m_words.roles.all().contains(honour) ? honour.toString() : QString();
    }

    // "退休工程师NAME", "組み込みエンジニアのNAME"
    [[nodiscard]] QString roleBefore(qsizetype start) const
    {
        qsizetype end = start;
        if (end > 0 && m_text[end - 1] == u'\u306E')
            --end;
        qsizetype from = end;
        while (from > 0 && end - from < 12 && UncutText::isUncut(m_text[from - 1])
               && !(m_text[from - 1].unicode() >= 0x3041 && m_text[from - 1].unicode() <= 0x3096 && from < end))
            --from;
        for (; from < end; ++from) {
            const QStringView role = m_text.sliced(from, end - from);
            if (std::ranges::any_of(m_words.roles.all(), [&](const QString &word) { return role.endsWith(word); })
                && m_read.startsWithAny(m_words.guestBefore, from) == 0
                && m_read.startsWithAny(m_words.behindNames, from) == 0)
                return role.toString();
        }
        return {};
    }

    [[nodiscard]] bool saysRole(QStringView text) const
    {
        return std::ranges::any_of(m_words.roles.all(), [&](const QString &word) { return text.contains(word); });
    }

    const QStringView m_text;
    const UncutText m_read;
    const Field m_field;
    const UncutWords &m_words;
    QList<Mention> m_mentions;
    UncutSpan m_opened; // the names that began the sentence last
    qsizetype m_openedFrom = 0;
    qsizetype m_openedTo = 0;
    qsizetype m_at = 0;
    bool m_noGuests = false;
};

} // namespace

QList<Mention> mentionsInUncut(QStringView text, Field field, const LanguageData &language, const QStringList &known)
{
    if (std::ranges::none_of(text, [](QChar c) { return c.unicode() >= 0x3041 && UncutText::isUncut(c); }))
        return {};
    return UncutFinder(text, field, language.uncut(), known).find();
}

} // namespace earmark
