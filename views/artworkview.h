// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace earmark {

class ArtworkSource;

// A square picture of a show or episode, or initials on a colour until there is one. GUI thread.
class ArtworkView final : public QWidget
{
    Q_OBJECT

public:
    ArtworkView(ArtworkSource &artwork, int side, QWidget *parent = nullptr); // `side` in device-independent px
    void setPicture(const QString &url, const QString &name);                 // `name`: what the initials are of

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ArtworkSource &m_artwork;
    QString m_url;
    QString m_name;
    QImage m_image;
    quint64 m_generation = 0;
};

} // namespace earmark
