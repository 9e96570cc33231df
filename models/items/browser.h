// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/episodemodel.h"
#include "models/items/facetmodel.h"
#include "models/library/filter.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace earmark {

class Library;
struct LibraryChange;

// Where the listener is in the library: one filter, the models that answer it, and the way back and forward.
// Asks the library for a view, drops answers that come too late, and asks again when the library changed. GUI thread.
class Browser final : public QObject
{
    Q_OBJECT

public:
    explicit Browser(const Library &library, QObject *parent = nullptr);

    [[nodiscard]] const EpisodeFilter &filter() const;
    [[nodiscard]] FacetModel &shows();
    [[nodiscard]] FacetModel &guests();
    [[nodiscard]] FacetModel &topics();
    [[nodiscard]] EpisodeModel &episodes();
    [[nodiscard]] qint64 totalDurationMs() const;
    [[nodiscard]] bool hasAnswer() const;          // false until the first view arrived
    [[nodiscard]] QString nameOf(ShowId id) const; // as last seen in the pane; for filter chips
    [[nodiscard]] QString nameOf(PersonId id) const;
    [[nodiscard]] QString nameOf(TopicId id) const;

    // A step of its own in the history; a filter equal to the present one is none.
    void setFilter(const EpisodeFilter &filter);
    // While typing: replaces the present step, so that one search is one step back.
    void setSearch(const QString &text, bool stillTyping);
    // No step of the history: going back keeps the order.
    void setSort(EpisodeSort sort, bool ascending);
    void clear();
    void back();
    void forward();
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForward() const;
    void refresh(); // asks again with the same filter

Q_SIGNALS:
    void filterChanged(); // at once
    void viewChanged();   // models show the answer
    void historyChanged();
    void failed(const earmark::Error &error);

private:
    void takeChange(const LibraryChange &change);
    void enter(const EpisodeFilter &filter);
    void step(QList<EpisodeFilter> &from, QList<EpisodeFilter> &to);
    void ask();
    void take(const Result<View> &answer, quint64 generation);
    void show(const View &view);
    void rememberNames();

    const Library &m_library;
    EpisodeFilter m_filter;
    QList<EpisodeFilter> m_back;
    QList<EpisodeFilter> m_forward;
    FacetModel m_shows;
    FacetModel m_guests;
    FacetModel m_topics;
    EpisodeModel m_episodes;
    QHash<ShowId, QString> m_showNames; // of those that were ever chosen
    QHash<PersonId, QString> m_guestNames;
    QHash<TopicId, QString> m_topicNames;
    QTimer m_changed; // runs while changes are gathered
    qint64 m_totalDurationMs = 0;
    quint64 m_generation = 0; // of the filter
    bool m_typing = false;    // the present step is a search that still grows
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_hasAnswer = false;
};

} // namespace earmark
