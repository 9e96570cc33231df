// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/worksection.h"

#include "models/items/format.h"
#include "models/items/worktext.h"
#include "views/elidedlabel.h"
#include "views/flowlayout.h"
#include "views/linkbutton.h"
#include "views/sectionheading.h"
#include "views/weblink.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr qsizetype worksAtFirst = 6; // rows before "more"
constexpr qsizetype worksAtMost = 60; // rows; the copy has all

} // namespace

WorkSection::WorkSection(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(3);
    auto *heading = new SectionHeading(this);
    heading->setText(tr("Named in the notes"));
    m_layout->addWidget(heading);
    hide();
}

void WorkSection::setWorks(const QList<NamedWork> &works)
{
    if (works == m_works)
        return;
    m_works = works;
    fill(works.size() > worksAtFirst + 1 ? worksAtFirst : works.size());
    setVisible(!works.isEmpty());
}

void WorkSection::fill(qsizetype count)
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    for (const NamedWork &work : m_works.first(std::min(count, m_works.size())))
        column->addWidget(rowOf(work));
    auto *last = new FlowLayout(nullptr, 12, 0);
    const auto link = [this, last](const QString &name, const QString &text) {
        auto *made = new LinkButton(LinkButton::Look::Link, m_rows);
        made->setObjectName(name);
        made->setPlainText(text);
        last->addWidget(made);
        return made;
    };
    const qsizetype all = std::min(m_works.size(), worksAtMost);
    if (const auto more = static_cast<int>(all - count); more > 0) {
        // Queued: filling again deletes the button that was clicked.
        connect(
            link(u"moreWorksLink"_s, tr("%n more", nullptr, more)), &QPushButton::clicked, this,
            [this, all] { fill(all); }, Qt::QueuedConnection);
    }
    LinkButton *copy = link(u"copyWorksLink"_s, tr("Copy as Markdown"));
    copy->setToolTip(tr("Copy all of them as a list of links"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(worksMarkdown(m_works)); });
    column->addLayout(last);
    m_layout->addWidget(m_rows);
}

QWidget *WorkSection::rowOf(const NamedWork &work)
{
    auto *row = new QWidget(m_rows);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *link = new LinkButton(LinkButton::Look::Link, row);
    link->setObjectName(u"workLink"_s);
    link->setPlainText(workTitle(work));
    link->setToolTip(plainToolTip(work.url));
    connect(link, &QPushButton::clicked, this, [this, url = work.url] {
        if (const std::optional<QUrl> address = webLink(url))
            Q_EMIT linkActivated(*address);
    });
    line->addWidget(link);
    line->addStretch(1);
    if (work.episodes > 1) {
        auto *count = new ElidedLabel(ElidedLabel::Tone::Muted, row);
        count->setText(tr("%1 ×", "times").arg(QLocale().toString(work.episodes)));
        link->setAccessibleDescription(count->text());
        line->addWidget(count);
    }
    return row;
}

} // namespace earmark
