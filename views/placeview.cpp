// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/placeview.h"

#include "views/emptystate.h"
#include "views/placelines.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

enum Page { NothingHere, NoFavourites, RowsPage };

constexpr double titleSize = 1.4; // of the usual

} // namespace

PlaceView::PlaceView(PlaceModel &rows, ArtworkSource &artwork, QWidget *parent)
    : QWidget(parent)
    , m_rows(rows)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_list(new QListView(this))
    , m_stack(new QStackedWidget(this))
{
    arrange();
    m_list->setItemDelegate(new PlaceLines(artwork, m_list->viewport()));
    setPlace(Place::Home);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&rows, changed, this, &PlaceView::choosePage);
    // Which row stands below a heading, and so its height, may change with any other.
    connect(&rows, &QAbstractItemModel::dataChanged, m_list, [this] { m_list->doItemsLayout(); });
    connect(m_list, &QListView::activated, this, &PlaceView::activate);
    connect(m_list, &QListView::customContextMenuRequested, this,
            [this](const QPoint &at) { Q_EMIT menuRequested(m_list->viewport()->mapToGlobal(at)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const EpisodeId episode = currentEpisode(); episode.isValid())
            Q_EMIT currentEpisodeChanged(episode);
    });
}

void PlaceView::arrange()
{
    m_title->setObjectName(u"placeTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(12, 10, 12, 6);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * titleSize);
    font.setBold(true);
    m_title->setFont(font);
    m_hint->setObjectName(u"placeHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(12, 0, 12, 6);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setText(
        tr("You follow nothing yet. Mark a show, a guest or a topic as a favourite, and what is new from it "
           "is found here."));
    m_list->setObjectName(u"placeList"_s);
    m_list->setModel(&m_rows);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    setFocusProxy(m_list);
    m_stack->addWidget(new EmptyState(u"go-home"_s, tr("Nothing to come back to yet"),
                                      tr("What you begin, bookmark and queue is found here, and what is new from the "
                                         "shows, guests and topics that you mark as favourites."),
                                      this));
    m_stack->addWidget(new EmptyState(u"starred"_s, tr("No favourites yet"),
                                      tr("Mark an episode, show, guest or topic as a favourite: it is found here."),
                                      this));
    m_stack->addWidget(m_list);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_stack, 1);
}

void PlaceView::setPlace(Place place)
{
    if (place != m_place)
        m_isReady = false;
    m_place = place;
    m_title->setText(place == Place::Favourites ? tr("Favourites") : tr("Home"));
    m_list->setAccessibleName(m_title->text());
    choosePage();
}

void PlaceView::setReady()
{
    m_isReady = true;
    choosePage();
    if (!m_list->currentIndex().isValid() && m_rows.rowCount() > 0)
        m_list->setCurrentIndex(m_rows.index(0));
}

void PlaceView::choosePage()
{
    const bool isEmpty = m_isReady && m_rows.rowCount() == 0;
    m_hint->setVisible(m_isReady && !isEmpty && m_place == Place::Home && !m_rows.followsAny());
    m_stack->setCurrentIndex(!isEmpty ? RowsPage : m_place == Place::Favourites ? NoFavourites : NothingHere);
}

PlaceRow PlaceView::current() const
{
    return m_list->currentIndex().data(PlaceModel::PlaceRowRole).value<PlaceRow>();
}

EpisodeId PlaceView::currentEpisode() const
{
    return current().episode();
}

std::optional<FavouriteName> PlaceView::currentName() const
{
    const PlaceRow row = current();
    const auto *name = std::get_if<FavouriteName>(&row.what);
    return name ? std::optional(*name) : std::nullopt;
}

void PlaceView::activate(const QModelIndex &index)
{
    const auto row = index.data(PlaceModel::PlaceRowRole).value<PlaceRow>();
    if (const auto *name = std::get_if<FavouriteName>(&row.what))
        Q_EMIT nameRequested(*name);
    else if (const auto *bookmark = std::get_if<Bookmark>(&row.what); bookmark && bookmark->endMs)
        Q_EMIT rangeRequested(bookmark->episode, bookmark->positionMs, *bookmark->endMs);
    else if (bookmark)
        Q_EMIT playRequested(bookmark->episode, bookmark->positionMs);
    else if (row.episode().isValid())
        Q_EMIT playRequested(row.episode(), -1);
}

} // namespace earmark
