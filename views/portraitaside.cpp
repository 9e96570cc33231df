// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/portraitaside.h"

#include "models/items/portraittext.h"
#include "models/items/sourcetext.h"
#include "views/chip.h"
#include "views/flowlayout.h"
#include "views/linkbutton.h"
#include "views/plaintext.h"
#include "views/samepersonsection.h"
#include "views/sectionheading.h"
#include "views/shades.h"
#include "views/worksection.h"

#include <QtCore/QLocale>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype chipsShown = 14;
constexpr qsizetype peopleShown = 10;
constexpr qsizetype rolesShown = 8;
constexpr int asideMargin = 20; // px

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::WindowText);
    QPalette quiet = label->palette();
    quiet.setColor(QPalette::WindowText, mutedText(parent->palette()));
    label->setPalette(quiet);
    return label;
}

template <class T>
QList<T> firstOf(const QList<T> &list, qsizetype most)
{
    return list.first(std::min(list.size(), most));
}

QList<PortraitPerson> peopleAs(Part part, const QList<PortraitPerson> &people)
{
    QList<PortraitPerson> chosen;
    std::ranges::copy_if(people, std::back_inserter(chosen),
                         [part](const PortraitPerson &p) { return p.part == part; });
    return chosen;
}

} // namespace

PortraitAside::PortraitAside(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"portraitAside"_s);
    setAccessibleName(tr("About this page"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus); // keys scroll it
    viewport()->setBackgroundRole(QPalette::Base);
    startAnew();
}

void PortraitAside::clear()
{
    m_shown.reset();
    startAnew();
}

void PortraitAside::startAnew()
{
    m_content = new QWidget(this);
    m_content->setBackgroundRole(QPalette::Base);
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(asideMargin, 4, asideMargin, asideMargin); // in line with the heading over the list
    m_rows->setSpacing(4);
    setWidget(m_content);
    m_works = nullptr;
    m_same = nullptr;
}

void PortraitAside::setPortrait(const Portrait &portrait, const QList<EpisodeSource> &sources)
{
    if (m_shown == portrait && m_sources == sources)
        return;
    const bool sameSubject = m_shown && m_shown->subject == portrait.subject;
    const int scrolled = sameSubject ? verticalScrollBar()->value() : 0;
    m_shown = portrait;
    m_sources = sources;
    const QWidget *before = m_content->focusWidget();
    const QString focused = before && before->hasFocus() ? before->accessibleName() : QString();
    startAnew();
    switch (portrait.subject.kind) {
    case PortraitSubject::Kind::Show:
        addShow(portrait, sources);
        break;
    case PortraitSubject::Kind::Topic:
        addTopics(portrait);
        addPeople(tr("Guests"), peopleAs(Part::Guest, portrait.people), u"guestLink"_s);
        break;
    case PortraitSubject::Kind::Person:
    case PortraitSubject::Kind::PersonOnTopic:
        addTopics(portrait);
        addPeople(tr("With"), portrait.people, u"companionLink"_s);
        m_same = new SamePersonSection(portrait.name, m_content);
        m_rows->addWidget(m_same);
        connect(m_same, &SamePersonSection::personChosen, this,
                [this](PersonId person) { Q_EMIT personChosen(person, false); });
        connect(m_same, &SamePersonSection::correctionRequested, this, &PortraitAside::correctionRequested);
        addPersonLinks(portrait);
        break;
    case PortraitSubject::Kind::None:
        break;
    }
    m_works = new WorkSection(m_content);
    m_rows->addSpacing(10);
    m_rows->addWidget(m_works);
    connect(m_works, &WorkSection::linkActivated, this, &PortraitAside::linkActivated);
    m_rows->addStretch(1);
    // What is made anew would come last, behind the player.
    QWidget *last = this;
    for (QWidget *part : m_content->findChildren<QWidget *>()) {
        if (part->focusPolicy() & Qt::TabFocus) {
            setTabOrder(last, part);
            last = part;
        }
    }
    // Names that are still there keep the focus when the library changes under them.
    for (QWidget *part : m_content->findChildren<QWidget *>()) {
        if (!focused.isEmpty() && part->focusPolicy() != Qt::NoFocus && part->accessibleName() == focused) {
            part->setFocus(Qt::OtherFocusReason);
            break;
        }
    }
    m_content->adjustSize();
    verticalScrollBar()->setValue(scrolled);
}

void PortraitAside::setSuggestions(const QList<SamePersonSuggestion> &suggestions)
{
    if (m_same)
        m_same->setSuggestions(suggestions);
}

void PortraitAside::setWorks(const QList<NamedWork> &works)
{
    if (m_works)
        m_works->setWorks(works);
}

void PortraitAside::addHeading(const QString &text)
{
    if (m_rows->count() > 0)
        m_rows->addSpacing(10);
    auto *heading = new SectionHeading(m_content);
    heading->setText(text);
    m_rows->addWidget(heading);
}

void PortraitAside::addLines(const QString &heading, const QStringList &lines, const QString &name)
{
    if (lines.isEmpty())
        return;
    addHeading(heading);
    QStringList shown;
    for (const QString &line : lines)
        shown.append(breakable(line));
    QLabel *label = quietLabel(shown.join(u'\n'), m_content);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addWidget(label);
}

void PortraitAside::addTopics(const Portrait &portrait)
{
    if (portrait.topics.isEmpty())
        return;
    const bool neighbours = portrait.subject.kind == PortraitSubject::Kind::Topic;
    const bool person = portrait.subject.person.isValid();
    addHeading(neighbours ? tr("Goes with") : person ? tr("Talks about") : tr("Topics"));
    auto *chips = new QWidget(m_content);
    auto *flow = new FlowLayout(chips, 5, 5);
    for (const PortraitTopic &topic : firstOf(portrait.topics, chipsShown)) {
        auto *chip =
            new Chip(tr("%1 %2", "topic, episodes").arg(topic.label, QLocale().toString(topic.episodes)), chips);
        chip->setObjectName(u"portraitTopicChip"_s);
        const QString count = tr("%n episode(s)", nullptr, topic.episodes);
        const QString often = topic.lift >= 1.5
                                  ? tr("%1 times as often as elsewhere").arg(QLocale().toString(qRound(topic.lift)))
                                  : QString();
        chip->setAccessibleName(person ? tr("%1 on %2", "a person on a topic").arg(portrait.name, topic.label)
                                       : topic.label);
        chip->setAccessibleDescription(often.isEmpty() ? count : count + u", "_s + often);
        chip->setToolTip(chip->accessibleDescription());
        // Queued, here and below: a new page takes the place of what was clicked.
        connect(
            chip, &QPushButton::clicked, this, [this, id = topic.topic] { Q_EMIT topicChosen(id); },
            Qt::QueuedConnection);
        flow->addWidget(chip);
    }
    m_rows->addWidget(chips);
}

void PortraitAside::addPeople(const QString &heading, const QList<PortraitPerson> &people, const QString &name)
{
    if (people.isEmpty())
        return;
    addHeading(heading);
    for (const PortraitPerson &person : firstOf(people, peopleShown)) {
        const bool host = person.part == Part::Host;
        const bool saysSo = host && name == "companionLink"_L1;
        const QString count = QLocale().toString(person.episodes);
        m_rows->addWidget(nameRow(person.name, saysSo ? tr("host, %1").arg(count) : count, name,
                                  [this, id = person.person, host] { Q_EMIT personChosen(id, host); }));
    }
    if (const auto more = static_cast<int>(people.size() - peopleShown); more > 0)
        m_rows->addWidget(quietLabel(tr("and %n more in the pane", nullptr, more), m_content));
}

void PortraitAside::addPersonLinks(const Portrait &portrait)
{
    const PersonId person = portrait.subject.person;
    const bool alsoGuest = portrait.subject.asHost && portrait.guestIn > 0;
    const bool alsoHost = !portrait.subject.asHost && !portrait.hostOf.isEmpty();
    if (alsoGuest || alsoHost) {
        addHeading(tr("Also"));
        if (alsoGuest)
            m_rows->addWidget(nameRow(tr("As a guest"), QLocale().toString(portrait.guestIn), u"asGuestLink"_s,
                                      [this, person] { Q_EMIT personChosen(person, false); }));
        if (alsoHost) {
            int hosted = 0;
            for (const PortraitShow &show : portrait.hostOf)
                hosted += show.episodes;
            m_rows->addWidget(nameRow(tr("As a host"), QLocale().toString(hosted), u"asHostLink"_s,
                                      [this, person] { Q_EMIT personChosen(person, true); }));
        }
    }
    if (!portrait.hostOf.isEmpty()) {
        addHeading(tr("Hosts"));
        for (const PortraitShow &show : firstOf(portrait.hostOf, peopleShown))
            m_rows->addWidget(nameRow(show.title, QLocale().toString(show.episodes), u"hostedShowLink"_s,
                                      [this, id = show.show] { Q_EMIT showChosen(id); }));
    }
    QStringList roles;
    for (const StatedRole &role : firstOf(portrait.roles, rolesShown))
        roles.append(roleText(role));
    addLines(tr("Introduced as"), roles, u"portraitRoles"_s);
    addLines(tr("Why we think so"), evidenceLines(portrait.evidence), u"portraitEvidence"_s);
}

void PortraitAside::addShow(const Portrait &portrait, const QList<EpisodeSource> &sources)
{
    addPeople(portrait.hosts.size() == 1 ? tr("Host") : tr("Hosts"), portrait.hosts, u"hostLink"_s);
    addLines(tr("Habits"), habitLines(portrait.habits), u"portraitHabits"_s);
    addPeople(tr("Guests"), peopleAs(Part::Guest, portrait.people), u"guestLink"_s);
    addTopics(portrait);
    QStringList lines;
    for (const EpisodeSource &source : sources)
        lines.append(sourceText(source));
    addLines(tr("Sources"), lines, u"portraitSources"_s);
}

QWidget *PortraitAside::nameRow(const QString &name, const QString &figure, const QString &objectName,
                                const std::function<void()> &chosen)
{
    auto *row = new QWidget(m_content);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *link = new LinkButton(LinkButton::Look::Link, row);
    link->setObjectName(objectName);
    link->setPlainText(name);
    link->setAccessibleDescription(figure);
    connect(link, &QPushButton::clicked, this, chosen, Qt::QueuedConnection);
    line->addWidget(link, 0, Qt::AlignLeading);
    line->addStretch(1);
    line->addWidget(quietLabel(figure, row));
    return row;
}

} // namespace earmark
