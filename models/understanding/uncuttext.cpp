// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/uncuttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestForeign = 24;
constexpr qsizetype longestUncutGiven = 3;

bool isMiddleDot(QChar c)
{
    return c == u'\u30FB' || c == u'\u00B7' || c == u'\u2027' || c == u'\uFF65';
}

bool isHiragana(QChar c)
{
    return c.unicode() >= 0x3041 && c.unicode() <= 0x3096;
}

} // namespace

bool UncutText::isHan(QChar c)
{
    return (c.unicode() >= 0x3400 && c.unicode() <= 0x9FFF) || c == u'\u3005';
}

bool UncutText::isKatakana(QChar c)
{
    return (c.unicode() >= 0x30A1 && c.unicode() <= 0x30FA) || c == u'\u30FC';
}

bool UncutText::isHangul(QChar c)
{
    return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
}

bool UncutText::isUncut(QChar c)
{
    return isHan(c) || isHangul(c) || (c.unicode() >= 0x3041 && c.unicode() <= 0x30FF);
}

bool UncutText::endsSentence(QChar c)
{
    return c == u'\n' || c == u'\u3002' || c == u'\uFF01' || c == u'\uFF1F' || c == u'!' || c == u'?';
}

bool UncutText::joinsNames(QChar c)
{
    constexpr QStringView joints = u"\u3001,\uFF0C&\uFF06/\uFF0F+ \u3000\u548C\u4E0E\u8207\u3068\u8DDF";
    return joints.contains(c);
}

bool UncutText::isComma(QChar c)
{
    return c == u',' || c == u'\uFF0C' || c == u'\uFF1B' || c == u';';
}

qsizetype UncutText::knownEnd(qsizetype at) const
{
    const QStringView rest = m_text.sliced(at);
    for (const QString &name : m_known) {
        if (rest.startsWith(name))
            return at + name.size();
    }
    return at;
}

qsizetype UncutText::honorific(qsizetype at) const
{
    if (at >= m_text.size())
        return 0;
    const qsizetype blank = m_text[at] == u' ' && at > 0 && isHangul(m_text[at - 1]) ? 1 : 0;
    const qsizetype length = at + blank < m_text.size() ? startsWithAny(m_words.honorifics, at + blank) : 0;
    return length > 0 ? length + blank : 0;
}

bool UncutText::isOpening(qsizetype at) const
{
    return at == 0 || !m_text[at - 1].isLetterOrNumber();
}

bool UncutText::isBoundary(qsizetype at) const
{
    if (at >= m_text.size() || !isUncut(m_text[at]))
        return true;
    return startsWithAny(m_words.honorifics, at) > 0 || startsWithAny(m_words.behindNames, at) > 0
           || startsWithAny(m_words.guestBefore, at) > 1 || startsWithAny(m_words.hostBefore, at) > 1;
}

qsizetype UncutText::nameEnd(qsizetype at) const
{
    if (const qsizetype foreign = dottedEnd(at); foreign > at)
        return foreign;
    if (const qsizetype known = knownEnd(at); known > at)
        return known;
    const qsizetype family = startsWithAny(m_words.families, at);
    if (family == 0 || startsWithAny(m_words.noNames, at) > 0)
        return at;
    if (honorific(at + family) > 0) // a family name alone
        return family > 1 ? at + family : at;
    const bool hangul = isHangul(m_text[at]);
    qsizetype given = at + family;
    if (given < m_text.size() && m_text[given] == u' ' && !hangul)
        ++given; // Japanese names may have a blank between their parts
    for (qsizetype length = 1; length <= longestUncutGiven && given + length <= m_text.size(); ++length) {
        const QChar last = m_text[given + length - 1];
        if (!(isHan(last) || isHangul(last) || isHiragana(last)))
            break;
        // One sound is no Korean given name, and a single sign is more often a word.
        if ((hangul && length < 2) || startsWithAny(m_words.behindNames, given + length - 1) > 0)
            continue;
        if (!isBoundary(given + length))
            continue;
        // A joint with nothing behind it is none, but the end of the name.
        const qsizetype joint = given + length;
        const bool ends = joint + 1 >= m_text.size() || !isUncut(m_text[joint + 1]);
        const bool part = length < 2 && !hangul && joint < m_text.size() && isHan(m_text[joint]) && ends
                          && startsWithAny(m_words.honorifics, joint) == 0;
        return part ? joint + 1 : joint;
    }
    return at;
}

qsizetype UncutText::nicknameEnd(qsizetype at) const
{
    if (startsWithAny(m_words.nicknames, at) == 0 || startsWithAny(m_words.noNames, at) > 0 || at + 2 > m_text.size()
        || !isHan(m_text[at + 1]))
        return at;
    return isBoundary(at + 1) ? at : at + 2;
}

// Foreign names have a dot between their parts.
qsizetype UncutText::dottedEnd(qsizetype at) const
{
    const auto isPart = [&](QChar c) {
        return isKatakana(c) || (isHan(c) && isHan(m_text[at]));
    };
    if (!isPart(m_text[at]))
        return at;
    qsizetype end = at;
    bool dotted = false;
    while (end < m_text.size() && end - at < longestForeign && (isPart(m_text[end]) || isMiddleDot(m_text[end]))) {
        if (startsWithAny(m_words.honorifics, end) > 0 || startsWithAny(m_words.behindNames, end) > 0)
            break;
        dotted = dotted || isMiddleDot(m_text[end]);
        ++end;
    }
    return dotted && end > at && !isMiddleDot(m_text[end - 1]) ? end : at;
}

qsizetype UncutText::labelledEnd(qsizetype at) const
{
    constexpr qsizetype longest = 8;
    qsizetype end = at;
    while (end < m_text.size() && end - at < longest && isUncut(m_text[end]) && honorific(end) == 0
           && !(end > at && joinsNames(m_text[end])))
        ++end;
    // "三雲 亮平さん": both parts of one name
    if (end - at <= longestUncutGiven && end + 1 < m_text.size() && m_text[end] == u' ' && isHan(m_text[end + 1])) {
        qsizetype given = end + 1;
        while (given < m_text.size() && given - end <= longestUncutGiven && isUncut(m_text[given])
               && honorific(given) == 0)
            ++given;
        if (given < m_text.size() && isHiragana(m_text[given]) && honorific(given) > 0)
            return given;
    }
    const bool closed = end >= m_text.size() || !isUncut(m_text[end]) || honorific(end) > 0 || joinsNames(m_text[end]);
    return closed && end - at >= 2 ? end : at;
}

// "NAME-san" of a family that is in no list: a run of Han, and it may be a few kana, where the text is kana else.
UncutSpan UncutText::plainNameBefore(qsizetype end) const
{
    constexpr qsizetype shortestHan = 2;
    constexpr qsizetype longestHan = 5;
    if (end >= m_text.size() || !isHiragana(m_text[end]))
        return {};
    qsizetype kana = end;
    while (kana > 0 && end - kana < longestUncutGiven && isHiragana(m_text[kana - 1]))
        --kana;
    qsizetype start = kana;
    while (start > 0 && isHan(m_text[start - 1]))
        --start;
    const qsizetype han = kana - start;
    const bool whole =
        kana == end ? han > shortestHan && han <= longestHan : end - kana > 1 && han >= shortestHan && han <= 3;
    const QStringView name = m_text.sliced(start, end - start);
    const auto endsWith = [&](const UncutPhrases &phrases) {
        return std::ranges::any_of(phrases.all(), [&](const QString &phrase) { return name.endsWith(phrase); });
    };
    const bool person = whole && startsWithAny(m_words.noNames, start) == 0 && !endsWith(m_words.roles)
                        && !endsWith(m_words.kinds) && !endsWith(m_words.organisations);
    return person ? UncutSpan{start, end} : UncutSpan{};
}

UncutSpan UncutText::nameBefore(qsizetype end) const
{
    if (const UncutSpan plain = plainNameBefore(end); !plain.isEmpty())
        return plain;
    constexpr qsizetype longest = 10;
    qsizetype start = end;
    while (start > 0 && end - start < longest
           && (isHan(m_text[start - 1]) || isKatakana(m_text[start - 1]) || isHangul(m_text[start - 1])
               || isMiddleDot(m_text[start - 1])))
        --start;
    if (start == end || isMiddleDot(m_text[start]))
        return {};
    // Behind a role or another word a known family name begins the name.
    for (qsizetype at = start; at + 1 < end; ++at) {
        const qsizetype family = startsWithAny(m_words.families, at);
        if (family > 0 && end - at <= family + longestUncutGiven && end - at >= 2
            && startsWithAny(m_words.noNames, at) == 0)
            return {at, end};
    }
    const QStringView run = m_text.sliced(start, end - start);
    const bool kana = std::ranges::any_of(run, isKatakana);
    return kana && run.size() >= 2 ? UncutSpan{start, end} : UncutSpan{};
}

} // namespace earmark
