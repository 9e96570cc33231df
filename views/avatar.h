// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

namespace earmark {

// A person's initials in a circle; decoration beside the name, silent to screen readers. GUI thread.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    Avatar(const QString &name, int diameter, QWidget *parent = nullptr); // device-independent px
    void setName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace earmark
