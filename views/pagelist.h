// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QListWidget>

namespace earmark {

// Short lines on a page, each to be clicked: chapters, bookmarks, links. As tall as its rows. GUI thread.
class PageList final : public QListWidget
{
    Q_OBJECT

public:
    struct Row {
        QString lead; // a time; the column is as wide as its widest
        QString text;
        QString tip;

        bool operator==(const Row &) const = default;
    };

    PageList(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);
    void setRows(const QList<Row> &rows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowChosen(int row);             // clicked, or Enter
    void cursorShown(const QRect &area); // what the page should scroll to, in this widget's coordinates

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QList<Row> m_rows;
};

} // namespace earmark
