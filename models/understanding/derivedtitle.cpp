// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/derivedtitle.h"

#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {
namespace {

constexpr qsizetype longestDerived = 90;
constexpr qsizetype mostNamed = 4;
constexpr qsizetype mostTopicsNamed = 3;

QString listed(QStringList names, const QString &conjunction)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return names.join(u", "_s) + u' ' + conjunction + u' ' + last;
}

// Whether a label says nothing that the names do not say.
bool isSaid(const QString &label, const QString &by)
{
    return by.contains(label, Qt::CaseInsensitive) || label.contains(by, Qt::CaseInsensitive);
}

// What a title may be made of.
struct Parts {
    QStringList guests;
    QString organisation;
    QString topic;
};

// What the show is called is no topic of its own: an episode that speaks of it is about the whole name.
QStringList topicsOf(const ParsedEpisode &episode, const QString &show)
{
    QStringList topics;
    for (const TopicMention &topic : episode.topics) {
        const QString &label = show.contains(topic.label, Qt::CaseInsensitive) ? show : topic.label;
        if (!topics.contains(label))
            topics.append(label);
    }
    return topics;
}

Parts partsOf(const ParsedEpisode &episode, const QString &show)
{
    Parts parts;
    for (const Credit &credit : episode.credits) {
        if (credit.part != Part::Guest || parts.guests.size() == mostNamed)
            continue;
        parts.guests.append(credit.name);
        if (parts.organisation.isEmpty())
            parts.organisation = credit.organisation;
    }
    for (const QString &topic : topicsOf(episode, show)) {
        const bool said = topic == show || (!parts.organisation.isEmpty() && isSaid(topic, parts.organisation));
        if (said || std::ranges::any_of(parts.guests, [&](const QString &name) { return isSaid(topic, name); }))
            continue;
        parts.topic = topic;
        break;
    }
    return parts;
}

QString subject(const QString &topic, const QString &organisation, const TitleWords &words)
{
    if (topic.isEmpty() || organisation.isEmpty())
        return topic + organisation;
    return words.at.isEmpty() ? topic + u" ("_s + organisation + u')' : topic + u' ' + words.at + u' ' + organisation;
}

// From the fullest to the barest.
QStringList candidates(const ParsedEpisode &episode, const QString &show, const TitleWords &words)
{
    const Parts parts = partsOf(episode, show);
    const QString guests = listed(parts.guests, words.conjunction);
    if (guests.isEmpty()) {
        const QStringList topics = topicsOf(episode, show);
        return {topics.first(std::min(mostTopicsNamed, topics.size())).join(u", "_s), topics.value(0)};
    }
    QStringList titles;
    for (const QString &about : {subject(parts.topic, parts.organisation, words), parts.topic, parts.organisation}) {
        if (!about.isEmpty())
            titles.append(about + u", "_s + words.with + u' ' + guests);
    }
    return titles << guests << parts.guests.first();
}

} // namespace

QString derivedTitle(const ParsedEpisode &episode, const QString &show, const TitleWords &words)
{
    for (QString title : candidates(episode, show, words)) {
        if (title.isEmpty())
            continue;
        title[0] = title[0].toUpper();
        // What merely repeats the beginning of the notes would be taken for a cut sentence.
        if (title.size() <= longestDerived && !episode.description.startsWith(title, Qt::CaseInsensitive))
            return title;
    }
    return {};
}

} // namespace earmark
