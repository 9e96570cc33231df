// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedraftmodel.h"

#include <QtWidgets/QComboBox>

namespace earmark {

// The show that the episodes of a page go to: a new one, under the page's name for it or another, or one of the
// library's. GUI thread.
class PageShowBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit PageShowBox(QWidget *parent = nullptr);
    void setShows(const QList<Show> &shows); // of the library
    void setPage(const PageEntry &page);

Q_SIGNALS:
    void showChosen(const earmark::ShowChoice &show);

private:
    void fill();
    void choose(int index);
    void askForName();

    QList<ShowChoice> m_known;
    ShowChoice m_chosen; // by hand, else as the library found it
    QString m_named;     // what the page calls it
};

} // namespace earmark
