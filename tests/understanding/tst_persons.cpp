// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/understanding/understoodshow.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::test;

// What one episode says of people: who is a guest, in what role, from where.
class TestPersons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsGuests_data();
    void findsGuests();
    void readsRoles_data();
    void readsRoles();
    void sharesAnOrganisation_data();
    void sharesAnOrganisation();
    void believesWhoIsIntroduced();
    void knowsTwoGivenNamesForThePerson();

private:
    ParsedShow understood(QList<ParsedEpisode> episodes) const
    {
        return test::understood(std::move(episodes), *m_language);
    }

    std::shared_ptr<const LanguageData> m_language;
};

void TestPersons::initTestCase()
{
    m_language = shippedLanguage();
    QVERIFY(m_language);
}

void TestPersons::findsGuests_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QStringList>("guests");
    const auto row = [](const char *name, const QString &title, const QString &notes, const QStringList &guests) {
        QTest::newRow(name) << title << notes << guests;
    };
    row("with", u"Sea Walls with Ilse Brandvold"_s, {}, {u"Ilse Brandvold"_s});
    row("with two", u"Harbour Light with Edgar Nwosu & Kevin Almgren"_s, {}, {u"Edgar Nwosu"_s, u"Kevin Almgren"_s});
    row("in brackets", u"Small Boats (with Maria van der Velde)"_s, {}, {u"Maria van der Velde"_s});
    row("w/", u"Episode 56: Small Boats w/ Peter Quill"_s, {}, {u"Peter Quill"_s});
    row("a number and a name", u"#12 Graham Oduya"_s, {}, {u"Graham Oduya"_s});
    row("name, colon, topic", u"Graham Oduya: How Tides Work"_s, {}, {u"Graham Oduya"_s});
    row("our guest is", u"Tides"_s, u"Our guest is Dr. Laura Penhallow, who knows the sea."_s, {u"Laura Penhallow"_s});
    row("a role before the name", u"Tides"_s, u"We are joined by oceanographer Mabel Okafor to talk about it."_s,
        {u"Mabel Okafor"_s});
    row("list with roles", u"Tides"_s,
        u"We talk to Mabel Okafor, a harbour engineer at Fjell Works, and Simon Reyes, author of Low Water."_s,
        {u"Mabel Okafor"_s, u"Simon Reyes"_s});
    row("label", u"Tides"_s, u"About water.\n\nGuests: Mabel Okafor, Simon Reyes\n\nMusic: Lena Hartwig"_s,
        {u"Mabel Okafor"_s, u"Simon Reyes"_s});
    row("German", u"Gezeiten"_s, u"In dieser Folge sprechen wir mit Sabine Ostertag über das Meer und die Häfen."_s,
        {u"Sabine Ostertag"_s});
    row("Spanish", u"Mareas"_s, u"Hoy hablamos con Lucía Arrieta y Tomás Beltrán sobre el mar y los puertos."_s,
        {u"Lucía Arrieta"_s, u"Tomás Beltrán"_s});
    row("origin behind the name", u"Gezeiten mit Sabine Ostertag von Fjellwerk"_s,
        u"Wir reden über das Meer und die Häfen und was uns daran liegt."_s, {u"Sabine Ostertag"_s});
    row("first line of the notes", u"Tides"_s, u"On harbours, with Mabel Okafor from Fjell Works.\n\nAnd on boats."_s,
        {u"Mabel Okafor"_s});
    row("first names, where they are from", u"Tides"_s,
        u"In this episode we have a conversation with Ebba and Torvik from Fjell Works about the sea."_s,
        {u"Ebba"_s, u"Torvik"_s});
    row("nickname", u"Ropes with Philippa \"Pip\" Marsh"_s, {}, {u"Philippa \"Pip\" Marsh"_s});
    row("a colour for a family", u"Episode 12: Peter Green and Maria Castell"_s, {},
        {u"Peter Green"_s, u"Maria Castell"_s});
    row("Czech", u"Přístavy"_s, u"Naším hostem je Tomáš Havránek, vývojář, který se o moři a lodích učí."_s,
        {u"Tomáš Havránek"_s});
    row("Russian", u"Приливы"_s, u"У нас в гостях Иван Кравцов, инженер, и мы говорим о том, как это было."_s,
        {u"Иван Кравцов"_s});
    row("Greek", u"Παλίρροιες"_s, u"Καλεσμένος: Γιώργος Θαλασσινός\n\nΜιλάμε για τη θάλασσα και τα λιμάνια."_s,
        {u"Γιώργος Θαλασσινός"_s});
    row("Hebrew", u"גאות"_s, u"אורח: דוד ימיני\n\nאנחנו מדברים על הים ועל הנמל."_s, {u"דוד ימיני"_s});
    row("Arabic", u"المد والجزر"_s, u"ضيف الحلقة: أحمد البحري\n\nهذه الحلقة عن البحر."_s, {u"أحمد البحري"_s});
    row("Japanese", u"潮の話"_s, u"今回のゲストは山田健太さんです。海について話しました。"_s, {u"山田健太"_s});
    row("Japanese, two by a dot", u"潮の話"_s, u"ゲスト：エドガー・マーシュ、佐藤美海"_s,
        {u"エドガー・マーシュ"_s, u"佐藤美海"_s});
    row("Chinese", u"潮汐"_s, u"嘉宾：王海涛，港口工程师\n我们谈了谈大海。"_s, {u"王海涛"_s});
    row("Korean", u"바다"_s, u"게스트: 김바다 님\n항구에 대해 이야기합니다."_s, {u"김바다"_s});
    row("two, the other behind a role", u"Tides"_s,
        u"We talk to Mabel Okafor, a harbour engineer at Fjell Works, and her partner Simon Reyes about it."_s,
        {u"Mabel Okafor"_s, u"Simon Reyes"_s});
    row("Arabic, joined to the word", u"المد والجزر"_s,
        u"ضيوف الحلقة: أحمد البحري، مهندس، ومريم الساحلي\n\nعن البحر."_s, {u"أحمد البحري"_s, u"مريم الساحلي"_s});
    row("Japanese, with a blank", u"潮の話（ゲスト: 潮見 渚さん）"_s, {}, {u"潮見 渚"_s});
    row("Japanese, a rare family", u"潮の話"_s, u"灯台を描いた汐留みなとさんに、海について伺いました。"_s,
        {u"汐留みなと"_s});
    row("Chinese, an organisation", u"潮汐｜东海大学 王海涛"_s,
        u"嘉宾：王海涛（东海大学教授）、Kai（画家）\n我们谈了谈大海。"_s, {u"Kai"_s, u"王海涛"_s});
    row("a family with a capital inside", u"Tides with Maria LeHavre"_s, {}, {u"Maria LeHavre"_s});
    row("given names without a blank", u"Tides"_s, u"Rob and Kim are joined by JeanOla Okafor to talk about ropes."_s,
        {u"JeanOla Okafor"_s});
    row("a family in capitals", u"Tides"_s, u"Our guest is Maria PENHALLOW, who knows the sea."_s,
        {u"Maria PENHALLOW"_s});
    row("a family that is a word", u"Tides"_s, u"We talk with Maria You, creator of the Kelp language, about it."_s,
        {u"Maria You"_s});
    row("a family that is a particle", u"Tides"_s, u"Rob and Kim are joined by Marabi Das."_s, {u"Marabi Das"_s});
    row("the third of the name", u"Tides"_s, u"Our guest is Peter Quill III, who knows the sea."_s,
        {u"Peter Quill III"_s});
    row("a family of two words, alone further down", u"Tides"_s,
        u"We are joined by Maria Dos Rios, harbour engineer.\n\nMaria Dos Rios swims. Dos Rios also sails."_s,
        {u"Maria Dos Rios"_s});
    row("hosts are joined", u"Tides"_s, u"In this episode, our hosts are joined by Mabel Okafor and Quillon Brand."_s,
        {u"Mabel Okafor"_s, u"Quillon Brand"_s});
    row("an unknown name, introduced", u"Tides"_s,
        u"How do ropes hold? In this episode, Tikko Brandal, who ties them, tells it all."_s, {u"Tikko Brandal"_s});
    row("an unknown name with a dash", u"Tides"_s,
        u"How do ropes hold? In this episode, Tikko Brandal — at Fjell Works since 2004 — tells it all."_s,
        {u"Tikko Brandal"_s});
    row("a role with capitals before the name", u"Tides"_s,
        u"Rob and Kim talk with Fjell Engineer Mabel Okafor about ropes."_s, {u"Mabel Okafor"_s});
    row("roles between commas", u"Tides"_s,
        u"My guests are Laura Penhallow, director of Fjell Works, Mabel Okafor, editor at Low Water, and Simon Reyes."_s,
        {u"Laura Penhallow"_s, u"Mabel Okafor"_s, u"Simon Reyes"_s});
    row("a talk of another day", u"Afterwards"_s, u"The two look back and recap their conversation with Simon Reyes."_s,
        {});
    row("a mere mention", u"Tides"_s, u"We quote a book that Simon Reyes wrote about the moon."_s, {});
    row("an organisation", u"Ropes with Harbour Works Inc"_s, {}, {});
    row("words, not a name", u"Working with Legacy Code"_s,
        u"What legacy code is, and why code that is legacy stays legacy."_s, {});
    row("advertising", u"Tides"_s, u"On water.\n\nThis episode is sponsored by Paul Brink, who sells ropes."_s, {});
}

void TestPersons::findsGuests()
{
    QFETCH(QString, title);
    QFETCH(QString, notes);
    QFETCH(QStringList, guests);
    const ParsedShow show = understood({episode(title, notes)});
    QCOMPARE(names(show.episodes.first(), Part::Guest), guests);
}

void TestPersons::readsRoles_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("organisation");
    QTest::newRow("role at organisation")
        << u"Our guest is Laura Penhallow, Staff Engineer at Fjell Works."_s << u"Staff Engineer"_s << u"Fjell Works"_s;
    QTest::newRow("role of a thing") << u"We talk to Laura Penhallow, creator of the Kelp language, about it."_s
                                     << u"creator of the Kelp language"_s << QString();
    QTest::newRow("from organisation") << u"We talk to Laura Penhallow from Fjell Works about ropes."_s << QString()
                                       << u"Fjell Works"_s;
    QTest::newRow("told in a sentence") << u"Our guest is Laura Penhallow.\n\nLaura Penhallow is a rope engineer at "
                                           "Fjell Works and sails."_s
                                        << u"rope engineer"_s << u"Fjell Works"_s;
    QTest::newRow("in another case") << u"В этом выпуске мы поговорили с Иваном Кравцовым, инженером платформы."_s
                                     << u"инженером платформы"_s << QString();
    QTest::newRow("behind a short name") << u"Our guest is Laura Penhallow (Lou), engineer at Fjell Works."_s
                                         << u"engineer"_s << u"Fjell Works"_s;
    QTest::newRow("two roles") << u"Our guest is Laura Penhallow, Staff Engineer, creator of the Kelp language."_s
                               << u"Staff Engineer, creator of the Kelp language"_s << QString();
    QTest::newRow("the role of the next")
        << u"We talk to Laura Penhallow, engineer, designer Simon Reyes is ill."_s << u"engineer"_s << QString();
    QTest::newRow("said further down") << u"We talk to Laura Penhallow about ropes.\nLaura Penhallow, engineer at "
                                          "Fjell Works, ties them."_s
                                       << u"engineer"_s << u"Fjell Works"_s;
    QTest::newRow("in more words further down")
        << u"We talk to engineer Laura Penhallow.\nLaura Penhallow, engineer at Fjell Works, ties ropes."_s
        << u"engineer"_s << u"Fjell Works"_s;
    QTest::newRow("before and behind") << u"We talk to professor Laura Penhallow, from Fjell Works, about ropes."_s
                                       << u"professor"_s << u"Fjell Works"_s;
    QTest::newRow("where they work") << u"We talk to Laura Penhallow. Laura Penhallow teaches knots at the University "
                                        "of Fjell."_s
                                     << u"teaches knots"_s << u"University of Fjell"_s;
    QTest::newRow("what they lead") << u"We talk to Laura Penhallow. Laura Penhallow leads the Fjell array and sails."_s
                                    << QString() << u"Fjell array"_s;
    QTest::newRow("what they run, with a program")
        << u"We talk to Laura Penhallow. Laura Penhallow runs Fjell on a boat."_s << QString() << QString();
    QTest::newRow("with what kind of place it is")
        << u"We talk to Laura Penhallow from the research vessel Halcyon about ropes."_s << QString()
        << u"research vessel Halcyon"_s;
    QTest::newRow("the one with an organisation")
        << u"A conversation with Laura Penhallow, maintainer of the Kelp language.\nOur guest is Laura Penhallow, "
           "Staff Engineer at Fjell Works."_s
        << u"Staff Engineer"_s << u"Fjell Works"_s;
    QTest::newRow("nothing") << u"We talk to Laura Penhallow about ropes."_s << QString() << QString();
}

void TestPersons::readsRoles()
{
    QFETCH(QString, notes);
    QFETCH(QString, role);
    QFETCH(QString, organisation);
    const ParsedShow show = understood({episode(u"Ropes"_s, notes)});
    QCOMPARE(show.episodes.first().credits.size(), 1);
    QCOMPARE(show.episodes.first().credits.first().role, role);
    QCOMPARE(show.episodes.first().credits.first().organisation, organisation);
}

void TestPersons::sharesAnOrganisation_data()
{
    QTest::addColumn<QString>("notes");
    QTest::newRow("of the last") << u"We talk to Laura Penhallow, Simon Reyes and Maria Castell from Fjell Works."_s;
    QTest::newRow("of both")
        << u"Wir sprechen mit Laura Penhallow und Simon Reyes, beide von Fjell Works, über Taue."_s;
    QTest::newRow("that they run")
        << u"We talk to Laura Penhallow and Simon Reyes.\nLaura Penhallow and Simon Reyes run "
           "Fjell Works, a chandler."_s;
}

void TestPersons::sharesAnOrganisation()
{
    QFETCH(QString, notes);
    const ParsedShow show = understood({episode(u"Ropes"_s, notes)});
    const QList<Credit> &credits = show.episodes.first().credits;
    QVERIFY(credits.size() >= 2);
    for (const Credit &credit : credits)
        QCOMPARE(credit.organisation, u"Fjell Works"_s);
}

// "Zorvath" is in no list of names; what is said of it tells.
void TestPersons::believesWhoIsIntroduced()
{
    const ParsedShow show = understood(
        {episode(u"Ropes with Zorvath"_s, u"Our first! Zorvath, rope engineer at Fjell Works, explains knots."_s),
         episode(u"Ropes with Rust"_s, u"How to write of ropes in Rust, and why."_s)});
    QCOMPARE(names(show.episodes[0], Part::Guest), QStringList(u"Zorvath"_s));
    QCOMPARE(show.episodes[0].credits.first().organisation, u"Fjell Works"_s);
    QCOMPARE(names(show.episodes[1], Part::Guest), QStringList());
}

void TestPersons::knowsTwoGivenNamesForThePerson()
{
    const ParsedShow show =
        understood({episode(u"Ropes"_s, u"Helen sits down with Prof. Laura Penhallow and José María Castro to "
                                        "talk about ropes. José María maintains the Fjell light."_s)});
    QCOMPARE(names(show.episodes.first(), Part::Guest), QStringList({u"Laura Penhallow"_s, u"José María Castro"_s}));
}

QTEST_GUILESS_MAIN(TestPersons)
#include "tst_persons.moc"
