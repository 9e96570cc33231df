// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace earmark {

class FacetDelegate;
class FacetModel;

// One pane of shows, guests or topics: how many there are, a filter field, and the rows with their counts. Choosing
// rows goes out as a request. GUI thread.
class FacetView final : public QWidget
{
    Q_OBJECT

public:
    // `filterHint` stands in the empty filter field and is its name for screen readers.
    FacetView(FacetModel &model, const QString &title, const QString &filterHint, QWidget *parent = nullptr);

    // What the filter has chosen; none: the All row.
    void setChosen(const QList<qint64> &values);
    [[nodiscard]] QList<qint64> chosen() const;
    // The value the keys act on; 0 in the All row.
    [[nodiscard]] qint64 current() const;
    void updateCounts();                                      // after the model was given a pane
    void setProblems(const QHash<qint64, QString> &problems); // sentences by value id
    void focusList();
    void focusFilter();
    [[nodiscard]] QWidget *header() const; // stands in for the dock's title bar

Q_SIGNALS:
    void chosenChanged(const QList<qint64> &values);
    void activated(); // Return: on to the episodes
    void menuRequested(qint64 value, const QPoint &globalPosition);
    void favouriteRequested(qint64 value, bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void selectionChanged();
    void select(const QList<qint64> &values);

    FacetModel &m_model;
    QWidget *m_header;
    QLabel *m_counts;
    QLineEdit *m_filter;
    QListView *m_list;
    FacetDelegate *m_delegate;
    QList<qint64> m_chosen;
    bool m_selecting = false; // our own selection, not the listener's
};

} // namespace earmark
