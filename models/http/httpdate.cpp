// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/httpdate.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr std::chrono::milliseconds longestWait = std::chrono::hours(24);

std::optional<qint64> read(const QString &text, const QString &format, int baseYear)
{
    const QDateTime when = QLocale::c().toDateTime(text, format, baseYear);
    if (!when.isValid())
        return {};
    return QDateTime(when.date(), when.time(), QTimeZone::UTC).toMSecsSinceEpoch();
}

} // namespace

std::optional<qint64> parseHttpDate(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes).simplified();
    if (text.endsWith(" GMT"_L1) || text.endsWith(" UTC"_L1))
        text.chop(4);
    // The weekday adds nothing, and servers get it wrong.
    if (const qsizetype comma = text.indexOf(u','); comma >= 0) {
        text = text.mid(comma + 1).trimmed();
        if (const auto fixdate = read(text, u"d MMM yyyy H:mm:ss"_s, 1900))
            return fixdate;
        return read(text, u"d-MMM-yy H:mm:ss"_s, 1970); // RFC 850
    }
    return read(text.section(u' ', 1), u"MMM d H:mm:ss yyyy"_s, 1900); // asctime
}

std::optional<std::chrono::milliseconds> retryAfter(QByteArrayView header, qint64 nowMs)
{
    const QByteArrayView value = header.trimmed();
    if (value.isEmpty())
        return {};
    if (std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = value.toLongLong(&fits);
        if (!fits || seconds > longestWait / std::chrono::seconds(1))
            return longestWait;
        return std::chrono::seconds(seconds);
    }
    const auto when = parseHttpDate(value);
    if (!when)
        return {};
    return std::chrono::milliseconds(std::clamp<qint64>(*when - nowMs, 0, longestWait.count()));
}

} // namespace earmark
