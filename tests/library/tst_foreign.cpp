// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/foreignlibrary.h"
#include "tests/library/samples.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

// The libraries of other programs are taken in with what their listener did, once, as one step, and are not touched.
class TestForeign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void databasesAreKnownByContent();
    void antennaPodIsRead();
    void gPodderIsRead();
    void allOfItIsTakenIn();
    void nothingIsDoubled();
    void oneStepTakesItBack();
    void whatIsMarkedSinceStays();
    void theFeedWinsWhenItIsRead();
    void knownEpisodesKeepWhatTheFeedSays();
    void strangersAreRefused();
    void damageIsSurvived();

private:
    [[nodiscard]] QString made(const QString &program) const; // a database from its fixture
    [[nodiscard]] ForeignImport taken(const QString &program) const;
    [[nodiscard]] QList<EpisodeRow> rows() const;
    [[nodiscard]] EpisodeRow row(const QString &show, const QString &title) const;
    [[nodiscard]] Show showNamed(const QString &title) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestForeign::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open()));
}

QString TestForeign::made(const QString &program) const
{
    const QString path = m_folder->filePath(program + u".db"_s);
    if (QFile::exists(path))
        return path;
    QFile empty(path);
    QFile fixture(QStringLiteral(FOREIGN_FOLDER) + u'/' + program + u".sql"_s);
    if (!empty.open(QIODevice::WriteOnly) || !fixture.open(QIODevice::ReadOnly))
        qFatal("no fixture");
    empty.close();
    const auto database = Database::open(path, Database::Mode::Write, std::chrono::seconds(1));
    (*database)->runScript(fixture.readAll());
    if (const auto error = (*database)->takeError())
        qFatal("%s", qPrintable(error->detail));
    return path;
}

ForeignImport TestForeign::taken(const QString &program) const
{
    const auto read = readForeignLibrary(made(program));
    const auto done = read ? wait(m_library->importForeign(*read)) : std::unexpected(read.error());
    if (!done)
        qWarning("%s", qPrintable(done.error().detail));
    return done.value_or(ForeignImport());
}

QList<EpisodeRow> TestForeign::rows() const
{
    return wait(m_library->rows(wait(m_library->view({}))->episodes)).value();
}

EpisodeRow TestForeign::row(const QString &show, const QString &title) const
{
    const QList<EpisodeRow> all = rows();
    const auto found =
        std::ranges::find_if(all, [&](const EpisodeRow &one) { return one.show == show && one.title == title; });
    return found == all.end() ? EpisodeRow() : *found;
}

Show TestForeign::showNamed(const QString &title) const
{
    const QList<Show> all = wait(m_library->shows()).value();
    const auto found = std::ranges::find(all, title, &Show::title);
    return found == all.end() ? Show() : *found;
}

void TestForeign::databasesAreKnownByContent()
{
    QFile file(made(u"gpodder"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(looksLikeDatabase(file.read(100)));
    QVERIFY(!looksLikeDatabase("SQLite format 4"));
    QVERIFY(!looksLikeDatabase({}));
}

void TestForeign::antennaPodIsRead()
{
    const QString path = made(u"antennapod"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    const auto read = readForeignLibrary(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->program, u"AntennaPod"_s);
    QCOMPARE(read->shows.size(), 3); // not the folder
    const ParsedShow &harbour = read->shows.first();
    QCOMPARE(harbour.description, u"Boats & ropes"_s);
    QCOMPARE(harbour.episodes.size(), 3);
    QCOMPARE(harbour.episodes.last().description, u"How bells carry."_s);
    QCOMPARE(harbour.episodes.last().durationMs, 1'800'000);
    QVERIFY(!harbour.episodes.at(1).notesHtml.contains("script"_L1));
    QVERIFY(harbour.episodes.first().media.isEmpty()); // a file of the phone
    QVERIFY(harbour.episodes.first().url.isEmpty());
    QCOMPARE(read->shows.at(1).title, u"The Back Room"_s);
    QCOMPARE(read->shows.at(1).feedUrl, u"https://ada:lamp@feeds.example.org/members"_s);
    file.seek(0);
    QCOMPARE(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256), before);
    QCOMPARE(QDir(m_folder->path()).entryList({u"antennapod*"_s}, QDir::Files).size(), 1);
}

void TestForeign::gPodderIsRead()
{
    const auto read = readForeignLibrary(made(u"gpodder"_s));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->program, u"gPodder"_s);
    QCOMPARE(read->shows.size(), 2);
    QCOMPARE(read->shows.first().episodes.size(), 3);
    QCOMPARE(read->shows.first().episodes.last().date->utcMs, 1'700'000'000'000);
}

void TestForeign::allOfItIsTakenIn()
{
    const ForeignImport done = taken(u"antennapod"_s);
    QCOMPARE(done.sources.added, 5);
    QCOMPARE(done.made.unknown, 0);
    QVERIFY(row(u"Harbour Talk"_s, u"Fog and bells"_s).played);
    QCOMPARE(row(u"Harbour Talk"_s, u"Tide tables"_s).positionMs, 600'000);
    QVERIFY(row(u"Harbour Talk"_s, u"Tide tables"_s).favourite);
    QCOMPARE(row(u"The Back Room"_s, u"Tide tables"_s).positionMs, 5'000);
    QVERIFY(showNamed(u"Harbour Talk"_s).subscribed);
    QVERIFY(!showNamed(u"Only Looked At"_s).subscribed);
    QCOMPARE(*wait(m_library->queue()), (QList<EpisodeId>{row(u"The Back Room"_s, u"Tide tables"_s).id,
                                                          row(u"Harbour Talk"_s, u"Tide tables"_s).id}));
    const ShowListening hearing = wait(m_library->listening(showNamed(u"Harbour Talk"_s).id)).value();
    QCOMPARE(hearing.rate, 1.25);
    QCOMPARE(hearing.introMs, 30'000);
    QCOMPARE(hearing.outroMs, 15'000);
    QVERIFY(wait(m_library->check()));
    // Of gPodder the show that both have is the same one.
    const ForeignImport second = taken(u"gpodder"_s);
    QCOMPARE(second.sources.added, 1);
    QCOMPARE(rows().size(), 5); // and one of the show that is not subscribed to
    QVERIFY(row(u"Night Walks"_s, u"Under the bridge"_s).played);
    QVERIFY(!row(u"Harbour Talk"_s, u"Ropes in winter"_s).played);
    QVERIFY(!rows().isEmpty() && wait(m_library->check()));
}

void TestForeign::nothingIsDoubled()
{
    QVERIFY(taken(u"antennapod"_s).sources.added > 0);
    const QList<EpisodeRow> before = rows();
    const ForeignImport again = taken(u"antennapod"_s);
    QCOMPARE(again.sources.added, 0);
    QCOMPARE(again.made.added, 0);
    QCOMPARE(rows(), before);
    QCOMPARE(wait(m_library->queue())->size(), 2);
    QCOMPARE(wait(m_library->shows())->size(), 3);
}

void TestForeign::oneStepTakesItBack()
{
    QVERIFY(wait(m_library->save(
        show(u"https://feeds.example.org/harbour"_s, u"Harbour Talk"_s, {episode(u"harbour-2"_s, u"Tide tables"_s)}))));
    const QList<EpisodeRow> before = rows();
    QVERIFY(taken(u"antennapod"_s).sources.added > 0);
    const QList<EpisodeRow> after = rows();
    QVERIFY(after.size() > before.size());
    QCOMPARE(wait(m_library->undo()).value(), u"importForeign"_s);
    QCOMPARE(rows(), before);
    QCOMPARE(wait(m_library->shows())->size(), 1);
    QVERIFY(wait(m_library->queue())->isEmpty());
    QVERIFY(!wait(m_library->undo()));
    QCOMPARE(wait(m_library->redo()).value(), u"importForeign"_s);
    QCOMPARE(rows(), after);
    QCOMPARE(wait(m_library->queue())->size(), 2);
    QCOMPARE(wait(m_library->undo()).value(), u"importForeign"_s);
    QCOMPARE(rows(), before);
    QVERIFY(wait(m_library->queue())->isEmpty());
    QVERIFY(wait(m_library->check()));
}

void TestForeign::whatIsMarkedSinceStays()
{
    QVERIFY(taken(u"antennapod"_s).sources.added > 0);
    Library shell(m_library->file());
    QVERIFY(wait(shell.open()));
    QVERIFY(wait(shell.addBookmark(row(u"The Back Room"_s, u"Tide tables"_s).id, 1'000, u"here"_s)));
    QVERIFY(wait(m_library->undo()));
    QCOMPARE(rows().size(), 1);
    QCOMPARE(wait(m_library->bookmarks())->size(), 1);
    QVERIFY(wait(m_library->check()));
}

void TestForeign::theFeedWinsWhenItIsRead()
{
    QVERIFY(taken(u"antennapod"_s).sources.added > 0);
    const ShowId harbour = showNamed(u"Harbour Talk"_s).id;
    ParsedEpisode fog = episode(u"harbour-1"_s, u"Fog, and bells"_s);
    fog.credits = {guest(u"Bruno Tarn"_s)};
    const auto saved =
        wait(m_library->save(show(u"https://feeds.example.org/harbour"_s, u"Harbour Talk"_s, {fog}), harbour));
    QVERIFY(saved);
    QCOMPARE(saved->added, 0);
    QCOMPARE(saved->show, harbour);
    const EpisodeRow read = row(u"Harbour Talk"_s, u"Fog, and bells"_s);
    QVERIFY(read.played);
    QCOMPARE(read.guests, QStringList{u"Bruno Tarn"_s});
    QVERIFY(wait(m_library->check()));
}

void TestForeign::knownEpisodesKeepWhatTheFeedSays()
{
    ParsedEpisode tide = episode(u"harbour-2"_s, u"Tide tables, explained"_s);
    tide.credits = {guest(u"Bruno Tarn"_s)};
    QVERIFY(wait(m_library->save(show(u"https://feeds.example.org/harbour"_s, u"Harbour Talk"_s, {tide}))));
    QVERIFY(wait(m_library->savePosition(rows().first().id, 900'000)));
    QVERIFY(taken(u"antennapod"_s).sources.added > 0);
    const EpisodeRow known = row(u"Harbour Talk"_s, u"Tide tables, explained"_s);
    QCOMPARE(known.guests, QStringList{u"Bruno Tarn"_s});
    QCOMPARE(known.positionMs, 900'000); // further on than the other program was
    QVERIFY(known.favourite);
}

void TestForeign::strangersAreRefused()
{
    const auto missing = readForeignLibrary(m_folder->filePath(u"none"_s));
    QCOMPARE(missing.error().kind, Error::Kind::FileNotFound);
    const auto own = readForeignLibrary(m_library->file());
    QCOMPARE(own.error().kind, Error::Kind::LibraryForeign);
    const QString other = m_folder->filePath(u"other.db"_s);
    QFile empty(other);
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QCOMPARE(readForeignLibrary(other).error().kind, Error::Kind::UnknownFormat);
    {
        const auto database = Database::open(other, Database::Mode::Write, std::chrono::seconds(1));
        (*database)->runScript("CREATE TABLE Feeds (id INTEGER)");
    }
    QCOMPARE(readForeignLibrary(other).error().kind, Error::Kind::UnknownFormat);
    QCOMPARE(readForeignLibrary(other).error().subject, other);
    {
        const auto database = Database::open(other, Database::Mode::Write, std::chrono::seconds(1));
        (*database)->runScript("CREATE TABLE FeedItems (id INTEGER); CREATE TABLE FeedMedia (id INTEGER)");
    }
    QCOMPARE(readForeignLibrary(other).error().kind, Error::Kind::DamagedSource);
}

// Whatever bytes stand in such a file: an answer, and the library is as it was.
void TestForeign::damageIsSurvived()
{
    QFile whole(made(u"antennapod"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const QString path = m_folder->filePath(u"bent.db"_s);
    for (qsizetype at = 100; at < bytes.size(); at += 997) {
        QByteArray bent = at % 2 == 0 ? bytes.first(at) : bytes;
        if (at % 2 != 0)
            bent[at] = char(bent.at(at) ^ 0x55);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bent) == bent.size());
        file.close();
        const auto read = readForeignLibrary(path);
        if (!read)
            QCOMPARE(read.error().subject, path);
        else
            QVERIFY(read->shows.size() <= 4);
    }
}

QTEST_GUILESS_MAIN(TestForeign)
#include "tst_foreign.moc"
