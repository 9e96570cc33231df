// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/settingsdialog.h"

#include "models/items/format.h"
#include "models/items/keptmodel.h"

#include <QtGui/QScreen>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int maximumSkipS = 300;
constexpr int mostStreamedMb = 1'000'000;
constexpr int streamedStepMb = 500;
constexpr int mostAtOnce = 8;

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

void addRow(QFormLayout &form, const QString &label, QWidget *field, const QString &name)
{
    form.addRow(label, field);
    field->setObjectName(name);
    field->setAccessibleName(QString(label).remove(u'&').remove(u':'));
}

void addSeconds(QSpinBox &box)
{
    box.setRange(1, maximumSkipS);
    box.setSuffix(SettingsDialog::tr(" s", "seconds"));
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, const QList<AudioDevice> &devices, QWidget *parent)
    : QDialog(parent)
    , m_interval(new QComboBox(this))
    , m_atStart(new QCheckBox(tr("Also when Earmark &starts"), this))
    , m_arrivals(new QCheckBox(tr("&Notify of new episodes from what you follow"), this))
    , m_back(new QSpinBox(this))
    , m_forward(new QSpinBox(this))
    , m_trims(new QCheckBox(tr("&Trim pauses, unless chosen otherwise for a show"), this))
    , m_evens(new QCheckBox(tr("All shows &equally loud"), this))
    , m_rewinds(new QCheckBox(tr("Go &on a little earlier after a long pause"), this))
    , m_queueOn(new QCheckBox(tr("&Go on with the queue when an episode ends"), this))
    , m_device(new QComboBox(this))
    , m_lead(new QSpinBox(this))
    , m_days(new QSpinBox(this))
    , m_weeks(new QSpinBox(this))
    , m_streamed(new QSpinBox(this))
    , m_used(new QLabel(this))
    , m_atOnce(new QSpinBox(this))
    , m_starts(new QCheckBox(tr("Tell what begins while the window is o&ut of sight"), this))
    , m_tray(new QCheckBox(tr("An &icon in the tray"), this))
    , m_toTray(new QCheckBox(tr("Closing the window &hides it there"), this))
    , m_scheme(new QComboBox(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    arrange();
    fill(preferences);
    fillDevices(devices, preferences.outputDevice);
}

void SettingsDialog::arrange()
{
    const std::array<std::pair<int, QString>, 7> intervals{{{0, tr("Only by hand")},
                                                            {15, tr("Every 15 minutes")},
                                                            {30, tr("Every 30 minutes")},
                                                            {60, tr("Every hour")},
                                                            {180, tr("Every 3 hours")},
                                                            {720, tr("Every 12 hours")},
                                                            {1440, tr("Once a day")}}};
    for (const auto &[minutes, text] : intervals)
        m_interval->addItem(text, minutes);
    m_scheme->addItem(tr("As the desktop"), QString());
    m_scheme->addItem(tr("Light"), u"light"_s);
    m_scheme->addItem(tr("Dark"), u"dark"_s);
    addSeconds(*m_back);
    addSeconds(*m_forward);
    addSeconds(*m_lead);
    m_lead->setRange(0, 60);
    m_days->setRange(0, 90);
    m_weeks->setRange(0, 52);
    m_atStart->setObjectName(u"refreshAtStartBox"_s);
    m_arrivals->setObjectName(u"tellArrivalsBox"_s);
    m_trims->setObjectName(u"trimsSilenceBox"_s);
    m_evens->setObjectName(u"evensOutBox"_s);
    m_rewinds->setObjectName(u"rewindsBox"_s);
    m_queueOn->setObjectName(u"playQueueOnBox"_s);

    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setVerticalSpacing(8);
    addListening(*form);
    addKeeping(*form);
    addDesktop(*form);
    showPage(*page);
}

void SettingsDialog::addListening(QFormLayout &form)
{
    form.addRow(heading(tr("New episodes"), this));
    addRow(form, tr("&Look for them:"), m_interval, u"intervalBox"_s);
    form.addRow(QString(), m_atStart);
    form.addRow(QString(), m_arrivals);
    form.addItem(new QSpacerItem(0, 8));
    form.addRow(heading(tr("Playback"), this));
    addRow(form, tr("Skip &back:"), m_back, u"skipBackBox"_s);
    addRow(form, tr("Skip &forward:"), m_forward, u"skipForwardBox"_s);
    addRow(form, tr("&Sound device:"), m_device, u"deviceBox"_s);
    form.addRow(QString(), m_trims);
    form.addRow(QString(), m_evens);
    form.addRow(QString(), m_rewinds);
    form.addRow(QString(), m_queueOn);
    addRow(form, tr("Set &bookmarks earlier by:"), m_lead, u"bookmarkLeadBox"_s);
    form.addItem(new QSpacerItem(0, 8));
}

void SettingsDialog::addKeeping(QFormLayout &form)
{
    form.addRow(heading(tr("Backups"), this));
    addRow(form, tr("Keep one of each of the last &days:"), m_days, u"backupDaysBox"_s);
    addRow(form, tr("And of the last &weeks:"), m_weeks, u"backupWeeksBox"_s);
    form.addItem(new QSpacerItem(0, 8));
    form.addRow(heading(tr("Without a network"), this));
    m_streamed->setRange(0, mostStreamedMb);
    m_streamed->setSingleStep(streamedStepMb);
    m_streamed->setSuffix(tr(" MB", "megabytes"));
    m_streamed->setSpecialValueText(tr("Nothing"));
    addRow(form, tr("Of what was strea&med, keep:"), m_streamed, u"streamedBox"_s);
    m_atOnce->setRange(1, mostAtOnce);
    m_used->setObjectName(u"streamedUse"_s);
    m_used->setForegroundRole(QPalette::PlaceholderText);
    form.addRow(QString(), m_used);
    addRow(form, tr("Downlo&ads at once:"), m_atOnce, u"atOnceBox"_s);
    form.addItem(new QSpacerItem(0, 8));
}

void SettingsDialog::addDesktop(QFormLayout &form)
{
    form.addRow(heading(tr("Desktop"), this));
    m_starts->setObjectName(u"tellStartsBox"_s);
    m_tray->setObjectName(u"trayBox"_s);
    m_toTray->setObjectName(u"closesToTrayBox"_s);
    for (QCheckBox *box : {m_starts, m_tray, m_toTray})
        form.addRow(QString(), box);
    connect(m_tray, &QCheckBox::toggled, m_toTray, &QWidget::setEnabled);
    form.addItem(new QSpacerItem(0, 8));
    form.addRow(heading(tr("Appearance"), this));
    addRow(form, tr("&Colours:"), m_scheme, u"schemeBox"_s);
}

// Scrolls where the screen is lower than the page.
void SettingsDialog::showPage(QWidget &page)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(&page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(page.layout()->contentsMargins());
    line->addWidget(buttons);
    column->addLayout(line);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const QSize wanted = page.sizeHint() + QSize(bar, line->sizeHint().height());
    resize(wanted.width(), std::min(wanted.height(), screen()->availableSize().height() * 9 / 10));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::fill(const Preferences &preferences)
{
    int interval = m_interval->findData(preferences.refreshMinutes);
    if (interval < 0) {
        // A value of the settings file that the list does not offer is kept, not rounded.
        m_interval->addItem(tr("Every %n minute(s)", nullptr, preferences.refreshMinutes), preferences.refreshMinutes);
        interval = m_interval->count() - 1;
    }
    m_interval->setCurrentIndex(interval);
    m_atStart->setChecked(preferences.refreshAtStart);
    m_arrivals->setChecked(preferences.tellArrivals);
    m_back->setValue(preferences.skipBackS);
    m_forward->setValue(preferences.skipForwardS);
    m_trims->setChecked(preferences.trimsSilence);
    m_evens->setChecked(preferences.evensOut);
    m_rewinds->setChecked(preferences.rewindsAfterPause);
    m_queueOn->setChecked(preferences.playQueueOn);
    m_lead->setValue(preferences.bookmarkLeadS);
    m_days->setValue(preferences.backupDays);
    m_weeks->setValue(preferences.backupWeeks);
    m_streamed->setValue(preferences.streamedMegabytes);
    m_atOnce->setValue(preferences.downloadsAtOnce);
    m_starts->setChecked(preferences.tellsStarts);
    m_tray->setChecked(preferences.trayIcon);
    m_toTray->setChecked(preferences.closesToTray);
    m_toTray->setEnabled(preferences.trayIcon);
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(preferences.colourScheme)));
}

// A device that was chosen and is not plugged in now stays chosen.
void SettingsDialog::fillDevices(const QList<AudioDevice> &devices, const QByteArray &chosen)
{
    m_device->addItem(tr("As the desktop"), QByteArray());
    for (const AudioDevice &device : devices)
        m_device->addItem(device.name, device.id);
    if (!chosen.isEmpty() && m_device->findData(chosen) < 0)
        m_device->addItem(tr("%1 (not there)").arg(QString::fromUtf8(chosen)), chosen);
    m_device->setCurrentIndex(m_device->findData(chosen));
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_device->setMinimumContentsLength(20);
}

void SettingsDialog::setStreamed(const StreamedAudio &streamed)
{
    m_used->setText(tr("%1 are in use now; the oldest goes first", "megabytes").arg(sizeText(streamed.used)));
}

Preferences SettingsDialog::preferences() const
{
    return {.refreshMinutes = m_interval->currentData().toInt(),
            .refreshAtStart = m_atStart->isChecked(),
            .tellArrivals = m_arrivals->isChecked(),
            .skipBackS = m_back->value(),
            .skipForwardS = m_forward->value(),
            .trimsSilence = m_trims->isChecked(),
            .evensOut = m_evens->isChecked(),
            .rewindsAfterPause = m_rewinds->isChecked(),
            .outputDevice = m_device->currentData().toByteArray(),
            .playQueueOn = m_queueOn->isChecked(),
            .bookmarkLeadS = m_lead->value(),
            .backupDays = m_days->value(),
            .backupWeeks = m_weeks->value(),
            .streamedMegabytes = m_streamed->value(),
            .downloadsAtOnce = m_atOnce->value(),
            .tellsStarts = m_starts->isChecked(),
            .trayIcon = m_tray->isChecked(),
            .closesToTray = m_toTray->isChecked(),
            .colourScheme = m_scheme->currentData().toString()};
}

} // namespace earmark
