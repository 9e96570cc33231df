// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagecounts.h"
#include "models/items/pageitemmodel.h"

#include <QtWidgets/QWidget>

namespace earmark {

class Chip;

// How much was found on a page; each figure narrows the list to what it counts, and again widens it. GUI thread.
class PageChips final : public QWidget
{
    Q_OBJECT

public:
    explicit PageChips(QWidget *parent = nullptr);
    void setCounts(const PageCounts &counts);
    void setFilter(PageItemModel::Filter filter);

Q_SIGNALS:
    void filterRequested(earmark::PageItemModel::Filter filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    Chip *add(PageItemModel::Filter filter, const QString &name);
    void takeColours();

    QList<std::pair<PageItemModel::Filter, Chip *>> m_chips;
    PageItemModel::Filter m_filter = PageItemModel::Filter::All;
    Chip *m_episodes;
    Chip *m_guests;
    Chip *m_known;
    Chip *m_upcoming;
    Chip *m_leftOut;
};

} // namespace earmark
