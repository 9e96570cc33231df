// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/speedbutton.h"

#include <QtCore/QLocale>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

#include <array>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr std::array rates{0.75, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.75, 2.0, 2.5, 3.0};

} // namespace

QString rateText(double rate)
{
    return QLocale().toString(rate, 'g', 3) + u'×';
}

SpeedButton::SpeedButton(QWidget *parent)
    : QToolButton(parent)
    , m_choices(new QActionGroup(this))
{
    setObjectName(u"speedButton"_s);
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(this);
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

void SpeedButton::setRate(double rate)
{
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
