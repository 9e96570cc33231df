// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/noartwork.h"
#include "tests/views/exampleportrait.h"
#include "views/actions.h"
#include "views/portraitpage.h"
#include "views/yearplot.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>

using namespace Qt::StringLiterals;
using namespace earmark;

// What the pages of guests, topics and shows say, and where their names lead.
class TestPortraitPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPlainListIsAllThereIs();
    void theNameStandsAtOnce();
    void aGuestIsIntroduced();
    void namesLeadOnward();
    void actionsArePressed();
    void aTopicHasNeighbours();
    void aShowHasHabits();
    void yearsAreSpokenAndShown();
    void aLateAnswerIsNotShown();
    void theFocusStaysWhereItWas();
    void whoMayBeTheSameIsDecided();
    void namedWorksAreLinksAndCopied();

private:
    template <class T = QLabel>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void open(const Portrait &portrait);

    test::NoArtwork m_artwork;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<PortraitPage> m_page;
};

void TestPortraitPage::init()
{
    m_page.reset();
    m_actions = std::make_unique<Actions>();
    m_page = std::make_unique<PortraitPage>(*new QListView, m_artwork, *m_actions);
    m_page->resize(1040, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestPortraitPage::open(const Portrait &portrait)
{
    m_page->setSubject(portrait.subject, portrait.name);
    m_page->setPortrait(portrait, {});
}

void TestPortraitPage::aPlainListIsAllThereIs()
{
    QVERIFY(!m_page->isOpen());
    QVERIFY(child<QListView>({})->isVisible());
    QVERIFY(!child(u"portraitTitle"_s)->isVisible());
    open(test::examplePerson());
    QVERIFY(child(u"portraitTitle"_s)->isVisible());
    m_page->setSubject({}, {});
    QVERIFY(!child(u"portraitTitle"_s)->isVisible());
    QVERIFY(child<QListView>({})->isVisible());
}

void TestPortraitPage::theNameStandsAtOnce()
{
    const Portrait person = test::examplePerson();
    m_page->setSubject(person.subject, person.name);
    m_page->setCounts(3, 2, 7'200'000);
    QCOMPARE(child(u"portraitTitle"_s)->text(), u"Marta Lindqvist"_s);
    QVERIFY(child(u"portraitCounts"_s)->text().contains(u"2 h 00 min"_s));
    QVERIFY(!child<QAbstractButton>(u"playUnheardButton"_s)->isEnabled()); // nothing to play is known yet
}

void TestPortraitPage::aGuestIsIntroduced()
{
    open(test::examplePerson());
    QCOMPARE(child(u"portraitSubtitle"_s)->text(), u"engineer, Northhaven (2021) · student (2017–2019)"_s);
    QVERIFY(child(u"portraitRoles"_s)->text().contains(u"student (2017–2019)"_s));
    QVERIFY(child(u"portraitEvidence"_s)->text().contains(u"M. Lindqvist"_s));
    QVERIFY(child(u"portraitEvidence"_s)->text().contains(u"Very likely"_s));
    QCOMPARE(child<QAbstractButton>(u"followButton"_s)->text(), u"Follow"_s);
}

void TestPortraitPage::namesLeadOnward()
{
    open(test::examplePerson());
    QSignalSpy people(m_page.get(), &PortraitPage::personChosen);
    QSignalSpy topics(m_page.get(), &PortraitPage::topicChosen);
    QSignalSpy shows(m_page.get(), &PortraitPage::showChosen);
    for (QAbstractButton *link : m_page->findChildren<QAbstractButton *>(u"companionLink"_s))
        link->click();
    child<QAbstractButton>(u"asHostLink"_s)->click();
    child<QAbstractButton>(u"portraitTopicChip"_s)->click();
    child<QAbstractButton>(u"hostedShowLink"_s)->click();
    QTRY_COMPARE(shows.size(), 1);
    QCOMPARE(people.size(), 3);
    QCOMPARE(people.at(0).at(0).value<PersonId>(), PersonId{4});
    QVERIFY(people.at(0).at(1).toBool()); // a host's page is that of what they host
    QVERIFY(!people.at(1).at(1).toBool());
    QCOMPARE(people.at(2).at(0).value<PersonId>(), PersonId{3}); // the same person as a host
    QCOMPARE(topics.at(0).at(0).value<TopicId>(), TopicId{6});
    QCOMPARE(shows.at(0).at(0).value<ShowId>(), ShowId{2});
}

void TestPortraitPage::actionsArePressed()
{
    open(test::examplePerson());
    for (const auto &[button, action] : {std::pair{u"playUnheardButton"_s, m_actions->playUnheard},
                                         {u"queueUnheardButton"_s, m_actions->queueUnheard},
                                         {u"followButton"_s, m_actions->followSubject},
                                         {u"exportPageButton"_s, m_actions->exportList},
                                         {u"asListButton"_s, m_actions->openPortrait}}) {
        const QSignalSpy triggered(action, &QAction::triggered);
        auto *pressed = child<QAbstractButton>(button);
        QTest::keyClick(pressed, Qt::Key_Space);
        QCOMPARE(triggered.size(), 1);
        QVERIFY(!action->shortcut().isEmpty());
    }
}

void TestPortraitPage::aTopicHasNeighbours()
{
    open(test::exampleTopic());
    QCOMPARE(child<QAbstractButton>(u"followButton"_s)->text(), u"Following"_s);
    const auto *chip = child<QAbstractButton>(u"portraitTopicChip"_s);
    QCOMPARE(chip->accessibleName(), u"QUIC"_s);
    QVERIFY(chip->accessibleDescription().contains(u"12 times as often"_s));
    QCOMPARE(m_page->findChildren<QAbstractButton *>(u"guestLink"_s).size(), 1); // hosts are no guests of a topic
}

void TestPortraitPage::aShowHasHabits()
{
    open(test::exampleShow());
    const QString habits = child(u"portraitHabits"_s)->text();
    QVERIFY(habits.contains(u"Usually 58 min, from 31 min to 1 h 40 min"_s));
    QVERIFY(habits.contains(u"every week"_s));
    QVERIFY(habits.contains(u"67 %"_s));
    QCOMPARE(child<QAbstractButton>(u"hostLink"_s)->accessibleName(), u"Ida Brook"_s);
}

void TestPortraitPage::yearsAreSpokenAndShown()
{
    open(test::examplePerson());
    auto *years = m_page->findChild<YearPlot *>();
    QVERIFY(years->isVisible());
    QCOMPARE(years->accessibleDescription(), u"2019: 1, 2021: 3"_s);
    Portrait once = test::examplePerson();
    once.years = {{2021, ShowId{1}, u"Packet Hours"_s, 3}};
    m_page->setPortrait(once, {});
    QVERIFY(!years->isVisible()); // one year compares nothing
}

void TestPortraitPage::aLateAnswerIsNotShown()
{
    open(test::examplePerson());
    m_page->setPortrait(test::exampleTopic(), {});
    QCOMPARE(child(u"portraitTitle"_s)->text(), u"Marta Lindqvist"_s);
}

void TestPortraitPage::theFocusStaysWhereItWas()
{
    open(test::examplePerson());
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    const auto links = m_page->findChildren<QAbstractButton *>(u"companionLink"_s);
    links.at(1)->setFocus();
    Portrait more = test::examplePerson();
    more.people.prepend({PersonId{9}, u"Nils Aker"_s, Part::Guest, 4});
    m_page->setPortrait(more, {});
    QVERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Oren Vasquez"_s);
}

void TestPortraitPage::whoMayBeTheSameIsDecided()
{
    open(test::examplePerson());
    m_page->setSuggestions({{PersonId{8}, u"M. Lindqvist"_s, SamePersonSuggestion::Reason::Initial, 2, {}}});
    QSignalSpy corrections(m_page.get(), &PortraitPage::correctionRequested);
    child<QAbstractButton>(u"samePersonLink"_s)->click();
    child<QAbstractButton>(u"otherPersonLink"_s)->click();
    QTRY_COMPARE(corrections.size(), 2);
    const auto same = corrections.at(0).at(0).value<Correction>();
    QCOMPARE(same.kind, Correction::Kind::SamePerson);
    QCOMPARE(same.subject, u"M. Lindqvist"_s);
    QCOMPARE(same.value, u"Marta Lindqvist"_s); // who stays
    QCOMPARE(corrections.at(1).at(0).value<Correction>().kind, Correction::Kind::OtherPerson);
    m_page->setSuggestions({});
    QVERIFY(!child<QAbstractButton>(u"samePersonLink"_s) || !child<QAbstractButton>(u"samePersonLink"_s)->isVisible());
}

void TestPortraitPage::namedWorksAreLinksAndCopied()
{
    open(test::examplePerson());
    m_page->setWorks({{ReferenceKind::Rfc, u"9114"_s, u"https://rfc.example/9114"_s, 2},
                      {ReferenceKind::Book, u"9780306406157"_s, u"javascript:alert(1)"_s, 1}});
    const QSignalSpy links(m_page.get(), &PortraitPage::linkActivated);
    for (QAbstractButton *link : m_page->findChildren<QAbstractButton *>(u"workLink"_s))
        link->click();
    QCOMPARE(links.size(), 1); // nothing but addresses of the web leads anywhere
    QCOMPARE(links.at(0).at(0).toUrl(), QUrl(u"https://rfc.example/9114"_s));
    child<QAbstractButton>(u"copyWorksLink"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"- [RFC 9114](<https://rfc.example/9114>)"_s));
}

QTEST_MAIN(TestPortraitPage)
#include "tst_portraitpage.moc"
