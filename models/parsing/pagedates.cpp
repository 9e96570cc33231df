// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagedates.h"

#include "models/parsing/datewords.h"
#include "models/parsing/pagescan.h"
#include "models/parsing/pagewords.h"

#include <algorithm>

namespace earmark {
namespace {

bool isPlausibleYear(int year)
{
    return year >= 1990 && year <= 2100;
}

bool isDayOfMonth(int day)
{
    return day >= 1 && day <= 31;
}

// Reads one date off a scan that stands at its first character.
class DateReader
{
public:
    explicit DateReader(PageScan scan)
        : m_scan(scan)
        , m_start(scan.at())
    {
    }

    std::optional<PageDate> read()
    {
        const PageScan begin = m_scan;
        if (!m_scan.isDigit())
            skipWeekday();
        const bool weekday = m_scan.at() != begin.at();
        if (!readHere()) {
            // "Mar 12": what is a Tuesday to some is March to others.
            m_scan = begin;
            m_date = {};
            if (!weekday || !readHere())
                return {};
        }
        m_date.start = m_start;
        m_date.end = m_scan.at();
        readTimeOfDay();
        return m_date;
    }

private:
    bool readHere() { return m_scan.isDigit() ? readFromNumber() : readFromMonth(); }

    void skipWeekday()
    {
        PageScan ahead = m_scan;
        const int weekday = weekdayNamed(ahead.word());
        if (weekday == 0)
            return;
        ahead.skip(u".,)\u3001");
        ahead.skipBlanks();
        if (ahead.atEnd())
            return;
        m_scan = ahead;
        m_date.weekday = weekday;
    }

    bool readFromNumber()
    {
        const PageScan begin = m_scan;
        const int digits = m_scan.digits();
        const int number = m_scan.number(4);
        if (digits == 4 && isPlausibleYear(number)) {
            m_date.year = number;
            return readNumbersBehindYear() || readWordsBehindYear(begin);
        }
        if (digits > 2 || number > 31)
            return false;
        m_date.first = number;
        return readNumbers() || readDayAndMonth();
    }

    // "2024-05-31", "2024/5/31", "2024年5月31日"
    bool readNumbersBehindYear()
    {
        PageScan ahead = m_scan;
        const QChar separator = ahead.take(u"-/.\u5E74\uB144");
        ahead.skipBlanks();
        if (separator.isNull() || !ahead.isDigit())
            return false;
        m_date.month = ahead.number(2);
        if (m_date.month < 1 || m_date.month > 12 || ahead.take(u"-/.\u6708\uC6D4").isNull())
            return false;
        ahead.skipBlanks();
        m_date.first = ahead.number(2);
        ahead.take(u"\u65E5\uC77C");
        m_date.second = m_date.month;
        m_date.form = PageDate::Form::YearFirst;
        if (!isDayOfMonth(m_date.first))
            return false;
        m_scan = ahead;
        return true;
    }

    // "2024. november 5.", "2024 Dec 5"
    bool readWordsBehindYear(PageScan begin)
    {
        m_scan = begin;
        (void)m_scan.number(4);
        m_scan.skip(u".,- ");
        for (int fillers = 0; fillers < 2; ++fillers) {
            PageScan ahead = m_scan;
            m_date.month = monthNamed(ahead.word());
            if (m_date.month == 0 && fillers == 0) {
                (void)m_scan.word(); // "2024 m. gruodžio 5"
                m_scan.skip(u". ");
                continue;
            }
            m_scan = ahead;
            break;
        }
        m_scan.skip(u".,- ");
        if (m_date.month == 0 || !m_scan.isDigit() || m_scan.digits() > 2)
            return false;
        m_date.first = m_scan.number(2);
        m_scan.take(u".");
        m_date.second = m_date.month;
        return isDayOfMonth(m_date.first);
    }

    // "31/05/2024", "5. 6. 24", "05-31", "5月31日"
    bool readNumbers()
    {
        PageScan ahead = m_scan;
        const QChar separator = ahead.take(u"-/.\u6708\uC6D4");
        const bool far = ahead.skipBlanks() > 0;
        if (separator.isNull() || !ahead.isDigit() || ahead.digits() > 2 || (far && separator != u'.'))
            return false;
        m_date.second = ahead.number(2);
        if (!isDayOfMonth(m_date.first) || !isDayOfMonth(m_date.second) || (m_date.first > 12 && m_date.second > 12))
            return false;
        if (separator == u'\u6708' || separator == u'\uC6D4') {
            ahead.take(u"\u65E5\uC77C");
            m_date.month = m_date.first;
            std::swap(m_date.first, m_date.second);
            m_date.form = PageDate::Form::Words;
            m_scan = ahead;
            return m_date.month <= 12;
        }
        PageScan behind = ahead;
        const bool hasYear = behind.take(QStringView(&separator, 1)) == separator;
        if (hasYear)
            behind.skipBlanks();
        if (hasYear && readYear(behind)) {
            m_date.form = PageDate::Form::Numbers;
            m_scan = behind;
        } else {
            if (ahead.isDigit() || ahead.isLetter() || (hasYear && behind.isDigit()))
                return false;
            m_date.form = PageDate::Form::NumberPair;
            m_scan = ahead;
            if (separator == u'.')
                m_scan.take(u".");
        }
        if (separator == u'.') // with points the day is first, wherever it is written so
            m_date.month = m_date.second;
        return separator != u'.' || m_date.month <= 12;
    }

    // A year of four digits, also with a length of time glued to it; of two with an apostrophe or nothing behind.
    bool readYear(PageScan &scan)
    {
        const bool apostrophe = !scan.take(u"'\u2019").isNull();
        const int digits = scan.digits();
        if (digits >= 4) {
            const int year = scan.number(4);
            if (!isPlausibleYear(year) || (digits > 4 && !scan.beginsDuration()))
                return false;
            m_date.year = year;
            return true;
        }
        if (digits != 2)
            return false;
        const int year = scan.number(2);
        if (scan.isLetter() && !apostrophe)
            return false;
        m_date.year = year + (year < 69 ? 2000 : 1900); // POSIX strptime %y
        return isPlausibleYear(m_date.year);
    }

    // "31 May 2024", "31. mai", "1er mars 2024", "5-Dec-24", "ngày 5 tháng 3, 2024"
    bool readDayAndMonth()
    {
        if (!isDayOfMonth(m_date.first))
            return false;
        skipOrdinal();
        const bool tight = m_scan.peek() == u'-' || m_scan.peek() == u'/';
        m_scan.skip(u". -/\u00A0");
        if (!readMonth())
            return false;
        const PageScan ahead = m_scan;
        skipBetween();
        if (m_scan.isDigit() ? !(m_scan.digits() >= 4 || tight) || !readYear(m_scan)
                             : m_scan.take(u"'\u2019").isNull() || !readYear(m_scan))
            m_scan = ahead;
        m_scan.take(m_date.year == 0 ? QStringView(u".") : QStringView());
        return true;
    }

    // A month by its name or its number behind the word for it, behind up to two short words ("de", "of").
    bool readMonth()
    {
        for (int fillers = 0; fillers < 3; ++fillers) {
            m_scan.skip(u" \u00A0'\u2019");
            PageScan ahead = m_scan;
            const QStringView word = ahead.word();
            if (word.isEmpty())
                return false;
            if (isFillerWord(word)) {
                m_scan = ahead;
                continue;
            }
            if (isMonthMark(word)) {
                ahead.skipBlanks();
                m_date.month = ahead.number(2);
            } else {
                m_date.month = monthNamed(word);
                m_date.common = isCommonMonth(word);
            }
            if (m_date.month > 0 || word.size() > 3) {
                m_scan = ahead;
                m_date.second = m_date.month;
                return m_date.month >= 1 && m_date.month <= 12;
            }
            m_scan = ahead;
        }
        return false;
    }

    // "May 31, 2024", "Mai 31", "May 2024"
    bool readFromMonth()
    {
        const QStringView word = m_scan.word();
        m_date.month = monthNamed(word);
        m_date.common = isCommonMonth(word);
        if (m_date.month == 0)
            return false;
        m_date.second = m_date.month;
        m_scan.skip(u". -/\u00A0");
        const int digits = m_scan.digits();
        if (digits >= 4) {
            m_date.form = PageDate::Form::MonthAndYear;
            return readYear(m_scan);
        }
        m_date.first = m_scan.number(2);
        if (digits == 0 || digits > 2 || !isDayOfMonth(m_date.first))
            return false;
        skipOrdinal();
        const PageScan ahead = m_scan;
        skipBetween();
        if (!(m_scan.isDigit() && m_scan.digits() >= 4 && readYear(m_scan))
            && !(m_scan.peek() == u'\'' && readYear(m_scan)))
            m_scan = ahead;
        return true;
    }

    void skipOrdinal()
    {
        static constexpr std::array<QStringView, 8> ordinals{u"st", u"nd", u"rd", u"th", u"er", u"re", u"e", u"de"};
        PageScan ahead = m_scan;
        const QStringView word = ahead.word();
        const bool ordinal = std::ranges::any_of(
            ordinals, [&](QStringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
        if (ordinal || !ahead.take(u"\u00BA\u00AA\u00B0").isNull())
            m_scan = ahead;
    }

    // What stands between the month and the year: a comma, a short word.
    void skipBetween()
    {
        m_scan.skip(u"., -/\u00A0");
        PageScan ahead = m_scan;
        const QStringView word = ahead.word();
        if (!word.isEmpty() && word.size() <= 3) {
            ahead.skipBlanks();
            if (ahead.digits() >= 4)
                m_scan = ahead;
        }
    }

    // A time with a zone, am or pm, or behind "at" or T, is no length; a bare one is left to the page to judge.
    void readTimeOfDay()
    {
        PageScan scan = m_scan;
        const bool joined = !scan.take(u"T").isNull();
        scan.skip(u", \u00A0");
        bool certain = joined;
        if (!joined && scan.isLetter()) {
            const QStringView word = scan.word();
            scan.skip(u". ");
            certain = word.size() <= 3;
        }
        if (!certain && m_scan.at() == scan.at())
            return;
        if (!scan.skipClock())
            return;
        certain = scan.skipZone() || certain;
        if (!certain)
            return;
        m_scan = scan;
        m_date.end = scan.at();
        m_date.timeOfDay = true;
    }

    PageScan m_scan;
    qsizetype m_start;
    PageDate m_date;
};

} // namespace

std::optional<PageDate> pageDateAt(QStringView line, qsizetype at)
{
    const std::optional<PageDate> written = DateReader(PageScan(line, at)).read();
    const std::optional<TimeAgo> ago = readTimeAgo(line.sliced(at));
    // "1d ago" is not the first of August, though some call it so.
    if (ago && (!written || (written->year == 0 && at + ago->length >= written->end))) {
        PageDate date;
        date.start = at;
        date.end = at + ago->length;
        date.form = PageDate::Form::Ago;
        date.ago = ago->days;
        return date;
    }
    return written;
}

} // namespace earmark
