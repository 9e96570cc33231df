// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/parsing/readpage.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

// How the show of a page is named.
class TestPageShow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheShowThatRepeats();
    void namesTheShowOfItsParts_data();
    void namesTheShowOfItsParts();
    void takesNoLinkPastTheMenuForTheShow();
    void takesNoHeadingOfWhatIsToComeForTheShow();
};

void TestPageShow::namesTheShowThatRepeats()
{
    const PageReading page =
        reading(u"A Day at Sea\nRopes\nOn knots and splices.\n3 days ago\n29 min\n\nA Day at Sea\nSails\n"
                "On wind and cloth.\n5 days ago\n31 min\n\nA Day at Sea\nOars\n"
                "On rowing at night.\n6 days ago\n30 min\n"_s);
    QCOMPARE(page.show.title, u"A Day at Sea"_s);
    QCOMPARE(titles(page), QStringList({u"Ropes"_s, u"Sails"_s, u"Oars"_s}));
}

void TestPageShow::namesTheShowOfItsParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("show");
    const QString list = u"\n\nRopes\n12 Mar 2024 · %1 · 29 min\n\nSails\n5 Mar 2024 · %1 · 31 min\n\nOars\n"
                         "27 Feb 2024 · %1 · 30 min\n\nMoorings\n20 Feb 2024 · %1 · 33 min\n"_s;
    QTest::newRow("beside dates") << u"Library"_s + list.arg(u"A Day at Sea"_s) << u"A Day at Sea"_s;
    QTest::newRow("labelled") << u"Saved on 3 May 2024\nSeries: A Day at Sea\nItems: 4"_s + list.arg(u"read"_s)
                              << u"A Day at Sea"_s;
    QTest::newRow("between signs") << u"*** A Day at Sea ***\nThe show about boats and who rows them."_s
                                          + list.arg(u"read"_s)
                                   << u"A Day at Sea"_s;
}

void TestPageShow::namesTheShowOfItsParts()
{
    QFETCH(const QString, text);
    QTEST(reading(text).show.title, "show");
}

void TestPageShow::takesNoLinkPastTheMenuForTheShow()
{
    QString text =
        u"Skip to content\nHome\nSearch\nYour Library\nPodcast\nSalt in the Rope\nTidewrack Audio\nFollow\n\nAbout\n"
        "Boats that float and boats that do not, and who is called for both.\n... Show more\n\nAll Episodes\n\n"_s;
    const QStringList titled{u"4: Knots at night"_s, u"3: A wet splice"_s, u"2: Oars"_s, u"1: The first tide"_s};
    for (const QString &title : titled)
        text += title
                + u"\nSalt in the Rope\nNobody wants to hear it, so we say it twice.\nFeb 2%1 \u00B7 41 min\n\n"_s.arg(
                    titled.indexOf(title));
    QCOMPARE(titles(reading(text)), titled);
    QCOMPARE(reading(text).show.title, u"Salt in the Rope"_s);
}

void TestPageShow::takesNoHeadingOfWhatIsToComeForTheShow()
{
    const PageReading page =
        reading(u"Loft Radio\n\nUpcoming\n\nLanterns\n10 May 2024\nOn light.\n\nPast episodes\n\nRopes\n"
                "3 May 2024 | 29 min\nKnots.\n\nSails\n26 April 2024 | 31 min\nWind.\n"_s);
    QCOMPARE(page.show.title, u"Loft Radio"_s);
    QVERIFY(page.items.first().episode.upcoming);
}

QTEST_APPLESS_MAIN(TestPageShow)
#include "tst_pageshow.moc"
