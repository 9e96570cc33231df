// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/cues.h"

namespace earmark {
namespace {

bool stands(const CuePhrase &phrase, const QList<Word> &words, qsizetype at)
{
    if (at + phrase.rest.size() >= words.size())
        return false;
    for (qsizetype i = 0; i < phrase.rest.size(); ++i) {
        const Word &word = words[at + 1 + i];
        if (word.key != phrase.rest[i] || (word.before & sentenceEnd))
            return false;
    }
    return true;
}

} // namespace

QList<CueMatch> cuesAt(const ReadText &read, qsizetype at, Languages languages)
{
    QList<CueMatch> matches;
    const WordFacts *facts = read.words[at].facts;
    if (!facts)
        return matches;
    for (const CuePhrase &phrase : facts->phrases) {
        if ((phrase.languages & languages) && stands(phrase, read.words, at))
            matches.append({phrase.cue, at, at + 1 + phrase.rest.size()});
    }
    return matches;
}

} // namespace earmark
