// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QDialog>

class QLineEdit;

namespace earmark {

// Asks for one name and offers those the library knows while it is typed. GUI thread.
class NameDialog final : public QDialog
{
    Q_OBJECT

public:
    NameDialog(const QString &title, const QString &question, const QString &present, const QStringList &known,
               QWidget *parent = nullptr);

Q_SIGNALS:
    void nameGiven(const QString &name); // without the spaces around it, and not empty

private:
    QLineEdit *m_name;
};

} // namespace earmark
