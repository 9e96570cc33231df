// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/showterms.h"
#include "models/understanding/termpool.h"
#include "models/understanding/widewords.h"

#include <QtCore/QStringList>

namespace earmark {

// At most this many topics an episode.
constexpr qsizetype mostTopics = 10;

// Tells what the episodes of one show are about: the terms of their titles and notes that a reader would look up, by
// weights that were learnt. Any thread, one at a time.
class Topics
{
public:
    // All three must outlive it.
    Topics(const ParsedShow &show, const ShowWords &words, const LanguageData &language);

    // Most telling first; no more than the keywords where the language data has no weights. The words of
    // `persons` are no topics.
    [[nodiscard]] QList<TopicMention> of(qsizetype episode, const QStringList &persons);
    // All terms of an episode with their features and scores, for learning.
    [[nodiscard]] TermPool termsOf(qsizetype episode, const QStringList &persons);

private:
    void score(TermPool &pool) const;

    const ParsedShow &m_show;
    const ShowWords &m_words;
    const LanguageData &m_language;
    ShowTerms m_terms;
    WideWords m_wide;
};

} // namespace earmark
