// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QDialog>

class QLineEdit;

namespace earmark {

// A note for a moment; used for a new bookmark and to change one.
class BookmarkDialog final : public QDialog
{
    Q_OBJECT

public:
    BookmarkDialog(const QString &episode, qint64 positionMs, const QString &note, QWidget *parent = nullptr);
    [[nodiscard]] QString note() const;

private:
    QLineEdit *m_note;
};

} // namespace earmark
