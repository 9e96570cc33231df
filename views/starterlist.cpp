// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/starterlist.h"

#include "views/twolinedelegate.h"

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

enum Role { AboutRole = Qt::UserRole, LanguageRole };

class StarterLines final : public TwoLineDelegate
{
public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    [[nodiscard]] TwoLines linesOf(const QModelIndex &index) const override
    {
        return {.title = index.data(Qt::DisplayRole).toString(),
                .trailing = index.data(LanguageRole).toString(),
                .second = index.data(AboutRole).toString()};
    }
};

} // namespace

StarterList::StarterList(const QList<StarterShow> &starters, QWidget *parent)
    : QListWidget(parent)
    , m_starters(starters)
{
    setObjectName(u"starterList"_s);
    setAccessibleName(tr("Shows to start with"));
    setItemDelegate(new StarterLines(this));
    setUniformItemSizes(true);
    setViewportMargins(6, 4, 6, 4);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const StarterShow &show : starters) {
        auto *item = new QListWidgetItem(show.title, this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(AboutRole, show.about);
        item->setData(LanguageRole, show.language.section(u'-', 0, 0).toUpper());
        item->setData(Qt::AccessibleDescriptionRole, show.about);
    }
    connect(this, &QListWidget::itemChanged, this, [this] { Q_EMIT tickedChanged(static_cast<int>(ticked().size())); });
}

QList<StarterShow> StarterList::ticked() const
{
    QList<StarterShow> result;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            result << m_starters.at(row);
    }
    return result;
}

} // namespace earmark
