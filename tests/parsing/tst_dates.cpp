// SPDX-FileCopyrightText: 2026 The Earmark authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/parsing/date.h"
#include "models/parsing/duration.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace earmark;

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void fractionsOfASecond();
    void durations_data();
    void durations();

private:
    static void rows(const QString &fixture);
};

// Rows of "text<TAB>meaning"; lines that begin with # and empty ones are for the reader.
void TestDates::rows(const QString &fixture)
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meaning");
    QFile file(QFINDTESTDATA(fixture));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (int line = 1; !file.atEnd(); ++line) {
        const QString row = QString::fromUtf8(file.readLine()).remove(u'\n');
        const QStringList parts = row.split(u'\t');
        if (!row.startsWith(u'#') && parts.size() == 2)
            QTest::addRow("%s:%d %s", qPrintable(fixture), line, qPrintable(parts.first())) << parts[0] << parts[1];
    }
}

void TestDates::dates_data()
{
    rows(u"dates.tsv"_s);
}

void TestDates::dates()
{
    QFETCH(const QString, text);
    QFETCH(const QString, meaning);
    const std::optional<Timestamp> date = parseDate(text);
    QCOMPARE(date ? toIso(*date) : u"none"_s, meaning);
}

void TestDates::fractionsOfASecond()
{
    QCOMPARE(parseDate(u"1990-01-01T00:00:00.125Z").value().utcMs % 1000, 125);
    QCOMPARE(parseDate(u"1990-01-01T00:00:00.9999Z").value().utcMs % 1000, 999);
}

void TestDates::durations_data()
{
    rows(u"durations.tsv"_s);
}

void TestDates::durations()
{
    QFETCH(const QString, text);
    QFETCH(const QString, meaning);
    const std::optional<qint64> duration = parseDurationMs(text);
    QCOMPARE(duration ? QString::number(*duration) : u"none"_s, meaning);
}

QTEST_APPLESS_MAIN(TestDates)
#include "tst_dates.moc"
