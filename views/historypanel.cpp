// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/historypanel.h"

#include "models/items/episodetext.h"
#include "models/items/playmodel.h"
#include "views/emptystate.h"
#include "views/icons.h"
#include "views/twolinedelegate.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

enum HistoryPage { NoPlays, NoPlayMatches, PlayList };

class PlayLines final : public TwoLineDelegate
{
public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    [[nodiscard]] TwoLines linesOf(const QModelIndex &index) const override
    {
        const auto play = index.data(PlayModel::PlayRole).value<Play>();
        return {.title = titleText(play),
                .trailing = PlayModel::whenText(play),
                .second = play.show,
                .receding = play.finished,
                .secondTrailing = PlayModel::rangeText(play)};
    }
};

} // namespace

HistoryPanel::HistoryPanel(PlayModel &plays, QWidget *parent)
    : QWidget(parent)
    , m_matching(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_clear(new QToolButton(this))
    , m_list(new QListView(this))
    , m_stack(new QStackedWidget(this))
{
    m_matching->setSourceModel(&plays);
    m_matching->setFilterRole(PlayModel::WordsRole);
    m_matching->setFilterCaseSensitivity(Qt::CaseInsensitive);
    arrange();
    addActions();
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_matching, changed, this, &HistoryPanel::choosePage);
    connect(m_matching, &QAbstractItemModel::modelReset, this, &HistoryPanel::choosePage);
    connect(m_matching, &QAbstractItemModel::layoutChanged, this, &HistoryPanel::choosePage);
    choosePage();
}

void HistoryPanel::arrange()
{
    m_filter->setObjectName(u"historyFilter"_s);
    m_filter->setPlaceholderText(tr("Find in what you heard"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_clear->setObjectName(u"clearHistory"_s);
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Take everything out of the history; positions and marks stay"));
    m_clear->setAutoRaise(true);
    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(tr("History"));
    m_list->setModel(m_matching);
    m_list->setItemDelegate(new PlayLines(this));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFocusProxy(m_list);

    m_stack->addWidget(new EmptyState(u"document-open-recent"_s, tr("Nothing heard yet"),
                                      tr("What you listen to is kept here, with the day and how far you came."), this));
    m_stack->addWidget(new EmptyState(u"edit-find"_s, tr("Nothing matches"),
                                      tr("No episode or show you heard has these words."), this));
    m_stack->addWidget(m_list);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(8);
    top->addWidget(m_filter, 1);
    top->addWidget(m_clear);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
}

QAction *HistoryPanel::addKeyed(const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, m_list);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    return action;
}

void HistoryPanel::addActions()
{
    const auto play = [this] {
        if (const Play heard = current(); heard.episode.isValid())
            Q_EMIT playRequested(heard.episode, -1);
    };
    QAction *playAction = addKeyed(tr("&Play"), {});
    playAction->setIcon(icon(u"media-playback-start"_s));
    connect(playAction, &QAction::triggered, this, play);
    connect(m_list, &QListView::activated, this, play);
    connect(addKeyed(tr("&Show episode"), QKeySequence(Qt::ALT | Qt::Key_Return)), &QAction::triggered, this, [this] {
        if (const Play heard = current(); heard.episode.isValid())
            Q_EMIT episodeRequested(heard.episode);
    });
    QAction *remove = addKeyed(tr("&Remove from the history"), QKeySequence::Delete);
    remove->setIcon(icon(u"edit-delete"_s));
    connect(remove, &QAction::triggered, this, [this] {
        QList<qint64> started;
        for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
            started.append(index.data(PlayModel::PlayRole).value<Play>().startedAtMs);
        if (!started.isEmpty())
            Q_EMIT removalRequested(started);
    });
    connect(m_clear, &QToolButton::clicked, this, &HistoryPanel::clearRequested);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_matching->setFilterFixedString(text.trimmed());
        choosePage();
    });
}

void HistoryPanel::choosePage()
{
    const bool any = m_matching->sourceModel()->rowCount() > 0;
    if (m_matching->rowCount() > 0)
        m_stack->setCurrentIndex(PlayList);
    else
        m_stack->setCurrentIndex(any ? NoPlayMatches : NoPlays);
    m_filter->setEnabled(any);
    m_clear->setEnabled(any);
}

Play HistoryPanel::current() const
{
    return m_list->currentIndex().data(PlayModel::PlayRole).value<Play>();
}

} // namespace earmark
