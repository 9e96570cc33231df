// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/currentportrait.h"

#include "models/items/browser.h"
#include "models/library/library.h"

namespace earmark {

CurrentPortrait::CurrentPortrait(const Library &library, Browser &browser, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_browser(browser)
{
    connect(&m_browser, &Browser::filterChanged, this, &CurrentPortrait::follow);
    connect(&m_browser, &Browser::viewChanged, this, &CurrentPortrait::ask);
}

PortraitSubject CurrentPortrait::subject() const
{
    return m_subject;
}

const std::optional<Portrait> &CurrentPortrait::portrait() const
{
    return m_portrait;
}

const QList<SamePersonSuggestion> &CurrentPortrait::suggestions() const
{
    return m_suggestions;
}

const QList<NamedWork> &CurrentPortrait::works() const
{
    return m_works;
}

void CurrentPortrait::follow()
{
    const EpisodeFilter &filter = m_browser.filter();
    const PortraitSubject subject = filter.asPage ? subjectOf(filter) : PortraitSubject();
    ++m_generation; // what was asked about another list is of no use any more
    if (subject == m_subject)
        return;
    m_subject = subject;
    m_portrait.reset();
    m_suggestions.clear();
    m_works.clear();
    Q_EMIT subjectChanged();
}

void CurrentPortrait::ask()
{
    if (!m_subject.isValid())
        return;
    m_library.portrait(m_subject, m_browser.episodes().episodes())
        .then(this, [this, generation = ++m_generation](const Result<Portrait> &answer) { take(answer, generation); });
}

void CurrentPortrait::take(const Result<Portrait> &answer, quint64 generation)
{
    if (generation != m_generation)
        return;
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    if (m_portrait != *answer) {
        m_portrait = *answer;
        Q_EMIT portraitChanged();
    }
    if (m_subject.kind == PortraitSubject::Kind::Person)
        askForSuggestions(generation);
    askForWorks(generation);
}

void CurrentPortrait::askForSuggestions(quint64 generation)
{
    m_library.samePersonSuggestions(m_subject.person)
        .then(this, [this, generation](const Result<QList<SamePersonSuggestion>> &answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                Q_EMIT failed(answer.error());
            } else if (m_suggestions != *answer) {
                m_suggestions = *answer;
                Q_EMIT suggestionsChanged();
            }
        });
}

void CurrentPortrait::askForWorks(quint64 generation)
{
    m_library.namedWorks(m_browser.episodes().episodes())
        .then(this, [this, generation](const Result<QList<NamedWork>> &answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                Q_EMIT failed(answer.error());
            } else if (m_works != *answer) {
                m_works = *answer;
                Q_EMIT worksChanged();
            }
        });
}

} // namespace earmark
