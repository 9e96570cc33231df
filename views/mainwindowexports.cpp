// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include "models/items/browser.h"
#include "models/items/currentportrait.h"
#include "models/items/orderedmodel.h"
#include "models/items/playlistitemmodel.h"
#include "models/items/playlistmodel.h"
#include "views/episodelist.h"
#include "views/exportdialog.h"
#include "views/playlistimportdialog.h"
#include "views/playlistpanel.h"

#include <algorithm>

// What leaves the window as a list, and what came of one that was brought.

using namespace Qt::StringLiterals;

namespace earmark {

// Words for what the list shows: the names that are chosen, and what is searched for.
QString MainWindow::viewTitle() const
{
    if (const std::optional<Portrait> &portrait = m_models.portrait.portrait())
        return portrait->name;
    const EpisodeFilter &filter = m_models.browser.filter();
    QStringList names;
    for (const ShowId show : filter.shows)
        names.append(m_models.browser.nameOf(show));
    for (const PersonId guest : filter.guests)
        names.append(m_models.browser.nameOf(guest));
    for (const TopicId topic : filter.topics)
        names.append(m_models.browser.nameOf(topic));
    names.append(filter.search);
    names.removeAll(QString());
    return names.isEmpty() ? tr("Episodes") : names.join(", "_L1);
}

QList<ExportOffer> MainWindow::exportOffers() const
{
    using What = ExportOffer::What;
    QList<ExportOffer> offers;
    const QString title = viewTitle();
    const QList<EpisodeId> all = m_models.browser.episodes().episodes();
    offers.append({What::View, tr("%1 (%2)", "name, episodes").arg(title).arg(all.size()),
                   ExportJob{.title = title, .episodes = all}});
    if (const QList<EpisodeId> chosen = m_list->chosen(); !chosen.isEmpty())
        offers.append(
            {What::Selection, tr("Selection (%1)").arg(chosen.size()), ExportJob{.title = title, .episodes = chosen}});
    if (const QList<QueueEntry> &queued = m_models.queue.entries(); !queued.isEmpty())
        offers.append({What::Queue, tr("Queue (%1)").arg(queued.size()),
                       ExportJob{.title = tr("Queue"), .items = itemsOf(queued)}});
    const QList<Playlist> &playlists = m_models.playlists.playlists();
    const auto playlist = std::ranges::find(playlists, m_playlists->current(), &Playlist::id);
    if (playlist != playlists.end()) {
        const QList<PlaylistItem> items = m_models.playlistItems.items();
        offers.append({What::Playlist, tr("Playlist “%1” (%2)").arg(playlist->title).arg(items.size()),
                       ExportJob{.title = playlist->title, .items = items}});
    }
    offers.append({What::Bookmarks, tr("Bookmarked episodes"),
                   ExportJob{.title = tr("Bookmarks"), .filter = EpisodeFilter{.search = u"is:bookmarked"_s}}});
    offers.append({What::Shows, tr("All shows (%1)").arg(m_showDetails.size()),
                   ExportJob{.title = tr("Podcasts of Earmark"), .subscriptions = true}});
    return offers;
}

namespace {

qsizetype placeOf(const QList<ExportOffer> &offers, ExportOffer::What what)
{
    const auto found = std::ranges::find(offers, what, &ExportOffer::what);
    return found == offers.end() ? 0 : found - offers.begin();
}

} // namespace

void MainWindow::exportChosen()
{
    const QList<ExportOffer> offers = exportOffers();
    const bool several = m_list->chosen().size() > 1;
    openExport(offers, placeOf(offers, several ? ExportOffer::What::Selection : ExportOffer::What::View));
}

void MainWindow::exportQueue()
{
    const QList<ExportOffer> offers = exportOffers();
    openExport(offers, placeOf(offers, ExportOffer::What::Queue));
}

void MainWindow::exportPlaylist()
{
    const QList<ExportOffer> offers = exportOffers();
    openExport(offers, placeOf(offers, ExportOffer::What::Playlist));
}

void MainWindow::exportShows()
{
    const QList<ExportOffer> offers = exportOffers();
    openExport(offers, placeOf(offers, ExportOffer::What::Shows));
}

void MainWindow::exportFacet(const QString &name, const EpisodeFilter &filter)
{
    QList<ExportOffer> offers = exportOffers();
    offers.prepend({ExportOffer::What::View, name, ExportJob{.title = name, .filter = filter}});
    openExport(offers, 0);
}

void MainWindow::openExport(const QList<ExportOffer> &offers, qsizetype chosen)
{
    auto *dialog = new ExportDialog(offers, chosen, m_exportState, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        m_exportState = dialog->state();
        Q_EMIT exportStateChanged(m_exportState);
    });
    Q_EMIT exportOpened(dialog);
    dialog->open();
}

void MainWindow::setExportState(const QByteArray &state)
{
    m_exportState = state;
}

void MainWindow::showImportedPlaylists(const QList<ImportedPlaylist> &playlists)
{
    auto *dialog = new PlaylistImportDialog(playlists, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlaylistImportDialog::undoRequested, this, &MainWindow::undoRequested);
    dialog->open();
}

} // namespace earmark
