// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QListWidget>

namespace earmark {

// The places of the window, one a row: a click or Return goes there. As high as its rows. GUI thread.
class PlacesBar final : public QListWidget
{
    Q_OBJECT

public:
    explicit PlacesBar(const QList<QAction *> &places, QWidget *parent = nullptr);

    void setCurrent(const QAction *place); // null: none of them is shown
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void go(const QListWidgetItem *item) const;

    QList<QAction *> m_places;
};

} // namespace earmark
