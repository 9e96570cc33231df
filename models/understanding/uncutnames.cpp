// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/uncutnames.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype uncutReach = 24; // characters between a cue and the first name behind it
constexpr qsizetype longestUncutName = 24;
constexpr qsizetype longestUncutRole = 40;

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han && c.isLetter();
}

bool isKatakana(QChar c)
{
    return (c.unicode() >= 0x30A1 && c.unicode() <= 0x30FA) || c == u'\u30FC';
}

bool isHangul(QChar c)
{
    return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
}

bool isMiddleDot(QChar c)
{
    return c == u'\u30FB' || c == u'\u00B7' || c == u'\u2027' || c == u'\uFF65';
}

bool isUncut(QChar c)
{
    return isHan(c) || isHangul(c) || (c.unicode() >= 0x3041 && c.unicode() <= 0x30FF);
}

bool endsSentence(QChar c)
{
    return c == u'\n' || c == u'\u3002' || c == u'\uFF01' || c == u'\uFF1F' || c == u'!' || c == u'?';
}

bool joinsNames(QChar c)
{
    constexpr QStringView joints = u"\u3001,\uFF0C&\uFF06/\uFF0F+ \u3000\u548C\u4E0E\u8207\u3068";
    return joints.contains(c);
}

class UncutFinder
{
public:
    UncutFinder(QStringView text, Field field, const UncutWords &words)
        : m_text(text)
        , m_field(field)
        , m_words(words)
    {
    }

    QList<Mention> find()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            if (const qsizetype host = startsWithAny(m_words.hostBefore, m_at); host > 0)
                namesBehind(m_at + host, Reason::HostCue, 2);
            else if (const qsizetype guest = startsWithAny(m_words.guestBefore, m_at); guest > 0)
                namesBehind(m_at + guest, m_field == Field::Title ? Reason::TitleWith : Reason::GuestCue,
                            guest > 1 ? uncutReach : 0); // a single sign is "and" or "with"
            else
                honouredName();
        }
        return std::move(m_mentions);
    }

private:
    [[nodiscard]] qsizetype startsWithAny(const QStringList &phrases, qsizetype at) const
    {
        const QStringView rest = m_text.sliced(at);
        for (const QString &phrase : phrases) {
            if (rest.startsWith(phrase))
                return phrase.size();
        }
        return 0;
    }

    [[nodiscard]] bool isBoundary(qsizetype at) const
    {
        if (at >= m_text.size() || !isUncut(m_text[at]))
            return true;
        return startsWithAny(m_words.honorifics, at) > 0 || startsWithAny(m_words.behindNames, at) > 0;
    }

    // The end of a name that begins here; `at` where none does.
    [[nodiscard]] qsizetype nameEnd(qsizetype at) const
    {
        if (const qsizetype foreign = dottedEnd(at); foreign > at)
            return foreign;
        const qsizetype family = startsWithAny(m_words.families, at);
        if (family == 0)
            return at;
        const bool hangul = isHangul(m_text[at]);
        qsizetype given = at + family;
        if (given < m_text.size() && m_text[given] == u' ' && !hangul)
            ++given; // Japanese names may have a blank between their parts
        constexpr qsizetype longestGiven = 3;
        for (qsizetype length = 1; length <= longestGiven && given + length <= m_text.size(); ++length) {
            const QChar last = m_text[given + length - 1];
            if (!(isHan(last) || isHangul(last) || (last.unicode() >= 0x3041 && last.unicode() <= 0x3096)))
                break;
            // One sound is no Korean given name, and a single sign is more often a word.
            if ((hangul && length < 2) || startsWithAny(m_words.behindNames, given + length - 1) > 0)
                continue;
            if (isBoundary(given + length))
                return given + length;
        }
        return at;
    }

    // Foreign names have a dot between their parts.
    [[nodiscard]] qsizetype dottedEnd(qsizetype at) const
    {
        const auto isPart = [&](QChar c) {
            return isKatakana(c) || (isHan(c) && isHan(m_text[at]));
        };
        if (!isPart(m_text[at]))
            return at;
        qsizetype end = at;
        bool dotted = false;
        while (end < m_text.size() && end - at < longestUncutName
               && (isPart(m_text[end]) || isMiddleDot(m_text[end]))) {
            if (startsWithAny(m_words.honorifics, end) > 0 || startsWithAny(m_words.behindNames, end) > 0)
                break;
            dotted = dotted || isMiddleDot(m_text[end]);
            ++end;
        }
        return dotted && end > at && !isMiddleDot(m_text[end - 1]) ? end : at;
    }

    bool namesBehind(qsizetype at, Reason reason, qsizetype reach)
    {
        for (qsizetype i = at; i < m_text.size() && i - at <= reach && !endsSentence(m_text[i]); ++i) {
            // A name begins where a word does: behind a sign, or right behind the cue.
            const qsizetype end = nameEnd(i);
            if (end == i)
                continue;
            addList(i, end, reason);
            return true;
        }
        return false;
    }

    void addList(qsizetype start, qsizetype end, Reason reason)
    {
        constexpr int mostListed = 8;
        for (int listed = 0; listed < mostListed; ++listed) {
            add(start, end, reason);
            m_at = std::max(m_at, end - 1);
            qsizetype next = end + startsWithAny(m_words.honorifics, end);
            const qsizetype joint = next;
            while (next < m_text.size() && joinsNames(m_text[next]))
                ++next;
            if (next == joint || next >= m_text.size())
                return;
            end = nameEnd(next);
            if (end == next)
                return;
            start = next;
        }
    }

    // "NAME-san": respect is paid to guests; what the name says of them decides later.
    void honouredName()
    {
        const qsizetype end = nameEnd(m_at);
        if (end == m_at)
            return;
        const qsizetype honour = startsWithAny(m_words.honorifics, end);
        if (honour == 0)
            return;
        const qsizetype reach = std::min(m_text.size(), end + honour + uncutReach);
        bool guest = false;
        for (qsizetype i = end + honour; i < reach && !endsSentence(m_text[i]) && !guest; ++i)
            guest = startsWithAny(m_words.guestBehind, i) > 0;
        addList(m_at, end, guest ? (m_field == Field::Title ? Reason::TitleWith : Reason::GuestCue) : Reason::With);
    }

    void add(qsizetype start, qsizetype end, Reason reason)
    {
        Mention mention;
        mention.name = m_text.sliced(start, end - start).toString();
        mention.person = wordKey(QString(mention.name).remove(u' '));
        mention.field = m_field;
        mention.start = start;
        mention.end = end;
        mention.words = 2;
        mention.reason = reason;
        mention.strength = 1.5;
        mention.traits = Trait::GivenName | Trait::FamilyName | Trait::CueBeside;
        mention.traits.setFlag(Trait::FirstParagraph, m_field == Field::Description && start < 200);
        mention.role = roleBehind(end);
        m_mentions.append(std::move(mention));
    }

    // "NAME（founder of ORG）" and "NAME，professor"
    [[nodiscard]] QString roleBehind(qsizetype at) const
    {
        constexpr QStringView opens = u"(\uFF08\uFF0C,\u3001";
        constexpr QStringView closes = u")\uFF09\uFF0C,\u3001\uFF1B;";
        at += startsWithAny(m_words.honorifics, at);
        if (at >= m_text.size() || !opens.contains(m_text[at]))
            return {};
        qsizetype end = ++at;
        while (end < m_text.size() && !closes.contains(m_text[end]) && !endsSentence(m_text[end]))
            ++end;
        const QStringView role = m_text.sliced(at, end - at).trimmed();
        const bool says =
            role.size() <= longestUncutRole
            && std::ranges::any_of(m_words.roles, [&](const QString &word) { return role.contains(word); });
        return says ? role.toString() : QString();
    }

    const QStringView m_text;
    const Field m_field;
    const UncutWords &m_words;
    QList<Mention> m_mentions;
    qsizetype m_at = 0;
};

} // namespace

QList<Mention> mentionsInUncut(QStringView text, Field field, const LanguageData &language)
{
    if (std::ranges::none_of(text, [](QChar c) { return c.unicode() >= 0x3041 && isUncut(c); }))
        return {};
    return UncutFinder(text, field, language.uncut()).find();
}

} // namespace earmark
