// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/portraitheader.h"

#include "models/items/portraittext.h"
#include "views/actionbutton.h"
#include "views/actions.h"
#include "views/artworkview.h"
#include "views/avatar.h"
#include "views/flowlayout.h"
#include "views/icons.h"
#include "views/plaintext.h"
#include "views/primarybutton.h"
#include "views/shades.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int pictureSide = 56; // px
constexpr int narrow = 720;     // px; below that the buttons stand under the words

QLabel *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setForegroundRole(QPalette::WindowText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton *doing(QAction *action, QPushButton *button)
{
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

PortraitHeader::PortraitHeader(ArtworkSource &artwork, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_avatar(new Avatar({}, pictureSide, this))
    , m_artwork(new ArtworkView(artwork, pictureSide, this))
    , m_title(makeLabel(u"portraitTitle"_s, this))
    , m_subtitle(makeLabel(u"portraitSubtitle"_s, this))
    , m_play(doing(actions.playUnheard, new PrimaryButton(this)))
    , m_queue(doing(actions.queueUnheard, new ActionButton(this)))
    , m_follow(doing(actions.followSubject, new ActionButton(this)))
    , m_correct(doing(actions.correctSubject, new ActionButton(this)))
    , m_buttons(makeButtons(actions))
{
    QFont large = m_title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_title->setFont(large);
    m_title->setAccessibleName(tr("Page of"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    words->addStretch(1);
    auto *who = new QHBoxLayout;
    who->setSpacing(14);
    who->addWidget(m_avatar, 0, Qt::AlignVCenter);
    who->addWidget(m_artwork, 0, Qt::AlignVCenter);
    who->addLayout(words, 1);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(10);
    m_line->addLayout(who, 1);
    m_line->addWidget(m_buttons);
}

QWidget *PortraitHeader::makeButtons(const Actions &actions)
{
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_play->setObjectName(u"playUnheardButton"_s);
    m_queue->setObjectName(u"queueUnheardButton"_s);
    m_queue->setText(tr("Queue"));
    m_queue->setToolTip(actions.queueUnheard->toolTip());
    m_follow->setObjectName(u"followButton"_s);
    m_follow->setCheckable(true);
    m_follow->setToolTip(actions.followSubject->toolTip());
    auto *exported = doing(actions.exportList, new ActionButton(box));
    exported->setObjectName(u"exportPageButton"_s);
    exported->setText(tr("Export…"));
    exported->setToolTip(actions.exportList->toolTip());
    m_correct->setObjectName(u"correctButton"_s);
    m_correct->setText(tr("Correct…"));
    m_correct->setToolTip(actions.correctSubject->toolTip());
    auto *list = doing(actions.openPortrait, new ActionButton(box));
    list->setObjectName(u"asListButton"_s);
    list->setText(tr("List"));
    list->setToolTip(tr("Show the episodes as a plain list (%1)")
                         .arg(actions.openPortrait->shortcut().toString(QKeySequence::NativeText)));
    for (QPushButton *button :
         {m_play, m_queue, m_follow, m_correct, static_cast<QPushButton *>(exported), static_cast<QPushButton *>(list)})
        line->addWidget(button);
    line->addStretch(1);
    return box;
}

void PortraitHeader::setName(PortraitSubject::Kind kind, const QString &name)
{
    showPicture(kind, name, {});
    m_title->setText(breakable(name));
    m_subtitle->clear();
    showPlay({});
    showFollow(false);
}

void PortraitHeader::setPortrait(const Portrait &portrait)
{
    showPicture(portrait.subject.kind, portrait.name, portrait.image);
    m_title->setText(breakable(portraitTitle(portrait)));
    m_subtitle->setText(breakable(portraitSubtitle(portrait)));
    QPalette quiet = m_subtitle->palette();
    quiet.setColor(QPalette::WindowText, mutedText(palette()));
    m_subtitle->setPalette(quiet);
    showPlay(portrait);
    showFollow(portrait.followed);
}

QPoint PortraitHeader::correctionPlace() const
{
    return m_correct->mapToGlobal(QPoint(0, m_correct->height()));
}

void PortraitHeader::showPicture(PortraitSubject::Kind kind, const QString &name, const QString &image)
{
    const bool show = kind == PortraitSubject::Kind::Show;
    const bool person = kind == PortraitSubject::Kind::Person || kind == PortraitSubject::Kind::PersonOnTopic;
    m_artwork->setVisible(show);
    m_correct->setVisible(!show);
    m_avatar->setVisible(person);
    if (show)
        m_artwork->setPicture(image, name);
    else
        m_avatar->setName(name);
}

void PortraitHeader::showPlay(const Portrait &portrait)
{
    const auto unheard = static_cast<int>(portrait.unheard.size());
    m_play->setText(unheard > 0 ? tr("Play %n unheard", nullptr, unheard) : tr("Play all"));
    m_play->setToolTip(tr("Play from the oldest to the newest"));
    m_play->setEnabled(!portrait.playable.isEmpty());
    m_play->setIcon(
        icon(u"media-playback-start"_s, m_play->isEnabled() ? QPalette::HighlightedText : QPalette::ButtonText));
    m_queue->setEnabled(!portrait.playable.isEmpty());
}

void PortraitHeader::showFollow(bool followed)
{
    m_follow->setChecked(followed);
    m_follow->setIcon(icon(followed ? u"starred"_s : u"non-starred"_s));
    m_follow->setText(followed ? tr("Following") : tr("Follow"));
}

void PortraitHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_line->setDirection(width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace earmark
