// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringplaylists.h"

#include "models/items/playlistitemmodel.h"
#include "models/items/playlistmodel.h"
#include "views/bookmarkdialog.h"
#include "views/mainwindow.h"
#include "views/playlistpanel.h"

#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

// A refresh announces show after show.
constexpr auto gatherChanges = 300ms;

} // namespace

PlaylistWiring::PlaylistWiring(Library &library, const Models &models, MainWindow &window)
    : m_library(library)
    , m_playlists(models.playlists)
    , m_items(models.items)
    , m_window(window)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(gatherChanges);
    connect(&m_changed, &QTimer::timeout, this, [this] {
        for (const Playlist &playlist : std::as_const(m_known)) {
            if (!playlist.query.isEmpty() && !m_toCount.contains(playlist.query))
                m_toCount.append(playlist.query);
        }
        reloadItems();
        countNext();
    });
    wireFolders(window.playlistPanel());
    wireLists(window.playlistPanel());
}

void PlaylistWiring::wireFolders(PlaylistPanel &panel)
{
    connect(&panel, &PlaylistPanel::folderAdditionRequested, this, [this](const QString &title, FolderId parent) {
        answer(m_library.addFolder(title, parent),
               [this, title](FolderId) { m_window.tell(tr("Folder “%1” made").arg(title), true); });
    });
    connect(&panel, &PlaylistPanel::folderRenameRequested, this,
            [this](FolderId folder, const QString &title) { acknowledge(m_library.renameFolder(folder, title)); });
    connect(&panel, &PlaylistPanel::folderMoveRequested, this, [this](FolderId folder, FolderId parent) {
        acknowledge(m_library.moveFolder(folder, parent), tr("Folder moved"));
    });
    connect(&panel, &PlaylistPanel::folderRemovalRequested, this, [this](FolderId folder) {
        acknowledge(m_library.removeFolder(folder), tr("Folder removed; what was in it stays"));
    });
}

void PlaylistWiring::wireLists(PlaylistPanel &panel)
{
    connect(&m_window, &MainWindow::playlistRequested, this,
            [this, &panel](const QString &title, const QString &query, const QList<EpisodeId> &episodes) {
                const FolderId folder = panel.isVisible() ? panel.currentFolder() : FolderId{};
                answer(m_library.addPlaylist(title, query, folder, episodes),
                       [this, title](PlaylistId) { m_window.tell(tr("Playlist “%1” made").arg(title), true); });
            });
    connect(&m_window, &MainWindow::playlistAdditionRequested, this,
            [this](PlaylistId playlist, const QList<EpisodeId> &episodes) { add(playlist, episodes); });
    connect(&m_playlists, &PlaylistModel::additionRequested, this,
            [this](PlaylistId playlist, const QList<EpisodeId> &episodes) { add(playlist, episodes); });
    connect(&m_items, &PlaylistItemModel::additionRequested, this,
            [this](const QList<EpisodeId> &episodes, int place) { add(m_shown, episodes, place); });
    connect(&m_items, &PlaylistItemModel::orderRequested, this,
            [this](const QList<PlaylistItem> &items) { acknowledge(m_library.setPlaylistContent(m_shown, items)); });
    connect(&m_items, &PlaylistItemModel::readFailed, this, &PlaylistWiring::failed);
    connect(&panel, &PlaylistPanel::currentChanged, this, [this](PlaylistId playlist) {
        m_shown = playlist;
        reloadItems();
    });
    connect(&panel, &PlaylistPanel::renameRequested, this,
            [this](PlaylistId list, const QString &title) { acknowledge(m_library.renamePlaylist(list, title)); });
    connect(&panel, &PlaylistPanel::moveRequested, this, [this](PlaylistId playlist, FolderId folder) {
        acknowledge(m_library.movePlaylist(playlist, folder), tr("Playlist moved"));
    });
    connect(&panel, &PlaylistPanel::removalRequested, this,
            [this](PlaylistId playlist) { acknowledge(m_library.removePlaylist(playlist), tr("Playlist removed")); });
    connect(&panel, &PlaylistPanel::sortRequested, this, [this](PlaylistId playlist, PlaylistSort by, bool descending) {
        acknowledge(m_library.sortPlaylist(playlist, by, descending), tr("Playlist sorted"));
    });
    connect(&panel, &PlaylistPanel::itemEditRequested, this, &PlaylistWiring::editItem);
}

void PlaylistWiring::reload(const LibraryChange &change)
{
    if (change.playlists)
        reloadTree();
    if (change.sources || change.states || change.bookmarks || change.playlists)
        m_changed.start();
}

void PlaylistWiring::reloadTree()
{
    answer(m_library.folders(), [this](const QList<PlaylistFolder> &folders) { m_folders = folders; });
    answer(m_library.playlists(), [this](const QList<Playlist> &playlists) {
        m_known = playlists;
        showTree();
        reloadItems();
    });
}

// With what searches found when they were counted last.
void PlaylistWiring::showTree()
{
    QList<Playlist> shown = m_known;
    for (Playlist &playlist : shown) {
        if (playlist.query.isEmpty())
            continue;
        const Found found = m_found.value(playlist.query);
        playlist.items = found.episodes;
        playlist.durationMs = found.durationMs;
    }
    m_playlists.setPlaylists(shown, m_folders);
}

void PlaylistWiring::countNext()
{
    if (m_toCount.isEmpty())
        return;
    const QString query = m_toCount.constFirst();
    answer(m_library.view({.search = query}), [this, query](const View &view) {
        m_toCount.removeAll(query);
        m_found.insert(query, {static_cast<int>(view.episodes.size()), view.totalDurationMs});
        showTree();
        countNext();
    });
}

void PlaylistWiring::reloadItems()
{
    const PlaylistId wanted = m_shown;
    const auto show = [this, wanted](const QList<PlaylistItem> &items) {
        if (wanted == m_shown)
            m_items.setItems(items);
    };
    const auto playlist = std::ranges::find(m_known, wanted, &Playlist::id);
    if (playlist == m_known.end()) {
        show({});
    } else if (playlist->query.isEmpty()) {
        m_library.playlistContent(wanted).then(this, [show](const Result<QList<PlaylistItem>> &items) {
            show(items.value_or(QList<PlaylistItem>())); // a playlist that was just removed has none
        });
    } else {
        answer(m_library.view({.search = playlist->query}), [show](const View &view) {
            QList<PlaylistItem> items;
            for (const EpisodeId episode : view.episodes)
                items.append({.episode = episode});
            show(items);
        });
    }
}

void PlaylistWiring::add(PlaylistId playlist, const QList<EpisodeId> &episodes, int place)
{
    answer(m_library.playlistItems(playlist), [=, this](const QList<EpisodeId> &present) {
        const auto isPresent = [&present](EpisodeId episode) {
            return present.contains(episode);
        };
        const auto known = std::ranges::count_if(episodes, isPresent);
        if (known > 0)
            askForRepeats(playlist, episodes, known, place);
        else
            put(playlist, episodes, Repeats::LeaveOut, place);
    });
}

void PlaylistWiring::askForRepeats(PlaylistId playlist, const QList<EpisodeId> &episodes, qsizetype present, int place)
{
    const qsizetype fresh = episodes.size() - present;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Add to playlist"),
                                tr("%n episode(s) are in this playlist already.", nullptr, int(present)),
                                QMessageBox::Cancel, &m_window);
    box->setObjectName(u"repeatsBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *again = box->addButton(tr("Add &again"), QMessageBox::AcceptRole);
    connect(again, &QPushButton::clicked, this, [=, this] { put(playlist, episodes, Repeats::Add, place); });
    if (fresh > 0) {
        QPushButton *others =
            box->addButton(tr("Add only the &other %n", nullptr, int(fresh)), QMessageBox::AcceptRole);
        connect(others, &QPushButton::clicked, this, [=, this] { put(playlist, episodes, Repeats::LeaveOut, place); });
        box->setDefaultButton(others);
    } else {
        box->setDefaultButton(QMessageBox::Cancel);
    }
    box->open();
}

void PlaylistWiring::put(PlaylistId playlist, const QList<EpisodeId> &episodes, Repeats repeats, int place)
{
    const auto tell = [this](int added) {
        m_window.tell(tr("%n episode(s) added to the playlist", nullptr, added), true);
    };
    if (place < 0) {
        answer(m_library.appendToPlaylist(playlist, episodes, repeats),
               [tell](const PlaylistAddition &done) { tell(done.added); });
        return;
    }
    answer(m_library.playlistContent(playlist), [=, this](QList<PlaylistItem> items) {
        qsizetype at = std::min<qsizetype>(place, items.size());
        int added = 0;
        for (const EpisodeId episode : episodes) {
            if (repeats == Repeats::LeaveOut && std::ranges::contains(items, episode, &PlaylistItem::episode))
                continue;
            items.insert(at++, {.episode = episode});
            ++added;
        }
        answer(m_library.setPlaylistContent(playlist, items).then([added](const Result<void> &done) {
            return done.transform([added] { return added; });
        }),
               tell);
    });
}

void PlaylistWiring::editItem(const PlaylistItem &item, const QString &title)
{
    auto *dialog = new BookmarkDialog(title, item.startMs.value_or(0), item.note, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note and part"));
    dialog->setEnd(item.endMs);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = item.id] {
        const auto start = dialog->startMs() > 0 ? std::optional(dialog->startMs()) : std::nullopt;
        acknowledge(m_library.editPlaylistItem(id, dialog->note(), start, dialog->endMs()), tr("Note and part kept"));
    });
    dialog->open();
}

void PlaylistWiring::acknowledge(QFuture<Result<void>> future, const QString &told)
{
    future.then(this, [this, told](const Result<void> &done) {
        if (!done) {
            Q_EMIT failed(done.error());
            reloadItems(); // what was shown at once did not come to be
        } else if (!told.isEmpty()) {
            m_window.tell(told, true);
        }
    });
}

} // namespace earmark
