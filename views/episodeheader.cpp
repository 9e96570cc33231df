// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/episodeheader.h"

#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "views/actionbutton.h"
#include "views/artworkview.h"
#include "views/badge.h"
#include "views/copyaddress.h"
#include "views/elidedlabel.h"
#include "views/flowlayout.h"
#include "views/icons.h"
#include "views/linkbutton.h"
#include "views/plaintext.h"
#include "views/primarybutton.h"
#include "views/weblink.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int artworkSide = 56; // px

ActionButton *actionButton(const QString &name, const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new ActionButton(parent);
    button->setText(text);
    button->setObjectName(name);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

QString metaText(const EpisodeDetail &episode)
{
    QStringList parts;
    if (episode.season && episode.row.number)
        parts << EpisodeHeader::tr("season %1, episode %2").arg(*episode.season).arg(numberText(episode.row.number));
    else if (episode.row.number)
        parts << EpisodeHeader::tr("episode %1").arg(numberText(episode.row.number));
    parts << dateText(episode.row.date) << durationText(episode.row.durationMs);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

bool isWanted(Offline offline)
{
    return offline == Offline::Kept || offline == Offline::Waiting;
}

} // namespace

EpisodeHeader::EpisodeHeader(ArtworkSource &artwork, QWidget *parent)
    : QWidget(parent)
    , m_artwork(new ArtworkView(artwork, artworkSide, this))
    , m_title(new QLabel(this))
    , m_show(new LinkButton(LinkButton::Look::Link, this))
    , m_meta(new ElidedLabel(ElidedLabel::Tone::Muted, this))
    , m_badges(new QWidget(this))
    , m_play(new PrimaryButton(this))
    , m_queue(actionButton(u"queueButton"_s, {}, tr("Queue"), this))
    , m_star(actionButton(u"starButton"_s, u"non-starred"_s, {}, this))
    , m_playlist(actionButton(u"playlistButton"_s, {}, tr("Add to playlist"), this))
    , m_playlistMenu(new QMenu(this))
    , m_more(actionButton(u"moreButton"_s, u"view-more"_s, {}, this))
{
    makeMoreMenu();
    arrange();
    setPlaylists({});
    connect(m_play, &QPushButton::clicked, this, [this] {
        if (m_playing)
            Q_EMIT pauseRequested();
        else
            Q_EMIT playRequested();
    });
    connect(m_queue, &QPushButton::clicked, this, [this] { Q_EMIT queueRequested(false); });
    connect(m_star, &QPushButton::clicked, this, [this](bool on) { Q_EMIT favouriteRequested(on); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showChosen(m_episode.row.showId); });
    showActions();
}

void EpisodeHeader::arrange()
{
    m_title->setObjectName(u"episodeTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setMinimumWidth(1);
    m_show->setObjectName(u"showLink"_s);
    m_show->setToolTip(tr("Episodes of this show"));
    m_show->setAccessibleName(tr("Show"));
    m_meta->setObjectName(u"metaLabel"_s);
    m_play->setObjectName(u"playButton"_s);

    auto *where = new FlowLayout(nullptr, 6, 0);
    where->addWidget(m_show);
    where->addWidget(m_meta);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addLayout(where);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_artwork, 0, Qt::AlignTop);
    top->addLayout(words, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_badges);
    layout->addLayout(actionLine());
}

QLayout *EpisodeHeader::actionLine()
{
    m_star->setCheckable(true);
    m_playlist->setMenu(m_playlistMenu);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    auto *line = new FlowLayout(nullptr, 5, 6);
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_play, m_queue, m_star, m_playlist, m_more})
        line->addWidget(button);
    return line;
}

void EpisodeHeader::makeMoreMenu()
{
    auto *menu = new QMenu(this);
    m_playNext = menu->addAction(icon(u"media-skip-forward"_s), tr("Play &next"));
    m_markPlayed = menu->addAction(icon(u"mail-mark-read"_s), QString());
    m_bookmark = menu->addAction(icon(u"bookmark-new"_s), tr("&Bookmark…"));
    m_keep = menu->addAction(icon(u"folder-download"_s), QString());
    connect(m_keep, &QAction::triggered, this, [this] { Q_EMIT keepRequested(!isWanted(m_episode.row.offline)); });
    menu->addSeparator();
    connect(menu->addAction(tr("Add a &guest…")), &QAction::triggered, this,
            [this] { Q_EMIT additionRequested(Part::Guest); });
    connect(menu->addAction(tr("Add a &host…")), &QAction::triggered, this,
            [this] { Q_EMIT additionRequested(Part::Host); });
    connect(menu->addAction(tr("Add a &topic…")), &QAction::triggered, this, &EpisodeHeader::topicAdditionRequested);
    menu->addSeparator();
    m_copyLink = menu->addAction(icon(u"edit-copy"_s), tr("&Copy link"));
    m_openPage = menu->addAction(icon(u"internet-web-browser"_s), tr("Open &web page"));
    // Not the button's own menu: the dots need no arrow beside them.
    connect(m_more, &QPushButton::clicked, this,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_playNext, &QAction::triggered, this, [this] { Q_EMIT queueRequested(true); });
    connect(m_markPlayed, &QAction::triggered, this, [this] { Q_EMIT playedRequested(!m_episode.row.played); });
    connect(m_bookmark, &QAction::triggered, this, &EpisodeHeader::bookmarkRequested);
    connect(m_copyLink, &QAction::triggered, this, [this] { copyAddress(*this, m_episode.url); });
    connect(m_openPage, &QAction::triggered, this, [this] {
        if (const std::optional<QUrl> link = webLink(m_episode.url))
            Q_EMIT linkActivated(*link);
    });
}

void EpisodeHeader::setEpisode(const EpisodeDetail &episode)
{
    m_episode = episode;
    m_artwork->setPicture(episode.row.image, episode.row.show);
    showTitle();
    showMeta();
    showBadges();
    showActions();
}

void EpisodeHeader::setPlaying(bool playing)
{
    m_playing = playing;
    showActions();
}

void EpisodeHeader::setKeys(const EpisodeKeys &keys)
{
    m_keys = keys;
    showActions();
}

void EpisodeHeader::setPlaylists(const QList<Playlist> &playlists)
{
    m_playlistMenu->clear();
    for (const Playlist &playlist : playlists) {
        if (!playlist.query.isEmpty()) // a saved search fills itself
            continue;
        connect(m_playlistMenu->addAction(asLabel(playlist.title)), &QAction::triggered, this,
                [this, id = playlist.id] { Q_EMIT playlistRequested(id); });
    }
    if (!m_playlistMenu->isEmpty())
        m_playlistMenu->addSeparator();
    connect(m_playlistMenu->addAction(icon(u"list-add"_s), tr("&New playlist…")), &QAction::triggered, this,
            &EpisodeHeader::newPlaylistRequested);
}

void EpisodeHeader::showTitle()
{
    const bool derived = m_episode.row.titleOrigin == TitleOrigin::Derived || m_episode.row.title.isEmpty();
    QFont large = font();
    large.setBold(true);
    large.setItalic(derived);
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_title->setFont(large);
    m_title->setText(breakable(titleText(m_episode.row)));
    m_title->setToolTip(derived ? tr("The source gives no title: this one was made from the episode's text")
                                : QString());
}

void EpisodeHeader::showMeta()
{
    m_show->setPlainText(m_episode.row.show);
    m_meta->setText(metaText(m_episode));
}

void EpisodeHeader::showBadges()
{
    qDeleteAll(m_badges->findChildren<Badge *>(Qt::FindDirectChildrenOnly));
    delete m_badges->layout();
    auto *flow = new FlowLayout(m_badges, 6, 4);
    const auto add = [&](bool wanted, const QString &text, const QString &explanation) {
        if (wanted)
            flow->addWidget(new Badge(text, explanation, m_badges));
    };
    const EpisodeRow &row = m_episode.row;
    add(row.upcoming, tr("Upcoming"), tr("Announced, not published yet"));
    add(row.goneFromSource, tr("No longer in the feed"), tr("Kept here although the show does not list it any more"));
    add(m_episode.type == EpisodeType::Trailer, tr("Trailer"), {});
    add(m_episode.type == EpisodeType::Bonus, tr("Bonus"), {});
    add(!row.hasAudio && !row.upcoming, tr("No audio"), tr("The source gives no audio for this episode"));
    add(row.played, tr("Heard"), {});
    add(row.offline == Offline::Kept, tr("Kept offline"), tr("Plays where there is no network"));
    add(row.offline == Offline::Failed, tr("Not kept offline"),
        tr("It could not be fetched; “Offline Audio” says why"));
    m_badges->setVisible(flow->count() > 0);
}

void EpisodeHeader::showActions()
{
    const EpisodeRow &row = m_episode.row;
    const bool resumes = row.positionMs > 0 && !row.played;
    m_play->setText(m_playing ? tr("Pause") : resumes ? tr("Resume") : tr("Play"));
    m_play->setIcon(icon(m_playing ? u"media-playback-pause"_s : u"media-playback-start"_s,
                         row.hasAudio ? QPalette::HighlightedText : QPalette::ButtonText));
    m_play->setEnabled(row.hasAudio);
    const QString start = resumes ? tr("Go on at %1").arg(clockText(row.positionMs)) : m_play->text();
    m_play->setToolTip(row.hasAudio   ? withKeys(start, m_keys.play)
                       : row.upcoming ? tr("Announced, not published yet")
                                      : tr("The source gives no audio for this episode"));
    m_queue->setToolTip(withKeys(tr("Play after what is in the queue"), m_keys.queue));
    m_playlist->setToolTip(withKeys(tr("Add to a playlist"), m_keys.playlist));
    m_queue->setEnabled(row.hasAudio);
    m_playNext->setEnabled(row.hasAudio);
    m_star->setChecked(row.favourite);
    m_star->setIcon(icon(row.favourite ? u"starred"_s : u"non-starred"_s));
    m_star->setToolTip(
        withKeys(row.favourite ? tr("Remove from favourites") : tr("Add to favourites"), m_keys.favourite));
    m_star->setAccessibleName(tr("Favourite"));
    m_keep->setText(isWanted(row.offline) ? tr("&Do not keep offline") : tr("&Keep offline"));
    m_keep->setEnabled(row.hasAudio);
    m_markPlayed->setText(row.played ? tr("Mark as &unheard") : tr("Mark as &heard"));
    const bool hasPage = webLink(m_episode.url).has_value();
    m_copyLink->setEnabled(hasPage);
    m_openPage->setEnabled(hasPage);
}

} // namespace earmark
