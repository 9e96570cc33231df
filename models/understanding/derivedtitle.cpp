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

QString listed(QStringList names)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return names.join(u", "_s) + u" & "_s + last;
}

} // namespace

QString derivedTitle(const ParsedEpisode &episode)
{
    QStringList names;
    QString organisation;
    for (const Credit &credit : episode.credits) {
        if (credit.part != Part::Guest || names.size() == mostNamed)
            continue;
        names.append(credit.name);
        if (organisation.isEmpty())
            organisation = credit.organisation;
    }
    QString title = listed(names);
    if (!title.isEmpty() && !organisation.isEmpty() && title.size() + organisation.size() + 2 <= longestDerived)
        title += u", "_s + organisation;
    if (names.isEmpty()) {
        QStringList topics;
        for (const TopicMention &topic : episode.topics.first(std::min(mostTopicsNamed, episode.topics.size())))
            topics.append(topic.label);
        title = topics.join(u", "_s);
    }
    // What merely repeats the beginning of the notes would be taken for a cut sentence.
    const bool repeats = episode.description.startsWith(title, Qt::CaseInsensitive);
    return title.size() <= longestDerived && !repeats ? title : QString();
}

} // namespace earmark
