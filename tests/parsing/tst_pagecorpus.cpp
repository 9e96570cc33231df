// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/parse.h"
#include "tests/support/filecontent.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

QString shared(const QString &folder)
{
    return qEnvironmentVariable("EARMARK_SHARED") + u'/' + folder;
}

// How much of a page's written truth is read, episode by episode, counted over all pages.
struct Tally {
    int pages = 0;
    int counted = 0; // pages with the right number of episodes
    int episodes = 0;
    int titles = 0;
    int dates = 0;
    int durations = 0;
    int numbers = 0;
    int upcoming = 0;
    int shows = 0;
};

void compare(Tally &tally, const ParsedEpisode &read, const QJsonObject &truth)
{
    ++tally.episodes;
    const QJsonValue title = truth["title"_L1];
    tally.titles +=
        title.isNull() ? read.titleOrigin == TitleOrigin::Derived : read.title == title.toString().simplified();
    tally.dates += (read.date ? toIso(*read.date).first(10) : QString()) == truth["date"_L1].toString();
    const QJsonValue duration = truth["duration_s"_L1];
    tally.durations += duration.isNull() ? !read.durationMs : read.durationMs == duration.toInteger() * 1000;
    const QJsonValue number = truth["number"_L1];
    tally.numbers += number.isNull() ? !read.number : read.number == number.toDouble();
    tally.upcoming += read.upcoming == truth["upcoming"_L1].toBool();
}

Tally tallyOf(const QString &folder)
{
    Tally tally;
    QDirIterator pages(folder, {u"*.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (pages.hasNext()) {
        const QString path = pages.next();
        const QJsonObject truth = QJsonDocument::fromJson(contentOf(path.chopped(3) + u"json"_s)).object();
        if (truth.isEmpty())
            continue;
        ++tally.pages;
        const QJsonArray episodes = truth["episodes"_L1].toArray();
        const auto source = parseSource(contentOf(path), {});
        const ParsedShow show = source && !source->shows.isEmpty() ? source->shows.first() : ParsedShow();
        tally.shows += show.title == truth["show"_L1]["title"_L1].toString();
        const bool counted = show.episodes.size() == episodes.size();
        tally.counted += counted;
        for (qsizetype i = 0; i < episodes.size(); ++i) {
            if (counted)
                compare(tally, show.episodes[i], episodes[i].toObject());
            else
                ++tally.episodes;
        }
    }
    return tally;
}

} // namespace

class TestPageCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readsTheFoundingPages();
    void readsFamiliesOfPages();
    void survivesEveryCut();
    void survivesSitePages();
};

void TestPageCorpus::initTestCase()
{
    if (!QDir(shared(u"pages"_s)).exists())
        QSKIP("the shared test material is not here");
}

void TestPageCorpus::readsTheFoundingPages()
{
    const Tally tally = tallyOf(shared(u"seeds"_s));
    QCOMPARE(tally.counted, tally.pages);
    QCOMPARE(tally.titles, tally.episodes);
    QCOMPARE(tally.dates, tally.episodes);
    QCOMPARE(tally.durations, tally.episodes);
    QCOMPARE(tally.numbers, tally.episodes);
    QCOMPARE(tally.upcoming, tally.episodes);
}

void TestPageCorpus::readsFamiliesOfPages()
{
    const Tally tally = tallyOf(shared(u"pages"_s));
    QVERIFY(tally.pages > 0);
    const auto share = [&](int right) {
        return double(right) / double(tally.episodes);
    };
    QVERIFY2(tally.counted * 100 >= tally.pages * 93, qPrintable(QString::number(tally.counted)));
    QVERIFY2(share(tally.titles) >= 0.94, qPrintable(QString::number(share(tally.titles))));
    QVERIFY2(share(tally.dates) >= 0.94, qPrintable(QString::number(share(tally.dates))));
    QVERIFY2(share(tally.durations) >= 0.94, qPrintable(QString::number(share(tally.durations))));
    QVERIFY2(share(tally.numbers) >= 0.94, qPrintable(QString::number(share(tally.numbers))));
    QVERIFY2(share(tally.upcoming) >= 0.94, qPrintable(QString::number(share(tally.upcoming))));
    QVERIFY2(tally.shows * 100 >= tally.pages * 90, qPrintable(QString::number(tally.shows)));
}

// Whatever a page is cut to, it is read or refused.
void TestPageCorpus::survivesEveryCut()
{
    constexpr qsizetype step = 50;
    int read = 0;
    for (const QString &name : {u"seeds/000.txt"_s, u"seeds/004.txt"_s}) {
        const QByteArray page = contentOf(shared(name));
        QVERIFY(!page.isEmpty());
        for (qsizetype cut = 0; cut < page.size(); cut += step)
            read += parseSource(page.first(cut), {}).has_value() ? 1 : 0;
    }
    QVERIFY(read > 0);
}

void TestPageCorpus::survivesSitePages()
{
    int read = 0;
    QDirIterator pages(shared(u"site-pages"_s), QDir::Files, QDirIterator::Subdirectories);
    while (pages.hasNext())
        read += parseSource(contentOf(pages.next()), {}).has_value() ? 1 : 0;
    QVERIFY(read > 0);
}

QTEST_APPLESS_MAIN(TestPageCorpus)
#include "tst_pagecorpus.moc"
