// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/portrait.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace earmark {

class Actions;
class ArtworkSource;
class ArtworkView;
class Avatar;

// The top of the page of a guest, topic or show: who it is, what they were called, and what can be done. GUI thread.
class PortraitHeader final : public QWidget
{
    Q_OBJECT

public:
    PortraitHeader(ArtworkSource &artwork, const Actions &actions, QWidget *parent = nullptr);

    void setName(PortraitSubject::Kind kind, const QString &name); // until the portrait is read
    void setPortrait(const Portrait &portrait);
    [[nodiscard]] QPoint correctionPlace() const; // global, below its button

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeButtons(const Actions &actions);
    void showPicture(PortraitSubject::Kind kind, const QString &name, const QString &image);
    void showPlay(const Portrait &portrait);
    void showFollow(bool followed);

    QBoxLayout *m_line; // beside each other, or the buttons below where there is little room
    Avatar *m_avatar;
    ArtworkView *m_artwork;
    QLabel *m_title;
    QLabel *m_subtitle;
    QPushButton *m_play;
    QPushButton *m_queue;
    QPushButton *m_follow;
    QPushButton *m_correct;
    QWidget *m_buttons;
};

} // namespace earmark
