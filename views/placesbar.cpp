// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/placesbar.h"

#include "views/rowpainting.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int placeMargin = 12; // px at the sides
constexpr int placeIcon = 16;

// Chosen and under the pointer like a row of the panes below.
class PlaceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        paintRowBackground(*painter, option);
        const QRect area = option.rect.adjusted(placeMargin, 0, -placeMargin, 0);
        const QRect drawing(area.left(), area.center().y() - placeIcon / 2 + 1, placeIcon, placeIcon);
        option.icon.paint(painter, QStyle::visualRect(option.direction, area, drawing));
        painter->setPen(option.palette.color(QPalette::Text));
        const QRect words = area.adjusted(placeIcon + placeMargin / 2, 0, 0, 0);
        painter->drawText(QStyle::visualRect(option.direction, area, words),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          option.fontMetrics.elidedText(option.text, Qt::ElideRight, words.width()));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const override
    {
        return {80, option.fontMetrics.height() + 8};
    }
};

} // namespace

PlacesBar::PlacesBar(const QList<QAction *> &places, QWidget *parent)
    : QListWidget(parent)
    , m_places(places)
{
    setObjectName(u"placesList"_s);
    setAccessibleName(tr("Places"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setItemDelegate(new PlaceDelegate(this));
    for (const QAction *place : places) {
        auto *item = new QListWidgetItem(place->icon(), place->iconText(), this);
        item->setToolTip(place->toolTip());
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(minimumSizeHint().height());
    connect(this, &QListWidget::itemClicked, this, &PlacesBar::go);
    connect(this, &QListWidget::itemActivated, this, &PlacesBar::go);
}

void PlacesBar::go(const QListWidgetItem *item) const
{
    m_places.at(row(item))->trigger();
}

void PlacesBar::setCurrent(const QAction *place)
{
    const qsizetype row = m_places.indexOf(place);
    if (row >= 0)
        setCurrentRow(static_cast<int>(row));
    else
        clearSelection();
}

QSize PlacesBar::sizeHint() const
{
    return {160, minimumSizeHint().height()};
}

QSize PlacesBar::minimumSizeHint() const
{
    return {80, count() * (sizeHintForRow(0) + 2 * spacing()) + 2 * frameWidth() + 2 * spacing()};
}

} // namespace earmark
