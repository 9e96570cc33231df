// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/transfer/playlistdraft.h"

#include "models/parsing/weburl.h"
#include "models/transfer/exporttext.h"
#include "models/transfer/playlistreading.h"

#include <QtCore/QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype longestWords = 4096;
constexpr qsizetype mostWarnings = 200;

QString shortened(const QString &text)
{
    return oneLine(text.left(longestWords));
}

// "t=10,20" among the parameters of a fragment.
void takeFragment(PlaylistEntry &entry, const QString &fragment)
{
    for (const QString &part : fragment.split(u'&')) {
        if (!part.startsWith("t="_L1))
            continue;
        const QString times = part.sliced(2);
        const qsizetype comma = times.indexOf(u',');
        entry.startMs = playTime(comma < 0 ? times : times.first(comma));
        if (comma >= 0)
            entry.endMs = playTime(QStringView(times).sliced(comma + 1));
    }
}

} // namespace

std::optional<qint64> playTime(QStringView text)
{
    if (text.startsWith("npt:"_L1))
        text = text.sliced(4);
    double seconds = 0;
    const auto parts = text.split(u':');
    for (const QStringView part : parts) {
        bool isNumber = false;
        const double value = part.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value) || value < 0)
            return std::nullopt;
        seconds = seconds * 60 + value;
    }
    constexpr double longest = 1e9; // s
    return parts.size() <= 3 && seconds < longest ? std::optional<qint64>(std::llround(seconds * 1000)) : std::nullopt;
}

void takeVlcOption(PlaylistEntry &entry, QStringView option)
{
    if (option.startsWith("start-time="_L1))
        entry.startMs = playTime(option.sliced(11));
    else if (option.startsWith("stop-time="_L1))
        entry.endMs = playTime(option.sliced(10));
}

void PlaylistDraft::setTitle(const QString &title)
{
    m_read.title = shortened(title);
}

void PlaylistDraft::add(PlaylistEntry entry)
{
    if (isFull()) {
        if (m_read.warnings.isEmpty() || m_read.warnings.constLast().kind != Warning::Kind::Limit)
            m_read.warnings.append({Warning::Kind::Limit, entry.line,
                                    u"more than %1 entries; the rest was left out"_s.arg(maxPlaylistEntries)});
        return;
    }
    const QString given = entry.url.trimmed();
    entry.url = webUrl(given, {});
    if (entry.url.isEmpty() && !given.isEmpty())
        warn(Warning::Kind::BadUrl, entry.line, u"no web address: "_s + shortened(given).left(200));
    if (const qsizetype hash = entry.url.indexOf(u'#'); hash >= 0) {
        takeFragment(entry, QUrl::fromPercentEncoding(entry.url.sliced(hash + 1).toUtf8()));
        entry.url.truncate(hash);
    }
    entry.pageUrl = webUrl(entry.pageUrl, {});
    entry.feedUrl = webUrl(entry.feedUrl, {});
    for (QString *const words : {&entry.title, &entry.show, &entry.guid, &entry.feedGuid})
        *words = shortened(*words);
    entry.note = cleanText(entry.note.left(longestWords)).trimmed();
    if (entry.url.isEmpty() && entry.title.isEmpty() && entry.guid.isEmpty() && entry.pageUrl.isEmpty())
        return;
    m_read.entries.append(std::move(entry));
}

void PlaylistDraft::warn(Warning::Kind kind, int line, const QString &message)
{
    if (m_read.warnings.size() < mostWarnings)
        m_read.warnings.append({kind, line, message});
}

bool PlaylistDraft::isFull() const
{
    return m_read.entries.size() >= maxPlaylistEntries;
}

} // namespace earmark
