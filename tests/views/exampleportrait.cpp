// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/exampleportrait.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

using namespace Qt::StringLiterals;

namespace earmark::test {

namespace {

Timestamp newYear(int year)
{
    return {.utcMs = QDateTime(QDate(year, 1, 1), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch(),
            .offsetS = 0,
            .dateOnly = true};
}

Portrait page()
{
    const ShowId packets{1};
    const ShowId boats{2};
    Portrait page;
    page.playable = {EpisodeId{1}, EpisodeId{2}, EpisodeId{3}};
    page.unheard = {EpisodeId{2}, EpisodeId{3}};
    page.years = {{2019, packets, u"Packet Hours"_s, 1},
                  {2021, boats, u"The Boat Shed"_s, 1},
                  {2021, packets, u"Packet Hours"_s, 2}};
    page.people = {{PersonId{4}, u"Ida Brook"_s, Part::Host, 3}, {PersonId{5}, u"Oren Vasquez"_s, Part::Guest, 1}};
    page.topics = {{TopicId{6}, u"QUIC"_s, 3, 12.4}, {TopicId{7}, u"open source"_s, 1, 1.0}};
    return page;
}

} // namespace

Portrait examplePerson()
{
    Portrait person = page();
    person.subject = {.kind = PortraitSubject::Kind::Person, .person = PersonId{3}};
    person.name = u"Marta Lindqvist"_s;
    person.roles = {{u"engineer"_s, u"Northhaven"_s, 2, newYear(2021), newYear(2021)},
                    {u"student"_s, {}, 1, newYear(2017), newYear(2019)}};
    person.hostOf = {{ShowId{2}, u"The Boat Shed"_s, 4}};
    person.guestIn = 3;
    person.evidence = {.places = {{u"title"_s, 2}, {u"podcast:person"_s, 1}},
                       .spellings = {u"Marta Lindqvist"_s, u"M. Lindqvist"_s},
                       .confidence = 0.8};
    return person;
}

Portrait exampleTopic()
{
    Portrait topic = page();
    topic.subject = {.kind = PortraitSubject::Kind::Topic, .topic = TopicId{8}};
    topic.name = u"HTTP/3"_s;
    topic.followed = true;
    return topic;
}

Portrait exampleShow()
{
    Portrait show = page();
    show.subject = {.kind = PortraitSubject::Kind::Show, .show = ShowId{1}};
    show.name = u"Packet Hours"_s;
    show.hosts = {{PersonId{4}, u"Ida Brook"_s, Part::Host, 3}};
    show.habits = {.typicalMs = 3'480'000,
                   .shortestMs = 1'860'000,
                   .longestMs = 6'000'000,
                   .daysBetween = 7,
                   .first = newYear(2019),
                   .last = newYear(2021),
                   .episodes = 3,
                   .withGuests = 2};
    return show;
}

} // namespace earmark::test
