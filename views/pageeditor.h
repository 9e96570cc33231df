// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedraft.h"

#include <QtWidgets/QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace earmark {

// Puts right by hand what was read of one episode; cannot be accepted while a field cannot be understood. GUI thread.
class PageEditor final : public QDialog
{
    Q_OBJECT

public:
    explicit PageEditor(const PageFields &fields, QWidget *parent = nullptr);
    [[nodiscard]] PageFields fields() const;

private:
    void check();

    PageFields m_given;
    QLineEdit *m_title;
    QLineEdit *m_date;
    QLineEdit *m_duration;
    QLineEdit *m_number;
    QLineEdit *m_guests;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

} // namespace earmark
