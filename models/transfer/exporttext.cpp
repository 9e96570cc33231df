// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/exporttext.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>
#include <QtCore/QUrl>
#include <QtCore/QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qint64 msPerSecond = 1000;

// The namespace of podcast:guid, which its specification fixes.
constexpr QUuid podcastNamespace(0xead4c236, 0xbf58, 0x58c6, 0xa2, 0xc6, 0xa6, 0xb2, 0x8d, 0x12, 0x8c, 0xb6);

bool isXmlChar(char32_t c)
{
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd)
           || (c >= 0x10000 && c <= 0x10ffff);
}

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
}

bool isPlainText(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

// Fine as it stands, which most addresses are; QUrl takes longer than all the rest of an item.
bool isEncoded(const QString &text)
{
    const qsizetype host = text.startsWith("https://"_L1) ? 8 : text.startsWith("http://"_L1) ? 7 : 0;
    const qsizetype path = host == 0 ? -1 : text.indexOf(u'/', host);
    if (path <= host)
        return false;
    for (qsizetype i = host; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        const bool escape = c == u'%' && i + 2 < text.size() && isHex(text.at(i + 1)) && isHex(text.at(i + 2));
        const QStringView marks = i < path ? u"-." : u"-._~:/?@!$&'()*+,;=";
        if (!letter && !marks.contains(QChar(c)) && !(escape && i > path))
            return false;
    }
    return true;
}

QDateTime dateTimeOf(qint64 utcMs, qint32 offsetS)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::fromSecondsAheadOfUtc(offsetS));
}

QString bare(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace

QString cleanText(const QString &text)
{
    if (isPlainText(text))
        return text;
    QString clean;
    for (const char32_t c : text.toUcs4()) {
        if (isXmlChar(c))
            clean += QChar::fromUcs4(c);
    }
    return clean.normalized(QString::NormalizationForm_C);
}

QString oneLine(const QString &text)
{
    QString line = cleanText(text);
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line.simplified();
}

QString webAddress(const QString &text, const QString &fragment)
{
    if (isEncoded(text))
        return fragment.isEmpty() ? text : text + u'#' + fragment;
    QUrl url(text.trimmed(), QUrl::TolerantMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !web || url.host().isEmpty())
        return {};
    if (!fragment.isEmpty())
        url.setFragment(fragment);
    return QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded));
}

QString secondsText(qint64 ms)
{
    QString text = QString::number(ms / msPerSecond);
    if (const qint64 rest = ms % msPerSecond; rest != 0) {
        text += u'.' + QString::number(rest).rightJustified(3, u'0');
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return text;
}

qint64 wholeSeconds(std::optional<qint64> ms)
{
    return ms && *ms >= 0 ? (*ms + msPerSecond / 2) / msPerSecond : -1;
}

QString clockOf(qint64 ms)
{
    const qint64 seconds = ms / msPerSecond;
    const auto twoDigits = [](qint64 value) {
        return QString::number(value).rightJustified(2, u'0');
    };
    const qint64 hours = seconds / 3600;
    const QString tail = u':' + twoDigits(seconds % 60);
    return hours > 0 ? QString::number(hours) + u':' + twoDigits(seconds / 60 % 60) + tail
                     : QString::number(seconds / 60) + tail;
}

QString clockOf(const Bookmark &bookmark)
{
    return clockOf(bookmark.positionMs) + (bookmark.endMs ? u'–' + clockOf(*bookmark.endMs) : QString());
}

std::optional<qint64> lengthOf(const ExportItem &item)
{
    return item.durationMs.value_or(-1) >= 0 ? item.durationMs : std::nullopt;
}

TimeRange rangeOf(const ExportItem &item)
{
    TimeRange range;
    if (item.startMs && *item.startMs >= 0)
        range.startMs = item.startMs;
    if (item.endMs && *item.endMs > range.startMs.value_or(0))
        range.endMs = item.endMs;
    return range;
}

QString fragmentOf(const ExportItem &item)
{
    const TimeRange range = rangeOf(item);
    if (range.isWhole())
        return {};
    return u"t="_s + (range.startMs ? secondsText(*range.startMs) : QString())
           + (range.endMs ? u',' + secondsText(*range.endMs) : QString());
}

QStringList vlcOptions(const ExportItem &item)
{
    const TimeRange range = rangeOf(item);
    QStringList options;
    if (range.startMs)
        options.append(u"start-time="_s + secondsText(*range.startMs));
    if (range.endMs)
        options.append(u"stop-time="_s + secondsText(*range.endMs));
    return options;
}

QString titleOf(const ExportItem &item)
{
    QString title = oneLine(item.title);
    if (!title.isEmpty())
        return title;
    if (item.number)
        return u'#' + QString::number(*item.number);
    if (item.date)
        return toIso(*item.date).first(10);
    return oneLine(item.url.isEmpty() ? item.pageUrl : item.url);
}

QString mediaTypeOf(const ExportItem &item)
{
    const QString type = oneLine(item.mediaType);
    return type.contains(u'/') ? type : u"audio/mpeg"_s;
}

QString rfc822(qint64 utcMs, qint32 offsetS)
{
    return dateTimeOf(utcMs, offsetS).toString(Qt::RFC2822Date);
}

QString rfc3339(qint64 utcMs, qint32 offsetS)
{
    return dateTimeOf(utcMs, offsetS).toString(Qt::ISODate);
}

QString feedGuidOf(const ExportItem &item)
{
    if (!item.feedGuid.isEmpty())
        return oneLine(item.feedGuid);
    QString address = webAddress(item.feedUrl);
    address.remove(0, address.indexOf("://"_L1) + 3);
    while (address.endsWith(u'/'))
        address.chop(1);
    return address.isEmpty() ? QString() : bare(QUuid::createUuidV5(podcastNamespace, address));
}

QString episodeUrn(const ExportItem &item)
{
    const QString identity =
        !item.guid.isEmpty()  ? item.guid
        : !item.url.isEmpty() ? item.url
                              : item.pageUrl + u'\n' + item.title + u'\n' + (item.date ? toIso(*item.date) : QString());
    const QUuid show = QUuid::createUuidV5(podcastNamespace, feedGuidOf(item) + u'\n' + item.show);
    const QString part = fragmentOf(item);
    return u"urn:uuid:"_s + bare(QUuid::createUuidV5(show, part.isEmpty() ? identity : identity + u'\n' + part));
}

QString listGuid(const QString &title)
{
    return bare(QUuid::createUuidV5(podcastNamespace, u"list\n"_s + title));
}

} // namespace earmark
