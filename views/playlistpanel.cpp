// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/playlistpanel.h"

#include "models/items/playlistmodel.h"
#include "views/emptystate.h"
#include "views/icons.h"
#include "views/orderedview.h"
#include "views/playlistlines.h"

#include <QtGui/QAction>
#include <QtWidgets/QListView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

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

} // namespace

PlaylistPanel::PlaylistPanel(PlaylistModel &playlists, OrderedModel &items, QWidget *parent)
    : QWidget(parent)
    , m_playlists(playlists)
    , m_list(new QListView(this))
    , m_items(new OrderedView(items, this))
    , m_listStack(new QStackedWidget(this))
    , m_add(namedAction(u"addPlaylistAction"_s, u"list-add"_s, tr("&New…"), this))
    , m_playAll(namedAction(u"playPlaylistAction"_s, u"media-playback-start"_s, tr("&Play all"), this))
    , m_export(namedAction(u"exportPlaylistAction"_s, u"document-export"_s, tr("&Export…"), this))
    , m_rename(namedAction(u"renamePlaylistAction"_s, u"document-edit"_s, tr("Re&name…"), this))
    , m_remove(namedAction(u"removePlaylistAction"_s, u"edit-delete"_s, tr("&Remove"), this))
{
    arrange();
    makeActions();
    connect(&playlists, &QAbstractItemModel::rowsInserted, this, &PlaylistPanel::choosePages);
    connect(&playlists, &QAbstractItemModel::rowsRemoved, this, &PlaylistPanel::choosePages);
    connect(&playlists, &QAbstractItemModel::modelReset, this, &PlaylistPanel::choosePages);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlaylistPanel::showCurrent);
    connect(m_items, &OrderedView::playRequested, this, &PlaylistPanel::playRequested);
    connect(m_items, &OrderedView::episodeRequested, this, &PlaylistPanel::episodeRequested);
    choosePages();
}

void PlaylistPanel::arrange()
{
    m_list->setObjectName(u"playlistList"_s);
    m_list->setAccessibleName(tr("Playlists"));
    m_list->setModel(&m_playlists);
    m_list->setItemDelegate(new PlaylistLines(this));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_items->setObjectName(u"playlistItems"_s);
    m_items->setAccessibleName(tr("Episodes of the playlist"));
    setFocusProxy(m_list);

    m_listStack->addWidget(new EmptyState(u"view-media-playlist"_s, tr("No playlists yet"),
                                          tr("Make one here, add episodes from their page, or save a search."), this));
    m_listStack->addWidget(m_list);
    m_items->setEmptyState(new EmptyState(u"media-playlist-append"_s, tr("Nothing in this playlist"),
                                          tr("Drop episodes here, or choose “Add to playlist” on an episode.")));

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 6, 6, 6);
    buttons->setSpacing(2);
    buttons->addWidget(buttonFor(m_add, Qt::ToolButtonTextBesideIcon, this));
    buttons->addStretch();
    for (QAction *action : {m_playAll, m_export, m_rename, m_remove})
        buttons->addWidget(buttonFor(action, Qt::ToolButtonIconOnly, this));

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_listStack);
    splitter->addWidget(m_items);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buttons);
    layout->addWidget(splitter, 1);
}

void PlaylistPanel::makeActions()
{
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    m_remove->setShortcut(QKeySequence::Delete);
    m_list->addActions({m_playAll, m_export, m_rename, m_remove});
    connect(m_list, &QListView::activated, m_playAll, &QAction::trigger);
    connect(m_add, &QAction::triggered, this, &PlaylistPanel::additionRequested);
    connect(m_playAll, &QAction::triggered, this, [this] { Q_EMIT playAllRequested(current()); });
    connect(m_export, &QAction::triggered, this, [this] { Q_EMIT exportRequested(current()); });
    connect(m_rename, &QAction::triggered, this, [this] { Q_EMIT renameRequested(currentPlaylist()); });
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT removalRequested(current()); });
}

Playlist PlaylistPanel::currentPlaylist() const
{
    return m_list->currentIndex().data(PlaylistModel::PlaylistRole).value<Playlist>();
}

PlaylistId PlaylistPanel::current() const
{
    return currentPlaylist().id;
}

void PlaylistPanel::showCurrent()
{
    choosePages();
    Q_EMIT currentChanged(current());
}

void PlaylistPanel::choosePages()
{
    // One of them is always the one that the actions mean.
    if (!m_list->currentIndex().isValid() && m_playlists.rowCount() > 0)
        m_list->setCurrentIndex(m_playlists.index(0));
    const Playlist playlist = currentPlaylist();
    const bool any = playlist.id.isValid();
    m_listStack->setCurrentIndex(m_playlists.rowCount() > 0 ? 1 : 0);
    m_items->setVisible(any);
    m_items->setEditable(playlist.query.isEmpty());
    m_playAll->setEnabled(any);
    m_export->setEnabled(any);
    m_rename->setEnabled(any);
    m_remove->setEnabled(any);
}

} // namespace earmark
