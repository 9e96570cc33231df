// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/browser.h"
#include "models/items/currentportrait.h"
#include "models/items/portraittext.h"
#include "views/actions.h"
#include "views/correctionmenu.h"
#include "views/episodepage.h"
#include "views/evidencetext.h"
#include "views/facetview.h"
#include "views/mainwindow.h"
#include "views/plaintext.h"
#include "views/portraitpage.h"

#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidgetAction>

// Why a guest or topic is believed, and what the listener can do where it is wrong. Menus are shown, never executed.

using namespace Qt::StringLiterals;

namespace earmark {

namespace {

constexpr int widestEvidence = 440; // px

QMenu *makeMenu(const QString &name, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace

void MainWindow::connectCorrections()
{
    connect(m_page, &EpisodePage::whyPersonRequested, this, &MainWindow::showWhyPerson);
    connect(m_page, &EpisodePage::whyTopicsRequested, this, &MainWindow::showWhyTopics);
    connect(m_page, &EpisodePage::additionRequested, this, [this](EpisodeId episode, Part part) {
        askForPerson(episode, part, correcting(m_models.browser.guests()));
    });
    connect(m_page, &EpisodePage::topicAdditionRequested, this,
            [this](EpisodeId episode) { askForTopic(episode, correcting(m_models.browser.topics())); });
    connect(m_actions->correctSubject, &QAction::triggered, this, &MainWindow::showPageCorrections);
}

Correcting MainWindow::correcting(const FacetModel &known)
{
    return {.window = this, .known = known.names(), .correct = [this](const Correction &correction) {
                Q_EMIT correctionRequested(correction);
            }};
}

// A sentence a line, and the way to where it stands.
void MainWindow::addEvidence(QMenu &menu, const QString &words, const Evidence &evidence)
{
    // As a label: a disabled entry would be too pale to read.
    auto *label = new QLabel(words, &menu);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(28, 6, 16, 6);
    label->setMaximumWidth(widestEvidence);
    auto *said = new QWidgetAction(&menu);
    said->setText(asLabel(words));
    said->setDefaultWidget(label);
    menu.addAction(said);
    if (evidence.field == "description"_L1) {
        QAction *shown = menu.addAction(tr("&Show in the Notes"), this, [this, evidence] {
            m_actions->focusPage->trigger();
            m_page->showEvidence(evidence);
        });
        shown->setObjectName(u"showEvidence"_s);
    }
    menu.addSeparator();
}

void MainWindow::showWhyPerson(const PersonCredit &credit, const QPoint &at)
{
    QMenu *menu = makeMenu(u"whyMenu"_s, this);
    addEvidence(*menu, evidenceText(credit.credit), credit.credit.evidence);
    addCorrections(*menu,
                   CorrectablePerson{.name = credit.credit.name,
                                     .part = credit.credit.part,
                                     .episode = m_page->episode(),
                                     .show = m_page->showId()},
                   correcting(m_models.browser.guests()));
    menu->popup(at);
}

void MainWindow::showWhyTopics(const QList<EpisodeTopic> &topics, const QPoint &at)
{
    QMenu *menu = makeMenu(u"whyMenu"_s, this);
    const Correcting doing = correcting(m_models.browser.topics());
    for (const EpisodeTopic &topic : topics) {
        QMenu &own = topics.size() == 1 ? *menu : *menu->addMenu(asLabel(topic.mention.label));
        addEvidence(own, evidenceText(topic.mention), topic.mention.evidence);
        addCorrections(own, CorrectableTopic{.label = topic.mention.label, .episode = m_page->episode()}, doing);
    }
    menu->popup(at);
}

void MainWindow::showPageCorrections()
{
    const std::optional<Portrait> &portrait = m_models.portrait.portrait();
    if (!portrait || portrait->subject.kind == PortraitSubject::Kind::Show)
        return;
    QMenu *menu = makeMenu(u"pageCorrections"_s, this);
    if (portrait->subject.person.isValid())
        addCorrections(*menu, CorrectablePerson{.name = portrait->name}, correcting(m_models.browser.guests()));
    else
        addCorrections(*menu, CorrectableTopic{.label = portrait->name}, correcting(m_models.browser.topics()));
    menu->popup(m_portrait->correctionPlace());
}

void MainWindow::addFacetCorrections(QMenu &menu, const FacetView &pane, qint64 value)
{
    Browser &browser = m_models.browser;
    if (&pane == m_guests) {
        addCorrections(*menu.addMenu(tr("&Correct")), CorrectablePerson{.name = browser.nameOf(PersonId{value})},
                       correcting(browser.guests()));
    } else if (&pane == m_topics) {
        addCorrections(*menu.addMenu(tr("&Correct")), CorrectableTopic{.label = browser.nameOf(TopicId{value})},
                       correcting(browser.topics()));
    }
}

} // namespace earmark
