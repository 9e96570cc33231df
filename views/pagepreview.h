// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pageitemmodel.h"
#include "models/library/records.h"

#include <QtWidgets/QWidget>

#include <functional>

class QAction;
class QBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace earmark {

class ElidedLabel;
class PageActions;
class PageChips;
class PageDraftModel;
class PageProgress;
class PageShowBox;
class PageTextView;
class PrimaryButton;

// Opened pages before anything of them is in the library: the text with what was understood, the episodes as they will
// be beside it, and all it takes to put them right and accept them. What it cannot do itself goes out as a request.
// GUI thread.
class PagePreview final : public QWidget
{
    Q_OBJECT

public:
    PagePreview(PageDraftModel &pages, const PageActions &actions, QWidget *parent = nullptr);

    void setShows(const QList<Show> &shows);                    // of the library
    void setProgress(const QString &name, int done, int total); // of reading
    void setImportProgress(int done, int total);                // until the pages are not busy any more
    void showPages();                                           // the model's, once they are read
    void setBusy(bool busy);
    void setProblem(const QString &text); // why the last thing asked for was not done; empty: none
    void setOpen(bool open);              // its actions can be used
    // Calls `leave` at once, or after the listener has agreed to lose what was put right by hand.
    void leave(const std::function<void()> &leave);

Q_SIGNALS:
    void readingCancelRequested();
    void importCancelRequested();
    void rearrangeRequested(int page, const QList<earmark::PageBounds> &bounds);
    void acceptRequested();
    void closeRequested();

private:
    QWidget *buildHeader();
    QWidget *buildText();
    QWidget *buildItems();
    QWidget *buildFooter();
    void addPageList();
    QPushButton *addButton(QAction *action, QLayout &layout);
    void connectParts();
    void connectActions();

    void showProgress();
    void cancel();
    void choosePage(int page);
    void showPage();
    void showCounts();
    void enableActions();
    void followList();
    void followText(int episode);
    void edit();
    void rearrange(const QList<PageBounds> &bounds);
    void toggleLeftOut();
    [[nodiscard]] const PageDraft *draft() const; // of the page that is shown; null where it could not be read
    [[nodiscard]] int currentEpisode() const;     // -1: none
    [[nodiscard]] QList<int> chosenEpisodes() const;

    PageDraftModel &m_pages;
    const PageActions &m_actions;
    PageItemModel m_items;
    ElidedLabel *m_summary;
    PageShowBox *m_show;
    QListView *m_pageList;
    PageTextView *m_text;
    QLabel *m_explanation;
    QLabel *m_unreadable;
    QStackedWidget *m_textOrWhyNot;
    PageChips *m_chips;
    QListView *m_list;
    QLabel *m_problem;
    QPushButton *m_leaveOut = nullptr;
    PrimaryButton *m_accept;
    QSplitter *m_columns;
    PageProgress *m_progress;
    QStackedWidget *m_stack;
    int m_page = -1;
    int m_shownPage = -1;
    int m_episodes = 0; // on it
    bool m_open = false;
    bool m_busy = false;
    bool m_following = false; // list and text follow each other
};

} // namespace earmark
