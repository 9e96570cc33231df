// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace earmark {

class SectionHeading;

// The people of an episode in one part, each a way onward. Hidden while there are none. GUI thread.
class CreditSection final : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Large, Small };

    CreditSection(Part part, Size size, QWidget *parent = nullptr);
    void setCredits(const QList<PersonCredit> &all); // those of other parts are left to other sections

Q_SIGNALS:
    void personChosen(earmark::PersonId person);
    void whyRequested(const earmark::PersonCredit &credit, const QPoint &at); // global: where a menu would open

private:
    [[nodiscard]] QString headingText() const;
    [[nodiscard]] QWidget *rowOf(const PersonCredit &credit);

    Part m_part;
    Size m_size;
    QList<PersonCredit> m_credits;
    SectionHeading *m_heading;
    QVBoxLayout *m_rows;
    QWidget *m_rowsArea;
};

} // namespace earmark
