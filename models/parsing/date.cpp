// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/date.h"

#include "models/parsing/datewords.h"
#include "models/parsing/digits.h"

#include <QtCore/QDate>
#include <QtCore/QVarLengthArray>

namespace earmark {
namespace {

constexpr int firstYear = 1990;
constexpr int lastYear = 2100;
constexpr qint64 dayMs = 86'400'000;

struct TimeOfDay {
    qint64 ms = 0;
    std::optional<int> offsetS;
};

// Reads decimal digits off the front of `rest`; -1 where there are fewer than `least`.
int takeNumber(QStringView &rest, int least, int most)
{
    int value = 0;
    int count = 0;
    while (count < most && count < rest.size() && isDigit(rest[count]))
        value = value * 10 + rest[count++].digitValue();
    if (count < least)
        return -1;
    rest = rest.sliced(count);
    return value;
}

bool take(QStringView &rest, QChar c)
{
    if (!rest.startsWith(c))
        return false;
    rest = rest.sliced(1);
    return true;
}

std::optional<Timestamp> timestamp(QDate date, std::optional<TimeOfDay> time)
{
    if (!date.isValid() || date.year() < firstYear || date.year() > lastYear)
        return std::nullopt;
    Timestamp when;
    when.utcMs = (date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * dayMs;
    when.dateOnly = !time;
    if (time) {
        when.offsetS = time->offsetS.value_or(0);
        when.utcMs += time->ms - qint64(when.offsetS) * 1000;
    }
    return when;
}

// "+0100", "+01:00", "+1", "Z", "GMT", "GMT+2", "EST": seconds east of UTC.
std::optional<int> zoneOffset(QStringView text)
{
    const qsizetype sign = text.indexOf(u'+') >= 0 ? text.indexOf(u'+') : text.indexOf(u'-');
    const QStringView name = sign < 0 ? text : text.first(sign);
    std::optional<int> named = name.isEmpty() ? std::optional(0) : zoneOfName(name);
    if (!named || sign < 0)
        return named;
    const bool west = text[sign] == u'-';
    QStringView rest = text.sliced(sign + 1);
    const bool oneDigit = rest.size() == 1 || rest.size() == 3 || rest.indexOf(u':') == 1;
    const int hours = oneDigit ? takeNumber(rest, 1, 1) : takeNumber(rest, 2, 2);
    take(rest, u':');
    const int minutes = rest.isEmpty() ? 0 : takeNumber(rest, 2, 2);
    // Some write the seconds of the offset too; no zone in use since 1990 has any.
    if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59 || (!rest.isEmpty() && rest != u":00"))
        return std::nullopt;
    const int offset = hours * 3600 + minutes * 60;
    return *named + (west ? -offset : offset);
}

bool takeHalfOfDay(TimeOfDay &time, QStringView word)
{
    const bool morning = word.compare(u"am", Qt::CaseInsensitive) == 0;
    const qint64 hour = time.ms / 3'600'000;
    if ((!morning && word.compare(u"pm", Qt::CaseInsensitive) != 0) || hour < 1 || hour > 12)
        return false;
    time.ms += ((hour % 12 + (morning ? 0 : 12)) - hour) * 3'600'000;
    return true;
}

// "6:00", "06:00:30", "060030", "06:00:30.5", each with an optional zone right behind it.
std::optional<TimeOfDay> timeOfDay(QStringView text)
{
    const bool basic = !text.first(qMin<qsizetype>(text.size(), 3)).contains(u':');
    const int hour = takeNumber(text, basic ? 2 : 1, 2);
    if (!basic && !take(text, u':'))
        return std::nullopt;
    const int minute = takeNumber(text, basic ? 2 : 1, 2);
    int second = 0;
    double fraction = 0.0;
    if ((basic && !text.isEmpty() && isDigit(text.front())) || (!basic && take(text, u':')))
        second = takeNumber(text, basic ? 2 : 1, 2);
    if (text.startsWith(u'.') || text.startsWith(u',')) {
        text = text.sliced(1);
        for (double place = 100.0; !text.isEmpty() && isDigit(text.front()); place /= 10.0)
            fraction += takeNumber(text, 1, 1) * place;
    }
    if (hour < 0 || minute < 0 || second < 0 || hour > 24 || minute > 59 || second > 60
        || (hour == 24 && minute + second > 0))
        return std::nullopt;
    TimeOfDay time{((hour * 60LL + minute) * 60 + second) * 1000 + qint64(fraction), std::nullopt};
    text = text.trimmed();
    if (!text.isEmpty() && !takeHalfOfDay(time, text) && !isFillerWord(text)) {
        time.offsetS = zoneOffset(text);
        if (!time.offsetS)
            return std::nullopt;
    }
    return time;
}

// The calendar part of ISO 8601 off the front of `rest`; invalid where it is none.
QDate isoDate(QStringView &rest)
{
    const int year = takeNumber(rest, 4, 4);
    if (year < 0)
        return {};
    const QChar separator = rest.isEmpty() ? QChar() : rest.front();
    if (separator == u'-' || separator == u'/' || separator == u'.')
        rest = rest.sliced(1);
    else if (separator.isNull() || !(isDigit(separator) || separator == u'W'))
        return {};
    if (take(rest, u'W')) {
        const int week = takeNumber(rest, 2, 2);
        take(rest, u'-');
        const int weekday = takeNumber(rest, 1, 1);
        const QDate monday = QDate(year, 1, 4).addDays(1 - QDate(year, 1, 4).dayOfWeek()).addDays((week - 1) * 7LL);
        int yearOfWeek = 0;
        return week >= 1 && weekday >= 1 && weekday <= 7 && monday.weekNumber(&yearOfWeek) == week && yearOfWeek == year
                   ? monday.addDays(weekday - 1)
                   : QDate();
    }
    qsizetype digits = 0;
    while (digits < rest.size() && isDigit(rest[digits]))
        ++digits;
    if (digits == 3) {
        const int day = takeNumber(rest, 3, 3);
        const QDate date = QDate(year, 1, 1).addDays(day - 1);
        return day >= 1 && date.year() == year ? date : QDate();
    }
    const int month = takeNumber(rest, isDigit(separator) ? 2 : 1, 2);
    if (!isDigit(separator) && !take(rest, separator))
        return {};
    return QDate(year, month, takeNumber(rest, 1, 2));
}

std::optional<Timestamp> isoTimestamp(QStringView text)
{
    QStringView rest = text;
    const QDate date = isoDate(rest);
    if (!date.isValid())
        return std::nullopt;
    if (rest.startsWith(u'T') || rest.startsWith(u't') || rest.startsWith(u'_'))
        rest = rest.sliced(1);
    rest = rest.trimmed();
    if (rest.isEmpty() || rest.compare(u"Z", Qt::CaseInsensitive) == 0)
        return timestamp(date, std::nullopt);
    // A mere date with a zone, as XML Schema has it, stays a mere date.
    if (rest.front() == u'+' || rest.front() == u'-')
        return zoneOffset(rest) ? timestamp(date, std::nullopt) : std::nullopt;
    const std::optional<TimeOfDay> time = timeOfDay(rest);
    return time ? timestamp(date, time) : std::nullopt;
}

// The words of a date with names in it, gathered in any order.
class NamedDate
{
public:
    [[nodiscard]] bool take(QStringView word);
    [[nodiscard]] std::optional<Timestamp> result() const;

private:
    bool takeName(QStringView word);
    QVarLengthArray<QStringView, 4> m_numbers;
    int m_month = 0;
    std::optional<TimeOfDay> m_time;
    bool m_begun = false;
};

bool NamedDate::takeName(QStringView word)
{
    if (m_month == 0) {
        if (const int month = monthOfName(word); month > 0) {
            m_month = month;
            return true;
        }
    }
    // The weekday adds nothing and is often wrong, in whatever language: it may only come first.
    if (!m_begun || isFillerWord(word))
        return true;
    if (!m_time)
        return false;
    if (takeHalfOfDay(*m_time, word))
        return true;
    if (const std::optional<int> zone = zoneOffset(word)) {
        m_time->offsetS = zone;
        return true;
    }
    // RFC 2822 section 4.3: a zone name nobody knows counts as unknown, that is UTC.
    return word.size() <= 5 && !m_time->offsetS;
}

bool NamedDate::take(QStringView word)
{
    const bool named = word.front().isLetter();
    bool taken = true;
    if (named) {
        taken = takeName(word);
    } else if (word.front() == u'+' || word.front() == u'-') {
        const std::optional<int> zone = zoneOffset(word);
        taken = m_time && zone;
        if (taken)
            m_time->offsetS = zone;
    } else if (word.contains(u':')) {
        taken = !m_time && (m_time = timeOfDay(word));
    } else {
        while (!word.isEmpty() && !isDigit(word.back()))
            word.chop(1); // "3rd", "3."
        taken = !word.isEmpty() && m_numbers.size() < 2;
        if (taken)
            m_numbers.append(word);
    }
    m_begun = m_begun || !named || m_month > 0;
    return taken;
}

std::optional<Timestamp> NamedDate::result() const
{
    if (m_month == 0 || m_numbers.size() != 2)
        return std::nullopt;
    QStringView dayText = m_numbers[0];
    QStringView yearText = m_numbers[1];
    if (dayText.size() == 4)
        std::swap(dayText, yearText);
    QStringView rest = yearText;
    int year = takeNumber(rest, 2, 4);
    if (year < 0 || !rest.isEmpty() || dayText.size() > 2)
        return std::nullopt;
    if (yearText.size() < 4)
        year += yearText.size() == 2 && year < 50 ? 2000 : 1900;
    return timestamp(QDate(year, m_month, takeNumber(dayText, 1, 2)), m_time);
}

// "05.12.2024" is day first wherever it is written; with slashes only a number above 12 tells.
std::optional<Timestamp> numericTimestamp(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && !text[end].isSpace() && text[end] != u',')
        ++end;
    QStringView rest = text.first(end);
    const int first = takeNumber(rest, 1, 2);
    const QChar separator = rest.isEmpty() ? QChar() : rest.front();
    if (first < 0 || (separator != u'.' && separator != u'/'))
        return std::nullopt;
    rest = rest.sliced(1);
    const int second = takeNumber(rest, 1, 2);
    if (!take(rest, separator))
        return std::nullopt;
    const int year = takeNumber(rest, 4, 4);
    if (!rest.isEmpty() || (separator == u'/' && first <= 12 && second <= 12 && first != second))
        return std::nullopt;
    const bool monthFirst = separator == u'/' && second > 12;
    const QDate date(year, monthFirst ? first : second, monthFirst ? second : first);
    const QStringView behind = text.sliced(qMin(end + 1, text.size())).trimmed();
    if (behind.isEmpty())
        return timestamp(date, std::nullopt);
    const std::optional<TimeOfDay> time = timeOfDay(behind);
    return time ? timestamp(date, time) : std::nullopt;
}

// Comments, commas and the hyphens of "10-Dec-2024" become blanks; behind a time of day a hyphen begins an offset.
QString words(QStringView text)
{
    QString out;
    out.reserve(text.size());
    int comment = 0;
    bool timeSeen = false;
    for (const QChar c : text) {
        comment += c == u'(' ? 1 : c == u')' && comment > 0 ? -1 : 0;
        timeSeen = timeSeen || c == u':';
        const bool blank = comment > 0 || c == u')' || c == u',' || c == u';' || (c == u'-' && !timeSeen);
        out.append(blank ? QChar(u' ') : c);
    }
    return out;
}

std::optional<Timestamp> namedTimestamp(QStringView text)
{
    NamedDate date;
    const QString spaced = words(text);
    for (const QStringView word : QStringView(spaced).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (!date.take(word.trimmed()))
            return std::nullopt;
    }
    return date.result();
}

} // namespace

std::optional<Timestamp> parseDate(QStringView text)
{
    text = text.trimmed();
    if (text.size() < 6 || text.size() > 100)
        return std::nullopt;
    if (isDigit(text.front())) {
        if (const std::optional<Timestamp> iso = isoTimestamp(text))
            return iso;
        if (const std::optional<Timestamp> numeric = numericTimestamp(text))
            return numeric;
    }
    return namedTimestamp(text);
}

} // namespace earmark
