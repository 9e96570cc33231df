// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/filterbar.h"

#include "models/items/browser.h"
#include "models/items/format.h"
#include "views/actions.h"
#include "views/chip.h"
#include "views/icons.h"

#include <QtCore/QLocale>
#include <QtGui/QActionGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

template <class T>
QList<T> without(QList<T> values, const T &value)
{
    values.removeAll(value);
    return values;
}

} // namespace

FilterBar::FilterBar(Browser &browser, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_browser(browser)
    , m_chips(new QHBoxLayout)
    , m_summary(new QLabel(this))
    , m_sort(makeSortButton())
    , m_playAll(new QPushButton(icon(u"media-playback-start"_s), tr("Play all"), this))
    , m_save(new QToolButton(this))
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setObjectName(u"summary"_s);
    m_playAll->setObjectName(u"playAll"_s);
    m_playAll->setAccessibleName(tr("Play all episodes of this list"));
    m_playAll->setToolTip(m_playAll->accessibleName());
    m_save->setDefaultAction(actions.savePlaylist);
    m_save->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_save->setAccessibleName(actions.savePlaylist->text().remove(u'&'));
    connect(m_playAll, &QPushButton::clicked, this, &FilterBar::playAllRequested);

    m_chips->setSpacing(6);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addLayout(m_chips);
    layout->addStretch();
    layout->addWidget(m_summary);
    layout->addWidget(m_sort);
    layout->addWidget(m_playAll);
    layout->addWidget(m_save);
}

QToolButton *FilterBar::makeSortButton()
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"sort"_s);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    const auto add = [&](EpisodeSort sort, bool ascending, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(std::pair{int(sort), ascending}));
        group->addAction(action);
    };
    add(EpisodeSort::Date, false, tr("Newest first"));
    add(EpisodeSort::Date, true, tr("Oldest first"));
    add(EpisodeSort::Title, true, tr("Title"));
    add(EpisodeSort::Show, true, tr("Show"));
    add(EpisodeSort::Guest, true, tr("Guest"));
    add(EpisodeSort::Duration, true, tr("Shortest first"));
    add(EpisodeSort::Duration, false, tr("Longest first"));
    add(EpisodeSort::State, true, tr("Unheard first"));
    connect(group, &QActionGroup::triggered, this, [this](const QAction *action) {
        const auto [sort, ascending] = action->data().value<std::pair<int, bool>>();
        Q_EMIT sortRequested(EpisodeSort(sort), ascending);
    });
    button->setMenu(menu);
    return button;
}

void FilterBar::addChip(const QString &name, const EpisodeFilter &without)
{
    auto *chip = new Chip(tr("%1 ✕").arg(fontMetrics().elidedText(name, Qt::ElideRight, 160)), this);
    chip->setObjectName(u"chip"_s);
    chip->setChosen(true);
    chip->setAccessibleName(tr("Remove %1 from the filter").arg(name));
    chip->setToolTip(chip->accessibleName());
    connect(chip, &Chip::clicked, this, [this, without] { Q_EMIT filterRequested(without); });
    m_chips->addWidget(chip);
}

void FilterBar::refresh()
{
    const EpisodeFilter &filter = m_browser.filter();
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    constexpr int chipLimit = 4;
    const auto chosen = filter.shows.size() + filter.guests.size() + filter.topics.size();
    if (chosen > chipLimit) {
        EpisodeFilter none = filter;
        none.shows.clear();
        none.guests.clear();
        none.topics.clear();
        addChip(tr("%n chosen", nullptr, int(chosen)), none);
    } else {
        for (const ShowId id : filter.shows) {
            EpisodeFilter rest = filter;
            rest.shows = without(filter.shows, id);
            addChip(m_browser.nameOf(id), rest);
        }
        for (const PersonId id : filter.guests) {
            EpisodeFilter rest = filter;
            rest.guests = without(filter.guests, id);
            addChip(m_browser.nameOf(id), rest);
        }
        for (const TopicId id : filter.topics) {
            EpisodeFilter rest = filter;
            rest.topics = without(filter.topics, id);
            addChip(m_browser.nameOf(id), rest);
        }
    }

    const int count = m_browser.episodes().rowCount();
    QString summary = tr("%n episode(s)", nullptr, count);
    if (const QString duration = durationText(m_browser.totalDurationMs()); m_browser.totalDurationMs() > 0)
        summary += u" · "_s + duration;
    m_summary->setText(summary);
    m_playAll->setEnabled(count > 0);
    for (QAction *action : m_sort->menu()->actions()) {
        if (action->data().value<std::pair<int, bool>>() == std::pair{int(filter.sort), filter.ascending}) {
            action->setChecked(true);
            m_sort->setText(action->text());
            m_sort->setAccessibleName(tr("Order: %1").arg(action->text()));
            m_sort->setToolTip(m_sort->accessibleName());
        }
    }
}

} // namespace earmark
