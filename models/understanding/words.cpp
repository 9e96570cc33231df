// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace earmark {
namespace {

// What a letter of ASCII is in a word: most letters of most texts are told by one look.
enum class Plain : quint8 { None, Lower, Upper, Digit };

constexpr std::array<Plain, 0x80> plainLetters = [] {
    std::array<Plain, 0x80> all{};
    for (size_t u = 0; u < all.size(); ++u) {
        all[u] = u >= u'a' && u <= u'z'   ? Plain::Lower
                 : u >= u'A' && u <= u'Z' ? Plain::Upper
                 : u >= u'0' && u <= u'9' ? Plain::Digit
                                          : Plain::None;
    }
    return all;
}();

bool isWordLetter(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return plainLetters[u] != Plain::None;
    // Latin beyond ASCII, Cyrillic and Han have hardly anything but letters in these ranges.
    const bool letters =
        (u >= 0xC0 && u < 0x250 && u != 0xD7 && u != 0xF7) || (u >= 0x400 && u < 0x482) || (u >= 0x4E00 && u < 0x9FA0);
    return letters || c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

class Splitter
{
public:
    Splitter(QStringView text, const LanguageData *language)
        : m_text(text)
        , m_language(language)
    {
        m_words.reserve(text.size() / 6 + 1);
    }

    QList<Word> split()
    {
        m_gap = GapPart::Paragraph;
        while (m_at < m_text.size()) {
            if (isWordLetter(m_text[m_at]))
                readWord();
            else
                readGap();
        }
        return std::move(m_words);
    }

private:
    [[nodiscard]] QChar charAt(qsizetype at) const { return at < m_text.size() ? m_text[at] : QChar(); }

    void readWord()
    {
        const qsizetype start = m_at;
        if (skipUrl())
            return;
        Word word;
        bool joined = true;
        while (m_at < m_text.size() && joined) {
            readLetters(word, start);
            // A sign between letters is a part of the word: don't, Ann-Marie, node.js, TCP/IP stays two words.
            const QChar c = charAt(m_at);
            const bool sign = isApostrophe(c) || c == u'-' || c == u'.' || c == u'\u2010' || c == u'_';
            joined = sign && isWordLetter(charAt(m_at + 1)) && !endsWithPossessive() && !isGluedSentence();
            if (joined)
                ++m_at;
        }
        while (charAt(m_at) == u'+' || charAt(m_at) == u'#') { // C++, F#
            word.mixed = true;
            ++m_at;
        }
        append(word, start);
        if (endsWithPossessive()) {
            m_gap |= GapPart::Possessive;
            m_at += 2;
        }
    }

    void readLetters(Word &word, qsizetype start)
    {
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            const char16_t u = c.unicode();
            if (u >= 0x80 ? !isWordLetter(c) : plainLetters[u] == Plain::None)
                return;
            const Plain plain = u < 0x80 ? plainLetters[u] : c.isUpper() ? Plain::Upper : Plain::Lower;
            const bool upper = plain == Plain::Upper;
            word.capital = word.capital || (upper && m_at == start);
            word.mixed = word.mixed || plain == Plain::Digit || (upper && m_at > start);
            word.lowerCase = word.lowerCase || plain == Plain::Lower;
        }
    }

    // At an apostrophe with an "s" that ends the word.
    [[nodiscard]] bool endsWithPossessive() const
    {
        return isApostrophe(charAt(m_at)) && (charAt(m_at + 1) == u's' || charAt(m_at + 1) == u'S')
               && !isWordLetter(charAt(m_at + 2)) && m_at + 1 < m_text.size();
    }

    // "software.In this episode": pages glue sentences.
    [[nodiscard]] bool isGluedSentence() const
    {
        return charAt(m_at) == u'.' && m_at > 0 && m_text[m_at - 1].isLower() && charAt(m_at + 1).isUpper();
    }

    void append(Word word, qsizetype start)
    {
        constexpr qsizetype longest = 0xFFFF;
        word.start = quint32(start);
        word.length = quint16(std::min(m_at - start, longest));
        const QStringView written = m_text.sliced(start, word.length);
        word.key = wordKey(written);
        word.facts = m_language ? m_language->facts(word.key) : nullptr;
        if (!word.facts && isAttached(written))
            return appendAttached(word, written);
        word.initial = word.length == 1 && word.capital;
        // A hyphen joins capitals: Anne-Marie, Dal-Bo.
        if (word.mixed && word.lowerCase)
            word.mixed = !isPlainlyCapitalised(written);
        word.before = m_gap;
        m_gap = {};
        m_words.append(word);
    }

    // Arabic and Hebrew write "and" onto the name behind it.
    [[nodiscard]] bool isAttached(QStringView written) const
    {
        constexpr qsizetype shortest = 3;
        const bool script = written.front().unicode() >= 0x0590 && written.front().unicode() < 0x0700;
        if (!m_language || !script || written.size() < shortest)
            return false;
        const WordFacts *joint = m_language->facts(wordKey(written.first(1)));
        const WordFacts *name = m_language->facts(wordKey(written.sliced(1)));
        return joint && name && joint->roles[size_t(WordRole::Connector)] != 0
               && name->roles[size_t(WordRole::GivenName)] != 0;
    }

    void appendAttached(Word word, QStringView written)
    {
        Word joint = word;
        joint.length = 1;
        joint.key = wordKey(written.first(1));
        joint.facts = m_language->facts(joint.key);
        joint.before = std::exchange(m_gap, {});
        m_words.append(joint);
        ++word.start;
        --word.length;
        word.key = wordKey(written.sliced(1));
        word.facts = m_language->facts(word.key);
        m_words.append(word);
    }

    // Capitals only where a part begins: O'Neill, Jean-Luc, McCarthy, MacDonald.
    static bool isPlainlyCapitalised(QStringView written)
    {
        for (qsizetype i = 0; i < written.size(); ++i) {
            const QChar c = written[i];
            if (c.isDigit() || c == u'+' || c == u'#' || c == u'_' || c == u'.')
                return false;
            if (c.isUpper() && i > 0 && isWordLetter(written[i - 1]) && !isFamilyPrefix(written.first(i)))
                return false;
        }
        return true;
    }

    // McMillan, LeGuin, DiMaggio: what may stand before a second capital in the name of a family.
    static bool isFamilyPrefix(QStringView before)
    {
        constexpr std::array<QStringView, 10> prefixes = {u"Mc", u"Mac", u"De",  u"Di",  u"Du",
                                                          u"La", u"Le",  u"Van", u"Von", u"Fitz"};
        qsizetype start = before.size(); // behind a hyphen
        while (start > 0 && isWordLetter(before[start - 1]))
            --start;
        return std::ranges::contains(prefixes, before.sliced(start));
    }

    bool skipUrl()
    {
        // Asked of every word, so the first letter is looked at first.
        if (m_text[m_at] != u'h' && m_text[m_at] != u'w')
            return false;
        const QStringView rest = m_text.sliced(m_at);
        const bool url = rest.startsWith(u"http://") || rest.startsWith(u"https://") || rest.startsWith(u"www.");
        if (!url)
            return false;
        skipToBlank();
        return true;
    }

    void skipToBlank()
    {
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u')' && m_text[m_at] != u']'
               && m_text[m_at] != u'>')
            ++m_at;
        m_gap |= GapPart::Url;
    }

    void readGap()
    {
        const QChar c = m_text[m_at];
        switch (c.unicode()) {
        case u' ':
        case u'[':
        case u'*':
        case u'\u00A0':
        case u'_':
            break;
        case u',':
        case u'\u3001':
            m_gap |= GapPart::Comma;
            break;
        case u'.':
            if (!isAbbreviation())
                m_gap |= GapPart::Sentence;
            break;
        case u'!':
        case u'?':
        case u';':
        case u'\u2026':
        case u'\u3002':
            m_gap |= GapPart::Sentence;
            break;
        case u'\n':
            m_gap |= m_gap.testFlag(GapPart::Line) ? GapPart::Paragraph : GapPart::Line;
            break;
        case u':':
            m_gap |= GapPart::Colon;
            break;
        case u'-':
        case u'\u2013':
        case u'\u2014':
        case u'|':
        case u'\u2022':
        case u'\u00B7':
            m_gap |= GapPart::Dash;
            break;
        case u'(':
            m_gap |= GapPart::Open;
            break;
        case u')':
            m_gap |= GapPart::Close;
            break;
        case u']':
            if (charAt(m_at + 1) == u'(') { // [words](address)
                const qsizetype close =
                    m_text.sliced(m_at, std::min<qsizetype>(m_text.size() - m_at, 2000)).indexOf(u')');
                m_at += close > 0 ? close : 0;
            }
            break;
        case u'&':
            m_gap |= GapPart::Ampersand;
            break;
        case u'/':
            m_gap |= GapPart::Slash;
            break;
        case u'@':
            skipToBlank();
            return;
        case u'"':
        case u'\u201C':
        case u'\u201D':
        case u'\u201E':
        case u'\u00AB':
        case u'\u00BB':
            m_gap |= GapPart::Quote;
            break;
        default:
            if (!c.isSpace())
                m_gap |= GapPart::Other;
        }
        ++m_at;
    }

    // The point of "Dr." or of "J." ends no sentence.
    [[nodiscard]] bool isAbbreviation() const
    {
        if (m_words.isEmpty() || m_words.last().end() != m_at)
            return false;
        const Word &last = m_words.last();
        return last.initial || (last.facts && last.facts->roles[size_t(WordRole::Honorific)] != 0);
    }

    QStringView m_text;
    const LanguageData *m_language;
    QList<Word> m_words;
    Gap m_gap;
    qsizetype m_at = 0;
};

} // namespace

QList<Word> wordsOf(QStringView text, const LanguageData *language)
{
    return Splitter(text, language).split();
}

} // namespace earmark
