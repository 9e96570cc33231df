// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/chapters.h"

#include "models/parsing/transcriptdraft.h"
#include "models/parsing/warninglog.h"
#include "models/parsing/weburl.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype chaptersKept = 2000;
constexpr qsizetype longestChapterTitle = 500;
constexpr double latestChapterSeconds = 3.6e6;
constexpr qint64 sameChapterMs = 2000;

// Seconds, or "00:01:02.500".
std::optional<qint64> chapterMoment(const QJsonValue &value)
{
    if (value.isString()) {
        const QString written = value.toString().trimmed();
        if (const Clock clock = readClock(written); clock.length > 0 && clock.length == written.size())
            return clock.ms;
        bool isNumber = false;
        const double seconds = written.toDouble(&isNumber);
        return isNumber && seconds >= 0 && seconds <= latestChapterSeconds ? std::optional(std::llround(seconds * 1000))
                                                                           : std::nullopt;
    }
    const double seconds = value.toDouble(-1);
    return seconds >= 0 && seconds <= latestChapterSeconds ? std::optional(std::llround(seconds * 1000)) : std::nullopt;
}

class ChapterFile
{
public:
    explicit ChapterFile(const QString &baseUrl)
        : m_baseUrl(baseUrl)
    {
    }

    void add(const QJsonObject &object);
    [[nodiscard]] ParsedChapters take();

private:
    [[nodiscard]] QString address(const QJsonValue &value);

    const QString m_baseUrl;
    QList<Chapter> m_chapters;
    WarningLog m_log;
};

QString ChapterFile::address(const QJsonValue &value)
{
    const QString written = value.toString().trimmed();
    const QString url = webUrl(written, m_baseUrl);
    if (url.isEmpty() && !written.isEmpty())
        m_log.warn(Warning::Kind::BadUrl, 0, u"address \"%1\""_s.arg(written.left(80)));
    return url;
}

void ChapterFile::add(const QJsonObject &object)
{
    const bool isPodlove = !object.contains("startTime"_L1);
    const std::optional<qint64> startMs = chapterMoment(object[isPodlove ? "start"_L1 : "startTime"_L1]);
    if (!startMs) {
        m_log.warn(Warning::Kind::BadDuration, 0, u"a chapter without a beginning"_s);
        return;
    }
    if (m_chapters.size() >= chaptersKept) {
        m_log.warn(Warning::Kind::Limit, 0, u"more chapters left out"_s);
        return;
    }
    Chapter chapter;
    chapter.startMs = *startMs;
    chapter.endMs = chapterMoment(object[isPodlove ? "end"_L1 : "endTime"_L1]);
    if (chapter.endMs && *chapter.endMs <= chapter.startMs)
        chapter.endMs.reset();
    chapter.title = plainLine(object["title"_L1].toString()).left(longestChapterTitle);
    chapter.url = address(object[isPodlove ? "href"_L1 : "url"_L1]);
    chapter.image = address(object[isPodlove ? "image"_L1 : "img"_L1]);
    chapter.listed = object["toc"_L1].toBool(true);
    m_chapters.append(std::move(chapter));
}

ParsedChapters ChapterFile::take()
{
    if (!std::ranges::is_sorted(m_chapters, {}, &Chapter::startMs)) {
        m_log.warn(Warning::Kind::IllFormed, 0, u"chapters are not in order of time"_s);
        std::ranges::stable_sort(m_chapters, {}, &Chapter::startMs);
    }
    return {std::move(m_chapters), m_log.take()};
}

} // namespace

Result<ParsedChapters> parseChapters(QByteArrayView bytes, const QString &baseUrl)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray());
    const QJsonValue list = document.isArray() ? QJsonValue(document.array()) : document["chapters"_L1];
    if (!list.isArray())
        return failure(Error::Kind::UnknownFormat, u"no list of chapters"_s);
    ChapterFile reader(baseUrl);
    for (const QJsonValue value : list.toArray())
        reader.add(value.toObject());
    return reader.take();
}

QList<Chapter> mergedChapters(const QList<QList<Chapter>> &bestFirst)
{
    const auto listsAny = [](const QList<Chapter> &list) {
        return std::ranges::any_of(list, &Chapter::listed);
    };
    const auto best = std::ranges::find_if(bestFirst, listsAny);
    if (best == bestFirst.end())
        return {};
    QList<Chapter> merged = *best;
    for (auto other = std::next(best); other != bestFirst.end(); ++other) {
        for (Chapter &chapter : merged) {
            const auto same = std::ranges::find_if(*other, [&](const Chapter &candidate) {
                return candidate.listed == chapter.listed
                       && std::abs(candidate.startMs - chapter.startMs) <= sameChapterMs;
            });
            if (same == other->end())
                continue;
            for (QString Chapter::*part : {&Chapter::title, &Chapter::url, &Chapter::image}) {
                if ((chapter.*part).isEmpty())
                    chapter.*part = (*same).*part;
            }
        }
    }
    return merged;
}

} // namespace earmark
