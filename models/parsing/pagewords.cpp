// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagewords.h"

#include "models/parsing/foldedword.h"

#include <QtCore/QHash>
#include <QtCore/QResource>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

// A static library's resources have to be asked for by the linker, and outside of any namespace.
static void initPageWords()
{
    Q_INIT_RESOURCE(core_pagewords);
}

namespace earmark {
namespace {

// Phrases by their first character.
using Phrases = QHash<QChar, QStringList>;

// The lists of resources/language/pagewords.txt.
struct Vocabulary {
    QHash<QString, PageWord> words;
    std::array<quint16, 128> lengths{}; // of words by their first character, where it is ASCII: one bit for each
    Phrases upcoming;
    Phrases first;
    QStringList aside;
};

constexpr qsizetype longestWord = 12;

// Whether a word of this length may begin so: most words of a page are told by that.
bool mayBeWord(const Vocabulary &vocabulary, QStringView word)
{
    const char16_t first = foldedCharacter(word.front()).unicode();
    return first >= vocabulary.lengths.size() || word.back() == u'.'
           || (vocabulary.lengths[first] & (1U << word.size())) != 0;
}

std::optional<PageWord> meaningOf(QStringView list)
{
    static constexpr std::array<std::pair<QStringView, PageWord>, 8> lists{{
        {u"episode", PageWord::Episode},
        {u"season", PageWord::Season},
        {u"trailer", PageWord::Trailer},
        {u"bonus", PageWord::Bonus},
        {u"podcast", PageWord::Podcast},
        {u"length", PageWord::Length},
        {u"show", PageWord::Show},
        {u"recorded", PageWord::Recorded},
    }};
    const auto found = std::ranges::find(lists, list, &std::pair<QStringView, PageWord>::first);
    return found == lists.end() ? std::nullopt : std::optional(found->second);
}

void addWord(Vocabulary &vocabulary, const QString &word, PageWord meaning)
{
    vocabulary.words.insert(word, meaning);
    if (!word.isEmpty() && word.front().unicode() < vocabulary.lengths.size() && word.size() <= longestWord)
        vocabulary.lengths[word.front().unicode()] |= quint16(1U << word.size());
}

Vocabulary readVocabulary()
{
    initPageWords();
    const QString text = QString::fromUtf8(QResource(u":/earmark/language/pagewords.txt"_s).uncompressedData());
    Vocabulary vocabulary;
    for (const QStringView line : text.tokenize(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        if (line.startsWith(u'#') || colon < 0)
            continue;
        const QStringView list = line.first(colon);
        for (const QStringView part : line.sliced(colon + 1).tokenize(u',')) {
            const QString word = part.trimmed().toString();
            if (const std::optional<PageWord> meaning = meaningOf(list))
                addWord(vocabulary, word, *meaning);
            else if (list == u"upcoming" && !word.isEmpty())
                vocabulary.upcoming[word.front()].append(word);
            else if (list == u"first" && !word.isEmpty())
                vocabulary.first[word.front()].append(word);
            else if (list == u"aside" && !word.isEmpty())
                vocabulary.aside.append(word);
        }
    }
    return vocabulary;
}

const Vocabulary &vocabulary()
{
    static const Vocabulary words = readVocabulary();
    return words;
}

// Whether one of the phrases stands at the beginning of the text as words of their own; those of scripts without blanks
// anywhere.
bool holdsAny(QStringView text, const Phrases &phrases)
{
    constexpr qsizetype longest = 120;
    constexpr QChar firstOfHan = u'\u2E80';
    text = text.first(std::min(longest, text.size()));
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        const bool blankless = text[at] >= firstOfHan && text[at].script() == QChar::Script_Han;
        const auto known = begins || blankless ? phrases.constFind(foldedCharacter(text[at])) : phrases.cend();
        if (known == phrases.cend())
            continue;
        const bool holds = std::ranges::any_of(*known, [&](const QString &phrase) {
            const qsizetype end = at + phrase.size();
            return text.sliced(at).startsWith(phrase, Qt::CaseInsensitive)
                   && (blankless || end == text.size() || !text[end].isLetterOrNumber());
        });
        if (holds)
            return true;
    }
    return false;
}

bool isPodcastWord(QStringView word)
{
    while (!word.isEmpty() && !word.back().isLetter())
        word.chop(1);
    const PageWord meaning = pageWord(word);
    return meaning == PageWord::Podcast || meaning == PageWord::Episode;
}

} // namespace

PageWord pageWord(QStringView word)
{
    if (word.size() > longestWord || word.isEmpty() || !mayBeWord(vocabulary(), word))
        return PageWord::None;
    const auto found = vocabulary().words.constFind(FoldedWord(word).view());
    return found == vocabulary().words.cend() ? PageWord::None : *found;
}

bool saysUpcoming(QStringView text)
{
    return holdsAny(text, vocabulary().upcoming);
}

bool isUpcoming(QStringView text)
{
    const auto phrases =
        text.isEmpty() ? vocabulary().upcoming.cend() : vocabulary().upcoming.constFind(foldedCharacter(text.front()));
    return phrases != vocabulary().upcoming.cend() && std::ranges::any_of(*phrases, [text](const QString &phrase) {
               return text.compare(phrase, Qt::CaseInsensitive) == 0;
           });
}

bool isSkipLink(QStringView text)
{
    return std::ranges::any_of(vocabulary().aside,
                               [text](const QString &phrase) { return text.startsWith(phrase, Qt::CaseInsensitive); });
}

bool saysFirst(QStringView text)
{
    return holdsAny(text, vocabulary().first);
}

bool isOfTrade(QStringView text)
{
    qsizetype letters = 0;
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        const bool said = std::ranges::any_of(word, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
        if (said && !isPodcastWord(word) && word.size() > 3)
            return false;
        letters += said && !isPodcastWord(word) && word.size() <= 3 ? 1 : 0;
    }
    // A name may be of short words alone.
    return !std::ranges::any_of(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); }) || letters == 0
           || (letters <= 1 && text.contains(u' '));
}

} // namespace earmark
