// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/seekbar.h"

#include "models/items/format.h"
#include "views/seekbaraccessible.h"
#include "views/shades.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr double grooveHeight = 6;
constexpr double handleRadius = 6;
constexpr double markSize = 7;
constexpr qint64 pageMs = 60'000;        // Page keys without chapters
constexpr qint64 chapterGraceMs = 3'000; // "previous" within it goes to the chapter before

} // namespace

SeekBar::SeekBar(QWidget *parent)
    : QWidget(parent)
{
    installSeekBarAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Position"));
    setObjectName(u"seekBar"_s);
}

void SeekBar::setDuration(qint64 ms)
{
    m_duration = std::max<qint64>(0, ms);
    update();
}

void SeekBar::setPosition(qint64 ms)
{
    const double before = xOf(m_position);
    m_position = std::max<qint64>(0, ms);
    if (std::abs(xOf(m_position) - before) * devicePixelRatio() >= 0.5)
        update();
    QAccessibleValueChangeEvent event(this, valueText());
    QAccessible::updateAccessibility(&event);
}

void SeekBar::setBuffered(double share)
{
    m_buffered = std::clamp(share, 0.0, 1.0);
    update();
}

void SeekBar::setChapters(const QList<Chapter> &chapters)
{
    m_chapters = chapters;
    m_chapters.removeIf([](const Chapter &chapter) { return !chapter.listed; });
    update();
}

void SeekBar::setBookmarks(const QList<qint64> &positions)
{
    m_bookmarks = positions;
    update();
}

void SeekBar::setSteps(qint64 backMs, qint64 forwardMs)
{
    m_back = backMs;
    m_forward = forwardMs;
}

qint64 SeekBar::duration() const
{
    return m_duration;
}

qint64 SeekBar::position() const
{
    return m_position;
}

QString SeekBar::valueText() const
{
    return m_duration > 0 ? tr("%1 of %2").arg(clockText(m_position), clockText(m_duration)) : clockText(m_position);
}

QString SeekBar::chapterAt(qint64 ms) const
{
    QString title;
    for (const Chapter &chapter : m_chapters) {
        if (chapter.startMs <= ms)
            title = chapter.title;
    }
    return title;
}

QSize SeekBar::sizeHint() const
{
    return {320, 24};
}

QSize SeekBar::minimumSizeHint() const
{
    return {80, 24};
}

QRectF SeekBar::groove() const
{
    return {handleRadius, (height() - grooveHeight) / 2.0 + 2, std::max(1.0, width() - 2 * handleRadius), grooveHeight};
}

double SeekBar::xOf(qint64 ms) const
{
    const QRectF area = groove();
    if (m_duration <= 0)
        return area.left();
    return area.left() + area.width() * static_cast<double>(std::min(ms, m_duration)) / static_cast<double>(m_duration);
}

qint64 SeekBar::timeAt(double x) const
{
    const QRectF area = groove();
    const double share = std::clamp((x - area.left()) / area.width(), 0.0, 1.0);
    return qRound64(share * static_cast<double>(m_duration));
}

qint64 SeekBar::neighbouringChapter(bool forward) const
{
    qint64 found = -1;
    for (const Chapter &chapter : m_chapters) {
        if (forward && chapter.startMs > m_position)
            return chapter.startMs;
        if (!forward && chapter.startMs < m_position - chapterGraceMs)
            found = chapter.startMs;
    }
    return found >= 0 ? found : m_position + (forward ? pageMs : -pageMs);
}

void SeekBar::skipChapter(bool forward)
{
    request(neighbouringChapter(forward));
}

void SeekBar::request(qint64 ms)
{
    if (m_duration > 0)
        Q_EMIT seekRequested(std::clamp<qint64>(ms, 0, m_duration));
}

void SeekBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        request(m_position - m_back);
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        request(m_position + m_forward);
        break;
    case Qt::Key_PageUp:
        skipChapter(true);
        break;
    case Qt::Key_PageDown:
        skipChapter(false);
        break;
    case Qt::Key_Home:
        request(0);
        break;
    case Qt::Key_Escape:
        if (m_dragged < 0) {
            event->ignore();
            return;
        }
        m_dragged = -1;
        Q_EMIT previewed(-1);
        update();
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void SeekBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_duration <= 0)
        return;
    m_dragged = timeAt(event->position().x());
    Q_EMIT previewed(m_dragged);
    update();
}

void SeekBar::mouseMoveEvent(QMouseEvent *event)
{
    m_hoverX = event->position().x();
    update();
    if (m_duration <= 0)
        return;
    const qint64 time = timeAt(m_hoverX);
    if (m_dragged >= 0) {
        m_dragged = time;
        Q_EMIT previewed(time);
    }
    const QString chapter = chapterAt(time);
    const QString tip = chapter.isEmpty() ? clockText(time) : tr("%1  %2").arg(clockText(time), chapter);
    QToolTip::showText(mapToGlobal(QPoint(qRound(m_hoverX) - 12, -34)), plainToolTip(tip), this);
}

void SeekBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_dragged < 0)
        return;
    const qint64 wanted = m_dragged;
    m_dragged = -1;
    Q_EMIT previewed(-1);
    request(wanted);
    update();
}

void SeekBar::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hoverX = -1;
    update();
}

void SeekBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::PaletteChange)
        update();
}

void SeekBar::paintGroove(QPainter &painter) const
{
    const QRectF area = groove();
    QPainterPath shape;
    shape.addRoundedRect(area, grooveHeight / 2, grooveHeight / 2);
    // Chapters part the groove where they begin; many short ones would eat it up.
    if (m_duration > 0 && m_chapters.size() * 12.0 < area.width()) {
        QPainterPath gaps;
        for (const Chapter &chapter : m_chapters) {
            if (chapter.startMs > 0 && chapter.startMs < m_duration)
                gaps.addRect(QRectF(xOf(chapter.startMs) - 1, area.top() - 1, 2, area.height() + 2));
        }
        shape = shape.subtracted(gaps);
    }
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor ground = mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.13);
    const QColor buffered = mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.28);
    const auto fillTo = [&](double x, const QColor &colour) {
        painter.save();
        painter.setClipRect(QRectF(area.left(), area.top(), x - area.left(), area.height()));
        painter.fillPath(shape, colour);
        painter.restore();
    };
    painter.fillPath(shape, ground);
    fillTo(area.left() + area.width() * m_buffered, buffered);
    fillTo(xOf(m_dragged >= 0 ? m_dragged : m_position), palette().color(group, QPalette::Highlight));
}

void SeekBar::paintMarks(QPainter &painter) const
{
    if (m_duration <= 0)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(starColour(palette()));
    const double top = groove().top() - markSize + 2;
    for (const qint64 bookmark : m_bookmarks) {
        const double x = xOf(bookmark);
        painter.drawPolygon(QPolygonF({{x - markSize / 2, top}, {x + markSize / 2, top}, {x, top + markSize - 1}}));
    }
}

void SeekBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGroove(painter);
    paintMarks(painter);
    if (m_duration <= 0 || !isEnabled())
        return;
    const bool held = m_dragged >= 0;
    if (!held && m_hoverX < 0 && !hasFocus())
        return;
    const QPointF centre(xOf(held ? m_dragged : m_position), groove().center().y());
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.setPen(QPen(palette().color(QPalette::Window), 2));
    painter.drawEllipse(centre, handleRadius, handleRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawEllipse(centre, handleRadius + 2, handleRadius + 2);
    }
}

} // namespace earmark
