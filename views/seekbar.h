// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/source.h"

#include <QtCore/QList>
#include <QtWidgets/QWidget>

namespace earmark {

// Where playback is in an episode, and the way to go elsewhere in it: what was heard, what is buffered, chapters as
// gaps, bookmarks as marks above. Asks for a position, never changes it by itself. Times in ms. GUI thread.
class SeekBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SeekBar(QWidget *parent = nullptr);

    void setDuration(qint64 ms); // 0: unknown; then there is nowhere to seek
    void setPosition(qint64 ms);
    void setBuffered(double share); // 0..1
    void setChapters(const QList<Chapter> &chapters);
    void setBookmarks(const QList<qint64> &positions);
    void setSteps(qint64 backMs, qint64 forwardMs); // of the arrow keys
    void skipChapter(bool forward); // asks for the next one, or where this or the one before began; else for a minute

    [[nodiscard]] qint64 duration() const;
    [[nodiscard]] qint64 position() const;
    [[nodiscard]] QString valueText() const;          // "24:58 of 1:04:00"
    [[nodiscard]] QString chapterAt(qint64 ms) const; // its title, "" where there is none

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seekRequested(qint64 ms);
    void previewed(qint64 ms); // while dragging; -1 when it ends

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRectF groove() const;
    [[nodiscard]] double xOf(qint64 ms) const;
    [[nodiscard]] qint64 timeAt(double x) const;
    [[nodiscard]] qint64 neighbouringChapter(bool forward) const;
    void request(qint64 ms);
    void paintGroove(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;

    qint64 m_duration = 0;
    qint64 m_position = 0;
    double m_buffered = 0;
    QList<Chapter> m_chapters;
    QList<qint64> m_bookmarks;
    qint64 m_back = 10'000;
    qint64 m_forward = 30'000;
    qint64 m_dragged = -1; // where the mouse holds the handle; -1: nowhere
    double m_hoverX = -1;
};

} // namespace earmark
