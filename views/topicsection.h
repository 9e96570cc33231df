// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/records.h"

#include <QtWidgets/QWidget>

namespace earmark {

class FlowLayout;
class SectionHeading;

// What an episode is about, as chips that lead onward; the most telling first, many behind "more". GUI thread.
class TopicSection final : public QWidget
{
    Q_OBJECT

public:
    explicit TopicSection(QWidget *parent = nullptr);
    void setTopics(const QList<EpisodeTopic> &topics);

Q_SIGNALS:
    void topicChosen(earmark::TopicId topic);
    void whyRequested(const QList<earmark::EpisodeTopic> &topics, const QPoint &at); // global: where a menu would open

private:
    void fill(qsizetype count);

    QList<EpisodeTopic> m_topics;
    SectionHeading *m_heading;
    QWidget *m_chips = nullptr;
};

} // namespace earmark
