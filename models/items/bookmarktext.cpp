// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/bookmarktext.h"

#include "models/items/format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

// The context of these words for translators.
class BookmarkText
{
    Q_DECLARE_TR_FUNCTIONS(BookmarkText)
};

} // namespace

QString originText(const Bookmark &bookmark)
{
    QStringList parts;
    if (!bookmark.anchor.isEmpty())
        parts.append(BookmarkText::tr("At “%1”", "words or a chapter").arg(bookmark.anchor));
    if (bookmark.isShifted())
        parts.append(BookmarkText::tr("The audio was %1 long then and is %2 now: the moment may have moved.")
                         .arg(clockText(*bookmark.episodeDurationMs), clockText(*bookmark.durationNowMs)));
    return parts.join(u". "_s);
}

QString groupText(const Bookmark &bookmark, BookmarkGrouping grouping)
{
    switch (grouping) {
    case BookmarkGrouping::None:
        return {};
    case BookmarkGrouping::Show:
        return bookmark.show;
    case BookmarkGrouping::Guest:
        return bookmark.guests.value(0);
    case BookmarkGrouping::Topic:
        return bookmark.topics.value(0);
    case BookmarkGrouping::Date:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(bookmark.createdAtMs).date(), u"MMMM yyyy"_s);
    }
    return {};
}

bool standsAbove(const Bookmark &first, const Bookmark &second, BookmarkGrouping grouping)
{
    if (grouping == BookmarkGrouping::None || grouping == BookmarkGrouping::Date)
        return first.createdAtMs > second.createdAtMs;
    const QString one = groupText(first, grouping);
    const QString other = groupText(second, grouping);
    if (one.isEmpty() != other.isEmpty())
        return other.isEmpty();
    if (const int order = one.localeAwareCompare(other); order != 0)
        return order < 0;
    return first.createdAtMs > second.createdAtMs;
}

} // namespace earmark
