// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/episodepage.h"

#include "models/items/format.h"
#include "models/library/sentence.h"
#include "views/creditsection.h"
#include "views/emptystate.h"
#include "views/episodeheader.h"
#include "views/icons.h"
#include "views/notesview.h"
#include "views/pagelist.h"
#include "views/pagetabs.h"
#include "views/sourcesection.h"
#include "views/tagsection.h"
#include "views/topicsection.h"
#include "views/weblink.h"
#include "views/worksection.h"

#include <QtGui/QAction>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

enum StackPage { EmptyPage, ContentPage };

constexpr int pageMargin = 16; // px

} // namespace

EpisodePage::EpisodePage(ArtworkSource &artwork, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget(m_scroll))
    , m_header(new EpisodeHeader(artwork, m_content))
    , m_guests(new CreditSection(Part::Guest, CreditSection::Size::Large, m_content))
    , m_topics(new TopicSection(m_content))
    , m_tags(new TagSection(m_content))
    , m_works(new WorkSection(m_content))
    , m_hosts(new CreditSection(Part::Host, CreditSection::Size::Small, m_content))
    , m_others(new CreditSection(Part::Other, CreditSection::Size::Small, m_content))
    , m_tabs(new PageTabs(m_content))
    , m_notes(new NotesView(m_content))
    , m_chapters(new PageList(u"chapterList"_s, tr("Chapters"), m_content))
    , m_bookmarks(new PageList(u"episodeBookmarkList"_s, tr("Bookmarks"), m_content))
    , m_links(new PageList(u"linkList"_s, tr("Links"), m_content))
    , m_sources(new SourceSection(m_content))
{
    arrange();
    connectHeader();
    connectSections();
    addBookmarkActions();
    clear();
}

void EpisodePage::arrange()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tabs->setObjectName(u"episodeTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the episode"));
    m_tabs->insertTab(NotesTab, tr("Notes"));
    m_tabs->insertTab(ChaptersTab, tr("Chapters"));
    m_tabs->insertTab(BookmarksTab, tr("Bookmarks"));
    m_tabs->insertTab(LinksTab, tr("Links"));

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(14);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_header, m_guests, m_hosts, m_others, m_topics, m_tags, m_works})
        layout->addWidget(part);
    layout->addSpacing(2);
    layout->addWidget(m_tabs);
    for (QWidget *page : std::initializer_list<QWidget *>{m_notes, m_chapters, m_bookmarks, m_links})
        layout->addWidget(page);
    layout->addWidget(m_sources);
    layout->addStretch(1);

    m_scroll->setObjectName(u"episodeScroll"_s);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_content->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(new EmptyState(u"audio-input-microphone"_s, tr("No episode chosen"),
                                      tr("Choose one in the list to read about it here."), this));
    m_stack->addWidget(m_scroll);
}

void EpisodePage::connectHeader()
{
    connect(m_header, &EpisodeHeader::playRequested, this, [this] { Q_EMIT playRequested(episode(), -1); });
    connect(m_header, &EpisodeHeader::pauseRequested, this, &EpisodePage::pauseRequested);
    connect(m_header, &EpisodeHeader::queueRequested, this,
            [this](bool next) { Q_EMIT queueRequested(episodes(), next); });
    connect(m_header, &EpisodeHeader::favouriteRequested, this,
            [this](bool on) { Q_EMIT favouriteRequested(episodes(), on); });
    connect(m_header, &EpisodeHeader::playedRequested, this,
            [this](bool on) { Q_EMIT playedRequested(episodes(), on); });
    connect(m_header, &EpisodeHeader::showChosen, this, &EpisodePage::showChosen);
    connect(m_header, &EpisodeHeader::keepRequested, this, [this](bool on) { Q_EMIT keepRequested(episodes(), on); });
    connect(m_header, &EpisodeHeader::playlistRequested, this,
            [this](PlaylistId playlist) { Q_EMIT playlistRequested(playlist, episodes()); });
    connect(m_header, &EpisodeHeader::newPlaylistRequested, this, [this] { Q_EMIT newPlaylistRequested(episodes()); });
    connect(m_header, &EpisodeHeader::bookmarkRequested, this, [this] { Q_EMIT bookmarkRequested(episode()); });
    connect(m_header, &EpisodeHeader::linkActivated, this, &EpisodePage::linkActivated);
    connect(m_header, &EpisodeHeader::additionRequested, this,
            [this](Part part) { Q_EMIT additionRequested(episode(), part); });
    connect(m_header, &EpisodeHeader::topicAdditionRequested, this,
            [this] { Q_EMIT topicAdditionRequested(episode()); });
}

void EpisodePage::connectSections()
{
    for (const CreditSection *section : {m_guests, m_hosts, m_others})
        connect(section, &CreditSection::personChosen, this,
                [this, host = section == m_hosts](PersonId person) { Q_EMIT personChosen(person, host); });
    for (const CreditSection *section : {m_guests, m_hosts, m_others})
        connect(section, &CreditSection::whyRequested, this, &EpisodePage::whyPersonRequested);
    connect(m_topics, &TopicSection::topicChosen, this, &EpisodePage::topicChosen);
    connect(m_tags, &TagSection::tagChosen, this, &EpisodePage::tagChosen);
    connect(m_topics, &TopicSection::whyRequested, this, &EpisodePage::whyTopicsRequested);
    connect(m_works, &WorkSection::linkActivated, this, &EpisodePage::linkActivated);
    connect(m_tabs, &QTabBar::currentChanged, this, &EpisodePage::showTab);
    connect(m_notes, &NotesView::linkActivated, this, &EpisodePage::linkActivated);
    connect(m_notes, &NotesView::momentChosen, this, [this](qint64 ms) { Q_EMIT playRequested(episode(), ms); });
    connect(m_chapters, &PageList::rowChosen, this,
            [this](int row) { Q_EMIT playRequested(episode(), m_listed.at(row).startMs); });
    connect(m_bookmarks, &PageList::rowChosen, this, [this](int row) {
        const Bookmark &bookmark = m_episode.bookmarks.at(row);
        if (bookmark.endMs)
            Q_EMIT rangeRequested(episode(), bookmark.positionMs, *bookmark.endMs);
        else
            Q_EMIT playRequested(episode(), bookmark.positionMs);
    });
    connect(m_links, &PageList::rowChosen, this, [this](int row) {
        if (const std::optional<QUrl> link = webLink(m_episode.links.at(row).url))
            Q_EMIT linkActivated(*link);
    });
    connect(m_notes, &NotesView::cursorShown, this, [this](const QRect &area) { keepVisible(*m_notes, area); });
    for (PageList *list : {m_chapters, m_bookmarks, m_links})
        connect(list, &PageList::cursorShown, this, [this, list](const QRect &area) { keepVisible(*list, area); });
}

void EpisodePage::addBookmarkActions()
{
    const auto add = [this](const QString &iconName, const QString &text, const QKeySequence &keys) {
        auto *action = new QAction(icon(iconName), text, m_bookmarks);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_bookmarks->addAction(action);
        return action;
    };
    m_bookmarks->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(add(u"document-edit"_s, tr("&Edit note…"), QKeySequence(Qt::Key_F2)), &QAction::triggered, this, [this] {
        if (const std::optional<Bookmark> bookmark = currentBookmark())
            Q_EMIT bookmarkEditRequested(*bookmark);
    });
    connect(add(u"edit-delete"_s, tr("&Remove"), QKeySequence::Delete), &QAction::triggered, this, [this] {
        if (const std::optional<Bookmark> bookmark = currentBookmark())
            Q_EMIT bookmarkRemovalRequested(bookmark->id);
    });
}

void EpisodePage::show(const EpisodeDetail &episode)
{
    m_episode = episode;
    m_header->setPlaying(false);
    fill();
    m_tabs->setCurrentIndex(NotesTab);
    m_scroll->verticalScrollBar()->setValue(0);
    m_stack->setCurrentIndex(ContentPage);
}

void EpisodePage::update(const EpisodeDetail &episode)
{
    if (episode.row.id != m_episode.row.id) {
        show(episode);
        return;
    }
    if (episode == m_episode)
        return;
    m_episode = episode;
    fill();
}

void EpisodePage::clear()
{
    m_episode = {};
    m_stack->setCurrentIndex(EmptyPage);
}

void EpisodePage::setPlaylists(const QList<Playlist> &playlists)
{
    m_header->setPlaylists(playlists);
}

void EpisodePage::setPlaying(bool playing)
{
    m_header->setPlaying(playing);
}

void EpisodePage::setKeys(const EpisodeKeys &keys)
{
    m_header->setKeys(keys);
}

void EpisodePage::showEvidence(const Evidence &evidence)
{
    m_tabs->setCurrentIndex(NotesTab);
    m_notes->setFocus(Qt::OtherFocusReason);
    const QString &notes = m_episode.description;
    const QStringView before = QStringView(notes).first(utf16Units(notes, evidence.start));
    m_notes->highlight(evidence.text.simplified(), static_cast<int>(before.count(evidence.text)));
}

ShowId EpisodePage::showId() const
{
    return m_episode.row.showId;
}

EpisodeId EpisodePage::episode() const
{
    return m_episode.row.id;
}

QList<EpisodeId> EpisodePage::episodes() const
{
    return {episode()};
}

std::optional<Bookmark> EpisodePage::currentBookmark() const
{
    const int row = m_bookmarks->currentRow();
    return row >= 0 && row < m_episode.bookmarks.size() ? std::optional(m_episode.bookmarks.at(row)) : std::nullopt;
}

void EpisodePage::fill()
{
    m_header->setEpisode(m_episode);
    for (CreditSection *section : {m_guests, m_hosts, m_others})
        section->setCredits(m_episode.credits);
    m_topics->setTopics(m_episode.topics);
    m_tags->setTags(m_episode.tags);
    m_works->setWorks(m_episode.works);
    m_notes->setNotes(m_episode.notesHtml, m_episode.description, m_episode.row.durationMs);
    m_sources->setSources(m_episode.sources);
    fillTabs();
}

void EpisodePage::fillTabs()
{
    QList<PageList::Row> chapters;
    m_listed.clear();
    std::ranges::copy_if(m_episode.chapters, std::back_inserter(m_listed), &Chapter::listed);
    for (const Chapter &chapter : std::as_const(m_listed))
        chapters << PageList::Row{.lead = clockText(chapter.startMs), .text = chapter.title, .tip = chapter.url};
    m_chapters->setRows(chapters);
    QList<PageList::Row> bookmarks;
    for (const Bookmark &bookmark : m_episode.bookmarks) {
        bookmarks << PageList::Row{.lead = clockText(bookmark.positionMs),
                                   .text = bookmark.note.isEmpty() ? tr("No note") : bookmark.note,
                                   .tip = {}};
    }
    m_bookmarks->setRows(bookmarks);
    QList<PageList::Row> links;
    for (const Link &link : m_episode.links)
        links << PageList::Row{.lead = {}, .text = link.text.isEmpty() ? link.url : link.text, .tip = link.url};
    m_links->setRows(links);

    const int before = m_tabs->currentIndex();
    m_tabs->setTabText(ChaptersTab, tr("Chapters %1").arg(chapters.size()));
    m_tabs->setTabText(BookmarksTab, tr("Bookmarks %1").arg(bookmarks.size()));
    m_tabs->setTabText(LinksTab, tr("Links %1").arg(links.size()));
    m_tabs->setTabVisible(ChaptersTab, !chapters.isEmpty());
    m_tabs->setTabVisible(BookmarksTab, !bookmarks.isEmpty());
    m_tabs->setTabVisible(LinksTab, !links.isEmpty());
    m_tabs->setCurrentIndex(m_tabs->isTabVisible(before) ? before : NotesTab);
    showTab(m_tabs->currentIndex());
}

void EpisodePage::showTab(int tab)
{
    m_notes->setVisible(tab == NotesTab);
    m_chapters->setVisible(tab == ChaptersTab);
    m_bookmarks->setVisible(tab == BookmarksTab);
    m_links->setVisible(tab == LinksTab);
}

void EpisodePage::keepVisible(const QWidget &part, const QRect &area)
{
    if (!part.hasFocus())
        return;
    const QPoint centre = part.mapTo(m_content, area.center());
    m_scroll->ensureVisible(centre.x(), centre.y(), 0, area.height() + pageMargin);
}

} // namespace earmark
