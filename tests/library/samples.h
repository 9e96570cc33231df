// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/library.h"

namespace earmark::samples {

// What a future says, waited for as a test may.
template <class T>
Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

inline ParsedEpisode episode(const QString &guid, const QString &title, qint64 day = 0)
{
    using namespace Qt::StringLiterals;
    ParsedEpisode e;
    e.guid = guid;
    e.title = title;
    e.date = Timestamp{1'700'000'000'000 + day * 86'400'000, 3600, false};
    e.durationMs = 1'800'000;
    e.description = u"Notes of "_s + title;
    e.media = {Media{u"https://media.example.org/"_s + guid + u".mp3"_s, u"audio/mpeg"_s, 1000, {}}};
    return e;
}

inline Credit guest(const QString &name)
{
    Credit credit;
    credit.name = name;
    return credit;
}

inline ParsedShow show(const QString &feedUrl, const QString &title, const QList<ParsedEpisode> &episodes)
{
    ParsedShow s;
    s.feedUrl = feedUrl;
    s.title = title;
    s.episodes = episodes;
    return s;
}

} // namespace earmark::samples
