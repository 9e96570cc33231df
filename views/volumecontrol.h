// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

class QSlider;
class QToolButton;

namespace earmark {

// Loudness from silent to full, with a button that mutes and brings back what was. GUI thread.
class VolumeControl final : public QWidget
{
    Q_OBJECT

public:
    explicit VolumeControl(QWidget *parent = nullptr);
    void setVolume(double linear); // 0..1
    void setSliderVisible(bool visible);

Q_SIGNALS:
    void volumeRequested(double linear);

private:
    void toggleMute();

    QToolButton *m_button;
    QSlider *m_slider;
    double m_volume = 1.0;
    double m_beforeMute = 1.0;
};

} // namespace earmark
