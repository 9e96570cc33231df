// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/flowlayout.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

#include <utility>

namespace earmark {

struct FlowLayout::Line {
    QList<QLayoutItem *> items;
    int width = 0;
    int height = 0;
};

FlowLayout::FlowLayout(QWidget *parent, int horizontalGap, int verticalGap)
    : QLayout(parent)
    , m_horizontalGap(horizontalGap)
    , m_verticalGap(verticalGap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

QList<FlowLayout::Line> FlowLayout::lines(int width) const
{
    QList<Line> result;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        const int itemWidth = std::min(wanted.width(), width);
        if (result.isEmpty() || result.last().width + m_horizontalGap + itemWidth > width)
            result.append(Line{});
        Line &line = result.last();
        line.width += itemWidth + (line.items.isEmpty() ? 0 : m_horizontalGap);
        line.height = std::max(line.height, wanted.height());
        line.items.append(item);
    }
    return result;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const QList<Line> all = lines(width - margins.left() - margins.right());
    int height = margins.top() + margins.bottom();
    for (const Line &line : all)
        height += line.height;
    return height + m_verticalGap * std::max<int>(0, static_cast<int>(all.size()) - 1);
}

QSize FlowLayout::sizeHint() const
{
    const QList<Line> all = lines(QWIDGETSIZE_MAX);
    const QMargins margins = contentsMargins();
    const QSize content = all.isEmpty() ? QSize(0, 0) : QSize(all.first().width, all.first().height);
    return content.grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    const QRect inside = area.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = inside.top();
    for (const Line &line : lines(inside.width())) {
        int x = inside.left();
        for (QLayoutItem *item : line.items) {
            const QSize size(std::min(item->sizeHint().width(), inside.width()), item->sizeHint().height());
            const QRect place(QPoint(x, y + (line.height - size.height()) / 2), size);
            item->setGeometry(QStyle::visualRect(direction, inside, place));
            x += size.width() + m_horizontalGap;
        }
        y += line.height + m_verticalGap;
    }
}

} // namespace earmark
