// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/playlistpanel.h"

#include "models/items/playlistitemmodel.h"
#include "models/items/playlistmodel.h"
#include "models/items/playlisttext.h"
#include "views/emptystate.h"
#include "views/icons.h"
#include "views/orderedview.h"
#include "views/playlistlines.h"
#include "views/rowpainting.h"
#include "views/textprompt.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

QAction *namedAction(const QString &name, const QString &iconName, const QString &text, QWidget *parent)
{
    auto *action = new QAction(icon(iconName), text, parent);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

QToolButton *buttonFor(QAction *action, Qt::ToolButtonStyle style, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->toolTip());
    return button;
}

// The wash of a chosen row lies under its arrow, too, where the style would fill in the full colour.
class PlaylistTree final : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override
    {
        painter->fillRect(rect, palette().base());
        if (selectionModel()->isSelected(index))
            painter->fillRect(rect, selectionWash(palette()));
        QTreeView::drawBranches(painter, rect, index);
    }
};

} // namespace

PlaylistPanel::PlaylistPanel(PlaylistModel &playlists, PlaylistItemModel &items, QWidget *parent)
    : QWidget(parent)
    , m_playlists(playlists)
    , m_itemModel(items)
    , m_list(new PlaylistTree(this))
    , m_items(new OrderedView(items, this))
    , m_total(new QLabel(this))
    , m_lower(new QWidget(this))
    , m_listStack(new QStackedWidget(this))
    , m_sort(new QToolButton(this))
    , m_add(namedAction(u"addPlaylistAction"_s, u"list-add"_s, tr("&New…"), this))
    , m_addFolder(namedAction(u"addFolderAction"_s, u"folder-new"_s, tr("New &folder…"), this))
    , m_playAll(namedAction(u"playPlaylistAction"_s, u"media-playback-start"_s, tr("&Play all"), this))
    , m_export(namedAction(u"exportPlaylistAction"_s, u"document-export"_s, tr("&Export…"), this))
    , m_rename(namedAction(u"renamePlaylistAction"_s, u"document-edit"_s, tr("Re&name…"), this))
    , m_move(namedAction(u"movePlaylistAction"_s, u"folder"_s, tr("&Move to folder…"), this))
    , m_remove(namedAction(u"removePlaylistAction"_s, u"edit-delete"_s, tr("&Remove"), this))
{
    makeActions();
    makeSortMenu();
    arrange();
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&playlists, changed, this, &PlaylistPanel::choosePages);
    connect(&playlists, &QAbstractItemModel::dataChanged, this, &PlaylistPanel::choosePages);
    connect(&playlists, &QAbstractItemModel::rowsInserted, m_list, &QTreeView::expand);
    connect(&playlists, &PlaylistModel::playlistMoveRequested, this, &PlaylistPanel::moveRequested);
    connect(&playlists, &PlaylistModel::folderMoveRequested, this, &PlaylistPanel::folderMoveRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlaylistPanel::showCurrent);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&items, changed, this, &PlaylistPanel::showTotal);
    connect(&items, &QAbstractItemModel::dataChanged, this, &PlaylistPanel::showTotal);
    connect(m_items, &OrderedView::playRequested, this, &PlaylistPanel::playRequested);
    connect(m_items, &OrderedView::rangeRequested, this, &PlaylistPanel::rangeRequested);
    connect(m_items, &OrderedView::editRequested, this, &PlaylistPanel::itemEditRequested);
    connect(m_items, &OrderedView::episodeRequested, this, &PlaylistPanel::episodeRequested);
    choosePages();
}

void PlaylistPanel::arrange()
{
    m_list->setObjectName(u"playlistList"_s);
    m_list->setAccessibleName(tr("Playlists"));
    m_list->setModel(&m_playlists);
    m_list->setItemDelegate(new PlaylistLines(this));
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->setIndentation(16);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setDragDropMode(QAbstractItemView::DragDrop);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setExpandsOnDoubleClick(false); // which plays
    m_items->setObjectName(u"playlistItems"_s);
    m_items->setAccessibleName(tr("Episodes of the playlist"));
    m_items->offerEditing();
    m_total->setObjectName(u"playlistTotal"_s);
    m_total->setTextFormat(Qt::PlainText);
    m_total->setContentsMargins(12, 4, 4, 4);
    setFocusProxy(m_list);

    m_listStack->addWidget(new EmptyState(u"view-media-playlist"_s, tr("No playlists yet"),
                                          tr("Make one here, add episodes from their page, or save a search."), this));
    m_listStack->addWidget(m_list);
    m_items->setEmptyState(new EmptyState(u"media-playlist-append"_s, tr("Nothing in this playlist"),
                                          tr("Drop episodes here, or choose “Add to playlist” on an episode.")));

    auto *above = new QHBoxLayout;
    above->setContentsMargins(0, 0, 6, 0);
    above->addWidget(m_total, 1);
    above->addWidget(m_sort);
    auto *lower = new QVBoxLayout(m_lower);
    lower->setContentsMargins({});
    lower->setSpacing(0);
    lower->addLayout(above);
    lower->addWidget(m_items, 1);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_listStack);
    splitter->addWidget(m_lower);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({1000, 1000}); // halves of what there is, whatever they would like

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeButtons());
    layout->addWidget(splitter, 1);
}

QWidget *PlaylistPanel::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *buttons = new QHBoxLayout(bar);
    buttons->setContentsMargins(6, 6, 6, 6);
    buttons->setSpacing(2);
    buttons->addWidget(buttonFor(m_add, Qt::ToolButtonTextBesideIcon, this));
    buttons->addWidget(buttonFor(m_addFolder, Qt::ToolButtonIconOnly, this));
    buttons->addStretch();
    for (QAction *action : {m_playAll, m_export, m_rename, m_move, m_remove})
        buttons->addWidget(buttonFor(action, Qt::ToolButtonIconOnly, this));
    return bar;
}

void PlaylistPanel::makeActions()
{
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    m_move->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    m_remove->setShortcut(QKeySequence::Delete);
    m_list->addActions({m_playAll, m_export, m_rename, m_move, m_remove, m_addFolder});
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (folderAt().id.isValid())
            m_list->setExpanded(index, !m_list->isExpanded(index));
        else
            m_playAll->trigger();
    });
    connect(m_add, &QAction::triggered, this, &PlaylistPanel::additionRequested);
    connect(m_addFolder, &QAction::triggered, this, &PlaylistPanel::askForFolder);
    connect(m_playAll, &QAction::triggered, this, [this] { Q_EMIT playAllRequested(current()); });
    connect(m_export, &QAction::triggered, this, [this] { Q_EMIT exportRequested(current()); });
    connect(m_rename, &QAction::triggered, this, &PlaylistPanel::askForName);
    connect(m_move, &QAction::triggered, this, &PlaylistPanel::offerFolders);
    connect(m_remove, &QAction::triggered, this, &PlaylistPanel::remove);
}

void PlaylistPanel::makeSortMenu()
{
    auto *menu = new QMenu(m_sort);
    const auto offer = [this, menu](const QString &text, PlaylistSort by, bool descending = false) {
        menu->addAction(text, this, [this, by, descending] { Q_EMIT sortRequested(current(), by, descending); });
    };
    offer(tr("&Oldest first"), PlaylistSort::Date);
    offer(tr("&Newest first"), PlaylistSort::Date, true);
    offer(tr("By &show"), PlaylistSort::Show);
    offer(tr("By &title"), PlaylistSort::Title);
    offer(tr("S&hortest first"), PlaylistSort::Duration);
    offer(tr("&Longest first"), PlaylistSort::Duration, true);
    m_sort->setObjectName(u"sortPlaylistButton"_s);
    m_sort->setIcon(icon(u"view-sort-ascending"_s));
    m_sort->setToolTip(tr("Sort once"));
    m_sort->setAccessibleName(tr("Sort the playlist once"));
    m_sort->setAutoRaise(true);
    m_sort->setFocusPolicy(Qt::StrongFocus);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setMenu(menu);
}

QModelIndex PlaylistPanel::currentIndex() const
{
    return m_list->currentIndex();
}

Playlist PlaylistPanel::currentPlaylist() const
{
    return currentIndex().data(PlaylistModel::PlaylistRole).value<Playlist>();
}

PlaylistFolder PlaylistPanel::folderAt() const
{
    return currentIndex().data(PlaylistModel::FolderRole).value<PlaylistFolder>();
}

PlaylistId PlaylistPanel::current() const
{
    return currentPlaylist().id;
}

FolderId PlaylistPanel::currentFolder() const
{
    const FolderId folder = folderAt().id;
    return folder.isValid() ? folder : currentPlaylist().folder;
}

void PlaylistPanel::setRate(double rate)
{
    m_rate = rate;
    showTotal();
}

void PlaylistPanel::showCurrent()
{
    choosePages();
    if (std::exchange(m_shown, current()) != current())
        Q_EMIT currentChanged(current());
}

void PlaylistPanel::choosePages()
{
    // One of them is always the one that the actions mean.
    if (!currentIndex().isValid() && m_playlists.rowCount() > 0)
        m_list->setCurrentIndex(m_playlists.index(0));
    const Playlist playlist = currentPlaylist();
    const bool isPlaylist = playlist.id.isValid();
    const bool isByHand = playlist.query.isEmpty();
    m_listStack->setCurrentIndex(m_playlists.rowCount() > 0 ? 1 : 0);
    m_lower->setVisible(isPlaylist);
    m_items->setEditable(isByHand);
    m_sort->setVisible(isByHand);
    m_playAll->setEnabled(isPlaylist);
    m_export->setEnabled(isPlaylist);
    for (QAction *action : {m_rename, m_move, m_remove})
        action->setEnabled(currentIndex().isValid());
}

void PlaylistPanel::showTotal()
{
    m_total->setText(totalText(m_itemModel.items().size(), m_itemModel.knownMs(), m_rate));
}

void PlaylistPanel::askForFolder()
{
    askForText(this, tr("New folder"), tr("Name:"), {},
               [this, parent = folderAt().id](const QString &title) { Q_EMIT folderAdditionRequested(title, parent); });
}

void PlaylistPanel::askForName()
{
    const PlaylistFolder folder = folderAt();
    const Playlist playlist = currentPlaylist();
    if (folder.id.isValid())
        askForText(this, tr("Rename folder"), tr("Name:"), folder.title,
                   [this, id = folder.id](const QString &title) { Q_EMIT folderRenameRequested(id, title); });
    else if (playlist.id.isValid())
        askForText(this, tr("Rename playlist"), tr("Name:"), playlist.title,
                   [this, id = playlist.id](const QString &title) { Q_EMIT renameRequested(id, title); });
}

void PlaylistPanel::remove()
{
    if (const FolderId folder = folderAt().id; folder.isValid())
        Q_EMIT folderRemovalRequested(folder);
    else if (current().isValid())
        Q_EMIT removalRequested(current());
}

void PlaylistPanel::offerFolders()
{
    const PlaylistFolder moved = folderAt();
    const PlaylistId playlist = current();
    const FolderId present = moved.id.isValid() ? moved.parent : currentPlaylist().folder;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"folderMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &text, FolderId folder) {
        menu->addAction(text, this,
                        [this, folder, moved, playlist] {
                            if (moved.id.isValid())
                                Q_EMIT folderMoveRequested(moved.id, folder);
                            else
                                Q_EMIT moveRequested(playlist, folder);
                        })
            ->setEnabled(folder != present);
    };
    offer(tr("In no folder"), {});
    for (const PlaylistFolder &folder : m_playlists.folders()) {
        if (!m_playlists.isWithin(folder.id, moved.id))
            offer(m_playlists.pathOf(folder.id), folder.id);
    }
    menu->popup(m_list->viewport()->mapToGlobal(m_list->visualRect(currentIndex()).center()));
}

} // namespace earmark
