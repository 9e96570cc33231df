// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pagelist.h"

#include "models/items/format.h"
#include "views/shades.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int LeadRole = Qt::UserRole + 1;
constexpr int margin = 6; // px
constexpr int leadGap = 10;

// A time in a column of its own, then words that give way.
class LeadLines final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setLeadWidth(int px) { m_leadWidth = px; }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QString text = option.text;
        option.text.clear();
        const QStyle &style = *(option.widget != nullptr ? option.widget->style() : QApplication::style());
        style.drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
        const auto draw = [&](const QRect &place, Qt::Alignment side, const QColor &ink, const QString &words) {
            painter->setPen(ink);
            painter->drawText(QStyle::visualRect(option.direction, area, place),
                              static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, side))
                                  | Qt::TextSingleLine,
                              option.fontMetrics.elidedText(words, Qt::ElideRight, place.width()));
        };
        painter->save();
        painter->setFont(option.font);
        const QColor chosen = option.palette.color(QPalette::HighlightedText);
        int x = area.left();
        if (m_leadWidth > 0) {
            draw(QRect(x, area.top(), m_leadWidth, area.height()), Qt::AlignRight,
                 selected ? chosen : option.palette.color(QPalette::Link), index.data(LeadRole).toString());
            x += m_leadWidth + leadGap;
        }
        draw(QRect(x, area.top(), area.right() - x + 1, area.height()), Qt::AlignLeft,
             selected ? chosen : option.palette.color(QPalette::Text), text);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {80, option.fontMetrics.height() + 8};
    }

private:
    int m_leadWidth = 0;
};

} // namespace

PageList::PageList(const QString &name, const QString &accessibleName, QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setItemDelegate(new LeadLines(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setCursor(Qt::PointingHandCursor);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { Q_EMIT rowChosen(row(item)); });
}

void PageList::setRows(const QList<Row> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    clear();
    int leadWidth = 0;
    for (const Row &row : rows) {
        auto *item = new QListWidgetItem(row.text, this);
        item->setData(LeadRole, row.lead);
        item->setData(Qt::AccessibleTextRole, row.lead.isEmpty() ? row.text : row.lead + u' ' + row.text);
        item->setToolTip(plainToolTip(row.tip.isEmpty() ? row.text : row.tip));
        leadWidth = std::max(leadWidth, row.lead.isEmpty() ? 0 : fontMetrics().horizontalAdvance(row.lead) + 1);
    }
    static_cast<LeadLines *>(itemDelegate())->setLeadWidth(leadWidth);
    setFixedHeight(sizeHint().height());
}

QSize PageList::sizeHint() const
{
    return {240, std::max(1, count() * (fontMetrics().height() + 8))};
}

QSize PageList::minimumSizeHint() const
{
    return {80, fontMetrics().height() + 8};
}

void PageList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentRow() >= 0) {
        Q_EMIT rowChosen(currentRow());
        return;
    }
    QListWidget::keyPressEvent(event);
}

void PageList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListWidget::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        Q_EMIT cursorShown(visualRect(current));
}

void PageList::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

} // namespace earmark
