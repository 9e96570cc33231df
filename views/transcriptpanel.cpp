// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/transcriptpanel.h"

#include "models/domain/transcript.h"
#include "models/items/transcriptmodel.h"
#include "views/emptystate.h"
#include "views/transcriptlines.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

TranscriptPanel::TranscriptPanel(TranscriptModel &transcript, QWidget *parent)
    : QWidget(parent)
    , m_model(transcript)
    , m_find(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_follow(new QCheckBox(tr("Follow"), this))
    , m_list(new QListView(this))
    , m_lines(new TranscriptLines(this))
    , m_stack(new QStackedWidget(this))
    , m_reason(new QLabel(this))
{
    arrange();
    connect(m_list, &QListView::clicked, this, &TranscriptPanel::play);
    connect(m_list, &QListView::activated, this, &TranscriptPanel::play);
    connect(&m_model, &TranscriptModel::soundingChanged, this, &TranscriptPanel::follow);
    connect(m_follow, &QCheckBox::toggled, this, [this] { follow(m_model.soundingRow()); });
    connect(m_find, &QLineEdit::textChanged, this, [this] { find(0); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(1); });
    setEpisode({}, State::NoEpisode);
}

void TranscriptPanel::arrange()
{
    m_find->setObjectName(u"transcriptFind"_s);
    m_find->setPlaceholderText(tr("Find in the transcript"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setToolTip(tr("Enter goes to the next place, Shift+Enter to the one before"));
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_count->setObjectName(u"transcriptCount"_s);
    m_follow->setObjectName(u"transcriptFollow"_s);
    m_follow->setToolTip(tr("Keep what is being said in sight"));
    m_follow->setChecked(true);
    m_list->setObjectName(u"transcriptList"_s);
    m_list->setAccessibleName(tr("Transcript"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_lines);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setCursor(Qt::PointingHandCursor);
    setFocusProxy(m_list);

    auto *failed = new QWidget(this);
    auto *failedLayout = new QVBoxLayout(failed);
    auto *again = new QPushButton(tr("Try Again"), failed);
    again->setObjectName(u"transcriptAgain"_s);
    connect(again, &QPushButton::clicked, this, [this] { Q_EMIT readRequested(m_episode); });
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setAlignment(Qt::AlignCenter);
    failedLayout->addStretch(1);
    failedLayout->addWidget(m_reason);
    failedLayout->addWidget(again, 0, Qt::AlignHCenter);
    failedLayout->addStretch(1);

    const QString sign = u"format-justify-left"_s;
    m_stack->addWidget(
        new EmptyState(sign, tr("No episode chosen"), tr("Choose one in the list to read what is said in it."), this));
    m_stack->addWidget(new EmptyState(sign, tr("No transcript"),
                                      tr("The feed names none for this episode. Search “has:transcript” to find those "
                                         "that have one."),
                                      this));
    m_stack->addWidget(new EmptyState(sign, tr("Reading…"), tr("The transcript is on its way."), this));
    m_stack->addWidget(failed);
    m_stack->addWidget(m_list);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(8);
    top->addWidget(m_find, 1);
    top->addWidget(m_count);
    top->addWidget(m_follow);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
}

void TranscriptPanel::setEpisode(EpisodeId episode, State state, const QString &reason)
{
    m_episode = episode;
    m_reason->setText(reason);
    m_lines->setTimed(m_model.isTimed());
    m_stack->setCurrentIndex(static_cast<int>(state));
    m_find->setEnabled(state == State::Shown);
    m_follow->setEnabled(state == State::Shown && m_model.isTimed());
    find(0);
}

void TranscriptPanel::setPosition(EpisodeId playing, qint64 ms)
{
    m_model.setPosition(playing.isValid() && playing == m_episode ? ms : -1);
}

void TranscriptPanel::play(const QModelIndex &index)
{
    const auto passage = index.data(TranscriptModel::PassageRole).value<Passage>();
    if (passage.startMs && m_episode.isValid())
        Q_EMIT playRequested(m_episode, *passage.startMs);
}

void TranscriptPanel::follow(int row)
{
    if (row >= 0 && m_follow->isChecked())
        m_list->scrollTo(m_model.index(row), QAbstractItemView::PositionAtCenter);
}

void TranscriptPanel::find(int step)
{
    const QString words = m_find->text().simplified();
    m_lines->setWords(words);
    m_found = m_model.rowsWith(words);
    m_list->viewport()->update();
    const int current = m_list->currentIndex().row();
    if (!m_found.isEmpty()) {
        auto next = std::ranges::lower_bound(m_found, step > 0 ? current + 1 : std::max(0, current));
        if (step < 0)
            next = next == m_found.begin() ? std::prev(m_found.end()) : std::prev(next);
        const int row = next == m_found.end() ? m_found.constFirst() : *next;
        m_list->setCurrentIndex(m_model.index(row));
        m_list->scrollTo(m_model.index(row), QAbstractItemView::PositionAtCenter);
    }
    showCount();
}

void TranscriptPanel::showCount()
{
    const qsizetype at = m_found.indexOf(m_list->currentIndex().row());
    m_count->setVisible(!m_find->text().isEmpty());
    if (m_found.isEmpty())
        m_count->setText(tr("not found"));
    else
        m_count->setText(tr("%1 of %2", "which place of all that were found").arg(at + 1).arg(m_found.size()));
}

bool TranscriptPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ShiftModifier)) {
            find(-1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace earmark
