// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace earmark {

// The listener's tags of one episode, each a way to all that has it. Hidden where there is none. GUI thread.
class TagSection final : public QWidget
{
    Q_OBJECT

public:
    explicit TagSection(QWidget *parent = nullptr);

    void setTags(const QStringList &tags);

Q_SIGNALS:
    void tagChosen(const QString &tag);

private:
    QStringList m_tags;
    QWidget *m_chips = nullptr;
};

} // namespace earmark
