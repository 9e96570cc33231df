// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pagepreview.h"

#include "models/items/errortext.h"
#include "models/items/pagedraftmodel.h"
#include "models/items/pagewords.h"
#include "views/actionbutton.h"
#include "views/elidedlabel.h"
#include "views/flowlayout.h"
#include "views/pageactions.h"
#include "views/pagechips.h"
#include "views/pageentrylines.h"
#include "views/pageitemlines.h"
#include "views/pageprogress.h"
#include "views/pageshowbox.h"
#include "views/pagetextview.h"
#include "views/primarybutton.h"
#include "views/shades.h"

#include <QtGui/QAction>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int pageMargin = 12; // px
constexpr int pageGap = 8;
constexpr int explanationLines = 2;

void tune(QListView *list, const QString &name, const QString &accessibleName)
{
    list->setObjectName(name);
    list->setAccessibleName(accessibleName);
    list->setUniformItemSizes(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
}

QFrame *line(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

QVBoxLayout *column(QWidget *parent)
{
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    return layout;
}

} // namespace

PagePreview::PagePreview(PageDraftModel &pages, const PageActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_pages(pages)
    , m_actions(actions)
    , m_summary(new ElidedLabel(ElidedLabel::Tone::Muted, this))
    , m_show(new PageShowBox(this))
    , m_pageList(new QListView(this))
    , m_text(new PageTextView(this))
    , m_explanation(new QLabel(this))
    , m_unreadable(new QLabel(this))
    , m_textOrWhyNot(new QStackedWidget(this))
    , m_chips(new PageChips(this))
    , m_list(new QListView(this))
    , m_problem(new QLabel(this))
    , m_accept(new PrimaryButton(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_progress(new PageProgress(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"pagePreview"_s);
    auto *looking = new QWidget(this);
    auto *rows = column(looking);
    rows->addWidget(buildHeader());
    rows->addWidget(line(looking));
    tune(m_pageList, u"pageList"_s, tr("Opened pages"));
    m_pageList->setItemDelegate(new PageEntryLines(m_pageList));
    m_pageList->setModel(&m_pages);
    m_columns->setObjectName(u"pageColumns"_s);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(1);
    m_columns->addWidget(m_pageList);
    m_columns->addWidget(buildText());
    m_columns->addWidget(buildItems());
    m_columns->setStretchFactor(1, 9);
    m_columns->setStretchFactor(2, 7);
    rows->addWidget(m_columns, 1);
    rows->addWidget(line(looking));
    rows->addWidget(buildFooter());

    m_stack->addWidget(looking);
    m_stack->addWidget(m_progress);
    column(this)->addWidget(m_stack);
    connectParts();
    connectActions();
    setOpen(false);
}

QWidget *PagePreview::buildHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QLabel(tr("Open a page"), header);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_summary->setObjectName(u"pageSummary"_s);
    auto *showLabel = new QLabel(tr("S&how:"), header);
    showLabel->setBuddy(m_show);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(pageMargin, pageGap, pageMargin, pageGap);
    layout->setSpacing(pageGap);
    layout->addWidget(title);
    layout->addWidget(m_summary, 1);
    layout->addWidget(showLabel);
    layout->addWidget(m_show);
    return header;
}

QWidget *PagePreview::buildText()
{
    m_explanation->setObjectName(u"pageExplanation"_s);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_explanation->setMargin(pageGap);
    m_explanation->setFixedHeight(explanationLines * m_explanation->fontMetrics().lineSpacing() + 2 * pageGap);
    m_explanation->setAccessibleName(tr("What stands at the text cursor"));
    m_unreadable->setObjectName(u"pageUnreadable"_s);
    m_unreadable->setTextFormat(Qt::PlainText);
    m_unreadable->setWordWrap(true);
    m_unreadable->setAlignment(Qt::AlignCenter);
    m_unreadable->setMargin(4 * pageMargin);
    m_unreadable->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *readable = new QWidget(this);
    auto *layout = column(readable);
    layout->addWidget(m_text, 1);
    layout->addWidget(line(readable));
    layout->addWidget(m_explanation);
    m_textOrWhyNot->addWidget(readable);
    m_textOrWhyNot->addWidget(m_unreadable);
    return m_textOrWhyNot;
}

QWidget *PagePreview::buildItems()
{
    tune(m_list, u"pageItems"_s, tr("Episodes of the page"));
    m_list->setItemDelegate(new PageItemLines(m_list));
    m_list->setModel(&m_items);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *items = new QWidget(this);
    auto *layout = column(items);
    layout->addWidget(m_chips);
    layout->addWidget(line(items));
    layout->addWidget(m_list, 1);
    return items;
}

QPushButton *PagePreview::addButton(QAction *action, QLayout &layout)
{
    auto *button = new ActionButton(this);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setText(action->iconText());
    button->setAccessibleName(action->text().remove(u'&').remove(u'…'));
    button->setToolTip(action->toolTip());
    layout.addWidget(button);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    return button;
}

QWidget *PagePreview::buildFooter()
{
    m_problem->setObjectName(u"pageProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problem->hide();

    auto *footer = new QWidget(this);
    auto *tools = new QWidget(footer);
    auto *flow = new FlowLayout(tools, pageGap, pageGap);
    flow->setContentsMargins({});
    for (QAction *action : {m_actions.edit, m_actions.merge, m_actions.split})
        addButton(action, *flow);
    m_leaveOut = addButton(m_actions.leaveOut, *flow);
    for (QAction *action : {m_actions.undo, m_actions.redo})
        addButton(action, *flow);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(pageGap);
    buttons->addWidget(tools, 1);
    auto *cancel = addButton(m_actions.cancel, *buttons);
    cancel->setText(tr("Cancel"));
    m_accept->setObjectName(u"pageAcceptButton"_s);
    m_accept->setText(tr("Nothing new to add"));
    m_accept->setToolTip(m_actions.accept->toolTip());
    buttons->addWidget(m_accept);
    buttons->setAlignment(cancel, Qt::AlignBottom);
    buttons->setAlignment(m_accept, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    return footer;
}

void PagePreview::connectParts()
{
    connect(&m_pages, &PageDraftModel::changed, this,
            [this](int page) { page == m_page || page < 0 ? showPage() : showCounts(); });
    connect(m_pageList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { choosePage(current.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PagePreview::followList);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PagePreview::enableActions);
    connect(m_list, &QListView::doubleClicked, this, &PagePreview::edit);
    connect(m_text, &PageTextView::episodeChosen, this, &PagePreview::followText);
    connect(m_text, &PageTextView::cursorMoved, this, &PagePreview::enableActions);
    connect(m_text, &PageTextView::explained, m_explanation, &QLabel::setText);
    connect(m_chips, &PageChips::filterRequested, this, [this](PageItemModel::Filter filter) {
        m_items.setFilter(filter);
        m_chips->setFilter(filter);
    });
    connect(m_show, &PageShowBox::showChosen, this, [this](const ShowChoice &show) { m_pages.setShow(m_page, show); });
    connect(&m_items, &PageItemModel::leaveOutRequested, this,
            [this](int episode, bool leftOut) { m_pages.setLeftOut(m_page, {episode}, leftOut); });
    connect(m_progress, &PageProgress::cancelRequested, this, &PagePreview::cancel);
    connect(m_accept, &QPushButton::clicked, m_actions.accept, &QAction::trigger);
}

void PagePreview::connectActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions.edit, &PagePreview::edit);
    on(m_actions.merge, [this] { rearrange(draft()->boundsMerged(currentEpisode())); });
    on(m_actions.split, [this] { rearrange(draft()->boundsSplit(m_text->cursorOffset())); });
    on(m_actions.leaveOut, &PagePreview::toggleLeftOut);
    on(m_actions.undo, [this] { m_pages.undo(m_page); });
    on(m_actions.redo, [this] { m_pages.redo(m_page); });
    on(m_actions.nextPart, [this] { m_text->goToPart(true); });
    on(m_actions.previousPart, [this] { m_text->goToPart(false); });
    on(m_actions.focusText, [this] { m_text->setFocus(Qt::ShortcutFocusReason); });
    on(m_actions.focusEpisodes, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    on(m_actions.focusPages, [this] { m_pageList->setFocus(Qt::ShortcutFocusReason); });
    on(m_actions.accept, [this] { Q_EMIT acceptRequested(); });
    on(m_actions.cancel, &PagePreview::cancel);
}

const PageDraft *PagePreview::draft() const
{
    if (m_page < 0 || m_page >= m_pages.rowCount() || !m_pages.page(m_page).draft)
        return nullptr;
    return &*m_pages.page(m_page).draft;
}

int PagePreview::currentEpisode() const
{
    return m_items.episodeAt(m_list->currentIndex().row());
}

QList<int> PagePreview::chosenEpisodes() const
{
    QList<int> episodes;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes()) {
        if (const int episode = m_items.episodeAt(index.row()); episode >= 0)
            episodes.append(episode);
    }
    return episodes;
}

} // namespace earmark
