// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/correctionmenu.h"
#include "views/namedialog.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;
using namespace earmark;

// That every way of putting something right is there, and says exactly that.
class TestCorrectionMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneClickCorrects_data();
    void oneClickCorrects();
    void namesAreAskedFor_data();
    void namesAreAskedFor();
    void whatIsRightAlreadyIsNotOffered();
    void withoutAnEpisodeItIsAboutAll();
    void whatIsMissingIsAdded();
    void nothingIsCorrectedByAnEmptyName();

private:
    [[nodiscard]] Correcting correcting();
    [[nodiscard]] NameDialog *dialog() const { return m_window->findChild<NameDialog *>(); }
    [[nodiscard]] bool offers(const QMenu &menu, const QString &entry) const
    {
        return menu.findChild<QAction *>(entry) != nullptr;
    }

    std::unique_ptr<QWidget> m_window;
    QList<Correction> m_made;
    const CorrectablePerson m_guest{
        .name = u"Ann Field"_s, .part = Part::Guest, .episode = EpisodeId{7}, .show = ShowId{3}};
    const CorrectableTopic m_topic{.label = u"k8s"_s, .episode = EpisodeId{7}};
};

void TestCorrectionMenu::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_made.clear();
}

Correcting TestCorrectionMenu::correcting()
{
    return {.window = m_window.get(),
            .known = {u"Anne Field"_s, u"Kubernetes"_s},
            .correct = [this](const Correction &correction) {
                m_made.append(correction);
            }};
}

void TestCorrectionMenu::oneClickCorrects_data()
{
    using Kind = Correction::Kind;
    QTest::addColumn<QString>("entry");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("here");
    QTest::addColumn<int>("part");
    const auto row = [](const char *entry, Kind kind, bool here, Part part = Part::Guest) {
        QTest::newRow(entry) << QString::fromLatin1(entry) << int(kind) << here << int(part);
    };
    row("notOnEpisode", Kind::NotOnEpisode, true);
    row("hostHere", Kind::MovePart, true, Part::Host);
    row("hostOfShow", Kind::MovePart, false, Part::Host);
    row("nobodysGuest", Kind::NotOnEpisode, false);
    row("notAPerson", Kind::NotAPerson, false);
    row("hideTopicHere", Kind::HideTopic, true);
    row("hideTopic", Kind::HideTopic, false);
}

void TestCorrectionMenu::oneClickCorrects()
{
    QFETCH(QString, entry);
    QFETCH(int, kind);
    QFETCH(bool, here);
    QFETCH(int, part);
    QMenu menu;
    const bool topic = entry.startsWith(u"hideTopic"_s);
    if (topic)
        addCorrections(menu, m_topic, correcting());
    else
        addCorrections(menu, m_guest, correcting());
    QVERIFY(offers(menu, entry));
    menu.findChild<QAction *>(entry)->trigger();
    QCOMPARE(m_made.size(), 1);
    const Correction &made = m_made.constFirst();
    QCOMPARE(int(made.kind), kind);
    QCOMPARE(made.subject, topic ? u"k8s"_s : u"Ann Field"_s);
    QCOMPARE(made.episodes, here ? QList<EpisodeId>{EpisodeId{7}} : QList<EpisodeId>());
    QCOMPARE(int(made.part), part);
    QCOMPARE(made.show, entry == "hostOfShow"_L1 ? ShowId{3} : ShowId{});
}

void TestCorrectionMenu::namesAreAskedFor_data()
{
    using Kind = Correction::Kind;
    QTest::addColumn<QString>("entry");
    QTest::addColumn<int>("kind");
    QTest::newRow("same person") << u"samePerson"_s << int(Kind::SamePerson);
    QTest::newRow("renamed person") << u"renamePerson"_s << int(Kind::RenamePerson);
    QTest::newRow("somebody else") << u"somebodyElse"_s << int(Kind::OtherPerson);
    QTest::newRow("same topic") << u"sameTopic"_s << int(Kind::SameTopic);
    QTest::newRow("renamed topic") << u"renameTopic"_s << int(Kind::RenameTopic);
}

void TestCorrectionMenu::namesAreAskedFor()
{
    QFETCH(QString, entry);
    QFETCH(int, kind);
    QMenu menu;
    addCorrections(menu, m_guest, correcting());
    addCorrections(menu, m_topic, correcting());
    menu.findChild<QAction *>(entry)->trigger();
    QVERIFY(dialog());
    QCOMPARE(m_made.size(), 0);
    auto *field = dialog()->findChild<QLineEdit *>(u"nameField"_s);
    field->selectAll();
    QTest::keyClicks(field, u"  Zoe  Zander "_s); // none of the known: the completer stays out of the way
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_made.size(), 1);
    QCOMPARE(int(m_made.constFirst().kind), kind);
    QCOMPARE(m_made.constFirst().value, u"Zoe Zander"_s);
    QCOMPARE(m_made.constFirst().episodes.size(), entry == "somebodyElse"_L1 ? 1 : 0);
}

void TestCorrectionMenu::whatIsRightAlreadyIsNotOffered()
{
    QMenu guest;
    addCorrections(guest, m_guest, correcting());
    QVERIFY(!offers(guest, u"guestHere"_s));
    CorrectablePerson host = m_guest;
    host.part = Part::Host;
    QMenu ofHost;
    addCorrections(ofHost, host, correcting());
    QVERIFY(!offers(ofHost, u"hostHere"_s));
    ofHost.findChild<QAction *>(u"guestHere"_s)->trigger();
    QCOMPARE(m_made.constFirst().part, Part::Guest);
}

void TestCorrectionMenu::withoutAnEpisodeItIsAboutAll()
{
    QMenu menu;
    addCorrections(menu, CorrectablePerson{.name = u"Ann Field"_s}, correcting());
    addCorrections(menu, CorrectableTopic{.label = u"k8s"_s}, correcting());
    for (const QString &entry : {u"notOnEpisode"_s, u"hostHere"_s, u"somebodyElse"_s, u"hideTopicHere"_s})
        QVERIFY2(!offers(menu, entry), qPrintable(entry));
    QVERIFY(offers(menu, u"samePerson"_s));
    QVERIFY(offers(menu, u"sameTopic"_s));
}

void TestCorrectionMenu::whatIsMissingIsAdded()
{
    askForPerson(EpisodeId{7}, Part::Host, correcting());
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(u"nameField"_s), u"Zoe Zander"_s);
    dialog()->accept();
    QCOMPARE(m_made.constLast().kind, Correction::Kind::AddPerson);
    QCOMPARE(m_made.constLast().part, Part::Host);
    QCOMPARE(m_made.constLast().subject, u"Zoe Zander"_s);
    QCOMPARE(m_made.constLast().episodes, QList<EpisodeId>{EpisodeId{7}});
    init();
    askForTopic(EpisodeId{7}, correcting());
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(u"nameField"_s), u"zinc"_s);
    dialog()->accept();
    QCOMPARE(m_made.constLast().kind, Correction::Kind::AddTopic);
    QCOMPARE(m_made.constLast().subject, u"zinc"_s);
}

void TestCorrectionMenu::nothingIsCorrectedByAnEmptyName()
{
    askForTopic(EpisodeId{7}, correcting());
    auto *field = dialog()->findChild<QLineEdit *>(u"nameField"_s);
    QTest::keyClicks(field, u"   "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(dialog()->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(m_made.size(), 0);
}

QTEST_MAIN(TestCorrectionMenu)
#include "tst_correctionmenu.moc"
