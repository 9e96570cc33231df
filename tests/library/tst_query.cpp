// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/library/query.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace earmark;

namespace {

using Field = QueryTerm::Field;
using Shape = QueryTerm::Shape;

// Field, shape, sign and text of every term, as one readable line.
QString written(const SearchQuery &query)
{
    static const QHash<Field, QString> fields{{Field::Text, u"text"_s},   {Field::Show, u"show"_s},
                                              {Field::Guest, u"guest"_s}, {Field::Host, u"host"_s},
                                              {Field::Topic, u"topic"_s}, {Field::Organisation, u"org"_s},
                                              {Field::Tag, u"tag"_s},     {Field::Playlist, u"playlist"_s}};
    QStringList terms;
    for (const QueryTerm &term : query.terms) {
        const QString shape = term.shape == Shape::Word ? u"="_s : term.shape == Shape::Phrase ? u"\""_s : u"*"_s;
        terms.append((term.negated ? u"-"_s : QString()) + fields.value(term.field) + shape + term.text);
    }
    return terms.join(u" | "_s);
}

constexpr qint64 minute = 60'000;

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

// Prepared with `text` as ?1; null where SQLite refuses it.
Statement prepared(sqlite3 *database, const char *sql, const QString &text)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(statement, 1, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    return Statement(statement, &sqlite3_finalize);
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void terms_data();
    void terms();
    void asTyped_data();
    void asTyped();
    void dates_data();
    void dates();
    void negatedDatesAreExcluded();
    void lengths_data();
    void lengths();
    void statesAndFeatures();
    void emptyText();
    void aVeryLongSearchIsBounded();
    void matching_data();
    void matching();
    void exclusion();
    void hostileTextNeverFails_data();
    void hostileTextNeverFails();

private:
    // Ids of the rows of a real FTS5 table that match; fails the test where SQLite refuses the expression.
    QList<int> found(const QString &expression);

    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> m_database{nullptr, &sqlite3_close};
};

void TestQuery::initTestCase()
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(":memory:", &database), SQLITE_OK);
    m_database.reset(database);
    const char *table =
        "CREATE VIRTUAL TABLE f USING fts5(body, tokenize='unicode61 remove_diacritics 2', prefix='2 3')";
    QVERIFY2(sqlite3_exec(database, table, nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(database));
    const QStringList bodies{u"the quick brown fox"_s, u"don't look back"_s,  u"modern c++ templates"_s,
                             u"a multi-agent world"_s, u"Zoë Müller talks"_s, u"NEAR and far OR not"_s};
    for (const QString &body : bodies) {
        const Statement insert = prepared(database, "INSERT INTO f(body) VALUES (?1)", body);
        QCOMPARE(sqlite3_step(insert.get()), SQLITE_DONE);
    }
}

QList<int> TestQuery::found(const QString &expression)
{
    const Statement select =
        prepared(m_database.get(), "SELECT rowid FROM f WHERE f MATCH ?1 ORDER BY rowid", expression);
    QList<int> rows;
    int code = sqlite3_step(select.get());
    for (; code == SQLITE_ROW; code = sqlite3_step(select.get()))
        rows.append(sqlite3_column_int(select.get(), 0));
    if (code != SQLITE_DONE) {
        const QString reason = QString::fromUtf8(sqlite3_errmsg(m_database.get()));
        QTest::qFail(qPrintable(expression + u": "_s + reason), __FILE__, __LINE__);
    }
    return rows;
}

void TestQuery::terms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << u"rust  async"_s << u"text=rust | text=async"_s;
    QTest::newRow("phrase") << u"\"memory safety\" c"_s << u"text\"memory safety | text=c"_s;
    QTest::newRow("curly quotes") << u"\u201cmemory safety\u201d"_s << u"text\"memory safety"_s;
    QTest::newRow("open phrase") << u"\"memory safety"_s << u"text\"memory safety"_s;
    QTest::newRow("negated") << u"-rust -\"old news\" -guest:ann"_s << u"-text=rust | -text\"old news | -guest=ann"_s;
    QTest::newRow("prefix") << u"kube* guest:\"Dal B\"*"_s << u"text*kube | guest*Dal B"_s;
    QTest::newRow("fields") << u"show:a guest:b host:c topic:d org:e tag:f playlist:g"_s
                            << u"show=a | guest=b | host=c | topic=d | org=e | tag=f | playlist=g"_s;
    QTest::newRow("field in capitals") << u"Guest:Ann"_s << u"guest=Ann"_s;
    QTest::newRow("quoted value") << u"guest:\"Dal Bo Silva\" x"_s << u"guest\"Dal Bo Silva | text=x"_s;
    QTest::newRow("unknown field") << u"foo:bar http://x.example/a?b"_s
                                   << u"text=foo:bar | text=http://x.example/a?b"_s;
    QTest::newRow("unknown value")
        << u"is:nice year:soon longer:much has:wings after:1st"_s
        << u"text=is:nice | text=year:soon | text=longer:much | text=has:wings | text=after:1st"_s;
    QTest::newRow("field without value") << u"guest: ann"_s << u"text=guest: | text=ann"_s;
    QTest::newRow("operators are words") << u"AND OR NOT NEAR(a b)"_s
                                         << u"text=AND | text=OR | text=NOT | text=NEAR(a | text=b)"_s;
    QTest::newRow("no operators") << u"don't c++ - multi-agent"_s
                                  << u"text=don't | text=c++ | text=- | text=multi-agent"_s;
    QTest::newRow("quote in a word") << u"12\"single\""_s << u"text=12 | text\"single"_s;
    QTest::newRow("empty phrase") << u"\"\" \"  \" a"_s << u"text=a"_s;
}

void TestQuery::terms()
{
    QFETCH(QString, text);
    QTEST(written(parseQuery(text)), "expected");
}

void TestQuery::asTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("last word") << u"rust asy"_s << u"text=rust | text*asy"_s;
    QTest::newRow("word is done") << u"rust async "_s << u"text=rust | text=async"_s;
    QTest::newRow("phrase") << u"\"rust asy"_s << u"text\"rust asy"_s;
    QTest::newRow("field") << u"guest:ali"_s << u"guest*ali"_s;
    QTest::newRow("field begun") << u"rust guest:"_s << u"text=rust"_s;
    QTest::newRow("state begun") << u"rust is:play"_s << u"text=rust"_s;
    QTest::newRow("year begun") << u"rust year:20"_s << u"text=rust"_s;
    QTest::newRow("unknown field") << u"foo:ba"_s << u"text*foo:ba"_s;
    QTest::newRow("negated") << u"rust -as"_s << u"text=rust | -text=as"_s;
}

void TestQuery::asTyped()
{
    QFETCH(QString, text);
    QTEST(written(parseQuery(text, true)), "expected");
}

void TestQuery::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("after");
    QTest::addColumn<QDate>("before");
    const QDate open;
    QTest::newRow("year") << u"year:2024"_s << QDate(2024, 1, 1) << QDate(2024, 12, 31);
    QTest::newRow("years") << u"year:2024..2025"_s << QDate(2024, 1, 1) << QDate(2025, 12, 31);
    QTest::newRow("from a year") << u"year:2024.."_s << QDate(2024, 1, 1) << open;
    QTest::newRow("to a year") << u"year:..2025"_s << open << QDate(2025, 12, 31);
    QTest::newRow("no year") << u"year:.."_s << open << open;
    QTest::newRow("after") << u"after:2024-02-29"_s << QDate(2024, 2, 29) << open;
    QTest::newRow("before") << u"before:2024-02-29"_s << open << QDate(2024, 2, 29);
    QTest::newRow("before a month's end") << u"before:2024-02"_s << open << QDate(2024, 2, 29);
    QTest::newRow("after a year's start") << u"after:2024"_s << QDate(2024, 1, 1) << open;
    QTest::newRow("both") << u"after:2024-05-01 before:2024-06-30"_s << QDate(2024, 5, 1) << QDate(2024, 6, 30);
    QTest::newRow("the narrower") << u"year:2024 after:2024-05-01 after:2023-01-01"_s << QDate(2024, 5, 1)
                                  << QDate(2024, 12, 31);
    QTest::newRow("no such day") << u"after:2023-02-29"_s << open << open;
    QTest::newRow("last year there is") << u"year:9999"_s << QDate(9999, 1, 1) << QDate(9999, 12, 31);
    QTest::newRow("year nought") << u"year:0000"_s << open << open;
}

void TestQuery::dates()
{
    QFETCH(QString, text);
    const SearchQuery query = parseQuery(text);
    QTEST(query.after, "after");
    QTEST(query.before, "before");
}

void TestQuery::negatedDatesAreExcluded()
{
    const SearchQuery query = parseQuery(u"-year:2024 -after:2025-03-01"_s);
    QVERIFY(!query.after.isValid() && !query.before.isValid());
    QCOMPARE(query.outside, (QList<DateRange>{{QDate(2024, 1, 1), QDate(2024, 12, 31)}, {QDate(2025, 3, 1), QDate()}}));
}

void TestQuery::lengths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("longer");
    QTest::addColumn<qint64>("shorter");
    QTest::newRow("minutes") << u"longer:45m"_s << 45 * minute << qint64(-1);
    QTest::newRow("hours and minutes") << u"shorter:1h30m"_s << qint64(-1) << 90 * minute;
    QTest::newRow("hours, then minutes without unit") << u"shorter:1h30"_s << qint64(-1) << 90 * minute;
    QTest::newRow("bare minutes") << u"longer:90"_s << 90 * minute << qint64(-1);
    QTest::newRow("clock") << u"longer:1:30:00"_s << 90 * minute << qint64(-1);
    QTest::newRow("short clock") << u"longer:45:30"_s << 45 * minute + 30'000 << qint64(-1);
    QTest::newRow("seconds") << u"longer:90s"_s << minute + 30'000 << qint64(-1);
    QTest::newRow("capitals") << u"longer:1H"_s << 60 * minute << qint64(-1);
    QTest::newRow("between") << u"longer:20m shorter:40m longer:30m shorter:1h"_s << 30 * minute << 40 * minute;
    QTest::newRow("not longer") << u"-longer:45m"_s << qint64(-1) << 45 * minute + 1;
    QTest::newRow("not shorter") << u"-shorter:45m"_s << 45 * minute - 1 << qint64(-1);
    QTest::newRow("nothing") << u"longer:"_s << qint64(-1) << qint64(-1);
    QTest::newRow("too many digits") << u"longer:99999999999999999999h"_s << qint64(-1) << qint64(-1);
}

void TestQuery::lengths()
{
    QFETCH(QString, text);
    const SearchQuery query = parseQuery(text);
    QTEST(query.longerThanMs, "longer");
    QTEST(query.shorterThanMs, "shorter");
}

void TestQuery::statesAndFeatures()
{
    using enum EpisodeState;
    using enum EpisodeFeature;
    const SearchQuery query = parseQuery(u"is:played is:unplayed is:started is:favourite is:bookmarked is:offline "
                                         "is:upcoming -is:played has:audio has:chapters has:transcript -has:AUDIO"_s);
    QVERIFY(query.terms.isEmpty());
    QCOMPARE(query.states,
             (QList<Negatable<EpisodeState>>{
                 {Played}, {Unplayed}, {Started}, {Favourite}, {Bookmarked}, {Offline}, {Upcoming}, {Played, true}}));
    QCOMPARE(query.features, (QList<Negatable<EpisodeFeature>>{{Audio}, {Chapters}, {Transcript}, {Audio, true}}));
}

void TestQuery::emptyText()
{
    QVERIFY(parseQuery(QString()).isEmpty());
    QVERIFY(parseQuery(u" \t\n"_s).isEmpty());
    QVERIFY(!parseQuery(u"is:played"_s).isEmpty());
    QVERIFY(!parseQuery(u"-year:2024"_s).isEmpty());
    QVERIFY(toMatchExpression(parseQuery(u"guest:ann is:played"_s)).isEmpty());
}

void TestQuery::aVeryLongSearchIsBounded()
{
    const SearchQuery query = parseQuery(u"fox "_s.repeated(100'000) + u"-wolf "_s.repeated(100'000));
    QVERIFY(query.terms.size() <= 64);
    QCOMPARE(found(toMatchExpression(query)), QList<int>{1});
}

void TestQuery::matching_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("word") << u"fox"_s << QList<int>{1};
    QTest::newRow("all words") << u"fox quick"_s << QList<int>{1};
    QTest::newRow("missing word") << u"fox slow"_s << QList<int>{};
    QTest::newRow("phrase") << u"\"quick brown\""_s << QList<int>{1};
    QTest::newRow("phrase in wrong order") << u"\"brown quick\""_s << QList<int>{};
    QTest::newRow("apostrophe") << u"don't"_s << QList<int>{2};
    QTest::newRow("c++") << u"c++"_s << QList<int>{3};
    QTest::newRow("hyphen") << u"multi-agent"_s << QList<int>{4};
    QTest::newRow("accents") << u"zoe muller"_s << QList<int>{5};
    QTest::newRow("keywords are words") << u"NEAR"_s << QList<int>{6};
    QTest::newRow("keyword pair") << u"OR NOT"_s << QList<int>{6};
    QTest::newRow("prefix") << u"templ*"_s << QList<int>{3};
    QTest::newRow("prefix ending in signs") << u"c++*"_s << QList<int>{3};
    QTest::newRow("without") << u"a* -multi"_s << QList<int>{6};
    QTest::newRow("signs beside a word") << u"++ fox"_s << QList<int>{1};
    QTest::newRow("quotes within") << u"\"quick\" \"brown\""_s << QList<int>{1};
}

void TestQuery::matching()
{
    QFETCH(QString, text);
    QTEST(found(toMatchExpression(parseQuery(text))), "rows");
}

void TestQuery::exclusion()
{
    const SearchQuery only = parseQuery(u"-fox -\"look back\""_s);
    QVERIFY(toMatchExpression(only).isEmpty());
    QCOMPARE(found(toExclusionExpression(only)), (QList<int>{1, 2}));
    QVERIFY(toExclusionExpression(parseQuery(u"quick -fox"_s)).isEmpty());
    QVERIFY(toExclusionExpression(parseQuery(u"-++"_s)).isEmpty());
}

void TestQuery::hostileTextNeverFails_data()
{
    QTest::addColumn<QString>("text");
    QString punctuation;
    for (char16_t c = 0; c < 0x80; ++c) {
        if (!QChar(c).isLetterOrNumber()) {
            punctuation += QChar(c);
            QTest::addRow("U+%04X alone", c) << QString(QChar(c));
            QTest::addRow("U+%04X around a word", c) << QChar(c) + u"fox"_s + QChar(c);
            QTest::addRow("U+%04X twice before a word", c) << QString(2, QChar(c)) + u"fox"_s;
            QTest::addRow("U+%04X in a field", c) << u"guest:"_s + QChar(c);
            QTest::addRow("U+%04X in a phrase", c) << u"\"fox"_s + QChar(c) + u"brown\""_s;
        }
    }
    QTest::newRow("all at once") << punctuation;
    QTest::newRow("all at once, quoted") << u'"' + punctuation + u'"';
    QTest::newRow("syntax") << u"body:fox {body}:fox ^fox fox* + NEAR(fox brown, 2) (fox) AND"_s;
    QTest::newRow("quotes") << u"\"\"\" \"\" \"fox\"\"brown\" '"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + u"fox"_s + QString(QChar(0xdc00));
    QTest::newRow("marks only") << u"\u0301\u0308"_s;
    QTest::newRow("other digits and letters") << u"\u0663 \u4e2d\u6587 \u2460 \U0001F600"_s;
    QRandomGenerator random(20261121);
    const QString alphabet = punctuation + u"ab:-\"*  isyear2024guest."_s;
    for (int i = 0; i < 400; ++i) {
        QString text;
        for (int k = 0; k < 12; ++k)
            text += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
        QTest::addRow("random %d", i) << text;
    }
}

void TestQuery::hostileTextNeverFails()
{
    QFETCH(QString, text);
    for (const bool asTyped : {false, true}) {
        const SearchQuery query = parseQuery(text, asTyped);
        const QString match = toMatchExpression(query);
        const QString exclusion = toExclusionExpression(query);
        QVERIFY(match.isEmpty() || exclusion.isEmpty());
        for (const QString &expression : {match, exclusion}) {
            if (!expression.isEmpty())
                found(expression);
        }
        // Every fox that is searched for with nothing but signs around it is found.
        const bool onlySigns = std::ranges::none_of(
            QString(text).remove(u"fox"_s), [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u':'; });
        if (onlySigns && text.count(u"fox"_s) == 1)
            QCOMPARE(found(match), QList<int>{1});
    }
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
