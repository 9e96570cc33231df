// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/library/correction.h"
#include "models/library/portrait.h"
#include "models/library/records.h"

#include <QtWidgets/QWidget>

namespace earmark {

class Actions;
class ArtworkSource;
class PortraitAside;
class PortraitHeader;
class SectionHeading;
class YearPlot;

// The list of episodes, and around it, while it is the page of a guest, topic or show, who or what that is. GUI thread.
class PortraitPage final : public QWidget
{
    Q_OBJECT

public:
    // `list` becomes a part of the page; while no page is open it is all there is to see.
    PortraitPage(QWidget &list, ArtworkSource &artwork, const Actions &actions, QWidget *parent = nullptr);

    // An invalid subject is the plain list. `name` stands until the portrait is read.
    void setSubject(const PortraitSubject &subject, const QString &name);
    void setPortrait(const Portrait &portrait, const QList<EpisodeSource> &sources); // sources: of a show
    // Of the same subject, once they are read: who may be the same person, and what the notes name.
    void setSuggestions(const QList<SamePersonSuggestion> &suggestions);
    void setWorks(const QList<NamedWork> &works);
    // What the list holds at this moment.
    void setCounts(int episodes, int shows, qint64 durationMs);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QPoint correctionPlace() const; // global: where a menu of corrections opens

Q_SIGNALS:
    void personChosen(earmark::PersonId person, bool asHost);
    void topicChosen(earmark::TopicId topic);
    void showChosen(earmark::ShowId show);
    void correctionRequested(const earmark::Correction &correction);
    void linkActivated(const QUrl &url); // http, https only

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showParts();

    PortraitSubject m_subject;
    QWidget *m_top;
    PortraitHeader *m_header;
    YearPlot *m_years;
    SectionHeading *m_counts;
    PortraitAside *m_aside;
};

} // namespace earmark
