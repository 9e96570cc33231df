// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sourcetext.h"

#include "models/items/format.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

// Where something came from, in words.
class TestSourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatCameFromWhere_data();
    void namesWhatCameFromWhere();
};

void TestSourceText::namesWhatCameFromWhere_data()
{
    constexpr qint64 readAt = 1'746'273'600'000;
    const QString day = dateText(Timestamp{readAt, 0, false});
    QTest::addColumn<EpisodeSource>("source");
    QTest::addColumn<QString>("text");
    using Kind = EpisodeSource::Kind;
    QTest::newRow("feed") << EpisodeSource{Kind::Feed, u"https://a.example/f"_s, readAt, {u"title"_s, u"media"_s}}
                          << u"The feed: title, audio"_s;
    QTest::newRow("page") << EpisodeSource{Kind::Page, u"https://dir.example/list?x=1"_s, readAt, {u"guests"_s}}
                          << u"The page dir.example/list, read %1: guests"_s.arg(day);
    QTest::newRow("file") << EpisodeSource{Kind::File, u"/a/folder/directory.txt"_s, readAt, {}}
                          << u"The file directory.txt, read %1"_s.arg(day);
    QTest::newRow("pasted") << EpisodeSource{Kind::Page, {}, 0, {u"date"_s}} << u"A page: date"_s;
    QTest::newRow("name with a place marker") << EpisodeSource{Kind::File, u"100%2.txt"_s, readAt, {u"number"_s}}
                                              << u"The file 100%2.txt, read %1: number"_s.arg(day);
}

void TestSourceText::namesWhatCameFromWhere()
{
    QFETCH(EpisodeSource, source);
    QTEST(sourceText(source), "text");
}

QTEST_GUILESS_MAIN(TestSourceText)
#include "tst_sourcetext.moc"
