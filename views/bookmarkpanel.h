// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace earmark {

class BookmarkModel;
class MatchingBookmarks;

// All bookmarks, newest first: search, jump, edit, remove. GUI thread.
class BookmarkPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BookmarkPanel(BookmarkModel &bookmarks, QWidget *parent = nullptr);

Q_SIGNALS:
    void playRequested(earmark::EpisodeId episode, qint64 startMs);
    void rangeRequested(earmark::EpisodeId episode, qint64 startMs, qint64 endMs);
    void episodeRequested(earmark::EpisodeId episode);
    void editRequested(const earmark::Bookmark &bookmark);
    void removalRequested(earmark::BookmarkId bookmark);

private:
    void arrange();
    void addActions();
    void choosePage();
    [[nodiscard]] Bookmark current() const;
    QAction *addKeyed(const QString &text, const QKeySequence &keys);

    MatchingBookmarks *m_matching;
    QLineEdit *m_filter;
    QComboBox *m_grouping;
    QListView *m_list;
    QStackedWidget *m_stack;
};

} // namespace earmark
