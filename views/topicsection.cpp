// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/topicsection.h"

#include "models/items/format.h"
#include "views/chip.h"
#include "views/evidencetext.h"
#include "views/flowlayout.h"
#include "views/linkbutton.h"
#include "views/sectionheading.h"

#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype atFirst = 12; // chips before "more"

} // namespace

TopicSection::TopicSection(QWidget *parent)
    : QWidget(parent)
    , m_heading(new SectionHeading(this))
{
    m_heading->setText(tr("Topics"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(m_heading);
    hide();
}

void TopicSection::setTopics(const QList<EpisodeTopic> &topics)
{
    if (topics == m_topics)
        return;
    m_topics = topics;
    fill(topics.size() > atFirst + 1 ? atFirst : topics.size());
    setVisible(!topics.isEmpty());
}

void TopicSection::fill(qsizetype count)
{
    delete m_chips;
    m_chips = new QWidget(this);
    auto *flow = new FlowLayout(m_chips, 5, 5);
    for (const EpisodeTopic &topic : m_topics.first(count)) {
        auto *chip = new Chip(topic.mention.label, m_chips);
        chip->setObjectName(u"topicChip"_s);
        chip->setToolTip(plainToolTip(evidenceText(topic.mention)));
        chip->setAccessibleDescription(evidenceText(topic.mention));
        connect(chip, &QPushButton::clicked, this, [this, id = topic.topic] { Q_EMIT topicChosen(id); });
        chip->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(chip, &QWidget::customContextMenuRequested, this,
                [this, chip, topic](const QPoint &at) { Q_EMIT whyRequested({topic}, chip->mapToGlobal(at)); });
        flow->addWidget(chip);
    }
    if (const auto rest = static_cast<int>(m_topics.size() - count); rest > 0) {
        auto *more = new LinkButton(LinkButton::Look::Link, m_chips);
        more->setObjectName(u"moreTopicsLink"_s);
        more->setPlainText(tr("%n more", nullptr, rest));
        // Queued: filling again deletes the button that was clicked.
        connect(more, &QPushButton::clicked, this, [this] { fill(m_topics.size()); }, Qt::QueuedConnection);
        flow->addWidget(more);
    }
    auto *why = new LinkButton(LinkButton::Look::Link, m_chips);
    why->setObjectName(u"whyTopicsLink"_s);
    why->setPlainText(tr("Why?"));
    why->setAccessibleName(tr("Why these topics?"));
    why->setToolTip(tr("Where they were read, and what to do if one is wrong"));
    connect(why, &QPushButton::clicked, this,
            [this, why] { Q_EMIT whyRequested(m_topics, why->mapToGlobal(QPoint(0, why->height()))); });
    flow->addWidget(why);
    layout()->addWidget(m_chips);
}

} // namespace earmark
