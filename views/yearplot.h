// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/portrait.h"

#include <QtWidgets/QWidget>

namespace earmark {

// How many episodes each year has, as bars on a line of years: a part of a bar for each show, in the show's colour.
// A screen reader hears the figures, the pointer shows those of its year. GUI thread.
class YearPlot final : public QWidget
{
    Q_OBJECT

public:
    explicit YearPlot(QWidget *parent = nullptr);

    void setYears(const QList<YearCount> &years); // oldest first; hidden where they say nothing
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Year {
        int year = 0;
        int episodes = 0;
        QList<YearCount> shows;
    };

    [[nodiscard]] QRect plotArea() const;
    [[nodiscard]] QRectF column(qsizetype place) const; // of a year, in the reading direction
    [[nodiscard]] QString tip(const Year &year) const;
    void paintBar(QPainter &painter, const QRectF &column, const Year &year) const;
    void paintLabels(QPainter &painter) const;

    QList<Year> m_years; // without gaps
    int m_most = 0;
    bool m_oneShow = true;
};

} // namespace earmark
