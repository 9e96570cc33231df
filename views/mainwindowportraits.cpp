// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/items/currentportrait.h"
#include "views/actions.h"
#include "views/episodelist.h"
#include "views/facetview.h"
#include "views/filterbar.h"
#include "views/mainwindow.h"
#include "views/portraitpage.h"

#include <QtGui/QAction>
#include <QtGui/QShortcut>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

// The pages of guests, topics and shows in the window: a way of showing what the panes have chosen, so that they are a
// part of its history like every other view.

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int roomForPage = 820; // px; a page with less is given that of the panes on the right

} // namespace

void MainWindow::connectPortraits()
{
    CurrentPortrait &current = m_models.portrait;
    connect(&current, &CurrentPortrait::subjectChanged, this, &MainWindow::showSubject);
    connect(&current, &CurrentPortrait::portraitChanged, this, &MainWindow::showPortrait);
    connect(&m_models.browser, &Browser::viewChanged, this, [this] {
        const Browser &browser = m_models.browser;
        m_portrait->setCounts(m_models.browser.episodes().rowCount(), m_models.browser.shows().present(),
                              browser.totalDurationMs());
    });
    connect(&current, &CurrentPortrait::worksChanged, this,
            [this, &current] { m_portrait->setWorks(current.works()); });
    connect(&current, &CurrentPortrait::suggestionsChanged, this,
            [this, &current] { m_portrait->setSuggestions(current.suggestions()); });
    connect(m_portrait, &PortraitPage::correctionRequested, this, &MainWindow::correctionRequested);
    connect(m_portrait, &PortraitPage::linkActivated, this, &MainWindow::linkActivated);
    connect(m_portrait, &PortraitPage::personChosen, this, &MainWindow::openPerson);
    connect(m_portrait, &PortraitPage::showChosen, this, [this](ShowId show) { openPage({.shows = {show}}); });
    connect(m_portrait, &PortraitPage::topicChosen, this, [this, &current](TopicId topic) {
        const PortraitSubject subject = current.subject();
        EpisodeFilter filter{.topics = {topic}};
        if (subject.person.isValid())
            (subject.asHost ? filter.hosts : filter.guests) = {subject.person};
        openPage(filter);
    });
    auto *escape = new QShortcut(Qt::Key_Escape, m_portrait, this, [this] { leavePage(); });
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    escape->setEnabled(false);
    connect(&current, &CurrentPortrait::subjectChanged, escape,
            [&current, escape] { escape->setEnabled(current.subject().isValid()); });
    connectPortraitActions();
    showSubject();
}

void MainWindow::connectPortraitActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions->newFromFollowed, [this] {
        EpisodeFilter filter{.search = u"is:followed is:unplayed"_s};
        filter.withArchived = m_models.browser.filter().withArchived;
        m_models.browser.setFilter(filter);
        m_list->setFocus(Qt::OtherFocusReason);
    });
    on(m_actions->openPortrait, [this] { togglePage(); });
    on(m_actions->playUnheard, [this] {
        if (const QList<EpisodeId> episodes = episodesOfPage(); !episodes.isEmpty())
            Q_EMIT playAllRequested(episodes);
    });
    on(m_actions->queueUnheard, [this] {
        if (const QList<EpisodeId> episodes = episodesOfPage(); !episodes.isEmpty())
            Q_EMIT queueRequested(episodes, false);
    });
    on(m_actions->followSubject, [this] { toggleFollowing(); });
}

void MainWindow::openPage(EpisodeFilter filter)
{
    const EpisodeFilter &present = m_models.browser.filter();
    filter.withArchived = present.withArchived;
    filter.sort = present.sort;
    filter.ascending = present.ascending;
    filter.asPage = true;
    m_models.browser.setFilter(filter);
    m_list->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openPerson(PersonId person, bool asHost)
{
    if (asHost)
        openPage({.hosts = {person}});
    else
        openPage({.guests = {person}});
}

void MainWindow::openPageOf(const FacetView &pane, qint64 value)
{
    if (&pane == m_shows)
        openPage({.shows = {ShowId{value}}});
    else if (&pane == m_guests)
        openPage({.guests = {PersonId{value}}});
    else
        openPage({.topics = {TopicId{value}}});
}

void MainWindow::togglePage()
{
    for (const FacetView *pane : {m_shows, m_guests, m_topics}) {
        // In a pane the keys mean its row, and what is chosen only where that is the very row.
        const qint64 value = pane->current();
        if (pane->isAncestorOf(focusWidget()) && value > 0 && pane->chosen() != QList<qint64>{value}) {
            openPageOf(*pane, value);
            return;
        }
    }
    EpisodeFilter filter = m_models.browser.filter();
    filter.asPage = !filter.asPage;
    if (!filter.asPage || subjectOf(filter).isValid())
        m_models.browser.setFilter(filter);
    else
        tell(tr("Choose one guest, topic or show to see its page."));
}

void MainWindow::leavePage()
{
    if (m_models.browser.canGoBack()) {
        m_models.browser.back();
        return;
    }
    EpisodeFilter filter = m_models.browser.filter();
    filter.asPage = false;
    m_models.browser.setFilter(filter);
}

void MainWindow::showSubject()
{
    const PortraitSubject subject = m_models.portrait.subject();
    const Browser &browser = m_models.browser;
    const QString name = subject.person.isValid()  ? browser.nameOf(subject.person)
                         : subject.topic.isValid() ? browser.nameOf(subject.topic)
                                                   : browser.nameOf(subject.show);
    m_filterBar->setVisible(!subject.isValid());
    m_portrait->setSubject(subject, name);
    for (QAction *action : {m_actions->playUnheard, m_actions->queueUnheard, m_actions->followSubject})
        action->setEnabled(subject.isValid());
    m_actions->correctSubject->setEnabled(subject.person.isValid() || subject.topic.isValid());
    giveRoom(subject.isValid());
}

void MainWindow::showPortrait()
{
    const std::optional<Portrait> &portrait = m_models.portrait.portrait();
    if (!portrait)
        return;
    const auto show = std::ranges::find(m_showDetails, portrait->subject.show, &Show::id);
    m_portrait->setPortrait(*portrait, show != m_showDetails.end() ? show->sources : QList<EpisodeSource>());
    m_portrait->setSuggestions(m_models.portrait.suggestions());
    m_portrait->setWorks(m_models.portrait.works());
}

// The panes on the right step back while a page needs their room, and come back as they were.
void MainWindow::giveRoom(bool toPage)
{
    if (toPage && m_steppedBack.isEmpty() && isVisible() && m_centre->width() < roomForPage) {
        m_layoutBeforePage = saveState(layoutVersion);
        for (QDockWidget *dock : std::as_const(m_tabbed)) {
            if (dock->isHidden() || dock->isFloating() || dockWidgetArea(dock) != Qt::RightDockWidgetArea)
                continue;
            // Of several behind tabs, the one in front comes back last.
            m_steppedBack.insert(dock->visibleRegion().isEmpty() ? 0 : m_steppedBack.size(), dock);
        }
        if (!m_steppedBack.isEmpty())
            m_roomGiven = m_steppedBack.constLast()->width();
        for (QDockWidget *dock : std::as_const(m_steppedBack))
            dock->hide();
    } else if (!toPage && !m_steppedBack.isEmpty()) {
        for (QDockWidget *dock : std::as_const(m_steppedBack))
            dock->show();
        m_steppedBack.constLast()->raise();
        resizeDocks({m_steppedBack.constLast()}, {m_roomGiven}, Qt::Horizontal);
        m_steppedBack.clear();
    }
}

std::optional<qint64> MainWindow::momentOf(EpisodeId episode) const
{
    const EpisodeModel &model = m_models.browser.episodes();
    const EpisodeRow *row = model.rowAt(model.rowOf(episode));
    if (row && row->appearance && row->appearance->moment)
        return row->appearance->moment->startMs;
    return row ? row->match.momentMs : std::nullopt;
}

QList<EpisodeId> MainWindow::episodesOfPage() const
{
    const std::optional<Portrait> &portrait = m_models.portrait.portrait();
    if (!portrait)
        return {};
    return portrait->unheard.isEmpty() ? portrait->playable : portrait->unheard;
}

void MainWindow::toggleFollowing()
{
    const std::optional<Portrait> &portrait = m_models.portrait.portrait();
    if (!portrait)
        return;
    const PortraitSubject &subject = portrait->subject;
    const bool on = !portrait->followed;
    if (subject.person.isValid())
        Q_EMIT personFavouriteRequested(subject.person, on);
    else if (subject.topic.isValid())
        Q_EMIT topicFavouriteRequested(subject.topic, on);
    else
        Q_EMIT showFavouriteRequested(subject.show, on);
}

} // namespace earmark
