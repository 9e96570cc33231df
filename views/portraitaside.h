// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correction.h"
#include "models/library/portrait.h"
#include "models/library/records.h"

#include <QtWidgets/QScrollArea>

#include <functional>

class QVBoxLayout;

namespace earmark {

class SamePersonSection;
class WorkSection;

// What stands beside the list on the page of a guest, topic or show: topics, people, roles, habits, sources and why,
// each name a way onward. Long lists are cut: the panes have all of them. GUI thread.
class PortraitAside final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PortraitAside(QWidget *parent = nullptr);

    void clear();
    void setPortrait(const Portrait &portrait, const QList<EpisodeSource> &sources); // sources: of a show

    // Of the same subject, once they are read: who may be the same person, and what the notes name.
    void setSuggestions(const QList<SamePersonSuggestion> &suggestions);
    void setWorks(const QList<NamedWork> &works);

Q_SIGNALS:
    void correctionRequested(const earmark::Correction &correction);
    void linkActivated(const QUrl &url); // http, https only
    void personChosen(earmark::PersonId person, bool asHost);
    void topicChosen(earmark::TopicId topic); // beside a person: that person on it
    void showChosen(earmark::ShowId show);

private:
    void startAnew();
    void addHeading(const QString &text);
    void addLines(const QString &heading, const QStringList &lines, const QString &name);
    void addTopics(const Portrait &portrait);
    void addPeople(const QString &heading, const QList<PortraitPerson> &people, const QString &name);
    void addPersonLinks(const Portrait &portrait);
    void addShow(const Portrait &portrait, const QList<EpisodeSource> &sources);
    [[nodiscard]] QWidget *nameRow(const QString &name, const QString &figure, const QString &objectName,
                                   const std::function<void()> &chosen);

    std::optional<Portrait> m_shown;
    QList<EpisodeSource> m_sources;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_rows = nullptr;
    SamePersonSection *m_same = nullptr;
    WorkSection *m_works = nullptr;
};

} // namespace earmark
