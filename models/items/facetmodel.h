// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/rowdiff.h"
#include "models/library/records.h"

#include <QtCore/QAbstractListModel>

namespace earmark {

// One pane: an All row, then shows, guests or topics with counts. Shows what it is given; diffs instead of
// resetting, so that selection and scroll survive. GUI thread.
class FacetModel final : public RowDiff<QAbstractListModel>
{
    Q_OBJECT

public:
    enum class Kind { Shows, Guests, Topics };
    enum Role {
        ValueIdRole = Qt::UserRole + 1, // qint64; 0 in the All row
        CountRole,                      // int
        FavouriteRole,                  // bool
        FailingRole,                    // bool
        IsAllRole,                      // bool
    };

    explicit FacetModel(Kind kind, QObject *parent = nullptr);

    [[nodiscard]] Kind kind() const;
    void setPane(const FacetPane &pane);
    void setNameFilter(const QString &text); // the pane's own filter field; case and accents do not matter
    [[nodiscard]] QString nameFilter() const;
    [[nodiscard]] int known() const;                         // values in the whole library
    [[nodiscard]] int present() const;                       // values with a count
    [[nodiscard]] QModelIndex indexOf(qint64 valueId) const; // 0: the All row; invalid where it is not shown
    [[nodiscard]] QStringList names() const;                 // of all the pane has, shown or not
    [[nodiscard]] QString nameOf(qint64 valueId) const;      // shown or not; empty where the pane does not have it

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void show();
    [[nodiscard]] QString allText() const;
    [[nodiscard]] QVariant allData(int role) const;

    Kind m_kind;
    FacetPane m_pane;
    QString m_nameFilter;
    int m_present = 0;
    int m_all = 0;
    QList<FacetRow> m_rows; // what is shown, without the All row
};

} // namespace earmark
