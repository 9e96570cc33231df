// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/pageframes.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;

class TestPageFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titles_data();
    void titles();
};

void TestPageFrames::titles_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("fields") << QStringList{u"name: Ropes"_s, u"name: \"Tides: a guide\""_s, u"name: 'Oars'"_s,
                                           u"name: Sails"_s}
                            << QStringList{u"Ropes"_s, u"Tides: a guide"_s, u"Oars"_s, u"Sails"_s};
    QTest::newRow("elements") << QStringList{u"link \"Ropes\" (level 3)"_s, u"link \"Tides\" (level 3)"_s,
                                             u"link \"On \\\"oars\\\"\" (level 3)"_s, u"link \"Sails\" (level 4)"_s}
                              << QStringList{u"Ropes"_s, u"Tides"_s, u"On \\\"oars\\\""_s, u"Sails"_s};
    QTest::newRow("columns") << QStringList{u"1   Ropes         1    1.99"_s, u"2   Tides again   1    2.49"_s,
                                            u"3   Oars          1    1.99"_s, u"14  Sails         1   10.00"_s}
                             << QStringList{u"Ropes"_s, u"Tides again"_s, u"Oars"_s, u"Sails"_s};
    QTest::newRow("a site behind") << QStringList{u"Ropes - Low Tide"_s, u"Oars - a lament - Low Tide"_s,
                                                  u"Sails - Low Tide"_s, u"Knots - Low Tide"_s}
                                   << QStringList{u"Ropes"_s, u"Oars - a lament"_s, u"Sails"_s, u"Knots"_s};
    QTest::newRow("words of all") << QStringList{u"heading level 3 Ropes"_s, u"heading level 3 Tides"_s,
                                                 u"heading level 3 Oars"_s, u"heading level 3 Sails"_s}
                                  << QStringList{u"Ropes"_s, u"Tides"_s, u"Oars"_s, u"Sails"_s};
    QTest::newRow("places in a list") << QStringList{u"01 Part 12, ropes"_s, u"02 Part 11, tides"_s,
                                                     u"03 Oars in 1999"_s, u"04 Part 9, sails"_s}
                                      << QStringList{u"Part 12, ropes"_s, u"Part 11, tides"_s, u"Oars in 1999"_s,
                                                     u"Part 9, sails"_s};
    const QStringList counted{u"1. Ropes"_s, u"2. Tides"_s, u"3. Oars"_s, u"4. Sails"_s};
    QTest::newRow("a number that is all there is") << counted << counted;
    QTest::newRow("all in quotes") << QStringList{u"“Ropes”"_s, u"“Tides”"_s, u"“Oars”"_s, u"“Sails”"_s}
                                   << QStringList{u"Ropes"_s, u"Tides"_s, u"Oars"_s, u"Sails"_s};
    const QStringList numbered{u"Part 3: Ropes"_s, u"Part 2: Tides"_s, u"Part 1: Oars"_s, u"Part 0: Sails"_s};
    QTest::newRow("numbers are of the title") << numbered << numbered;
    const QStringList begun{u"The rope"_s, u"The tide"_s, u"The oar"_s, u"The sail, a lament"_s};
    QTest::newRow("a word alone is no frame") << begun << begun;
    const QStringList quoting{u"\"Oars\" and other songs"_s, u"Ropes"_s, u"Tides"_s, u"\"Sails\""_s};
    QTest::newRow("few in quotes") << quoting << quoting;
    const QStringList few{u"name: Ropes"_s, u"name: Tides"_s};
    QTest::newRow("too few to tell") << few << few;
    const QStringList bare{u"name: "_s, u"name: "_s, u"name: "_s, u"name: "_s};
    QTest::newRow("nothing would be left") << bare << bare;
}

void TestPageFrames::titles()
{
    QFETCH(const QStringList, lines);
    QFETCH(const QStringList, titles);
    QList<QStringView> views;
    for (const QString &line : lines)
        views.append(line);
    const QList<FramedTitle> framed = titlesWithin(views);
    QCOMPARE(framed.size(), lines.size());
    QStringList found;
    for (qsizetype i = 0; i < lines.size(); ++i)
        found.append(lines[i].sliced(framed[i].start, framed[i].end - framed[i].start));
    QCOMPARE(found, titles);
}

QTEST_GUILESS_MAIN(TestPageFrames)
#include "tst_pageframes.moc"
