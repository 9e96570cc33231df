// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/domain/source.h"
#include "models/library/filter.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace earmark {

// Whom or what a page is about: a guest or host, a topic, one of them on the other, or a show.
struct PortraitSubject {
    enum class Kind { None, Person, Topic, PersonOnTopic, Show };
    Kind kind = Kind::None;
    PersonId person{};
    TopicId topic{};
    ShowId show{};
    bool asHost = false; // the person's episodes are those they host

    [[nodiscard]] bool isValid() const { return kind != Kind::None; }
    bool operator==(const PortraitSubject &) const = default;
};

// What a filter has chosen, where that is one: a person before a topic before a show, and a person and a topic
// together. What else it has chosen narrows the page. Pure; any thread.
[[nodiscard]] PortraitSubject subjectOf(const EpisodeFilter &filter);

// What a person was called on some episodes, as stated there.
struct StatedRole {
    QString role;
    QString organisation;
    int episodes = 0;
    std::optional<Timestamp> first; // of their dates
    std::optional<Timestamp> last;

    bool operator==(const StatedRole &) const = default;
};

// A person, topic or show beside the subject of a page. Counts are of the page's episodes.
struct PortraitPerson {
    PersonId person;
    QString name;
    Part part = Part::Guest; // the more frequent one
    int episodes = 0;

    bool operator==(const PortraitPerson &) const = default;
};

struct PortraitTopic {
    TopicId topic;
    QString label;
    int episodes = 0;
    double lift = 1; // how many times as frequent here as in the whole library

    bool operator==(const PortraitTopic &) const = default;
};

struct PortraitShow {
    ShowId show;
    QString title;
    int episodes = 0;

    bool operator==(const PortraitShow &) const = default;
};

// The episodes of one show in one year (UTC).
struct YearCount {
    int year = 0;
    ShowId show;
    QString showTitle;
    int episodes = 0;

    bool operator==(const YearCount &) const = default;
};

// What a show usually does.
struct ShowHabits {
    std::optional<qint64> typicalMs; // the median length
    std::optional<qint64> shortestMs;
    std::optional<qint64> longestMs;
    std::optional<int> daysBetween; // the median between two episodes
    std::optional<Timestamp> first;
    std::optional<Timestamp> last;
    int episodes = 0;
    int withGuests = 0;

    bool operator==(const ShowHabits &) const = default;
};

// Where the person of a page was read, and how sure that is.
struct PortraitEvidence {
    struct Place {
        QString field; // as Evidence::field
        int episodes = 0;

        bool operator==(const Place &) const = default;
    };
    QList<Place> places;   // the most frequent first
    QStringList spellings; // as written; one where all agree
    double confidence = 0; // the mean

    bool operator==(const PortraitEvidence &) const = default;
};

// Everything the page of a person, topic or show says beside the list of its episodes.
struct Portrait {
    PortraitSubject subject;
    QString name;
    QString topicName; // of a person on a topic
    QString image;     // of a show
    bool followed = false;
    QList<EpisodeId> unheard; // oldest first, those that can be played
    QList<EpisodeId> playable;
    QList<YearCount> years;        // oldest first
    QList<StatedRole> roles;       // newest first
    QList<PortraitPerson> people;  // by episodes
    QList<PortraitTopic> topics;   // the most telling first
    QList<PortraitShow> hostOf;    // of a person, in the whole library
    int guestIn = 0;               // likewise, episodes
    QList<PortraitPerson> hosts{}; // of a show, as it states them or by habit
    ShowHabits habits{};
    PortraitEvidence evidence{};

    bool operator==(const Portrait &) const = default;
};

} // namespace earmark
