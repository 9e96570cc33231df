// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/errortext.h"
#include "models/items/pagedraftmodel.h"
#include "models/items/pagewords.h"
#include "views/choosealone.h"
#include "views/elidedlabel.h"
#include "views/pageactions.h"
#include "views/pagechips.h"
#include "views/pageeditor.h"
#include "views/pagepreview.h"
#include "views/pageprogress.h"
#include "views/pageshowbox.h"
#include "views/pagetextview.h"
#include "views/primarybutton.h"
#include "views/shades.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

#include <utility>

// What the preview shows of its pages, and what the listener does with them.

using namespace Qt::StringLiterals;

namespace earmark {

void PagePreview::setShows(const QList<Show> &shows)
{
    m_show->setShows(shows);
}

void PagePreview::setProgress(const QString &name, int done, int total)
{
    m_progress->setReading(name, done, total);
    showProgress();
}

void PagePreview::setImportProgress(int done, int total)
{
    m_progress->setAdding(done, total);
    showProgress();
}

void PagePreview::showProgress()
{
    if (m_stack->currentWidget() == m_progress)
        return;
    m_stack->setCurrentWidget(m_progress);
    m_progress->setFocus(Qt::OtherFocusReason);
    enableActions();
}

void PagePreview::cancel()
{
    if (m_stack->currentWidget() != m_progress)
        leave([this] { Q_EMIT closeRequested(); });
    else if (m_busy)
        Q_EMIT importCancelRequested();
    else
        Q_EMIT readingCancelRequested();
}

void PagePreview::showPages()
{
    m_stack->setCurrentIndex(0);
    m_pageList->setVisible(m_pages.rowCount() > 1);
    setProblem({});
    setBusy(false);
    m_items.setFilter(PageItemModel::Filter::All);
    m_chips->setFilter(PageItemModel::Filter::All);
    m_shownPage = -1;
    choosePage(std::max(0, m_pages.firstReadable()));
    m_list->setFocus(Qt::OtherFocusReason);
}

void PagePreview::setBusy(bool busy)
{
    if (m_busy && !busy && m_stack->currentWidget() == m_progress) {
        m_stack->setCurrentIndex(0);
        m_list->setFocus(Qt::OtherFocusReason);
    }
    m_busy = busy;
    enableActions();
}

void PagePreview::setProblem(const QString &text)
{
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, errorColour(palette()));
    m_problem->setPalette(warning);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent spoken(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void PagePreview::setOpen(bool open)
{
    m_open = open;
    if (!open) {
        // A page may be large.
        m_following = true;
        m_page = -1;
        m_text->setDraft(PageDraft());
        m_items.setDraft(PageDraft());
        m_following = false;
    }
    enableActions();
}

void PagePreview::leave(const std::function<void()> &leave)
{
    if (!m_pages.isEdited()) {
        leave();
        return;
    }
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Close page"), tr("Close the page without adding its episodes?"),
                        QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setObjectName(u"pageLeaveQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("What was put right by hand would be lost."));
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::finished, this, [leave](int answer) {
        if (answer == QMessageBox::Discard)
            leave();
    });
    question->open();
}

void PagePreview::choosePage(int page)
{
    if (page < 0 || page >= m_pages.rowCount())
        return;
    const bool another = page != m_shownPage;
    m_page = page;
    m_pageList->setCurrentIndex(m_pages.index(page));
    showPage();
    // Rows of another page may stand where rows of this one stood.
    if ((another || !m_list->currentIndex().isValid()) && m_items.rowCount() > 0) {
        m_list->selectionModel()->clear();
        chooseAlone(*m_list, m_items.index(0));
    }
}

void PagePreview::showPage()
{
    const PageEntry &page = m_pages.page(m_page);
    const PageDraft shown = page.draft.value_or(PageDraft());
    const bool samePage = std::exchange(m_shownPage, m_page) == m_page;
    m_following = true;
    m_text->setDraft(shown);
    m_items.setDraft(shown, page.comparison ? page.comparison->episodes : QList<EpisodeComparison>());
    m_following = false;
    m_show->setPage(page);
    m_show->setEnabled(page.draft.has_value());
    m_textOrWhyNot->setCurrentIndex(page.draft ? 0 : 1);
    m_unreadable->setText(page.draft ? QString() : errorText(page.draft.error()));
    QString summary = page.name;
    if (page.draft)
        summary += u" · "_s + readingText(shown);
    if (m_text->isCut())
        summary += u" · "_s + tr("only its beginning is shown");
    m_summary->setText(summary);
    // Episodes that were merged or split are where the text cursor is.
    if (const int count = std::exchange(m_episodes, shown.count()); count != m_episodes && samePage)
        followText(shown.episodeAt(m_text->cursorOffset()));
    else
        followList();
    showCounts();
}

void PagePreview::showCounts()
{
    const PageEntry &page = m_pages.page(m_page);
    m_chips->setCounts(
        page.draft ? countsOf(*page.draft, page.comparison ? page.comparison->episodes : QList<EpisodeComparison>())
                   : PageCounts());
    const PageCounts total = m_pages.total();
    if (total.fresh > 0)
        m_accept->setText(tr("Add %n episode(s)", nullptr, total.fresh));
    else if (total.changing > 0)
        m_accept->setText(tr("Update %n episode(s)", nullptr, total.changing));
    else
        m_accept->setText(tr("Nothing new to add"));
    enableActions();
}

void PagePreview::enableActions()
{
    const bool looking = m_open && !m_busy && m_stack->currentIndex() == 0 && m_page >= 0;
    const PageDraft *shown = looking ? draft() : nullptr;
    const int episode = shown ? currentEpisode() : -1;
    const QList<int> chosen = shown ? chosenEpisodes() : QList<int>();
    m_actions.edit->setEnabled(episode >= 0);
    m_actions.merge->setEnabled(episode > 0);
    m_actions.split->setEnabled(shown && !shown->boundsSplit(m_text->cursorOffset()).isEmpty());
    m_actions.leaveOut->setEnabled(!chosen.isEmpty());
    const bool back = !chosen.isEmpty() && shown->isLeftOut(chosen.constFirst());
    m_leaveOut->setText(back ? tr("Bring back") : m_actions.leaveOut->iconText());
    m_actions.undo->setEnabled(shown && shown->canUndo());
    m_actions.redo->setEnabled(shown && shown->canRedo());
    for (QAction *action : {m_actions.nextPart, m_actions.previousPart, m_actions.focusText, m_actions.focusEpisodes})
        action->setEnabled(shown != nullptr);
    m_actions.focusPages->setEnabled(looking && m_pages.rowCount() > 1);
    const PageCounts total = looking ? m_pages.total() : PageCounts();
    m_actions.accept->setEnabled(total.fresh + total.changing > 0);
    m_accept->setEnabled(m_actions.accept->isEnabled());
    // While episodes are added there is no leaving, but as soon as that shows how far it is, it can be stopped.
    m_actions.cancel->setEnabled(m_open && (!m_busy || m_stack->currentWidget() == m_progress));
    m_show->setEnabled(shown != nullptr);
}

void PagePreview::followList()
{
    enableActions();
    if (m_following || !m_list->currentIndex().isValid())
        return;
    m_following = true;
    const PageRow &row = m_items.rowAt(m_list->currentIndex().row());
    m_text->showEpisode(row.index);
    if (row.kind == PageRow::Kind::Line)
        m_text->showOffset(row.start);
    m_following = false;
    enableActions(); // the cursor moved
}

void PagePreview::followText(int episode)
{
    if (m_following)
        return;
    m_following = true;
    if (const int row = m_items.rowOf(episode); row >= 0)
        chooseAlone(*m_list, m_items.index(row));
    else
        chooseAlone(*m_list, {});
    m_following = false;
    enableActions();
}

void PagePreview::edit()
{
    const int episode = currentEpisode();
    if (!draft() || episode < 0)
        return;
    auto *editor = new PageEditor(fieldsOf(draft()->episode(episode)), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this,
            [this, editor, page = m_page, episode] { m_pages.edit(page, episode, editor->fields()); });
    editor->open();
}

void PagePreview::rearrange(const QList<PageBounds> &bounds)
{
    if (bounds.isEmpty())
        return;
    setProblem({});
    setBusy(true); // until the page is read again
    Q_EMIT rearrangeRequested(m_page, bounds);
}

void PagePreview::toggleLeftOut()
{
    const QList<int> episodes = chosenEpisodes();
    if (draft() && !episodes.isEmpty())
        m_pages.setLeftOut(m_page, episodes, !draft()->isLeftOut(episodes.constFirst()));
}

} // namespace earmark
