// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pageitemlines.h"

#include "models/items/format.h"
#include "models/items/pageitemmodel.h"
#include "models/items/pagewords.h"
#include "views/shades.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionViewItem>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int headingMargin = 12; // px
constexpr int headingBottom = 6;

TwoLines episodeLines(const PageRow &row)
{
    const ParsedEpisode &episode = row.episode;
    const QStringList guests = fieldsOf(episode).guests;
    QStringList second;
    if (episode.number)
        second.append(PageItemLines::tr("no. %1", "number of an episode").arg(numberText(episode.number)));
    second.append(guests.isEmpty() ? PageItemLines::tr("no guest") : guests.join(u", "_s));
    if (row.leftOut)
        second.append(PageItemLines::tr("left out"));
    else if (row.comparison)
        second.append(fateText(*row.comparison));
    if (episode.titleOrigin == TitleOrigin::Derived)
        second.append(PageItemLines::tr("title made from guests and notes"));
    return {.title = episode.title,
            .trailing = episode.date ? dateText(episode.date) : episode.dateText,
            .second = second.join(u" · "_s),
            .receding = row.leftOut,
            .secondTrailing = durationText(episode.durationMs),
            .slanted = episode.titleOrigin == TitleOrigin::Derived};
}

TwoLines lineLines(const PageRow &row)
{
    QString second = PageItemLines::tr("line %1 · %2", "number, why it was left out")
                         .arg(row.line.line)
                         .arg(leftOutReason(row.line.role));
    if (row.line.times > 1)
        second = PageItemLines::tr("%n time(s) · %1", "same line, why it was left out", row.line.times).arg(second);
    return {.title = PageItemLines::tr("“%1”").arg(row.text), .trailing = {}, .second = second, .receding = true};
}

} // namespace

TwoLines PageItemLines::linesOf(const QModelIndex &index) const
{
    const auto row = index.data(PageItemModel::RowRole).value<PageRow>();
    switch (row.kind) {
    case PageRow::Kind::Episode:
        return episodeLines(row);
    case PageRow::Kind::Line:
        return lineLines(row);
    case PageRow::Kind::Heading:
        break;
    }
    return {.title = row.text, .trailing = {}, .second = {}};
}

void PageItemLines::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(PageItemModel::RowRole).value<PageRow>();
    if (row.kind != PageRow::Kind::Heading) {
        TwoLineDelegate::paint(painter, option, index);
    } else {
        painter->save();
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(mutedText(option.palette));
        painter->drawText(option.rect.adjusted(headingMargin, 0, -headingMargin, -headingBottom),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignBottom,
                          row.text);
        painter->restore();
    }
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, hairline(option.palette));
}

} // namespace earmark
