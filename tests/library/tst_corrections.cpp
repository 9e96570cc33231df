// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/understanding/understand.h"
#include "tests/library/samples.h"
#include "tests/support/shippedlanguage.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;
using namespace earmark::test;

namespace {

using Kind = Correction::Kind;

Credit credit(const QString &name, Part part, const QString &organisation = {})
{
    Credit credit = guest(name);
    credit.part = part;
    credit.organisation = organisation;
    credit.evidence = {u"podcast:person"_s, 0, name.size(), name};
    return credit;
}

// An answer that has to be there.
template <class T>
T ask(const QFuture<Result<T>> &future)
{
    Result<T> answer = wait(future);
    return answer ? *std::move(answer) : T();
}

// What else understanding finds is not what is tested here.
bool isOfKeywords(const QString &label)
{
    static const QStringList labels{u"Knots"_s, u"Sailing"_s,  u"knot tying"_s, u"Weather"_s,
                                    u"Lamps"_s, u"Ropework"_s, u"Tide"_s};
    return labels.contains(label);
}

QString partName(Part part)
{
    return part == Part::Host ? u"host"_s : part == Part::Guest ? u"guest"_s : u"other"_s;
}

} // namespace

// What the listener puts right is shown everywhere, outlives whatever sources say later, and can be taken back to the
// letter.
class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdsAndCanBeTakenBack_data();
    void holdsAndCanBeTakenBack();
    void countsForEpisodesThatCome();
    void laterOnesCount();
    void keepsFavouritesOfWhoWasJoined();
    void tellsNamesakesApart();
    void formerNamesStillFind();
    void outlivesUnsubscribing();
    void refusesWhatSaysNothing();
    void listsNewestFirst();
    void movesToAnotherLibrary();
    void waitsForWhatIsNotThereYet();
    void importsAllOrNothing();

private:
    enum class Reading { Understood, Stale };
    void readSources(int round, Reading reading = Reading::Understood);
    [[nodiscard]] QStringList state() const;
    [[nodiscard]] QStringList find(const QString &search) const;
    [[nodiscard]] EpisodeId episodeCalled(const QString &title) const;
    [[nodiscard]] QStringList peopleOf(const QString &title) const;
    [[nodiscard]] QStringList topicsOf(const QString &title) const;
    [[nodiscard]] QStringList pane(const FacetPane &pane) const;
    [[nodiscard]] Correction made(Kind kind, const QString &subject, const QString &value = {},
                                  const QStringList &titles = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::shared_ptr<const LanguageData> m_language = shippedLanguage();
};

// Two shows that share a guest and a topic; `round` changes something of all episodes, so that each is written anew.
// Stale is what an understanding of its time made of them.
void TestCorrections::readSources(int round, Reading reading)
{
    const auto make = [=](const QString &title, const QList<Credit> &credits, const QStringList &topics, int day) {
        ParsedEpisode e = episode(title, title, day);
        e.description.clear();
        e.url = u"https://example.org/%1/%2"_s.arg(title).arg(round);
        e.credits = credits;
        e.keywords = topics;
        if (reading == Reading::Stale) {
            Credit mistaken = credit(u"Stale Guest"_s, Part::Guest);
            mistaken.evidence.field = u"description"_s;
            e.credits.append(mistaken);
            e.topics = {{u"Staleness"_s, 0.5, {u"title"_s, 0, 1, u"E"_s}}};
        }
        return e;
    };
    ParsedShow harbour =
        show(u"https://harbour.example.org/feed"_s, u"Harbour"_s,
             {make(u"Ebb"_s, {credit(u"Ann Host"_s, Part::Host), credit(u"Bob Quist"_s, Part::Guest, u"Rope Works"_s)},
                   {u"Knots"_s, u"Sailing"_s}, 1),
              make(u"Flow"_s, {credit(u"Ann Host"_s, Part::Host), credit(u"Rupert Quist"_s, Part::Guest)},
                   {u"knot tying"_s, u"Weather"_s}, 2)});
    harbour.credits = {credit(u"Ann Host"_s, Part::Host)};
    ParsedShow lantern = show(
        u"https://lantern.example.org/feed"_s, u"Lantern"_s,
        {make(u"Wick"_s, {credit(u"Bob Quist"_s, Part::Guest, u"Lamp Museum"_s), credit(u"Acme Corp"_s, Part::Guest)},
              {u"Knots"_s, u"Lamps"_s}, 3)});
    for (ParsedShow source : {harbour, lantern}) {
        if (reading == Reading::Understood)
            understand(source, *m_language);
        const auto saved = wait(m_library->save(source));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        QCOMPARE(saved->added + saved->updated, source.episodes.size()); // or the round would test nothing
    }
}

void TestCorrections::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open()));
    QVERIFY(m_language);
    readSources(0);
}

EpisodeId TestCorrections::episodeCalled(const QString &title) const
{
    for (const EpisodeRow &row : ask(m_library->rows(ask(m_library->view({})).episodes))) {
        if (row.title == title)
            return row.id;
    }
    return {};
}

Correction TestCorrections::made(Kind kind, const QString &subject, const QString &value,
                                 const QStringList &titles) const
{
    Correction correction;
    correction.kind = kind;
    correction.subject = subject;
    correction.value = value;
    for (const QString &title : titles)
        correction.episodes.append(episodeCalled(title));
    return correction;
}

QStringList TestCorrections::peopleOf(const QString &title) const
{
    QStringList people;
    for (const PersonCredit &credit : ask(m_library->episode(episodeCalled(title))).credits) {
        const Credit &c = credit.credit;
        QString line = partName(c.part) + u' ' + c.name;
        for (const QString &more : {c.role, c.organisation}) {
            if (!more.isEmpty())
                line += u", "_s + more;
        }
        people.append(line);
    }
    return people;
}

QStringList TestCorrections::topicsOf(const QString &title) const
{
    QStringList topics;
    for (const EpisodeTopic &topic : ask(m_library->episode(episodeCalled(title))).topics) {
        if (isOfKeywords(topic.mention.label))
            topics.append(topic.mention.label);
    }
    topics.sort(Qt::CaseInsensitive);
    return topics;
}

QStringList TestCorrections::pane(const FacetPane &pane) const
{
    QStringList rows;
    for (const FacetRow &row : pane.rows) {
        if (row.name.contains(u' ') || isOfKeywords(row.name))
            rows.append(u"%1 %2"_s.arg(row.name).arg(row.count));
    }
    rows.sort();
    return rows;
}

QStringList TestCorrections::find(const QString &search) const
{
    EpisodeFilter filter;
    filter.search = search;
    QStringList titles;
    for (const EpisodeRow &row : ask(m_library->rows(ask(m_library->view(filter)).episodes)))
        titles.append(row.title);
    titles.sort();
    return titles;
}

// All that any page, pane or search shows of people and topics.
QStringList TestCorrections::state() const
{
    QStringList all;
    const View view = wait(m_library->view({})).value();
    for (const QString &title : {u"Ebb"_s, u"Flow"_s, u"Wick"_s})
        all.append(title + u": "_s + peopleOf(title).join(u"; "_s) + u" | "_s + topicsOf(title).join(u"; "_s));
    for (const EpisodeRow &row : ask(m_library->rows(view.episodes)))
        all.append(row.title + u" guests: "_s + row.guests.join(u"; "_s));
    all.append(u"guests: "_s + pane(view.guests).join(u"; "_s));
    all.append(u"topics: "_s + pane(view.topics).join(u"; "_s));
    for (const Show &show : ask(m_library->shows()))
        all.append(show.title + u" hosts: "_s + show.hosts.join(u"; "_s));
    for (const QString &word : {u"Bob"_s, u"Rupert"_s, u"Rob"_s, u"Acme"_s, u"Cleo"_s, u"Knots"_s, u"Ropework"_s,
                                u"tying"_s, u"Lamps"_s, u"Tide"_s, u"\"Ann Host\""_s}) {
        for (const QString &field : {QString(), u"guest:"_s, u"host:"_s, u"topic:"_s})
            all.append(field + word + u": "_s + find(field + word).join(u"; "_s));
    }
    return all;
}

void TestCorrections::holdsAndCanBeTakenBack_data()
{
    // What is shown afterwards, beside all that stays the same.
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("words"); // subject, value, role, organisation
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QStringList>("shown");
    const auto row = [](const char *name, Kind kind, const QStringList &words, const QStringList &titles,
                        const QStringList &shown) {
        QTest::newRow(name) << static_cast<int>(kind) << words << titles << shown;
    };
    row("the same person", Kind::SamePerson, {u"Bob Quist"_s, u"Rupert Quist"_s}, {},
        {u"Ebb: host Ann Host; guest Rupert Quist, Rope Works | Knots; Sailing"_s,
         u"guests: Acme Corp 1; Rupert Quist 3"_s, u"guest:Rupert: Ebb; Flow; Wick"_s, u"Rupert: Ebb; Flow; Wick"_s,
         u"Bob: Ebb; Wick"_s, u"guest:Bob: Ebb; Flow; Wick"_s}); // by the name of before, too
    row("another person", Kind::OtherPerson, {u"Bob Quist"_s, u"Bob Quist"_s}, {u"Wick"_s},
        {u"Wick: guest Bob Quist (Lamp Museum), Lamp Museum; guest Acme Corp | Knots; Lamps"_s,
         u"guests: Acme Corp 1; Bob Quist (Lamp Museum) 1; Bob Quist 1; Rupert Quist 1"_s});
    row("another person of another name", Kind::OtherPerson, {u"Bob Quist"_s, u"Rupert Quist"_s}, {u"Wick"_s},
        {u"guests: Acme Corp 1; Bob Quist 1; Rupert Quist 2"_s, u"Rupert: Flow; Wick"_s});
    row("a new name", Kind::RenamePerson, {u"Bob Quist"_s, u"Rob Quist"_s}, {},
        {u"Wick: guest Rob Quist, Lamp Museum; guest Acme Corp | Knots; Lamps"_s,
         u"guests: Acme Corp 1; Rob Quist 2; Rupert Quist 1"_s, u"Rob: Ebb; Wick"_s, u"guest:Rob: Ebb; Wick"_s});
    row("a new name that somebody has", Kind::RenamePerson, {u"Bob Quist"_s, u"Rupert Quist"_s}, {},
        {u"guests: Acme Corp 1; Rupert Quist 3"_s, u"Flow guests: Rupert Quist"_s});
    row("a new spelling", Kind::RenamePerson, {u"Bob Quist"_s, u"Bob QUIST"_s}, {},
        {u"guests: Acme Corp 1; Bob QUIST 2; Rupert Quist 1"_s});
    row("nobody", Kind::NotAPerson, {u"Acme Corp"_s}, {},
        {u"Wick: guest Bob Quist, Lamp Museum | Knots; Lamps"_s, u"guests: Bob Quist 2; Rupert Quist 1"_s, u"Acme: "_s,
         u"guest:Acme: "_s});
    row("a host who is nobody", Kind::NotAPerson, {u"Ann Host"_s}, {},
        {u"Ebb: guest Bob Quist, Rope Works | Knots; Sailing"_s, u"Harbour hosts: "_s, u"host:\"Ann Host\": "_s,
         u"\"Ann Host\": "_s});
    row("not in an episode", Kind::NotOnEpisode, {u"Bob Quist"_s}, {u"Ebb"_s},
        {u"Ebb: host Ann Host | Knots; Sailing"_s, u"guests: Acme Corp 1; Bob Quist 1; Rupert Quist 1"_s,
         u"guest:Bob: Wick"_s});
    row("nobody's guest", Kind::NotOnEpisode, {u"Bob Quist"_s}, {},
        {u"Ebb: host Ann Host | Knots; Sailing"_s, u"guests: Acme Corp 1; Rupert Quist 1"_s, u"guest:Bob: "_s});
    row("another part", Kind::MovePart, {u"Ann Host"_s}, {u"Ebb"_s},
        {u"Ebb: guest Ann Host; guest Bob Quist, Rope Works | Knots; Sailing"_s,
         u"guests: Acme Corp 1; Ann Host 1; Bob Quist 2; Rupert Quist 1"_s, u"host:\"Ann Host\": Flow"_s,
         u"Harbour hosts: Ann Host"_s});
    row("added", Kind::AddPerson, {u"Cleo Vane"_s, {}, u"Diver"_s, u"Deep Blue"_s}, {u"Ebb"_s, u"Wick"_s},
        {u"Ebb: host Ann Host; guest Bob Quist, Rope Works; guest Cleo Vane, Diver, Deep Blue | Knots; Sailing"_s,
         u"Cleo: Ebb; Wick"_s, u"guest:Cleo: Ebb; Wick"_s});
    row("added who is there", Kind::AddPerson, {u"Bob Quist"_s, {}, u"Rigger"_s}, {u"Ebb"_s},
        {u"Ebb: host Ann Host; guest Bob Quist, Rigger, Rope Works | Knots; Sailing"_s});
    row("a topic's new label", Kind::RenameTopic, {u"Knots"_s, u"Ropework"_s}, {},
        {u"topics: Lamps 1; Ropework 2; Sailing 1; Weather 1; knot tying 1"_s, u"topic:Ropework: Ebb; Wick"_s,
         u"Ropework: Ebb; Wick"_s});
    row("the same topic", Kind::SameTopic, {u"knot tying"_s, u"Knots"_s}, {},
        {u"Flow: host Ann Host; guest Rupert Quist | Knots; Weather"_s,
         u"topics: Knots 3; Lamps 1; Sailing 1; Weather 1"_s, u"Knots: Ebb; Flow; Wick"_s, u"tying: Flow"_s});
    row("no topic", Kind::HideTopic, {u"Lamps"_s}, {},
        {u"topics: Knots 2; Sailing 1; Weather 1; knot tying 1"_s, u"topic:Lamps: "_s});
    row("no topic of an episode", Kind::HideTopic, {u"Knots"_s}, {u"Wick"_s},
        {u"Wick: guest Bob Quist, Lamp Museum; guest Acme Corp | Lamps"_s, u"topic:Knots: Ebb"_s});
    row("a further topic", Kind::AddTopic, {u"Tide"_s}, {u"Ebb"_s, u"Flow"_s},
        {u"Ebb: host Ann Host; guest Bob Quist, Rope Works | Knots; Sailing; Tide"_s, u"topic:Tide: Ebb; Flow"_s,
         u"Tide: Ebb; Flow"_s});
}

void TestCorrections::holdsAndCanBeTakenBack()
{
    QFETCH(int, kind);
    QFETCH(QStringList, words);
    QFETCH(QStringList, titles);
    QFETCH(QStringList, shown);
    Correction correction = made(static_cast<Kind>(kind), words.at(0), words.value(1), titles);
    correction.role = words.value(2);
    correction.organisation = words.value(3);
    correction.part = Part::Guest;

    const QStringList before = state();
    const Result<void> done = wait(m_library->correct(correction));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const QStringList after = state();
    for (const QString &line : std::as_const(shown))
        QVERIFY2(after.contains(line), qPrintable(line + u"\nin\n"_s + after.join(u'\n')));

    readSources(1);
    QCOMPARE(state(), after);
    m_library = std::make_unique<Library>(m_library->file());
    QVERIFY(wait(m_library->open()));
    QCOMPARE(state(), after);
    readSources(2, Reading::Stale);
    QCOMPARE(wait(m_library->rebuild(m_language)).value(), (RebuildReport{3, 3}));
    QCOMPARE(state(), after);
    QCOMPARE(wait(m_library->rebuild(m_language)).value(), (RebuildReport{3, 0}));
    QVERIFY(wait(m_library->check()));

    const QList<KeptCorrection> kept = wait(m_library->corrections()).value();
    QCOMPARE(kept.size(), 1);
    QVERIFY(wait(m_library->removeCorrection(kept.first().id)));
    QCOMPARE(state(), before);
    QCOMPARE(wait(m_library->undo()).value(), u"removeCorrection"_s);
    QCOMPARE(state(), after);
    QVERIFY(wait(m_library->removeCorrection(wait(m_library->corrections())->first().id)));
    QVERIFY(wait(m_library->correct(correction)));
    QCOMPARE(state(), after);
    QCOMPARE(wait(m_library->undo()).value(), u"correct"_s);
    QCOMPARE(state(), before);
    QVERIFY(wait(m_library->corrections())->isEmpty());
    readSources(3);
    QCOMPARE(state(), before);
}

void TestCorrections::countsForEpisodesThatCome()
{
    QVERIFY(wait(m_library->correct(made(Kind::NotAPerson, u"Acme Corp"_s))));
    QVERIFY(wait(m_library->correct(made(Kind::RenamePerson, u"Bob Quist"_s, u"Rob Quist"_s))));
    Correction guests = made(Kind::MovePart, u"Ann Host"_s);
    for (const Show &show : ask(m_library->shows())) {
        if (show.title == u"Harbour"_s)
            guests.show = show.id;
    }
    guests.part = Part::Other;
    QVERIFY(wait(m_library->correct(guests)));
    ParsedEpisode next = episode(u"Surge"_s, u"Surge"_s, 9);
    next.credits = {credit(u"Acme Corp"_s, Part::Guest), credit(u"bob quist"_s, Part::Guest),
                    credit(u"Ann Host"_s, Part::Host)};
    QVERIFY(wait(m_library->save(show(u"https://harbour.example.org/feed"_s, u"Harbour"_s, {next}), {}, true)));
    QCOMPARE(peopleOf(u"Surge"_s), (QStringList{u"guest Rob Quist"_s, u"other Ann Host"_s}));
    for (const Show &show : ask(m_library->shows()))
        QVERIFY(show.hosts.isEmpty());
}

void TestCorrections::laterOnesCount()
{
    const QStringList before = state();
    QVERIFY(wait(m_library->correct(made(Kind::NotOnEpisode, u"Bob Quist"_s, {}, {u"Ebb"_s}))));
    QVERIFY(wait(m_library->correct(made(Kind::AddPerson, u"Bob Quist"_s, {}, {u"Ebb"_s}))));
    QVERIFY(peopleOf(u"Ebb"_s).contains(u"guest Bob Quist"_s));
    QVERIFY(wait(m_library->correct(made(Kind::RenamePerson, u"Bob Quist"_s, u"Rob Quist"_s))));
    QVERIFY(wait(m_library->correct(made(Kind::RenamePerson, u"Rob Quist"_s, u"Robin Quist"_s))));
    QCOMPARE(wait(m_library->corrections())->size(), 3); // of two names the last
    QCOMPARE(find(u"guest:robin"_s), (QStringList{u"Ebb"_s, u"Wick"_s}));
    QCOMPARE(find(u"guest:rob"_s), QStringList());
    // About somebody by a name that was given; it stays true of them when the name is taken back.
    QVERIFY(wait(m_library->correct(made(Kind::NotOnEpisode, u"Robin Quist"_s, {}, {u"Wick"_s}))));
    QCOMPARE(find(u"guest:robin"_s), QStringList{u"Ebb"_s});
    QVERIFY(wait(m_library->removeCorrection(wait(m_library->corrections())->at(1).id)));
    QCOMPARE(find(u"guest:bob"_s), QStringList{u"Ebb"_s});
    while (wait(m_library->undo())) { }
    QCOMPARE(state(), before);
}

void TestCorrections::keepsFavouritesOfWhoWasJoined()
{
    const auto favourites = [&] {
        QStringList names;
        for (const FacetRow &row : ask(m_library->view({})).guests.rows) {
            if (row.favourite)
                names.append(row.name);
        }
        return names;
    };
    const PersonId bob = wait(m_library->findPerson(u"Bob Quist"_s)).value();
    QVERIFY(wait(m_library->setFavourite(bob, true)));
    QVERIFY(wait(m_library->correct(made(Kind::SamePerson, u"Bob Quist"_s, u"Rupert Quist"_s))));
    QCOMPARE(favourites(), QStringList{u"Rupert Quist"_s});
    const PersonId robert = wait(m_library->findPerson(u"Bob Quist"_s)).value();
    QVERIFY(robert != bob);
    QVERIFY(wait(m_library->setFavourite(robert, false)));
    QCOMPARE(favourites(), QStringList());
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(favourites(), QStringList{u"Rupert Quist"_s});
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(favourites(), QStringList{u"Bob Quist"_s});
}

void TestCorrections::tellsNamesakesApart()
{
    QVERIFY(wait(m_library->correct(made(Kind::OtherPerson, u"Bob Quist"_s, u"Bob Quist"_s, {u"Wick"_s}))));
    QVERIFY(wait(m_library->correct(made(Kind::OtherPerson, u"Bob Quist"_s, u"Bob Quist"_s, {u"Ebb"_s}))));
    QCOMPARE(pane(wait(m_library->view({}))->guests),
             (QStringList{u"Acme Corp 1"_s, u"Bob Quist (Lamp Museum) 1"_s, u"Bob Quist (Rope Works) 1"_s,
                          u"Rupert Quist 1"_s}));
    QCOMPARE(find(u"guest:\"Bob Quist\""_s), (QStringList{u"Ebb"_s, u"Wick"_s}));
    QVERIFY(wait(m_library->correct(made(Kind::RenamePerson, u"Bob Quist (Lamp Museum)"_s, u"Bob Quist Jr"_s))));
    QCOMPARE(find(u"guest:\"Quist Jr\""_s), QStringList{u"Wick"_s});
}

void TestCorrections::formerNamesStillFind()
{
    QVERIFY(wait(m_library->correct(made(Kind::RenamePerson, u"Rupert Quist"_s, u"Rupert Okafor"_s))));
    QCOMPARE(find(u"guest:\"Rupert Okafor\""_s), QStringList{u"Flow"_s});
    QCOMPARE(find(u"guest:\"Rupert Quist\""_s), QStringList{u"Flow"_s});
    QVERIFY(wait(m_library->correct(made(Kind::SamePerson, u"Rupert Okafor"_s, u"Bob Quist"_s))));
    QCOMPARE(find(u"guest:\"Rupert Quist\""_s), find(u"guest:\"Bob Quist\""_s));
    QCOMPARE(find(u"guest:\"Rupert Quist\""_s), (QStringList{u"Ebb"_s, u"Flow"_s, u"Wick"_s}));
    readSources(2); // and after all was read anew
    QCOMPARE(find(u"guest:\"Rupert Quist\""_s), (QStringList{u"Ebb"_s, u"Flow"_s, u"Wick"_s}));
}

void TestCorrections::outlivesUnsubscribing()
{
    QVERIFY(wait(m_library->correct(made(Kind::NotOnEpisode, u"Bob Quist"_s, {}, {u"Wick"_s}))));
    ShowId lantern;
    for (const Show &show : ask(m_library->shows()))
        lantern = show.title == u"Lantern"_s ? show.id : lantern;
    QVERIFY(wait(m_library->setSubscribed(lantern, false)));
    QCOMPARE(wait(m_library->addShow(u"https://lantern.example.org/feed"_s)).value(), lantern);
    readSources(5);
    QCOMPARE(peopleOf(u"Wick"_s), QStringList{u"guest Acme Corp"_s});
}

void TestCorrections::refusesWhatSaysNothing()
{
    const QStringList before = state();
    const auto kindOf = [&](const Correction &correction) {
        const Result<void> done = wait(m_library->correct(correction));
        return done ? std::nullopt : std::optional(done.error().kind);
    };
    QCOMPARE(kindOf(made(Kind::NotAPerson, u" "_s)), Error::Kind::InvalidArgument);
    QCOMPARE(kindOf(made(Kind::RenamePerson, u"Bob Quist"_s)), Error::Kind::InvalidArgument);
    QCOMPARE(kindOf(made(Kind::SamePerson, u"Bob Quist"_s, u"BOB quist"_s)), Error::Kind::InvalidArgument);
    QCOMPARE(kindOf(made(Kind::AddPerson, u"Cleo"_s)), Error::Kind::InvalidArgument);
    QCOMPARE(kindOf(made(Kind::MovePart, u"Bob Quist"_s)), Error::Kind::InvalidArgument);
    QCOMPARE(kindOf(made(Kind::NotAPerson, u"Nobody Known"_s)), Error::Kind::NotFound);
    QCOMPARE(kindOf(made(Kind::HideTopic, u"Nothing known"_s)), Error::Kind::NotFound);
    Correction nowhere = made(Kind::AddTopic, u"Tide"_s);
    nowhere.episodes = {EpisodeId{999}};
    QCOMPARE(kindOf(nowhere), Error::Kind::NotFound);
    QCOMPARE(wait(m_library->removeCorrection(CorrectionId{7})).error().kind, Error::Kind::NotFound);
    QCOMPARE(state(), before);
    QVERIFY(wait(m_library->corrections())->isEmpty());
}

void TestCorrections::listsNewestFirst()
{
    const Correction first = made(Kind::NotAPerson, u"Acme Corp"_s);
    Correction second = made(Kind::AddPerson, u"Cleo Vane"_s, {}, {u"Wick"_s, u"Ebb"_s});
    second.part = Part::Host;
    second.role = u"Diver"_s;
    QVERIFY(wait(m_library->correct(first)));
    QVERIFY(wait(m_library->correct(second)));
    const QList<KeptCorrection> kept = wait(m_library->corrections()).value();
    QCOMPARE(kept.size(), 2);
    std::ranges::sort(second.episodes);
    QCOMPARE(kept.at(0).correction, second);
    QCOMPARE(kept.at(1).correction, first);
    QVERIFY(kept.at(0).madeAtMs >= kept.at(1).madeAtMs && kept.at(1).madeAtMs > 1'700'000'000'000);
}

void TestCorrections::movesToAnotherLibrary()
{
    QVERIFY(wait(m_library->correct(made(Kind::SamePerson, u"Bob Quist"_s, u"Rupert Quist"_s))));
    QVERIFY(wait(m_library->correct(made(Kind::RenamePerson, u"Rupert Quist"_s, u"Rob Quist"_s))));
    QVERIFY(wait(m_library->correct(made(Kind::OtherPerson, u"Rob Quist"_s, u"Rob Quist"_s, {u"Wick"_s}))));
    QVERIFY(wait(m_library->correct(made(Kind::NotAPerson, u"Acme Corp"_s))));
    Correction added = made(Kind::AddPerson, u"Cleo “Cle” Vane"_s, {}, {u"Ebb"_s, u"Wick"_s});
    added.part = Part::Other;
    added.role = u"Diver"_s;
    QVERIFY(wait(m_library->correct(added)));
    QVERIFY(wait(m_library->correct(made(Kind::SameTopic, u"knot tying"_s, u"Knots"_s))));
    Correction moved = made(Kind::MovePart, u"Ann Host"_s);
    moved.show = ShowId{1};
    QVERIFY(wait(m_library->correct(moved)));
    const QStringList after = state();
    const QByteArray text = wait(m_library->exportCorrections()).value();
    QCOMPARE(text.count('\n'), 7);
    QVERIFY2(text.startsWith(R"({"kind": "samePerson", "subject": "Bob Quist", "value": "Rupert Quist", "made": )"),
             text.constData());

    m_library = std::make_unique<Library>(m_folder->filePath(u"other.db"_s));
    QVERIFY(wait(m_library->open()));
    readSources(0);
    const QStringList before = state();
    QVERIFY(before != after);
    QCOMPARE(wait(m_library->importCorrections(text)).value(), (CorrectionImport{.added = 7}));
    QCOMPARE(state(), after);
    QCOMPARE(wait(m_library->exportCorrections()).value(), text);
    QCOMPARE(wait(m_library->importCorrections(text)).value(), (CorrectionImport{.known = 7}));
    readSources(1);
    QCOMPARE(state(), after);
    QVERIFY(wait(m_library->undo())); // of the second import, which did nothing
    QCOMPARE(state(), before);
}

void TestCorrections::waitsForWhatIsNotThereYet()
{
    QVERIFY(wait(m_library->correct(made(Kind::NotOnEpisode, u"Bob Quist"_s, {}, {u"Ebb"_s, u"Wick"_s}))));
    Correction moved = made(Kind::MovePart, u"Ann Host"_s);
    moved.show = ShowId{1};
    QVERIFY(wait(m_library->correct(moved)));
    QVERIFY(wait(m_library->correct(made(Kind::NotAPerson, u"Acme Corp"_s))));
    const QStringList after = state();
    const QByteArray text = wait(m_library->exportCorrections()).value();

    m_library = std::make_unique<Library>(m_folder->filePath(u"empty.db"_s));
    QVERIFY(wait(m_library->open()));
    QCOMPARE(wait(m_library->importCorrections(text)).value(), (CorrectionImport{.added = 1, .waiting = 2}));
    QCOMPARE(wait(m_library->exportCorrections())->split('\n').size(), text.split('\n').size()); // nothing is lost
    readSources(0);
    QCOMPARE(state(), after);
    QCOMPARE(wait(m_library->exportCorrections())->count("\"guid\""), 2);
    readSources(1);
    QCOMPARE(state(), after);
}

void TestCorrections::importsAllOrNothing()
{
    const QStringList before = state();
    const QByteArray good = R"({"kind": "notAPerson", "subject": "Acme Corp"})";
    for (const QByteArray bad :
         {"{", "[]", R"({"kind": "unheardOf", "subject": "x"})", R"({"kind": "notAPerson"})",
          R"({"kind": "renamePerson", "subject": "Acme Corp"})", R"({"kind": "addTopic", "subject": "x"})"}) {
        const auto imported = wait(m_library->importCorrections(good + "\n\n" + bad + '\n'));
        QVERIFY2(!imported, bad.constData());
        QCOMPARE(imported.error().kind, Error::Kind::DamagedSource);
        QCOMPARE(imported.error().code, 3);
    }
    QCOMPARE(state(), before);
    QCOMPARE(wait(m_library->importCorrections(good))->added, 1);
    QVERIFY(state() != before);
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
