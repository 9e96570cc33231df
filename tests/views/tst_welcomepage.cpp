// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/welcomepage.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestWelcomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tickedShowsAreAskedFor();
    void otherWaysAreAskedFor();
    void nothingCanBeAskedTwice();

private:
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return m_page->findChild<QAbstractButton *>(name);
    }

    QList<StarterShow> m_starters{
        {.title = u"One"_s, .address = u"https://example.org/1"_s, .about = u"First."_s, .language = u"en"_s},
        {.title = u"Two"_s, .address = u"https://example.org/2"_s, .about = u"Second."_s, .language = u"de"_s},
        {.title = u"Three"_s, .address = u"https://example.org/3"_s, .about = u"Third."_s, .language = u"en"_s}};
    std::unique_ptr<WelcomePage> m_page;
};

void TestWelcomePage::init()
{
    m_page = std::make_unique<WelcomePage>(m_starters);
    m_page->resize(900, 640);
    m_page->show();
}

void TestWelcomePage::tickedShowsAreAskedFor()
{
    auto *list = m_page->findChild<QListWidget *>(u"starterList"_s);
    QSignalSpy asked(m_page.get(), &WelcomePage::startersRequested);
    QVERIFY(!button(u"addStartersButton"_s)->isEnabled());
    for (const int row : {0, 2}) {
        list->setCurrentRow(row);
        QTest::keyClick(list, Qt::Key_Space);
    }
    QVERIFY(button(u"addStartersButton"_s)->text().contains(u'2'));
    QTest::mouseClick(button(u"addStartersButton"_s), Qt::LeftButton);
    QCOMPARE(asked.at(0).at(0).value<QList<StarterShow>>(), (QList{m_starters.at(0), m_starters.at(2)}));
}

void TestWelcomePage::otherWaysAreAskedFor()
{
    QSignalSpy catalogue(m_page.get(), &WelcomePage::catalogueRequested);
    QSignalSpy file(m_page.get(), &WelcomePage::fileRequested);
    QSignalSpy address(m_page.get(), &WelcomePage::addressRequested);
    for (const QString &name : {u"catalogueButton"_s, u"openFileButton"_s, u"addressButton"_s})
        QTest::mouseClick(button(name), Qt::LeftButton);
    QCOMPARE(catalogue.size(), 1);
    QCOMPARE(file.size(), 1);
    QCOMPARE(address.size(), 1);
}

void TestWelcomePage::nothingCanBeAskedTwice()
{
    QSignalSpy catalogue(m_page.get(), &WelcomePage::catalogueRequested);
    m_page->setBusy(true, u"Reading 3 shows"_s);
    QCOMPARE(m_page->findChild<QLabel *>(u"welcomeStatus"_s)->text(), u"Reading 3 shows"_s);
    QTest::mouseClick(button(u"catalogueButton"_s), Qt::LeftButton);
    QCOMPARE(catalogue.size(), 0);
    m_page->setBusy(false);
    QTest::mouseClick(button(u"catalogueButton"_s), Qt::LeftButton);
    QCOMPARE(catalogue.size(), 1);
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
