// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QDialog>

#include <optional>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace earmark {

class ClockBox;
class ElidedLabel;

// A bookmark before it is set or changed: its moment, or where a range begins and ends, and a note. GUI thread.
class BookmarkDialog final : public QDialog
{
    Q_OBJECT

public:
    BookmarkDialog(const QString &episode, qint64 positionMs, const QString &note, QWidget *parent = nullptr);

    void setEnd(std::optional<qint64> ms);
    void setHint(const QString &text); // what else is known of the moment

    [[nodiscard]] qint64 startMs() const;
    [[nodiscard]] std::optional<qint64> endMs() const; // nothing: a moment
    [[nodiscard]] QString note() const;

private:
    void judge();

    ClockBox *m_start;
    QCheckBox *m_isRange;
    ClockBox *m_end;
    QLineEdit *m_note;
    ElidedLabel *m_hint;
    QPushButton *m_save = nullptr;
};

} // namespace earmark
