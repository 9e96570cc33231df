// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"

#include "models/library/library.h"

#include <chrono>

using namespace std::chrono_literals;

namespace earmark {

namespace {

// A refresh of many shows announces each of them; twice a second is often enough to look live.
constexpr auto gatherChanges = 200ms;
constexpr qsizetype stepsKept = 200;

template <class IdType>
void rememberNamesOf(const QList<IdType> &ids, const FacetModel &model, QHash<IdType, QString> &names)
{
    for (const IdType id : ids) {
        if (const QString name = model.nameOf(id.value); !name.isEmpty())
            names.insert(id, name);
    }
}

template <class IdType>
QString nameIn(const FacetModel &model, const QHash<IdType, QString> &names, IdType id)
{
    const QString name = model.nameOf(id.value);
    return name.isEmpty() ? names.value(id) : name;
}

} // namespace

Browser::Browser(const Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_shows(FacetModel::Kind::Shows)
    , m_guests(FacetModel::Kind::Guests)
    , m_topics(FacetModel::Kind::Topics)
    , m_episodes(library)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(gatherChanges);
    connect(&m_changed, &QTimer::timeout, this, &Browser::refresh);
    connect(&m_library, &Library::changed, this, &Browser::takeChange);
    connect(&m_episodes, &EpisodeModel::readFailed, this, &Browser::failed);
}

const EpisodeFilter &Browser::filter() const
{
    return m_filter;
}
FacetModel &Browser::shows()
{
    return m_shows;
}
FacetModel &Browser::guests()
{
    return m_guests;
}
FacetModel &Browser::topics()
{
    return m_topics;
}
EpisodeModel &Browser::episodes()
{
    return m_episodes;
}
qint64 Browser::totalDurationMs() const
{
    return m_totalDurationMs;
}
bool Browser::hasAnswer() const
{
    return m_hasAnswer;
}
QString Browser::nameOf(ShowId id) const
{
    return nameIn(m_shows, m_showNames, id);
}
QString Browser::nameOf(PersonId id) const
{
    return nameIn(m_guests, m_guestNames, id);
}
QString Browser::nameOf(TopicId id) const
{
    return nameIn(m_topics, m_topicNames, id);
}
bool Browser::canGoBack() const
{
    return !m_back.isEmpty();
}
bool Browser::canGoForward() const
{
    return !m_forward.isEmpty();
}

void Browser::setFilter(const EpisodeFilter &filter)
{
    if (filter == m_filter)
        return;
    m_typing = false;
    m_back.append(m_filter);
    if (m_back.size() > stepsKept)
        m_back.removeFirst();
    m_forward.clear();
    enter(filter);
    Q_EMIT historyChanged();
}

void Browser::setSearch(const QString &text, bool stillTyping)
{
    EpisodeFilter next = m_filter;
    next.search = text;
    next.searchAsTyped = stillTyping && !text.isEmpty();
    if (!m_typing) {
        // Return without a new word ends nothing, so it is no step.
        const bool sameWords = text == m_filter.search;
        if (sameWords)
            next.searchAsTyped = m_filter.searchAsTyped && stillTyping;
        setFilter(next);
        m_typing = stillTyping && !sameWords;
        return;
    }
    m_typing = stillTyping;
    // A search taken back to what it began with leaves no step behind.
    const bool untouched = !stillTyping && !m_back.isEmpty() && m_back.constLast() == next;
    if (untouched)
        m_back.removeLast();
    if (next != m_filter)
        enter(next);
    if (untouched)
        Q_EMIT historyChanged();
}

void Browser::setSort(EpisodeSort sort, bool ascending)
{
    EpisodeFilter next = m_filter;
    next.sort = sort;
    next.ascending = ascending;
    if (next != m_filter)
        enter(next);
}

void Browser::clear()
{
    EpisodeFilter everything;
    everything.withArchived = m_filter.withArchived;
    everything.sort = m_filter.sort;
    everything.ascending = m_filter.ascending;
    setFilter(everything);
}

void Browser::back()
{
    step(m_back, m_forward);
}

void Browser::forward()
{
    step(m_forward, m_back);
}

void Browser::refresh()
{
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    ask();
}

void Browser::takeChange(const LibraryChange &change)
{
    if (change.sources || change.states || change.bookmarks)
        m_episodes.reread(change.episodes);
    const bool viewMayDiffer = change.sources || change.states || change.bookmarks || change.playlists;
    if (viewMayDiffer && !m_changed.isActive())
        m_changed.start();
}

void Browser::step(QList<EpisodeFilter> &from, QList<EpisodeFilter> &to)
{
    if (from.isEmpty())
        return;
    m_typing = false;
    to.append(m_filter);
    EpisodeFilter next = from.takeLast();
    next.sort = m_filter.sort;
    next.ascending = m_filter.ascending;
    enter(next);
    Q_EMIT historyChanged();
}

void Browser::enter(const EpisodeFilter &filter)
{
    rememberNames();
    m_filter = filter;
    rememberNames();
    ++m_generation;
    Q_EMIT filterChanged();
    ask();
}

void Browser::ask()
{
    m_changed.stop();
    m_asking = true;
    m_askAgain = false;
    m_library.view(m_filter).then(this, [this, generation = m_generation](const Result<View> &answer) {
        // A future that is ready already calls at once, in the middle of the change that asked.
        QMetaObject::invokeMethod(this, [this, generation, answer] { take(answer, generation); }, Qt::QueuedConnection);
    });
}

void Browser::take(const Result<View> &answer, quint64 generation)
{
    if (generation != m_generation)
        return;
    m_asking = false;
    if (answer)
        show(*answer);
    else
        Q_EMIT failed(answer.error());
    if (m_askAgain)
        ask();
}

void Browser::show(const View &view)
{
    m_shows.setPane(view.shows);
    m_guests.setPane(view.guests);
    m_topics.setPane(view.topics);
    m_episodes.setEpisodes(view.episodes, view.filter.search,
                           view.filter.asPage ? subjectOf(view.filter) : PortraitSubject());
    m_totalDurationMs = view.totalDurationMs;
    m_hasAnswer = true;
    rememberNames();
    Q_EMIT viewChanged();
}

// A name may leave its pane while the chip of its filter still stands.
void Browser::rememberNames()
{
    rememberNamesOf(m_filter.shows, m_shows, m_showNames);
    rememberNamesOf(m_filter.guests, m_guests, m_guestNames);
    rememberNamesOf(m_filter.hosts, m_guests, m_guestNames);
    rememberNamesOf(m_filter.topics, m_topics, m_topicNames);
}

} // namespace earmark
