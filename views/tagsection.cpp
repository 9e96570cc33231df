// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/tagsection.h"

#include "views/chip.h"
#include "views/flowlayout.h"
#include "views/sectionheading.h"

#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace earmark {

TagSection::TagSection(QWidget *parent)
    : QWidget(parent)
{
    auto *heading = new SectionHeading(this);
    heading->setText(tr("Tags"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(heading);
    hide();
}

void TagSection::setTags(const QStringList &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    delete m_chips;
    m_chips = new QWidget(this);
    auto *flow = new FlowLayout(m_chips, 5, 5);
    for (const QString &tag : tags) {
        auto *chip = new Chip(tag, m_chips);
        chip->setObjectName(u"tagChip"_s);
        chip->setAccessibleDescription(tr("Shows all that is tagged so"));
        connect(chip, &QPushButton::clicked, this, [this, tag] { Q_EMIT tagChosen(tag); });
        flow->addWidget(chip);
    }
    layout()->addWidget(m_chips);
    setVisible(!tags.isEmpty());
}

} // namespace earmark
