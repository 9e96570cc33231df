// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/speedbutton.h"

#include <QtCore/QLocale>
#include <QtGui/QActionGroup>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidgetAction>

#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr std::array rates{0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};

} // namespace

QString rateText(double rate)
{
    return QLocale().toString(rate, 'g', 3) + u'×';
}

SpeedButton::SpeedButton(QWidget *parent)
    : QToolButton(parent)
    , m_choices(new QActionGroup(this))
    , m_exact(new QDoubleSpinBox)
{
    setObjectName(u"speedButton"_s);
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(this);
    menu->addAction(exactChoice());
    for (const double rate : rates) {
        QAction *action = menu->addAction(rateText(rate));
        action->setCheckable(true);
        action->setData(rate);
        m_choices->addAction(action);
    }
    setMenu(menu);
    connect(m_choices, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT rateRequested(action->data().toDouble()); });
    setRate(1.0);
}

QAction *SpeedButton::exactChoice()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    auto *label = new QLabel(tr("S&peed:"), row);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->addWidget(label);
    layout->addWidget(m_exact, 1);
    label->setBuddy(m_exact);
    m_exact->setParent(row);
    m_exact->setObjectName(u"speedBox"_s);
    m_exact->setAccessibleName(tr("Playback speed"));
    m_exact->setRange(0.5, 3.5);
    m_exact->setSingleStep(0.05);
    m_exact->setDecimals(2);
    m_exact->setSuffix(u"×"_s);
    m_exact->setKeyboardTracking(false);
    connect(m_exact, &QDoubleSpinBox::valueChanged, this, &SpeedButton::rateRequested);
    auto *action = new QWidgetAction(this);
    action->setDefaultWidget(row);
    return action;
}

void SpeedButton::addChoices(const QList<QAction *> &choices)
{
    menu()->addSeparator();
    for (QAction *choice : choices) {
        if (choice)
            menu()->addAction(choice);
        else
            menu()->addSeparator();
    }
}

void SpeedButton::setRate(double rate)
{
    {
        const QSignalBlocker silent(m_exact);
        m_exact->setValue(rate);
    }
    setText(rateText(rate));
    setToolTip(tr("Playback speed"));
    setAccessibleName(tr("Playback speed %1").arg(rateText(rate)));
    if (QAction *checked = m_choices->checkedAction(); checked != nullptr && checked->data().toDouble() != rate) {
        m_choices->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
        checked->setChecked(false);
        m_choices->setExclusionPolicy(QActionGroup::ExclusionPolicy::Exclusive);
    }
    for (QAction *action : m_choices->actions()) {
        if (qFuzzyCompare(action->data().toDouble(), rate))
            action->setChecked(true);
    }
}

} // namespace earmark
