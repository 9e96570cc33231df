// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/orderedview.h"

#include "models/items/orderedrows.h"
#include "views/choosealone.h"
#include "views/emptystate.h"
#include "views/episodelines.h"
#include "views/icons.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

OrderedView::OrderedView(OrderedRows &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_play(addKeyed(u"playItemAction"_s, tr("&Play"), {}))
    , m_open(addKeyed(u"showItemAction"_s, tr("&Show episode"), QKeySequence(Qt::ALT | Qt::Key_Return)))
    , m_edit(addKeyed(u"editItemAction"_s, tr("&Note and part…"), QKeySequence(Qt::Key_F2)))
    , m_up(addKeyed(u"moveUpAction"_s, tr("Move &up"), QKeySequence(Qt::CTRL | Qt::Key_Up)))
    , m_down(addKeyed(u"moveDownAction"_s, tr("Move &down"), QKeySequence(Qt::CTRL | Qt::Key_Down)))
    , m_top(addKeyed(u"moveTopAction"_s, tr("Move to the &top"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)))
    , m_bottom(
          addKeyed(u"moveBottomAction"_s, tr("Move to the &bottom"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)))
    , m_remove(addKeyed(u"removeItemAction"_s, tr("&Remove"), QKeySequence::Delete))
{
    m_play->setIcon(icon(u"media-playback-start"_s));
    m_edit->setIcon(icon(u"document-edit"_s));
    m_edit->setVisible(false);
    m_up->setIcon(icon(u"go-up"_s));
    m_down->setIcon(icon(u"go-down"_s));
    m_remove->setIcon(icon(u"list-remove"_s));

    setModel(&model);
    setItemDelegate(new EpisodeLines(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setEditable(true);

    connect(this, &QListView::activated, this, &OrderedView::play);
    connect(m_play, &QAction::triggered, this, [this] { play(currentIndex()); });
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT episodeRequested(currentEpisode()); });
    connect(m_up, &QAction::triggered, this, [this] { moveCurrent(currentIndex().row() - 1); });
    connect(m_down, &QAction::triggered, this, [this] { moveCurrent(currentIndex().row() + 1); });
    connect(m_top, &QAction::triggered, this, [this] { moveCurrent(0); });
    connect(m_bottom, &QAction::triggered, this, [this] { moveCurrent(m_model.rowCount() - 1); });
    connect(m_edit, &QAction::triggered, this, &OrderedView::edit);
    connect(m_remove, &QAction::triggered, this, &OrderedView::removeSelected);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &OrderedView::rowsChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &OrderedView::rowsChanged);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &OrderedView::rowsChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &OrderedView::rowsChanged);
}

QAction *OrderedView::addKeyed(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    addAction(action);
    return action;
}

void OrderedView::setEditable(bool editable)
{
    m_editable = editable;
    setDragDropMode(editable ? QAbstractItemView::DragDrop : QAbstractItemView::DragOnly);
    setDefaultDropAction(editable ? Qt::MoveAction : Qt::CopyAction);
    setDragEnabled(true);
    setDropIndicatorShown(true);
    enableActions();
}

void OrderedView::offerEditing()
{
    m_hasNotes = true;
    m_edit->setVisible(true);
    enableActions();
}

void OrderedView::play(const QModelIndex &index)
{
    const EpisodeId episode{index.data(OrderedRows::EpisodeIdRole).toLongLong()};
    const auto item = index.data(OrderedRows::ItemRole).value<PlaylistItem>();
    if (item.endMs)
        Q_EMIT rangeRequested(episode, item.startMs.value_or(0), *item.endMs);
    else
        Q_EMIT playRequested(episode, item.startMs.value_or(-1));
}

void OrderedView::edit()
{
    const QVariant item = currentIndex().data(OrderedRows::ItemRole);
    if (item.canConvert<PlaylistItem>())
        Q_EMIT editRequested(item.value<PlaylistItem>(), currentIndex().data(Qt::DisplayRole).toString());
}

void OrderedView::setEmptyState(EmptyState *words)
{
    m_emptyState = words;
    words->setParent(viewport());
    words->setAttribute(Qt::WA_TransparentForMouseEvents);
    words->setGeometry(viewport()->rect());
    rowsChanged();
}

void OrderedView::rowsChanged()
{
    enableActions();
    if (m_emptyState != nullptr)
        m_emptyState->setVisible(m_model.rowCount() == 0);
}

void OrderedView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (m_emptyState != nullptr)
        m_emptyState->setGeometry(viewport()->rect());
}

EpisodeId OrderedView::currentEpisode() const
{
    return EpisodeId{currentIndex().data(OrderedRows::EpisodeIdRole).toLongLong()};
}

void OrderedView::enableActions()
{
    const QModelIndex current = currentIndex();
    const bool any = current.isValid();
    m_play->setEnabled(any);
    m_open->setEnabled(any);
    m_edit->setEnabled(any && m_editable && m_hasNotes);
    for (QAction *action : {m_up, m_top})
        action->setEnabled(any && m_editable && current.row() > 0);
    for (QAction *action : {m_down, m_bottom})
        action->setEnabled(any && m_editable && current.row() + 1 < m_model.rowCount());
    m_remove->setEnabled(m_editable && selectionModel()->hasSelection());
}

void OrderedView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    enableActions();
}

QAction *OrderedView::actionOf(const QKeyEvent &event) const
{
    const QKeySequence pressed(event.keyCombination());
    for (QAction *action : {m_open, m_edit, m_up, m_down, m_top, m_bottom, m_remove}) {
        if (action->shortcut() == pressed && action->isVisible())
            return action;
    }
    return nullptr;
}

bool OrderedView::event(QEvent *event)
{
    // A window may use the same keys for something else; while the list has the focus they are the list's.
    if (event->type() == QEvent::ShortcutOverride && actionOf(*static_cast<QKeyEvent *>(event)) != nullptr) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void OrderedView::keyPressEvent(QKeyEvent *event)
{
    if (QAction *action = actionOf(*event))
        action->trigger();
    else
        QListView::keyPressEvent(event);
}

void OrderedView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_play, m_open});
    menu->addSeparator();
    menu->addAction(m_edit);
    menu->addActions({m_up, m_down, m_top, m_bottom});
    menu->addSeparator();
    menu->addAction(m_remove);
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKeyboard ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void OrderedView::moveCurrent(int to)
{
    const int from = currentIndex().row();
    if (from < 0 || to < 0 || to >= m_model.rowCount() || from == to)
        return;
    m_model.move(from, to);
    const QModelIndex moved = m_model.index(to);
    chooseAlone(*this, moved);
    enableActions(); // it may have stayed selected on its way
    scrollTo(moved);
}

void OrderedView::removeSelected()
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows);
    m_model.remove(rows);
    // The next one takes the place, so that Delete can be pressed again.
    if (const int left = m_model.rowCount(); left > 0)
        chooseAlone(*this, m_model.index(std::min(rows.first(), left - 1)));
}

} // namespace earmark
