// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/pagereading.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace earmark::test {

// Puts a page and its reading together piece by piece, so that what stands where need not be counted.
class PageWriter
{
public:
    PageWriter &put(const QString &text, PageRole role, int episode = -1, PageReason reason = PageReason::Form,
                    const QStringList &clues = {})
    {
        QString &page = m_reading.page.text;
        m_reading.spans.append({.start = page.size(),
                                .end = page.size() + text.size(),
                                .role = role,
                                .reason = reason,
                                .episode = episode,
                                .clues = clues});
        page += text;
        return *this;
    }

    PageWriter &gap(const QString &blank)
    {
        m_reading.page.text += blank;
        return *this;
    }

    // What is put from here on is part of this episode, until the next one or end().
    PageWriter &episode(const ParsedEpisode &episode)
    {
        end();
        m_open = true;
        m_reading.items.append({.start = m_reading.page.text.size(), .end = 0, .episode = episode});
        return *this;
    }

    PageWriter &end()
    {
        if (m_open)
            m_reading.items.last().end = m_reading.page.text.size();
        m_open = false;
        return *this;
    }

    [[nodiscard]] PageReading &reading() { return m_reading; }

private:
    PageReading m_reading;
    bool m_open = false;
};

inline ParsedEpisode pageEpisode(const QString &title, QDate day, std::optional<int> minutes,
                                 const QStringList &guests = {})
{
    ParsedEpisode episode;
    episode.title = title;
    if (day.isValid())
        episode.date =
            Timestamp{.utcMs = day.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch(), .offsetS = 0, .dateOnly = true};
    if (minutes)
        episode.durationMs = *minutes * 60'000LL;
    for (const QString &name : guests) {
        Credit credit;
        credit.name = name;
        credit.role = QStringLiteral("boat builder");
        episode.credits.append(credit);
    }
    return episode;
}

// A page of an invented show: its name, two episodes, one to come, and a button that stands there twice.
inline PageReading samplePage()
{
    using namespace Qt::StringLiterals;
    const QStringList clues{u"25/12"_s, u"27/11"_s};
    PageWriter page;
    page.put(u"The Boat Shed"_s, PageRole::ShowTitle).gap(u"\n"_s);
    page.put(u"Play"_s, PageRole::Chrome).gap(u"\n\n"_s);

    page.episode(pageEpisode(u"Planking with Marta Lindqvist"_s, {2025, 12, 11}, 58, {u"Marta Lindqvist"_s}));
    page.put(u"Planking with "_s, PageRole::Title, 0, PageReason::Position);
    page.put(u"Marta Lindqvist"_s, PageRole::Person, 0, PageReason::Stated).gap(u"\n"_s);
    page.put(u"11/12/2025"_s, PageRole::Date, 0, PageReason::OrderOfDates, clues).gap(u" | "_s);
    page.put(u"58 min"_s, PageRole::Duration, 0).gap(u"\n"_s);
    page.put(u"Larch, copper rivets and patience."_s, PageRole::Notes, 0, PageReason::Position).gap(u"\n\n"_s);

    page.episode(pageEpisode(u"Reading the tide tables"_s, {2025, 11, 27}, 64));
    page.put(u"Reading the tide tables"_s, PageRole::Title, 1, PageReason::Position).gap(u"\n"_s);
    page.put(u"27/11/2025"_s, PageRole::Date, 1).gap(u" | "_s);
    page.put(u"1 h 4 min"_s, PageRole::Duration, 1).gap(u"\n"_s);
    page.put(u"Harmonics, moon and harbour."_s, PageRole::Notes, 1, PageReason::Position).gap(u"\n"_s);
    page.end();
    page.put(u"Play"_s, PageRole::Chrome).gap(u"\n\n"_s);

    ParsedEpisode coming = pageEpisode(u"With Oren Vasquez, Tidewater Press"_s, {}, {}, {u"Oren Vasquez"_s});
    coming.upcoming = true;
    coming.titleOrigin = TitleOrigin::Derived;
    coming.dateText = u"next week"_s;
    page.episode(coming);
    page.put(u"Coming soon: next week"_s, PageRole::Upcoming, 2, PageReason::Stated).gap(u"\n"_s);
    page.put(u"Oren Vasquez"_s, PageRole::Person, 2, PageReason::Stated).gap(u"\n"_s);
    page.end();
    page.reading().dateOrder = DateOrder::DayFirst;
    page.reading().show.title = u"The Boat Shed"_s;
    return page.reading();
}

// The same page after the listener merged its second episode with the first.
inline PageReading mergedPage()
{
    PageReading page = samplePage();
    page.items[0].end = page.items.at(1).end;
    page.items.removeAt(1);
    for (PageSpan &span : page.spans) {
        if (span.episode > 0)
            --span.episode;
    }
    return page;
}

} // namespace earmark::test
