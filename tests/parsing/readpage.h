// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/parsing/page.h"
#include "models/parsing/pagereading.h"

#include <QtCore/QStringList>

namespace earmark::test {

using namespace Qt::StringLiterals;

// Pages as text, read, and one field of all their episodes; "-" where one has none.

inline PageText pageOf(const QString &text)
{
    PageText page;
    page.text = text;
    return page;
}

inline SourceContext contextOn(QDate now = {})
{
    SourceContext context;
    context.name = u"page.txt"_s;
    context.now = now;
    return context;
}

inline PageReading reading(const QString &text, QDate now = {})
{
    const Result<PageReading> read = readPage(pageOf(text), contextOn(now));
    return read ? *read : PageReading();
}

template <class Of>
inline QStringList each(const PageReading &page, Of of)
{
    QStringList all;
    for (const PageItem &item : page.items)
        all.append(of(item.episode));
    return all;
}

inline QStringList titles(const PageReading &page)
{
    return each(page, [](const ParsedEpisode &episode) { return episode.title; });
}

inline QStringList dates(const PageReading &page)
{
    return each(page, [](const ParsedEpisode &episode) { return episode.date ? toIso(*episode.date) : u"-"_s; });
}

inline QStringList minutes(const PageReading &page)
{
    return each(page, [](const ParsedEpisode &episode) {
        return episode.durationMs ? QString::number(*episode.durationMs / 60'000) : u"-"_s;
    });
}

inline QStringList numbers(const PageReading &page)
{
    return each(
        page, [](const ParsedEpisode &episode) { return episode.number ? QString::number(*episode.number) : u"-"_s; });
}

// What a page as bytes says of its show; nothing where it cannot be read.
inline ParsedShow showOn(const QByteArray &page)
{
    const Result<ParsedSource> source = parsePage(page, contextOn());
    return source ? source->shows.first() : ParsedShow();
}

} // namespace earmark::test
