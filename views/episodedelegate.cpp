// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/episodedelegate.h"

#include "models/items/episodemodel.h"
#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "models/items/portraittext.h"
#include "views/rowpainting.h"
#include "views/shades.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int margin = 12;
constexpr int gap = 10;

struct Fonts {
    explicit Fonts(const QStyleOptionViewItem &option)
        : title(option.font)
        , small(option.font)
    {
        title.setBold(true);
        if (small.pointSizeF() > 0)
            small.setPointSizeF(small.pointSizeF() * 0.92);
    }
    QFont title;
    QFont small;
};

int rowHeight(const Fonts &fonts)
{
    return QFontMetrics(fonts.title).height() + QFontMetrics(fonts.small).height() + 2 * 9;
}

// The line that fits into `rect`, with the hits in it on a wash.
void drawLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
              const QColor &wash, const QList<Match::Span> &hits, Qt::LayoutDirection direction)
{
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    const qsizetype kept = shown == text ? text.size() : shown.size() - 1;
    QList<QTextLayout::FormatRange> formats;
    for (const Match::Span &hit : hits) {
        if (hit.start >= kept)
            continue;
        QTextCharFormat format;
        format.setBackground(wash);
        formats.append({int(hit.start), int(std::min(hit.length, kept - hit.start)), format});
    }
    QTextLayout layout(shown, font);
    QTextOption wrapping(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    wrapping.setWrapMode(QTextOption::NoWrap);
    wrapping.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(wrapping);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(rect.width());
        line.setPosition({0, (rect.height() - line.height()) / 2.0});
    }
    layout.endLayout();
    painter.setPen(colour);
    layout.draw(&painter, rect.topLeft());
}

QString whatIsLeft(const EpisodeRow &row)
{
    if (row.upcoming)
        return EpisodeDelegate::tr("upcoming");
    if (row.played)
        return EpisodeDelegate::tr("✓ heard");
    if (row.positionMs > 0 && row.durationMs)
        return EpisodeDelegate::tr("%1 left").arg(durationText(std::max<qint64>(0, *row.durationMs - row.positionMs)));
    if (row.positionMs > 0)
        return EpisodeDelegate::tr("at %1").arg(clockText(row.positionMs));
    return durationText(row.durationMs);
}

std::pair<QString, QColor> offlineMark(const EpisodeRow &row, std::optional<int> fetched, const QPalette &palette)
{
    switch (row.offline) {
    case Offline::No:
        return {};
    case Offline::Failed:
        return {u"↓!"_s, errorColour(palette)};
    case Offline::Kept:
        return {u"↓"_s, mutedText(palette)};
    case Offline::Waiting:
    case Offline::Paused:
        break;
    }
    return {fetched ? EpisodeDelegate::tr("↓ %1 %").arg(*fetched) : u"↓…"_s, mutedText(palette)};
}

} // namespace

EpisodeDelegate::EpisodeDelegate(ArtworkSource &artwork, QWidget *view)
    : QStyledItemDelegate(view)
    , m_pictures(artwork, view)
{
}

QSize EpisodeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, rowHeight(Fonts(option))};
}

void EpisodeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintRowBackground(*painter, option);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, hairline(option.palette));

    const auto &model = static_cast<const EpisodeModel &>(*index.model());
    // A row that is not read yet stays empty for a moment rather than hold up the scroll.
    if (const EpisodeRow *row = model.rowAt(index.row()))
        paintEpisode(*painter, option, *row,
                     {.playing = model.playing().isValid() && model.playing() == row->id,
                      .fetched = model.fetched(row->id),
                      .page = model.subject().kind});
    painter->restore();
}

void EpisodeDelegate::paintEpisode(QPainter &painter, const QStyleOptionViewItem &option, const EpisodeRow &row,
                                   const AtHand &atHand) const
{
    const Fonts fonts(option);
    const QFontMetrics small(fonts.small);
    const QColor text = option.palette.color(QPalette::Text);
    const QColor dim = mutedText(option.palette);
    const QColor wash = matchWash(option.palette);
    const QRect inner = option.rect.adjusted(margin, 0, -margin, -1);
    const auto place = [&](const QRect &logical) {
        return QStyle::visualRect(option.direction, inner, logical);
    };

    const int side = inner.height() - 14;
    const QRect tile(inner.left(), inner.top() + 7, side, side);
    m_pictures.paint(painter, place(tile), row.image, row.show);

    const int titleHeight = QFontMetrics(fonts.title).height();
    const int top = inner.top() + (inner.height() - titleHeight - small.height()) / 2;
    const QString date = dateText(row.date);
    const QString state = whatIsLeft(row);
    const int sideWidth = std::max(
        {small.horizontalAdvance(date), small.horizontalAdvance(state), small.horizontalAdvance(u"00 Mmm 0000"_s)});
    const QRect dateRect(inner.right() - sideWidth, top, sideWidth, titleHeight);
    const QRect stateRect(inner.right() - sideWidth, top + titleHeight, sideWidth, small.height());
    const int sideFlags = Qt::AlignVCenter | (option.direction == Qt::LeftToRight ? Qt::AlignRight : Qt::AlignLeft);
    painter.setFont(fonts.small);
    painter.setPen(dim);
    painter.drawText(place(dateRect), sideFlags, date);
    painter.drawText(place(stateRect), sideFlags, state);

    int right = dateRect.left() - gap;
    const auto mark = [&](const QString &sign, const QColor &colour) {
        painter.setFont(option.font);
        painter.setPen(colour);
        const int width = option.fontMetrics.horizontalAdvance(sign);
        right -= width;
        painter.drawText(place({right, inner.top(), width, inner.height()}), Qt::AlignCenter, sign);
        right -= gap / 2;
    };
    if (row.favourite)
        mark(u"★"_s, starColour(option.palette));
    if (row.bookmarked)
        mark(u"⚑"_s, starColour(option.palette));
    if (row.newFromFollowed)
        mark(u"●"_s, option.palette.color(QPalette::Highlight));
    if (const auto [sign, colour] = offlineMark(row, atHand.fetched, option.palette); !sign.isEmpty())
        mark(sign, colour);
    if (atHand.playing)
        mark(u"▶"_s, option.palette.color(QPalette::Highlight));
    right -= gap / 2;

    const int left = tile.right() + 1 + gap;
    QFont titleFont = fonts.title;
    titleFont.setBold(!row.played);
    titleFont.setItalic(row.titleOrigin == TitleOrigin::Derived || row.title.isEmpty());
    drawLine(painter, place({left, top, right - left, titleHeight}), titleText(row), titleFont, row.played ? dim : text,
             wash, row.match.inTitle, option.direction);

    QString second = originText(row, atHand.page);
    QList<Match::Span> hits;
    if (!row.match.snippet.isEmpty()) {
        second += u" · “"_s;
        for (Match::Span hit : row.match.inSnippet) {
            hit.start += second.size();
            hits.append(hit);
        }
        second += row.match.snippet + u'”';
    }
    drawLine(painter, place({left, top + titleHeight, right - left, small.height()}), second, fonts.small, dim, wash,
             hits, option.direction);
}

} // namespace earmark
