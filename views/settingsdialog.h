// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/playback/audiooutput.h"
#include "views/preferences.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace earmark {

struct StreamedAudio;

// The settings, short.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Preferences &preferences, const QList<AudioDevice> &devices, QWidget *parent = nullptr);
    void setStreamed(const StreamedAudio &streamed); // what is in use now
    [[nodiscard]] Preferences preferences() const;

private:
    void arrange();
    void addListening(QFormLayout &form);
    void addKeeping(QFormLayout &form);
    void addDesktop(QFormLayout &form);
    void showPage(QWidget &page);
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
    QSpinBox *m_streamed;
    QLabel *m_used;
    QSpinBox *m_atOnce;
    QCheckBox *m_starts;
    QCheckBox *m_tray;
    QCheckBox *m_toTray;
    QComboBox *m_scheme;
};

} // namespace earmark
