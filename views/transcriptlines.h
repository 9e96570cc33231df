// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace earmark {

// Rows of a TranscriptModel: when, who, and all the words, wrapped; what sounds and what was looked for stand out. GUI
// thread.
class TranscriptLines final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setWords(const QString &words) { m_words = words; } // to be marked
    void setTimed(bool timed) { m_isTimed = timed; }         // there is a column of times

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QRect wordsArea(const QRect &row, const QFontMetrics &metrics) const;

    QString m_words;
    bool m_isTimed = true;
};

} // namespace earmark
