// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/bookmarkpanel.h"
#include "views/episodepage.h"
#include "views/facetview.h"
#include "views/historypanel.h"
#include "views/mainwindow.h"
#include "views/placesbar.h"
#include "views/playerbar.h"
#include "views/playlistpanel.h"
#include "views/queuepanel.h"
#include "views/transcriptpanel.h"

#include <QtWidgets/QDockWidget>
#include <QtWidgets/QTabBar>

#include <tuple>

// The panes around the middle of the window.

using namespace Qt::StringLiterals;

namespace earmark {

QDockWidget *MainWindow::addPane(Qt::DockWidgetArea area, const char *name, const QString &title, QWidget *content)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(QLatin1StringView(name));
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void MainWindow::buildDocks()
{
    const auto facet = [this](const char *name, const QString &title, FacetView *pane) {
        addPane(Qt::LeftDockWidgetArea, name, title, pane)->setTitleBarWidget(pane->header());
    };
    QDockWidget *places = addPane(Qt::LeftDockWidgetArea, "placesPane", tr("Places"), m_placesBar);
    places->setTitleBarWidget(new QWidget(places)); // its rows say what it is
    facet("showsPane", tr("Shows"), m_shows);
    facet("guestsPane", tr("Guests"), m_guests);
    facet("topicsPane", tr("Topics"), m_topics);

    QDockWidget *page = addPane(Qt::RightDockWidgetArea, "episodePane", tr("Episode"), m_page);
    QDockWidget *last = page;
    m_tabbed = {page};
    for (const auto &[name, title, panel] :
         {std::tuple<const char *, QString, QWidget *>{"queuePane", tr("Queue"), m_queue},
          {"bookmarksPane", tr("Bookmarks"), m_bookmarks},
          {"playlistsPane", tr("Playlists"), m_playlists},
          {"transcriptPane", tr("Transcript"), m_transcript},
          {"historyPane", tr("History"), m_history}}) {
        QDockWidget *dock = addPane(Qt::RightDockWidgetArea, name, title, panel);
        tabifyDockWidget(last, dock);
        m_tabbed.append(dock);
        last = dock;
    }
    page->raise();
    for (QDockWidget *dock : std::as_const(m_tabbed)) {
        connect(dock, &QDockWidget::dockLocationChanged, this, &MainWindow::updateTitleBars, Qt::QueuedConnection);
        connect(dock, &QDockWidget::topLevelChanged, this, &MainWindow::updateTitleBars, Qt::QueuedConnection);
        connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::updateTitleBars, Qt::QueuedConnection);
    }
    updateTitleBars();

    auto *player = new QDockWidget(tr("Player"), this);
    player->setObjectName(u"playerPane"_s);
    player->setTitleBarWidget(new QWidget(player)); // always there, without a title
    player->setFeatures(QDockWidget::NoDockWidgetFeatures);
    player->setWidget(m_playerBar);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    addDockWidget(Qt::BottomDockWidgetArea, player);
    resizeDocks({m_docks.constFirst(), page}, {232, 412}, Qt::Horizontal);
}

void MainWindow::updateTitleBars()
{
    // The bars of tabs are made when docks are put behind each other.
    for (QTabBar *tabs : findChildren<QTabBar *>(Qt::FindDirectChildrenOnly)) {
        tabs->setAccessibleName(tr("Pages beside the list"));
        tabs->setUsesScrollButtons(false); // arrows would hide whole tabs
        tabs->setElideMode(Qt::ElideRight);
        QFont font = QMainWindow::font();
        font.setPointSizeF(font.pointSizeF() * 0.9); // six of them stand in a row
        tabs->setFont(font);
        for (int tab = 0; tab < tabs->count(); ++tab)
            tabs->setTabToolTip(tab, tabs->tabText(tab));
    }
    for (QDockWidget *dock : std::as_const(m_tabbed)) {
        // Behind a tab the name is there already, and the tab is what is dragged.
        const bool named = dock->isFloating() || tabifiedDockWidgets(dock).isEmpty();
        if (named == (dock->titleBarWidget() == nullptr))
            continue;
        QWidget *old = dock->titleBarWidget();
        dock->setTitleBarWidget(named ? nullptr : new QWidget(dock));
        delete old;
    }
}

} // namespace earmark
