// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pagewords.h"

#include "models/items/format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QString pageWord(const char *text)
{
    return QCoreApplication::translate("earmark::page", text);
}

std::optional<QDate> dayOf(const std::optional<Timestamp> &when)
{
    if (!when)
        return {};
    return QDateTime::fromMSecsSinceEpoch(when->utcMs, QTimeZone::fromSecondsAheadOfUtc(when->offsetS)).date();
}

QString longDate(QDate day)
{
    return QLocale().toString(day, pageWord(QT_TRANSLATE_NOOP("earmark::page", "d MMMM yyyy")));
}

// The day it would be if day and month changed places; nothing where there is no such day, or the same.
std::optional<QDate> otherReading(QDate day)
{
    const QDate other(day.year(), day.day(), day.month());
    return other.isValid() && other != day ? std::optional(other) : std::nullopt;
}

QString listed(const QStringList &clues)
{
    return QLocale().createSeparatedList(clues);
}

QString orderReason(DateOrder order, const QStringList &clues)
{
    if (clues.isEmpty())
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "because the list falls in order then"));
    const QString sentence =
        order == DateOrder::MonthFirst
            ? pageWord(QT_TRANSLATE_NOOP("earmark::page", "because %1 on this page can only be month before day"))
            : pageWord(QT_TRANSLATE_NOOP("earmark::page", "because %1 on this page can only be day before month"));
    return sentence.arg(listed(clues));
}

QString plainReason(PageReason reason)
{
    switch (reason) {
    case PageReason::Form:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "because it is written like one"));
    case PageReason::Position:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "because it stands where it stands in the other episodes"));
    case PageReason::Repetition:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "because the same words stand in most episodes"));
    case PageReason::Neighbours:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "because the lines around it show it"));
    case PageReason::Stated:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "because the page says so"));
    case PageReason::Alone:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "because nothing else on the page is like it"));
    case PageReason::OrderOfDates:
        break;
    }
    return {};
}

QString reasonText(const PageSpan &span, DateOrder order)
{
    if (span.reason == PageReason::OrderOfDates)
        return orderReason(order, span.clues);
    const QString plain = plainReason(span.reason);
    return span.clues.isEmpty()
               ? plain
               : pageWord(QT_TRANSLATE_NOOP("earmark::page", "%1 (compare %2)")).arg(plain, listed(span.clues));
}

// What was understood, where that is not what stands there.
QString valueText(const PageSpan &span, const PageDraft &draft)
{
    if (span.episode < 0 || span.episode >= draft.count())
        return {};
    const ParsedEpisode &episode = draft.reading().items.at(span.episode).episode;
    switch (span.role) {
    case PageRole::Date: {
        const std::optional<QDate> day = dayOf(episode.date);
        if (!day)
            return pageWord(QT_TRANSLATE_NOOP("earmark::page", "not complete, so it is kept as text only"));
        const std::optional<QDate> other = otherReading(*day);
        if (span.reason == PageReason::OrderOfDates && other)
            return pageWord(QT_TRANSLATE_NOOP("earmark::page", "%1, not %2")).arg(longDate(*day), longDate(*other));
        return longDate(*day);
    }
    case PageRole::Duration:
        return durationText(episode.durationMs);
    case PageRole::Number:
        return numberText(episode.number);
    default:
        return {};
    }
}

QString decidingDate(const PageReading &reading)
{
    const auto decided = std::ranges::find_if(reading.spans, [](const PageSpan &span) {
        return span.reason == PageReason::OrderOfDates && !span.clues.isEmpty();
    });
    return decided == reading.spans.cend() ? QString() : decided->clues.constFirst();
}

QString orderText(const PageReading &reading)
{
    if (reading.dateOrder == DateOrder::Unknown)
        return {};
    const QString order = reading.dateOrder == DateOrder::DayFirst
                              ? pageWord(QT_TRANSLATE_NOOP("earmark::page", "day before month"))
                              : pageWord(QT_TRANSLATE_NOOP("earmark::page", "month before day"));
    const QString clue = decidingDate(reading);
    return clue.isEmpty() ? order : pageWord(QT_TRANSLATE_NOOP("earmark::page", "%1 (%2 decides)")).arg(order, clue);
}

// The keys of EpisodeComparison::adds.
QString additionText(const QString &key)
{
    struct Addition {
        QLatin1StringView key;
        const char *text;
    };
    static constexpr std::array<Addition, 8> additions{{{"date"_L1, QT_TRANSLATE_NOOP("earmark::page", "date")},
                                                        {"duration"_L1, QT_TRANSLATE_NOOP("earmark::page", "duration")},
                                                        {"guests"_L1, QT_TRANSLATE_NOOP("earmark::page", "guests")},
                                                        {"topics"_L1, QT_TRANSLATE_NOOP("earmark::page", "topics")},
                                                        {"notes"_L1, QT_TRANSLATE_NOOP("earmark::page", "notes")},
                                                        {"number"_L1, QT_TRANSLATE_NOOP("earmark::page", "number")},
                                                        {"media"_L1, QT_TRANSLATE_NOOP("earmark::page", "sound")},
                                                        {"links"_L1, QT_TRANSLATE_NOOP("earmark::page", "links")}}};
    const auto found = std::ranges::find(additions, key, &Addition::key);
    return found == additions.end() ? QString() : pageWord(found->text);
}

} // namespace

QString roleText(PageRole role)
{
    switch (role) {
    case PageRole::ShowTitle:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Name of the show"));
    case PageRole::Title:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Title"));
    case PageRole::Date:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Date"));
    case PageRole::Duration:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Duration"));
    case PageRole::Number:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Number"));
    case PageRole::Season:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Season"));
    case PageRole::Upcoming:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Still to come"));
    case PageRole::Person:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Person"));
    case PageRole::Timestamp:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Chapter"));
    case PageRole::Notes:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Notes"));
    case PageRole::Section:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Heading"));
    case PageRole::Chrome:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Part of the page, not of an episode"));
    case PageRole::Repeated:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Repeated words"));
    case PageRole::Rejected:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "Not understood"));
    }
    return {};
}

QString explanation(const PageSpan &span, const PageDraft &draft)
{
    const QString role = roleText(span.role);
    const QString value = valueText(span, draft);
    const QString reason = reasonText(span, draft.reading().dateOrder);
    return value.isEmpty() ? pageWord(QT_TRANSLATE_NOOP("earmark::page", "%1, %2.")).arg(role, reason)
                           : pageWord(QT_TRANSLATE_NOOP("earmark::page", "%1: %2, %3.")).arg(role, value, reason);
}

QString readingText(const PageDraft &draft)
{
    const PageReading &reading = draft.reading();
    const auto lines = static_cast<int>(reading.page.text.trimmed().count(u'\n')) + 1;
    QStringList read{QCoreApplication::translate("earmark::page", "%n episode(s)", nullptr, draft.count())};
    if (const QString order = orderText(reading); !order.isEmpty())
        read.append(order);
    return pageWord(QT_TRANSLATE_NOOP("earmark::page", "%1 · read as one show, %2"))
        .arg(QCoreApplication::translate("earmark::page", "%n line(s)", nullptr, lines), read.join(u", "_s));
}

QString leftOutReason(PageRole role)
{
    switch (role) {
    case PageRole::ShowTitle:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "the name of the show"));
    case PageRole::Section:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "a heading over several episodes"));
    case PageRole::Chrome:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "a button, counter or menu of the page"));
    case PageRole::Repeated:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "the same words stand with most episodes"));
    case PageRole::Rejected:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "not understood"));
    default:
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "belongs to no episode"));
    }
}

QString fateText(const EpisodeComparison &comparison)
{
    if (comparison.replacesUpcoming)
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "takes the place of its announcement"));
    if (!comparison.known.isValid())
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "new"));
    if (comparison.same)
        return pageWord(QT_TRANSLATE_NOOP("earmark::page", "in the library already"));
    QStringList additions;
    for (const QString &key : comparison.adds) {
        if (const QString text = additionText(key); !text.isEmpty())
            additions.append(text);
    }
    return additions.isEmpty()
               ? pageWord(QT_TRANSLATE_NOOP("earmark::page", "in the library, with something to add"))
               : pageWord(QT_TRANSLATE_NOOP("earmark::page", "in the library, adds %1")).arg(listed(additions));
}

} // namespace earmark
