// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pagechips.h"

#include "views/chip.h"
#include "views/flowlayout.h"
#include "views/shades.h"

#include <QtCore/QEvent>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int chipGap = 6; // px
constexpr int chipsMargin = 12;

} // namespace

PageChips::PageChips(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new FlowLayout(this, chipGap, chipGap);
    layout->setContentsMargins(chipsMargin, chipGap, chipsMargin, chipGap);
    m_episodes = add(PageItemModel::Filter::All, u"episodesChip"_s);
    m_guests = add(PageItemModel::Filter::WithGuests, u"guestsChip"_s);
    m_known = add(PageItemModel::Filter::Known, u"knownChip"_s);
    m_upcoming = add(PageItemModel::Filter::Upcoming, u"upcomingChip"_s);
    m_leftOut = add(PageItemModel::Filter::LeftOut, u"leftOutChip"_s);
    m_episodes->setToolTip(tr("Show everything"));
    m_guests->setToolTip(tr("Show only the episodes with guests"));
    m_known->setToolTip(tr("Show only what the library has already"));
    m_upcoming->setToolTip(tr("Show only what is still to come"));
    m_leftOut->setToolTip(tr("Show only what is left out, and why"));
    setCounts({});
    setFilter(PageItemModel::Filter::All);
    takeColours();
}

Chip *PageChips::add(PageItemModel::Filter filter, const QString &name)
{
    auto *chip = new Chip(QString(), this);
    chip->setObjectName(name);
    chip->setCheckable(true);
    layout()->addWidget(chip);
    m_chips.append({filter, chip});
    connect(chip, &QPushButton::clicked, this, [this, filter] {
        const bool again = filter == m_filter;
        Q_EMIT filterRequested(again ? PageItemModel::Filter::All : filter);
    });
    return chip;
}

void PageChips::setCounts(const PageCounts &counts)
{
    m_episodes->setWords(tr("%n episode(s)", nullptr, counts.episodes));
    m_guests->setWords(tr("%n guest(s)", nullptr, counts.guests));
    m_known->setWords(tr("%n in the library", "episodes", counts.known));
    m_upcoming->setWords(tr("%n still to come", "episodes", counts.upcoming));
    m_leftOut->setWords(tr("%n line(s) left out", nullptr, counts.lines));
    // A figure of nothing stays only while it is what is shown.
    const auto needed = [this](Chip *chip, int count, PageItemModel::Filter filter) {
        chip->setVisible(count > 0 || m_filter == filter);
    };
    needed(m_guests, counts.guests, PageItemModel::Filter::WithGuests);
    needed(m_known, counts.known, PageItemModel::Filter::Known);
    needed(m_upcoming, counts.upcoming, PageItemModel::Filter::Upcoming);
    needed(m_leftOut, counts.lines, PageItemModel::Filter::LeftOut);
}

void PageChips::setFilter(PageItemModel::Filter filter)
{
    m_filter = filter;
    for (const auto &[own, chip] : std::as_const(m_chips)) {
        chip->setChosen(own == filter);
        chip->setChecked(own == filter);
    }
}

void PageChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::StyleChange)
        takeColours();
}

void PageChips::takeColours()
{
    QPalette alert = palette();
    alert.setColor(QPalette::Text, errorColour(palette()));
    m_leftOut->setPalette(alert);
}

} // namespace earmark
