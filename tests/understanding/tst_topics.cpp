// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/topics.h"
#include "tests/understanding/understoodshow.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

namespace {

ParsedShow show(QList<ParsedEpisode> episodes, const QString &language = {})
{
    ParsedShow made;
    made.language = language;
    made.episodes = std::move(episodes);
    return made;
}

QStringList labels(const ParsedEpisode &episode)
{
    QStringList found;
    for (const TopicMention &topic : episode.topics)
        found += topic.label;
    return found;
}

quint64 key(const QString &label)
{
    return termKey(label).singular;
}

bool isAmong(const QStringList &labels, const QString &label)
{
    return std::ranges::any_of(labels, [&](const QString &each) { return key(each) == key(label); });
}

} // namespace

class TestTopics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void knowsSubjects();
    void findsTopics_data();
    void findsTopics();
    void leavesOutNoise_data();
    void leavesOutNoise();
    void leavesOutWhatIsOfTheShow();
    void takesKeywords();
    void pointsAtItsEvidence();
    void isDeterministic();
    void standsWhatFeedsSay();
    void hasNoneWithoutWeights();

private:
    [[nodiscard]] ParsedEpisode understood(const ParsedEpisode &episode, const QString &language = {}) const
    {
        ParsedShow made = show({episode}, language);
        understand(made, *m_language);
        return made.episodes.first();
    }

    std::shared_ptr<const LanguageData> m_language;
};

void TestTopics::initTestCase()
{
    m_language = shippedLanguage();
    QVERIFY(!m_language->terms().weights().empty());
}

// Shows on many subjects in many languages, made up, with what a reader would index them by.
void TestTopics::knowsSubjects()
{
    const QJsonArray shows = QJsonDocument::fromJson(contentOf(QStringLiteral(TOPICS_FILE))).array();
    QVERIFY(!shows.isEmpty());
    int wanted = 0;
    int found = 0;
    int given = 0;
    int right = 0;
    for (const auto entry : shows) {
        const QJsonObject stated = entry.toObject();
        const QJsonArray episodes = stated.value("episodes"_L1).toArray();
        ParsedShow made = show({}, stated.value("language"_L1).toString());
        made.title = stated.value("show"_L1).toString();
        for (const auto each : episodes) {
            const QJsonObject fields = each.toObject();
            made.episodes += episode(fields.value("title"_L1).toString(), fields.value("description"_L1).toString());
        }
        understand(made, *m_language);
        int foundHere = 0;
        int wantedHere = 0;
        for (qsizetype i = 0; i < episodes.size(); ++i) {
            const QStringList topics = labels(made.episodes[i]);
            QStringList truth;
            for (const auto topic : episodes[i].toObject().value("topics"_L1).toArray())
                truth += topic.toString();
            wantedHere += int(truth.size());
            for (const QString &topic : std::as_const(truth))
                foundHere += isAmong(topics, topic) ? 1 : 0;
            const QStringList best = topics.first(std::min<qsizetype>(5, topics.size()));
            given += int(best.size());
            for (const QString &topic : best)
                right += isAmong(truth, topic) ? 1 : 0;
        }
        wanted += wantedHere;
        found += foundHere;
    }
    qInfo().noquote() << u"among ten %1, of five %2"_s.arg(double(found) / wanted).arg(double(right) / given);
    QVERIFY(found * 100 >= wanted * 65);
    QVERIFY(right * 100 >= given * 45);
}

void TestTopics::findsTopics_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QStringList>("topics");
    const auto row = [](const char *name, const QString &title, const QString &notes, const QStringList &topics) {
        QTest::newRow(name) << title << notes << topics;
    };
    row("a name and its plural", u"Tides"_s, u"Why graph databases matter. A graph database, again, for the sea."_s,
        {u"graph database"_s});
    row("technologies", u"Buoys"_s, u"We moved the tide tables from PostgreSQL to Redis, written in Rust and C++."_s,
        {u"PostgreSQL"_s, u"Redis"_s, u"Rust"_s});
    row("within a word", u"Buoys"_s, u"They now run a Kubernetes-Cluster and a PostgreSQL-based store."_s,
        {u"Kubernetes"_s, u"PostgreSQL"_s});
    row("a number for letters", u"Buoys"_s, u"We run the buoys on k8s now. Kubernetes was worth it, and k8s scales."_s,
        {u"Kubernetes"_s});
    row("a name with an apostrophe", u"Buoys"_s, u"The harbour gets its certificates from Let's Encrypt these days."_s,
        {u"Let's Encrypt"_s});
    row("two words in a language without a dictionary", u"Машинное обучение в порту"_s,
        u"Зачем порту машинное обучение и кто его проверяет."_s, {u"Машинное обучение"_s});
    row("two acronyms", u"Buoys"_s, u"A harbour that ships daily needs CI/CD and little else."_s, {u"CI/CD"_s});
}

void TestTopics::findsTopics()
{
    QFETCH(const QString, title);
    QFETCH(const QString, notes);
    QFETCH(const QStringList, topics);
    const QStringList found = labels(understood(episode(title, notes)));
    for (const QString &topic : topics)
        QVERIFY2(isAmong(found, topic), qPrintable(topic + u" not in "_s + found.join(u'|')));
    for (const QString &topic : found)
        QCOMPARE(std::ranges::count_if(found, [&](const QString &other) { return key(other) == key(topic); }), 1);
}

void TestTopics::leavesOutNoise_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QStringList>("noise");
    const auto row = [](const char *name, const QString &title, const QString &notes, const QStringList &noise) {
        QTest::newRow(name) << title << notes << noise;
    };
    row("words of every podcast", u"Episode 12: Kelp"_s,
        u"Welcome to the podcast! In this episode our guest has a great conversation about things.\n\nSubscribe on "
        "Spotify, and see you in January."_s,
        {u"podcast"_s, u"episode"_s, u"guest"_s, u"conversation"_s, u"things"_s, u"Spotify"_s, u"January"_s,
         u"Subscribe"_s, u"welcome"_s});
    row("people", u"Kelp with Laura Penhallow"_s, u"Laura Penhallow tells us about kelp. So does Maria."_s,
        {u"Laura"_s, u"Penhallow"_s, u"Laura Penhallow"_s});
    row("what an acronym stands for", u"Kelp"_s, u"How natural language processing (NLP) sorts kelp."_s, {u"NLP"_s});
    row("a sponsor's section", u"Kelp"_s,
        u"How kelp grows under the ice.\n\n## Ropeworks - Sponsor\n\nTarred hawsers by Ropeworks, now on sale.\n\n"
        "## Links\n\nA map of kelp."_s,
        {u"Ropeworks"_s, u"hawsers"_s});
    row("small words of another language", u"Водоросли"_s, u"Почему и зачем мы говорим про водоросли под водой."_s,
        {u"Почему"_s, u"зачем"_s, u"говорим"_s});
    row("forms of a word", u"Algen"_s, u"Das Projekt misst Algen. Mit dem Projekten von nebenan misst es im Hafen."_s,
        {u"Projekten"_s});
    row("months in German", u"Folge 3: Algen"_s, u"Im Februar sprechen wir in dieser Folge über Algen und das Meer."_s,
        {u"Februar"_s, u"Folge"_s});
}

void TestTopics::leavesOutNoise()
{
    QFETCH(const QString, title);
    QFETCH(const QString, notes);
    QFETCH(const QStringList, noise);
    const QStringList found = labels(understood(episode(title, notes)));
    QVERIFY(!found.isEmpty());
    for (const QString &topic : noise)
        QVERIFY2(!isAmong(found, topic), qPrintable(topic + u" in "_s + found.join(u'|')));
}

// A handle in a third of the notes, a series in a third of the titles, and the show's name.
void TestTopics::leavesOutWhatIsOfTheShow()
{
    const QStringList plants = {u"kelp"_s, u"moss"_s, u"barley"_s, u"lichen"_s, u"clover"_s};
    QList<ParsedEpisode> episodes;
    for (int i = 0; i < 15; ++i) {
        const QString &plant = plants.at(i % 5);
        const bool third = i % 3 == 0;
        QString notes = u"How %1 grows in %2 weeks, and what GraphQL has to do with it. "_s.arg(plant).arg(i);
        if (third)
            notes += u"Write number %1 to KelpCourier or tell %2 friends of TidepoolHour. "_s.arg(i).arg(i + 3);
        episodes +=
            episode((third ? u"Quixo Twine - growing %1 no %2"_s : u"Growing %1 no %2"_s).arg(plant).arg(i), notes);
    }
    ParsedShow made = show(episodes);
    made.title = u"Tidepool Hour"_s;
    understand(made, *m_language);
    QStringList all;
    for (const ParsedEpisode &each : std::as_const(made.episodes))
        all += labels(each);
    for (const QString &noise : {u"KelpCourier"_s, u"TidepoolHour"_s, u"Quixo Twine"_s, u"Quixo"_s})
        QVERIFY2(!isAmong(all, noise), qPrintable(noise + u" in "_s + all.join(u'|')));
    QVERIFY2(isAmong(all, u"GraphQL"_s), qPrintable(all.join(u'|'))); // known, and so a subject
}

void TestTopics::takesKeywords()
{
    ParsedEpisode kelp = episode(u"Growing Kelp"_s, u"We talk about kelp farms and why kelp needs light."_s);
    kelp.keywords = {u"Aquaculture"_s, u"aquaculture"_s};
    const QStringList topics = labels(understood(kelp));
    QCOMPARE(topics.filter(u"aquaculture"_s, Qt::CaseInsensitive).size(), 1);
    QVERIFY2(isAmong(topics, u"kelp"_s), qPrintable(topics.join(u'|')));

    // A keyword that every episode has is of the show.
    QList<ParsedEpisode> episodes;
    for (int i = 0; i < 8; ++i) {
        episodes += episode(u"Part %1 on Kelp"_s.arg(i));
        episodes.last().keywords = {u"Ocean Science Weekly"_s};
    }
    ParsedShow every = show(episodes);
    understand(every, *m_language);
    QVERIFY(!isAmong(labels(every.episodes.first()), u"Ocean Science Weekly"_s));
}

void TestTopics::pointsAtItsEvidence()
{
    const ParsedEpisode found = understood(
        episode(u"\U0001F30A Kelp forests"_s, u"\U0001F30A\U0001F30A About PostgreSQL, RabbitMQ and kelp forests."_s));
    QVERIFY(found.topics.size() > 2);
    double last = 1.0;
    for (const TopicMention &topic : found.topics) {
        const Evidence &evidence = topic.evidence;
        const QString &field = evidence.field == u"title" ? found.title : found.description;
        const QList<uint> points = field.toUcs4().sliced(evidence.start, evidence.end - evidence.start);
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(points.data()), points.size()), evidence.text);
        QCOMPARE(topic.label, evidence.text.simplified());
        QVERIFY(topic.weight <= last && topic.weight > 0);
        last = topic.weight;
    }
}

void TestTopics::isDeterministic()
{
    QList<ParsedEpisode> episodes;
    for (int i = 0; i < 20; ++i)
        episodes += episode(u"Part %1: Redis and Kelp"_s.arg(i), u"On PostgreSQL, kelp forests and tide %1."_s.arg(i));
    ParsedShow first = show(episodes);
    ParsedShow second = show(episodes);
    understand(first, *m_language);
    understand(second, *m_language);
    QCOMPARE(first, second);
}

void TestTopics::standsWhatFeedsSay()
{
    const QStringList texts = {{},
                               u" "_s,
                               u"-"_s,
                               u"-a-"_s,
                               u"l'"_s,
                               u"A-"_s,
                               u"\u4E00"_s,
                               u"\u30A2\u30A2\u30A2"_s,
                               u"://"_s,
                               u"http://"_s,
                               QString(100'000, u'a'),
                               u"a-"_s.repeated(50'000),
                               u"Redis/"_s.repeated(20'000),
                               QString(20'000, QChar(0x4E2D)),
                               QString(QChar(0xD800))};
    for (const QString &text : texts) {
        ParsedEpisode odd = episode(text, text + u"\n\n"_s + text);
        odd.links = {{u"https://a.example"_s, text}, {{}, {}}};
        odd.keywords = {text};
        QVERIFY(understood(odd).topics.size() <= mostTopics);
    }
}

void TestTopics::hasNoneWithoutWeights()
{
    const auto bare = readLanguageData("{}", {"no terms", "weight nonsense 1"});
    ParsedShow made = show({episode(u"Kelp"_s, u"About PostgreSQL."_s)});
    understand(made, *bare);
    QVERIFY(made.episodes.first().topics.isEmpty());
}

QTEST_APPLESS_MAIN(TestTopics)
#include "tst_topics.moc"
