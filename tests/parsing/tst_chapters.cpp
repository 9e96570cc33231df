// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/chapters.h"
#include "tests/support/filecontent.h"

#include <QtCore/QDirIterator>
#include <QtTest/QtTest>

using namespace earmark;
using namespace earmark::test;
using namespace Qt::StringLiterals;

namespace {

Chapter chapter(qint64 startMs, const QString &title, const QString &url = {}, bool listed = true)
{
    return {startMs, {}, title, url, {}, listed};
}

} // namespace

class TestChapters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheNamespace();
    void readsPodlove();
    void warns();
    void refusesWhatIsNoList();
    void theBestListWinsWhole();
    void anyFileIsRead();
};

void TestChapters::readsTheNamespace()
{
    const Result<ParsedChapters> read = parseChapters(R"({"version":"1.2.0","chapters":[
        {"startTime":0,"title":"Tide"},
        {"startTime":61.5,"endTime":90,"title":"Nets  and\nropes","img":"nets.png","url":"https://harbour.test/nets"},
        {"startTime":70,"img":"https://harbour.test/rope.png","toc":false}]})"_ba,
                                                      u"https://harbour.test/7/chapters.json"_s);
    QVERIFY(read);
    QCOMPARE(read->warnings.size(), 0);
    QCOMPARE(read->chapters, QList<Chapter>({
                                 {0, {}, u"Tide"_s, {}, {}},
                                 {61'500, 90'000, u"Nets and ropes"_s, u"https://harbour.test/nets"_s,
                                  u"https://harbour.test/7/nets.png"_s},
                                 {70'000, {}, {}, {}, u"https://harbour.test/rope.png"_s, false},
                             }));
}

void TestChapters::readsPodlove()
{
    const QList<Chapter> expected{chapter(0, u"Tide"_s), chapter(62'500, u"Nets"_s, u"https://harbour.test/"_s)};
    const QByteArray list = R"([{"start":"00:00:00.000","title":"Tide","href":"","image":""},
        {"start":"00:01:02.500","title":"Nets","href":"https://harbour.test/"}])"_ba;
    QCOMPARE(parseChapters(list)->chapters, expected);
    QCOMPARE(parseChapters("\xEF\xBB\xBF{\"chapters\":"_ba + list + '}')->chapters, expected);
}

void TestChapters::warns()
{
    const Result<ParsedChapters> read =
        parseChapters(R"({"chapters":[{"startTime":9,"title":"Last","url":"javascript:x"},
        {"title":"Never"},{"startTime":-4,"title":"Before"},7,{"startTime":1e12,"title":"Too late"},
        {"startTime":3,"endTime":2,"title":"First"}]})"_ba);
    QVERIFY(read);
    QCOMPARE(read->chapters, QList<Chapter>({chapter(3'000, u"First"_s), chapter(9'000, u"Last"_s)}));
    QSet<Warning::Kind> kinds;
    for (const Warning &warning : read->warnings)
        kinds.insert(warning.kind);
    QCOMPARE(kinds, QSet<Warning::Kind>({Warning::Kind::BadUrl, Warning::Kind::BadDuration, Warning::Kind::IllFormed}));
}

void TestChapters::refusesWhatIsNoList()
{
    for (const QByteArray &bytes : {""_ba, "<html>"_ba, "{}"_ba, "{\"chapters\":{}}"_ba, "[{\"startTime\":1}"_ba})
        QCOMPARE(parseChapters(bytes).error().kind, Error::Kind::UnknownFormat);
}

void TestChapters::theBestListWinsWhole()
{
    const QList<Chapter> file{chapter(0, {}), chapter(60'000, u"Nets"_s), chapter(61'000, {}, {}, false)};
    const QList<Chapter> feed{chapter(1'500, u"Tide"_s, u"https://harbour.test/tide"_s), chapter(30'000, u"Extra"_s)};
    const QList<Chapter> notes{chapter(0, u"Other words"_s),
                               chapter(60'500, u"nets"_s, u"https://harbour.test/nets"_s)};
    QCOMPARE(
        mergedChapters({file, feed, notes}),
        QList<Chapter>({chapter(0, u"Tide"_s, u"https://harbour.test/tide"_s),
                        chapter(60'000, u"Nets"_s, u"https://harbour.test/nets"_s), chapter(61'000, {}, {}, false)}));
    QCOMPARE(mergedChapters({{}, {chapter(5, u"A picture"_s, {}, false)}, notes}),
             notes); // nothing to go to is no list
    QCOMPARE(mergedChapters({}), QList<Chapter>());
}

void TestChapters::anyFileIsRead()
{
    QDirIterator files(qEnvironmentVariable("EARMARK_SHARED") + u"/chapters"_s, {u"*.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    if (!files.hasNext())
        QSKIP("the shared material is not here");
    while (files.hasNext()) {
        const QByteArray bytes = contentOf(files.next());
        const Result<ParsedChapters> read = parseChapters(bytes);
        QVERIFY(read);
        QCOMPARE(read->chapters.size(), bytes.count("\"title\"") - bytes.count("\"podcastName\""));
        for (qsizetype size = 0; size < bytes.size(); size += 7)
            QVERIFY(!parseChapters(bytes.first(size)));
    }
}

QTEST_GUILESS_MAIN(TestChapters)
#include "tst_chapters.moc"
