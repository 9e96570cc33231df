// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiringplaces.h"

#include "views/mainwindow.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace earmark {

namespace {

constexpr auto gatherPlaces = 300ms; // while something plays its position is kept again and again
constexpr int mostOfSection = 6;
constexpr qsizetype mostFavourites = 500;

using Section = PlaceRow::Section;
using Sectioned = QList<std::pair<Section, EpisodeId>>;

void append(Sectioned &list, Section section, const QList<EpisodeId> &episodes, qsizetype most)
{
    for (const EpisodeId episode : episodes.first(std::min(most, episodes.size())))
        list.append({section, episode});
}

Section sectionOf(FavouriteName::Kind kind)
{
    switch (kind) {
    case FavouriteName::Kind::Show:
        return Section::Shows;
    case FavouriteName::Kind::Person:
        return Section::Guests;
    case FavouriteName::Kind::Topic:
        return Section::Topics;
    }
    return Section::Shows;
}

// Whether all of them went well, and why not.
Result<void> together(const auto &...results)
{
    Result<void> all;
    ((all = all && !results ? Result<void>(std::unexpected(results.error())) : all), ...);
    return all;
}

} // namespace

PlaceWiring::PlaceWiring(Library &library, PlaceModel &rows, MainWindow &window)
    : m_library(library)
    , m_rows(rows)
    , m_window(window)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(gatherPlaces);
    connect(&m_changed, &QTimer::timeout, this, &PlaceWiring::read);
    connect(&window, &MainWindow::placeRequested, this, [this](Place place) {
        m_place = place;
        read();
    });
    connect(&library, &Library::changed, this, [this](const LibraryChange &change) {
        const bool differs = change.sources || change.states || change.bookmarks || change.queue;
        if (differs && m_window.isPlaceShown() && !m_changed.isActive())
            m_changed.start();
    });
}

void PlaceWiring::start()
{
    read();
}

void PlaceWiring::read()
{
    ++m_serial;
    if (m_place == Place::Favourites)
        readFavourites(m_serial);
    else
        readHome(m_serial);
}

bool PlaceWiring::take(const Result<void> &read, quint64 serial)
{
    if (serial != m_serial)
        return false;
    if (!read)
        Q_EMIT failed(read.error());
    return read.has_value();
}

void PlaceWiring::readHome(quint64 serial)
{
    const auto started = m_library.startedEpisodes(mostOfSection);
    const auto followed = m_library.view({.search = u"is:followed is:unplayed"_s});
    const auto bookmarks = m_library.bookmarks();
    const auto queue = m_library.queue();
    const auto names = m_library.favouriteNames();
    auto all = QtFuture::whenAll(started, followed, bookmarks, queue, names);
    all.then(this, [=, this](const decltype(all) &) {
        if (!take(together(started.result(), followed.result(), bookmarks.result(), queue.result(), names.result()),
                  serial))
            return;
        m_rows.setFollowsAny(!names.result()->isEmpty());
        Sectioned episodes;
        append(episodes, Section::Continue, *started.result(), mostOfSection);
        append(episodes, Section::New, followed.result()->episodes, mostOfSection);
        append(episodes, Section::UpNext, *queue.result(), mostOfSection);
        QList<PlaceRow> marks;
        const QList<Bookmark> newest = *bookmarks.result();
        for (const Bookmark &bookmark : newest.first(std::min<qsizetype>(mostOfSection, newest.size())))
            marks.append({Section::Bookmarks, bookmark});
        compose(serial, episodes, marks);
    });
}

void PlaceWiring::readFavourites(quint64 serial)
{
    const auto names = m_library.favouriteNames();
    const auto view = m_library.view({.search = u"is:favourite"_s, .withArchived = true});
    auto all = QtFuture::whenAll(names, view);
    all.then(this, [=, this](const decltype(all) &) {
        if (!take(together(names.result(), view.result()), serial))
            return;
        Sectioned episodes;
        append(episodes, Section::Episodes, view.result()->episodes, mostFavourites);
        QList<PlaceRow> rows;
        const QList<FavouriteName> favourites = *names.result();
        for (const FavouriteName &name : favourites)
            rows.append({sectionOf(name.kind), name});
        compose(serial, episodes, rows);
    });
}

void PlaceWiring::compose(quint64 serial, const Sectioned &episodes, const QList<PlaceRow> &others)
{
    QList<EpisodeId> ids;
    for (const auto &[section, episode] : episodes)
        ids.append(episode);
    m_library.rows(ids).then(this, [=, this](const Result<QList<EpisodeRow>> &read) {
        if (!take(together(read), serial))
            return;
        QList<PlaceRow> rows = others;
        for (const auto &[section, episode] : episodes) {
            const auto row = std::ranges::find(*read, episode, &EpisodeRow::id);
            if (row != read->end() && !(section == Section::New && row->positionMs > 0))
                rows.append({section, *row});
        }
        std::ranges::stable_sort(rows, {}, &PlaceRow::section);
        m_rows.setRows(rows);
        m_window.showPlaceRows();
    });
}

} // namespace earmark
