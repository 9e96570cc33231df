// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/transcriptlines.h"

#include "models/domain/transcript.h"
#include "models/items/format.h"
#include "models/items/transcriptmodel.h"
#include "views/rowpainting.h"
#include "views/shades.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QAbstractItemView>

#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int passageMargin = 12; // px
constexpr int passagePadding = 5;
constexpr int timeGap = 10;
constexpr int speakerGap = 2;

void layOutPassage(QTextLayout &layout, int width)
{
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrapping.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(wrapping);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
}

QFont speakerFont(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

QRect TranscriptLines::wordsArea(const QRect &row, const QFontMetrics &metrics) const
{
    const int times = m_isTimed ? metrics.horizontalAdvance(clockText(36'000'000)) + timeGap : 0;
    return row.adjusted(passageMargin + times, passagePadding, -passageMargin, -passagePadding);
}

void TranscriptLines::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const auto passage = index.data(TranscriptModel::PassageRole).value<Passage>();
    const QString speaker = index.data(TranscriptModel::SpeakerRole).toString();
    const bool sounds = index.data(TranscriptModel::SoundingRole).toBool();
    const QPalette &palette = option.palette;

    painter->save();
    if (sounds)
        painter->fillRect(option.rect, selectionWash(palette));
    paintRowBackground(*painter, option);
    if (sounds) // not by colour alone
        painter->fillRect(QStyle::visualRect(option.direction, option.rect,
                                             QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())),
                          palette.color(QPalette::Highlight));

    QRect words = wordsArea(option.rect, option.fontMetrics);
    if (passage.startMs) {
        const QRect time(option.rect.left() + passageMargin, words.top(),
                         words.left() - timeGap - passageMargin - option.rect.left(), option.fontMetrics.height());
        painter->setFont(option.font);
        painter->setPen(sounds ? palette.color(QPalette::Text) : mutedText(palette));
        painter->drawText(QStyle::visualRect(option.direction, option.rect, time),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight))
                              | Qt::AlignVCenter,
                          clockText(*passage.startMs));
    }
    if (!speaker.isEmpty()) {
        const QFont bold = speakerFont(option.font);
        painter->setFont(bold);
        painter->setPen(palette.color(QPalette::Text));
        const QRect line(words.left(), words.top(), words.width(), QFontMetrics(bold).height());
        painter->drawText(QStyle::visualRect(option.direction, option.rect, line),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter,
                          QFontMetrics(bold).elidedText(speaker, Qt::ElideRight, line.width()));
        words.setTop(line.bottom() + 1 + speakerGap);
    }
    QTextLayout layout(passage.text, option.font, option.widget != nullptr ? painter->device() : nullptr);
    QList<QTextLayout::FormatRange> marks;
    for (qsizetype at = m_words.isEmpty() ? -1 : passage.text.indexOf(m_words, 0, Qt::CaseInsensitive); at >= 0;
         at = passage.text.indexOf(m_words, at + m_words.size(), Qt::CaseInsensitive)) {
        QTextCharFormat format;
        format.setBackground(matchWash(palette));
        marks.append({static_cast<int>(at), static_cast<int>(m_words.size()), format});
    }
    layout.setFormats(marks);
    layOutPassage(layout, words.width());
    painter->setPen(palette.color(QPalette::Text));
    layout.draw(painter, QStyle::visualRect(option.direction, option.rect, words).topLeft());
    painter->restore();
}

QSize TranscriptLines::sizeHint(const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    const QRect words = wordsArea(QRect(0, 0, std::max(120, width), 100), option.fontMetrics);
    QTextLayout layout(index.data(Qt::DisplayRole).toString(), option.font);
    layOutPassage(layout, words.width());
    int height = static_cast<int>(std::ceil(layout.boundingRect().height())) + 2 * passagePadding;
    if (!index.data(TranscriptModel::SpeakerRole).toString().isEmpty())
        height += QFontMetrics(speakerFont(option.font)).height() + speakerGap;
    return {120, height};
}

} // namespace earmark
