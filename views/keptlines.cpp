// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/keptlines.h"

#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/items/keptmodel.h"
#include "views/shades.h"

#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int progressHeight = 3; // px
constexpr int barMargin = 12;

} // namespace

TwoLines KeptLines::linesOf(const QModelIndex &index) const
{
    const auto line = index.data(KeptModel::LineRole).value<KeptLine>();
    const bool sized = line.running && line.size && !line.trouble;
    return {.title = index.data().toString(),
            .trailing = dateText(line.kept.date),
            .second = line.kept.progress.state == Offline::Kept || sized
                          ? line.kept.show
                          : tr("%1 · %2", "show, how far it is").arg(line.kept.show, keptText(line)),
            .secondTrailing = line.kept.progress.state == Offline::Kept || sized ? keptText(line) : QString()};
}

void KeptLines::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    TwoLineDelegate::paint(painter, option, index);
    const auto line = index.data(KeptModel::LineRole).value<KeptLine>();
    if (!line.running || !line.size)
        return;
    QRect bar(option.rect.left() + barMargin, option.rect.bottom() - progressHeight,
              option.rect.width() - 2 * barMargin, progressHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(quietFill(option.palette));
    painter->drawRoundedRect(bar, progressHeight / 2.0, progressHeight / 2.0);
    const QRect done(bar.left(), bar.top(), bar.width() * line.percent() / 100, bar.height());
    painter->setBrush(option.palette.color(QPalette::Highlight));
    painter->drawRoundedRect(QStyle::visualRect(option.direction, bar, done), progressHeight / 2.0,
                             progressHeight / 2.0);
    painter->restore();
}

} // namespace earmark
