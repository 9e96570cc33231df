// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/bookmarkpanel.h"

#include "models/items/bookmarkmodel.h"
#include "views/bookmarklines.h"
#include "views/emptystate.h"
#include "views/icons.h"
#include "views/matchingbookmarks.h"

#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

enum Page { NonePage, NoMatchPage, ListPage };

} // namespace

BookmarkPanel::BookmarkPanel(BookmarkModel &bookmarks, QWidget *parent)
    : QWidget(parent)
    , m_matching(new MatchingBookmarks(this))
    , m_filter(new QLineEdit(this))
    , m_grouping(new QComboBox(this))
    , m_list(new QListView(this))
    , m_stack(new QStackedWidget(this))
{
    m_matching->setSourceModel(&bookmarks);
    arrange();
    addActions();
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_matching, changed, this, &BookmarkPanel::choosePage);
    connect(m_matching, &QAbstractItemModel::modelReset, this, &BookmarkPanel::choosePage);
    connect(m_matching, &QAbstractItemModel::layoutChanged, this, &BookmarkPanel::choosePage);
    choosePage();
}

void BookmarkPanel::arrange()
{
    m_filter->setObjectName(u"bookmarkFilter"_s);
    m_filter->setPlaceholderText(tr("Find in bookmarks"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_grouping->setObjectName(u"bookmarkGrouping"_s);
    m_grouping->setAccessibleName(tr("Group bookmarks by"));
    m_grouping->setToolTip(m_grouping->accessibleName());
    const auto offer = [this](const QString &text, BookmarkGrouping grouping) {
        m_grouping->addItem(text, static_cast<int>(grouping));
    };
    offer(tr("Newest first"), BookmarkGrouping::None);
    offer(tr("By show"), BookmarkGrouping::Show);
    offer(tr("By guest"), BookmarkGrouping::Guest);
    offer(tr("By topic"), BookmarkGrouping::Topic);
    offer(tr("By month"), BookmarkGrouping::Date);
    m_list->setObjectName(u"bookmarkList"_s);
    m_list->setAccessibleName(tr("Bookmarks"));
    m_list->setModel(m_matching);
    m_list->setItemDelegate(new BookmarkLines(this));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    setFocusProxy(m_list);

    m_stack->addWidget(new EmptyState(u"bookmarks"_s, tr("No bookmarks yet"),
                                      tr("Press “Mark” while you listen: the moment is kept here, with a note if you "
                                         "like."),
                                      this));
    m_stack->addWidget(new EmptyState(u"edit-find"_s, tr("No bookmark matches"),
                                      tr("Neither a note nor an episode or show has these words."), this));
    m_stack->addWidget(m_list);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(6);
    top->addWidget(m_filter, 1);
    top->addWidget(m_grouping);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
}

QAction *BookmarkPanel::addKeyed(const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, m_list);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    return action;
}

void BookmarkPanel::addActions()
{
    const auto play = [this] {
        const Bookmark bookmark = current();
        if (bookmark.id.isValid() && bookmark.endMs)
            Q_EMIT rangeRequested(bookmark.episode, bookmark.positionMs, *bookmark.endMs);
        else if (bookmark.id.isValid())
            Q_EMIT playRequested(bookmark.episode, bookmark.positionMs);
    };
    QAction *playAction = addKeyed(tr("&Play from here"), {});
    playAction->setIcon(icon(u"media-playback-start"_s));
    connect(playAction, &QAction::triggered, this, play);
    connect(m_list, &QListView::activated, this, play);
    connect(addKeyed(tr("&Show episode"), QKeySequence(Qt::ALT | Qt::Key_Return)), &QAction::triggered, this, [this] {
        if (const Bookmark bookmark = current(); bookmark.id.isValid())
            Q_EMIT episodeRequested(bookmark.episode);
    });
    QAction *edit = addKeyed(tr("&Edit…"), QKeySequence(Qt::Key_F2));
    edit->setIcon(icon(u"document-edit"_s));
    connect(edit, &QAction::triggered, this, [this] {
        if (const Bookmark bookmark = current(); bookmark.id.isValid())
            Q_EMIT editRequested(bookmark);
    });
    QAction *remove = addKeyed(tr("&Remove"), QKeySequence::Delete);
    remove->setIcon(icon(u"edit-delete"_s));
    connect(remove, &QAction::triggered, this, [this] {
        if (const Bookmark bookmark = current(); bookmark.id.isValid())
            Q_EMIT removalRequested(bookmark.id);
    });
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this] { m_matching->setGrouping(static_cast<BookmarkGrouping>(m_grouping->currentData().toInt())); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_matching->setWords(text);
        choosePage();
    });
}

void BookmarkPanel::choosePage()
{
    if (m_matching->rowCount() > 0)
        m_stack->setCurrentIndex(ListPage);
    else
        m_stack->setCurrentIndex(m_matching->sourceModel()->rowCount() > 0 ? NoMatchPage : NonePage);
    m_filter->setEnabled(m_matching->sourceModel()->rowCount() > 0);
    m_grouping->setEnabled(m_filter->isEnabled());
}

Bookmark BookmarkPanel::current() const
{
    return m_list->currentIndex().data(BookmarkModel::BookmarkRole).value<Bookmark>();
}

} // namespace earmark
