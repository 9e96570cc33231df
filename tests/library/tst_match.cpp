// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/match.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

QStringList marked(const QString &text, const QList<Match::Span> &spans)
{
    QStringList pieces;
    for (const Match::Span &span : spans)
        pieces.append(text.mid(span.start, span.length));
    return pieces;
}

} // namespace

// Where a search hit is shown to stand.
class TestMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksTheTitle_data();
    void marksTheTitle();
    void cutsTheRunWithMostHits();
    void spansSurviveCollapsedSpaces();
    void nothingToMark();
};

void TestMatch::marksTheTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("pieces");
    QTest::newRow("case and accents") << u"Über WÄLDER"_s << u"walder uber"_s << QStringList{u"Über"_s, u"WÄLDER"_s};
    QTest::newRow("whole words") << u"art party"_s << u"art"_s << QStringList{u"art"_s};
    QTest::newRow("prefix") << u"art party arty"_s << u"art*"_s << QStringList{u"art"_s, u"arty"_s};
    QTest::newRow("phrase") << u"a deep, deep forest"_s << u"\"deep forest\""_s << QStringList{u"deep forest"_s};
    QTest::newRow("apostrophe") << u"We don't know"_s << u"don't"_s << QStringList{u"don't"_s};
    QTest::newRow("negated") << u"art"_s << u"-art"_s << QStringList();
    QTest::newRow("field") << u"art"_s << u"show:art"_s << QStringList();
}

void TestMatch::marksTheTitle()
{
    QFETCH(QString, title);
    QFETCH(QString, search);
    const Match match = matchIn(title, {}, parseQuery(search));
    QTEST(marked(title, match.inTitle), "pieces");
    QVERIFY(match.snippet.isEmpty());
}

void TestMatch::cutsTheRunWithMostHits()
{
    const QString notes =
        u"forest "_s + u"filler "_s.repeated(80) + u"the forest meets the city"_s + u" filler"_s.repeated(80);
    const Match match = matchIn(u"T"_s, notes, parseQuery(u"forest city"_s));
    QVERIFY(match.snippet.startsWith(u'…') && match.snippet.endsWith(u'…'));
    QVERIFY(match.snippet.size() < 200);
    QCOMPARE(marked(match.snippet, match.inSnippet), (QStringList{u"forest"_s, u"city"_s}));
}

void TestMatch::spansSurviveCollapsedSpaces()
{
    const Match match = matchIn({}, u"one\n\n\n  two\tthree"_s, parseQuery(u"three two"_s));
    QCOMPARE(match.snippet, u"one two three"_s);
    QCOMPARE(marked(match.snippet, match.inSnippet), (QStringList{u"two"_s, u"three"_s}));
}

void TestMatch::nothingToMark()
{
    QCOMPARE(matchIn(u"T"_s, u"N"_s, parseQuery(u"is:played"_s)), Match());
    QCOMPARE(matchIn({}, {}, parseQuery(u"a"_s)), Match());
    QCOMPARE(matchIn(u"T"_s, u"N"_s, parseQuery(u"++"_s)), Match());
}

QTEST_GUILESS_MAIN(TestMatch)
#include "tst_match.moc"
