// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pagescan.h"

#include "models/parsing/datewords.h"
#include "models/parsing/pagewords.h"

namespace earmark {

int PageScan::digits() const
{
    qsizetype end = m_at;
    while (end < m_text.size() && m_text[end].isDigit())
        ++end;
    return int(std::min<qsizetype>(end - m_at, 100));
}

int PageScan::number(int most)
{
    int value = 0;
    for (int i = 0; i < most && isDigit(); ++i)
        value = value * 10 + m_text[m_at++].digitValue();
    return value;
}

QStringView PageScan::word()
{
    const qsizetype from = m_at;
    while (!atEnd() && (m_text[m_at].isLetter() || m_text[m_at].isMark()))
        ++m_at;
    return m_text.sliced(from, m_at - from);
}

QStringView PageScan::part()
{
    const qsizetype from = m_at;
    while (isLetter() && !(m_at > from && peek().isUpper() && m_text[m_at - 1].isLower()))
        ++m_at;
    return m_text.sliced(from, m_at - from);
}

QChar PageScan::take(QStringView any)
{
    if (atEnd() || !any.contains(m_text[m_at]))
        return {};
    return m_text[m_at++];
}

qsizetype PageScan::skip(QStringView any)
{
    const qsizetype from = m_at;
    while (!take(any).isNull()) { }
    return m_at - from;
}

qsizetype PageScan::skipBlanks()
{
    const qsizetype from = m_at;
    while (!atEnd() && m_text[m_at].isSpace())
        ++m_at;
    return m_at - from;
}

bool PageScan::skipClock()
{
    PageScan ahead = *this;
    const int hour = ahead.digits() <= 2 && ahead.isDigit() ? ahead.number(2) : 99;
    const QChar separator = ahead.take(u":.h");
    if (hour > 24 || separator.isNull() || ahead.digits() != 2 || ahead.number(2) > 59)
        return false;
    if (ahead.peek() == u':') {
        ahead.take(u":");
        if (ahead.digits() != 2 || ahead.number(2) > 60)
            return false;
        if (!ahead.take(u".").isNull())
            (void)ahead.number(9);
    }
    *this = ahead;
    return true;
}

bool PageScan::skipZone()
{
    bool found = false;
    for (int words = 0; words < 2; ++words) {
        PageScan ahead = *this;
        ahead.skip(u" \u00A0");
        if (ahead.peek() == u'+' || ahead.peek() == u'-') {
            ahead.take(u"+-");
            const int digits = ahead.digits();
            if (digits != 2 && digits != 4)
                return found;
            (void)ahead.number(4);
            if (digits == 2 && !ahead.take(u":").isNull())
                (void)ahead.number(2);
        } else {
            const QStringView word = ahead.word();
            const bool half =
                word.compare(u"am", Qt::CaseInsensitive) == 0 || word.compare(u"pm", Qt::CaseInsensitive) == 0;
            if (word.isEmpty() || !(half || zoneOfName(word) || isFillerWord(word)))
                return found;
        }
        *this = ahead;
        found = true;
    }
    return found;
}

bool PageScan::endsWithZone() const
{
    const qsizetype colon = m_text.lastIndexOf(u':');
    if (colon < 0)
        return false;
    QStringView zone = m_text.sliced(colon + 1);
    while (!zone.isEmpty() && (zone.front().isDigit() || zone.front().isSpace() || zone.front() == u'.'))
        zone = zone.sliced(1);
    if (zone.startsWith(u'+') || zone.startsWith(u'-'))
        return true;
    // "+01:00" has its own colon.
    const QStringView before = m_text.first(colon);
    return zoneOfName(zone).has_value()
           || (before.size() > 3 && (before[before.size() - 3] == u'+' || before[before.size() - 3] == u'-'));
}

bool PageScan::beginsDuration() const
{
    PageScan ahead = *this;
    if (!ahead.isDigit() || ahead.digits() > 3)
        return false;
    (void)ahead.number(3);
    if (ahead.peek() == u':')
        return true;
    ahead.skip(u" \u00A0");
    return timeUnitMs(ahead.part()) > 0;
}

} // namespace earmark
