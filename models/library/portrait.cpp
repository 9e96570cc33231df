// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/portrait.h"

namespace earmark {

PortraitSubject subjectOf(const EpisodeFilter &filter)
{
    using Kind = PortraitSubject::Kind;
    const bool onTopic = filter.topics.size() == 1;
    PortraitSubject subject;
    if (filter.guests.size() + filter.hosts.size() == 1) {
        subject.kind = onTopic ? Kind::PersonOnTopic : Kind::Person;
        subject.asHost = filter.guests.isEmpty();
        subject.person = (subject.asHost ? filter.hosts : filter.guests).constFirst();
        if (onTopic)
            subject.topic = filter.topics.constFirst();
    } else if (!filter.guests.isEmpty() || !filter.hosts.isEmpty()) {
        return subject;
    } else if (onTopic) {
        subject.kind = Kind::Topic;
        subject.topic = filter.topics.constFirst();
    } else if (filter.topics.isEmpty() && filter.shows.size() == 1) {
        subject.kind = Kind::Show;
        subject.show = filter.shows.constFirst();
    }
    return subject;
}

} // namespace earmark
