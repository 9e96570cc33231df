// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/playerbar.h"

#include "models/items/episodetext.h"
#include "models/items/format.h"
#include "views/artworkview.h"
#include "views/elidedlabel.h"
#include "views/icons.h"
#include "views/linkbutton.h"
#include "views/plaintext.h"
#include "views/roundbutton.h"
#include "views/seekbar.h"
#include "views/shades.h"
#include "views/sleepbutton.h"
#include "views/speedbutton.h"
#include "views/volumecontrol.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int barHeight = 72; // px
constexpr int artworkSide = 44;
constexpr int playDiameter = 38;
constexpr QSize symbolSize(18, 18);
// Below these widths (px) the parts of lesser weight go, one after the other.
constexpr int widthForVolumeSlider = 940;
constexpr int widthForMarkText = 860;
constexpr int widthForArtwork = 780;
constexpr int widthForVolume = 700;
constexpr int widthForWords = 640;
constexpr int widthForMark = 520;
constexpr int widthForSpeed = 440;

QToolButton *flatButton(const QString &name, const QString &iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setIconSize(symbolSize);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QFont smallFont(const QWidget &widget)
{
    QFont font = widget.font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace

PlayerBar::PlayerBar(ArtworkSource &artwork, QWidget *parent)
    : QWidget(parent)
    , m_artwork(new ArtworkView(artwork, artworkSide, this))
    , m_title(new LinkButton(LinkButton::Look::Title, this))
    , m_sub(new ElidedLabel(ElidedLabel::Tone::Muted, this))
    , m_back(flatButton(u"skipBackButton"_s, u"media-seek-backward"_s, this))
    , m_play(new RoundButton(playDiameter, this))
    , m_forward(flatButton(u"skipForwardButton"_s, u"media-seek-forward"_s, this))
    , m_next(flatButton(u"nextButton"_s, u"media-skip-forward"_s, this))
    , m_seek(new SeekBar(this))
    , m_position(new QLabel(this))
    , m_remaining(new ElidedLabel(ElidedLabel::Tone::Muted, this))
    , m_retry(new LinkButton(LinkButton::Look::Link, this))
    , m_why(new LinkButton(LinkButton::Look::Link, this))
    , m_speed(new SpeedButton(this))
    , m_sleep(new SleepButton(this))
    , m_mark(flatButton(u"markButton"_s, u"bookmark-new"_s, this))
    , m_volume(new VolumeControl(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    arrange();
    connectControls();
    setSkips(m_backS, m_forwardS);
    setHasNext(false);
    showWords();
}

PlayerBar::PlayerBar(const Player &player, ArtworkSource &artwork, QWidget *parent)
    : PlayerBar(artwork, parent)
{
    follow(player);
}

void PlayerBar::follow(const Player &player)
{
    const auto read = [this, &player] {
        setStatus(statusOf(player));
    };
    connect(&player, &Player::itemChanged, this, read);
    connect(&player, &Player::itemChanged, this, [this] { setBuffered(0); });
    connect(&player, &Player::stateChanged, this, read);
    connect(&player, &Player::positionChanged, this, read);
    connect(&player, &Player::durationChanged, this, read);
    connect(&player, &Player::chaptersChanged, this, read);
    connect(&player, &Player::volumeChanged, this, read);
    connect(&player, &Player::rateChanged, this, read);
    connect(&player, &Player::bufferedChanged, this, &PlayerBar::setBuffered);
    read();
}

QWidget *PlayerBar::titleBlock()
{
    m_title->setObjectName(u"playerTitle"_s);
    m_title->setToolTip(tr("Show this episode"));
    m_sub->setObjectName(u"playerSubtitle"_s);
    m_sub->setFont(smallFont(*this));
    m_words = new QWidget(this);
    m_words->setMinimumWidth(120);
    m_words->setMaximumWidth(240);
    auto *layout = new QVBoxLayout(m_words);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_sub);
    layout->addStretch();
    return m_words;
}

QWidget *PlayerBar::transport()
{
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_forward->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_play->setObjectName(u"playPauseButton"_s);
    auto *block = new QWidget(this);
    auto *layout = new QHBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget *button : std::initializer_list<QWidget *>{m_back, m_play, m_forward, m_next})
        layout->addWidget(button);
    return block;
}

QWidget *PlayerBar::seekBlock()
{
    m_position->setObjectName(u"positionLabel"_s);
    m_position->setTextFormat(Qt::PlainText);
    m_position->setFont(smallFont(*this));
    m_remaining->setObjectName(u"remainingLabel"_s);
    m_remaining->setFont(smallFont(*this));
    m_remaining->setAlignment(Qt::AlignVCenter | Qt::AlignRight);
    m_retry->setObjectName(u"retryButton"_s);
    m_retry->setFont(smallFont(*this));
    m_retry->setPlainText(tr("Try again"));
    m_why->setObjectName(u"whyButton"_s);
    m_why->setFont(smallFont(*this));
    m_why->setPlainText(tr("Why?"));

    auto *block = new QWidget(this);
    auto *times = new QHBoxLayout;
    times->setContentsMargins(6, 0, 6, 0);
    times->addWidget(m_position);
    times->addWidget(m_remaining, 1);
    times->addSpacing(8);
    times->addWidget(m_why);
    times->addSpacing(8);
    times->addWidget(m_retry);
    auto *layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addStretch();
    layout->addWidget(m_seek);
    layout->addLayout(times);
    layout->addStretch();
    return block;
}

void PlayerBar::arrange()
{
    m_speed->setAutoRaise(true);
    m_speed->setFocusPolicy(Qt::StrongFocus);
    m_mark->setText(tr("Mark"));
    m_mark->setAccessibleName(tr("Bookmark this moment"));

    auto *layout = new QHBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // what does not fit is hidden
    layout->setContentsMargins(14, 0, 14, 0);
    layout->setSpacing(12);
    layout->addWidget(m_artwork);
    layout->addWidget(titleBlock(), 2);
    layout->addWidget(transport());
    layout->addWidget(seekBlock(), 5);
    layout->addWidget(m_speed);
    layout->addWidget(m_sleep);
    layout->addWidget(m_mark);
    layout->addWidget(m_volume);
}

void PlayerBar::connectControls()
{
    connect(m_play, &QPushButton::clicked, this, &PlayerBar::playPauseRequested);
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT skipRequested(-1000LL * m_backS); });
    connect(m_forward, &QToolButton::clicked, this, [this] { Q_EMIT skipRequested(1000LL * m_forwardS); });
    connect(m_next, &QToolButton::clicked, this, &PlayerBar::nextRequested);
    connect(m_seek, &SeekBar::seekRequested, this, &PlayerBar::seekRequested);
    connect(m_seek, &SeekBar::previewed, this, [this](qint64 ms) { showTimes(ms >= 0 ? ms : m_status.positionMs); });
    connect(m_speed, &SpeedButton::rateRequested, this, &PlayerBar::rateRequested);
    connect(m_mark, &QToolButton::clicked, this, &PlayerBar::markRequested);
    connect(m_volume, &VolumeControl::volumeRequested, this, &PlayerBar::volumeRequested);
    connect(m_retry, &QPushButton::clicked, this, &PlayerBar::retryRequested);
    connect(m_why, &QPushButton::clicked, this, &PlayerBar::reasonRequested);
    connect(m_title, &QPushButton::clicked, this, [this] {
        if (m_episode)
            Q_EMIT episodeRequested(m_episode->row.id);
    });
}

void PlayerBar::setEpisode(const std::optional<EpisodeDetail> &episode)
{
    m_episode = episode;
    QList<qint64> marks;
    if (episode) {
        showPicture();
        for (const Bookmark &bookmark : episode->bookmarks)
            marks << bookmark.positionMs;
    } else {
        m_artwork->setPicture({}, {});
    }
    m_seek->setBookmarks(marks);
    showWords();
}

void PlayerBar::setSkips(int backS, int forwardS)
{
    m_backS = backS;
    m_forwardS = forwardS;
    m_seek->setSteps(1000LL * backS, 1000LL * forwardS);
    m_back->setText(QString::number(backS));
    m_forward->setText(QString::number(forwardS));
    m_back->setAccessibleName(tr("Back %n second(s)", nullptr, backS));
    m_forward->setAccessibleName(tr("Forward %n second(s)", nullptr, forwardS));
    showTips();
}

void PlayerBar::setHasNext(bool next)
{
    m_hasNext = next;
    m_next->setEnabled(next);
    m_next->setAccessibleName(tr("Next in the queue"));
    showTips();
}

void PlayerBar::setKeys(const PlayerKeys &keys)
{
    m_keys = keys;
    showTips();
}

void PlayerBar::setListening(const QList<QAction *> &sound, const QList<QAction *> &sleep)
{
    m_speed->addChoices(sound);
    m_sleep->setChoices(sleep);
}

void PlayerBar::setSleep(bool on, std::optional<qint64> remainingMs)
{
    m_sleep->setSleep(on, remainingMs);
}

void PlayerBar::showTips()
{
    m_play->setToolTip(withKeys(m_play->accessibleName(), m_keys.playPause));
    m_back->setToolTip(withKeys(m_back->accessibleName(), m_keys.skipBack));
    m_forward->setToolTip(withKeys(m_forward->accessibleName(), m_keys.skipForward));
    m_next->setToolTip(withKeys(m_next->accessibleName(), m_keys.next));
    m_mark->setToolTip(withKeys(m_mark->accessibleName(), m_keys.mark));
}

void PlayerBar::setStatus(const PlayerStatus &status)
{
    m_status = status;
    showWords();
}

void PlayerBar::setBuffered(double share)
{
    m_seek->setBuffered(share);
}

void PlayerBar::skipChapter(bool forward)
{
    m_seek->skipChapter(forward);
}

qint64 PlayerBar::duration() const
{
    if (m_status.durationMs > 0)
        return m_status.durationMs;
    return m_episode ? m_episode->row.durationMs.value_or(0) : 0;
}

void PlayerBar::showPicture()
{
    if (!m_episode)
        return;
    QString picture = m_episode->row.image;
    for (const Chapter &chapter : std::as_const(m_episode->chapters)) {
        if (chapter.startMs > m_status.positionMs)
            break;
        const bool isOver = chapter.endMs && *chapter.endMs <= m_status.positionMs;
        if (!chapter.image.isEmpty() && !isOver)
            picture = chapter.image;
        else if (chapter.listed)
            picture = m_episode->row.image; // the picture of the one before ends with it
    }
    m_artwork->setPicture(picture, m_episode->row.show);
}

void PlayerBar::showWords()
{
    const bool any = m_episode.has_value();
    const bool sounding = m_status.state == Player::State::Playing || m_status.state == Player::State::Buffering
                          || m_status.state == Player::State::Reconnecting;
    m_play->setSymbol(sounding ? u"media-playback-pause"_s : u"media-playback-start"_s);
    m_play->setAccessibleName(sounding ? tr("Pause") : tr("Play"));
    showTips();
    for (QWidget *control : std::initializer_list<QWidget *>{m_play, m_back, m_forward, m_mark, m_seek})
        control->setEnabled(any);

    m_seek->setChapters(any && !m_episode->chapters.isEmpty() ? m_episode->chapters : m_status.chapters);
    m_seek->setDuration(any ? duration() : 0);
    m_seek->setPosition(m_status.positionMs);
    m_volume->setVolume(m_status.volume);
    m_speed->setRate(m_status.rate);
    showPicture();
    m_artwork->setVisible(any && width() >= widthForArtwork);
    m_title->setEnabled(any);
    m_title->setPlainText(any ? titleText(m_episode->row) : tr("Nothing is playing"));
    if (any) {
        const QStringList &guests = m_episode->row.guests;
        const QString who = guests.isEmpty() ? m_episode->row.show : guests.join(u", "_s);
        const QString chapter = m_seek->chapterAt(m_status.positionMs);
        m_sub->setText(chapter.isEmpty() ? who : tr("%1 · %2", "guest, chapter").arg(who, chapter));
    } else {
        m_sub->setText(tr("Choose an episode to play"));
    }
    // What went wrong needs the whole line.
    const bool failed = m_status.state == Player::State::Failed;
    m_retry->setVisible(failed);
    m_why->setVisible(failed && any);
    m_position->setVisible(!failed);
    m_remaining->setAlignment(Qt::AlignVCenter | (failed ? Qt::AlignLeft : Qt::AlignRight));
    showTimes(m_status.positionMs);
}

void PlayerBar::showTimes(qint64 positionMs)
{
    const QString sign = m_status.approximate ? u"≈"_s : QString();
    m_position->setText(m_episode ? sign + clockText(positionMs) : QString());
    m_position->setToolTip(sign.isEmpty() ? QString() : tr("A guess, until all that lies before has been fetched"));
    const QString state = stateText(m_status);
    m_remaining->setText(state.isEmpty() && m_episode ? remainingText(m_status, duration(), positionMs) : state);
}

QSize PlayerBar::sizeHint() const
{
    return {1024, barHeight};
}

QSize PlayerBar::minimumSizeHint() const
{
    return {360, barHeight};
}

void PlayerBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int width = this->width();
    m_volume->setSliderVisible(width >= widthForVolumeSlider);
    m_mark->setToolButtonStyle(width >= widthForMarkText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_artwork->setVisible(m_episode.has_value() && width >= widthForArtwork);
    m_volume->setVisible(width >= widthForVolume);
    m_words->setVisible(width >= widthForWords);
    m_mark->setVisible(width >= widthForMark);
    m_sleep->setVisible(width >= widthForMark);
    m_speed->setVisible(width >= widthForSpeed);
    layout()->activate(); // at once: what was hidden makes room
}

void PlayerBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), hairline(palette()));
}

} // namespace earmark
