// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/timestamps.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestTimestamps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsMoments_data();
    void findsMoments();
    void staysWithinTheEpisode();
    void readsChapters_data();
    void readsChapters();
};

void TestTimestamps::findsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("moments"); // "text=seconds"
    const auto row = [](const char *name, const QString &text, const QStringList &moments) {
        QTest::newRow(name) << text << moments;
    };
    row("in brackets", u"See (12:34) and [00:04:12]."_s, {u"12:34=754"_s, u"00:04:12=252"_s});
    row("with hours", u"At 1:02:03 it ends"_s, {u"1:02:03=3723"_s});
    row("list", u"0:00 Start\n- 4:05 – Two\n* [@61:00] Three"_s, {u"0:00=0"_s, u"4:05=245"_s, u"61:00=3660"_s});
    row("at the end of a line", u"Start - 0:10\nThe rest — 12:00"_s, {u"0:10=10"_s, u"12:00=720"_s});
    row("emoji around", u"\U0001F3A7 03:15 Music"_s, {u"03:15=195"_s});
    row("time of day", u"Live (10:30 am), 15:00 UTC, at 10:30 on Monday\n20:00 Uhr Beginn\n9:30pm"_s, {});
    row("ratio and score", u"A 16:9 screen, they won 3:10 that day, 1:1 talks"_s, {});
    row("verse", u"as John 3:16 says"_s, {});
    row("no clock", u"(12:75) 1:2:3 12:34:56:78 10:20.5 (1:60:00) v1:10 :12 12: 1234:10"_s, {});
    row("URL", u"https://x.example:80:10/ http://x.example/12:30"_s, {});
    row("empty", QString(), {});
}

void TestTimestamps::findsMoments()
{
    QFETCH(QString, text);
    QFETCH(QStringList, moments);
    QStringList found;
    for (const NoteTimestamp &stamp : findTimestamps(text))
        found += text.sliced(stamp.start, stamp.end - stamp.start) + u'=' + QString::number(stamp.ms / 1000);
    QCOMPARE(found, moments);
}

void TestTimestamps::staysWithinTheEpisode()
{
    QCOMPARE(findTimestamps(u"(10:00) (20:00)", 15 * 60 * 1000).size(), 1);
    QCOMPARE(findTimestamps(u"(10:00) (20:00)").size(), 2);
}

void TestTimestamps::readsChapters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("chapters"); // "seconds title"
    const auto row = [](const char *name, const QString &text, const QStringList &chapters) {
        QTest::newRow(name) << text << chapters;
    };
    const QStringList three = {u"0 Intro"_s, u"65 The middle: part 1"_s, u"3601 Farewell"_s};
    row("stamps first", u"Notes.\n\n0:00 Intro\n- 1:05 - The middle: part 1\n(1:00:01) Farewell\nBye"_s, three);
    row("stamps last", u"Intro (0:00)\nThe middle: part 1 - 1:05\nFarewell [1:00:01]"_s, three);
    row("two are none", u"0:00 Intro\n1:05 End"_s, {});
    row("must ascend", u"5:00 a\n1:05 b\n2:00 c"_s, {});
    row("within sentences", u"We met (0:10) and spoke (0:20) and left (0:30) again"_s, {});
    row("without titles", u"0:00\n1:00\n2:00"_s, {});
}

void TestTimestamps::readsChapters()
{
    QFETCH(QString, text);
    QFETCH(QStringList, chapters);
    QStringList found;
    for (const Chapter &chapter : chaptersFromNotes(text))
        found += QString::number(chapter.startMs / 1000) + u' ' + chapter.title;
    QCOMPARE(found, chapters);
}

QTEST_APPLESS_MAIN(TestTimestamps)
#include "tst_timestamps.moc"
