// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/network/fetchpolicy.h"

#include <QtTest/QtTest>

using namespace earmark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFetchPolicy final : public QObject
{
    Q_OBJECT

    static constexpr qint64 now = 1'700'000'000'000;
    static constexpr qint64 day = 86'400'000;

    static Show show()
    {
        Show show;
        show.feedUrl = u"https://a.test/f"_s;
        show.fetch.etag = u"W/\"\u00e9 1\""_s; // bytes beyond ASCII, as Latin-1
        show.fetch.lastModified = u"whenever"_s;
        show.fetch.checkedAtMs = now - 3'600'000;
        show.fetch.changedAtMs = now - day;
        return show;
    }

private Q_SLOTS:
    void asksConditionallyWithTheServersBytes()
    {
        const FetchRequest request = feedRequest(show(), now);
        QCOMPARE(request.url, QUrl(u"https://a.test/f"_s));
        QCOMPARE(request.etag, QByteArray("W/\"\xe9 1\""));
        QCOMPARE(request.lastModified, QByteArray("whenever"));
        QVERIFY(!request.chosenByFeed);
    }

    void asksOutrightAfterAWeekOfNothingNew()
    {
        Show stuck = show();
        stuck.fetch.changedAtMs = now - 8 * day;
        QVERIFY(feedRequest(stuck, now).etag.isEmpty());
        QVERIFY(feedRequest(stuck, now).lastModified.isEmpty());
    }

    void anAnswerReplacesEverything()
    {
        FetchAnswer answer;
        answer.etag = "new";
        const FetchState state = afterAnswer(answer, now);
        QCOMPARE(state.etag, u"new"_s);
        QVERIFY(state.lastModified.isEmpty()); // not sent any more
        QCOMPARE(state.checkedAtMs, now);
        QCOMPARE(state.changedAtMs, now);
    }

    void nothingNewKeepsValidatorsAndClearsTheFailure()
    {
        FetchState before = show().fetch;
        before.failures = 3;
        before.notBeforeMs = now + day;
        before.error = Error{Error::Kind::TimedOut, {}, {}, 0};
        FetchAnswer answer;
        answer.status = 304;
        answer.etag = "newer";
        const FetchState state = afterUnchanged(before, answer, now);
        QCOMPARE(state.etag, u"newer"_s);
        QCOMPARE(state.lastModified, u"whenever"_s);
        QCOMPARE(state.changedAtMs, before.changedAtMs);
        QCOMPARE(state.checkedAtMs, now);
        QCOMPARE(state.failures, 0);
        QCOMPARE(state.notBeforeMs, 0);
        QVERIFY(!state.error);
    }

    void failuresWaitLongerAndLonger()
    {
        const FetchFailure failure(Error{Error::Kind::TimedOut, {}, {}, 0});
        const FetchState first = afterFailure(show().fetch, failure, now);
        const FetchState second = afterFailure(first, failure, now);
        QCOMPARE(first.failures, 1);
        QCOMPARE(first.etag, show().fetch.etag);
        QCOMPARE(first.changedAtMs, show().fetch.changedAtMs);
        QCOMPARE(first.error->kind, Error::Kind::TimedOut);
        QVERIFY(first.notBeforeMs > now);
        QVERIFY(second.notBeforeMs > first.notBeforeMs);
    }

    void theServersWordCountsWhereItIsLonger()
    {
        const FetchFailure patient(Error{Error::Kind::HttpStatus, {}, {}, 429}, 5h);
        QCOMPARE(afterFailure({}, patient, now).notBeforeMs, now + 5 * 3'600'000);
        const FetchFailure hasty(Error{Error::Kind::HttpStatus, {}, {}, 429}, 1s);
        QVERIFY(afterFailure({}, hasty, now).notBeforeMs > now + 60'000);
    }

    void due_data()
    {
        QTest::addColumn<qint64>("checkedAt");
        QTest::addColumn<qint64>("notBefore");
        QTest::addColumn<bool>("due");
        QTest::newRow("never read") << qint64(0) << qint64(0) << true;
        QTest::newRow("just read") << now - 1 << qint64(0) << false;
        QTest::newRow("an hour ago") << now - 3'600'000 << qint64(0) << true;
        QTest::newRow("told to wait") << now - 3'600'000 << now + 1 << false;
        QTest::newRow("waited") << now - 3'600'000 << now << true;
        QTest::newRow("clock set back") << now + day << qint64(0) << true;
    }

    void due()
    {
        QFETCH(qint64, checkedAt);
        QFETCH(qint64, notBefore);
        QFETCH(bool, due);
        FetchState state;
        state.checkedAtMs = checkedAt;
        state.notBeforeMs = notBefore;
        QCOMPARE(isDue(state, 1h, now), due);
    }
};

QTEST_APPLESS_MAIN(TestFetchPolicy)
#include "tst_fetchpolicy.moc"
