// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/topbar.h"

#include "views/actions.h"
#include "views/icons.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace earmark {

TopBar::TopBar(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_search(new QLineEdit(this))
    , m_refresh(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(8);
    const auto button = [&](QAction *action, Qt::ToolButtonStyle style) {
        auto *made = new QToolButton(this);
        made->setDefaultAction(action);
        made->setToolButtonStyle(style);
        made->setAccessibleName(action->text().remove(u'&'));
        made->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(made);
        return made;
    };
    button(actions.back, Qt::ToolButtonIconOnly);
    button(actions.forward, Qt::ToolButtonIconOnly);
    button(actions.home, Qt::ToolButtonIconOnly);

    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search titles, notes, people, topics…  %1")
                                     .arg(actions.find->shortcut().toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search titles, notes, people and topics"));
    m_search->setToolTip(tr("Words, \"phrases\", -not, prefix*, and show: guest: host: topic: year: after: before: "
                            "longer: shorter: is: has:"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textEdited, this, &TopBar::searchEdited);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { Q_EMIT searchFinished(m_search->text()); });
    layout->addWidget(m_search, 1);

    button(actions.addShow, Qt::ToolButtonTextBesideIcon);
    m_refresh->setObjectName(u"refresh"_s);
    m_refresh->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_refresh->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_refresh);
    setRefreshProgress(0, 0);
}

void TopBar::setSearch(const QString &text)
{
    if (m_search->text() != text)
        m_search->setText(text);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::setRefreshProgress(int done, int total)
{
    m_refreshing = {done, total};
    showProgress();
}

void TopBar::setRebuildProgress(int done, int total)
{
    m_rebuilding = {done, total};
    showProgress();
}

void TopBar::showProgress()
{
    const bool refreshing = m_refreshing.total > 0;
    const bool rebuilding = !refreshing && m_rebuilding.total > 0;
    QAction *shown = m_actions.refreshAll;
    QString name = tr("Refresh all shows");
    if (refreshing) {
        shown = m_actions.cancelRefresh;
        shown->setIconText(tr("Refresh %1/%2").arg(m_refreshing.done).arg(m_refreshing.total));
        name = tr("Cancel the refresh; %1 of %2 shows are done").arg(m_refreshing.done).arg(m_refreshing.total);
    } else if (rebuilding) {
        const auto percent = static_cast<int>(100LL * m_rebuilding.done / m_rebuilding.total);
        shown = m_actions.cancelRebuild;
        shown->setIconText(tr("Reading %1 %").arg(percent));
        name = tr("Stop reading guests and topics again; %1 % of the episodes are done").arg(percent);
    }
    if (QAction *old = m_refresh->defaultAction(); old != shown) {
        if (old)
            m_refresh->removeAction(old);
        m_refresh->setDefaultAction(shown);
    }
    m_refresh->setAccessibleName(name);
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            Q_EMIT searchFinished({});
            return true;
        }
        if (key == Qt::Key_Down) {
            Q_EMIT downPressed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace earmark
