// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include "models/items/bookmarktext.h"
#include "models/items/browser.h"
#include "models/items/episodetext.h"
#include "models/items/errortext.h"
#include "models/items/format.h"
#include "views/actions.h"
#include "views/adddialog.h"
#include "views/bookmarkdialog.h"
#include "views/copyaddress.h"
#include "views/episodelist.h"
#include "views/facetview.h"
#include "views/icons.h"
#include "views/offlineactions.h"
#include "views/placeview.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

#include <algorithm>

// What the window asks the listener, and the menus at the pointer. Dialogs are opened, never executed: the event loop
// is not nested.

using namespace Qt::StringLiterals;

namespace earmark {

void MainWindow::askForAddress()
{
    if (!m_addDialog) {
        m_addDialog = new AddDialog(m_models.starters, this);
        connect(m_addDialog, &AddDialog::addressRequested, this, &MainWindow::addressRequested);
        connect(m_addDialog, &AddDialog::filesRequested, this, &MainWindow::filesRequested);
        connect(m_addDialog, &AddDialog::startersRequested, this, &MainWindow::startersRequested);
        connect(m_addDialog, &AddDialog::pageRequested, this, &MainWindow::pageAddressRequested);
    }
    m_addDialog->show();
    m_addDialog->raise();
    m_addDialog->activateWindow();
}

void MainWindow::askForFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open feeds, OPML, playlists or pages"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Feeds, OPML, playlists and pages (*.xml *.rss *.atom *.json *.opml *.m3u *.m3u8 *.pls *.xspf *.jspf *.csv "
            "*.txt *.md *.html *.htm *.zip *.tar.gz *.tar.xz)"),
         tr("Libraries of AntennaPod and gPodder (*.db Database)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::filesRequested);
    dialog->open();
}

void MainWindow::askForMarkdown(const QString &suggestion, const std::function<void(const QString &)> &accepted)
{
    auto *dialog = new QFileDialog(this, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Markdown (*.md)")});
    dialog->setDefaultSuffix(u"md"_s);
    dialog->selectFile(suggestion);
    connect(dialog, &QFileDialog::fileSelected, this, accepted);
    dialog->open();
}

void MainWindow::askForBookmark(EpisodeId episode, qint64 ms)
{
    const EpisodeModel &model = m_models.browser.episodes();
    const EpisodeRow *row = model.rowAt(model.rowOf(episode));
    auto *dialog = new BookmarkDialog(row ? titleText(*row) : QString(), ms, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, episode] { setBookmark(episode, *dialog); });
    dialog->open();
}

void MainWindow::setBookmark(EpisodeId episode, const BookmarkDialog &dialog)
{
    if (const std::optional<qint64> end = dialog.endMs())
        Q_EMIT rangeBookmarkRequested(episode, dialog.startMs(), *end, dialog.note());
    else
        Q_EMIT bookmarkRequested(episode, dialog.startMs(), dialog.note());
}

void MainWindow::editBookmark(const Bookmark &bookmark)
{
    auto *dialog = new BookmarkDialog(titleText(bookmark), bookmark.positionMs, bookmark.note, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setEnd(bookmark.endMs);
    dialog->setHint(originText(bookmark));
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = bookmark.id] {
        Q_EMIT bookmarkEditRequested(id, dialog->startMs(), dialog->endMs(), dialog->note());
    });
    dialog->open();
}

QList<EpisodeId> MainWindow::acted() const
{
    if (isPlaceShown())
        return currentEpisode().isValid() ? QList{currentEpisode()} : QList<EpisodeId>();
    QList<EpisodeId> episodes = m_list->chosen();
    if (episodes.isEmpty() && m_list->currentEpisode().isValid())
        episodes.append(m_list->currentEpisode());
    return episodes;
}

QList<ShowId> MainWindow::actedShows() const
{
    QList<ShowId> shows;
    for (const qint64 value : m_shows->chosen())
        shows.append(ShowId{value});
    if (shows.isEmpty() && m_shows->isAncestorOf(focusWidget()) && m_shows->current() > 0)
        shows.append(ShowId{m_shows->current()});
    return shows;
}

void MainWindow::toggleFavourite()
{
    const auto facet = [this](FacetView *pane, FacetModel &model) -> std::optional<std::pair<qint64, bool>> {
        const QModelIndex index = model.indexOf(pane->current());
        if (!pane->isAncestorOf(focusWidget()) || !index.isValid() || pane->current() == 0)
            return {};
        return std::pair{pane->current(), !index.data(FacetModel::FavouriteRole).toBool()};
    };
    Browser &browser = m_models.browser;
    if (const auto show = facet(m_shows, browser.shows()))
        Q_EMIT showFavouriteRequested(ShowId{show->first}, show->second);
    else if (const auto guest = facet(m_guests, browser.guests()))
        Q_EMIT personFavouriteRequested(PersonId{guest->first}, guest->second);
    else if (const auto topic = facet(m_topics, browser.topics()))
        Q_EMIT topicFavouriteRequested(TopicId{topic->first}, topic->second);
    else if (const auto name = m_places->currentName(); isPlaceShown() && name)
        unmark(*name);
    else if (const QList<EpisodeId> episodes = acted(); !episodes.isEmpty()) {
        const EpisodeModel &model = browser.episodes();
        const EpisodeRow *row = model.rowAt(model.rowOf(episodes.constFirst()));
        Q_EMIT favouriteRequested(episodes, !(row && row->favourite));
    }
}

void MainWindow::showEpisodeMenu(const QPoint &at)
{
    const QList<EpisodeId> episodes = acted();
    if (episodes.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"episodeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const std::optional<qint64> moment = momentOf(episodes.constFirst()))
        menu->addAction(tr("Play from %1").arg(clockText(*moment)), this,
                        [this, episode = episodes.constFirst(), moment] { Q_EMIT playRequested(episode, *moment); });
    menu->addActions({m_actions->play, m_actions->playNext, m_actions->playLast});
    menu->addSeparator();
    menu->addAction(m_actions->focusPage);
    menu->addSeparator();
    menu->addActions(
        {m_actions->favourite, m_actions->tags, m_actions->markPlayed, m_actions->archive, m_offline->keep});
    fillPlaylistMenu(*menu->addMenu(tr("Add to &Playlist")), episodes);
    menu->addSeparator();
    menu->addAction(m_actions->exportList);
    menu->popup(at);
}

void MainWindow::showFacetMenu(FacetView &pane, qint64 value, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"facetMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *page = menu->addAction(tr("Open &Page"), this, [this, &pane, value] { openPageOf(pane, value); });
    page->setObjectName(u"openPage"_s);
    menu->addAction(m_actions->favourite);
    const auto offer = [&](const QString &name, const EpisodeFilter &filter) {
        menu->addAction(icon(u"document-export"_s), tr("&Export Episodes…"), this,
                        [this, name, filter] { exportFacet(name, filter); })
            ->setObjectName(u"exportFacet"_s);
    };
    const Browser &browser = m_models.browser;
    if (&pane == m_shows)
        offer(browser.nameOf(ShowId{value}), {.shows = {ShowId{value}}});
    else if (&pane == m_guests)
        offer(browser.nameOf(PersonId{value}), {.guests = {PersonId{value}}});
    else
        offer(browser.nameOf(TopicId{value}), {.topics = {TopicId{value}}});
    addFacetCorrections(*menu, pane, value);
    if (&pane == m_shows) {
        const ShowId id{value};
        const auto show = std::ranges::find(m_showDetails, id, &Show::id);
        menu->addSeparator();
        menu->addAction(tr("&Refresh"), this, [this, id] { Q_EMIT refreshRequested({id}); });
        if (show != m_showDetails.end()) {
            if (show->fetch.error) {
                QAction *why = menu->addAction(errorText(*show->fetch.error));
                why->setEnabled(false);
            }
            if (!show->siteUrl.isEmpty())
                menu->addAction(tr("Open &Web Site"), this,
                                [this, url = show->siteUrl] { Q_EMIT linkActivated(QUrl(url)); });
            if (!show->feedUrl.isEmpty())
                menu->addAction(tr("&Copy Feed Address"), this,
                                [this, url = show->feedUrl] { copyAddress(*this, url, true); });
            menu->addSeparator();
            QAction *secret = menu->addAction(tr("&Private: Addresses Stay Out of Exports"), this,
                                              [this, id](bool on) { Q_EMIT privateRequested(id, on); });
            secret->setObjectName(u"privateShowItem"_s);
            secret->setCheckable(true);
            secret->setChecked(show->isPrivate);
            const bool subscribed = show->subscribed;
            menu->addAction(subscribed ? tr("&Unsubscribe") : tr("&Subscribe"), this,
                            [this, id, subscribed] { Q_EMIT subscriptionRequested({id}, !subscribed); });
        }
    }
    menu->popup(at);
}

} // namespace earmark
