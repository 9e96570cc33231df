// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correction.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace earmark {

// A credit, and whose it is.
struct SaidCredit {
    Credit credit;
    qint64 source = 0; // the page it is from; 0: the feed or the listener
    PersonId person{};
};

struct SaidTopic {
    TopicMention mention;
    TopicId topic{};
};

// A correction whose names were looked up: rows of persons, or of topics.
struct Ruling {
    Correction correction;
    QString said; // the subject's name in words of the sources
    qint64 subject = 0;
    qint64 value = 0;
};

// What the listener said about single episodes and about persons and topics as a whole, ready to be laid over what
// sources say. What came later counts. Of names that stand for others the rows know already. Pure; any thread.
class Rulings
{
public:
    // Oldest first.
    explicit Rulings(const QList<Ruling> &rulings = {});

    void applyTo(QList<SaidCredit> &credits, EpisodeId episode, ShowId show) const;
    void applyTo(QList<SaidTopic> &topics, EpisodeId episode) const;
    // Of the hosts of a show those that are, and who else is.
    [[nodiscard]] QList<PersonId> hosts(QList<PersonId> said, ShowId show) const;

private:
    // Places in m_rulings of what is about persons, or about topics.
    struct Side {
        QHash<qint64, QList<qsizetype>> bySubject;
        QHash<EpisodeId, QList<qsizetype>> adding;

        // Those that have a say on an episode of these subjects, in order.
        [[nodiscard]] QList<qsizetype> concerning(QSet<qint64> subjects, EpisodeId episode,
                                                  const QList<Ruling> &rulings) const;
    };
    void add(Side &side, qsizetype at);
    [[nodiscard]] bool isOn(qsizetype ruling, EpisodeId episode) const;
    void splitOff(QList<SaidCredit> &credits, EpisodeId episode) const;
    void applyOne(qsizetype at, QList<SaidCredit> &credits, EpisodeId episode, ShowId show) const;

    QList<Ruling> m_rulings;
    QList<QSet<EpisodeId>> m_episodes; // of m_rulings
    Side m_people;
    Side m_topics;
};

} // namespace earmark
