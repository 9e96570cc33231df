// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"
#include "models/library/correction.h"
#include "models/library/namedworks.h"
#include "models/library/portrait.h"

#include <QtCore/QObject>

namespace earmark {

class Browser;
class Library;

// The page of the guest, topic or show that the browser is at: read over the episodes of its view whenever that was
// answered, so that page and list always agree. Answers that come too late are dropped. GUI thread.
class CurrentPortrait final : public QObject
{
    Q_OBJECT

public:
    CurrentPortrait(const Library &library, Browser &browser, QObject *parent = nullptr);

    // What the page is about at this moment; invalid where the browser shows a plain list.
    [[nodiscard]] PortraitSubject subject() const;
    // As last read for that subject, or nothing until then.
    [[nodiscard]] const std::optional<Portrait> &portrait() const;
    // Who may be the same person.
    [[nodiscard]] const QList<SamePersonSuggestion> &suggestions() const;
    [[nodiscard]] const QList<NamedWork> &works() const; // read after it, as all notes have to be looked through

Q_SIGNALS:
    void subjectChanged(); // at once; portrait() is empty then
    void portraitChanged();
    void suggestionsChanged();
    void worksChanged();
    void failed(const earmark::Error &error);

private:
    void follow();
    void ask();
    void take(const Result<Portrait> &answer, quint64 generation);
    void askForSuggestions(quint64 generation);
    void askForWorks(quint64 generation);

    const Library &m_library;
    Browser &m_browser;
    PortraitSubject m_subject;
    std::optional<Portrait> m_portrait;
    QList<SamePersonSuggestion> m_suggestions;
    QList<NamedWork> m_works;
    quint64 m_generation = 0;
};

} // namespace earmark
