// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/audiooutput.h"
#include "views/preferences.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace earmark {

// The settings, short.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Preferences &preferences, const QList<AudioDevice> &devices, QWidget *parent = nullptr);
    [[nodiscard]] Preferences preferences() const;

private:
    void arrange();
    void fill(const Preferences &preferences);
    void fillDevices(const QList<AudioDevice> &devices, const QByteArray &chosen);

    QComboBox *m_interval;
    QCheckBox *m_atStart;
    QCheckBox *m_arrivals;
    QSpinBox *m_back;
    QSpinBox *m_forward;
    QCheckBox *m_trims;
    QCheckBox *m_evens;
    QCheckBox *m_rewinds;
    QCheckBox *m_queueOn;
    QComboBox *m_device;
    QSpinBox *m_lead;
    QSpinBox *m_days;
    QSpinBox *m_weeks;
    QComboBox *m_scheme;
};

} // namespace earmark
