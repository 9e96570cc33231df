// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/termlist.h"
#include "models/understanding/understand.h"
#include "models/understanding/wordtable.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

#include <array>
#include <vector>

namespace earmark {

// What a single word may be, in some languages.
enum class WordRole : quint8 {
    Stop,         // says nothing about the subject
    Connector,    // "and" in a list of names
    Origin,       // "from", before an organisation
    Role,         // "engineer"
    Honorific,    // "Dr"
    Particle,     // "van", within a name
    Organisation, // "Inc", in the name of an organisation
    NoName,       // written with a capital, yet never a part of a person's name
    GivenName,
    FamilyName,
};
constexpr size_t wordRoleCount = 10;

// What a phrase tells about the names beside it.
enum class Cue : quint8 {
    TitleWith,       // "with", in a title
    GuestBeforeName, // "our guest is"
    GuestAfterName,  // "joins us"
    HostAfterName,   // "moderates"
    BioAfterName,    // "is a", where a biography begins
    WorkAfterName,   // "runs", before an organisation
    HostBeforeName,  // "hosted by"
    Opening,         // "in this episode"
    GuestLabel,      // "Guests", before a colon
    HostLabel,
    StaffLabel,
    MentionBeforeName, // "a book by"
    NoGuests,          // "no guests"
    AboutHeading,      // "About", before a name that ends its line
    SponsorStart,      // what follows until the next paragraph is advertising
};

// Languages as a set of bits; the order is that of the data.
using Languages = quint32;

// A word's identity regardless of case: a hash of its folded letters. 0 is no word.
using WordKey = quint64;
[[nodiscard]] WordKey wordKey(QStringView word);

struct CuePhrase {
    QList<WordKey> rest; // the words behind the first one
    Cue cue = Cue::GuestBeforeName;
    Languages languages = 0;
};

// All that is known of a word, in any language.
struct WordFacts {
    std::array<Languages, wordRoleCount> roles{};
    WordKey inflectionOf = 0; // the given name of which this may be another case; 0 where of none
    QList<CuePhrase> phrases; // that begin with this word, longest first

    [[nodiscard]] bool is(WordRole role, Languages in) const { return (roles[size_t(role)] & in) != 0; }
};

// Words or parts of words, found by their first sign.
class UncutPhrases
{
public:
    void set(const QStringList &phrases);
    // The length of the longest that this text starts with; 0 where none does.
    [[nodiscard]] qsizetype startOf(QStringView text) const;
    // Longest first.
    [[nodiscard]] const QStringList &all() const { return m_all; }

private:
    QStringList m_all;
    QHash<QChar, QStringList> m_byFirst;
};

// Words of languages that are written without blanks; see resources/language/README.md.
struct UncutWords {
    UncutPhrases guestBefore;
    UncutPhrases guestBehind;
    UncutPhrases hostBefore;
    UncutPhrases hostBehind;
    UncutPhrases staffBefore;
    UncutPhrases mentionBefore;
    UncutPhrases mentionBehind;
    UncutPhrases noGuests;
    UncutPhrases honorifics;
    UncutPhrases behindNames;
    UncutPhrases roles;
    UncutPhrases isRole;
    UncutPhrases families;
    UncutPhrases nicknames;
    UncutPhrases noNames;
    UncutPhrases organisations;
    UncutPhrases kinds;
};

// How an ending of a family name becomes that of the first case.
struct FamilyEnding {
    QString ending;
    QString first;
    bool feminine = false;
    Languages languages = 0;
};

// The small words of a title that Earmark makes: "TOPIC at ORGANISATION, with A and B".
struct TitleWords {
    QString with;
    QString conjunction;
    QString at; // empty where brackets serve better
};

// Immutable: safe to share between threads.
class LanguageData
{
public:
    // Null where the word is in no list.
    [[nodiscard]] const WordFacts *facts(WordKey word) const
    {
        const quint32 *place = m_places.find(word);
        return place ? &m_facts[*place] : nullptr;
    }
    // What speaks for and against a guest; see models/understanding/candidates.h for the order. Empty where the data
    // has none.
    [[nodiscard]] const std::vector<float> &weights() const { return m_weights; }
    // The same for a host.
    [[nodiscard]] const std::vector<float> &hostWeights() const { return m_hostWeights; }
    [[nodiscard]] const TermList &terms() const { return m_terms; }
    [[nodiscard]] const UncutWords &uncut() const { return m_uncut; }
    // The first case of a given name, of this inflected one; empty where it is none.
    [[nodiscard]] QString nominative(WordKey inflected) const { return m_nominatives.value(inflected); }
    // Longest first.
    [[nodiscard]] const QList<FamilyEnding> &familyEndings() const { return m_familyEndings; }
    // By language; English where it has none.
    [[nodiscard]] TitleWords titleWords(const QString &language) const;
    // BCP 47 primary subtags, in the order of the bits.
    [[nodiscard]] const QStringList &languages() const { return m_languages; }

private:
    friend class LanguageDataReader;

    WordTable<quint32> m_places; // in m_facts
    std::vector<WordFacts> m_facts;
    QStringList m_languages;
    std::vector<float> m_weights; // by Feature
    std::vector<float> m_hostWeights;
    UncutWords m_uncut;
    QHash<WordKey, QString> m_nominatives;
    QList<FamilyEnding> m_familyEndings;
    QHash<QString, TitleWords> m_titleWords;
    TermList m_terms;
};

} // namespace earmark
