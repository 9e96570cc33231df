// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/yearplot.h"

#include "models/items/format.h"
#include "models/items/portraittext.h"
#include "views/initials.h"
#include "views/shades.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int barsHeight = 52; // px of the highest bar
constexpr double widestBar = 14;
constexpr int labelGap = 4;
constexpr int mostYears = 200; // a date far off is a mistake of its feed

} // namespace

YearPlot::YearPlot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Episodes by year"));
    hide();
}

void YearPlot::setYears(const QList<YearCount> &years)
{
    m_years.clear();
    m_most = 0;
    m_oneShow = true;
    for (const YearCount &count : years) {
        if (!m_years.isEmpty() && count.year - m_years.constFirst().year > mostYears)
            break;
        while (!m_years.isEmpty() && m_years.constLast().year + 1 < count.year)
            m_years.append({.year = m_years.constLast().year + 1, .episodes = 0, .shows = {}});
        if (m_years.isEmpty() || m_years.constLast().year < count.year)
            m_years.append({.year = count.year, .episodes = 0, .shows = {}});
        m_years.last().episodes += count.episodes;
        m_years.last().shows.append(count);
        m_most = std::max(m_most, m_years.constLast().episodes);
        m_oneShow = m_oneShow && count.show == years.constFirst().show;
    }
    setAccessibleDescription(yearsSpoken(years));
    setVisible(m_years.size() > 1); // a single bar compares nothing
    update();
}

QSize YearPlot::sizeHint() const
{
    return {320, fontMetrics().height() + barsHeight + labelGap + fontMetrics().height() + 2};
}

QSize YearPlot::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

QRect YearPlot::plotArea() const
{
    return {0, fontMetrics().height(), width(), barsHeight};
}

QRectF YearPlot::column(qsizetype place) const
{
    const double wide = double(width()) / double(std::max<qsizetype>(1, m_years.size()));
    const double left =
        layoutDirection() == Qt::LeftToRight ? double(place) * wide : width() - double(place + 1) * wide;
    return {left, double(plotArea().top()), wide, double(plotArea().height())};
}

QString YearPlot::tip(const Year &year) const
{
    QStringList lines{tr("%1: %n episode(s)", "year", year.episodes).arg(year.year)};
    if (!m_oneShow) {
        for (const YearCount &count : year.shows)
            lines.append(tr("%1: %2", "show: episodes").arg(count.showTitle).arg(count.episodes));
    }
    return lines.join(u'\n');
}

bool YearPlot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (qsizetype i = 0; i < m_years.size(); ++i) {
        const QRectF area = column(i).adjusted(0, -double(plotArea().top()), 0, height());
        if (m_years.at(i).episodes > 0 && area.contains(help->pos())) {
            QToolTip::showText(help->globalPos(), plainToolTip(tip(m_years.at(i))), this, area.toAlignedRect());
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void YearPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_years.size(); ++i)
        paintBar(painter, column(i), m_years.at(i));
    painter.fillRect(QRect(0, plotArea().bottom() + 1, width(), 1), hairline(palette()));
    paintLabels(painter);
}

void YearPlot::paintBar(QPainter &painter, const QRectF &column, const Year &year) const
{
    if (year.episodes == 0)
        return;
    const double wide = std::clamp(column.width() * 0.6, 1.0, widestBar);
    const double unit = column.height() / m_most;
    const double height = std::max(3.0, year.episodes * unit);
    const QRectF bar(column.center().x() - wide / 2, column.bottom() - height, wide, height);
    double bottom = bar.bottom();
    painter.setPen(Qt::NoPen);
    for (const YearCount &count : year.shows) {
        const double part = height * count.episodes / year.episodes;
        painter.setBrush(m_oneShow ? palette().color(QPalette::Highlight) : nameColour(count.showTitle));
        painter.drawRect(QRectF(bar.left(), bottom - part, wide, part));
        bottom -= part;
    }
    const QString figure = QLocale().toString(year.episodes);
    if (fontMetrics().horizontalAdvance(figure) + 4 > column.width())
        return;
    painter.setPen(mutedText(palette()));
    painter.drawText(QRectF(column.left(), bar.top() - fontMetrics().height(), column.width(), fontMetrics().height()),
                     Qt::AlignHCenter | Qt::AlignBottom, figure);
}

void YearPlot::paintLabels(QPainter &painter) const
{
    if (m_years.isEmpty())
        return;
    const double need = fontMetrics().horizontalAdvance(u"0000"_s) * 1.6;
    const auto every = static_cast<qsizetype>(std::max(1.0, std::ceil(need / column(0).width())));
    const QRectF line(0, plotArea().bottom() + 1 + labelGap, width(), fontMetrics().height());
    painter.setPen(mutedText(palette()));
    // Counted from the newest, which is never left out.
    for (qsizetype i = m_years.size() - 1; i >= 0; i -= every) {
        const double middle = column(i).center().x();
        QRectF place(middle - need / 2, line.top(), need, line.height());
        if (place.right() > width())
            place.moveRight(width());
        if (place.left() < 0)
            place.moveLeft(0);
        painter.drawText(place, Qt::AlignCenter, QString::number(m_years.at(i).year));
    }
}

} // namespace earmark
