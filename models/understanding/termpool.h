// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/understanding/termfeatures.h"
#include "models/understanding/wordtable.h"

#include <QtCore/QString>

#include <array>
#include <vector>

namespace earmark {

// Where a term stands: in the title if it is there, else its first place.
struct TermPlace {
    QStringView text;
    const QString *field = nullptr;
    qsizetype start = 0; // UTF-16
    qsizetype end = 0;
};

// What may be a topic of one episode, one for all the ways it is written in.
struct Term {
    static constexpr qsizetype mostParts = 4;

    quint64 key = 0; // a TermKey's singular
    TermPlace place;
    TermFeatures features;
    int count = 0;
    double score = 0;
    quint64 longer = 0;                     // the key of the term that it never stands without; 0 where it does
    std::array<quint32, mostParts> parts{}; // the numbers of its words, 0 behind the last one
};

// The terms of one episode in the order they stand in. Any thread, one at a time.
class TermPool
{
public:
    explicit TermPool(qsizetype expected)
        : m_places(expected)
    {
        m_terms.reserve(size_t(expected));
    }

    // A term that is new has a count of 0. The reference is good until the next one is added.
    Term &term(quint64 key)
    {
        quint32 &known = m_places[key]; // counted from 1
        if (known == 0) {
            m_terms.emplace_back().key = key;
            known = quint32(m_terms.size());
        }
        return m_terms[known - 1];
    }
    [[nodiscard]] const Term *find(quint64 key) const
    {
        const quint32 known = m_places.value(key);
        return known == 0 ? nullptr : &m_terms[known - 1];
    }
    [[nodiscard]] std::vector<Term> &terms() { return m_terms; }

private:
    WordTable<quint32> m_places;
    std::vector<Term> m_terms;
};

} // namespace earmark
