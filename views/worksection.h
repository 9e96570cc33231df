// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/namedworks.h"

#include <QtWidgets/QWidget>

class QUrl;
class QVBoxLayout;

namespace earmark {

// The works that notes name, each a link, and all of them to be copied as Markdown. Hidden while there are none. GUI
// thread.
class WorkSection final : public QWidget
{
    Q_OBJECT

public:
    explicit WorkSection(QWidget *parent = nullptr);
    void setWorks(const QList<NamedWork> &works);

Q_SIGNALS:
    void linkActivated(const QUrl &url); // http, https only

private:
    void fill(qsizetype count);
    [[nodiscard]] QWidget *rowOf(const NamedWork &work);

    QList<NamedWork> m_works;
    QVBoxLayout *m_layout;
    QWidget *m_rows = nullptr;
};

} // namespace earmark
