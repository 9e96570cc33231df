// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/sourcesection.h"

#include "models/items/sourcetext.h"
#include "views/sectionheading.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace earmark {

SourceSection::SourceSection(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QLabel(this))
{
    auto *heading = new SectionHeading(this);
    heading->setText(tr("Sources"));
    m_lines->setObjectName(u"episodeSources"_s);
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading);
    layout->addWidget(m_lines);
    hide();
}

void SourceSection::setSources(const QList<EpisodeSource> &sources)
{
    QStringList lines;
    for (const EpisodeSource &source : sources)
        lines.append(sourceText(source));
    m_lines->setText(lines.join(u'\n'));
    setVisible(std::ranges::any_of(
        sources, [](const EpisodeSource &source) { return source.kind != EpisodeSource::Kind::Feed; }));
}

} // namespace earmark
