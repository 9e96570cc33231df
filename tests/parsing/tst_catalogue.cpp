// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/catalogue.h"

#include "models/parsing/inspectjson.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

QByteArray starterFile(const QString &name)
{
    QFile file(QStringLiteral(STARTER_FOLDER) + u'/' + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatInspectWrites();
    void refusesWhatIsNone();
    void readsTheBuiltInOne();
    void offersShowsThatCanBeAdded();
};

void TestCatalogue::readsBackWhatInspectWrites()
{
    ParsedEpisode episode;
    episode.title = u"Ropes"_s;
    episode.guid = u"r1"_s;
    episode.date = Timestamp{1766534400000, 3600, false};
    episode.dateText = u"as written"_s;
    episode.durationMs = 61500;
    episode.number = 7;
    episode.season = 2;
    episode.numberOrigin = NumberOrigin::Inferred;
    episode.type = EpisodeType::Bonus;
    episode.titleOrigin = TitleOrigin::Derived;
    episode.upcoming = true;
    episode.description = u"On knots."_s;
    episode.media = {{u"https://ropes.example/1.mp3"_s, u"audio/mpeg"_s, 12345, {}}};
    episode.credits = {
        {u"Laura Penhallow"_s, Part::Guest, u"rigger"_s, u"Fjell Works"_s, {}, {}, 0.75, {u"title"_s, 1, 5, u"opes"_s}},
        {u"Helen Marsh"_s, Part::Host, {}, {}, {}, {}, 1.0, {}}};
    episode.topics = {{u"Knots"_s, 0.5, {u"description"_s, 3, 8, u"knots"_s}}};
    episode.chapters = {{1500, {}, u"Start"_s, {}, {}}};
    episode.transcripts = {{u"https://ropes.example/1.vtt"_s, u"text/vtt"_s, {}}};
    episode.links = {{u"https://ropes.example/"_s, u"Ropes"_s}};
    ParsedShow show;
    show.title = u"A Day at Sea"_s;
    show.feedUrl = u"https://sea.example/feed"_s;
    show.language = u"en"_s;
    show.hosts = {u"Helen Marsh"_s};
    show.episodes = {episode, ParsedEpisode()};
    ParsedSource source;
    source.shows = {show};

    const auto read = readCatalogue(QJsonDocument(toInspectJson(source)).toJson());
    QVERIFY(read);
    QCOMPARE(read->shows.size(), 1);
    QVERIFY(read->shows.first() == show);
}

void TestCatalogue::refusesWhatIsNone()
{
    QCOMPARE(readCatalogue("{").error().kind, Error::Kind::DamagedSource);
    QCOMPARE(readCatalogue("{}").error().kind, Error::Kind::UnknownFormat);
    const auto odd = readCatalogue(R"({"shows":[{"title":7,"episodes":[3,{"duration_s":-1,"guests":"x"}]}]})");
    QVERIFY(odd);
    QCOMPARE(odd->shows.first().episodes.size(), 1);
    QVERIFY(!odd->shows.first().episodes.first().durationMs);
}

void TestCatalogue::readsTheBuiltInOne()
{
    const auto read = readCatalogue(starterFile(u"catalogue.json"_s));
    QVERIFY(read);
    QCOMPARE(read->shows.size(), 2);
    for (const ParsedShow &show : read->shows) {
        QVERIFY(!show.title.isEmpty());
        QVERIFY(!show.feedUrl.isEmpty() || !show.siteUrl.isEmpty());
        QVERIFY(show.episodes.size() > 10);
        for (const ParsedEpisode &episode : show.episodes) {
            QVERIFY(!episode.title.isEmpty());
            for (const Credit &credit : episode.credits)
                QVERIFY(!credit.name.isEmpty());
        }
    }
}

void TestCatalogue::offersShowsThatCanBeAdded()
{
    const QJsonArray shows = QJsonDocument::fromJson(starterFile(u"shows.json"_s)).object()["shows"_L1].toArray();
    QVERIFY(shows.size() >= 2);
    for (const QJsonValue &show : shows) {
        const QString feed = show["feed_url"_L1].toString();
        const QUrl url(feed.isEmpty() ? show["site_url"_L1].toString() : feed);
        QVERIFY2(url.isValid() && url.scheme().startsWith("http"_L1) && !url.host().isEmpty(),
                 qPrintable(url.toString()));
        for (const auto *member : {"title", "sentence", "language"})
            QVERIFY2(!show[QLatin1StringView(member)].toString().isEmpty(), member);
        QVERIFY(!show["topics"_L1].toArray().isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
