// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/volumecontrol.h"

#include "views/icons.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSlider>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int steps = 100;

QString symbolFor(double volume)
{
    if (volume <= 0)
        return u"audio-volume-muted"_s;
    if (volume < 0.34)
        return u"audio-volume-low"_s;
    return volume < 0.67 ? u"audio-volume-medium"_s : u"audio-volume-high"_s;
}

} // namespace

VolumeControl::VolumeControl(QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
{
    m_button->setObjectName(u"muteButton"_s);
    m_button->setAutoRaise(true);
    m_button->setIconSize({18, 18});
    m_slider->setObjectName(u"volumeSlider"_s);
    m_slider->setRange(0, steps);
    m_slider->setPageStep(10);
    m_slider->setFixedWidth(84);
    m_slider->setAccessibleName(tr("Volume"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_button);
    layout->addWidget(m_slider);

    connect(m_button, &QToolButton::clicked, this, &VolumeControl::toggleMute);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { Q_EMIT volumeRequested(static_cast<double>(value) / steps); });
    setVolume(1.0);
}

void VolumeControl::setVolume(double linear)
{
    m_volume = std::clamp(linear, 0.0, 1.0);
    if (m_volume > 0)
        m_beforeMute = m_volume;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(qRound(m_volume * steps));
    m_slider->setToolTip(tr("Volume: %1 %").arg(m_slider->value()));
    m_button->setIcon(icon(symbolFor(m_volume)));
    const QString action = m_volume > 0 ? tr("Mute") : tr("Sound on");
    m_button->setToolTip(action);
    m_button->setAccessibleName(action);
}

void VolumeControl::setSliderVisible(bool visible)
{
    m_slider->setVisible(visible);
}

void VolumeControl::toggleMute()
{
    Q_EMIT volumeRequested(m_volume > 0 ? 0.0 : m_beforeMute);
}

} // namespace earmark
