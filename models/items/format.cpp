// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtGui/QTextDocument>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 msPerSecond = 1000;
constexpr qint64 secondsPerMinute = 60;
constexpr qint64 minutesPerHour = 60;
constexpr qint64 secondsPerHour = secondsPerMinute * minutesPerHour;

QString twoDigits(qint64 value)
{
    return u"%1"_s.arg(value, 2, 10, QLatin1Char('0'));
}

// A mere date is the same day everywhere; an instant is the listener's day.
QDate localDay(const Timestamp &date)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(date.utcMs, QTimeZone::UTC);
    return date.dateOnly ? when.date() : when.toLocalTime().date();
}

} // namespace

QString durationText(std::optional<qint64> ms)
{
    if (!ms || *ms < 0)
        return {};
    const qint64 seconds = (*ms + msPerSecond / 2) / msPerSecond;
    if (seconds < secondsPerMinute)
        return QCoreApplication::translate("earmark::format", "%1 s", "seconds").arg(seconds);
    const qint64 minutes = (seconds + secondsPerMinute / 2) / secondsPerMinute;
    if (minutes < minutesPerHour)
        return QCoreApplication::translate("earmark::format", "%1 min").arg(minutes);
    return QCoreApplication::translate("earmark::format", "%1 h %2 min")
        .arg(QLocale().toString(minutes / minutesPerHour), twoDigits(minutes % minutesPerHour));
}

QString clockText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / msPerSecond;
    const qint64 hours = seconds / secondsPerHour;
    const qint64 minutes = seconds / secondsPerMinute % minutesPerHour;
    const QString tail = u':' + twoDigits(seconds % secondsPerMinute);
    return hours > 0 ? QString::number(hours) + u':' + twoDigits(minutes) + tail : QString::number(minutes) + tail;
}

QString dateText(const std::optional<Timestamp> &date)
{
    return date ? QLocale().toString(localDay(*date), QLocale::ShortFormat) : QString();
}

QString longDateText(const Timestamp &date)
{
    return QLocale().toString(localDay(date),
                              QCoreApplication::translate("earmark::format", "d MMMM yyyy", "a date in a sentence"));
}

QString numberText(std::optional<double> number)
{
    return number ? QLocale().toString(*number, 'g', QLocale::FloatingPointShortest) : QString();
}

QString sizeText(qint64 bytes)
{
    constexpr qint64 gigabyte = 1'000'000'000;
    return QLocale().formattedDataSize(bytes, bytes < gigabyte ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s : text;
}

} // namespace earmark
