// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace earmark {

// Which page or file said what of an episode; hidden where the feed said it all. GUI thread.
class SourceSection final : public QWidget
{
    Q_OBJECT

public:
    explicit SourceSection(QWidget *parent = nullptr);
    void setSources(const QList<EpisodeSource> &sources);

private:
    QLabel *m_lines;
};

} // namespace earmark
