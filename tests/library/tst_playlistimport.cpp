// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/playlistimport.h"
#include "tests/library/samples.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

// A playlist from outside finds the episodes that are meant, doubles none, and can be taken back.
class TestPlaylistImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void entriesAreFound_data();
    void entriesAreFound();
    void nothingIsDoubled();
    void unknownEntriesAreNamed();
    void nothingKnownMakesNothing();
    void smartPlaylistsAreLeftAlone();
    void oneStepIsTakenBack();
    void severalAreOneStep();
    void titlesAreNeeded();

private:
    [[nodiscard]] QString titleOf(PlaylistId playlist, qsizetype place);
    [[nodiscard]] PlaylistImport import(const QString &title, const QList<PlaylistEntry> &entries);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

namespace {

PlaylistEntry byAddress(const QString &url)
{
    return {.url = url};
}

} // namespace

void TestPlaylistImport::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open()));
    QList<ParsedEpisode> harbour{episode(u"harbour-episode-1"_s, u"Lamps of the quay"_s, 1),
                                 episode(u"harbour-episode-2"_s, u"#12: Ropes and knots"_s, 2),
                                 episode(u"3"_s, u"Fog"_s, 3)};
    harbour[0].media = {Media{u"https://media.example.org/lamps.mp3?from=feed"_s, u"audio/mpeg"_s, {}, {}}};
    harbour[1].media = {Media{u"https://cdn.example.org/play.mp3?id=2"_s, u"audio/mpeg"_s, {}, {}}};
    harbour[2].media = {Media{u"https://cdn.example.org/play.mp3?id=3"_s, u"audio/mpeg"_s, {}, {}}};
    harbour[2].url = u"https://harbour.example/fog"_s;
    ParsedShow first = show(u"https://feeds.example.org/harbour"_s, u"Harbour"_s, harbour);
    first.podcastGuid = u"917393e3-1b1e-5cef-ace4-edaa54e1f810"_s;
    QVERIFY(wait(m_library->save(first)));
    QVERIFY(wait(m_library->save(show(u"https://feeds.example.org/attic"_s, u"The Attic"_s,
                                      {episode(u"3"_s, u"Dust"_s, 1), episode(u"4"_s, u"Lamps of the quay"_s, 2)}))));
}

PlaylistImport TestPlaylistImport::import(const QString &title, const QList<PlaylistEntry> &entries)
{
    const auto done = wait(m_library->importPlaylist(title, entries));
    if (!done)
        qWarning("%s", qPrintable(done.error().detail));
    return done.value_or(PlaylistImport());
}

QString TestPlaylistImport::titleOf(PlaylistId playlist, qsizetype place)
{
    const auto items = wait(m_library->playlistItems(playlist));
    const auto rows = wait(m_library->rows(items->mid(place, 1)));
    return rows->isEmpty() ? QString() : rows->first().show + u": "_s + rows->first().title;
}

void TestPlaylistImport::entriesAreFound_data()
{
    QTest::addColumn<PlaylistEntry>("entry");
    QTest::addColumn<QString>("found"); // empty: nothing
    const QString lamps = u"Harbour: Lamps of the quay"_s;
    const QString ropes = u"Harbour: #12: Ropes and knots"_s;
    const QString fog = u"Harbour: Fog"_s;
    QTest::newRow("address") << byAddress(u"https://media.example.org/lamps.mp3?from=feed"_s) << lamps;
    QTest::newRow("address without query") << byAddress(u"http://MEDIA.example.org/lamps.mp3"_s) << lamps;
    QTest::newRow("address of two episodes") << byAddress(u"https://cdn.example.org/play.mp3"_s) << QString();
    QTest::newRow("address told apart by its query") << byAddress(u"https://cdn.example.org/play.mp3?id=2"_s) << ropes;
    QTest::newRow("address of two, and title") << PlaylistEntry{.title = u"Ropes and knots"_s,
                                                                .show = u"harbour"_s,
                                                                .url = u"https://cdn.example.org/play.mp3"_s}
                                               << ropes;
    QTest::newRow("telling guid") << PlaylistEntry{.guid = u"harbour-episode-2"_s} << ropes;
    QTest::newRow("guid that is a mere number") << PlaylistEntry{.guid = u"3"_s} << QString();
    QTest::newRow("number in a feed by address")
        << PlaylistEntry{.guid = u"3"_s, .feedUrl = u"http://feeds.example.org/harbour/"_s} << fog;
    QTest::newRow("number in a feed by guid")
        << PlaylistEntry{.guid = u"3"_s, .feedGuid = u"917393e3-1b1e-5cef-ace4-edaa54e1f810"_s} << fog;
    QTest::newRow("number in a show") << PlaylistEntry{.show = u"The attic"_s, .guid = u"3"_s} << u"The Attic: Dust"_s;
    QTest::newRow("guid in another feed")
        << PlaylistEntry{.guid = u"harbour-episode-2"_s, .feedUrl = u"https://feeds.example.org/attic"_s} << QString();
    QTest::newRow("show and title") << PlaylistEntry{.title = u"FOG!"_s, .show = u"Harbour"_s} << fog;
    QTest::newRow("show and title in one")
        << PlaylistEntry{.title = u"The Attic - Lamps of the quay"_s} << u"The Attic: Lamps of the quay"_s;
    QTest::newRow("title of two shows") << PlaylistEntry{.title = u"Lamps of the quay"_s} << QString();
    QTest::newRow("page") << PlaylistEntry{.pageUrl = u"https://harbour.example/fog"_s} << fog;
    QTest::newRow("nothing known") << PlaylistEntry{.title = u"Elsewhere"_s, .show = u"Harbour"_s} << QString();
    QTest::newRow("nothing at all") << PlaylistEntry() << QString();
}

void TestPlaylistImport::entriesAreFound()
{
    QFETCH(PlaylistEntry, entry);
    QFETCH(QString, found);
    const PlaylistImport done = import(u"List"_s, {entry});
    QCOMPARE(done.playlist.isValid(), !found.isEmpty());
    QCOMPARE(done.unmatched.size(), found.isEmpty() ? 1 : 0);
    if (!found.isEmpty())
        QCOMPARE(titleOf(done.playlist, 0), found);
}

void TestPlaylistImport::nothingIsDoubled()
{
    const PlaylistEntry lamps = byAddress(u"https://media.example.org/lamps.mp3"_s);
    const PlaylistEntry fog{.title = u"Fog"_s, .show = u"Harbour"_s};
    const PlaylistImport first = import(u"Evening"_s, {fog, lamps, lamps});
    QVERIFY(first.isNew);
    QCOMPARE(first.added, 2);
    QCOMPARE(first.present, 1);
    QCOMPARE(titleOf(first.playlist, 0), u"Harbour: Fog"_s); // in the order of the file
    const PlaylistImport again = import(u" Evening "_s, {fog, lamps, {.guid = u"harbour-episode-2"_s}});
    QCOMPARE(again.playlist, first.playlist);
    QVERIFY(!again.isNew);
    QCOMPARE(again.added, 1);
    QCOMPARE(again.present, 2);
    QCOMPARE(wait(m_library->playlists())->size(), 1);
    QCOMPARE(wait(m_library->playlistItems(first.playlist))->size(), 3);
}

void TestPlaylistImport::unknownEntriesAreNamed()
{
    const PlaylistImport done = import(u"List"_s, {byAddress(u"https://media.example.org/none.mp3"_s),
                                                   byAddress(u"https://media.example.org/lamps.mp3"_s),
                                                   {.title = u"Nowhere"_s}});
    QCOMPARE(done.unmatched, (QList<qsizetype>{0, 2}));
    QCOMPARE(done.added, 1);
}

void TestPlaylistImport::nothingKnownMakesNothing()
{
    const PlaylistImport done = import(u"List"_s, {byAddress(u"https://media.example.org/none.mp3"_s)});
    QVERIFY(!done.playlist.isValid());
    QCOMPARE(wait(m_library->playlists())->size(), 0);
    QVERIFY(!wait(m_library->undo()));
}

void TestPlaylistImport::smartPlaylistsAreLeftAlone()
{
    const PlaylistId smart = *wait(m_library->addPlaylist(u"Evening"_s, u"fog"_s));
    const PlaylistImport done = import(u"Evening"_s, {{.title = u"Fog"_s, .show = u"Harbour"_s}});
    QVERIFY(done.isNew);
    QVERIFY(done.playlist != smart);
    QVERIFY(wait(m_library->playlistItems(smart))->isEmpty());
}

void TestPlaylistImport::oneStepIsTakenBack()
{
    const PlaylistEntry fog{.title = u"Fog"_s, .show = u"Harbour"_s};
    const PlaylistId made = import(u"Evening"_s, {fog}).playlist;
    QCOMPARE(import(u"Evening"_s, {byAddress(u"https://media.example.org/lamps.mp3"_s)}).added, 1);
    QCOMPARE(*wait(m_library->undo()), u"importPlaylist"_s);
    QCOMPARE(wait(m_library->playlistItems(made))->size(), 1);
    QCOMPARE(*wait(m_library->undo()), u"importPlaylist"_s);
    QCOMPARE(wait(m_library->playlists())->size(), 0);
    QVERIFY(wait(m_library->check()));
}

void TestPlaylistImport::severalAreOneStep()
{
    const PlaylistEntry fog{.title = u"Fog"_s, .show = u"Harbour"_s};
    const PlaylistEntry lamps = byAddress(u"https://media.example.org/lamps.mp3"_s);
    const auto done = wait(m_library->importPlaylists({{u"Evening"_s, {fog}}, {u"Night"_s, {lamps, fog}}}));
    QVERIFY(done);
    QCOMPARE(done->size(), 2);
    QCOMPARE(done->at(0).added, 1);
    QCOMPARE(done->at(1).added, 2);
    QCOMPARE(wait(m_library->playlists())->size(), 2);
    QCOMPARE(*wait(m_library->undo()), u"importPlaylist"_s);
    QCOMPARE(wait(m_library->playlists())->size(), 0);
    QCOMPARE(*wait(m_library->redo()), u"importPlaylist"_s);
    QCOMPARE(wait(m_library->playlistItems(done->at(1).playlist))->size(), 2);
    QVERIFY(wait(m_library->undo()));
    // One that cannot be taken in leaves nothing of the others.
    QVERIFY(!wait(m_library->importPlaylists({{u"Evening"_s, {fog}}, {u" "_s, {fog}}})));
    QCOMPARE(wait(m_library->playlists())->size(), 0);
}

void TestPlaylistImport::titlesAreNeeded()
{
    const auto done = wait(m_library->importPlaylist(u" "_s, {{.title = u"Fog"_s, .show = u"Harbour"_s}}));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestPlaylistImport)
#include "tst_playlistimport.moc"
