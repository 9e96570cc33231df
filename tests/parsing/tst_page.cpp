// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/parse.h"

#include "models/parsing/pagedurations.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

QString dates(const ParsedSource &source)
{
    QStringList found;
    for (const ParsedEpisode &episode : source.shows.first().episodes)
        found += episode.date ? toIso(*episode.date) : u"none"_s;
    return found.join(u' ');
}

QStringList titles(const ParsedSource &source)
{
    QStringList found;
    for (const ParsedEpisode &episode : source.shows.first().episodes)
        found += episode.title;
    return found;
}

Result<ParsedSource> parse(const QByteArray &bytes)
{
    SourceContext context;
    context.name = u"page.txt"_s;
    return parseSource(bytes, context);
}

} // namespace

class TestPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTitleDateNotes();
    void readsDateBeforeTitle();
    void readsHtml();
    void readsTitlesThatDifferByNumbersOnly();
    void namesTheShowThatIsAnnounced();
    void decidesTheOrderOfDates_data();
    void decidesTheOrderOfDates();
    void readsDurations_data();
    void readsDurations();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void readsTheFoundingPage();
};

void TestPage::readsTitleDateNotes()
{
    const auto source =
        parse("\nRopes with Laura Penhallow\n24/12/2025 | 29 min\nOn knots.More on https://ropes.example/a.\n\n"
              "#7 Sails\n11/12/2025 | 1 h 2 min\nOn wind.\n\nSecond paragraph.\n\n\n\nA Day at Sea");
    QVERIFY(source);
    const ParsedShow &show = source->shows.first();
    QCOMPARE(show.title, u"A Day at Sea"_s);
    QCOMPARE(show.episodes.size(), 2);
    QCOMPARE(titles(*source), QStringList({u"Ropes with Laura Penhallow"_s, u"#7 Sails"_s}));
    QCOMPARE(dates(*source), u"2025-12-24 2025-12-11"_s);
    QCOMPARE(show.episodes[0].durationMs, 29 * 60'000);
    QCOMPARE(show.episodes[1].durationMs, 62 * 60'000);
    QCOMPARE(show.episodes[0].description, u"On knots.More on https://ropes.example/a."_s);
    QCOMPARE(show.episodes[0].links.first().url, u"https://ropes.example/a"_s);
    QCOMPARE(show.episodes[1].description, u"On wind.\n\nSecond paragraph."_s);
    QCOMPARE(show.episodes[1].number, 7.0);
    QVERIFY(!show.episodes[0].number);
    QCOMPARE(show.episodes[0].line, 2);
    QCOMPARE(show.episodes[0].titleOrigin, TitleOrigin::Stated);
}

void TestPage::readsDateBeforeTitle()
{
    const auto source =
        parse("Low Water\nA show about the sea and all that lives in it.\n\nDec 24, 2025 \xe2\x80\xa2 33min\nRopes\n"
              "Knots and splices, and what they hold.\n\nDec 11, 2025 \xe2\x80\xa2 1h 39min\nSails\nWind, and how it "
              "is caught.\n");
    QVERIFY(source);
    QCOMPARE(source->shows.first().title, u"Low Water"_s);
    QCOMPARE(titles(*source), QStringList({u"Ropes"_s, u"Sails"_s}));
    QCOMPARE(dates(*source), u"2025-12-24 2025-12-11"_s);
    QCOMPARE(source->shows.first().episodes[1].durationMs, 99 * 60'000);
}

void TestPage::readsHtml()
{
    const auto source =
        parse("<!DOCTYPE html><html><head><title>x</title></head><body><h2>Ropes</h2><p>2025-12-24</p><p>On knots.</p>"
              "<h2>Sails</h2><p>2025-12-11</p><p>On wind.</p></body></html>");
    QVERIFY(source);
    QCOMPARE(titles(*source), QStringList({u"Ropes"_s, u"Sails"_s}));
}

// A page that counts in many ways is not cut by two of the counts.
void TestPage::readsTitlesThatDifferByNumbersOnly()
{
    constexpr int episodes = 200;
    const QStringList things{u"Harbours"_s, u"Lanterns"_s, u"Sailcloth"_s, u"Ropes"_s, u"Tides"_s, u"Varnish"_s};
    QString page = u"The Boat Shed\n\n"_s;
    for (int i = 0; i < episodes; ++i) {
        const qsizetype thing = i % things.size();
        page += u"%1 and %2 number %3 with Marta Lindqvist\n"_s.arg(things[thing], things[(thing + i / 6) % 6]).arg(i);
        page += QDate(2020, 1, 1).addDays(i).toString(u"dd/MM/yyyy"_s) + u" | 58 min\n"_s;
        page += u"Larch, copper rivets and patience, and how a plank is steamed.\n\n"_s;
    }
    const auto source = parse(page.toUtf8());
    QVERIFY(source);
    QCOMPARE(source->shows.first().episodes.size(), episodes);
}

void TestPage::namesTheShowThatIsAnnounced()
{
    QString page;
    for (int i = 0; i < 4; ++i) {
        page += u"Marta Lindqvist joins us to talk about Larch and about what a plank needs, part %1.\n"_s.arg(i);
        page += u"We hear how Larch is steamed on this episode of Tarwood.fm, and which rivets hold in it.\n"_s;
        page += u"Learn more:\n"_s;
    }
    page += u"Here is what is coming up on Tarwood.fm. Dates may change.\n"_s;
    page += u"A conversation with Oren Vasquez about salt water and what it does to Larch.\n"_s;
    const auto source = parse(page.toUtf8());
    QVERIFY(source);
    QCOMPARE(source->shows.first().title, u"Tarwood.fm"_s);
}

void TestPage::decidesTheOrderOfDates_data()
{
    QTest::addColumn<QStringList>("written");
    QTest::addColumn<QString>("read");
    QTest::newRow("a day above 12") << QStringList({u"11/12/2025"_s, u"27/11/2025"_s}) << u"2025-12-11 2025-11-27"_s;
    QTest::newRow("month first") << QStringList({u"12/23/2025"_s, u"12/11/2025"_s}) << u"2025-12-23 2025-12-11"_s;
    QTest::newRow("by falling order") << QStringList({u"02/03/2025"_s, u"01/03/2025"_s, u"12/02/2025"_s})
                                      << u"2025-03-02 2025-03-01 2025-02-12"_s;
    QTest::newRow("no way to tell") << QStringList({u"05/06/2025"_s, u"04/05/2025"_s}) << u"none none"_s;
    QTest::newRow("the same either way") << QStringList({u"06/06/2025"_s, u"05/05/2025"_s})
                                         << u"2025-06-06 2025-05-05"_s;
    QTest::newRow("no year") << QStringList({u"24 December"_s, u"11 December"_s}) << u"none none"_s;
    QTest::newRow("no such day") << QStringList({u"31/04/2025"_s, u"27/03/2025"_s}) << u"none 2025-03-27"_s;
    QTest::newRow("words") << QStringList({u"24 grudnia 2025"_s, u"3 de marzo de 2025"_s, u"1st March 2025"_s})
                           << u"2025-12-24 2025-03-03 2025-03-01"_s;
    QTest::newRow("ISO") << QStringList({u"2025-12-24"_s, u"2025/12/11"_s}) << u"2025-12-24 2025-12-11"_s;
    QTest::newRow("points") << QStringList({u"05.06.2025"_s, u"04.05.2025"_s}) << u"2025-06-05 2025-05-04"_s;
}

void TestPage::decidesTheOrderOfDates()
{
    QFETCH(QStringList, written);
    QFETCH(QString, read);
    QByteArray page;
    for (const QString &date : std::as_const(written))
        page += "A Title\n" + date.toUtf8() + "\nSome notes on it.\n\n";
    const auto source = parse(page);
    QVERIFY(source);
    QCOMPARE(dates(*source), read);
}

void TestPage::readsDurations_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<qint64>("seconds"); // -1: none
    QTest::newRow("min") << u"29 min"_s << qint64(1740);
    QTest::newRow("mins.") << u"57 mins."_s << qint64(3420);
    QTest::newRow("h") << u"1 h"_s << qint64(3600);
    QTest::newRow("h min") << u"1h 22 mins."_s << qint64(4920);
    QTest::newRow("glued") << u"1h39min"_s << qint64(5940);
    QTest::newRow("Spanish") << u"1 h y 21 m"_s << qint64(4860);
    QTest::newRow("German") << u"1 Std. 5 Min."_s << qint64(3900);
    QTest::newRow("clock") << u"1:02:03"_s << qint64(3723);
    QTest::newRow("minutes and seconds") << u"113:47"_s << qint64(6827);
    QTest::newRow("time of day") << u"10:30 am"_s << qint64(-1);
    QTest::newRow("a date") << u"24/12/2025"_s << qint64(-1);
    QTest::newRow("words") << u"hmm, many"_s << qint64(-1);
}

void TestPage::readsDurations()
{
    QFETCH(QString, written);
    QFETCH(qint64, seconds);
    const auto found = pageDurationAt(written, 0);
    QCOMPARE(found ? found->ms / 1000 : -1, seconds);
}

void TestPage::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("prose") << QByteArray(
        "We met on 24/12/2025 and sailed for a day.\nIt was cold, and the ropes froze in our hands.\n")
                           << Error::Kind::NoFeedOnPage;
    QTest::newRow("one date") << QByteArray("Ropes\n24/12/2025\nOn knots.\n") << Error::Kind::NoFeedOnPage;
    QTest::newRow("HTML without a list") << QByteArray("<html><body><p>Hello there.</p></body></html>")
                                         << Error::Kind::NoFeedOnPage;
    QTest::newRow("dates under sentences")
        << QByteArray("This is a sentence that goes on.\n24/12/2025\nAnd another one follows here.\n11/12/2025\n")
        << Error::Kind::NoFeedOnPage;
    QTest::newRow("nothing") << QByteArray(" \n ") << Error::Kind::EmptySource;
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\1\1", 29)
                            << Error::Kind::UnknownFormat;
}

void TestPage::refusesWhatIsNoList()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Kind, kind);
    const auto source = parse(bytes);
    QVERIFY(!source);
    QCOMPARE(source.error().kind, kind);
}

void TestPage::readsTheFoundingPage()
{
    QFile page(qEnvironmentVariable("EARMARK_SHARED") + u"/seeds/000.txt"_s);
    if (!page.open(QFile::ReadOnly))
        QSKIP("the shared test material is not here");
    const auto source = parse(page.readAll());
    QVERIFY(source);
    QCOMPARE(source->shows.first().episodes.size(), 5);
    QCOMPARE(dates(*source), u"2025-12-25 2025-12-11 2025-11-27 2025-11-13 2025-10-30"_s);
    QList<qint64> minutes;
    for (const ParsedEpisode &episode : source->shows.first().episodes)
        minutes += episode.durationMs.value_or(0) / 60'000;
    QCOMPARE(minutes, QList<qint64>({29, 60, 57, 62, 67}));
    QVERIFY(!source->shows.first().title.isEmpty());
}

QTEST_APPLESS_MAIN(TestPage)
#include "tst_page.moc"
