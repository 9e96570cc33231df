// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correction.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace earmark {

// Who may be the same person as the one of a page, each to be confirmed or parted for good. Hidden while there is
// nobody. GUI thread.
class SamePersonSection final : public QWidget
{
    Q_OBJECT

public:
    explicit SamePersonSection(const QString &person, QWidget *parent = nullptr);
    void setSuggestions(const QList<SamePersonSuggestion> &suggestions); // the likeliest first

Q_SIGNALS:
    void personChosen(earmark::PersonId person);
    void correctionRequested(const earmark::Correction &correction);

private:
    [[nodiscard]] QWidget *rowOf(const SamePersonSuggestion &suggestion);

    QString m_person;
    QVBoxLayout *m_layout;
    QWidget *m_rows = nullptr;
};

} // namespace earmark
