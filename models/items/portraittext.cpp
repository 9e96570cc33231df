// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/portraittext.h"

#include "models/items/format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QMap>
#include <QtCore/QTimeZone>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype rolesBesideName = 3;

// Where these words are looked up; lupdate reads the class's name.
struct PortraitText {
    Q_DECLARE_TR_FUNCTIONS(earmark::PortraitText)
};

QString year(const Timestamp &date)
{
    return QString::number(QDateTime::fromMSecsSinceEpoch(date.utcMs, QTimeZone::UTC).date().year());
}

QString yearsOf(const std::optional<Timestamp> &first, const std::optional<Timestamp> &last)
{
    if (!first || !last)
        return {};
    return year(*first) == year(*last) ? year(*first)
                                       : PortraitText::tr("%1–%2", "years").arg(year(*first), year(*last));
}

QString topicSubtitle(const Portrait &portrait)
{
    if (portrait.years.isEmpty())
        return PortraitText::tr("Topic");
    const int first = portrait.years.constFirst().year;
    const int last = portrait.years.constLast().year;
    return first == last ? PortraitText::tr("Topic · %1").arg(first)
                         : PortraitText::tr("Topic · %1–%2").arg(first).arg(last);
}

QString showSubtitle(const Portrait &portrait)
{
    QStringList names;
    for (const PortraitPerson &host : portrait.hosts)
        names.append(host.name);
    return names.isEmpty() ? PortraitText::tr("Show")
                           : PortraitText::tr("Show · with %1").arg(QLocale().createSeparatedList(names));
}

QString rhythmText(int days)
{
    if (days <= 1)
        return PortraitText::tr("A new episode every day");
    if (days >= 6 && days <= 8)
        return PortraitText::tr("A new episode every week");
    if (days >= 13 && days <= 15)
        return PortraitText::tr("A new episode every other week");
    if (days >= 27 && days <= 32)
        return PortraitText::tr("A new episode every month");
    return PortraitText::tr("A new episode every %n day(s)", nullptr, days);
}

QString placeText(const PortraitEvidence::Place &place)
{
    if (place.field == "title"_L1)
        return PortraitText::tr("Read in the title of %n episode(s)", nullptr, place.episodes);
    if (place.field == "description"_L1)
        return PortraitText::tr("Read in the notes of %n episode(s)", nullptr, place.episodes);
    if (place.field == "page"_L1)
        return PortraitText::tr("Read on a page for %n episode(s)", nullptr, place.episodes);
    if (place.field.isEmpty())
        return PortraitText::tr("Known for %n episode(s)", nullptr, place.episodes);
    return PortraitText::tr("Stated by the feed for %n episode(s)", nullptr, place.episodes);
}

} // namespace

QString portraitTitle(const Portrait &portrait)
{
    return portrait.topicName.isEmpty()
               ? portrait.name
               : PortraitText::tr("%1 on %2", "a person on a topic").arg(portrait.name, portrait.topicName);
}

QString portraitSubtitle(const Portrait &portrait)
{
    switch (portrait.subject.kind) {
    case PortraitSubject::Kind::Topic:
        return topicSubtitle(portrait);
    case PortraitSubject::Kind::Show:
        return showSubtitle(portrait);
    case PortraitSubject::Kind::Person:
    case PortraitSubject::Kind::PersonOnTopic:
    case PortraitSubject::Kind::None:
        break;
    }
    QStringList parts;
    for (const StatedRole &role : portrait.roles.first(std::min(portrait.roles.size(), rolesBesideName)))
        parts.append(roleText(role));
    if (parts.isEmpty() && portrait.subject.asHost)
        return PortraitText::tr("Host");
    return parts.isEmpty() ? PortraitText::tr("Guest") : parts.join(u" · "_s);
}

QString roleText(const QString &role, const QString &organisation)
{
    if (role.isEmpty() || organisation.isEmpty())
        return role + organisation;
    return PortraitText::tr("%1, %2", "role, organisation").arg(role, organisation);
}

QString roleText(const StatedRole &role)
{
    const QString words = roleText(role.role, role.organisation);
    const QString years = yearsOf(role.first, role.last);
    return years.isEmpty() ? words : PortraitText::tr("%1 (%2)", "role (years)").arg(words, years);
}

QString countsText(PortraitSubject::Kind kind, int episodes, int shows, qint64 durationMs)
{
    const bool person = kind == PortraitSubject::Kind::Person || kind == PortraitSubject::Kind::PersonOnTopic;
    QString text = person ? PortraitText::tr("%n appearance(s)", nullptr, episodes)
                          : PortraitText::tr("%n episode(s)", nullptr, episodes);
    if (kind != PortraitSubject::Kind::Show)
        text = PortraitText::tr("%1 in %n show(s)", "episodes in shows", shows).arg(text);
    if (durationMs > 0)
        text += u" · "_s + durationText(durationMs);
    return text;
}

QStringList habitLines(const ShowHabits &habits)
{
    QStringList lines;
    if (habits.typicalMs && habits.shortestMs && habits.longestMs) {
        lines.append(
            PortraitText::tr("Usually %1, from %2 to %3")
                .arg(durationText(habits.typicalMs), durationText(habits.shortestMs), durationText(habits.longestMs)));
    }
    if (habits.daysBetween)
        lines.append(rhythmText(*habits.daysBetween));
    if (habits.episodes > 0) {
        const double share = 100.0 * habits.withGuests / habits.episodes;
        lines.append(PortraitText::tr("%1 % of the episodes with guests").arg(QLocale().toString(qRound(share))));
    }
    if (habits.first && habits.last)
        lines.append(PortraitText::tr("From %1 to %2").arg(longDateText(*habits.first), longDateText(*habits.last)));
    return lines;
}

QStringList evidenceLines(const PortraitEvidence &evidence)
{
    QStringList lines;
    for (const PortraitEvidence::Place &place : evidence.places)
        lines.append(placeText(place));
    if (evidence.spellings.size() > 1) {
        QStringList quoted;
        for (const QString &spelling : evidence.spellings)
            quoted.append(PortraitText::tr("“%1”").arg(spelling));
        lines.append(PortraitText::tr("Written %1").arg(quoted.join(u", "_s)));
    }
    if (!evidence.places.isEmpty())
        lines.append(confidenceText(evidence.confidence));
    return lines;
}

QString confidenceText(double confidence)
{
    if (confidence >= 0.9)
        return PortraitText::tr("As good as certain");
    if (confidence >= 0.7)
        return PortraitText::tr("Very likely");
    if (confidence >= 0.5)
        return PortraitText::tr("Likely");
    return PortraitText::tr("A guess");
}

QString originText(const EpisodeRow &row, PortraitSubject::Kind page)
{
    using Kind = PortraitSubject::Kind;
    QStringList parts;
    const bool ofPerson = page == Kind::Person || page == Kind::PersonOnTopic;
    QString source = page == Kind::Show ? QString() : row.show;
    if (row.number)
        source += (source.isEmpty() ? QString() : u" "_s) + numberText(row.number);
    parts.append(source);
    if (!ofPerson)
        parts.append(row.guests.join(u", "_s));
    if (row.appearance) {
        if (row.appearance->part == Part::Host)
            parts.append(PortraitText::tr("host"));
        const QString role = roleText(row.appearance->role, row.appearance->organisation);
        parts.append(role.isEmpty() ? QString() : PortraitText::tr("“%1”").arg(role));
        if (const std::optional<Chapter> &moment = row.appearance->moment)
            parts.append(clockText(moment->startMs) + u' ' + moment->title);
        // The sentence that follows says more.
        if (row.match.snippet.isEmpty())
            parts.append(row.appearance->topics.join(u", "_s));
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString reasonText(const SamePersonSuggestion &suggestion)
{
    QString reason;
    switch (suggestion.reason) {
    case SamePersonSuggestion::Reason::ShortName:
        reason = PortraitText::tr("Long and short first name");
        break;
    case SamePersonSuggestion::Reason::Initial:
        reason = PortraitText::tr("An initial in place of a name");
        break;
    case SamePersonSuggestion::Reason::Spelling:
        reason = PortraitText::tr("Spelt alike");
        break;
    case SamePersonSuggestion::Reason::OneName:
        reason = PortraitText::tr("Only one name, in the same show");
        break;
    case SamePersonSuggestion::Reason::Organisation:
        reason = PortraitText::tr("Only one name, at the same organisation");
        break;
    }
    return suggestion.shared.isEmpty()
               ? reason
               : PortraitText::tr("%1 · %2", "reason, what is shared").arg(reason, suggestion.shared);
}

QString yearsSpoken(const QList<YearCount> &years)
{
    QMap<int, int> counts;
    for (const YearCount &count : years)
        counts[count.year] += count.episodes;
    QStringList parts;
    for (const auto &[year, episodes] : counts.asKeyValueRange())
        parts.append(PortraitText::tr("%1: %2", "year: episodes").arg(year).arg(episodes));
    return parts.join(u", "_s);
}

} // namespace earmark
