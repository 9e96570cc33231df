// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QLabel>

namespace earmark {

// The small quiet heading above a part of a page. GUI thread.
class SectionHeading final : public QLabel
{
    Q_OBJECT

public:
    explicit SectionHeading(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColour();
};

} // namespace earmark
