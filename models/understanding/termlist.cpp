// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/termlist.h"

#include "models/understanding/termfeatures.h"

#include <QtCore/QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

TermKind termKindOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'n':
        return TermKind::Noun;
    case u'v':
        return TermKind::Verb;
    case u'a':
        return TermKind::Adjective;
    case u'u':
        return TermKind::Word;
    case u'm':
        return TermKind::Phrase;
    case u'c':
        return TermKind::Collocation;
    case u't':
        return TermKind::Technology;
    case u'y':
        return TermKind::Ambiguous;
    default:
        return TermKind::Unknown;
    }
}

} // namespace

void TermList::read(QByteArrayView bytes, const QStringList &languages)
{
    const QString text = QString::fromUtf8(bytes);
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype blank = line.indexOf(u' ');
        if (blank < 0 || line.startsWith(u'#'))
            continue;
        const QStringView head = line.first(blank);
        const QStringView rest = line.sliced(blank + 1);
        const auto language = languages.indexOf(rest.first(std::max<qsizetype>(rest.indexOf(u' '), 0)));
        if (head == u"everyday" && language >= 0) {
            for (const QStringView word : rest.tokenize(u' ', Qt::SkipEmptyParts))
                m_everyday[termKey(word).letters] |= 1U << language;
        } else if (head == u"frequent") {
            const QStringView behind = rest.sliced(rest.indexOf(u' ') + 1);
            // A language that is told by its script needs no bit.
            readFrequent(behind.first(1), behind.sliced(1), language >= 0 ? 1U << language : ~0U);
        } else if (head == u"capitals") {
            for (const QStringView name : rest.tokenize(u' ', Qt::SkipEmptyParts))
                m_capitalNouns |= languages.contains(name) ? 1U << languages.indexOf(name) : 0U;
        } else if (head == u"weight") {
            const qsizetype cut = rest.indexOf(u' ');
            readWeight(rest.first(std::max<qsizetype>(cut, 0)), rest.sliced(cut + 1));
        } else if (head.size() == 4) {
            readTerms(head, rest);
        }
    }
}

void TermList::readFrequent(QStringView step, QStringView words, quint32 languages)
{
    const auto place = std::ranges::find(frequencySteps, quint8(step.front().digitValue()));
    if (place == frequencySteps.end())
        return;
    for (const QStringView word : words.tokenize(u' ', Qt::SkipEmptyParts))
        m_frequent[termKey(word).letters][size_t(place - frequencySteps.begin())] |= languages;
}

quint8 TermList::frequency(const TermKey &word, quint32 languages) const
{
    const Frequency *known = m_frequent.find(word.letters);
    for (size_t i = 0; known && i < known->size(); ++i) {
        if ((*known)[i] & languages)
            return frequencySteps[i];
    }
    return 0;
}

void TermList::readTerms(QStringView code, QStringView terms)
{
    const TermKind kind = termKindOf(code[0]);
    const TermFacts facts{kind, quint8(code[1].digitValue()), quint8(code[2].digitValue()), code[3].toLatin1()};
    for (const QStringView term : terms.tokenize(u' ', Qt::SkipEmptyParts)) {
        m_facts[termKey(term).letters] = facts;
        const qsizetype cut = term.indexOf(u'_');
        if (cut > 0)
            m_begins[termKey(term.first(cut)).letters] = 1;
    }
}

void TermList::readWeight(QStringView name, QStringView value)
{
    for (size_t i = 0; i < termFeatureCount; ++i) {
        if (termFeatureName(TermFeature(i)) != name)
            continue;
        m_weights.resize(termFeatureCount);
        m_weights[i] = value.toFloat();
    }
}

} // namespace earmark
