// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/portraitpage.h"

#include "models/items/portraittext.h"
#include "views/portraitaside.h"
#include "views/portraitheader.h"
#include "views/sectionheading.h"
#include "views/yearplot.h"

#include <QtWidgets/QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int pageEdge = 20; // px
constexpr int narrowestAside = 180;
constexpr int widestAside = 300;

} // namespace

PortraitPage::PortraitPage(QWidget &list, ArtworkSource &artwork, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_top(new QWidget(this))
    , m_header(new PortraitHeader(artwork, actions, m_top))
    , m_years(new YearPlot(m_top))
    , m_counts(new SectionHeading(this))
    , m_aside(new PortraitAside(this))
{
    setObjectName(u"portraitPage"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_counts->setObjectName(u"portraitCounts"_s);
    m_counts->setContentsMargins(12, 4, 12, 4); // above the pictures of the rows

    auto *top = new QVBoxLayout(m_top);
    top->setContentsMargins(pageEdge, pageEdge - 4, pageEdge, 4);
    top->setSpacing(10);
    top->addWidget(m_header);
    top->addWidget(m_years);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_counts);
    column->addWidget(&list, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    below->addLayout(column, 1);
    below->addWidget(m_aside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addLayout(below, 1);

    setTabOrder(m_header, &list);
    setTabOrder(&list, m_aside);
    connect(m_aside, &PortraitAside::personChosen, this, &PortraitPage::personChosen);
    connect(m_aside, &PortraitAside::topicChosen, this, &PortraitPage::topicChosen);
    connect(m_aside, &PortraitAside::showChosen, this, &PortraitPage::showChosen);
    connect(m_aside, &PortraitAside::correctionRequested, this, &PortraitPage::correctionRequested);
    connect(m_aside, &PortraitAside::linkActivated, this, &PortraitPage::linkActivated);
    showParts();
}

bool PortraitPage::isOpen() const
{
    return m_subject.isValid();
}

QPoint PortraitPage::correctionPlace() const
{
    return m_header->correctionPlace();
}

void PortraitPage::setSubject(const PortraitSubject &subject, const QString &name)
{
    m_subject = subject;
    m_header->setName(subject.kind, name);
    m_years->setYears({});
    m_aside->clear();
    showParts();
}

void PortraitPage::setPortrait(const Portrait &portrait, const QList<EpisodeSource> &sources)
{
    if (portrait.subject != m_subject)
        return;
    m_header->setPortrait(portrait);
    m_years->setYears(portrait.years);
    m_aside->setPortrait(portrait, sources);
}

void PortraitPage::setSuggestions(const QList<SamePersonSuggestion> &suggestions)
{
    m_aside->setSuggestions(suggestions);
}

void PortraitPage::setWorks(const QList<NamedWork> &works)
{
    m_aside->setWorks(works);
}

void PortraitPage::setCounts(int episodes, int shows, qint64 durationMs)
{
    m_counts->setText(countsText(m_subject.kind, episodes, shows, durationMs));
}

void PortraitPage::showParts()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_top, m_counts, m_aside})
        part->setVisible(isOpen());
}

void PortraitPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_aside->setFixedWidth(std::clamp(width() * 3 / 10, narrowestAside, widestAside));
}

} // namespace earmark
