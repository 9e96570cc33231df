// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/creditsection.h"

#include "models/items/format.h"
#include "models/items/portraittext.h"
#include "views/avatar.h"
#include "views/elidedlabel.h"
#include "views/evidencetext.h"
#include "views/flowlayout.h"
#include "views/linkbutton.h"
#include "views/sectionheading.h"

#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int largeAvatar = 32; // px
constexpr int smallAvatar = 20;

} // namespace

CreditSection::CreditSection(Part part, Size size, QWidget *parent)
    : QWidget(parent)
    , m_part(part)
    , m_size(size)
    , m_heading(new SectionHeading(this))
    , m_rows(nullptr)
    , m_rowsArea(nullptr)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_heading);
    hide();
}

void CreditSection::setCredits(const QList<PersonCredit> &all)
{
    QList<PersonCredit> mine;
    for (const PersonCredit &credit : all) {
        if (credit.credit.part == m_part)
            mine << credit;
    }
    if (mine == m_credits)
        return;
    m_credits = mine;
    m_heading->setText(headingText());
    delete m_rowsArea;
    m_rowsArea = new QWidget(this);
    m_rows = new QVBoxLayout(m_rowsArea);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(m_size == Size::Large ? 6 : 2);
    for (const PersonCredit &credit : mine)
        m_rows->addWidget(rowOf(credit));
    layout()->addWidget(m_rowsArea);
    setVisible(!mine.isEmpty());
}

QString CreditSection::headingText() const
{
    const auto count = static_cast<int>(m_credits.size());
    switch (m_part) {
    case Part::Guest:
        return count == 1 ? tr("Guest") : tr("Guests");
    case Part::Host:
        return count == 1 ? tr("Host") : tr("Hosts");
    case Part::Other:
        break;
    }
    return tr("Also taking part");
}

QWidget *CreditSection::rowOf(const PersonCredit &credit)
{
    auto *row = new QWidget(m_rowsArea);
    const bool large = m_size == Size::Large;
    auto *avatar = new Avatar(credit.credit.name, large ? largeAvatar : smallAvatar, row);
    auto *name = new LinkButton(LinkButton::Look::Link, row);
    name->setObjectName(u"personLink"_s);
    name->setPlainText(credit.credit.name);
    name->setToolTip(plainToolTip(evidenceText(credit.credit)));
    name->setAccessibleDescription(evidenceText(credit.credit));
    const auto choose = [this, person = credit.person] {
        Q_EMIT personChosen(person);
    };
    connect(name, &QPushButton::clicked, this, choose);

    auto *words = new FlowLayout(nullptr, 8, 0);
    if (!large)
        words->addWidget(name);
    if (const QString role = roleText(credit.credit.role, credit.credit.organisation); !role.isEmpty()) {
        auto *label = new ElidedLabel(ElidedLabel::Tone::Muted, row);
        label->setText(role);
        words->addWidget(label);
    }
    if (credit.otherEpisodes > 0) {
        auto *more = new LinkButton(LinkButton::Look::Link, row);
        more->setObjectName(u"moreEpisodesLink"_s);
        more->setPlainText(tr("%n more episode(s)", nullptr, credit.otherEpisodes));
        more->setAccessibleName(tr("%1: %2", "person, more episodes").arg(credit.credit.name, more->text()));
        connect(more, &QPushButton::clicked, this, choose);
        words->addWidget(more);
    }

    auto *why = new LinkButton(LinkButton::Look::Link, row);
    why->setObjectName(u"whyPersonLink"_s);
    why->setPlainText(tr("Why?"));
    why->setAccessibleName(tr("Why %1?", "is a guest").arg(credit.credit.name));
    why->setAccessibleDescription(evidenceText(credit.credit));
    why->setToolTip(tr("Where this was read, and what to do if it is wrong"));
    connect(why, &QPushButton::clicked, this,
            [this, why, credit] { Q_EMIT whyRequested(credit, why->mapToGlobal(QPoint(0, why->height()))); });
    words->addWidget(why);
    name->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(name, &QWidget::customContextMenuRequested, this,
            [this, name, credit](const QPoint &at) { Q_EMIT whyRequested(credit, name->mapToGlobal(at)); });

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(avatar, 0, Qt::AlignTop);
    if (large) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(name, 0, Qt::AlignLeading | Qt::AlignVCenter);
        column->addLayout(words);
        layout->addLayout(column, 1);
    } else {
        layout->addLayout(words, 1);
    }
    return row;
}

} // namespace earmark
