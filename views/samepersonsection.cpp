// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/samepersonsection.h"

#include "models/items/portraittext.h"
#include "views/elidedlabel.h"
#include "views/flowlayout.h"
#include "views/linkbutton.h"
#include "views/sectionheading.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype suggestionsShown = 4; // rows; the less likely ones come up when these are decided

} // namespace

SamePersonSection::SamePersonSection(const QString &person, QWidget *parent)
    : QWidget(parent)
    , m_person(person)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 10, 0, 0);
    m_layout->setSpacing(4);
    auto *heading = new SectionHeading(this);
    heading->setText(tr("The same person?"));
    m_layout->addWidget(heading);
    hide();
}

void SamePersonSection::setSuggestions(const QList<SamePersonSuggestion> &suggestions)
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const SamePersonSuggestion &suggestion : suggestions.first(std::min(suggestions.size(), suggestionsShown)))
        column->addWidget(rowOf(suggestion));
    m_layout->addWidget(m_rows);
    setVisible(!suggestions.isEmpty());
}

QWidget *SamePersonSection::rowOf(const SamePersonSuggestion &suggestion)
{
    auto *row = new QWidget(m_rows);
    auto *words = new FlowLayout(row, 10, 0);
    const auto link = [row, words](const QString &name, const QString &text) {
        auto *made = new LinkButton(LinkButton::Look::Link, row);
        made->setObjectName(name);
        made->setPlainText(text);
        words->addWidget(made);
        return made;
    };
    // Queued: what is answered takes the place of the row that was clicked.
    connect(
        link(u"suggestedPersonLink"_s, suggestion.name), &QPushButton::clicked, this,
        [this, person = suggestion.person] { Q_EMIT personChosen(person); }, Qt::QueuedConnection);
    auto *reason = new ElidedLabel(ElidedLabel::Tone::Muted, row);
    reason->setText(reasonText(suggestion));
    words->addWidget(reason);
    const auto decide = [this, suggestion](LinkButton *button, Correction::Kind kind, const QString &spoken) {
        button->setAccessibleName(spoken.arg(suggestion.name, m_person));
        Correction made;
        made.kind = kind;
        made.subject = suggestion.name;
        made.value = m_person;
        connect(
            button, &QPushButton::clicked, this, [this, made] { Q_EMIT correctionRequested(made); },
            Qt::QueuedConnection);
    };
    decide(link(u"samePersonLink"_s, tr("Yes")), Correction::Kind::SamePerson, tr("%1 and %2 are the same person"));
    decide(link(u"otherPersonLink"_s, tr("No")), Correction::Kind::OtherPerson, tr("%1 and %2 are two people"));
    return row;
}

} // namespace earmark
