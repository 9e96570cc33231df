// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pagetabs.h"

#include "views/shades.h"

#include <QtGui/QPainter>

namespace earmark {

namespace {

constexpr int gap = 18; // px between words
constexpr int underline = 2;

QFont boldened(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

} // namespace

PageTabs::PageTabs(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setMouseTracking(true);
}

QSize PageTabs::tabSizeHint(int index) const
{
    // The room of the bold word, so that choosing a tab moves none.
    const QFontMetrics metrics(boldened(font()));
    return {metrics.horizontalAdvance(tabText(index)) + gap, metrics.height() + 14};
}

QSize PageTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void PageTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairline(palette()));
    for (int index = 0; index < count(); ++index) {
        if (!isTabVisible(index))
            continue;
        const bool chosen = index == currentIndex();
        const QRect area = tabRect(index);
        const QRect words = area.adjusted(0, 0, -gap, -4);
        const bool hovered = area.contains(mapFromGlobal(QCursor::pos())) && underMouse();
        painter.setFont(chosen ? boldened(font()) : font());
        painter.setPen(chosen || hovered ? palette().color(QPalette::WindowText) : mutedText(palette()));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, tabText(index));
        if (!chosen)
            continue;
        const QColor accent = palette().color(QPalette::Highlight);
        painter.fillRect(QRect(words.left(), height() - underline, words.width(), underline), accent);
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(accent, 1.5));
            painter.drawRoundedRect(QRectF(words).adjusted(-2.25, 4, 2.25, -2), 3, 3);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
}

} // namespace earmark
