// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/rulings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

using Kind = Correction::Kind;

// The listener is sure, and has read it nowhere.
Evidence listenersWord(const QString &name)
{
    return {u"correction"_s, 0, static_cast<qsizetype>(name.toStdU32String().size()), name};
}

void addPerson(QList<SaidCredit> &credits, const Ruling &ruling)
{
    const Correction &said = ruling.correction;
    const auto known = std::ranges::find(credits, PersonId{ruling.subject}, &SaidCredit::person);
    if (known == credits.end()) {
        Credit credit;
        credit.name = ruling.said;
        credit.part = said.part;
        credit.role = said.role;
        credit.organisation = said.organisation;
        credit.evidence = listenersWord(credit.name);
        credits.append({credit, 0, PersonId{ruling.subject}});
        return;
    }
    known->credit.part = said.part;
    if (!said.role.isEmpty())
        known->credit.role = said.role;
    if (!said.organisation.isEmpty())
        known->credit.organisation = said.organisation;
}

// Two names of one person make one credit: a host's before a guest's, else the first, with what the other adds.
void joinNamesakes(QList<SaidCredit> &credits)
{
    for (qsizetype i = 0; i < credits.size(); ++i) {
        for (qsizetype j = i + 1; j < credits.size();) {
            SaidCredit &first = credits[i];
            const SaidCredit &second = credits.at(j);
            if (first.person != second.person || first.credit.name == second.credit.name) {
                ++j;
                continue;
            }
            const bool secondHosts = second.credit.part == Part::Host && first.credit.part != Part::Host;
            SaidCredit joined = secondHosts ? second : first;
            const Credit &other = secondHosts ? first.credit : second.credit;
            if (joined.credit.role.isEmpty())
                joined.credit.role = other.role;
            if (joined.credit.organisation.isEmpty())
                joined.credit.organisation = other.organisation;
            first = joined;
            credits.removeAt(j);
        }
    }
}

} // namespace

Rulings::Rulings(const QList<Ruling> &rulings)
    : m_rulings(rulings)
{
    for (qsizetype i = 0; i < m_rulings.size(); ++i) {
        const Correction &said = m_rulings.at(i).correction;
        m_episodes.append(QSet<EpisodeId>(said.episodes.cbegin(), said.episodes.cend()));
        add(isAboutPersons(said.kind) ? m_people : m_topics, i);
    }
}

void Rulings::add(Side &side, qsizetype at)
{
    const Ruling &ruling = m_rulings.at(at);
    switch (ruling.correction.kind) {
    case Kind::SamePerson:
    case Kind::RenamePerson:
    case Kind::RenameTopic:
    case Kind::SameTopic:
        break; // the rows know
    case Kind::OtherPerson:
    case Kind::NotAPerson:
    case Kind::NotOnEpisode:
    case Kind::MovePart:
    case Kind::HideTopic:
        side.bySubject[ruling.subject].append(at);
        break;
    case Kind::AddPerson:
    case Kind::AddTopic:
        for (const EpisodeId episode : ruling.correction.episodes)
            side.adding[episode].append(at);
        break;
    }
}

bool Rulings::isOn(qsizetype ruling, EpisodeId episode) const
{
    return m_episodes.at(ruling).contains(episode);
}

QList<qsizetype> Rulings::Side::concerning(QSet<qint64> subjects, EpisodeId episode, const QList<Ruling> &rulings) const
{
    QList<qsizetype> found = adding.value(episode);
    for (const qsizetype at : std::as_const(found))
        subjects.insert(rulings.at(at).subject);
    for (const qint64 subject : std::as_const(subjects))
        found += bySubject.value(subject);
    std::ranges::sort(found);
    return found;
}

void Rulings::splitOff(QList<SaidCredit> &credits, EpisodeId episode) const
{
    for (SaidCredit &credit : credits) {
        const auto rulings = m_people.bySubject.constFind(credit.person.value);
        if (rulings == m_people.bySubject.cend())
            continue;
        for (const qsizetype at : *rulings) {
            const Ruling &ruling = m_rulings.at(at);
            if (ruling.correction.kind != Kind::OtherPerson || !isOn(at, episode))
                continue;
            credit.person = PersonId{ruling.value};
            credit.credit.name = ruling.correction.value;
        }
    }
}

void Rulings::applyOne(qsizetype at, QList<SaidCredit> &credits, EpisodeId episode, ShowId show) const
{
    const Ruling &ruling = m_rulings.at(at);
    const Correction &said = ruling.correction;
    const bool isHere = isOn(at, episode);
    const bool isEverywhere = said.episodes.isEmpty();
    const auto isSubject = [&](const SaidCredit &credit) {
        return credit.person.value == ruling.subject;
    };
    const auto isGuest = [&](const SaidCredit &credit) {
        return isSubject(credit) && credit.credit.part == Part::Guest;
    };
    if (said.kind == Kind::AddPerson) {
        addPerson(credits, ruling);
    } else if (said.kind == Kind::NotAPerson || (said.kind == Kind::NotOnEpisode && isHere)) {
        erase_if(credits, isSubject);
    } else if (said.kind == Kind::NotOnEpisode && isEverywhere) {
        erase_if(credits, isGuest);
    } else if (said.kind == Kind::MovePart && (isHere || (isEverywhere && said.show == show))) {
        for (SaidCredit &credit : credits)
            credit.credit.part = isSubject(credit) ? said.part : credit.credit.part;
    }
}

void Rulings::applyTo(QList<SaidCredit> &credits, EpisodeId episode, ShowId show) const
{
    if (!m_people.bySubject.isEmpty())
        splitOff(credits, episode);
    if (!m_people.bySubject.isEmpty() || m_people.adding.contains(episode)) {
        QSet<qint64> persons;
        for (const SaidCredit &credit : std::as_const(credits))
            persons.insert(credit.person.value);
        for (const qsizetype at : m_people.concerning(persons, episode, m_rulings))
            applyOne(at, credits, episode, show);
    }
    joinNamesakes(credits);
}

void Rulings::applyTo(QList<SaidTopic> &topics, EpisodeId episode) const
{
    QSet<qint64> labels;
    for (const SaidTopic &topic : std::as_const(topics))
        labels.insert(topic.topic.value);
    if (!m_topics.bySubject.isEmpty() || m_topics.adding.contains(episode)) {
        for (const qsizetype at : m_topics.concerning(labels, episode, m_rulings)) {
            const Ruling &ruling = m_rulings.at(at);
            const TopicId subject{ruling.subject};
            if (ruling.correction.kind == Kind::AddTopic) {
                if (!std::ranges::contains(topics, subject, &SaidTopic::topic))
                    topics.append({{ruling.said, 1.0, listenersWord(ruling.said)}, subject});
            } else if (ruling.correction.kind == Kind::HideTopic
                       && (ruling.correction.episodes.isEmpty() || isOn(at, episode))) {
                erase_if(topics, [&](const SaidTopic &topic) { return topic.topic == subject; });
            }
        }
    }
    // Of two labels of one topic the first, which tells more.
    QSet<qint64> seen;
    erase_if(topics, [&](const SaidTopic &topic) {
        const bool isRepeated = seen.contains(topic.topic.value);
        seen.insert(topic.topic.value);
        return isRepeated;
    });
}

QList<PersonId> Rulings::hosts(QList<PersonId> said, ShowId show) const
{
    for (qsizetype i = 0; i < m_rulings.size(); ++i) {
        const Ruling &ruling = m_rulings.at(i);
        const PersonId subject{ruling.subject};
        const bool moves = ruling.correction.kind == Kind::MovePart && ruling.correction.episodes.isEmpty()
                           && ruling.correction.show == show;
        if (ruling.correction.kind == Kind::NotAPerson || (moves && ruling.correction.part != Part::Host))
            said.removeAll(subject);
        else if (moves && !said.contains(subject))
            said.append(subject);
    }
    return said;
}

} // namespace earmark
