// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/library/samples.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;
using namespace earmark::samples;

// What the listener wants to have without a network.
class TestKept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_library.reset(); }

    void whatIsWantedWaitsInOrder();
    void whatIsThereIsFoundAndPlayedFromItsFile();
    void aFailureIsRememberedAndTriedAgain();
    void aPauseOutlivesWhatFetchingSaysLate();
    void whatIsLetGoIsGone();
    void survivesOpeningAgainAndRefreshing();
    void staysInSightWhenItsShowIsLeft();
    void changesAreTold();
    void unknownIdsAreNotFound();

private:
    [[nodiscard]] QList<EpisodeId> found(const QString &search);
    [[nodiscard]] EpisodeRow row(EpisodeId episode);
    [[nodiscard]] KeptProgress whole() const
    {
        return {
            .state = Offline::Kept, .url = u"https://media.example.org/a.mp3"_s, .file = u"one.mp3"_s, .bytes = 1000};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    const ParsedShow m_read =
        show(u"https://example.org/feed.xml"_s, u"Night Walks"_s,
             {episode(u"a"_s, u"Alpha"_s, 1), episode(u"b"_s, u"Beta"_s, 2), episode(u"c"_s, u"Gamma"_s, 3)});
    ShowId m_show;
    EpisodeId m_alpha;
    EpisodeId m_beta;
};

void TestKept::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open()));
    const Result<SaveReport> saved = wait(m_library->save(m_read));
    QVERIFY(saved);
    m_show = saved->show;
    m_alpha = found(u"Alpha"_s).value(0);
    m_beta = found(u"Beta"_s).value(0);
    QVERIFY(m_alpha.isValid() && m_beta.isValid());
}

QList<EpisodeId> TestKept::found(const QString &search)
{
    return wait(m_library->view({.search = search})).value_or(View()).episodes;
}

EpisodeRow TestKept::row(EpisodeId episode)
{
    return wait(m_library->rows({episode})).value_or(QList<EpisodeRow>()).value(0);
}

void TestKept::whatIsWantedWaitsInOrder()
{
    QVERIFY(wait(m_library->keepOffline({m_beta})));
    QVERIFY(wait(m_library->keepOffline({m_alpha, m_beta})));
    const auto kept = wait(m_library->keptAudio());
    QVERIFY(kept);
    QCOMPARE(kept->size(), 2);
    QVERIFY(std::ranges::contains(*kept, u"Alpha"_s, &KeptAudio::title));
    QCOMPARE(kept->at(0).show, u"Night Walks"_s);
    QCOMPARE(kept->at(0).progress, KeptProgress{});
    QCOMPARE(row(m_alpha).offline, Offline::Waiting);
    QCOMPARE(found(u"is:offline"_s), QList<EpisodeId>());
}

void TestKept::whatIsThereIsFoundAndPlayedFromItsFile()
{
    QVERIFY(wait(m_library->keepOffline({m_alpha, m_beta})));
    QVERIFY(wait(m_library->setKept(m_alpha, whole())));
    QCOMPARE(found(u"is:offline"_s), QList<EpisodeId>{m_alpha});
    QCOMPARE(found(u"-is:offline"_s).size(), 2);
    QCOMPARE(row(m_alpha).offline, Offline::Kept);
    QCOMPARE(wait(m_library->playables({m_alpha}))->first().keptFile, u"one.mp3"_s);
    QCOMPARE(wait(m_library->playables({m_beta}))->first().keptFile, QString());
    QVERIFY(wait(m_library->keepOffline({m_alpha}))); // is there already
    QCOMPARE(row(m_alpha).offline, Offline::Kept);
}

void TestKept::aFailureIsRememberedAndTriedAgain()
{
    const Error gone{Error::Kind::HttpStatus, u"the server answered 404"_s, u"https://media.example.org/a.mp3"_s, 404};
    QVERIFY(wait(m_library->keepOffline({m_alpha})));
    QVERIFY(wait(m_library->setKept(m_alpha, {.state = Offline::Failed, .error = gone})));
    QCOMPARE(wait(m_library->keptAudio())->first().progress.error, gone);
    QCOMPARE(row(m_alpha).offline, Offline::Failed);
    QVERIFY(wait(m_library->keepOffline({m_alpha})));
    QCOMPARE(wait(m_library->keptAudio())->first().progress.error, std::nullopt);
    QCOMPARE(row(m_alpha).offline, Offline::Waiting);
}

void TestKept::aPauseOutlivesWhatFetchingSaysLate()
{
    const Error gone{Error::Kind::HttpStatus, u"the server answered 404"_s, u"https://media.example.org/a.mp3"_s, 404};
    QVERIFY(wait(m_library->keepOffline({m_alpha})));
    QVERIFY(wait(m_library->setKept(m_alpha, {.state = Offline::Waiting, .url = whole().url})));
    QVERIFY(wait(m_library->pauseOffline({m_alpha, m_beta}))); // the other is not wanted at all
    const KeptProgress paused{.state = Offline::Paused, .url = whole().url};
    for (const KeptProgress &late : {KeptProgress{.state = Offline::Waiting, .url = u"https://other.example"_s},
                                     whole(), KeptProgress{.state = Offline::Failed, .error = gone}}) {
        const Result<void> written = wait(m_library->setKept(m_alpha, late));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::NotFound);
        QCOMPARE(wait(m_library->keptAudio())->first().progress, paused);
    }
    QCOMPARE(wait(m_library->keptAudio())->size(), 1);
    QVERIFY(wait(m_library->keepOffline({m_alpha})));
    QVERIFY(wait(m_library->setKept(m_alpha, {.state = Offline::Failed, .error = gone})));
    QVERIFY(wait(m_library->pauseOffline({m_alpha}))); // why it failed is not forgotten
    QCOMPARE(row(m_alpha).offline, Offline::Failed);
}

void TestKept::whatIsLetGoIsGone()
{
    QVERIFY(wait(m_library->keepOffline({m_alpha})));
    QVERIFY(wait(m_library->setKept(m_alpha, whole())));
    QCOMPARE(found(u"is:offline"_s).size(), 1);
    QVERIFY(wait(m_library->releaseOffline({m_alpha})));
    QCOMPARE(found(u"is:offline"_s).size(), 0);
    QCOMPARE(row(m_alpha).offline, Offline::No);
    // What was still on its way comes too late.
    const Result<void> late = wait(m_library->setKept(m_alpha, whole()));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(m_library->keptAudio())->size(), 0);
}

void TestKept::survivesOpeningAgainAndRefreshing()
{
    QVERIFY(wait(m_library->keepOffline({m_alpha})));
    QVERIFY(wait(m_library->setKept(m_alpha, whole())));
    ParsedShow later = m_read;
    later.episodes = {episode(u"d"_s, u"Delta"_s, 4)}; // the feed lists it no more
    QVERIFY(wait(m_library->save(later, m_show)));
    m_library = std::make_unique<Library>(m_folder->filePath(u"library.db"_s));
    QVERIFY(wait(m_library->open()));
    QCOMPARE(found(u"is:offline"_s), QList<EpisodeId>{m_alpha});
    QCOMPARE(wait(m_library->keptAudio())->first().progress, whole());
    QVERIFY(wait(m_library->check()));
}

void TestKept::staysInSightWhenItsShowIsLeft()
{
    QVERIFY(wait(m_library->setSubscribed(m_show, false)));
    QCOMPARE(found({}).size(), 0);
    QVERIFY(wait(m_library->keepOffline({m_alpha})));
    QVERIFY(wait(m_library->setKept(m_alpha, whole())));
    QCOMPARE(found({}), QList<EpisodeId>{m_alpha});
}

void TestKept::changesAreTold()
{
    QSignalSpy told(m_library.get(), &Library::changed);
    QVERIFY(wait(m_library->keepOffline({m_alpha})));
    // What was saved before may be told first.
    QTRY_VERIFY(!told.isEmpty() && told.last().first().value<LibraryChange>().offline);
    const auto change = told.last().first().value<LibraryChange>();
    QVERIFY(change.offline && change.states);
    QCOMPARE(change.episodes, QList<EpisodeId>{m_alpha});
}

void TestKept::unknownIdsAreNotFound()
{
    const Result<void> kept = wait(m_library->keepOffline({m_alpha, EpisodeId{4711}}));
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, Error::Kind::NotFound);
    QCOMPARE(wait(m_library->keptAudio())->size(), 0); // all or nothing
}

QTEST_GUILESS_MAIN(TestKept)
#include "tst_kept.moc"
